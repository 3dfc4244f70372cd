"""The ways in which documents may change under a case: steps that write them, and cases sent back."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from regflow.analysis.contexts import Contexts, Mask, look_of
from regflow.analysis.execution import Execution
from regflow.analysis.order import Order
from regflow.model.by_trait import every_one
from regflow.model.process import Process
from regflow.model.step import Return, Step


@dataclass(frozen=True, slots=True, eq=False)
class Alteration:
    """A way in which documents may change.

    Attributes:
        documents: Those that change.
        by: The step that amends them or sends the case back.
        by_bit: Its bit.
        to: The step to which the case is sent back; None for an amendment.
        seen_by: Bits of the steps that come after it, so that their checks see the change.
        where: Contexts in which it can have happened.
    """

    documents: frozenset[str]
    by: str
    by_bit: int
    to: str | None
    seen_by: int
    where: Mask


class Pool:
    """Alterations of several processes and their masks, each kept once, so that equal ones are the same object."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Alteration] = {}
        self._masks: dict[Hashable, Mask] = {}

    def kept(self, one: Alteration) -> Alteration:
        """Return the alteration, or the equal one that is there already."""
        look = look_of(one.where)
        key = (one.by, one.to, one.seen_by, one.documents, look)
        if key not in self._known:
            self._known[key] = replace(one, where=self._masks.setdefault(look, one.where))
        return self._known[key]


@dataclass(frozen=True, slots=True, eq=False)
class WayBack:
    """A return that may or may not be open.

    Attributes:
        step: The step that sends the case back.
        to: The step from which it starts anew.
        criterion: What the check must find wrong; None for an outcome, or a check that gives false alarms.
        asks: The criterion it is a check of; None for an outcome.
        rests_on: Documents on which that criterion depends.
        where: Contexts in which the step is executed, whatever later steps come to.
        redone: Bits of the steps that are done again.
        redone_names: Their results that conditions mention.
        documents: What changes, by the return itself and by what is done again on the way to it.
    """

    step: str
    to: str
    criterion: str | None
    asks: str | None
    rests_on: frozenset[str]
    where: Mask
    redone: int
    redone_names: frozenset[str]
    documents: frozenset[str]


