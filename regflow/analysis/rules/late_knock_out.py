"""Checks that often end the case and come after costly work they do not depend on."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.best_order import BestOrder, best_order
from regflow.analysis.safety import prove
from regflow.analysis.sequences import WORTH_WHILE, StepsInARow, rows_of
from regflow.analysis.study import Study
from regflow.model.change import MoveStep
from regflow.model.finding import Finding
from regflow.words import message


def late_knock_out(study: Study) -> Iterator[Finding]:
    """A check that often ends the case comes after costly work it does not depend on.

    Why it costs: officers finish work on applications that are then refused for another reason.
    Spared: the check reads what the work before it writes, asks for its result or returns to it; the law demands the
        order; nobody wrote how often the criterion is wrong; the check is itself so costly, or ends so few cases,
        that the order is best as it is (less than 1% of the work would be saved); a guarantee or a remedy rests on
        the order.
    Mend: move the check before the work, or the work behind the check.
    Proof: every guarantee, obligation and document holds in the new order; the best order of the steps in a row is
        exact under precedence, by share of cases ended per minute of work.
    Source: van der Aalst, "Re-engineering knock-out processes", Decision Support Systems 30(4), 2001; Monma and
        Sidney, Mathematics of Operations Research 4(3), 1979.
    """
    for row in rows_of(study):
        best = _best(row)
        now = tuple(range(len(row.jobs)))
        if best is None or best.cost > (1 - WORTH_WHILE) * row.expected_work(now, returns=False):
            continue
        finding = _first_proved(study, row, best)
        if finding is not None:
            yield finding


def _best(row: StepsInARow) -> BestOrder | None:
    mean = row.averages.mean
    costs = [mean(job.work) for job in row.jobs]
    return best_order(costs, [mean(job.ends) for job in row.jobs], row.precedence)


def _first_proved(study: Study, row: StepsInARow, best: BestOrder) -> Finding | None:
    """Return the finding of the move that saves most and is safe."""
    now = tuple(range(len(row.jobs)))
    work, with_returns = row.expected_work(now, returns=False), row.expected_work(now)
    saving = [
        (row.expected_work(order, returns=False), place, before)
        for place, before, order in row.moves()
        if row.expected_work(order) < with_returns * (1 - WORTH_WHILE)
    ]
    for moved, place, before in sorted(saving):
        if moved > work * (1 - WORTH_WHILE):
            break
        change = MoveStep(row.jobs[place].step.id, row.jobs[before].step.id)
        proof = prove(study, change)
        if proof.holds:
            knock_out = _knock_out(row, place, before)
            others = (change.step, change.before) if knock_out != place else (change.before,)
            return Finding(
                rule="late-knock-out",
                steps=(row.jobs[knock_out].step.id, *(one for one in others if one != row.jobs[knock_out].step.id)),
                criteria=row.jobs[knock_out].step.criteria,
                verdict=proof.verdict,
                evidence=message(
                    "late-knock-out",
                    step=row.jobs[knock_out].step.id,
                    share=row.averages.mean(row.jobs[knock_out].ends),
                    first=row.jobs[before].step.id if knock_out == place else row.jobs[place].step.id,
                    now=work,
                    moved=moved,
                    order=tuple(row.jobs[one].step.id for one in best.order),
                    best=best.cost,
                ),
                assumptions=proof.assumptions,
                change=change,
            )
    return None


def _knock_out(row: StepsInARow, place: int, before: int) -> int:
    """Return the check that comes earlier by a move: the one moved, or of those overtaken the one that ends most."""
    if before < place:
        return place
    return max(range(place + 1, before), key=lambda one: row.averages.mean(row.jobs[one].ends))
