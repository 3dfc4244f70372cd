from math import exp, log, sqrt
from statistics import NormalDist

import pytest

from regflow.model.duration import Duration, Empirical, Exponential, Lognormal, Triangular, Uniform, Unit
from tests.formats.written import look, look_errors


def law(written):
    return look(f"wait: {written}").wait


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("{min: 5 min, mode: 10 min, max: 1 h}", Triangular(5, 10, 60)),
        ("{max: 1 h, min: 5 min}", Uniform(5, 60)),
        ("{mean: 12 min}", Exponential(12)),
        ("{values: [1 h, 30 min]}", Empirical((60, 30), (0.5, 0.5))),
        ("{values: [1 h, 30 min], weights: [3, 1]}", Empirical((60, 30), (0.75, 0.25))),
        ("{values: [1 h, 30 min], weights: [80%, 20%]}", Empirical((60, 30), (0.8, 0.2))),
    ],
)
def test_the_keys_tell_the_law(written, found):
    assert law(written) == Duration(found)


def test_lognormal_from_mean_and_deviation_has_them():
    found = law("{mean: 60 min, sd: 30 min}").law
    assert found.mean == pytest.approx(60)
    assert sqrt(exp(found.sigma**2) - 1) * found.mean == pytest.approx(30)


def test_lognormal_from_mean_and_log_deviation_has_them():
    found = law("{mean: 60 min, log_sd: 0.7}").law
    assert (found.mean, found.sigma) == (pytest.approx(60), 0.7)


def test_lognormal_from_quantiles_has_them():
    duration = law("{median: 1 working day, p90: 4 working days}")
    assert duration.unit is Unit.WORKING_DAYS
    assert isinstance(duration.law, Lognormal)
    assert exp(duration.law.mu) == pytest.approx(1)
    assert exp(NormalDist(duration.law.mu, duration.law.sigma).inv_cdf(0.9)) == pytest.approx(4)


def test_a_law_may_have_parts_of_working_days():
    assert law("{mean: 1.5 working days}") == Duration(Exponential(1.5), Unit.WORKING_DAYS)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("{min: 5 min}", ["unknown-law"]),
        ("{}", ["unknown-law"]),
        ("{mean: 5 min, median: 4 min}", ["unknown-law"]),
        ("{mean: 5 min, sdd: 4 min}", ["unknown-key"]),
        ("{min: 9 min, mode: 5 min, max: 10 min}", ["law-out-of-order"]),
        ("{min: 5 min, max: 5 min}", ["law-out-of-order"]),
        ("{median: 9 min, p90: 5 min}", ["law-out-of-order"]),
        ("{median: 0 min, p90: 5 min}", ["law-not-above-zero"]),
        ("{mean: 0 min}", ["law-not-above-zero"]),
        ("{mean: 5 min, sd: 0 min}", ["law-not-above-zero"]),
        ("{mean: 5 min, log_sd: 0}", ["number-not-above"]),
        ("{mean: 5 min, log_sd: .inf}", ["number-wanted"]),
        ("{mean: 5 min, log_sd: 1000}", ["law-too-wide"]),
        ("{median: 1 min, p90: 100 weeks}", ["law-too-wide"]),
        ("{mean: 0.000000001 min, sd: 100 weeks}", ["law-too-wide"]),
        ("{values: []}", ["weights-do-not-match"]),
        ("{values: [1 h], weights: [1, 2]}", ["weights-do-not-match"]),
        ("{values: [1 h], weights: [0]}", ["law-not-above-zero"]),
        ("{values: [1 h], weights: [-1]}", ["number-too-small"]),
        ("{values: [1 h, 1 working day]}", ["mixed-units"]),
        ("{min: x, max: y}", ["duration-wanted", "duration-wanted"]),
    ],
)
def test_numbers_that_make_no_law_are_refused(written, codes):
    assert look_errors(f"wait: {written}") == codes


def test_the_median_of_a_lognormal_is_the_one_given():
    assert law("{median: 10 min, p90: 20 min}").law.mu == pytest.approx(log(10))
