"""Every change of a kind that could be made, and what simpler methods would propose.

Of each kind, what the catalogue spares on purpose is no candidate; all else is, sensible or not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import networkx as nx

from regflow.analysis.purposes import lasting_purposes
from regflow.analysis.rules.repeated_check import without_checks
from regflow.errors import ChangeError
from regflow.model.change import (
    Change,
    DropCheck,
    DropDocument,
    NarrowStep,
    RelaxOrder,
    RemoveStep,
    ReuseDocument,
    TidyOrder,
)
from regflow.model.condition import Clause, Condition
from regflow.model.graph import graph_of
from regflow.model.process import Process
from regflow.model.step import Kind, Step
from regflow.rewrite import apply

Proposing = Callable[[Process], Iterator[Change]]


def whole_checks(process: Process) -> Iterator[Change]:
    """Yield for each step that checks the change that leaves out all its checks."""
    for step in process.steps:
        if step.checks:
            yield without_checks(step)


def parts_of_checks(process: Process) -> Iterator[Change]:
    """Yield each criterion of each step that checks several."""
    for step in process.steps:
        if len(step.checks) > 1:
            yield from (DropCheck(step.id, (criterion,)) for criterion in step.criteria)


def narrowed_checks(process: Process) -> Iterator[Change]:
    """Yield each step that only checks, done for one value of a trait; one with a condition is spared here."""
    for step in process.steps:
        if step.checks and step.only_if is None and not lasting_purposes(step):
            for trait in process.cases.traits:
                for value, _ in trait.values:
                    yield NarrowStep(step.id, Condition(((Clause(trait.name, (value,)),),)))


def sign_offs(process: Process) -> Iterator[Change]:
    """Yield each approval that checks nothing; one with outcomes, documents, a fee or a meeting is spared."""
    for step in process.steps:
        if step.kind is Kind.APPROVAL and not step.checks and not lasting_purposes(step):
            yield RemoveStep(step.id)


def documents(process: Process) -> Iterator[Change]:
    """Yield each document that is not delivered and that no step needs."""
    for document in process.documents:
        if not document.delivered and not any(document.id in step.needs for step in process.steps):
            yield DropDocument(document.id)


def submissions(process: Process) -> Iterator[Change]:
    """Yield each document that is handed in again after another step has brought it.

    Spared are those that a step may write, or a return may change, between the two.
    """
    graph = graph_of(process)
    for step in process.steps:
        for document in step.brings:
            first = [one.id for one in process.steps if document in one.brings and one.id in graph.before[step.id]]
            elsewhere = graph.after[step.id] | {step.id} | {one for name in first for one in graph.before[name]}
            if first and not any(_writes(process, one, document) for one in process.steps if one.id not in elsewhere):
                yield ReuseDocument(step.id, document)


def _writes(process: Process, step: Step, document: str) -> bool:
    returned = (process.changed_by_return(step, back) for back in step.returns)
    return document in (*step.amends, *step.issues) or any(document in changed for changed in returned)


def waits(process: Process) -> Iterator[Change]:
    """Yield each wait of one office's step for another's that would be over.

    Spared are steps of which one writes what the other reads, checks or writes; sign-offs, issues, payments and
    notices, which rest on what was done before; and steps of which the file does not say what they are for.
    """
    for step in process.steps:
        for entry in step.after:
            change, first = RelaxOrder(entry, step.id), process.step_by_id[entry]
            plain = _is_plain(process, step) and _is_plain(process, first)
            if plain and not _shares_documents(process, first, step) and _relaxes(process, change):
                yield change


def _shares_documents(process: Process, first: Step, second: Step) -> bool:
    written = [{*one.amends, *one.issues, *one.brings} for one in (first, second)]
    read = [
        {*one.needs, *(document for criterion in one.criteria for document in process.depends_on(criterion))}
        for one in (first, second)
    ]
    return bool(written[0] & (read[1] | written[1]) or written[1] & read[0])


def _is_plain(process: Process, step: Step) -> bool:
    purpose = step.checks or step.issues or step.amends or step.brings
    return step.by in process.office_by_id and step.kind is Kind.WORK and bool(purpose)


def _relaxes(process: Process, change: RelaxOrder) -> bool:
    try:
        return not graph_of(apply(process, change)).are_ordered(change.before, change.after)
    except ChangeError:
        return False


def entries(process: Process) -> Iterator[Change]:
    """Yield each entry of an `after` that names several."""
    for step in process.steps:
        if len(step.after) > 1:
            yield from (TidyOrder(step.id, entry) for entry in step.after)


CANDIDATES: Mapping[str, Proposing] = MappingProxyType(
    {
        "check": whole_checks,
        "part of a check": parts_of_checks,
        "check in some cases": narrowed_checks,
        "sign-off": sign_offs,
        "document": documents,
        "submission": submissions,
        "order": waits,
        "entry": entries,
    }
)
"""For each kind of change, all that could be made."""


def dominated_checks(process: Process) -> Iterator[Change]:
    """Yield each check of which every way from the submission leads through checks of the same criteria."""
    digraph = graph_of(process).digraph
    root = next(step.id for step in process.steps if not step.after)
    above = nx.immediate_dominators(digraph, root)
    for step in process.steps:
        checked: set[str] = set()
        at = step.id
        while above.get(at, at) not in {None, at}:
            at = above[at]
            checked.update(process.step_by_id[at].criteria)
        if step.checks and checked.issuperset(step.criteria):
            yield without_checks(step)


def equal_checks(process: Process) -> Iterator[Change]:
    """Yield each check that can be reached from another one of equal criteria."""
    before = graph_of(process).before
    for step in process.steps:
        equal = any(set(process.step_by_id[one].criteria) == set(step.criteria) for one in before[step.id])
        if step.checks and equal:
            yield without_checks(step)


def reduced_entries(process: Process) -> Iterator[Change]:
    """Yield each entry that is no edge of the transitive reduction."""
    kept = nx.transitive_reduction(graph_of(process).digraph)
    for step in process.steps:
        yield from (TidyOrder(step.id, entry) for entry in step.after if not kept.has_edge(entry, step.id))


BASELINES: Mapping[str, tuple[str, Proposing]] = MappingProxyType(
    {
        "dominators": ("check", dominated_checks),
        "equal criteria": ("check", equal_checks),
        "transitive reduction": ("entry", reduced_entries),
    }
)
"""Simpler methods, with the kind of change that they propose."""
