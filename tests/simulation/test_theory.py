"""Simulated means against what is known without simulating: within four standard errors, or exactly."""

from __future__ import annotations

from math import exp, sqrt

import numpy as np
import pytest

from regflow.estimation.paired import paired_difference
from regflow.estimation.queueing import mmc_cycle_time
from regflow.model.calendar import Calendar
from regflow.model.cases import Cases, Every, Rate, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Fixed
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Outcome, Return, Step
from regflow.simulation.run import simulate
from regflow.simulation.settings import Run
from regflow.units import MINUTES_PER_DAY, MINUTES_PER_HOUR
from tests.builders import every, exponential, minutes, process, work


def agrees(figures: np.ndarray, theory: float) -> bool:
    """Tell whether the mean of figures lies within four of its own standard errors."""
    return bool(abs(figures.mean() - theory) < 4 * figures.std(ddof=1) / sqrt(len(figures)))


def mean_cycle_times(one: Process, cases: int = 2000, warm_up: int = 500, replications: int = 8) -> np.ndarray:
    run = Run(cases=cases, replications=replications, warm_up=warm_up, jobs=1)
    return simulate(one, run).cycle_time[:, warm_up:].mean(axis=1)


def when(subject: str, value: str) -> Condition:
    return Condition(((Clause(subject, (value,)),),))


def test_two_counters_become_one_hall():
    """Pooling: two M/M/1 with 0.8 arrivals in a unit of work take 5 units, one M/M/2 with both streams 2.778.

    1 / (1 - 0.8) = 5; Erlang C of two officers at load 0.8 is 0.7111, so the queue takes 0.7111 / (2 - 1.6) = 1.778.
    """
    arrivals = Cases(Every(exponential(1 / 1.6)), traits=(Trait("side", (("left", 0.5), ("right", 0.5))),))

    def counters(*offices: Office, right: str) -> Process:
        left = work("left", work=exponential(1.0), only_if=when("side", "left"))
        other = work("right", by=right, work=exponential(1.0), only_if=when("side", "right"))
        return process(left, other, offices=offices, cases=arrivals)

    before = mean_cycle_times(counters(Office("a", "A", staff=1), Office("b", "B", staff=1), right="b"))
    after = mean_cycle_times(counters(Office("a", "A", staff=2), right="a"))
    assert mmc_cycle_time(0.8, 1.0, 1) == pytest.approx(5.0)
    assert mmc_cycle_time(1.6, 1.0, 2) == pytest.approx(2.778, abs=5e-4)
    assert agrees(before, 5.0)
    assert agrees(after, 2.0 / 0.72)
    assert agrees(after - before, 2.0 / 0.72 - 5.0)
    assert paired_difference(before, after).high < -1


@pytest.mark.parametrize("hour", [9, 12, 20])
def test_a_stream_that_swells_over_the_day_fills_unlimited_officers_as_theory_says(hour):
    """M(t)/M/infinity: the cases in work at t are Poisson with mean m(t), the integral of rate(u) exp(-(t-u)/s) du.

    Source: Eick, Massey and Whitt, "The physics of the M(t)/G/infinity queue", Operations Research 41(4), 1993.
    With a rate that is constant over stretches and repeats every day, what one stretch leaves at t is
    rate s (exp(-(t - end)/s) - exp(-(t - start)/s)), summed over the days before.
    """
    mean_work, per_hour, rush = 150.0, 6.0, 3.0
    stretches = ((0.0, 480.0, 1.0), (480.0, 720.0, rush), (720.0, 1440.0, 1.0))
    at = hour * MINUTES_PER_HOUR

    def left_by(day: int) -> float:
        total = 0.0
        for start, end, factor in stretches:
            first, last = start - day * MINUTES_PER_DAY, min(end - day * MINUTES_PER_DAY, at)
            if first < at:
                passed = exp(-(at - last) / mean_work) - exp(-(at - first) / mean_work)
                total += per_hour / MINUTES_PER_HOUR * factor * mean_work * passed
        return total

    theory = sum(left_by(day) for day in range(10))
    stream = Cases(Rate(per_hour, per_working_day=False, hourly=((8, 12, rush),)))
    trace = simulate(
        process(work("x", work=exponential(mean_work)), cases=stream), Run(cases=2500, replications=8, jobs=1)
    )
    days = np.arange(2, 11)
    times = at + days[None, :, None] * MINUTES_PER_DAY
    inside = (trace.arrived[:, None, :] <= times) & (times < trace.decided[:, None, :])
    assert trace.arrived[:, -1].min() > times.max()
    assert agrees(inside.sum(axis=2).mean(axis=1), theory)


