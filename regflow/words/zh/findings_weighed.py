"""What the rules found by weighing work, waiting, harm and law, in Chinese: evidence, and what it rests on."""

TEXTS: dict[str, str] = {
    # checks
    "partly-repeated-check": (
        "{step}再次核查{criteria:list}，而{others:list}已经核查过：{share:percent}的申请不必再到这里。"
    ),
    "covered-together": "{step}核查{criteria:list}，而{others:list}合在一起已能保证，单独任何一个都不能。",
    "overlapping-checks": (
        "{step}再次核查{criteria:list}，而这已由{others:list}保证；它只有核查{own:list}才是必要的。"
    ),
    "risky-drop": ("就顺序和法律而言可以去掉{step}，{others:list}仍会核查，但能发现的有误申请会减少：{risks:list}。"),
    "risk-of": (
        "就{criterion}有误而言，若各次核查漏看的申请互不相同，误批率将由 {before:.2%} 升至 {after:.2%}，"
        "每万件批准多误批 {extra:.0f} 件；若都漏看同样的申请，则多误批 {shared:.0f} 件"
    ),
    "risk-of-with-harm": (
        "就{criterion}有误而言，若各次核查漏看的申请互不相同，误批率将由 {before:.2%} 升至 {after:.2%}，"
        "每万件批准多误批 {extra:.0f} 件，损失 {harm:,.0f} {currency:currency}；若都漏看同样的申请，则多误批 "
        "{shared:.0f} 件，损失 {shared_harm:,.0f} {currency:currency}"
    ),
    "rubber-stamp": (
        "案卷统计的 {seen:,} 件申请中，{step}只改变了 {changed:,} 件的结果：占全部申请至多 {bound:.2%}"
        "（精确单侧上界，95%）。"
    ),
    "rubber-stamp-simulated": (
        "模拟的 {seen:,} 件申请中，{step}只改变了 {changed:,} 件的结果：占全部申请至多 {bound:.2%}"
        "（精确单侧上界，95%）。"
    ),
    "low-risk-prior-check": (
        "办理{step}时，每件花费 {cost:.2f} {currency:currency}，避免损失 {prevented:.2f} {currency:currency}；"
        "改为事后核查，每万件批准中在核查之前会多误批 {extra:.0f} 件。"
    ),
    # documents
    "held-document": ("{step}要求提交{document}，而{holder}已经掌握；{fetching}可以在使用之前把它调入案卷。"),
    "held-document-elsewhere": (
        "{step}要求提交{document}，而{holders:list}已经掌握。障碍：尚不知有何法律或协议允许{holders:list}共享。"
    ),
    # order and time
    "late-knock-out": (
        "到达{step}的申请有 {share:percent}在此终止，而{first}不必排在它之前：调整后，办理人员在这些环节上每件用时 "
        "{moved:.2f} 分钟，现为 {now:.2f} 分钟。最佳顺序为：{order:list}，用时 {best:.2f} 分钟。"
    ),
    "late-return": (
        "{step}退回 {share:percent}的申请，办理人员随后要重办{redone:list}，而{step}并不需要这些环节的任何结果："
        "放在它们之前办理，每件可省 {saved:.2f} 分钟。"
    ),
    "ping-pong": (
        "申请在 {authorities} 个部门之间流转 {changes} 次（{way:list}）；"
        "把{step}放到紧接{before}之前，则只需 {left} 次。"
    ),
    "ping-pong-kept": (
        "申请在 {authorities} 个部门之间流转 {changes} 次（{way:list}）；"
        "移动任何单个环节来归并，都会有所损失或增加工作。"
    ),
    "waits-for-meeting": (
        "{step}只在开会时决定（每周 {times} 次）：随机到来的申请平均要等 {wait:minutes}才轮到下一次会议，其间无人办理。"
    ),
    "waits-for-lot": "{step}每满 {size} 件成批决定：申请平均要等 {wait:minutes}以待凑满，其间无人办理。",
    "waits-for-lot-unknown": "{step}每满 {size} 件成批决定：申请要等其他申请到来凑满，其间无人办理。",
    "separate-permits": (
        "{issue}要等{documents:list}，由{authority}在{permit}出具：没有别的环节使用它，所列法律也没有要求它先于证照。"
        "若把{issue}指定为 `decision`，它可以改在领证之后办理。"
    ),
    # what they rest on
    "assume-no-session": "{step}的成员不必坐在一起决定，而其工作量并不因此减少",
    "assume-future": "今后的申请与统计{step}时的申请相同",
    "assume-harmless": "{step}所防止的问题损失很小（若要衡量，请在其审查要点上写 `harm`）",
    "assume-sharing": "依法律和协议，{holders:list}可以向本流程共享{document}",
    "assume-licence-first": "没有法律把{authority}的核查作为发证的前提",
    "assume-inspection": "{step}所核查的内容可以在批准之后查明并纠正",
}
