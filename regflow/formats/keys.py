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

SYNONYMS: Mapping[str, str] = {
    **dict.fromkeys(("resource", "actor", "role", "office", "department", "who"), "by"),
    **dict.fromkeys(("duration", "time", "service_time", "effort"), "work"),
    **dict.fromkeys(("requires", "inputs", "reads"), "needs"),
    **dict.fromkeys(("depends_on", "previous", "predecessors", "follows"), "after"),
    **dict.fromkeys(("condition", "if", "when", "unless"), "only_if"),
    **dict.fromkeys(("produces", "outputs", "creates"), "issues"),
    **dict.fromkeys(("type",), "kind"),
    **dict.fromkeys(("title", "label"), "name"),
    **dict.fromkeys(("deadline",), "limit"),
    **dict.fromkeys(("arrivals", "arrival"), "arrive"),
    **dict.fromkeys(("officers", "capacity"), "staff"),
    **dict.fromkeys(("modifies", "changes"), "amends"),
}
"""Words of other programs and the key that is meant here."""
