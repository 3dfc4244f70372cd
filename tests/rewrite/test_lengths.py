"""Adding lengths of time."""

import pytest

from regflow.model.by_trait import ByTrait
from regflow.model.duration import (
    NO_TIME,
    Duration,
    Empirical,
    Exponential,
    Fixed,
    Lognormal,
    Triangular,
    Uniform,
    Unit,
)
from regflow.rewrite.lengths import total
from tests.builders import exponential, minutes

SHIFTED = (Fixed(7.0), Uniform(2.0, 4.0), Triangular(1.0, 2.0, 6.0), Empirical((1.0, 9.0), (0.25, 0.75)))
UNSHIFTED = (Exponential(5.0), Lognormal(1.0, 0.5))
DAYS = Duration(Fixed(2.0), Unit.WORKING_DAYS)
BY_TRAIT = ByTrait("premises", (("owned", minutes(5)), ("rented", Duration(Uniform(1.0, 2.0)))))


@pytest.mark.parametrize("law", SHIFTED)
def test_a_fixed_length_moves_a_law_by_itself(law):
    assert total(minutes(3), Duration(law)).law.mean == pytest.approx(law.mean + 3)
    assert type(total(minutes(3), Duration(law)).law) is type(law)


@pytest.mark.parametrize("law", SHIFTED + UNSHIFTED)
def test_nothing_added_changes_nothing(law):
    assert total(Duration(law, Unit.WORKING_DAYS), NO_TIME) == Duration(law, Unit.WORKING_DAYS)


@pytest.mark.parametrize("law", UNSHIFTED)
def test_a_law_without_bounds_cannot_be_moved(law):
    assert total(Duration(law), minutes(3)) is None


def test_two_laws_of_chance_have_no_sum():
    assert total(Duration(Uniform(1.0, 2.0)), Duration(Uniform(1.0, 2.0))) is None


def test_days_and_minutes_have_no_sum():
    assert total(DAYS, minutes(30)) is None


def test_lengths_by_trait_are_added_value_by_value():
    assert total(minutes(1), BY_TRAIT) == ByTrait(
        "premises", (("owned", minutes(6)), ("rented", Duration(Uniform(2.0, 3.0))))
    )


def test_lengths_by_the_same_trait_are_added_whatever_their_order():
    reverse = ByTrait("premises", (("rented", minutes(1)), ("owned", minutes(2))))
    assert total(BY_TRAIT, reverse) == ByTrait(
        "premises", (("owned", minutes(7)), ("rented", Duration(Uniform(2.0, 3.0))))
    )


@pytest.mark.parametrize("other", [ByTrait("size", (("big", minutes(1)),)), exponential(5.0)])
def test_what_has_no_sum_for_one_value_has_none(other):
    assert total(BY_TRAIT, other) is None
