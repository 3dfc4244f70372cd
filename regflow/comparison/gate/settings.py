"""What the gate judges by: margins, severities, runs, and what was accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from regflow.comparison.gate.kinds import KIND_SEVERITY, LAYER_OF, LAYER_SEVERITY
from regflow.comparison.gate_result import Layer, Severity
from regflow.simulation.settings import Run

MARGINS: Mapping[str, float] = MappingProxyType(
    {
        "cycle_time": 0.05,
        "cycle_time_p90": 0.10,
        "within_limit": 0.02,
        "officer_time": 0.02,
        "cost": 0.02,
        "applicant_time": 0.05,
    }
)
"""How much worse a measure may become, relative to before; measures without a margin are not judged.

Cycle time rests on queues, which magnify small changes, and its tail does so more; officers' time and cost are known
to a fraction of a percent from common luck, so that more work at a single step shows.
"""

STATES = 200_000
"""The most states that are walked for one criterion or document."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A known loss that is let through until a day.

    Attributes:
        kind: Name of the kind, or of the measure.
        step: Identifier of the step; None: the whole process.
        margin: How much worse the measure may be, relative to before; None for other kinds.
        reason: Why, as its author wrote it.
        until: The last day on which it holds.
        file: Where it is written.
        line: Line there, from 1.
    """

    kind: str
    step: str | None
    margin: float | None
    reason: str
    until: date
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class GateSettings:
    """What one file is judged by.

    Attributes:
        run: How both sides are simulated.
        margins: Per measure judged, how much worse it may become, relative to before.
        layers, kinds: What a difference means; a kind goes before its layer; None: it is not looked for.
        precision: The most that an interval may reach to each side, relative to before.
        budget_minutes: Time for the simulation of one file.
        states: The most states that are walked for one criterion or document.
        accepted: Known losses that are let through.
    """

    run: Run = field(default_factory=Run)
    margins: Mapping[str, float] = field(default_factory=lambda: MARGINS)
    layers: Mapping[Layer, Severity | None] = field(default_factory=lambda: LAYER_SEVERITY)
    kinds: Mapping[str, Severity | None] = field(default_factory=lambda: KIND_SEVERITY)
    precision: float = 0.05
    budget_minutes: float = 5.0
    states: int = STATES
    accepted: tuple[Accepted, ...] = ()

    def severity_of(self, kind: str) -> Severity | None:
        """Return what a kind means; None where it is not looked for."""
        if kind in self.kinds:
            return self.kinds[kind]
        return self.layers.get(LAYER_OF[kind], LAYER_SEVERITY[LAYER_OF[kind]])

    @property
    def judges_speed(self) -> bool:
        """Tell whether anything is simulated."""
        return bool(self.margins) and any(self.severity_of(measure) is not None for measure in self.margins)
