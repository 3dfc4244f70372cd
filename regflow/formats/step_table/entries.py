"""What officials write into the cells of a table: lists, times, kinds, what follows where a check fails."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from unicodedata import normalize

from regflow.formats.step_table.headings import folded
from regflow.model.step import Kind

_BETWEEN = re.compile(r"[,;、\n]")
_NOTHING = frozenset({"-", "--", "—", "–", "/", "无", "没有", "none", "nothing", "nil", "n/a"})
_TIME = re.compile(r"(?:约|大约|about )?(\d+(?:\.\d+)?)(?: ?(?:-|–|—|~|至|到|to) ?(\d+(?:\.\d+)?))? ?(\D*)")


class Unit(Enum):
    """What a time in a table counts; the value is how a process file has it."""

    MINUTES = "min"
    HOURS = "h"
    DAYS = "days"
    WORKING_DAYS = "working days"


_UNITS: Mapping[str, Unit] = {
    **dict.fromkeys(("", "min", "mins", "min.", "minute", "minutes", "'", "分", "分钟"), Unit.MINUTES),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "小时", "个小时", "钟头", "个钟头"), Unit.HOURS),
    **dict.fromkeys(("d", "day", "days", "天", "日", "自然日", "个自然日"), Unit.DAYS),
    **dict.fromkeys(("working day", "working days", "work days", "工作日", "个工作日"), Unit.WORKING_DAYS),
}
_MOST: Mapping[Unit, float] = {
    Unit.MINUTES: 60_000,
    Unit.HOURS: 1000,
    Unit.DAYS: 3660,
    Unit.WORKING_DAYS: 2500,
}
"""Ten years, or a thousand hours of work: more is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time as a table has it.

    Attributes:
        low: The time, or the shortest one.
        high: The longest one; None where it is always the same.
        unit: What the numbers count.
    """

    low: float
    high: float | None
    unit: Unit

    @property
    def is_work(self) -> bool:
        """Tell whether it is time spent on the case; days are what it takes in all, the work in them unknown."""
        return self.unit in (Unit.MINUTES, Unit.HOURS)


class Answer(Enum):
    """What follows where a check finds something wrong."""

    REJECT = "reject"
    RETURN = "return"
    CONTINUE = "continue"


_ANSWERS: Mapping[str, Answer] = {
    **dict.fromkeys(("reject", "rejected", "refuse", "refused", "deny"), Answer.REJECT),
    **dict.fromkeys(("驳回", "拒绝", "不予受理", "不予批准", "不予通过", "不予许可", "退件"), Answer.REJECT),
    **dict.fromkeys(
        ("continue", "goes on", "advice", "advise", "note", "继续", "提示", "仅提示", "备注"), Answer.CONTINUE
    ),
}
_BACK = re.compile(r"(?:returns?(?: to)?|(?:send |sent )?back(?: to)?|退回[到至]?|返回|补正)[ :]*(.*)")
_TO_WHOM_IT_CAME_FROM = frozenset(
    {"", "补正", "修改", "correction", "the applicant", "applicant", "申请人", "申请人补正"}
)

_KINDS: Mapping[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    **dict.fromkeys(("提交", "申请", "提交申请", "application"), Kind.SUBMISSION),
    **dict.fromkeys(("核查", "审查", "审核", "检查", "review", "inspection"), Kind.CHECK),
    **dict.fromkeys(("审批", "批准", "决定", "decision", "sign-off"), Kind.APPROVAL),
    **dict.fromkeys(("发证", "颁发", "出证"), Kind.ISSUE),
    **dict.fromkeys(("缴费", "收费", "fee"), Kind.PAYMENT),
    **dict.fromkeys(("通知", "告知", "送达", "公示"), Kind.NOTICE),
    **dict.fromkeys(("办理", "其他", "other"), Kind.WORK),
}


def listed(text: str) -> tuple[str, ...]:
    """Return the names in a cell, each once; a word or sign for nothing is no name.

    >>> listed("申请书、 身份证；租赁合同，申请书"), listed("无")
    (('申请书', '身份证', '租赁合同'), ())
    """
    halved = text.replace("，", ",").replace("；", ";")
    found: dict[str, str] = {}
    for part in _BETWEEN.split(halved):
        name = one_line(part)
        if name and not means_nothing(name):
            found.setdefault(folded(name), name)
    return tuple(found.values())


def means_nothing(text: str) -> bool:
    """Tell whether a text is how people write that there is nothing."""
    return folded(text) in _NOTHING


def time_in(text: str) -> Time | None:
    """Return the time that a text gives, None where it gives none; a number alone counts minutes.

    >>> time_in("２０分钟"), time_in("1.5 h"), time_in("soon")
    (Time(low=20.0, high=None, unit=<Unit.MINUTES: 'min'>), Time(low=1.5, high=None, unit=<Unit.HOURS: 'h'>), None)
    """
    found = _TIME.fullmatch(folded(text))
    unit = _UNITS.get(found[3].strip()) if found else None
    if found is None or unit is None:
        return None
    low, high = float(found[1]), float(found[2]) if found[2] else None
    if (high is not None and high < low) or max(low, high or low) > _MOST[unit]:
        return None
    whole = all(one is None or one == int(one) for one in (low, high))
    if unit is Unit.WORKING_DAYS and not whole:
        return None
    return Time(low, None if high == low else high, unit)


def kind_in(text: str) -> Kind | None:
    """Return the kind of step that a text names, None where it names none."""
    return _KINDS.get(folded(text))


def answer_in(text: str) -> tuple[Answer, str] | None:
    """Return what follows a failed check, and the step a case goes back to where the text names one.

    >>> answer_in("退回补正"), answer_in("return to Intake"), answer_in("驳回"), answer_in("?")
    ((<Answer.RETURN: 'return'>, ''), (<Answer.RETURN: 'return'>, 'intake'), (<Answer.REJECT: 'reject'>, ''), None)
    """
    shown = folded(text)
    if shown in _ANSWERS:
        return _ANSWERS[shown], ""
    back = _BACK.fullmatch(shown)
    if back is None:
        return None
    target = back[1].strip()
    return Answer.RETURN, "" if target in _TO_WHOM_IT_CAME_FROM else target


def one_line(text: str) -> str:
    """Return a text on one line, without signs that cannot be seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in normalize("NFC", text)).split())
