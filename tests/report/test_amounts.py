import pytest

from regflow.estimation.interval import Interval
from regflow.report.amounts import AMOUNTS, Amount, amount, mean_of, number, reach_of, signed
from regflow.simulation.summary import MEASURES


def test_every_measure_has_a_unit_and_nothing_else_has():
    assert tuple(AMOUNTS) == MEASURES


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.0, "0"), (0.0004, "0.0004"), (1.005, "1"), (1.25, "1.25"), (99.99, "100"), (1500.4, "1,500"), (-2.5, "-2.5")],
)
def test_a_number_has_three_digits_that_count(value, written):
    assert number(value) == written


@pytest.mark.parametrize("value", [1e-12, -1e-12])
def test_rounding_noise_is_nothing_and_has_no_sign(value):
    assert number(value) == "0"
    assert signed(value, Amount.TIME) == "0 min"


def test_money_without_a_currency_is_a_plain_number():
    assert amount(12.5, Amount.MONEY) == "12.5"
    assert amount(12.5, Amount.MONEY, "CNY") == "12.5 CNY"


@pytest.mark.parametrize(
    ("value", "kind", "written"),
    [
        (30.0, Amount.TIME, "+30 min"),
        (-4320.0, Amount.TIME, "-3 d"),
        (0.4, Amount.TIME, "+0.4 min"),
        (0.005, Amount.SHARE, "+0.5%"),
        (0.25, Amount.COUNT, "+0.25"),
        (0.0, Amount.SHARE, "0%"),
    ],
)
def test_a_difference_shows_its_sign_unless_it_is_nothing(value, kind, written):
    assert signed(value, kind) == written


def test_a_figure_that_cannot_be_computed_is_a_dash():
    assert mean_of(None, Amount.TIME) == "-"
    assert reach_of(None, Amount.TIME) == "-"


def test_the_reach_is_told_in_a_unit_of_its_own():
    days = Interval(8640.0, 8610.0, 8670.0)
    assert (mean_of(days, Amount.TIME), reach_of(days, Amount.TIME)) == ("6 d", "± 30 min")
