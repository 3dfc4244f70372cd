import numpy as np
import pytest

from regflow.comparison.judging import Judgement, compared, first_stage
from regflow.estimation.paired import paired_difference
from regflow.estimation.stopping import pilot_of, stein_interval

NOISE = np.random.default_rng(7).normal(0.0, 1.0, 20)
BEFORE = 100.0 + 10 * np.random.default_rng(8).normal(0.0, 1.0, 20)
FASTER = BEFORE - 30.0 + NOISE


def judgement(**fields) -> Judgement:
    return Judgement(**{"tolerance": 0.02, "smaller_is_better": True, "pilot": None, **fields})


def test_the_measure_that_spreads_most_sets_the_number_of_replications():
    quiet, loud = 100.0 + NOISE, 100.0 + 5 * NOISE
    still = np.full(20, 100.0)
    both = first_stage({"a": still, "b": still}, {"a": quiet, "b": loud}, 0.02)
    spread = pilot_of(loud - still, measures=2)
    assert both.replications == int(np.ceil((spread.t * spread.standard_deviation / 1.0) ** 2))


def test_t_grows_with_the_number_of_measures_judged():
    one = first_stage({"a": BEFORE}, {"a": FASTER}, 0.002)
    two = first_stage({"a": BEFORE, "b": BEFORE}, {"a": FASTER, "b": FASTER}, 0.002)
    assert two.pilots["a"].t > one.pilots["a"].t
    assert two.replications > one.replications


def test_a_measure_that_is_zero_before_does_not_ask_for_replications_without_end():
    assert first_stage({"a": np.zeros(20)}, {"a": NOISE}, 0.02).replications == 20


def test_a_measure_known_on_one_side_only_is_not_judged():
    stage = first_stage({"a": BEFORE, "b": BEFORE}, {"a": FASTER}, 0.02)
    assert set(stage.pilots) == {"a"}
    alone = compared(BEFORE, None, judgement())
    assert alone.before is not None
    assert (alone.after, alone.difference, alone.relative, alone.verdict) == (None, None, None, None)


def test_the_interval_after_two_stages_is_steins_with_the_pilots_spread():
    pilot = pilot_of(FASTER - BEFORE, measures=5)
    more_before, more_after = np.tile(BEFORE, 3), np.concatenate([FASTER, FASTER - 1, FASTER + 1])
    result = compared(more_before, more_after, judgement(pilot=pilot))
    assert result.difference == stein_interval(pilot, more_after - more_before)


def test_the_interval_of_a_set_number_of_replications_is_students():
    assert compared(BEFORE, FASTER, judgement()).difference == paired_difference(BEFORE, FASTER)


@pytest.mark.parametrize(("smaller_is_better", "verdict"), [(True, "better"), (False, "worse"), (None, None)])
def test_which_way_is_better_depends_on_the_measure(smaller_is_better, verdict):
    assert compared(BEFORE, FASTER, judgement(smaller_is_better=smaller_is_better)).verdict == verdict


def test_a_difference_within_the_tolerance_is_no_change():
    assert compared(BEFORE, BEFORE + 0.1 * NOISE, judgement()).verdict == "no-change"


def test_too_few_replications_cannot_tell():
    assert compared(BEFORE, BEFORE + 20 * NOISE, judgement()).verdict == "cannot-tell"


def test_what_appears_from_nothing_is_worse_and_has_no_relative_difference():
    result = compared(np.zeros(20), 5.0 + NOISE, judgement())
    assert (result.verdict, result.relative) == ("worse", None)


def test_no_difference_in_any_replication_is_no_change_even_where_nothing_was_there():
    result = compared(np.zeros(20), np.zeros(20), judgement(pilot=pilot_of(np.zeros(20))))
    assert (result.verdict, result.variance_reduction) == ("no-change", None)
    assert result.difference is not None
    assert (result.difference.low, result.difference.high) == (0.0, 0.0)


def test_the_rounding_of_sums_is_no_difference():
    assert compared(BEFORE, BEFORE * (1 + 1e-15), judgement()).difference.high == 0.0


def test_the_interval_of_shares_that_never_differ_is_what_could_differ_unseen():
    shares = np.full(20, 0.01)
    result = compared(shares, shares, judgement(smaller_is_better=None, unseen=0.0004))
    assert (result.difference.low, result.difference.high, result.verdict) == (-0.0004, 0.0004, "no-change")


def test_the_relative_difference_is_over_before_and_keeps_its_order():
    result = compared(BEFORE, FASTER, judgement())
    assert result.relative.low < result.relative.mean < result.relative.high < 0
    assert result.relative.mean == pytest.approx(result.difference.mean / BEFORE.mean())


def test_common_luck_saves_replications_where_it_makes_both_alike():
    assert compared(BEFORE, FASTER, judgement()).variance_reduction > 20


def test_the_measure_that_set_the_number_is_named_and_none_where_the_pilot_is_enough():
    loud = 100.0 + 5 * NOISE
    assert first_stage({"a": BEFORE, "b": np.full(20, 100.0)}, {"a": BEFORE, "b": loud}, 0.02).decisive == "b"
    assert first_stage({"a": BEFORE}, {"a": BEFORE}, 0.02).decisive is None


def test_a_part_of_another_measure_does_not_set_the_number_but_is_judged():
    little = 1.0 + 0.2 * NOISE
    stage = first_stage({"wasted_officer_time": np.ones(20)}, {"wasted_officer_time": little + 3.0}, 0.02)
    assert (stage.replications, stage.decisive) == (20, None)
    pilot = stage.pilots["wasted_officer_time"]
    assert compared(np.ones(20), little + 3.0, judgement(pilot=pilot)).verdict == "worse"
