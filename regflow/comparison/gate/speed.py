"""Speed and cost before and after: overload first, then every measure with a margin, simulated on common luck."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.non_inferiority import Trial, Tried, tried
from regflow.comparison.gate.sameness import behaviour
from regflow.comparison.gate.settings import GateSettings
from regflow.comparison.gate.structure import demand_differences
from regflow.comparison.gate_result import Answer
from regflow.comparison.pair import Progress
from regflow.comparison.result import Comparison
from regflow.estimation.interval import Interval
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.simulation.load import loads, overload_of
from regflow.simulation.summary import MEASURES
from regflow.words import Message, message

TIMES = frozenset(name for name in MEASURES if name.startswith("cycle_time") or name.endswith("_time"))
"""Measures in minutes."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What simulating gave.

    Attributes:
        differences: What became worse, or cannot be told.
        comparison: All measures; None where nothing had to be simulated.
    """

    differences: tuple[Difference, ...]
    comparison: Comparison | None


def measured(before: Process, after: Process, settings: GateSettings, progress: Progress | None) -> Measured:
    """Return what became slower or dearer; processes that behave alike are not simulated.

    Raises:
        SimulationError: if one of the two cannot be simulated.
    """
    if not settings.judges_speed or behaviour(before) == behaviour(after):
        return Measured((), None)
    demand = tuple(demand_differences(before, after))
    asked = loads(before, settings.run), loads(after, settings.run)
    if overload_of(asked[0]) or overload_of(asked[1]):
        return Measured((*demand, *_overloaded(*asked)), None)
    trial = Trial(settings.run, _margins(settings), settings.precision, settings.budget_minutes)
    found = tried(before, after, trial, progress)
    return Measured((*demand, *_worse(found, trial)), found.comparison)


def _margins(settings: GateSettings) -> Mapping[str, float]:
    return {name: margin for name, margin in settings.margins.items() if settings.severity_of(name) is not None}


def _overloaded(before: tuple[Load, ...], after: tuple[Load, ...]) -> Iterator[Difference]:
    """Yield what can be said where a queue grows without end, so that no mean exists.

    Offices that can do their work now are a gain. One that could do it and cannot is a loss, and so is one that is
    certainly asked for more than before; where all that were overloaded are asked for less it is a gain; else nobody
    can tell.
    """
    was = {load.office: load for load in before}
    too_much = {one.office for one in overload_of(before)}
    now = {one.office for one in overload_of(after)}
    for load in after:
        if load.office not in now:
            continue
        earlier = was.get(load.office)
        asked, asks, path = _share(earlier), _share(load), ("offices", load.office)
        said = message("gate-overloaded", office=load.office, before=asked, after=asks)
        if earlier is None or load.office not in too_much or load.low > earlier.high:
            yield Difference("overloaded", said, None, asked, asks, path)
        elif load.mean >= earlier.mean:
            told = message("gate-still-overloaded", office=load.office, before=asked, after=asks)
            yield Difference("overloaded", told, None, asked, asks, path, is_open=True)


def _share(load: Load | None) -> Message:
    return message("gate-no-load") if load is None else message("gate-share", share=load.mean)


def _worse(found: Tried, trial: Trial) -> Iterator[Difference]:
    for name in found.lost:
        said = message("gate-measure-lost", measure=message(f"gate-measure-{name}"))
        yield Difference("measure-lost", said, is_open=True)
    for name, answer in found.answers.items():
        if answer is Answer.PASS:
            continue
        loss = found.losses[name]
        yield Difference(
            kind=name,
            message=_told(name, loss, trial.margins[name], answer),
            before=_figure(name, found.comparison.measures[name].before),
            after=_figure(name, found.comparison.measures[name].after),
            is_open=answer is Answer.CANNOT_TELL,
            share=None if loss is None else loss.high,
        )


def _told(name: str, loss: Interval | None, margin: float, answer: Answer) -> Message:
    measure = message(f"gate-measure-{name}")
    if loss is None:
        return message("gate-worse-from-nothing", measure=measure)
    failed = "gate-worse" if loss.low > margin else "gate-worse-perhaps-within"
    code = failed if answer is Answer.FAIL else "gate-untold"
    return message(code, measure=measure, mean=loss.mean, low=loss.low, high=loss.high, margin=margin)


def _figure(name: str, interval: Interval | None) -> Message | None:
    if interval is None:
        return None
    if name in TIMES:
        return message("gate-time", time=interval.mean)
    if name == "within_limit":
        return message("gate-share", share=interval.mean)
    return message("gate-number", number=interval.mean)
