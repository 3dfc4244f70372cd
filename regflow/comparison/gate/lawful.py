"""What a change takes from the law's side: obligations, guarantees, detection, separation."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.assurance import assurance_of
from regflow.analysis.contexts import TooManyContextsError, contexts_of
from regflow.analysis.facts import facts_of
from regflow.comparison.gate.analysed import criteria_caught_less
from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.obligations import obligations_lost, obligations_unmet
from regflow.errors import SimulationError
from regflow.model.process import Process
from regflow.model.step import Kind, Step
from regflow.simulation.separation import separations_of
from regflow.verification import Part, TooManyStates, approval_reachable, never_ending, parts_judged
from regflow.verification.loss import Loss
from regflow.words import Message, message

_SEEN_LESS = frozenset({"story-approved-seen", "story-begins-seen"})
_DEMANDS = {"story-issued-too-early": "issued-too-early", "story-checks-demanded": "obligation-weakened"}
"""What is seen without walking and told here; the other demands are obligations, which are compared as such."""


def lawful_differences(before: Process | None, after: Process, states: int) -> Iterator[Difference]:
    """Yield what the law's side loses; a process that is new must meet what it states itself.

    Guarantees are judged by walking every state that a case can reach. Where there are too many states the analysis
    is asked: what it shows to be caught less often is a loss, and the rest cannot be told.
    """
    endings = tuple(_endings(before, after, states))
    yield from endings
    if any(one.kind == "endless" and not one.is_open for one in endings):
        return
    unmet = tuple(obligations_unmet(before, after, states))
    yield from unmet
    yield from _separation(before, after)
    yield from _gaps(before, after)
    if before is not None:
        yield from obligations_lost(before, after)
        yield from _criteria(before, after)
        yield from _places(before, after)
        told = frozenset(one.path for one in unmet)
        yield from _guarantees(before, after, states, told)


def _endings(before: Process | None, after: Process, states: int) -> Iterator[Difference]:
    found = never_ending(after, states)
    if isinstance(found, Message):
        yield Difference("endless", message("gate-endless", story=found), path=("steps",))
        return
    if isinstance(found, TooManyStates):
        yield Difference("not-walked", message("gate-not-walked-end", states=found.states), is_open=True)
    if not approval_reachable(after, states) and (before is None or approval_reachable(before, states)):
        yield Difference("approval-unreachable", message("gate-no-approval"), path=("steps",))


def _separation(before: Process | None, after: Process) -> Iterator[Difference]:
    fault = _too_few_officers(after)
    if fault is not None and (before is None or _too_few_officers(before) is None):
        yield Difference("separation-lost", message("gate-separation", reason=fault), path=("obligations", "separate"))


def _too_few_officers(process: Process) -> Message | None:
    try:
        separations_of(process)
    except SimulationError as error:
        return error.message
    return None


def _gaps(before: Process | None, after: Process) -> Iterator[Difference]:
    """Yield criteria that somebody looks at and that a case can be approved without, where that is new."""
    known = frozenset[str]() if before is None else frozenset(before.criterion_by_id)
    try:
        facts = facts_of(after, contexts_of(after))
    except TooManyContextsError:
        return
    for criterion in after.criteria:
        if criterion.id not in known and assurance_of(facts, criterion.id).is_gap:
            said = message("gate-new-gap", criterion=criterion.id)
            yield Difference("new-gap", said, path=("criteria", criterion.id))


def _criteria(before: Process, after: Process) -> Iterator[Difference]:
    """Yield criteria that are gone although somebody looked at them, and those that rest on less than before."""
    checked = {name for step in before.steps for one in step.criteria for name in (one, *before.implied_by(one))}
    for criterion in before.criteria:
        if criterion.id not in after.criterion_by_id:
            if criterion.id in checked:
                said = message("gate-criterion-removed", criterion=criterion.id)
                yield Difference("criterion-removed", said, path=("criteria",))
            continue
        gone = sorted(before.depends_on(criterion.id) - after.depends_on(criterion.id))
        kept = tuple(one for one in gone if one in after.document_by_id)
        if kept and criterion.id in checked:
            said = message("gate-criterion-weakened", criterion=criterion.id, documents=kept)
            yield Difference("criterion-weakened", said, path=("criteria", criterion.id))


def _places(before: Process, after: Process) -> Iterator[Difference]:
    """Yield steps still done that no longer count as a sign-off or a delivery: nothing need be certain there."""
    for step in after.steps:
        was = before.step_by_id.get(step.id)
        if was is not None and _counts(before, was) and not _counts(after, step):
            kept = was.kind is Kind.APPROVAL or set(was.issues) & set(step.issues)
            if kept:
                said = message("gate-place-removed", step=step.id)
                yield Difference("place-removed", said, step.id, path=("steps", step.id))


def _counts(process: Process, step: Step) -> bool:
    return step.kind is Kind.APPROVAL or any(process.document_by_id[one].delivered for one in step.issues)


def _guarantees(before: Process, after: Process, states: int, told: frozenset[tuple[str, ...]]) -> Iterator[Difference]:
    parts = parts_judged(before, after, states)
    unknown = frozenset(part.criterion for part in parts if part.criterion and not part.exhaustive and not part.loss)
    for part in parts:
        if part.loss is not None:
            yield from _lost(part.loss, before, after, told)
    if unknown:
        yield from criteria_caught_less(before, after, unknown)
    if any(not part.exhaustive and part.loss is None for part in parts):
        yield _not_walked(parts)


def _not_walked(parts: tuple[Part, ...]) -> Difference:
    walked = max(part.states for part in parts)
    return Difference("not-walked", message("gate-not-walked", states=walked), is_open=True)


def _lost(loss: Loss, before: Process, after: Process, told: frozenset[tuple[str, ...]]) -> Iterator[Difference]:
    step = _losing(before, after, loss.subject) or (loss.place if loss.place in after.step_by_id else None)
    match loss.kind:
        case "guarantee":
            less = any(one.code in _SEEN_LESS for one in _within(loss.story))
            kind, code = ("detection-lowered", "gate-detection") if less else ("guarantee-lost", "gate-guarantee")
            said = message(code, criterion=loss.subject, story=loss.story)
            yield Difference(kind, said, step=step, path=("criteria", loss.subject))
        case "duty":
            if not any(path[:2] == ("obligations", "checks") for path in told):
                said = message("gate-duty", criterion=loss.subject, story=loss.story)
                yield Difference("obligation-unmet", said, step=step, path=("obligations", "checks"))
        case "need":
            said = message("gate-need", document=loss.subject, story=loss.story)
            yield Difference("document-missing", said, step=step, path=("documents", loss.subject))
        case "remedy":
            said = message("gate-remedy", criterion=loss.subject, story=loss.story)
            yield Difference("lost-remedy", said, step=step, path=("criteria", loss.subject))
        case "demand" if loss.story.code in _DEMANDS:
            named = loss.subject if loss.subject in after.step_by_id else None
            said = message("gate-demand", story=loss.story)
            yield Difference(_DEMANDS[loss.story.code], said, step=named, path=("steps", loss.subject))
        case _:  # approval out of reach, steps gone: told where they are compared as such
            return


def _losing(before: Process, after: Process, criterion: str) -> str | None:
    """Return the first step that is still there and looks otherwise, or no more, at a criterion or what implies it."""
    for step in before.steps:
        left = after.step_by_id.get(step.id)
        for check in step.checks if left else ():
            tied = criterion in (check.criterion, *before.implied_by(check.criterion))
            if left and tied and check not in left.checks:
                return step.id
    return None


def _within(story: Message) -> Iterator[Message]:
    yield story
    for _, value in story.values:
        if isinstance(value, Message):
            yield from _within(value)
