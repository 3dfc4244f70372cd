"""Does a step only in the cases that need it."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import NarrowStep
from regflow.model.condition import Clause
from regflow.model.graph import Graph, graph_of
from regflow.model.process import Process
from regflow.rewrite.steps import step_of, with_step
from regflow.words import message


def narrow_step(process: Process, change: NarrowStep) -> Process:
    """Return the process in which a step is skipped unless the condition holds.

    Raises:
        ChangeError: if there is no such step, or the condition asks for what is not known when the step is due: a
            trait or step that is not there, a step that does not come before, a value with which no case comes here.
    """
    step = step_of(process, change.step)
    graph = graph_of(process)
    for clauses in change.only_if.any_of:
        for clause in clauses:
            _refuse_if_unknown(process, step.id, clause, graph)
    return with_step(process, replace(step, only_if=change.only_if))


def _refuse_if_unknown(process: Process, step: str, clause: Clause, graph: Graph) -> None:
    if clause.subject in process.trait_by_name:
        possible = tuple(value for value, _ in process.trait_by_name[clause.subject].values)
    elif clause.subject not in process.step_by_id:
        raise ChangeError(message("change-subject-unknown", subject=clause.subject))
    elif clause.subject not in graph.before[step]:
        raise ChangeError(message("change-subject-not-before", step=step, subject=clause.subject))
    else:
        possible = process.step_by_id[clause.subject].values_that_go_on
    never = tuple(value for value in clause.values if value not in possible)
    if never:
        raise ChangeError(
            message("change-value-never", step=step, subject=clause.subject, never=never, possible=possible)
        )
