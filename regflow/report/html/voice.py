"""Speaks one language on the page: sentences, numbers, and the names that a file gives its things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from regflow.model.process import Process
from regflow.model.step import APPLICANT, SYSTEM
from regflow.model.text import Text
from regflow.report.amounts import Amount, amount
from regflow.report.html.markup import FIRST_STRONG_ISOLATE, isolated
from regflow.report.naming import RESULTS
from regflow.words import Message, Value, message, say
from regflow.words.saying import say_all

KINDS: Mapping[str, str] = {
    "steps": "step_by_id",
    "criteria": "criterion_by_id",
    "documents": "document_by_id",
    "offices": "office_by_id",
}
"""Tables of a file whose entries may have names, and where a process has them."""


@dataclass(frozen=True)  # not slotted, because names are gathered once and kept
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
        return say(_set_apart(sentence), self.language, self._in_sentences)

    def sentences(self, *said: Message) -> str:
        """Return sentences one after the other."""
        return say_all(map(_set_apart, said), self.language, self._in_sentences)

    def time(self, minutes: float) -> str:
        """Return a length of time."""
        return self.amount(minutes, Amount.TIME)

    def share(self, share: float) -> str:
        """Return a share."""
        return self.amount(share, Amount.SHARE)

    def amount(self, value: float, kind: Amount, currency: str | None = None) -> str:
        """Return a number in the unit of what it counts."""
        return amount(value, kind, currency, self.language)

    def text(self, text: Text | None) -> str:
        """Return what an official wrote, in this language where it stands in it."""
        return isolated(text.said_in(self.language)) if text else ""

    def step(self, step: str) -> str:
        """Return the name of a step, else its identifier."""
        return self._name("steps", step)

    def criterion(self, criterion: str) -> str:
        """Return the name of a criterion, else its identifier."""
        return self._name("criteria", criterion)

    def document(self, document: str) -> str:
        """Return the name of a document, else its identifier."""
        return self._name("documents", document)

    def office(self, office: str) -> str:
        """Return the name of an office, of the applicant or of the system."""
        if office in (APPLICANT, SYSTEM):
            return say(message(f"web-{office}"), self.language)
        return self._name("offices", office)

    def _name(self, kind: str, identifier: str) -> str:
        return self._names[kind].get(identifier) or isolated(identifier)

    @cached_property
    def _names(self) -> Mapping[str, Mapping[str, str]]:
        """Return the names of all that has one, by kind."""
        told: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
        for process in reversed(self.processes):
            for kind, table in KINDS.items():
                for identifier, thing in getattr(process, table).items():
                    if thing.name is not None:
                        told[kind][identifier] = isolated(thing.name.said_in(self.language))
        return told

    @cached_property
    def _in_sentences(self) -> Mapping[str, Mapping[str, str]]:
        """Return the names as they stand in a sentence: set off from it where the language does not do so itself."""
        told = {
            kind: {isolated(one): say(message("web-name", name=name), self.language) for one, name in names.items()}
            for kind, names in self._names.items()
        }
        return {**told, "results": {one: say(message(f"result-{one}"), self.language) for one in RESULTS}}


def _set_apart(sentence: Message) -> Message:
    """Return a sentence in whose gaps nothing can turn round what stands beside it."""
    return Message(sentence.code, tuple((gap, _value_set_apart(value)) for gap, value in sentence.values))


def _value_set_apart(value: Value) -> Value:
    match value:
        case str():
            return value if value.startswith(FIRST_STRONG_ISOLATE) else isolated(value)
        case Message():
            return _set_apart(value)
        case tuple():
            return tuple(map(_value_set_apart, value))
        case _:
            return value


def length(minutes: float) -> Message:
    """Return a length of time as it is written in a sentence, its unit spelled out.

    >>> say(length(7776.0)), say(length(1440.0)), say(length(60.0))
    ('5.4 days', '1 day', '60 minutes')
    """
    size = abs(minutes)
    unit, name = (1440.0, "day") if size >= 1440 else (60.0, "hour") if size >= 90 else (1.0, "minute")
    number = f"{minutes / unit:.1f}".removesuffix(".0")
    return message(f"web-one-{name}" if number == "1" else f"web-{name}s", number=number)