def amendments_of(process: Process, order: Order, execution: Execution) -> Iterator[Alteration]:
    """Yield what executed steps change: amended, and brought or issued again."""
    providers: dict[str, list[Step]] = {}
    for step in process.steps:
        for document in dict.fromkeys((*step.brings, *step.issues)):
            providers.setdefault(document, []).append(step)
    for step in process.steps:
        executed = execution.executed[step.id]
        seen_by = order.from_step_on(step.id)
        if step.amends:
            yield Alteration(frozenset(step.amends), step.id, order.bit[step.id], None, seen_by, executed)
        for document in dict.fromkeys((*step.brings, *step.issues)):
            again = np.zeros_like(executed)
            for other in providers[document]:
                if other.id != step.id and not order.is_before(step.id, other.id):
                    again = again | execution.executed[other.id]
            if again.any():
                changed = frozenset({document})
                yield Alteration(changed, step.id, order.bit[step.id], None, seen_by, executed & again)


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What the returns of a process depend on.

    Attributes:
        looked_at: Documents whose changes matter; of the others nothing is told.
    """

    process: Process
    order: Order
    execution: Execution
    contexts: Contexts
    looked_at: frozenset[str]

    def ways_back(self, like: Setting | None = None, known: Sequence[WayBack] = ()) -> Iterator[WayBack]:
        """Yield every return of the process, whether or not it can happen.

        Args:
            like: The setting of the process of which this one is a variant.
            known: The returns in that setting; those on which nothing has changed are taken over.
        """
        mentioned = [name for name in self.execution.agrees if name in self.order.bit]
        writers = self._writers()
        there = _by_step(known) if like and not mentioned and self._writes_alike(like, writers) else {}
        for step in self.process.steps:
            if not step.returns:
                continue
            if like and step.id in there and self._returns_alike(like, step):
                yield from there[step.id]
                continue
            where = self.execution.executed[step.id]
            for name in mentioned:
                if self.order.is_before(name, step.id):
                    where = where & self.execution.agrees[name]
            for back, criterion, asks, drawn in _returns(step, self.contexts):
                redone = self.order.from_step_on(back.to)
                whole = WayBack(
                    step=step.id,
                    to=back.to,
                    criterion=criterion,
                    asks=asks,
                    rests_on=self.process.depends_on(asks) if asks is not None else frozenset(),
                    where=where & drawn,
                    redone=redone,
                    redone_names=frozenset(name for name in mentioned if self.order.bit[name] & redone),
                    documents=self.looked_at & self.process.changed_by_return(step, back),
                )
                on_the_way = redone & ~self.order.after[step.id]
                yield from _with_written(whole, [one for one in writers if one[0] & on_the_way], self.contexts)

    def _writes_alike(self, like: Setting, writers: Sequence[tuple[int, Mask, frozenset[str]]]) -> bool:
        """Tell whether the same documents matter and the same steps write them in the same contexts."""
        same = self.looked_at == like.looked_at and self.process.criteria is like.process.criteria
        old = like._writers()
        return same and [(bit, id(where), what) for bit, where, what in writers] == [
            (bit, id(where), what) for bit, where, what in old
        ]

    def _returns_alike(self, like: Setting, step: Step) -> bool:
        """Tell whether a step sends the same cases back over the same steps."""
        old = like.process.step_by_id[step.id]
        return (
            (old is step or replace(old, after=step.after) == step)
            and self.execution.executed[step.id] is like.execution.executed[step.id]
            and self.order.after[step.id] == like.order.after[step.id]
            and all(self.order.from_step_on(back.to) == like.order.from_step_on(back.to) for back in step.returns)
        )

    def _writers(self) -> list[tuple[int, Mask, frozenset[str]]]:
        """Return the steps that write what matters: bit, where it is done, what it writes."""
        return [
            (self.order.bit[step.id], self.execution.executed[step.id], written)
            for step in self.process.steps
            if (written := self.looked_at.intersection((*step.amends, *step.issues, *step.brings)))
        ]


def _by_step(ways: Sequence[WayBack]) -> dict[str, list[WayBack]]:
    found: dict[str, list[WayBack]] = {}
    for way in ways:
        found.setdefault(way.step, []).append(way)
    return found


def _with_written(
    whole: WayBack, writers: Sequence[tuple[int, Mask, frozenset[str]]], contexts: Contexts
) -> Iterator[WayBack]:
    """Yield a return with what is written on the way to it, apart where that is written in some of its cases only."""
    always, sometimes = whole.documents, dict[Hashable, tuple[Mask, frozenset[str]]]()
    for _, executed, documents in writers:
        if documents <= always:
            continue
        where = contexts.spread(executed, whole.redone_names)
        both = whole.where & where
        if not (whole.where & ~where).any():
            always |= documents
        elif both.any():
            known = sometimes.get(look_of(both), (both, frozenset()))
            sometimes[look_of(both)] = both, known[1] | documents
    yield whole if always == whole.documents else replace(whole, documents=always)
    for where, documents in sometimes.values():
        if not documents <= always:
            yield replace(whole, where=where, documents=documents)


def _returns(step: Step, contexts: Contexts) -> Iterator[tuple[Return, str | None, str | None, Mask]]:
    for check in step.checks:
        if isinstance(check.if_wrong, Return):
            alarms = any(share > 0 for share in every_one(check.false_alarm))
            yield check.if_wrong, None if alarms else check.criterion, check.criterion, contexts.everywhere
    for outcome in step.outcomes:
        if isinstance(outcome.then, Return):
            yield outcome.then, None, None, contexts.amount(outcome.share) > 0
