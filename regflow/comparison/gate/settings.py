"""What the gate judges by: margins, severities, runs, and what was accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from regflow.comparison.gate.kinds import FIXED, KIND_SEVERITY, KINDS, LAYER_OF, LAYER_SEVERITY
from regflow.comparison.gate_result import Layer, Severity
from regflow.formats.layout.place import Place
from regflow.formats.setting_values import OFF, Setting, SettingKeys
from regflow.simulation.settings import MONDAY_5_JANUARY_2026, Run
from regflow.simulation.summary import MEASURES

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
        place: Its place, if it stands in the process file itself.
    """

    kind: str
    step: str | None
    margin: float | None
    reason: str
    until: date
    file: str
    line: int
    place: Place | None = None


PRECISION = 0.05
"""How far an interval may reach to each side, relative to before, where half the margin is more."""

SETTING_KEYS = SettingKeys(
    measures=MEASURES,
    weighed=(*(layer.value for layer in Layer), *KINDS),
    fixed=FIXED,
)
"""Which settings the gate has."""

DEFAULTS: Mapping[str, Setting] = {
    "cases": 2000,
    "replications": None,
    "precision": PRECISION,
    "budget": 5.0,
    "seed": 1,
    "start": MONDAY_5_JANUARY_2026,
    "warm_up": None,
    "engine": "auto",
    "jobs": None,
    "states": STATES,
    **{f"margins.{measure}": MARGINS.get(measure) for measure in MEASURES},
    **{f"severity.{layer.value}": severity.value for layer, severity in LAYER_SEVERITY.items()},
    **{f"severity.{kind}": severity.value for kind, severity in KIND_SEVERITY.items()},
}
"""What holds unless something else is said; kinds that are not named have the severity of their layer."""


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
    precision: float = PRECISION
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


def settings_from(values: Mapping[str, Setting], accepted: tuple[Accepted, ...] = ()) -> GateSettings:
    """Return the settings that values by key come to; what is not among them is as in `DEFAULTS`.

    >>> settings_from({"severity.new-visit": "off"}).severity_of("new-visit") is None
    True
    """
    held = {**DEFAULTS, **values}
    named = {key.partition(".")[2]: value for key, value in held.items() if key.startswith("severity.")}
    layers = {layer.value: layer for layer in Layer}
    return GateSettings(
        run=_run(held),
        margins={name: float(held[f"margins.{name}"] or 0) for name in MEASURES if held.get(f"margins.{name}")},
        layers={layers[name]: _severity(value) for name, value in named.items() if name in layers},
        kinds={name: _severity(value) for name, value in named.items() if name not in layers},
        precision=float(held["precision"] or PRECISION),
        budget_minutes=float(held["budget"] or 0),
        states=int(held["states"] or STATES),
        accepted=accepted,
    )


def _severity(value: Setting) -> Severity | None:
    return None if value == OFF else Severity(value)


def _run(held: Mapping[str, Setting]) -> Run:
    return Run(
        cases=int(held["cases"] or 0),
        replications=_count(held["replications"]),
        seed=int(held["seed"] or 0),
        start_day=int(held["start"] or 0),
        warm_up=_count(held["warm_up"]),
        engine=str(held["engine"]),
        jobs=_count(held["jobs"]),
    )


def _count(value: Setting) -> int | None:
    return None if value is None else int(value)
