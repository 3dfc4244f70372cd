"""Sign-offs and checks that almost never change the outcome."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from regflow.analysis.averages import averages_of
from regflow.analysis.demanded import duties_answered, is_named_by_law
from regflow.analysis.study import Study
from regflow.errors import ChangeError
from regflow.estimation.proportion import upper_bound
from regflow.model.change import SampleStep
from regflow.model.finding import Finding, Verdict
from regflow.model.step import APPLICANT, Kind, Observed, Step
from regflow.words import Message, message

SELDOM = 0.02
"""Share of changed outcomes below which a sign-off is a rubber stamp, if even the bound is below it."""

SAMPLE = 0.10
"""Share of cases in which it is still done, so that a change for the worse is seen."""


def rubber_stamp(study: Study) -> Iterator[Finding]:
    """A sign-off or a check almost never changes what becomes of a case.

    Why it costs: every case lies on a desk from which it leaves as it came.
    Spared: too few cases were counted (the bound is above 2%: 0 of 40 may still be 7.2%); what it prevents is rare
        but harmful, so that the harm at the bound is more than it costs; the law demands it; it is done for cases
        drawn by lot already.
    Mend: do it for a share of the cases, drawn by lot.
    Proof: none; it rests on the cases counted in the files (`observed`) or, where nobody counted, on cases simulated
        from the shares in the file. The bound is exact and one-sided: the true share is below it in 95% of such counts.
    Source: Clopper and Pearson, Biometrika 26(4), 1934.
    """
    counted = {step.id: step.observed for step in study.process.steps if step.observed is not None}
    yield from seldom_changing(study, counted, simulated=False)
    guessed = {step: count for step, count in study.simulated.items() if step not in counted}
    yield from seldom_changing(study, guessed, simulated=True)


def seldom_changing(study: Study, counted: Mapping[str, Observed], *, simulated: bool) -> Iterator[Finding]:
    """Yield each step that almost never changed the outcome in the cases counted.

    Args:
        counted: For a step how often it was done, and how often it changed the outcome.
        simulated: Whether the cases were simulated; else they are from the files.
    """
    for step in study.process.steps:
        count = counted.get(step.id)
        if count is None or count.seen < 1 or not _decides(step):
            continue
        bound = upper_bound(count.changed, count.seen)
        if bound > SELDOM or _is_demanded(study, step) or _harm_prevented(study, step, bound):
            continue
        change = SampleStep(step.id, SAMPLE)
        if _is_sampled(step, change) or not _can_be_made(study, change):
            continue
        yield Finding(
            rule="rubber-stamp",
            steps=(step.id,),
            criteria=step.criteria,
            verdict=Verdict.STATISTICAL,
            evidence=message(
                "rubber-stamp-simulated" if simulated else "rubber-stamp",
                step=step.id,
                changed=count.changed,
                seen=count.seen,
                bound=bound,
            ),
            assumptions=_assumptions(study, step),
            change=change,
        )


def _decides(step: Step) -> bool:
    """Tell whether a step of an office or of the system is a sign-off with results, or a check."""
    return step.by != APPLICANT and bool(step.checks or (step.kind is Kind.APPROVAL and step.outcomes))


def _is_demanded(study: Study, step: Step) -> bool:
    return is_named_by_law(study.process, step) or bool(duties_answered(study.facts, step))


def _harm_prevented(study: Study, step: Step, bound: float) -> bool:
    """Tell whether the harm of what it checks, at the bound, is more than it costs where it is done."""
    averages = averages_of(study.facts)
    share = averages.share_executed(step.id)
    harms = [study.process.criterion_by_id[criterion].harm or 0.0 for criterion in step.criteria]
    cost = averages.cost(step) / share if share > 0 else 0.0
    return bound * max(harms, default=0.0) > cost


def _is_sampled(step: Step, change: SampleStep) -> bool:
    return step.only_if is not None and any(subject.startswith(change.lot) for subject in step.only_if.subjects)


def _can_be_made(study: Study, change: SampleStep) -> bool:
    try:
        study.apply(study.process, change)
    except ChangeError:
        return False
    return True


def _assumptions(study: Study, step: Step) -> tuple[Message, ...]:
    found = [message("assume-future", step=step.id)]
    if not study.process.obligations.complete:
        found.append(message("assume-obligations"))
    criteria = [study.process.criterion_by_id[criterion] for criterion in step.criteria]
    unknown = tuple(one.id for one in criteria if one.harm is None)
    if unknown or not criteria:
        found.append(message("assume-harmless", step=step.id))
    return tuple(found)
