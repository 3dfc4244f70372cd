"""What happens on average over cases, by the shares that the file states for traits, results and defects."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from regflow.analysis.contexts import Amount, Mask, Variable
from regflow.analysis.facts import Facts
from regflow.analysis.guarantee import beginning_of, detection, least
from regflow.model.by_trait import ByTrait, Share
from regflow.model.duration import Duration, Span, Unit
from regflow.model.step import SKIPPED, WRONG, Check, Continue, End, Reject, Return, Step
from regflow.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, Minutes, Money


@dataclass(frozen=True, slots=True, eq=False)
class Averages:
    """Shares and amounts of a process, averaged over its contexts.

    Attributes:
        facts: The process over its contexts.
        weights: Share of cases in each context; they add up to 1.
    """

    facts: Facts
    weights: Amount

    def mean(self, amount: Amount | Mask) -> float:
        """Return the average over all cases; of a mask, the share of cases."""
        return float((self.weights * amount).sum())

    def share_executed(self, step: str) -> float:
        """Return the share of cases in which a step is done."""
        return self.mean(self.facts.execution.executed[step])

    def amount(self, share: Share) -> Amount:
        """Return a share by context; one that depends on a trait that no condition asks for is averaged over it."""
        contexts = self.facts.contexts
        if not isinstance(share, ByTrait) or contexts.mentions(share.trait):
            return contexts.amount(share)
        shares = dict(self.facts.process.trait_by_name[share.trait].values)
        return contexts.amount(sum(shares[value] * amount for value, amount in share.values))

    def work(self, step: Step) -> Amount:
        """Return the minutes of work of an officer by context, 0 where the step is not done or is no office's."""
        if step.by not in self.facts.process.office_by_id:
            return self.facts.contexts.amount(0.0)
        return self.amount(_minutes(step.work)) * self.facts.execution.executed[step.id]

    def cost(self, step: Step) -> Money:
        """Return what an officer's time at a step costs in an average case; 0 where the office has no cost."""
        office = self.facts.process.office_by_id.get(step.by)
        return 0.0 if office is None else self.mean(self.work(step)) / MINUTES_PER_HOUR * office.cost

    def wrong(self, criterion: str) -> Amount | None:
        """Return the share of new applications in which a criterion or one it implies is wrong; None: unknown."""
        right = self.facts.contexts.amount(1.0)
        for one in (criterion, *self.facts.process.implied_by(criterion)):
            share = self.facts.process.criterion_by_id[one].wrong
            if share is None:
                return None
            right = right * (1.0 - self.amount(share))
        return 1.0 - right

    def noticed(self, step: Step, check: Check) -> Amount | None:
        """Return the share of cases in which a check takes a criterion for wrong that no earlier check noticed.

        By context, 0 where the step is not done; None where nobody wrote how often the criterion is wrong. Criteria
        are taken to be wrong independently of each other.
        """
        wrong = self.wrong(check.criterion)
        if wrong is None:
            return None
        executed = self.facts.execution.executed[step.id]
        place = beginning_of(step.id, self.facts.order, executed)
        earlier = [one for one in self.facts.checks[check.criterion] if one.bit & place.earlier]
        documents = self.facts.process.depends_on(check.criterion)
        amended = [
            one
            for one in self.facts.amendments
            if not documents.isdisjoint(one.documents) and place.can_follow(one) and one.seen_by & place.bit
        ]
        # What an advice noticed is no passed check, but it was noticed all the same.
        this = [
            replace(one, where=executed)
            for one in self.facts.checks[check.criterion]
            if one.step.id == step.id and one.check == check
        ]
        before = least(earlier, amended, detection)
        together = least([*earlier, *this], amended, detection)
        caught = np.maximum(0.0, together - before) * wrong
        left = 1.0 - wrong
        return np.asarray((caught + left * self.amount(check.false_alarm)) * executed)

    def ended(self, step: Step) -> Amount | None:
        """Return the share of cases that a step ends, by context, of those that come to it; None: unknown."""
        return self._leaving(step, Reject, End)

    def sent_back(self, step: Step) -> Amount | None:
        """Return the share of cases that a step sends back, by context, of those that come to it; None: unknown."""
        return self._leaving(step, Return, Return)

    def _leaving(
        self, step: Step, reaction: type[Reject] | type[Return], then: type[End] | type[Return]
    ) -> Amount | None:
        stays, unnoticed = self.facts.contexts.amount(1.0), self.facts.contexts.amount(1.0)
        for check in step.checks:
            noticed = self.noticed(step, check)
            if noticed is None:
                return None
            unnoticed = unnoticed * (1.0 - noticed)
            if isinstance(check.if_wrong, reaction):
                stays = stays * (1.0 - noticed)
        drawn = self.facts.contexts.amount(0.0)
        for outcome in step.outcomes:
            if isinstance(outcome.then, then):
                drawn = drawn + self.amount(outcome.share)
        return 1.0 - stays + unnoticed * drawn * self.facts.execution.executed[step.id]


def averages_of(facts: Facts) -> Averages:
    """Return the averages of a process, its contexts weighed by the shares of traits and outcomes.

    A result that only shares of defects could tell (`wrong` of an advice) weighs nothing where they are unknown.
    """
    weights = facts.contexts.amount(1.0)
    bare = Averages(facts, weights)
    for variable in facts.contexts.variables:
        weights = weights * (_of_trait(facts, variable) if variable.is_trait else _of_result(bare, variable))
    full = np.broadcast_to(weights, tuple(len(one.values) for one in facts.contexts.variables))
    total = float(full.sum())
    return Averages(facts, full / total if total else full)


def minutes_of(duration: Duration) -> Minutes:
    """Return the mean length of a duration in minutes, a working day as a whole day."""
    return duration.law.mean * (MINUTES_PER_DAY if duration.unit is Unit.WORKING_DAYS else 1.0)


def _minutes(span: Span) -> Share:
    if isinstance(span, ByTrait):
        return ByTrait(span.trait, tuple((value, minutes_of(one)) for value, one in span.values))
    return minutes_of(span)


def _of_trait(facts: Facts, variable: Variable) -> Amount:
    return facts.contexts.amount(ByTrait(variable.name, facts.process.trait_by_name[variable.name].values))


def _of_result(averages: Averages, variable: Variable) -> Amount:
    """Return how often a step has each value, by context."""
    contexts, step = averages.facts.contexts, averages.facts.process.step_by_id[variable.name]
    shares = {outcome.name: averages.amount(outcome.share) for outcome in step.outcomes}
    shares[WRONG] = _advised_against(averages, step)
    plain = np.maximum(0.0, 1.0 - sum(shares.values(), start=contexts.amount(0.0)))
    executed = averages.facts.execution.executed[step.id]
    result = contexts.amount(0.0)
    for value in variable.values:
        share = ~executed if value == SKIPPED else executed * shares.get(value, plain)
        result = np.where(contexts.where(step.id, (value,)), share, result)
    return result


def _advised_against(averages: Averages, step: Step) -> Amount:
    unnoticed = averages.facts.contexts.amount(1.0)
    for check in step.checks:
        noticed = averages.noticed(step, check) if isinstance(check.if_wrong, Continue) else None
        if noticed is not None:
            unnoticed = unnoticed * (1.0 - noticed)
    return 1.0 - unnoticed
