"""How often sign-offs change the outcome, counted in a short simulation where nobody has counted it in the files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np

from regflow.errors import SimulationError
from regflow.model.process import Process
from regflow.model.step import DONE, PASS, Kind, Observed, Step
from regflow.model.visit import VISIT_COLUMNS
from regflow.simulation import Run, simulate
from regflow.simulation.engines import SIMPY
from regflow.simulation.planning import plan_of

CASES = 1000
"""Enough to tell a share of 1% from one above 2%: 10 of 1,000 are up to 1.7%."""

_STEP, _RESULT = VISIT_COLUMNS.index("step"), VISIT_COLUMNS.index("result")


@lru_cache(maxsize=4)
def counted(process: Process) -> Mapping[str, Observed]:
    """Return for each sign-off that decides and that nobody counted how often it changed the outcome, simulated.

    Nobody queues, since only results count. A sign-off that checks what nobody wrote the share of wrong cases of is
    left out, as a simulation would take none for wrong.

    Returns:
        Visits whose result counted, and those of them that came to anything but `pass` or `done`; nothing where no
        arrivals are given or the process cannot be simulated.
    """
    names = [step.id for step in process.steps if _is_to_be_counted(process, step)]
    if not names or process.cases.arrive is None:
        return {}
    free = _without_queues(process)
    try:
        trace = simulate(free, Run(cases=CASES, replications=1, warm_up=0, log=True, loads=False, engine=SIMPY, jobs=1))
    except SimulationError:
        return {}
    visits, values = trace.visits[0], plan_of(free).values
    return {name: _count(visits, place, values[place]) for place, name in _places(process, names)}


def _is_to_be_counted(process: Process, step: Step) -> bool:
    causes = {cause for criterion in step.criteria for cause in (criterion, *process.implied_by(criterion))}
    known = all(process.criterion_by_id[cause].wrong is not None for cause in causes)
    decides = step.kind is Kind.APPROVAL and bool(step.checks or step.outcomes)
    return decides and step.observed is None and known


def _without_queues(process: Process) -> Process:
    """Return the process with officers enough, and without public holidays, which are known for some years only."""
    offices = tuple(replace(office, staff=None) for office in process.offices)
    calendars = tuple(replace(calendar, holidays=None) for calendar in process.calendars)
    return replace(process, offices=offices, calendars=calendars)


def _places(process: Process, names: list[str]) -> list[tuple[int, str]]:
    return [(place, step.id) for place, step in enumerate(process.steps) if step.id in names]


def _count(visits: np.ndarray, place: int, values: tuple[str, ...]) -> Observed:
    results = visits[visits[:, _STEP] == place, _RESULT].astype(int)
    as_they_came = [number for number, value in enumerate(values) if value in (PASS, DONE)]
    counting = results[results >= 0]
    return Observed(len(counting), int((~np.isin(counting, as_they_came)).sum()))
