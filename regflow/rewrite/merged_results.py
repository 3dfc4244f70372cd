"""What two steps look at and draw, put into one step."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.process import Process
from regflow.model.step import Check, End, Outcome, Reaction, Return, Step
from regflow.words import message


def merged_checks(process: Process, kept: Step, other: Step) -> tuple[Check, ...]:
    """Return the checks of the kept step, then those of the other that it lacks.

    A return that changed the documents of its own step's criteria goes on changing those: they are named where the
    criteria of both would say something else. A return of the other to itself becomes one to the kept step.

    Raises:
        ChangeError: if both check the same criterion differently, or they send cases back to different steps.
    """
    about_both = frozenset(document for one in (*kept.criteria, *other.criteria) for document in process.about_of(one))
    found: dict[str, Check] = {}
    for step in (kept, other):
        for check in step.checks:
            moved = replace(check, if_wrong=_reaction(process, step, check, about_both, (other.id, kept.id)))
            if found.setdefault(check.criterion, moved) != moved:
                raise ChangeError(message("change-merge-criterion", criterion=check.criterion, **_names(kept, other)))
    targets = {check.if_wrong.to for check in found.values() if isinstance(check.if_wrong, Return)}
    if len(targets) > 1:
        raise ChangeError(message("change-merge-returns", **_names(kept, other)))
    return tuple(found.values())


def merged_outcomes(kept: Step, other: Step) -> tuple[Outcome, ...]:
    """Return the outcomes of the one step that draws any.

    Raises:
        ChangeError: if both do, as a step draws once.
    """
    if kept.outcomes and other.outcomes:
        raise ChangeError(message("change-merge-outcomes", **_names(kept, other)))
    return tuple(_outcome(outcome, other.id, kept.id) for outcome in (*kept.outcomes, *other.outcomes))


def _names(kept: Step, other: Step) -> dict[str, str]:
    return {"step": other.id, "into": kept.id}


def _reaction(
    process: Process, step: Step, check: Check, about_both: frozenset[str], other_to_kept: tuple[str, str]
) -> Reaction:
    if not isinstance(check.if_wrong, Return):
        return check.if_wrong
    back = _moved(check.if_wrong, *other_to_kept)
    changed = process.changed_by_return(step, check.if_wrong)
    if back.amends is not None or changed == about_both:
        return back
    return replace(back, amends=tuple(one.id for one in process.documents if one.id in changed))


def _outcome(outcome: Outcome, other: str, kept: str) -> Outcome:
    match outcome.then:
        case Return():
            return replace(outcome, then=_moved(outcome.then, other, kept))
        case End() | None:
            return outcome


def _moved(back: Return, other: str, kept: str) -> Return:
    return replace(back, to=kept) if back.to == other else back