def days(number: float) -> dict[str, Duration]:
    return {"takes": Duration(Fixed(number * MINUTES_PER_DAY)), "work": minutes(0)}


def credit_application(*outcomes: Outcome) -> Process:
    refuse = Outcome("refuse", 0.4, None)
    return process(
        Step("completeness", by="a", outcomes=outcomes, **days(1)),
        Step("credit_history", by="b", after=("completeness",), **days(1)),
        Step("income_sources", by="b", after=("completeness",), **days(3)),
        Step("assessment", by="c", after=("credit_history", "income_sources"), outcomes=(refuse,), **days(3)),
        Step("offer", by="c", after=("assessment",), only_if=when("assessment", "done"), **days(1)),
        Step("refusal", by="c", after=("assessment",), only_if=when("assessment", "refuse"), **days(2)),
        cases=every(minutes(60)),
    )


def test_a_credit_application_takes_what_flow_analysis_says():
    """Completeness 1, then the longer of 1 and 3, assessment 3, offer 1 (60%) or refusal 2 (40%): 8.4 days.

    Source: Dumas, La Rosa, Mendling and Reijers, Fundamentals of Business Process Management, flow analysis.
    """
    found = mean_cycle_times(credit_application(), warm_up=0) / MINUTES_PER_DAY
    assert agrees(found, 1 + max(1, 3) + 3 + 0.6 * 1 + 0.4 * 2)
    assert found.mean() == pytest.approx(8.4, abs=0.02)


def test_a_fifth_of_incomplete_applications_adds_a_quarter_of_a_day():
    """Completeness is looked at 1 / (1 - 0.2) = 1.25 times on average: 8.4 - 1 + 1.25 = 8.65 days."""
    again = Outcome("incomplete", 0.2, Return("completeness"))
    found = mean_cycle_times(credit_application(again), warm_up=0) / MINUTES_PER_DAY
    assert agrees(found, 1 / (1 - 0.2) + max(1, 3) + 3 + 0.6 * 1 + 0.4 * 2)
    assert found.mean() == pytest.approx(8.65, abs=0.03)


def test_a_hall_open_on_mondays_only_sees_a_week_at_once():
    """A case each midnight from Tuesday to Monday: all wait for Monday 9:00, then ten minutes for each before it.

    Days to Monday: 6, 5, ..., 0, on average 3; 9 hours; ends 10, 20, ..., 70 minutes after, on average 40.
    """
    monday = Calendar("monday", (((540.0, 720.0),), *((),) * 6))
    hall = process(
        work("x", work=minutes(10)),
        offices=(Office("a", "A", staff=1, hours="monday"),),
        calendars=(monday,),
        cases=every(minutes(MINUTES_PER_DAY)),
    )
    cycle_times = simulate(hall, Run(cases=70, replications=2, jobs=1)).cycle_time
    assert cycle_times.mean() == pytest.approx(3 * MINUTES_PER_DAY + 540 + 40)
    assert cycle_times[0, :2].tolist() == [6 * MINUTES_PER_DAY + 540 + 10, 5 * MINUTES_PER_DAY + 540 + 20]


def test_daily_arrivals_spread_as_a_real_counter_shows():
    """Index of dispersion of daily counts 3.7: variance over mean of 40 a day, over 8 runs of 60 days."""
    stream = Cases(Rate(40.0, per_working_day=True, dispersion=3.7))
    trace = simulate(process(work("x"), cases=stream), Run(cases=2600, replications=24, jobs=1))
    indices = []
    for arrived in trace.arrived:
        counts = np.bincount((arrived // MINUTES_PER_DAY).astype(int))[:-1]
        working = counts[np.arange(len(counts)) % 7 < 5]
        indices.append(working.var(ddof=1) / working.mean())
    assert agrees(np.array(indices), 3.7)
    assert np.mean(indices) > 2.5
