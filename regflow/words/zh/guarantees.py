"""What a process guarantees at approval, and what looks redundant and must stay, in Chinese."""

TEXTS: dict[str, str] = {
    # the table
    "guarantees-heading": "申请获批准时，哪些内容有保证",
    "guarantees-unknown": (
        "无法判断批准时哪些内容有保证，也无法判断哪些核查重复：文件没有写审查要点（regflow explain criteria）。"
    ),
    "column-criterion": "审查要点",
    "column-checked": "核查次数",
    "column-guaranteed": "有保证",
    "column-noticed": "发现率",
    "column-by": "由谁",
    "contexts-all": "所有申请",
    "contexts-none": "都没有",
    "contexts-where": "仅当{condition}",
    "contexts-except": "除非{condition}",
    "contexts-share": "{share:percent}的情形",
    "guaranteed-by": "{steps}",
    "mark-gap": "漏洞：",
    "checked-never": "从未",
    "checked-times": "{times} 次",
    "checked-times-between": "{fewest}-{most} 次",
    # at a glance
    "glance-often": "核查 {times} 次：{criteria:series}。",
    "glance-gap": "漏洞，虽经核查却没有保证：{criteria:series}。",
    "glance-never": "批准之前从未核查：{criteria:series}。",
    "noticed-note": "发现率：全部核查合在一起，至少能发现的有误申请比例。",
    # the law
    "law-note": "{basis}{by}{persons}{met}",
    "law-no-basis": "未写明依据的法定要求",
    "law-by": "，由{by}办理",
    "law-persons": "，须 {persons} 名不同的办理人员",
    "law-unmet": "：不符合",
    "law-nothing": "",
    # what must stay
    "kept-heading": "看似冗余，但必须保留",
    "kept-reason": "理由：{reason}",
    "kept-story": "否则：{story}",
    "kept-no-story": "没有找到会漏过的申请，但也无法证明不存在",
    "kept-more": "…… 另有 {number} 处；请用 regflow analyse {file} 查看",
    "kept-walked": "只有遍历全部顺序才能看出会有申请漏过",
    "looks-repeated": "{step}核查{criteria:list}，{others:list}也都核查。",
    "looks-repeated-one": "{step}核查{criteria:list}，{others:list}也核查。",
    "looks-idle": "{step}不核查任何要点，也无权驳回。",
    "looks-needless-order": "{step}要等{first}结束，却不使用它的任何材料和结果。",
}
