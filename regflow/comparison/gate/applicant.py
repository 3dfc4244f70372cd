"""What a change asks more of the applicant: documents, visits, fees, limits, steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from regflow.analysis.contexts import Amount, Contexts, Mask, TooManyContextsError, contexts_of
from regflow.analysis.execution import execution_of
from regflow.analysis.order import order_of
from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.spans import is_longer, limit_in_words
from regflow.model.process import Process
from regflow.model.step import APPLICANT, Step
from regflow.words import Message, message

_EQUAL = 1e-9

Weight = Callable[[Step], float]
"""What a step asks of the applicant each time it is done."""


@dataclass(frozen=True, slots=True, eq=False)
class _Burden:
    """A process and where its steps are done; without contexts every step counts as done."""

    process: Process
    executed: dict[str, Mask]
    possible: Mask

    def of(self, weight: Weight) -> Amount:
        """Return what all steps together ask, by context."""
        total: Amount = np.zeros_like(self.possible, dtype=np.float64)
        for step in self.process.steps:
            asked = weight(step)
            if asked:
                total = total + np.where(self.executed[step.id], asked, 0.0)
        return total


def applicant_differences(before: Process, after: Process) -> Iterator[Difference]:
    """Yield what is asked of the applicant and was not, in some context; fewer of one never pay for more of another."""
    old, new = _burdens(before, after)
    for document in after.documents:
        if step := _asked_more(old, new, _handing_in(document.id)):
            said = message("gate-new-document", document=document.id, step=step)
            yield Difference("new-document", said, step=step, path=("steps", step, "brings"))
    if step := _asked_more(old, new, lambda one: float(one.visit)):
        yield Difference("new-visit", message("gate-new-visit", step=step), step=step, path=("steps", step, "visit"))
    if step := _asked_more(old, new, lambda one: one.fee):
        yield _higher_fee(before, after, step)
    if step := _asked_more(old, new, lambda one: float(one.by == APPLICANT)):
        yield Difference("more-steps", message("gate-more-steps", step=step), step=step, path=("steps", step))
    yield from _limits(before, after)


def _handing_in(document: str) -> Weight:
    return lambda step: float(document in step.brings)


def _burdens(before: Process, after: Process) -> tuple[_Burden, _Burden]:
    try:
        contexts = contexts_of(before, after)
    except TooManyContextsError:
        always = np.ones(1, dtype=np.bool_)
        both = (_Burden(one, dict.fromkeys(one.step_by_id, always), always) for one in (before, after))
        return next(both), next(both)
    return _burden(before, contexts), _burden(after, contexts)


def _burden(process: Process, contexts: Contexts) -> _Burden:
    execution = execution_of(process, order_of(process), contexts)
    return _Burden(process, dict(execution.executed), execution.consistent)


def _asked_more(old: _Burden, new: _Burden, weight: Weight) -> str | None:
    """Return the first step that asks more than before, where all together ask more in some context; else None."""
    more = new.possible & (new.of(weight) > old.of(weight) + _EQUAL)
    if not more.any():
        return None
    grown = [step for step in new.process.steps if weight(step) and _is_grown(old, new, step, weight, more)]
    asking = [step for step in new.process.steps if weight(step)]
    return (grown or asking)[0].id


def _is_grown(old: _Burden, new: _Burden, step: Step, weight: Weight, more: Mask) -> bool:
    was = old.process.step_by_id.get(step.id)
    if was is None or weight(step) > weight(was) + _EQUAL:
        return bool((more & new.executed[step.id]).any())
    return bool((more & new.executed[step.id] & ~old.executed[step.id]).any())


def _higher_fee(before: Process, after: Process, step: str) -> Difference:
    was = before.step_by_id[step].fee if step in before.step_by_id else 0.0
    paid, pays = _money(was, before.currency), _money(after.step_by_id[step].fee, after.currency)
    said = message("gate-higher-fee", step=step, before=paid, after=pays)
    return Difference("higher-fee", said, step, paid, pays, ("steps", step, "fee"))


def _money(amount: float, currency: str | None) -> Message:
    return message("gate-money", amount=amount, currency=currency or "")


def _limits(before: Process, after: Process) -> Iterator[Difference]:
    if is_longer(before.limit, after.limit):
        was, now = limit_in_words(before.limit), limit_in_words(after.limit)
        said = message("gate-longer-limit", before=was, after=now)
        yield Difference("longer-limit", said, None, was, now, ("limit",))
    for step in after.steps:
        earlier = before.step_by_id.get(step.id)
        if earlier is not None and is_longer(earlier.limit, step.limit):
            was, now = limit_in_words(earlier.limit), limit_in_words(step.limit)
            said = message("gate-longer-step-limit", step=step.id, before=was, after=now)
            yield Difference("longer-limit", said, step.id, was, now, ("steps", step.id, "limit"))
