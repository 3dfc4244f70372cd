"""The table of steps."""

from __future__ import annotations

import re

from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.reading import Fields, Reading, entries_of, fields_of, one_of, word_of
from regflow.formats.tables.checks import checks, outcomes
from regflow.formats.values.by_trait import span, working_time
from regflow.formats.values.conditions import condition
from regflow.formats.values.durations import fixed
from regflow.formats.values.hours import time_of_day, weekdays
from regflow.formats.values.quantities import money, truth, whole_number
from regflow.formats.values.references import is_identifier, reference, references, unknown_name
from regflow.formats.values.texts import text
from regflow.model.duration import NO_TIME, Span
from regflow.model.step import APPLICANT, SYSTEM, Batch, Kind, Meetings, Observed, Step

_MEETING = re.compile(r"(?:every\s+(\S+)\s+|每((?:周|星期)[^\s0-9]+) *)([0-9:]+)")
_KINDS = one_of(*(kind.value for kind in Kind), table="kind-word", page="kind")
_AT_ONCE: Span = NO_TIME
_NOBODY: tuple[str, str | None] = (SYSTEM, None)


def steps(reading: Reading, node: Node) -> tuple[Step, ...]:
    """Return the steps of a file; one that does not say what it waits for follows the step above it."""
    entries = entries_of(reading, node, "steps")
    above = (None, *(entry.key.text for entry in entries))
    return tuple(_step(reading, entry, before) for entry, before in zip(entries, above, strict=False))


def _step(reading: Reading, entry: Entry, above: str | None) -> Step:
    is_identifier(reading, entry.key)
    fields = fields_of(reading, entry.key, entry.value, "step")
    _refuse_two_times(fields)
    by = fields.read("by", _by, _NOBODY)
    return Step(
        id=entry.key.text,
        name=fields.read("name", text, None),
        kind=Kind(fields.read("kind", _KINDS, Kind.WORK.value)),
        by=by[0],
        officer=by[1],
        after=fields.read("after", references("steps"), () if above is None else (above,)),
        only_if=fields.read("only_if", condition, None),
        handover=fields.read("handover", span, _AT_ONCE),
        work=fields.read("work", working_time, _AT_ONCE),
        wait=fields.read("wait", span, _AT_ONCE),
        takes=fields.read("takes", span, None),
        needs=fields.read("needs", references("documents"), ()),
        brings=fields.read("brings", references("documents"), ()),
        issues=fields.read("issues", references("documents"), ()),
        amends=fields.read("amends", references("documents"), ()),
        checks=checks(fields),
        outcomes=outcomes(fields),
        limit=fields.read("limit", fixed, None),
        fee=fields.read("fee", money, 0.0),
        visit=fields.read("visit", truth, False),
        law=fields.read("law", text, None),
        meets=fields.read("meets", _meetings, None),
        batch=fields.read("batch", _batch, None),
        observed=fields.read("observed", _observed, None),
    )


def _refuse_two_times(fields: Fields) -> None:
    """Complain of `takes` beside the parts it stands for, and of two kinds of gate."""
    sheet, nodes = fields.reading.sheet, fields.nodes
    parts = tuple(key for key in ("handover", "work", "wait") if key in nodes)
    if "takes" in nodes and parts:
        sheet.error(nodes["takes"], "takes-with-parts", parts=fields.spelt(*parts))
    if "meets" in nodes and "batch" in nodes:
        sheet.error(nodes["batch"], "meets-and-batch")


def _by(reading: Reading, node: Node) -> tuple[str, str | None] | None:
    if not isinstance(node, Table):
        office = _worker(reading, node)
        return None if office is None else (office, None)
    fields = fields_of(reading, node, node, "by")
    if not fields.require("office"):
        return None
    office = fields.read("office", reference("offices"), None)
    officer = fields.read("officer", word_of, None)
    return None if office is None else (office, officer)


def _worker(reading: Reading, node: Node) -> str | None:
    word = word_of(reading, node)
    known = (*reading.names.tables["offices"], APPLICANT, SYSTEM)
    if word is None or word in known:
        return word
    shown = (*reading.names.tables["offices"], *reading.sheet.spelt("worker-word", APPLICANT, SYSTEM))
    unknown_name(reading, node, word, "offices", shown)
    return None


def _meetings(reading: Reading, node: Node) -> Meetings | None:
    listed = node.nodes if isinstance(node, Items) else (node,)
    found = [_meeting(reading, one) for one in listed]
    times = {time for one in found if one is not None for time in one}
    if not listed:
        reading.sheet.error(node, "meeting-wanted", text="[]")
    return Meetings(tuple(sorted(times))) if times and None not in found else None


def _meeting(reading: Reading, node: Node) -> tuple[tuple[int, float], ...] | None:
    shown = node.text if isinstance(node, Scalar) else "..."
    if said := _MEETING.fullmatch(shown.strip()):
        named, time = weekdays(said[1] or said[2]), time_of_day(said[3])
        if named is not None and time is not None and time < 1440:
            return tuple((day, time) for day in named)
    reading.sheet.error(node, "meeting-wanted", text=shown)
    return None


def _batch(reading: Reading, node: Node) -> Batch | None:
    fields = fields_of(reading, node, node, "batch")
    if reading.sheet.is_broken(*node.path) or not fields.require("size"):
        return None
    size = fields.read("size", whole_number(1), None)
    at_most = fields.read("at_most", fixed, None)
    return None if size is None else Batch(size, at_most)


def _observed(reading: Reading, node: Node) -> Observed | None:
    fields = fields_of(reading, node, node, "observed")
    if reading.sheet.is_broken(*node.path) or not fields.require("seen", "changed"):
        return None
    seen = fields.read("seen", whole_number(1), None)
    changed = fields.read("changed", whole_number(0), None)
    if seen is None or changed is None:
        return None
    if changed > seen:
        reading.sheet.error(fields.nodes["changed"], "changed-above-seen", seen=seen, changed=changed)
        return None
    return Observed(seen, changed)
