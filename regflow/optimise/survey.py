"""The analysis of a process with every proposed change walked by the verifier."""

from __future__ import annotations

from dataclasses import dataclass, replace

from regflow.analysis import Analysis, analyse
from regflow.model.change import RelaxOrder
from regflow.model.finding import Finding, Verdict
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.optimise.counting import counted
from regflow.optimise.keeping import kept_after_all, kept_of, with_story_of_gap
from regflow.optimise.result import Kept, Rejected
from regflow.optimise.walking import Budget
from regflow.rewrite import apply
from regflow.verification import guarantees_kept
from regflow.words import message

WALKED = frozenset({Verdict.PROVED, Verdict.CONDITIONAL})
"""Verdicts that the verifier has to bear out; the others say themselves what they give up."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What analysis found and the verifier let stand.

    Attributes:
        analysis: The analysis; its findings are those that the verifier does not contradict.
        rejected: Findings that the verifier contradicts, with the case that would slip through.
        kept: What looks redundant and must stay: by the analysis, then by the verifier alone.
    """

    analysis: Analysis
    rejected: tuple[Rejected, ...]
    kept: tuple[Kept, ...] = ()


def survey(process: Process, loads: tuple[Load, ...] = ()) -> Survey:
    """Return the findings of a process, each change walked by the independent verifier, and what must stay."""
    analysis = analyse(process, apply, loads, counted(process))
    standing: list[Finding] = []
    rejected: list[Rejected] = []
    budget = Budget(process)
    for finding in analysis.findings:
        vetted = vet(process, finding, budget)
        if isinstance(vetted, Rejected):
            rejected.append(vetted)
        else:
            standing.append(with_story_of_gap(process, vetted))
    kept = (*kept_of(process, analysis.look_alikes), *map(kept_after_all, rejected))
    return Survey(replace(analysis, findings=tuple(standing)), tuple(rejected), kept)


def vet(process: Process, finding: Finding, budget: Budget) -> Finding | Rejected:
    """Return the finding as the verifier lets it stand, or its rejection with a story.

    A change of order that could not be walked exhaustively is `conditional`, never `proved`; so is any change that
    was not walked at all, as the process is too large or too much has been walked before it.
    """
    if finding.change is None or finding.verdict not in WALKED:
        return finding
    limit = budget.limit
    if not limit:
        return _unwalked(finding, "assume-unwalked")
    judgement = guarantees_kept(process, apply(process, finding.change), limit)
    budget.spend(judgement.states)
    if not judgement.safe:
        story = judgement.story or message("story-untold")
        return Rejected(replace(finding, story=story), finding.change, message("rejected-unsafe", story=story))
    if isinstance(finding.change, RelaxOrder) and not judgement.exhaustive and finding.verdict is Verdict.PROVED:
        return _unwalked(finding, "assume-walk")
    return finding


def _unwalked(finding: Finding, assumption: str) -> Finding:
    return replace(finding, verdict=Verdict.CONDITIONAL, assumptions=(*finding.assumptions, message(assumption)))
