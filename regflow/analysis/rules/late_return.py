"""Checks that often send the case back and come after costly work that is then done again."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.safety import prove
from regflow.analysis.sequences import WORTH_WHILE, StepsInARow, rows_of
from regflow.analysis.study import Study
from regflow.model.change import MoveStep
from regflow.model.finding import Finding
from regflow.words import message


def late_return(study: Study) -> Iterator[Finding]:
    """A check that often sends the case back comes after costly work that is then done again.

    Why it costs: whoever worked before the check works twice on every case that it sends back.
    Spared: what the check looks at is not there earlier; it sends back to the work itself; the work before it sends
        back or ends more cases than the check does, so that the check would be done in vain; less than 1% of the
        work would be saved; nobody wrote how often the criterion is wrong; a guarantee or a remedy rests on the order.
    Mend: move the check to where its inputs are there.
    Proof: every guarantee, obligation and document holds in the new order; the rework saved is the share sent back
        times the work of the steps done again.
    Source: Reijers and Mansar, Omega 33(4), 2005: resequencing, knock-out; share of returns from the file.
    """
    for row in rows_of(study):
        for place, job in enumerate(row.jobs):
            if job.back_to - {job.step.id}:
                finding = _moved_earlier(study, row, place)
                if finding is not None:
                    yield finding


def _moved_earlier(study: Study, row: StepsInARow, place: int) -> Finding | None:
    """Return the finding of the earlier place that saves most work and is safe."""
    now = tuple(range(len(row.jobs)))
    work, in_all = row.expected_work(now, ends=False), row.expected_work(now)
    enough = WORTH_WHILE * work
    saving = [
        (row.expected_work(order, ends=False), before)
        for moved, before, order in row.moves()
        if moved == place and before < place and row.expected_work(order) < in_all
    ]
    for left, before in sorted(saving):
        if work - left < enough:
            break
        job = row.jobs[place]
        change = MoveStep(job.step.id, row.jobs[before].step.id)
        proof = prove(study, change)
        if proof.holds:
            redone = tuple(one.step.id for one in row.jobs[before:place])
            return Finding(
                rule="late-return",
                steps=(job.step.id, *redone),
                criteria=job.step.criteria,
                verdict=proof.verdict,
                evidence=message(
                    "late-return",
                    step=job.step.id,
                    share=row.averages.mean(job.returns),
                    redone=redone,
                    saved=work - left,
                ),
                assumptions=proof.assumptions,
                change=change,
            )
    return None
