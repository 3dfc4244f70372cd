"""The order of a process's steps as a frozen graph: the one place that builds it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

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
    return _graph(tuple((step.id, step.after) for step in process.steps))


@lru_cache(maxsize=16)
def _graph(entries: tuple[tuple[str, tuple[str, ...]], ...]) -> Graph:
    # A change that is tried leaves most processes behind it at once; only the last few are asked for again.
    waits_for = dict(entries)
    digraph: nx.DiGraph[str] = nx.DiGraph()
    place = {step: number for number, step in enumerate(waits_for)}
    digraph.add_nodes_from(place)
    digraph.add_edges_from((entry, step) for step, direct in entries for entry in direct)
    order = tuple(nx.lexicographical_topological_sort(digraph, key=place.__getitem__))
    before: dict[str, frozenset[str]] = {}
    for step in order:
        before[step] = frozenset(waits_for[step]).union(*(before[entry] for entry in waits_for[step]))
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
