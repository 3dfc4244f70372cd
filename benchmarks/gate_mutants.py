"""Process files made worse, each in one way and each with the layer of the gate that has to see it.

A mutant is a text: the official's own file with one edit, as a pull request would bring it. What has to see it is known
by the way it is made, not by asking the gate or the analysis: a check is dropped where no other step looks at the same
criterion, so that something is lost for certain; an office loses an officer where it has hardly time left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from regflow.comparison.gate_result import Layer
from regflow.errors import ChangeError, SimulationError
from regflow.formats.edit_yaml import edit
from regflow.formats.process_yaml import ProcessFile, parse_process
from regflow.model.by_trait import ByTrait
from regflow.model.change import MoveStep
from regflow.model.duration import Duration, Empirical, Exponential, Fixed, Lognormal, Span, Triangular, Uniform, Unit
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.model.step import APPLICANT, Step
from regflow.rewrite import apply
from regflow.simulation import Run, loads

LONGER = 1.1
FULL = 0.95
"""Load from which an office with one officer fewer makes cases wait."""
NOTICEABLE = 0.05
"""Share of all officers' work of a case that a check must take for its duplicate to be seen in officers' time."""
PAPER = "further_paper"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file made worse.

    Attributes:
        kind: In what way; a key of `MUTATIONS`.
        what: Where, for a reader.
        text: The whole file.
        layers: The layers of which one must see it.
    """

    kind: str
    what: str
    text: str
    layers: frozenset[Layer]


def mutants(file: ProcessFile) -> Iterator[Mutant]:
    """Yield every mutant of a file, kind by kind."""
    for kind, (layers, made) in MUTATIONS.items():
        for what, text in made(file):
            yield Mutant(kind, what, text, layers)


Made = Iterator[tuple[str, str]]
"""Pairs of a place and the text of a mutant."""


def checks_dropped(file: ProcessFile) -> Made:
    """Yield the file without a check that no other step makes."""
    process = file.process
    for step in process.steps:
        for check in step.checks:
            alone = not any(_covers(process, other, check.criterion) for other in process.steps if other is not step)
            if alone and not any(check.criterion in process.implied_by(one) for one in step.criteria):
                yield f"{check.criterion} at {step.id}", _with_step(file, _without_check(step, check.criterion))


def obligations_broken(file: ProcessFile) -> Made:
    """Yield the file in which something that the law demands is not done, and in which it is no longer written."""
    process, duties = file.process, file.process.obligations
    for number, duty in enumerate(duties.checks):
        unchecked = tuple(_without_check(step, duty.criterion) for step in process.steps)
        yield f"{duty.criterion} checked by nobody", edit(file.text, process, replace(process, steps=unchecked), {})
        yield f"check of {duty.criterion} demanded no more", _without_line(file, "checks", number)
        if duty.persons > 1:
            last = [step for step in process.steps if duty.criterion in step.criteria][-1]
            yield f"{duty.criterion} by one officer less", _with_step(file, _without_check(last, duty.criterion))
    for number, demanded in enumerate(duties.steps):
        yield f"{demanded.step} demanded no more", _without_line(file, "steps", number)
    for number, _ in enumerate(duties.separate):
        yield f"separation {number} demanded no more", _without_line(file, "separate", number)


def documents_asked_for(file: ProcessFile) -> Made:
    """Yield the file in which the applicant hands in one more paper."""
    added = re.sub(r"(?m)^documents:.*$", rf"\g<0>\n  {PAPER}: {{}}", file.text, count=1)
    with_paper = parse_process(added, file.file)
    for step in file.process.steps:
        if step.brings or step.visit or step.by == APPLICANT:
            yield step.id, _with_step(with_paper, replace(step, brings=(*step.brings, PAPER)))


def work_made_longer(file: ProcessFile) -> Made:
    """Yield the file in which all work, or the time of steps of which only that is known, takes a tenth longer."""
    steps = tuple(
        replace(step, work=_longer(step.work), takes=_longer(step.takes) if step.takes else None)
        for step in file.process.steps
    )
    yield "every step", edit(file.text, file.process, replace(file.process, steps=steps), {})


def officers_taken_away(file: ProcessFile) -> Made:
    """Yield the file in which an office has one officer fewer that has then hardly time left."""
    for load in _loads(file.process):
        if load.staff > 1 and load.mean * load.staff / (load.staff - 1) >= FULL:
            place = file.source_map.place("offices", load.office, "staff")
            lines = file.text.splitlines(keepends=True)
            lines[place.line - 1] = re.sub(r"staff: \d+", f"staff: {load.staff - 1}", lines[place.line - 1], count=1)
            yield load.office, "".join(lines)


def steps_moved(file: ProcessFile) -> Made:
    """Yield the file in which a step is done before the only step that it waited for."""
    for step in file.process.steps:
        if len(step.after) == 1:
            try:
                moved = apply(file.process, MoveStep(step.id, step.after[0]))
                yield f"{step.id} before {step.after[0]}", edit(file.text, file.process, moved, {})
            except ChangeError:
                continue


