from dataclasses import replace
from functools import cache

import pytest

from regflow.comparison.closer_look import closer_look
from regflow.model.office import Office
from regflow.simulation import Run
from tests.builders import chain, check, every, exponential, issue, minutes, submission, work

OFFICES = (Office("a", "A", staff=1), Office("b", "B", staff=1))
RUN = Run(cases=300, replications=3, jobs=1)
BEFORE = chain(
    submission(work=minutes(20)),
    check("look", "name_ok", work=exponential(30)),
    work("stamp", by="b", work=exponential(20)),
    issue(work=minutes(1)),
    cases=every(exponential(60)),
    offices=OFFICES,
    limit=minutes(90),
)
AFTER = replace(BEFORE, steps=tuple(step for step in BEFORE.steps if step.id != "stamp")[:2])


@cache
def look():
    return closer_look(BEFORE, AFTER, RUN, 50, 3)


def test_every_case_is_in_a_bar():
    for histogram in (look().cycle_time.before, look().cycle_time.after, look().counted.before):
        assert sum(histogram.shares) == pytest.approx(1.0)
    assert look().cases == 3 * 250


def test_the_median_parts_the_bars_in_halves():
    spread = look().cycle_time
    below = sum(
        share
        for edge, share in zip(spread.edges[1:], spread.before.shares, strict=True)
        if edge <= spread.before.median
    )
    assert below <= 0.5 <= below + max(spread.before.shares)


def test_before_and_after_show_the_same_application():
    for example in (look().typical, look().slow):
        assert (example.before.replication, example.before.case) == (example.after.replication, example.after.case)
        assert example.before.arrived == example.after.arrived


def test_the_typical_case_is_near_the_median_and_the_slow_one_near_its_quantile():
    spread = look().cycle_time
    assert look().typical.before.cycle_time == pytest.approx(spread.before.median, rel=0.2)
    assert look().slow.before.cycle_time == pytest.approx(spread.before.slow, rel=0.2)
    assert look().slow.after.cycle_time == pytest.approx(spread.after.slow, rel=0.2)


def test_no_case_of_the_warm_up_is_an_example():
    assert min(look().typical.before.case, look().slow.before.case) >= 50


def test_one_process_alone_has_no_other_side():
    alone = closer_look(BEFORE, None, RUN, 0, 3)
    assert (alone.cycle_time.after, alone.week_after, alone.typical.after) == (None, (), None)
    assert [rhythm.office for rhythm in alone.week_before] == ["a", "b"]


def test_without_a_limit_only_the_cycle_time_is_shown():
    assert closer_look(replace(BEFORE, limit=None), None, RUN, 0, 3).counted is None


def test_cases_that_all_take_as_long_are_one_bar():
    same = chain(submission(work=minutes(5)), work("stamp"), cases=every(minutes(60)))
    spread = closer_look(same, None, Run(cases=20, replications=2, jobs=1), 0, 2).cycle_time
    assert sorted(spread.before.shares)[-1] == 1.0
