"""What a process says, laid out for walking: documents, own causes, ways back, the order of its steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regflow.model.graph import Graph, graph_of, up_to_decision
from regflow.model.process import Process
from regflow.model.step import Kind, Return, Step


@dataclass(frozen=True, slots=True)
class Back:
    """One way in which a step sends a case back.

    Attributes:
        to: The step from which the case starts anew.
        again: That step and all after it: they go back to waiting.
        documents: What the return itself changes.
    """

    to: str
    again: frozenset[str]
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """A process with what the walk asks of it again and again.

    Attributes:
        steps: Those that may happen before the decision, each after all before it.
        needed: Those that must be over for an approval.
        causes: For each criterion, the criteria by whose own causes it fails: itself and all it implies.
        about: For each criterion, the documents on which its own cause depends.
        backs: For each step, its ways back: of its checks, then of its outcomes.
        moments: Steps at whose beginning guarantees are judged: approvals, and issues of `delivered` documents.
    """

    process: Process
    graph: Graph
    steps: tuple[str, ...]
    needed: frozenset[str]
    causes: Mapping[str, frozenset[str]]
    about: Mapping[str, frozenset[str]]
    backs: Mapping[str, tuple[Back, ...]]
    moments: tuple[str, ...]

    @property
    def deciding(self) -> frozenset[str]:
        """Return the steps whose end may approve a case at once while others run beside them.

        That is the decision; where it may be skipped, it is whatever is over last before it.
        """
        decision = self.process.decision
        if decision is None:
            return frozenset()
        return self.needed if self.step(decision).only_if else frozenset((decision,))

    def step(self, name: str) -> Step:
        """Return the step of that identifier."""
        return self.process.step_by_id[name]

    def concurrent(self, one: str, other: str) -> bool:
        """Tell whether neither of two different steps comes before the other."""
        return one != other and not self.graph.are_ordered(one, other)

    def changes(self, name: str) -> frozenset[str]:
        """Return the documents that a step itself brings, issues or amends."""
        step = self.step(name)
        return frozenset(step.amends) | frozenset(step.brings) | frozenset(step.issues)


def layout_of(process: Process) -> Layout:
    """Return the layout of a process."""
    graph = graph_of(process)
    gone = graph.after[process.decision] if process.decision else frozenset()
    steps = tuple(step for step in graph.order if step not in gone)
    return Layout(
        process=process,
        graph=graph,
        steps=steps,
        needed=up_to_decision(process, graph),
        causes={one.id: frozenset((one.id, *process.implied_by(one.id))) for one in process.criteria},
        about={one.id: frozenset(process.about_of(one.id)) for one in process.criteria},
        backs={step: _backs(process, graph, process.step_by_id[step]) for step in steps},
        moments=tuple(step for step in steps if _is_moment(process, process.step_by_id[step])),
    )


def back_of(process: Process, graph: Graph, step: Step, back: Return) -> Back:
    """Return what a return does."""
    return Back(back.to, graph.after[back.to] | {back.to}, process.changed_by_return(step, back))


def _backs(process: Process, graph: Graph, step: Step) -> tuple[Back, ...]:
    return tuple(dict.fromkeys(back_of(process, graph, step, back) for back in step.returns))


def _is_moment(process: Process, step: Step) -> bool:
    return step.kind is Kind.APPROVAL or any(process.document_by_id[one].delivered for one in step.issues)
