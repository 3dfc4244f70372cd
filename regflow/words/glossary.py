"""The field's words in English and Chinese, one for one thing: what `regflow explain glossary` shows.

Whoever writes a text for a catalogue takes its words from here; a test finds the words that are not to be used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One thing of the field.

    Attributes:
        words: What it is called, by language.
        meanings: What it is, by language.
        never: Chinese words that other products use for it.
    """

    words: Mapping[str, str]
    meanings: Mapping[str, str]
    never: tuple[str, ...] = ()


def _term(english: str, chinese: str, meaning: str, chinese_meaning: str, never: tuple[str, ...] = ()) -> Term:
    return Term({"en": english, "zh": chinese}, {"en": meaning, "zh": chinese_meaning}, never)


TERMS: tuple[Term, ...] = (
    # the process
    _term(
        "case", "申请", "One application on its way to a decision.", "从提交到作出决定的一件事项。", ("案例", "令牌")
    ),
    _term("process", "流程", "All that happens to a case.", "一件申请所经过的全部环节。"),
    _term(
        "step",
        "环节",
        "One piece of work on a case.",
        "流程中对申请的一项工作；流程文件中写作“步骤”。",
        ("节点", "任务"),
    ),
    _term("applicant", "申请人", "Who asks for the approval.", "提出申请、要求批准的人。"),
    _term("authority", "部门", "The public body an office belongs to.", "岗位所属的行政机关。"),
    _term("office", "岗位", "A pool of interchangeable officers.", "一组可以互相替代的办理人员。"),
    _term("officer", "办理人员", "One of those who work in an office.", "在岗位上办理申请的人。", ("官员", "工作人员")),
    _term("document", "材料", "What is brought, read, changed or issued.", "提交、使用、修改或出具的书面内容。"),
    _term("criterion", "审查要点", "What has to be true of an application.", "申请应当满足的一项要求。", ("准则",)),
    _term("trait", "属性", "What is known of a case from the start.", "申请一开始就已知的情况。", ("特征",)),
    _term("condition", "条件", "When a step is done.", "在什么情况下才办理某个环节。"),
    _term("context", "情形", "One choice of all traits and results.", "各项属性与结果的一种组合。", ("上下文",)),
    # what is done
    _term("acceptance", "受理", "Taking an application in.", "接收符合要求的申请并开始办理。"),
    _term(
        "acceptance at one counter",
        "一窗受理",
        "One counter for several authorities.",
        "多个部门的事项由一个窗口接收。",
    ),
    _term("check", "核查", "Looking whether a criterion is met.", "查看申请是否满足某个审查要点。", ("检验",)),
    _term("approval procedure", "审批", "Deciding on applications.", "对申请作出批准或驳回的全部工作。"),
    _term("sign-off", "签批", "A signature a case cannot pass without.", "申请须经其签字同意才能继续的环节。"),
    _term("return", "退回", "Sending a case back to be mended.", "把申请送回在前的环节补正或更正。", ("打回",)),
    _term("fix", "补正", "The applicant's mending of a case.", "申请人改正或补齐申请的内容。"),
    _term("rejection", "驳回", "Ending a case without approval.", "不予批准，申请就此终止。", ("拒绝",)),
    _term("decision", "决定", "The step where cycle time and guarantees stop.", "批准或驳回申请；办理用时到此为止。"),
    _term("parallel approval", "并联审批", "Steps side by side, not one by one.", "几个环节同时办理，不再依次等待。"),
    _term(
        "commitment", "告知承诺", "Approval on the applicant's word, checked later.", "由申请人承诺，先批准，事后核查。"
    ),
    # what holds
    _term("obligation", "法定要求", "What the law demands before approval.", "批准之前法律所要求的内容。", ("义务",)),
    _term("basis", "依据", "The law that demands something.", "提出某项要求的法律法规。"),
    _term("guarantee", "保证", "What is certain of every approved case.", "获批准的申请必定满足的内容。"),
    _term("finding", "发现", "What a rule reports.", "规则所报告的一处情况。"),
    _term("rule", "规则", "One class of redundancy that is looked for.", "所查找的一类冗余。"),
    _term("change", "改动", "The edit that mends a finding.", "消除某处发现的修改。"),
    _term(
        "assumption",
        "前提",
        "What a finding rests on that the file does not say.",
        "发现成立所依赖、而文件未写明的内容。",
    ),
    # how sure
    _term("verdict", "判定", "How sure a finding or a difference is.", "发现或差异有多大把握。", ("裁决",)),
    _term("proved", "已证明", "It holds in every case.", "在任何申请中都成立。"),
    _term("conditional", "有条件成立", "It holds if what is named is true.", "所列前提为真时成立。"),
    _term("risky", "有风险", "More wrong applications would be approved.", "误批会增加，报告写明增加多少。"),
    _term("statistical", "统计支持", "It rests on cases counted.", "以统计的申请为据。"),
    _term("opportunity", "改革机会", "It takes a decision or an agreement first.", "须先有决定或协议才能做到。"),
    _term("gap", "漏洞", "What is checked and yet not guaranteed.", "虽经核查却没有保证的内容。"),
    _term("note", "提示", "Worth knowing; nothing is proposed.", "值得了解，不提出改动。"),
    # time and measures
    _term("cycle time", "办理用时", "Arrival to decision, of one case.", "一件申请从提交到决定的时间。", ("周期时间",)),
    _term("time limit", "办理时限", "How long the law lets a decision take.", "法律允许办理的最长时间。"),
    _term("working day", "工作日", "A day on which the office is open.", "岗位办公的日子。"),
    _term("throughput", "办结量", "Cases decided per unit of time.", "单位时间内办结的申请件数。", ("吞吐",)),
    _term("load", "负荷", "Work asked for over time on duty.", "要求的工作量与在岗时间之比。"),
    _term(
        "utilisation", "忙碌率", "Share of the time on duty that is busy.", "在岗时间中实际办理的比例。", ("利用率",)
    ),
    _term("queue", "排队", "Waiting for an officer who is busy.", "等待正忙于其他申请的办理人员。"),
    _term("handover", "流转", "The way of a case to a desk.", "申请送到岗位的过程，其间无人办理。"),
    _term("harm", "损失", "What one false approval costs.", "一件误批造成的代价。"),
    _term("false approval", "误批", "Approved although a criterion is not met.", "审查要点未满足却获批准。"),
    _term("false refusal", "误驳", "Refused although all criteria are met.", "审查要点都满足却被驳回。"),
    # simulation
    _term("simulation", "模拟", "Letting drawn cases run through a process.", "让随机产生的申请走完流程。"),
    _term("replication", "轮", "One independent run of a simulation.", "模拟的一次独立运行。", ("副本",)),
    _term("warm-up", "预热", "The start of a run, which is not counted.", "每轮开头不计入的部分。"),
    _term("seed", "随机种子", "The number that chooses the luck.", "决定随机结果的数，相同则结果相同。"),
    _term("interval", "区间", "Where a figure lies with 95% confidence.", "数据以 95% 的把握所在的范围。"),
    _term("tolerance", "容差", "A difference that does not matter.", "可以忽略的差异。"),
)
"""Every word, in the order in which one needs them."""
