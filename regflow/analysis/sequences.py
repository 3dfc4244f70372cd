"""Work and checks done strictly one after the other, and what a case costs on them in another order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from regflow.analysis.averages import Averages, averages_of
from regflow.analysis.comparing import are_tied
from regflow.analysis.contexts import Amount
from regflow.analysis.study import Study
from regflow.model.process import Process
from regflow.model.step import Kind, Step
from regflow.units import Minutes

WORTH_WHILE = 0.01
"""Share of the expected work of a sequence that a move has to save to be worth telling."""


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """One step of a sequence.

    Attributes:
        step: The step.
        work: Minutes of an officer's work by context.
        ends, returns: Share of the cases that come to it which it ends, and which it sends back, by context.
        back_to: Steps to which it sends cases back.
    """

    step: Step
    work: Amount
    ends: Amount
    returns: Amount
    back_to: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class StepsInARow:
    """Work and checks of which each waits for the one before it and for nothing else.

    Attributes:
        jobs: In their order; no two of them check the same criterion, so that their shares do not touch.
        precedence: Pairs of places in `jobs` that must keep their order.
        averages: What happens on average.
    """

    jobs: tuple[Job, ...]
    precedence: frozenset[tuple[int, int]]
    averages: Averages

    def expected_work(self, order: Iterable[int], *, ends: bool = True, returns: bool = True) -> Minutes:
        """Return the minutes of work that an average case asks of officers when the jobs are done in an order.

        A case that is ended asks no more. One that is sent back has the jobs from there on done once more; that it
        may be sent back again is left out.

        Args:
            order: Places in `jobs`.
            ends, returns: Whether cases that are ended, or sent back, count.
        """
        contexts = self.averages.facts.contexts
        total, alive = contexts.amount(0.0), contexts.amount(1.0)
        done: list[Job] = []
        for place in order:
            job = self.jobs[place]
            done.append(job)
            total = total + alive * job.work
            if returns and job.back_to:
                total = total + alive * job.returns * _redone(done, job)
            if ends:
                alive = alive * (1.0 - job.ends)
        return self.averages.mean(total)

    def moves(self) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Yield every job with the job before which it may be moved, and the order that comes of it."""
        places = range(len(self.jobs))
        for place in places:
            rest = [one for one in places if one != place]
            for before in rest:
                at = rest.index(before)
                order = (*rest[:at], place, *rest[at:])
                if before != place + 1 and self.allows(order):
                    yield place, before, order

    def allows(self, order: tuple[int, ...]) -> bool:
        """Tell whether an order keeps the precedence."""
        at = {place: number for number, place in enumerate(order)}
        return all(at[one] < at[other] for one, other in self.precedence)


def rows_of(study: Study) -> tuple[StepsInARow, ...]:
    """Return the longest sequences of at least two steps that might change places, in the order of the process."""
    averages = averages_of(study.facts)
    found: list[StepsInARow] = []
    for run in _runs(study):
        jobs: list[Job] = []
        for step in run:
            job = _job(averages, step)
            shares_a_criterion = any(_look_at_the_same(study.process, one.step, step) for one in jobs)
            if job is None or shares_a_criterion:
                found += _row(study, averages, jobs)
                jobs = []
            if job is not None:
                jobs.append(job)
        found += _row(study, averages, jobs)
    return tuple(found)


_MAY_MOVE = frozenset({Kind.CHECK, Kind.WORK})


def _runs(study: Study) -> Iterator[tuple[Step, ...]]:
    """Yield maximal runs of offices' work and checks in which each waits for the one before it alone."""
    run: list[Step] = []
    seen: set[str] = set()
    for name in study.graph.order:
        if name in seen or not _may_move(study.process, study.process.step_by_id[name]):
            continue
        step: Step | None = study.process.step_by_id[name]
        while step is not None:
            run.append(step)
            seen.add(step.id)
            step = _only_successor(study, step)
        yield tuple(run)
        run = []


def _only_successor(study: Study, step: Step) -> Step | None:
    successors = tuple(study.graph.digraph.successors(step.id))
    if len(successors) != 1:
        return None
    successor = study.process.step_by_id[successors[0]]
    follows_alone = successor.after == (step.id,)
    return successor if follows_alone and _may_move(study.process, successor) else None


def _may_move(process: Process, step: Step) -> bool:
    """Tell whether a step is an office's work or check whose length is known and that happens at any time."""
    return (
        step.by in process.office_by_id
        and step.kind in _MAY_MOVE
        and step.takes is None
        and step.meets is None
        and step.batch is None
        and step.fee == 0
        and process.decision != step.id
    )


def _job(averages: Averages, step: Step) -> Job | None:
    ends, returns = averages.ended(step), averages.sent_back(step)
    if ends is None or returns is None:
        return None
    return Job(step, averages.work(step), ends, returns, frozenset(back.to for back in step.returns))


def _row(study: Study, averages: Averages, jobs: list[Job]) -> list[StepsInARow]:
    if len(jobs) < 2:
        return []
    # Nothing moves past a step to which others send cases back, so that the same steps are done again as before.
    sent_to = {back.to for step in study.process.steps for back in step.returns if back.to != step.id}
    precedence = frozenset(
        (one, other)
        for one, other in combinations(range(len(jobs)), 2)
        if {jobs[one].step.id, jobs[other].step.id} & sent_to
        or _must_precede(study.process, jobs[one].step, jobs[other].step)
    )
    return [StepsInARow(tuple(jobs), precedence, averages)]


def _must_precede(process: Process, first: Step, second: Step) -> bool:
    """Tell whether the second needs something of the first, or would change what the first has looked at."""
    mended = (process.changed_by_return(first, back) for back in first.returns if back.to == first.id)
    written = {*first.issues, *first.amends, *first.brings}.union(*mended)
    read = {*second.needs, *_looked_at(process, second)}
    writes = {*second.issues, *second.amends, *second.brings}
    was_read = {*first.needs, *_looked_at(process, first)}
    asks = second.only_if is not None and first.id in second.only_if.subjects
    demanded = any((one.before, one.after) == (first.id, second.id) for one in process.obligations.order)
    return bool(written & (read | writes) or writes & was_read or asks or demanded)


def _looked_at(process: Process, step: Step) -> set[str]:
    return {document for criterion in step.criteria for document in process.depends_on(criterion)}


def _look_at_the_same(process: Process, one: Step, other: Step) -> bool:
    return any(are_tied(process, first, second) for first in one.criteria for second in other.criteria)


def _redone(done: list[Job], job: Job) -> Amount | float:
    """Return the work from the step to which a job sends back up to the job itself, of those done before it."""
    start = next((place for place, one in enumerate(done) if one.step.id in job.back_to), 0)
    return sum(one.work for one in done[start:])
