"""Approves on the applicant's word and checks afterwards (告知承诺)."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import ToCommitment
from regflow.model.graph import Graph, graph_of, up_to_decision
from regflow.model.process import Process
from regflow.model.step import Check, Reject, Return, Step
from regflow.rewrite.order import lifted
from regflow.rewrite.references import refuse_if_named
from regflow.rewrite.steps import step_of, waiting_for, with_each_step, with_step
from regflow.words import message


def to_commitment(process: Process, change: ToCommitment) -> Process:
    """Return the process in which a step is done after the decision, which the process names from then on.

    Those that waited for the step wait for what it waited for. Where it sent a case back for correction it now
    rejects, which is a revocation: a case that is decided has nowhere to go back to. Advice stays advice.

    Raises:
        ChangeError: if there is no such step, no one step decides, the step is the decision or not before it, it
            handles documents that others may need, it draws an outcome that sends cases back, or a condition, a
            return of another step or an obligation names it.
    """
    step = step_of(process, change.step)
    graph = graph_of(process)
    decision = _decision(process, graph)
    if step.id == decision:
        raise ChangeError(message("change-step-is-decision", step=step.id))
    if step.id not in up_to_decision(process, graph):
        raise ChangeError(message("change-not-before-decision", step=step.id, decision=decision))
    _refuse_if_not_only_a_check(step)
    refuse_if_named(process, step.id)
    entries = lifted(process, step.id) | {step.id: (decision,)}
    checks = tuple(_revoking(check) for check in step.checks)
    revoking = replace(step, checks=checks)
    moved = with_each_step(with_step(process, revoking), lambda one: waiting_for(one, entries))
    return replace(moved, decision=decision)


def _decision(process: Process, graph: Graph) -> str:
    """Return the step at which the case is decided: the one stated, else the last that all others come before."""
    if process.decision is not None:
        return process.decision
    last = [id for id in graph.order if len(graph.before[id]) == len(process.steps) - 1]
    if not last:
        raise ChangeError(message("change-no-decision"))
    return last[0]


def _refuse_if_not_only_a_check(step: Step) -> None:
    handled = tuple(dict.fromkeys((*step.brings, *step.issues, *step.amends)))
    if handled:
        raise ChangeError(message("change-commitment-documents", step=step.id, documents=handled))
    for outcome in step.outcomes:
        if isinstance(outcome.then, Return):
            raise ChangeError(message("change-commitment-outcome", step=step.id, outcome=outcome.name))


def _revoking(check: Check) -> Check:
    return replace(check, if_wrong=Reject()) if isinstance(check.if_wrong, Return) else check
