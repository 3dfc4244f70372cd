"""Whether a changed process still guarantees everything that the process guarantees, context by context."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from regflow.analysis.comparing import BeforeAndAfter, both_of, dropped_checks
from regflow.analysis.contexts import TooManyContextsError, contexts_of
from regflow.analysis.losses.documents import lost_documents
from regflow.analysis.losses.duties import duties_of_dropped_steps, lost_duties
from regflow.analysis.losses.guarantees import certain_gaps, gaps, lost_guarantees, outdated_guarantees
from regflow.analysis.losses.remedies import lost_remedies
from regflow.analysis.losses.structure import early_issues, lost_advice, lost_purposes, lost_reach, lost_results
from regflow.analysis.proof import Proof
from regflow.analysis.study import Study
from regflow.errors import ChangeError
from regflow.model.by_trait import every_one
from regflow.model.change import Change
from regflow.model.process import Process
from regflow.words import Message, message

_LOSSES: tuple[Callable[[BeforeAndAfter], Iterator[Message]], ...] = (
    early_issues,
    gaps,
    lost_duties,
    outdated_guarantees,
    lost_guarantees,
    lost_documents,
    lost_remedies,
    lost_reach,
)
"""What may be lost, those that are soonest found first."""


def prove(study: Study, change: Change) -> Proof:
    """Return whether a change is safe, in every context of the process before and after it.

    A change is proved once; the study remembers the proof.
    """
    if change not in study.proofs:
        study.proofs[change] = _attempt(study, change)
    return study.proofs[change]


def _attempt(study: Study, change: Change) -> Proof:
    try:
        after = study.apply(study.process, change)
    except ChangeError as error:
        return Proof((error.message,))
    return prove_variant(study, after)


def prove_variant(study: Study, after: Process) -> Proof:
    """Return whether a variant of the process keeps all that it guarantees, whatever changes led to it."""
    try:
        contexts = contexts_of(study.process, after)
    except TooManyContextsError as error:
        return Proof((message("too-many-contexts", count=error.count),))
    losses = tuple(dict.fromkeys(_plain_losses(study, after)))
    if losses:
        return Proof(losses, after=after)
    both = both_of(study, after, contexts)
    for losses_of in _LOSSES:
        losses = tuple(dict.fromkeys(losses_of(both)))
        if losses:
            return Proof(losses, after=after)
    return Proof((), _assumptions(both), _established_by(both), after)


def _plain_losses(study: Study, after: Process) -> Iterator[Message]:
    """Yield what can be seen without judging the process after the change as a whole."""
    dropped = dropped_checks(study.process, after)
    yield from lost_purposes(study.facts, after)
    yield from lost_results(study.process, after)
    yield from lost_advice(after, dropped)
    yield from duties_of_dropped_steps(study.process, dropped)
    yield from certain_gaps(study.facts, dropped)


def _assumptions(both: BeforeAndAfter) -> tuple[Message, ...]:
    found = [] if both.plain.process.obligations.complete else [message("assume-obligations")]
    for step, check in both.dropped:
        guesses = check.evidence is None and min(every_one(check.catches)) < 1
        for one in both.after.checks[check.criterion]:
            also = one.check.evidence is None and min(every_one(one.check.catches)) < 1
            if guesses and also and one.step.id != step.id:
                found.append(message("assume-evidence", one=step.id, other=one.step.id, criterion=check.criterion))
    return tuple(dict.fromkeys(found))


def _established_by(both: BeforeAndAfter) -> tuple[str, ...]:
    """Return the steps that check before the decision what dropped checks checked, and are not surely outdated."""
    decision = both.after.places[0]
    wanted = {check.criterion for _, check in both.dropped}
    standing = {
        one.step.id
        for criterion in wanted
        for one in both.after.checks[criterion]
        if one.bit & decision.earlier
        and (one.where & decision.where).any()
        and not any(
            alteration.to is None
            and not alteration.seen_by & one.bit
            and not (one.where & decision.where & ~alteration.where).any()
            for alteration in both.after.alterations_of(criterion)
        )
    }
    return tuple(step.id for step in both.after.process.steps if step.id in standing)
