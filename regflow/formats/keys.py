"""Every key of the format, by what it is a key of."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.formats.grammar import GRAMMAR

KEYS: Mapping[str, tuple[str, ...]] = {topic: tuple(keys) for topic, keys in GRAMMAR.items()}
"""The keys a table may have; each kind of table also names the noun in messages (`noun-step`)."""

MANUAL: Mapping[str, str] = {
    "process": "process",
    "calendar": "calendars",
    "cases": "cases",
    "arrivals": "arrive",
    "office": "offices",
    "officer": "staff",
    "document": "documents",
    "criterion": "criteria",
    "obligations": "obligations",
    "check-duty": "obligations",
    "step-duty": "obligations",
    "order-duty": "obligations",
    "separate-duty": "obligations",
    "step": "steps",
    "by": "by",
    "check": "checks",
    "reaction": "if_wrong",
    "outcome": "outcomes",
    "batch": "batch",
    "observed": "observed",
    "duration": "durations",
}
"""The page of the manual for each kind of table: `regflow explain PAGE`."""

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "by": ("resource", "actor", "role", "office", "department", "who"),
    "work": ("duration", "time", "service_time", "effort"),
    "needs": ("requires", "inputs", "reads"),
    "after": ("depends_on", "previous", "predecessors", "follows"),
    "only_if": ("condition", "if", "when", "unless"),
    "issues": ("produces", "outputs", "creates"),
    "kind": ("type",),
    "name": ("title", "label"),
    "limit": ("deadline",),
    "arrive": ("arrivals", "arrival"),
    "staff": ("officers", "capacity"),
    "amends": ("modifies", "changes"),
}
"""Per key the words of other programs that mean it."""
