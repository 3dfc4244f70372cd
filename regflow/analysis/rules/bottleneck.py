"""The office whose queue sets the pace."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.study import Study
from regflow.model.finding import Finding, Verdict
from regflow.words import message

_BUSY = 0.7
"""Load from which waiting in one office begins to outweigh work: at 70% an M/M/1 case waits 2.3 times its work."""


def bottleneck(study: Study) -> Iterator[Finding]:
    """The office with the highest load sets the pace of the whole process.

    Why it matters: it is not redundant; time saved anywhere else is waited for here.
    Spared: no office is asked for more than 70% of its time.
    Mend: more officers, shorter work, or fewer cases sent back to it.
    Proof: its load, work asked for over time on duty, from the case logic alone.
    Source: Hopp and Spearman, "Factory Physics", ch. 9 (bottleneck rates); Erlang C.
    """
    if not study.loads:
        return
    busiest = max(study.loads.values(), key=lambda load: load.mean)
    if busiest.mean < _BUSY:
        return
    steps = tuple(step.id for step in study.process.steps if step.by == busiest.office)
    yield Finding(
        rule="bottleneck",
        steps=steps,
        verdict=Verdict.NOTE,
        evidence=(
            message("bottleneck-one", office=busiest.office, load=busiest.mean)
            if busiest.staff == 1
            else message("bottleneck", office=busiest.office, load=busiest.mean, staff=busiest.staff)
        ),
    )
