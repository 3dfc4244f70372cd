"""Cases that wait for a session or for a lot to be full."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.averages import averages_of
from regflow.analysis.demanded import is_named_by_law
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.analysis.waiting import gap_between_arrivals, wait_for_lot, wait_for_session
from regflow.model.change import MeetMoreOften
from regflow.model.finding import Finding, Verdict
from regflow.model.step import Step
from regflow.words import Message, message


def waits_for_meeting(study: Study) -> Iterator[Finding]:
    """A step decides at fixed times only, or in lots, and cases wait for it.

    Why it costs: on average a case waits half the time between two sessions, more where they lie unevenly, though
        nobody works on it.
    Spared: the law demands the session (an obligation names the step, or it has a legal basis of its own).
    Mend: let the papers go round and decide when a case is there, or meet more often.
    Proof: no guarantee, obligation or document rests on the time of a step; that its members need not sit together
        is assumed.
    Source: renewal theory: a case that comes at random waits E[gap²] / (2 E[gap]); Ross, Introduction to Probability
        Models, ch. 7.
    """
    for step in study.process.steps:
        if (step.meets is None and step.batch is None) or is_named_by_law(study.process, step):
            continue
        change = MeetMoreOften(step.id)
        proof = prove(study, change)
        if proof.holds:
            yield Finding(
                rule="waits-for-meeting",
                steps=(step.id,),
                verdict=Verdict.CONDITIONAL,
                evidence=_evidence(study, step),
                assumptions=(*proof.assumptions, message("assume-no-session", step=step.id)),
                change=change,
            )


def _evidence(study: Study, step: Step) -> Message:
    if step.meets is not None:
        times = len(step.meets.times)
        return message("waits-for-meeting", step=step.id, times=times, wait=wait_for_session(step.meets))
    assert step.batch is not None
    share = averages_of(study.facts).share_executed(step.id)
    gap = gap_between_arrivals(study.process.cases)
    wait = wait_for_lot(step.batch, gap / share if gap is not None and share > 0 else None)
    if wait is None:
        return message("waits-for-lot-unknown", step=step.id, size=step.batch.size)
    return message("waits-for-lot", step=step.id, size=step.batch.size, wait=wait)
