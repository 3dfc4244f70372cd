"""What looks redundant and must stay, with the application that would slip through without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from regflow.analysis.result import LookAlike
from regflow.errors import ChangeError
from regflow.model.finding import Finding, Verdict
from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.optimise.result import Kept, Rejected
from regflow.optimise.walking import can_be_laid_out
from regflow.rewrite import apply
from regflow.verification import Judgement, guarantees_kept, unmet_duty_story
from regflow.words import message

MOST_STORIES = 24
"""Stories that are told of one process; what comes after them is told with its reason alone."""

_STATES, _STATES_IN_ALL = 50_000, 250_000
"""States walked for one story, and for all of them; a case that slips through is mostly found long before."""


def kept_of(process: Process, look_alikes: Iterable[LookAlike]) -> tuple[Kept, ...]:
    """Return each look-alike with its reason and, where the verifier finds one, its story."""
    kept: list[Kept] = []
    states = _STATES_IN_ALL if can_be_laid_out(process) else 0
    for one in look_alikes:
        told = _judged(process, one, min(states, _STATES)) if len(kept) < MOST_STORIES and states > 0 else None
        states -= told.states if told else 0
        kept.append(
            Kept(one.step, one.change, one.looks, one.losses, told.story if told else None, walked=told is not None)
        )
    return tuple(kept)


def kept_after_all(rejected: Rejected) -> Kept:
    """Return what the analysis would have left out and the verifier keeps."""
    finding = rejected.finding
    where = (*finding.steps, *finding.documents, "")[0]
    return Kept(where, rejected.change, finding.evidence, (message("kept-walked"),), finding.story)


def with_story_of_gap(process: Process, finding: Finding) -> Finding:
    """Return a gap with an application that gets through it; any other finding as it is."""
    if finding.verdict is not Verdict.GAP or not finding.criteria or not can_be_laid_out(process):
        return finding
    return replace(finding, story=unmet_duty_story(process, CheckDuty(finding.criteria[0]), _STATES))


def _judged(process: Process, one: LookAlike, states: int) -> Judgement | None:
    """Return what the verifier says of the change; None where it cannot be made at all."""
    try:
        after = apply(process, one.change)
    except ChangeError:
        return None
    return guarantees_kept(process, after, states)
