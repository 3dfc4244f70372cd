"""How two processes differ, as an official reads it: `-` removed, `~` changed, `+` added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regflow.model.condition import Condition
from regflow.model.step import Check
from regflow.report.changes import condition_in_words
from regflow.report.page import Page, painted, paragraph
from regflow.rewrite.difference import DifferenceKind, FieldDifference, StepDifference
from regflow.words import Message, message

STYLES = {DifferenceKind.REMOVED: "bad", DifferenceKind.CHANGED: "doubtful", DifferenceKind.ADDED: "good"}

KINDS: Mapping[str, str] = {
    "after": "steps",
    "checks": "criteria",
    **dict.fromkeys(("needs", "brings", "issues", "amends"), "documents"),
}
"""What the fields of a step list."""


def difference_text(differences: Sequence[StepDifference], page: Page) -> str:
    """Return a line for each step that went or came, and one for each thing about a step that changed."""
    return "\n".join(line for difference in differences for line in _lines(difference, page))


def _lines(difference: StepDifference, page: Page) -> list[str]:
    sign = painted(difference.kind.value, STYLES[difference.kind], page)
    said = fields_in_words(difference, page)
    first = f"  {sign} {page.entry('steps', difference.step)}"
    return [first, *(paragraph(one, page, indent=6) for one in said)]


def fields_in_words(difference: StepDifference, page: Page) -> list[str]:
    """Return what changed about a step, a sentence a field."""
    return [page.say(field_in_words(field, page)) for field in difference.fields]


def field_in_words(field: FieldDifference, page: Page) -> Message:
    """Return what changed about one thing of a step."""
    key = field.field
    if field.after is None:
        return message("field-gone", field=key)
    if isinstance(field.after, Condition):
        return message("field-now", field=key, value=condition_in_words(field.after))
    before, after = _entries(field.before), _entries(field.after)
    if before is None or after is None:
        return message("field-differs", field=key)
    gone = _named(tuple(entry for entry in before if entry not in after), field.field, page)
    come = _named(tuple(entry for entry in after if entry not in before), field.field, page)
    if gone and come:
        return message("field-exchanged", field=key, gone=gone, come=come)
    if gone or come:
        return message("field-lost" if gone else "field-gained", field=key, entries=gone or come)
    return message("field-differs", field=key)


def _named(entries: tuple[str, ...], field: str, page: Page) -> tuple[str, ...]:
    """Return what a field lists, by names where it lists things that may have them."""
    kind = KINDS.get(field, "")
    return tuple(page.name(kind, entry) for entry in entries)


def _entries(value: object) -> tuple[str, ...] | None:
    """Return a list of identifiers as the file would have it; None for anything else."""
    if not isinstance(value, tuple):
        return None
    entries = tuple(one.criterion if isinstance(one, Check) else one for one in value)
    return entries if all(isinstance(entry, str) for entry in entries) else None
