"""The measures of one process by itself, for a baseline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from regflow.comparison.gate.settings import GateSettings
from regflow.comparison.pair import Progress
from regflow.errors import OverloadError
from regflow.estimation.stopping import PILOT_REPLICATIONS
from regflow.model.process import Process
from regflow.simulation.measures import figures_by_replication, warm_up_of
from regflow.simulation.run import simulate


def measures_alone(
    process: Process, settings: GateSettings, progress: Progress | None = None
) -> Mapping[str, tuple[float, ...]]:
    """Return every measure that can be computed, one figure a replication; none of an overloaded process.

    Raises:
        SimulationError: if it cannot be simulated.
    """
    if not settings.judges_speed:
        return {}
    run = replace(settings.run, replications=settings.run.replications or PILOT_REPLICATIONS)
    try:
        trace = simulate(process, run, progress)
    except OverloadError:
        return {}
    found = figures_by_replication(trace, warm_up_of(trace) // trace.block * trace.block)
    return {name: tuple(map(float, figures)) for name, figures in found.items() if figures is not None}
