"""What changed about a step, field by field, in the words of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from regflow.model.condition import Condition
from regflow.model.step import Check
from regflow.report.changes import condition_in_words
from regflow.report.html.voice import Voice
from regflow.rewrite.difference import FieldDifference

_NAMED: Mapping[str, Callable[[Voice, str], str]] = {
    "checks": Voice.criterion,
    **dict.fromkeys(("needs", "brings", "issues", "amends"), Voice.document),
}
"""What a field lists that does not list steps."""


def field_in_words(difference: FieldDifference, voice: Voice) -> str:
    """Return what is different about one field of a step."""
    field = voice.say(f"web-field-{difference.field}")
    if difference.after is None:
        return voice.say("web-difference-gone", field=field)
    if isinstance(difference.after, Condition):
        return voice.say("web-difference-now", field=field, value=condition_in_words(difference.after))
    before, after = _entries(difference.before), _entries(difference.after)
    if before is None or after is None:
        return voice.say("web-difference-differs", field=field)
    named = _NAMED.get(difference.field, Voice.step)
    gone = tuple(named(voice, entry) for entry in before if entry not in after)
    come = tuple(named(voice, entry) for entry in after if entry not in before)
    if gone and come:
        return voice.say("web-difference-exchanged", field=field, gone=gone, come=come)
    if gone or come:
        code = "web-difference-lost" if gone else "web-difference-gained"
        return voice.say(code, field=field, entries=gone or come)
    return voice.say("web-difference-differs", field=field)


def _entries(value: object) -> tuple[str, ...] | None:
    """Return a list of identifiers as the file would have it; None for anything else."""
    if not isinstance(value, tuple):
        return None
    entries = tuple(one.criterion if isinstance(one, Check) else one for one in value)
    return entries if all(isinstance(entry, str) for entry in entries) else None
