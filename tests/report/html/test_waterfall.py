from dataclasses import replace

import pytest

from regflow.comparison.result import Portion
from regflow.model.change import RemoveStep
from regflow.report.html.waterfall import MOST_BARS, waterfall_section
from tests.report.html.contents import small
from tests.report.html.reading import numbers, voice, words


def content(*gains):
    portions = tuple(Portion((RemoveStep(f"s{n}"),), gain) for n, gain in enumerate(gains))
    return replace(small(), comparison=replace(small().comparison, waterfall=portions))


def section(of):
    return waterfall_section(of, voice(of))


def test_a_bar_is_as_long_as_what_its_change_saves():
    drawn = section(content(300.0, 100.0))
    first, second = numbers(drawn, "gain")
    assert first == pytest.approx(3 * second, rel=0.01)
    (total,) = numbers(drawn, "total")
    assert total == pytest.approx(first + second, rel=0.01)


def test_a_change_that_costs_time_is_drawn_as_a_loss():
    drawn = section(content(300.0, -100.0))
    assert numbers(drawn, "loss")[0] == pytest.approx(numbers(drawn, "gain")[0] / 3, rel=0.01)


def test_what_saves_little_is_one_bar_together_and_each_by_itself_in_the_table():
    many = section(content(*[100.0] * MOST_BARS, *[1.0] * 7))
    assert len(numbers(many, "gain")) == MOST_BARS + 1
    assert "7 further changes together" in words(many)
    assert words(many).count("leave out step") == MOST_BARS + 7


def test_it_says_what_saves_most():
    assert "All changes together save 6.7 hours" in words(section(content(300.0, 100.0)))
    assert "s0: left out" in words(section(content(300.0, 100.0)))


def test_nothing_is_drawn_that_nobody_measured():
    assert not section(content())
    assert not section(replace(small(), comparison=None))
