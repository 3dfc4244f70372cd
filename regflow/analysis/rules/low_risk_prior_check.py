"""Checks before approval that cost more than the harm they prevent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regflow.analysis.averages import Averages, averages_of
from regflow.analysis.demanded import duties_answered, is_named_by_law
from regflow.analysis.purposes import lasting_purposes
from regflow.analysis.risk import risk_of_dropping
from regflow.analysis.study import Study
from regflow.errors import ChangeError
from regflow.model.change import ToCommitment
from regflow.model.finding import Finding, Verdict
from regflow.model.step import Step
from regflow.units import Money
from regflow.words import message


def low_risk_prior_check(study: Study) -> Iterator[Finding]:
    """A check before approval costs more than the harm that it prevents.

    Why it costs: everybody waits for it, and hardly anybody is found out.
    Spared: nobody wrote how often the criterion is wrong, what a false approval costs or what the office costs; the
        law demands the check before approval; no inspection afterwards is possible, as the step has another purpose
        or others ask for its result; the step is after the decision already.
    Mend: let the applicant vouch for it, approve, and check afterwards (告知承诺).
    Proof: none; more approvals are false until they are checked. Compared are the work of the check per case and
        share wrong times share noticed times harm.
    Source: State Council (China) Guo Ban Fa 2020 No. 42 on notification and commitment.
    """
    averages = averages_of(study.facts)
    decision = study.facts.places[0]
    for step in study.process.steps:
        if not step.checks or lasting_purposes(step) or not study.facts.order.bit[step.id] & decision.earlier:
            continue
        if is_named_by_law(study.process, step) or duties_answered(study.facts, step):
            continue
        balance = _balance(averages, step)
        if balance is None or balance.prevented >= balance.cost or not _can_wait(study, step):
            continue
        complete = study.process.obligations.complete
        yield Finding(
            rule="low-risk-prior-check",
            steps=(step.id,),
            criteria=step.criteria,
            verdict=Verdict.RISKY if complete else Verdict.OPPORTUNITY,
            evidence=message(
                "low-risk-prior-check",
                step=step.id,
                cost=balance.cost,
                prevented=balance.prevented,
                extra=balance.extra,
                currency=study.process.currency or "",
            ),
            assumptions=(
                message("assume-inspection", step=step.id),
                *(() if complete else (message("assume-obligations"),)),
            ),
            change=ToCommitment(step.id),
        )


@dataclass(frozen=True, slots=True)
class _Balance:
    """What a check costs and what it prevents, in an average case in which it is done.

    Attributes:
        cost: Of the officer's work.
        prevented: Harm of the false approvals that it prevents, as if nobody else looked.
        extra: False approvals more, per 10,000, until they are checked afterwards.
    """

    cost: Money
    prevented: Money
    extra: float


def _balance(averages: Averages, step: Step) -> _Balance | None:
    """Return both sides; None where a share, a harm or a cost is unknown."""
    share, cost = averages.share_executed(step.id), averages.cost(step)
    if share == 0 or cost == 0:
        return None
    prevented, extra = 0.0, 0.0
    executed = averages.facts.execution.executed[step.id]
    for check in step.checks:
        harm = averages.facts.process.criterion_by_id[check.criterion].harm
        wrong = averages.wrong(check.criterion)
        if harm is None or wrong is None:
            return None
        caught = averages.mean(wrong * averages.amount(check.catches) * executed) / share
        prevented += caught * harm
        there = averages.mean(wrong * executed) / share
        catches = caught / there if there > 0 else 0.0
        extra += risk_of_dropping(there, catches, ()).independent.extra
    return _Balance(cost / share, prevented, extra)


def _can_wait(study: Study, step: Step) -> bool:
    """Tell whether the step can be done after the decision: nobody asks for its result or returns to it."""
    try:
        study.apply(study.process, ToCommitment(step.id))
    except ChangeError:
        return False
    return True
