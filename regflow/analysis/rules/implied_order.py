"""Entries of `after` that are implied by others."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.study import Study
from regflow.model.change import TidyOrder
from regflow.model.finding import Finding, Verdict
from regflow.words import message


def implied_order(study: Study) -> Iterator[Finding]:
    """A step names in `after` one that comes before it anyway.

    Why it matters: nobody can see any more which order is meant; it is never a gain in time.
    Spared: no other entry of `after` comes after the one named.
    Mend: drop the entry.
    Proof: the order of all steps stays exactly the same (transitive reduction).
    Source: Aho, Garey and Ullman, "The transitive reduction of a directed graph", SIAM J. Computing 1(2), 1972.
    """
    for step in study.process.steps:
        for entry in step.after:
            through = tuple(other for other in step.after if entry in study.graph.before[other])
            if through:
                yield Finding(
                    rule="implied-order",
                    steps=(step.id, entry),
                    verdict=Verdict.PROVED,
                    evidence=message("implied-order", step=step.id, entry=entry, through=through),
                    change=TidyOrder(step.id, entry),
                )
