"""What a rule asks: a process, what is true of it, and whether a change to it would be safe."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from regflow.analysis.alterations import Pool
from regflow.analysis.contexts import Contexts, contexts_of
from regflow.analysis.facts import Facts, facts_of
from regflow.analysis.proof import Proof
from regflow.analysis.variants import variant_facts
from regflow.model.change import Change
from regflow.model.graph import Graph, graph_of
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.model.step import Observed


@dataclass(frozen=True, slots=True, eq=False)
class Study:
    """One process under analysis.

    Attributes:
        process: The process.
        graph: The order of its steps.
        facts: What is true of it over its own contexts.
        apply: Makes a change; raises `ChangeError` where it cannot be made. Handed in, because analysis and
            rewriting are strangers.
        loads: Work asked for of each office, where it is known.
        simulated: How often steps changed the outcome in a simulation, where that was counted.
        pool: Where the alterations of the process and of its variants are kept once.
        proofs: What has been tried so far, kept as several rules try the same.
    """

    process: Process
    graph: Graph
    facts: Facts
    apply: Callable[[Process, Change], Process]
    loads: Mapping[str, Load]
    simulated: Mapping[str, Observed]
    pool: Pool
    proofs: dict[Change, Proof] = field(default_factory=dict, repr=False)
    _known: dict[Contexts, Facts] = field(default_factory=dict, repr=False)

    def facts_over(self, contexts: Contexts) -> Facts:
        """Return what is true of the process over the contexts of it and a variant."""
        if contexts == self.facts.contexts:
            return self.facts
        if contexts not in self._known:
            self._known[contexts] = facts_of(self.process, contexts, self.pool)
        return self._known[contexts]

    def facts_after(self, after: Process, contexts: Contexts) -> Facts:
        """Return what is true of a variant of the process."""
        return variant_facts(self.facts_over(contexts), after, self.pool)


def study_of(
    process: Process,
    apply: Callable[[Process, Change], Process],
    loads: tuple[Load, ...] = (),
    simulated: Mapping[str, Observed] = MappingProxyType({}),
) -> Study:
    """Return the study of a process.

    Raises:
        TooManyContextsError: if its truth table would be too large.
    """
    pool = Pool()
    facts = facts_of(process, contexts_of(process), pool)
    by_office = {load.office: load for load in loads}
    return Study(process, graph_of(process), facts, apply, by_office, simulated, pool)
