"""Every kind of difference that the gate tells apart, with its layer and what it means unless configured."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.comparison.gate_result import Layer, Severity
from regflow.simulation.summary import MEASURES

INVALID_FILE = "invalid-file"
WRONG_EXCEPTION = "wrong-exception"
EXPIRED_EXCEPTION = "expired-exception"
UNUSED_EXCEPTION = "unused-exception"

LAWFUL = (
    *(INVALID_FILE, "endless", "approval-unreachable", "file-removed"),
    *("obligation-removed", "obligation-weakened", "obligation-unmet", "separation-lost"),
    *("guarantee-lost", "detection-lowered", "criterion-removed", "criterion-weakened", "new-gap"),
    *("document-missing", "issued-too-early", "place-removed", "not-walked"),
    *(WRONG_EXCEPTION, EXPIRED_EXCEPTION, UNUSED_EXCEPTION),
)
APPLICANT = ("new-document", "new-visit", "higher-fee", "longer-limit", "lost-remedy", "more-steps")
SPEED = (*MEASURES, "overloaded", "measure-lost", "demand-changed", "not-simulated")
STRUCTURE = (
    *("step-added", "step-removed", "step-reordered", "office-changed", "time-changed"),
    *("condition-changed", "check-added", "check-removed", "check-changed", "outcome-changed", "documents-changed"),
    *(
        "step-changed",
        "criterion-changed",
        "document-changed",
        "decision-changed",
        "staff-changed",
        "calendar-changed",
        "obligation-added",
    ),
    *("file-added", "file-renamed", "earlier-state"),
)

_FIXED = (INVALID_FILE, WRONG_EXCEPTION, EXPIRED_EXCEPTION, UNUSED_EXCEPTION)

KINDS: tuple[str, ...] = (*LAWFUL, *APPLICANT, *SPEED, *STRUCTURE)
"""Every kind by name, in the order of reports; a measure is a kind of its own: it became worse."""

LAYER_OF: Mapping[str, Layer] = {
    kind: layer for layer, kinds in zip(Layer, (LAWFUL, APPLICANT, SPEED, STRUCTURE), strict=True) for kind in kinds
}
"""The layer of each kind."""

LAYER_SEVERITY: Mapping[Layer, Severity] = {
    Layer.LAWFUL: Severity.ERROR,
    Layer.APPLICANT: Severity.ERROR,
    Layer.SPEED: Severity.ERROR,
    Layer.STRUCTURE: Severity.NOTE,
}
"""What a difference of a layer means, unless configured."""

KIND_SEVERITY: Mapping[str, Severity] = {"new-gap": Severity.WARNING, "demand-changed": Severity.WARNING}
"""Kinds that mean something else than their layer, unless configured."""

ALLOWED: tuple[str, ...] = tuple(kind for kind in KINDS if kind not in (*MEASURES, *_FIXED))
"""Kinds that a comment in a file may let through; a measure is accepted in the settings file, with its margin."""

FIXED = frozenset(_FIXED)
"""Kinds that always fail: no exception lets them through, and no setting makes them weigh less."""