def steps_moved_unlawfully(file: ProcessFile) -> Made:
    """Yield the file in which a step is done before one that the law puts first, or looks before what it looks at."""
    process = file.process
    pairs = [(duty.after, duty.before) for duty in process.obligations.order]
    for step in process.steps:
        for changing in (process.step_by_id[name] for name in step.after):
            looked_at = {document for name in step.criteria for document in process.depends_on(name)}
            if looked_at & set(changing.amends):
                pairs.append((step.id, changing.id))
    for later, earlier in pairs:
        try:
            yield f"{later} before {earlier}", _edited(file, apply(process, MoveStep(later, earlier)))
        except ChangeError:
            continue


def checks_doubled(file: ProcessFile) -> Made:
    """Yield the file in which a second step looks at the same once more, where that is work to speak of."""
    process = file.process
    all_work = sum(_minutes(step.work) for step in process.steps if step.by in process.office_by_id)
    for step in process.steps:
        if step.checks and step.only_if is None and _minutes(step.work) >= NOTICEABLE * all_work:
            yield step.id, _edited(file, _doubled(process, step))


MUTATIONS: Mapping[str, tuple[frozenset[Layer], Callable[[ProcessFile], Made]]] = {
    "check dropped": (frozenset({Layer.LAWFUL}), checks_dropped),
    "obligation broken": (frozenset({Layer.LAWFUL}), obligations_broken),
    "new document": (frozenset({Layer.APPLICANT}), documents_asked_for),
    "work 10% longer": (frozenset({Layer.SPEED}), work_made_longer),
    "one officer fewer": (frozenset({Layer.SPEED}), officers_taken_away),
    "step moved": (frozenset({Layer.STRUCTURE, Layer.LAWFUL}), steps_moved),
    "step moved unlawfully": (frozenset({Layer.LAWFUL}), steps_moved_unlawfully),
    "duplicate check": (frozenset({Layer.SPEED}), checks_doubled),
}
"""What makes mutants, by kind, and the layers of which one must see them."""


def _covers(process: Process, step: Step, criterion: str) -> bool:
    return any(criterion == name or criterion in process.implied_by(name) for name in step.criteria)


def _without_check(step: Step, criterion: str) -> Step:
    return replace(step, checks=tuple(check for check in step.checks if check.criterion != criterion))


def _with_step(file: ProcessFile, changed: Step) -> str:
    steps = tuple(changed if step.id == changed.id else step for step in file.process.steps)
    return _edited(file, replace(file.process, steps=steps))


def _edited(file: ProcessFile, after: Process) -> str:
    return edit(file.text, file.process, after, {})


def _without_line(file: ProcessFile, table: str, number: int) -> str:
    """Return the text without an obligation; each stands on a line of its own."""
    place = file.source_map.place("obligations", table, str(number))
    lines = file.text.splitlines(keepends=True)
    entries = [line for line in lines if line.startswith("    - {")]
    assert lines[place.line - 1] in entries
    heading = next(index for index in range(place.line - 2, -1, -1) if not lines[index].lstrip().startswith(("-", "#")))
    others = [line for line in lines[heading + 1 : place.line + 1] if line in entries and line != lines[place.line - 1]]
    if not others:
        lines[heading] = lines[heading].replace(":", ": []", 1)
    del lines[place.line - 1]
    return "".join(lines)


def _loads(process: Process) -> tuple[Load, ...]:
    try:
        return loads(process, Run())
    except SimulationError:
        return ()


def _longer(span: Span) -> Span:
    if isinstance(span, ByTrait):
        return ByTrait(span.trait, tuple((value, _later(one)) for value, one in span.values))
    return _later(span)


def _later(duration: Duration) -> Duration:
    """Return a duration a tenth longer; of working days there are none but whole ones, so these stay."""
    if duration.unit is Unit.WORKING_DAYS:
        return duration
    match duration.law:
        case Fixed(value):
            return Duration(Fixed(value * LONGER))
        case Uniform(low, high):
            return Duration(Uniform(low * LONGER, high * LONGER))
        case Triangular(low, mode, high):
            return Duration(Triangular(low * LONGER, mode * LONGER, high * LONGER))
        case Exponential(mean):
            return Duration(Exponential(mean * LONGER))
        case Empirical(values, weights):
            return Duration(Empirical(tuple(value * LONGER for value in values), weights))
        case Lognormal():
            return duration


def _minutes(span: Span) -> float:
    if isinstance(span, ByTrait):
        return sum(duration.law.mean for _, duration in span.values) / len(span.values)
    return span.law.mean


def _doubled(process: Process, step: Step) -> Process:
    """Return the process in which the same office looks at the same once more before anybody goes on."""
    second = replace(
        step,
        id=f"{step.id}_again",
        name=None,
        after=(step.id,),
        brings=(),
        issues=(),
        amends=(),
        outcomes=(),
        fee=0.0,
        visit=False,
        limit=None,
        law=None,
    )
    steps: list[Step] = []
    for one in process.steps:
        steps.append(replace(one, after=tuple(second.id if name == step.id else name for name in one.after)))
        if one is step:
            steps.append(second)
    return replace(process, steps=tuple(steps))
