from dataclasses import replace

import pytest

from regflow.comparison.closer_look import Histogram, Spread
from regflow.report.html.spread import spread_section
from tests.report.html.contents import one, small
from tests.report.html.reading import numbers, parsed, voice, words

SPREAD = Spread((0.0, 1440.0, 2880.0), Histogram((0.25, 0.75), 2000.0, 2700.0), Histogram((1.0, 0.0), 700.0, 1300.0))


def section(of):
    return spread_section(of, voice(of))


def content(**fields):
    return replace(small(), look=replace(small().look, cycle_time=SPREAD, **fields))


def heights(markup, kind):
    return [float(bar.get("height")) for bar in parsed(markup).iter("rect") if bar.get("class") == kind]


def test_a_bar_is_as_high_as_the_share_of_its_cases():
    drawn = section(content(counted=None))
    low, high = heights(drawn, "bar before")
    (highest, none) = heights(drawn, "bar after")
    assert (high, highest) == (pytest.approx(3 * low, rel=0.02), pytest.approx(4 * low, rel=0.02))
    assert none == 0


def test_the_middle_and_the_slow_ones_are_told():
    said = words(section(content()))
    assert (
        "decided within 11.7 hours instead of 1.4 days, nineteen in twenty within 21.7 hours instead of 1.9 days"
        in said
    )


def test_bars_beyond_the_limit_are_marked_and_the_limit_is_named():
    counted = Spread((0.0, 8.0, 10.0, 12.0), Histogram((0.5, 0.3, 0.2), 4.0, 11.0), None)
    drawn = section(content(counted=counted))
    assert len(numbers(drawn, "bar after late")) == 1
    assert "statutory limit" in words(drawn)
    assert "Within the statutory limit: 100%" in words(drawn)


def test_one_process_has_one_row_of_bars():
    drawn = section(one())
    assert numbers(drawn, "bar before") == []
    assert "Share of applications" in words(drawn)


def test_without_runs_there_is_nothing_to_show():
    assert not section(replace(small(), look=None))
