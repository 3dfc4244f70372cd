"""The order of a process's steps as a frozen graph: the one place that builds it."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from regflow.model.process import Process


@dataclass(frozen=True, slots=True)
class Graph:
    """What comes before what, along `after`, through skipped steps too.

    Attributes:
        digraph: Frozen; an edge runs from each step of `after` to the step.
        order: Identifiers in an order in which every step stands after all before it; ties by place in the file.
        before: For each step, all that come before it (itself not).
        after: For each step, all that come after it (itself not).
    """

    digraph: nx.DiGraph[str]
    order: tuple[str, ...]
    before: dict[str, frozenset[str]]
    after: dict[str, frozenset[str]]

    def are_ordered(self, one: str, other: str) -> bool:
        """Tell whether one of two steps comes before the other."""
        return one in self.before[other] or other in self.before[one]


def graph_of(process: Process) -> Graph:
    """Return the graph of a process.

    Raises:
        networkx.NetworkXUnfeasible: if `after` runs in a circle (the reader refuses such files).
    """
    digraph: nx.DiGraph[str] = nx.DiGraph()
    place = {step.id: number for number, step in enumerate(process.steps)}
    digraph.add_nodes_from(place)
    digraph.add_edges_from((entry, step.id) for step in process.steps for entry in step.after)
    order = tuple(nx.lexicographical_topological_sort(digraph, key=place.__getitem__))
    before: dict[str, frozenset[str]] = {}
    for step in order:
        direct = process.step_by_id[step].after
        before[step] = frozenset(direct).union(*(before[entry] for entry in direct))
    after: dict[str, frozenset[str]] = {}
    for step in reversed(order):
        direct = tuple(digraph.successors(step))
        after[step] = frozenset(direct).union(*(after[entry] for entry in direct))
    return Graph(nx.freeze(digraph), order, before, after)


def up_to_decision(process: Process, graph: Graph) -> frozenset[str]:
    """Return the steps that must be over before a case is approved: the decision and all before it, else all."""
    if process.decision is None:
        return frozenset(graph.order)
    return graph.before[process.decision] | {process.decision}
