"""Conditions: a mapping of which all entries must hold, or a list of mappings of which any must."""

from __future__ import annotations

from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.reading import Reading, word_of
from regflow.formats.values.by_trait import unknown_trait_value
from regflow.model.condition import Clause, Condition


def condition(reading: Reading, node: Node) -> Condition | None:
    """Return a condition; what a step may have as values is judged when all steps are known."""
    tables = node.nodes if isinstance(node, Items) else (node,)
    found = [_all_of(reading, table) for table in tables]
    known = tuple(clauses for clauses in found if clauses is not None)
    if not found:
        reading.sheet.error(node, "condition-wanted")
    return Condition(known) if known and len(known) == len(found) else None


def conditions(reading: Reading, node: Node) -> tuple[Condition, ...] | None:
    """Return a list of conditions in order of precedence; a single mapping is a list of one."""
    tables = node.nodes if isinstance(node, Items) else (node,)
    found = [condition(reading, table) for table in tables]
    return tuple(one for one in found if one is not None)


def _all_of(reading: Reading, node: Node) -> tuple[Clause, ...] | None:
    if not isinstance(node, Table) or not node.entries:
        reading.sheet.error(node, "condition-wanted")
        return None
    found = [_clause(reading, entry) for entry in node.entries]
    known = tuple(clause for clause in found if clause is not None)
    return known if len(known) == len(found) else None


def _clause(reading: Reading, entry: Entry) -> Clause | None:
    values = _values(reading, entry.value)
    subject, names = entry.key.text, reading.names
    if subject not in names.traits and subject not in names.tables["steps"]:
        known = (*names.traits, *names.tables["steps"])
        near = reading.sheet.nearest(subject, known)
        help_code = "unknown-subject.help" if near else "unknown-subject.help-all"
        reading.sheet.error(entry.key, "unknown-subject", help=help_code, name=subject, near=near or "")
        return None
    if values is None:
        return None
    allowed = names.traits.get(subject)
    if allowed is not None:
        for value in values:
            if value.text not in allowed:
                unknown_trait_value(reading, value, subject, allowed)
                return None
    return Clause(subject, tuple(dict.fromkeys(value.text for value in values)))


def _values(reading: Reading, node: Node) -> tuple[Scalar, ...] | None:
    listed = node.nodes if isinstance(node, Items) else (node,)
    words = [one for one in listed if word_of(reading, one) is not None]
    if not listed:
        reading.sheet.error(node, "word-wanted")
    scalars = tuple(one for one in words if isinstance(one, Scalar))
    return scalars if scalars and len(scalars) == len(listed) else None
