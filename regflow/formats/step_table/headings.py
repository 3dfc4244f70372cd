"""Which column of a table holds what, told by its heading in English or Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import Enum
from typing import Literal, TypeAlias
from unicodedata import normalize

Language: TypeAlias = Literal["en", "zh"]


class Column(Enum):
    """What a column holds; the value is its heading in an English table."""

    NUMBER = "No."
    NAME = "Name"
    OFFICE = "Office"
    MINUTES = "Minutes"
    AFTER = "After"
    DOCUMENTS = "Documents"
    CHECKS = "Checks"
    ISSUES = "Issues"
    IF_WRONG = "If wrong"
    KIND = "Kind"
    LAW = "Law"


NEEDED = (Column.NAME, Column.OFFICE)
"""Without these a table is none of steps."""

ENGLISH: Mapping[Column, tuple[str, ...]] = {
    Column.NUMBER: ("No.", "number", "no", "#", "nr"),
    Column.NAME: ("Name", "step", "step name", "name of step", "activity", "task"),
    Column.OFFICE: ("Office", "by", "who", "department", "unit", "done by", "responsible"),
    Column.MINUTES: ("Minutes", "work", "time", "duration", "work time", "working time", "min"),
    Column.AFTER: ("After", "previous", "previous step", "predecessor", "predecessors", "waits for", "depends on"),
    Column.DOCUMENTS: ("Documents", "document", "papers", "materials", "needs", "documents read"),
    Column.CHECKS: ("Checks", "check", "criteria", "criterion", "checked", "what is checked"),
    Column.ISSUES: ("Issues", "issued", "documents issued", "result document", "produces"),
    Column.IF_WRONG: ("If wrong", "when wrong", "if it fails", "otherwise"),
    Column.KIND: ("Kind", "type", "kind of step"),
    Column.LAW: ("Law", "legal basis", "basis"),
}
CHINESE: Mapping[Column, tuple[str, ...]] = {
    Column.NUMBER: ("序号", "编号", "步骤号"),
    Column.NAME: ("步骤名称", "名称", "步骤", "环节", "环节名称", "办理环节", "办理步骤", "事项"),
    Column.OFFICE: (
        *("岗位", "部门", "科室", "窗口", "办理部门", "办理岗位", "办理人", "承办", "承办部门", "承办科室", "承办岗位"),
        *("责任部门", "责任单位", "单位"),
    ),
    Column.MINUTES: ("工时", "分钟", "用时", "时间", "时长", "耗时", "办理用时", "办理时间", "办理时限", "时限"),
    Column.AFTER: ("前置", "前置步骤", "前置环节", "前序", "上一步", "上一步骤", "上一环节", "先决步骤"),
    Column.DOCUMENTS: ("材料", "所需材料", "申请材料", "提交材料", "查阅材料", "需要材料", "文件"),
    Column.CHECKS: ("核查", "审查要点", "审查内容", "核查内容", "审核内容", "检查", "审查", "审核要点", "要点"),
    Column.ISSUES: ("出具材料", "产出", "产出材料", "出具文书", "结果文书", "颁发"),
    Column.IF_WRONG: ("有误时", "不符合时", "不合格时", "不通过时", "如有误"),
    Column.KIND: ("类型", "种类", "步骤类型", "环节类型"),
    Column.LAW: ("依据", "法律依据", "法定依据", "设定依据"),
}
"""Per column its headings; the first one is what a blank table has."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NO_WORD = re.compile(r"[\s_*:.?/-]+")


def folded(text: str) -> str:
    """Return a text such that two that look alike are the same: half-width, in small letters, single blanks.

    >>> folded("Ｓｔｅｐ　 ２")
    'step 2'
    """
    return " ".join(normalize("NFKC", text).casefold().split())


def column_of(heading: str) -> Column | None:
    """Return what a column with this heading holds; what stands in brackets does not matter.

    >>> column_of("用时（分钟）"), column_of("Legal basis:"), column_of("Remarks")
    (<Column.MINUTES: 'Minutes'>, <Column.LAW: 'Law'>, None)
    """
    return _KNOWN.get(_key(heading))


def nearest_heading(heading: str) -> str | None:
    """Return the heading that may be meant by one that is spelt nearly so.

    >>> nearest_heading("Documnets")
    'Documents'
    """
    found = get_close_matches(_key(heading), _SPELT, n=1, cutoff=0.8)
    return _SPELT[found[0]] if found else None


def language_of(headings: tuple[str, ...]) -> Language:
    """Return the language that most headings are in."""
    chinese = sum(any("\u4e00" <= sign <= "\u9fff" for sign in heading) for heading in headings)
    return "zh" if 2 * chinese > len(headings) else "en"


def _key(heading: str) -> str:
    shown = folded(heading)
    return _NO_WORD.sub("", _BRACKETS.sub("", shown)) or _NO_WORD.sub("", shown)


_KNOWN = {
    _key(word) or word: column for table in (ENGLISH, CHINESE) for column, words in table.items() for word in words
}
_SPELT = {_key(word) or word: word for table in (ENGLISH, CHINESE) for words in table.values() for word in words}
