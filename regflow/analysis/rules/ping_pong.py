"""Cases that go back and forth between authorities."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.handing_over import Way, busiest_way
from regflow.analysis.proof import Proof
from regflow.analysis.safety import prove
from regflow.analysis.sequences import rows_of
from regflow.analysis.study import Study
from regflow.model.change import MoveStep
from regflow.model.finding import Finding, Verdict
from regflow.words import Value, message


def ping_pong(study: Study) -> Iterator[Finding]:
    """The case changes authority more often than there are authorities on its way.

    Why it costs: each change is a hand-over, a queue and somebody who has to read the file from the start.
    Spared: no authority gets the case more often than it must; grouping would ask officers for more work, as cases
        are ended or sent back later. Where the order is needed, it is noted and nothing is proposed.
    Mend: group the steps of one authority.
    Proof: every guarantee, obligation and document holds in the new order.
    Source: Reijers and Mansar, Omega 33(4), 2005: order assignment, contact reduction.
    """
    way = busiest_way(study.process)
    if not way.is_ping_pong:
        return
    grouped = _grouped(study, way)
    told: dict[str, Value] = {"changes": way.changes, "authorities": len(set(way.authorities)), "way": way.stays}
    if grouped is None:
        yield Finding(
            rule="ping-pong", steps=way.steps, verdict=Verdict.NOTE, evidence=message("ping-pong-kept", **told)
        )
        return
    change, proof, changes = grouped
    yield Finding(
        rule="ping-pong",
        steps=(change.step, change.before),
        verdict=proof.verdict,
        evidence=message("ping-pong", **told, step=change.step, before=change.before, left=changes),
        assumptions=proof.assumptions,
        change=change,
    )


def _grouped(study: Study, way: Way) -> tuple[MoveStep, Proof, int] | None:
    """Return the safe move that leaves fewest changes of authority and asks officers for no more work."""
    candidates: list[tuple[int, MoveStep]] = []
    for row in rows_of(study):
        work = row.expected_work(range(len(row.jobs)))
        names = [job.step.id for job in row.jobs]
        if set(names).isdisjoint(way.steps):
            continue
        for place, before, order in row.moves():
            changes = _changes_in(study, tuple(names[one] for one in order))
            fewer = changes < _changes_in(study, tuple(names))
            if fewer and row.expected_work(order) <= work:
                candidates.append((changes, MoveStep(names[place], names[before])))
    for _, change in sorted(candidates, key=lambda one: one[0]):
        proof = prove(study, change)
        left = busiest_way(proof.after).changes if proof.holds and proof.after is not None else way.changes
        if left < way.changes:
            return change, proof, left
    return None


def _changes_in(study: Study, steps: tuple[str, ...]) -> int:
    """Return how often authority changes along steps in a row, with the step before and the one after them."""
    process, inner = study.process, set(steps)
    before = [one for step in steps for one in process.step_by_id[step].after if one not in inner]
    after = [one for step in steps for one in study.graph.digraph.successors(step) if one not in inner]
    along = Way()
    for step in (*before[:1], *steps, *after[:1]):
        authority = process.authority_of(process.step_by_id[step])
        if authority is not None:
            along = along.then(step, authority)
    return along.changes
