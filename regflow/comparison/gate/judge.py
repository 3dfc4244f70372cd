"""Judges one process file: all layers, then severities and exceptions, then one answer for each layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from regflow.comparison.gate.applicant import applicant_differences
from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.exceptions import Sifted, sifted
from regflow.comparison.gate.kinds import FIXED, INVALID_FILE, KINDS, LAYER_OF, WRONG_EXCEPTION
from regflow.comparison.gate.lawful import lawful_differences
from regflow.comparison.gate.sameness import canonical
from regflow.comparison.gate.settings import Accepted, GateSettings
from regflow.comparison.gate.speed import measured
from regflow.comparison.gate.structure import structure_differences
from regflow.comparison.gate_result import Allowed, Answer, GateChange, GatedFile, Layer, Severity, Status, worst
from regflow.comparison.pair import Progress
from regflow.comparison.result import Comparison
from regflow.errors import Problem
from regflow.formats.layout.place import Place
from regflow.formats.process_yaml import ProcessFile
from regflow.model.text import Text
from regflow.words import message

_NOT_TO_BE_SIMULATED = frozenset({"endless", "approval-unreachable", "separation-lost"})
"""What makes a simulation impossible, or its figures meaningless; each fails by itself."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One process file before and after.

    Attributes:
        file: Its name now; its name before where it is gone.
        earlier_name: Its name before where it was renamed, else None.
        before, after: What was read of it; None where it is not there, or not valid.
        problems: What is wrong with it now, where it is not valid, and with its exceptions.
        remarks: What is to be told about how the two sides were found.
        exceptions, known_exceptions: Written in the file now, and before.
    """

    file: str
    earlier_name: str | None = None
    before: ProcessFile | None = None
    after: ProcessFile | None = None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Difference, ...] = ()
    exceptions: tuple[Accepted, ...] = ()
    known_exceptions: tuple[Accepted, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """What is said of one file, and what was let through in it."""

    file: GatedFile
    allowed: tuple[Allowed, ...]


def judge(change: FileChange, settings: GateSettings, today: date, progress: Progress | None = None) -> Judged:
    """Return what a change of one file is worth: an answer for each layer and all that is different.

    Args:
        change: Both sides; at least one is there, or it has problems.
        settings: Margins, severities, runs and accepted losses.
        today: The day on which exceptions are judged.
        progress: Told after each replication.

    Raises:
        SimulationError: if a side has to be simulated and cannot be.
    """
    found, comparison = _differences(change, settings, progress)
    looked_for = [one for one in found if _severity(one.kind, settings) is not None]
    accepted = (*change.exceptions, *settings.accepted)
    result = sifted(looked_for, accepted, change.known_exceptions, today)
    weighed = tuple(sorted((_change(one, change, settings) for one in result.left), key=_gravest_first))
    file = GatedFile(
        file=change.file,
        earlier_name=change.earlier_name,
        status=_status(change),
        process=_name(change),
        answers=_answers(change, result.left, settings),
        changes=weighed,
        comparison=comparison,
    )
    return Judged(file, tuple(_allowed(change, result, settings)))


def _differences(
    change: FileChange, settings: GateSettings, progress: Progress | None
) -> tuple[list[Difference], Comparison | None]:
    found = [*change.remarks]
    if change.after is None:
        return [*found, *_without_after(change)], None
    found += [
        Difference(
            WRONG_EXCEPTION,
            message("gate-wrong-exception", line=one.line, what=one.message),
            place=Place(one.line, one.column),
        )
        for one in change.problems
    ]
    after = change.after.process
    if change.before is None:
        return [*found, *lawful_differences(None, after, settings.states)], None
    before = change.before.process
    if canonical(before) == canonical(after):
        return found, None
    found += lawful_differences(before, after, settings.states)
    found += applicant_differences(before, after)
    found += structure_differences(before, after)
    if any(one.kind in _NOT_TO_BE_SIMULATED and not one.is_open for one in found):
        return [*found, Difference("not-simulated", message("gate-not-simulated-at-all"), is_open=True)], None
    speed = measured(before, after, settings, progress)
    return [*found, *speed.differences], speed.comparison


def _without_after(change: FileChange) -> Iterator[Difference]:
    if not change.problems:
        yield Difference("file-removed", message("gate-file-removed"))
    for problem in change.problems:
        if problem.severity == "error":
            said = message("gate-invalid-file", line=problem.line, what=problem.message)
            yield Difference(INVALID_FILE, said, place=Place(max(1, problem.line), problem.column))


def _severity(kind: str, settings: GateSettings) -> Severity | None:
    return Severity.ERROR if kind in FIXED else settings.severity_of(kind)


def _change(one: Difference, change: FileChange, settings: GateSettings) -> GateChange:
    severity = _severity(one.kind, settings) or Severity.NOTE
    line, column = _place(one, change)
    return GateChange(
        kind=one.kind,
        layer=LAYER_OF[one.kind],
        severity=Severity.WARNING if one.is_open and severity is Severity.ERROR else severity,
        step=one.step,
        before=one.before,
        after=one.after,
        message=one.message,
        line=line,
        column=column,
    )


def _place(one: Difference, change: FileChange) -> tuple[int, int]:
    path = one.path or (("steps", one.step) if one.step else ())
    there = Place(1, 1) if change.after is None else change.after.source_map.place(*path)
    place = one.place or there
    return place.line, place.column


def _gravest_first(change: GateChange) -> tuple[int, int, int, int]:
    severity, layer = tuple(Severity).index(change.severity), tuple(Layer).index(change.layer)
    return severity, layer, change.line, KINDS.index(change.kind)


def _answers(change: FileChange, left: Iterable[Difference], settings: GateSettings) -> Mapping[Layer, Answer]:
    """Return the answer of each layer; of a file that is not valid nothing but that can be told."""
    unknown = change.after is None and bool(change.problems)
    said: dict[Layer, list[Answer]] = {layer: [Answer.CANNOT_TELL] if unknown else [] for layer in Layer}
    if unknown:
        said[Layer.STRUCTURE] = []
    for one in left:
        if _severity(one.kind, settings) is Severity.ERROR:
            said[LAYER_OF[one.kind]].append(Answer.CANNOT_TELL if one.is_open else Answer.FAIL)
    return {layer: worst(answers) for layer, answers in said.items()}


def _status(change: FileChange) -> Status:
    if change.after is None and not change.problems:
        return Status.REMOVED
    if change.before is None and change.earlier_name is None:
        return Status.ADDED
    if change.before is None or change.after is None or change.earlier_name is not None:
        return Status.CHANGED
    same = canonical(change.before.process) == canonical(change.after.process)
    return Status.SAME if same else Status.CHANGED


def _name(change: FileChange) -> Text:
    side = change.after or change.before
    return side.process.name if side else Text((("", change.file),))


def _allowed(change: FileChange, found: Sifted, settings: GateSettings) -> Iterator[Allowed]:
    for difference, one in found.matched:
        weighed = _change(difference, change, settings)
        yield Allowed(change.file, one.kind, one.step, one.reason, one.until, weighed)
