"""The words of the format in English and Chinese, one to one within each table of words.

English is what the readers know. A word that is the same in both languages belongs to neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

KeyLanguage: TypeAlias = Literal["en", "zh"]
"""A language in which a process file may be written."""

KEY_WORDS: Mapping[str, Mapping[str, str]] = {
    "process": {
        **{"regflow": "regflow", "name": "名称", "about": "说明", "source": "来源", "limit": "时限"},
        **{"decision": "决定步骤", "timezone": "时区", "calendars": "日历", "cases": "申请", "offices": "岗位"},
        **{"documents": "材料", "criteria": "审查要点", "obligations": "法定要求", "steps": "步骤"},
    },
    "calendar": {"week": "每周", "holidays": "节假日", "closed": "休息日", "open": "上班日"},
    "cases": {"arrive": "到件", "hours": "办公时间", "traits": "属性"},
    "arrivals": {
        **{"every": "间隔", "rate": "频次", "pattern": "按星期", "hourly": "按时段", "dispersion": "离散度"},
    },
    "office": {
        **{"name": "名称", "authority": "所属部门", "staff": "人员", "hours": "办公时间", "cost": "成本"},
        "first": "优先",
    },
    "officer": {"name": "姓名", "speed": "速度", "hours": "办公时间"},
    "document": {"name": "名称", "held_by": "持有部门", "delivered": "交付"},
    "criterion": {
        **{"name": "名称", "about": "依据材料", "wrong": "有误率", "fixed": "补正率", "implies": "蕴含"},
        **{"valid_for": "有效期", "harm": "损失"},
    },
    "obligations": {
        **{"complete": "已列全", "checks": "核查", "steps": "步骤", "order": "先后", "separate": "岗位分离"},
    },
    "check-duty": {"criterion": "审查要点", "by": "部门", "persons": "人数", "basis": "依据"},
    "step-duty": {"step": "步骤", "basis": "依据"},
    "order-duty": {"before": "在先", "after": "在后", "basis": "依据"},
    "separate-duty": {"steps": "步骤", "basis": "依据"},
    "step": {
        **{"name": "名称", "kind": "类型", "by": "岗位", "after": "前置", "only_if": "条件", "handover": "流转"},
        **{"work": "工时", "wait": "等待", "takes": "总用时", "needs": "查阅材料", "brings": "提交材料"},
        **{"issues": "出具材料", "amends": "变更材料", "checks": "核查", "if_wrong": "有误时", "outcomes": "结果"},
        **{"returns": "退回至", "limit": "时限", "fee": "收费", "visit": "到场", "law": "依据", "meets": "会议"},
        **{"batch": "批量", "observed": "记录"},
    },
    "by": {"office": "岗位", "officer": "办理人员"},
    "check": {"catches": "发现率", "evidence": "凭据", "false_alarm": "误判率", "if_wrong": "有误时"},
    "reaction": {"return": "退回", "fix": "补正", "amends": "变更材料"},
    "outcome": {"share": "占比", "return": "退回", "end": "办结", "fix": "补正", "amends": "变更材料"},
    "batch": {"size": "件数", "at_most": "最长等待"},
    "observed": {"seen": "经办件数", "changed": "改变件数"},
    "duration": {
        **{"min": "最短", "mode": "最常见", "max": "最长", "mean": "平均", "sd": "标准差", "log_sd": "对数标准差"},
        **{"median": "中位数", "p90": "九成以内", "values": "数值", "weights": "权重"},
    },
}
"""Per kind of table (a key of `GRAMMAR`) its keys, English to Chinese."""

VALUE_WORDS: Mapping[str, Mapping[str, str]] = {
    "kind-word": {
        **{"submission": "提交", "check": "核查", "approval": "审批", "issue": "发证", "payment": "缴费"},
        **{"notice": "通知", "work": "办理"},
    },
    "reaction-word": {"reject": "驳回", "continue": "继续"},
    "worker-word": {"applicant": "申请人", "system": "系统"},
    "result-word": {"done": "完成", "pass": "通过", "wrong": "有误", "skipped": "跳过"},
    "truth-word": {"true": "是", "false": "否"},
    "week-word": {"24h": "全天"},
    "hours-word": {"24h": "全天", "closed": "休息"},
}
"""Per kind of value its words, English to Chinese."""

PAGE_WORDS: Mapping[str, str] = {"durations": "时长", "process": "流程"}
"""Pages of the manual that have not the name of a key."""

NEUTRAL_VALUES = frozenset({"true", "false", "24h"})
"""English words that belong to YAML or to no language, and may stand in a Chinese file too."""

WORDS: Mapping[str, Mapping[str, str]] = {**KEY_WORDS, **VALUE_WORDS}

_ENGLISH: Mapping[str, Mapping[str, str]] = {
    table: {chinese: english for english, chinese in words.items()} for table, words in WORDS.items()
}

CHINESE_SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "by": ("部门", "办理部门", "科室", "窗口", "办理人", "责任单位", "负责", "承办", "办理岗位"),
    "work": ("用时", "办理用时", "办理时间", "耗时", "时长"),
    "needs": ("所需材料", "需要材料", "材料", "查看材料"),
    "after": ("前置步骤", "前序", "上一步", "先决", "之后"),
    "only_if": ("仅当", "前提", "如果"),
    "issues": ("产出", "产出材料", "颁发"),
    "kind": ("种类", "类别", "性质"),
    "name": ("标题", "名字"),
    "limit": ("办理时限", "期限", "法定时限"),
    "arrive": ("到达", "来件", "收件", "到件量"),
    "staff": ("人数", "编制", "人手"),
    "amends": ("修改材料", "更改"),
    "criteria": ("标准", "要点", "审查标准"),
    "steps": ("流程", "环节", "办理步骤"),
    "offices": ("部门", "机构", "单位", "办理机构", "科室"),
    "cases": ("办件", "申请件"),
    "authority": ("机关", "所属机关", "部门", "单位"),
    "checks": ("审查", "检查", "核验"),
    "traits": ("特征", "类别"),
}
"""Per key the Chinese words that people use for it."""


def key_language(language: str) -> KeyLanguage:
    """Return the language of keys that goes with a language of texts: English where there are no keys of its own."""
    return "zh" if language == "zh" else "en"


def english_of(table: str, word: str) -> str:
    """Return the English word of the format for a word in either language; any other word as it is.

    >>> english_of("step", "前置"), english_of("step", "after"), english_of("step", "x")
    ('after', 'after', 'x')
    """
    return _ENGLISH[table].get(word, word)


def spelt(table: str, english: str, language: KeyLanguage) -> str:
    """Return a word of the format as a file of that language writes it; any other word as it is.

    >>> spelt("step", "after", "zh")
    '前置'
    """
    return WORDS[table].get(english, english) if language == "zh" else english


def language_of_word(table: str, word: str) -> KeyLanguage | None:
    """Return the language to which a word of the format belongs; None for both and for any other word."""
    if word in _ENGLISH[table]:
        return None if word in WORDS[table] else "zh"
    return "en" if word in WORDS[table] and word not in NEUTRAL_VALUES else None
