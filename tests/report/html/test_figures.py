import pytest

from regflow.estimation.interval import Interval
from regflow.report.amounts import Amount
from regflow.report.html.figures import figure_in_words, signed, signed_share, with_reach
from regflow.report.html.voice import Voice

ENGLISH, CHINESE = Voice("en", ()), Voice("zh", ())


@pytest.mark.parametrize(
    ("mean", "reach", "kind", "said"),
    [
        (12384.0, 144.0, Amount.TIME, "8.60 ± 0.10 d"),
        (240.0, 3.0, Amount.TIME, "4.000 ± 0.050 h"),
        (45.0, 12.0, Amount.TIME, "45 ± 12 min"),
        (0.5, 0.012, Amount.SHARE, "50.0% ± 1.2%"),
        (1234.5, 100.0, Amount.COUNT, "1,234 ± 100"),
        (3.0, 0.0, Amount.COUNT, "3 ± 0"),
        (297.0, 0.0437, Amount.MONEY, "297.000 ± 0.044 CNY"),
    ],
)
def test_a_figure_is_as_fine_as_its_interval_and_both_are_in_one_unit(mean, reach, kind, said):
    assert with_reach(Interval(mean, mean - reach, mean + reach), kind, "CNY", ENGLISH) == said


def test_units_are_in_the_language():
    assert with_reach(Interval(45.0, 33.0, 57.0), Amount.TIME, None, CHINESE) == "45 ± 12 分钟"
    assert with_reach(Interval(45.0, 33.0, 57.0), Amount.MONEY, "CNY", CHINESE) == "45 ± 12 元"


def test_what_is_not_known_is_a_dash():
    assert with_reach(None, Amount.TIME, None, ENGLISH) == figure_in_words(None, Amount.TIME, None, ENGLISH) == "-"
    assert signed_share(None, ENGLISH) == "-"


@pytest.mark.parametrize(("value", "said"), [(30.0, "+30 min"), (-30.0, "−30 min"), (0.0, "0 min"), (-0.01, "0 min")])
def test_a_difference_has_a_sign_unless_it_is_nothing(value, said):
    assert signed(value, Amount.TIME, None, ENGLISH) == said
