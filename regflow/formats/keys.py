"""Every key of the format, by what it is a key of."""

from __future__ import annotations

from collections.abc import Mapping

KEYS: Mapping[str, tuple[str, ...]] = {
    "process": (
        *("regflow", "name", "about", "source", "limit", "decision", "timezone"),
        *("calendars", "cases", "offices", "documents", "criteria", "obligations", "steps"),
    ),
    "calendar": ("week", "holidays", "closed", "open"),
    "cases": ("arrive", "hours", "traits"),
    "arrivals": ("every", "rate", "pattern", "hourly", "dispersion"),
    "office": ("name", "authority", "staff", "hours", "cost", "first"),
    "officer": ("name", "speed", "hours"),
    "document": ("name", "held_by", "delivered"),
    "criterion": ("name", "about", "wrong", "fixed", "implies", "valid_for", "harm"),
    "obligations": ("complete", "checks", "steps", "order", "separate"),
    "check-duty": ("criterion", "by", "persons", "basis"),
    "step-duty": ("step", "basis"),
    "order-duty": ("before", "after", "basis"),
    "separate-duty": ("steps", "basis"),
    "step": (
        *("name", "kind", "by", "after", "only_if", "handover", "work", "wait", "takes"),
        *("needs", "brings", "issues", "amends", "checks", "if_wrong", "outcomes", "returns"),
        *("limit", "fee", "visit", "law", "meets", "batch", "observed"),
    ),
    "by": ("office", "officer"),
    "check": ("catches", "evidence", "false_alarm", "if_wrong"),
    "reaction": ("return", "fix", "amends"),
    "outcome": ("share", "return", "end", "fix", "amends"),
    "batch": ("size", "at_most"),
    "observed": ("seen", "changed"),
    "duration": ("min", "mode", "max", "mean", "sd", "log_sd", "median", "p90", "values", "weights"),
}
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
