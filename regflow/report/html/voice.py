"""Speaks one language on the page: sentences, numbers, and the names that a file gives its things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regflow.model.process import Process
from regflow.model.step import APPLICANT, SYSTEM
from regflow.model.text import Text
from regflow.report.amounts import Amount, number
from regflow.report.html.markup import isolated
from regflow.words import Message, Value, message, say

_NOT_NAMES = frozenset({"value", "values", "trait", "basis", "named", "rule", "authority", "impossible", "never"})
"""Gaps of sentences that hold no identifier, even where they look like one."""

_NO_TIME = 0.05
"""Minutes below which a time is none."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One language, and the processes whose things it calls by name.

    Attributes:
        language: Its code.
        processes: The first that knows an identifier names it.
    """

    language: str
    processes: tuple[Process, ...]

    def say(self, code: str, /, **values: Value) -> str:
        """Return a sentence; names in it are those of the file."""
        return self.said(Message(code, tuple(values.items())))

    def said(self, sentence: Message) -> str:
        """Return a sentence that another part composed, with names in place of identifiers."""
        return say(self._with_names(sentence), self.language)

    def time(self, minutes: float) -> str:
        """Return a length of time."""
        return say(message("web-time", time=minutes), self.language)

    def share(self, share: float) -> str:
        """Return a share."""
        return say(message("web-share", share=share), self.language)

    def amount(self, value: float, kind: Amount, currency: str | None = None) -> str:
        """Return a number in the unit of what it counts."""
        match kind:
            case Amount.TIME:
                return self.time(value if abs(value) >= _NO_TIME else 0.0)
            case Amount.SHARE:
                return self.share(value)
            case Amount.COUNT:
                return number(value)
            case Amount.MONEY:
                return say(message("web-money", money=number(value), currency=currency or ""), self.language).strip()

    def text(self, text: Text | None) -> str:
        """Return what an official wrote, in this language where it stands in it."""
        return isolated(text.said_in(self.language)) if text else ""

    def step(self, step: str) -> str:
        """Return the name of a step, else its identifier."""
        return self._name(step, "step_by_id")

    def criterion(self, criterion: str) -> str:
        """Return the name of a criterion, else its identifier."""
        return self._name(criterion, "criterion_by_id")

    def document(self, document: str) -> str:
        """Return the name of a document, else its identifier."""
        return self._name(document, "document_by_id")

    def office(self, office: str) -> str:
        """Return the name of an office, of the applicant or of the system."""
        if office in (APPLICANT, SYSTEM):
            return say(message(f"web-{office}"), self.language)
        return self._name(office, "office_by_id")

    def _name(self, identifier: str, table: str) -> str:
        return self._named_in(identifier, table) or isolated(identifier)

    def _named_in(self, identifier: str, table: str) -> str | None:
        for process in self.processes:
            things: Mapping[str, object] = getattr(process, table)
            name = getattr(things.get(identifier), "name", None)
            if isinstance(name, Text):
                return isolated(name.said_in(self.language))
        return None

    def _with_names(self, sentence: Message) -> Message:
        return Message(sentence.code, tuple((gap, self._value(gap, value)) for gap, value in sentence.values))

    def _value(self, gap: str, value: Value) -> Value:
        match value:
            case Message():
                return self._with_names(value)
            case tuple():
                return tuple(self._value(gap, one) for one in value)
            case str() if gap not in _NOT_NAMES:
                tables = (*_TABLES.get(gap.rstrip("s"), ()), "step_by_id", "document_by_id", "criterion_by_id")
                found = next((name for table in tables if (name := self._named_in(value, table))), None)
                return say(message("web-name", name=found), self.language) if found else isolated(value)
            case _:
                return value


_TABLES: Mapping[str, tuple[str, ...]] = {
    "document": ("document_by_id",),
    "criterion": ("criterion_by_id",),
    "criteria": ("criterion_by_id",),
    "office": ("office_by_id",),
    "by": ("office_by_id",),
}
"""Where the identifier in a gap is looked up first."""


def length(minutes: float) -> Message:
    """Return a length of time as it is written in a sentence, its unit spelled out.

    >>> say(length(7776.0)), say(length(60.0))
    ('5.4 days', '60 minutes')
    """
    size = abs(minutes)
    unit, code = (1440.0, "web-days") if size >= 1440 else (60.0, "web-hours") if size >= 90 else (1.0, "web-minutes")
    return message(code, number=f"{minutes / unit:.1f}".removesuffix(".0"))
