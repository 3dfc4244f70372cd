"""Shares of changes in a gain: against the definition over all orders, and the properties that define them."""

from itertools import permutations
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.comparison.waterfall import MOST_EXACT, PAIRS_OF_ORDERS, sets_asked_for, waterfall


def over_all_orders(changes: int, gain) -> list[float]:
    """Return the mean of what each adds when its turn comes, over all orders."""
    added = [[] for _ in range(changes)]
    for order in permutations(range(changes)):
        for place, one in enumerate(order):
            added[one].append(gain(frozenset(order[: place + 1])) - gain(frozenset(order[:place])))
    return [fmean(one) for one in added]


def table(changes: int, numbers: list[float]):
    """Return a gain whose value for each set is a number of its own."""
    return lambda made: numbers[sum(1 << one for one in made)] if made else 0.0


@given(st.integers(1, 4), st.lists(st.floats(-100, 100), min_size=16, max_size=16))
def test_up_to_six_changes_it_is_the_mean_over_all_orders(changes, numbers):
    gain = table(changes, numbers)
    assert waterfall(changes, gain) == pytest.approx(over_all_orders(changes, gain), abs=1e-9)


@pytest.mark.parametrize("changes", [1, MOST_EXACT, MOST_EXACT + 1, 12])
def test_shares_add_up_to_the_gain_of_all(changes):
    def gain(made):
        return sum(3.0 * one for one in made) + (50.0 if {0, 1} <= made else 0.0) ** (len(made) / changes)

    assert sum(waterfall(changes, gain)) == pytest.approx(gain(frozenset(range(changes))) - gain(frozenset()))


@pytest.mark.parametrize("changes", [3, 9])
def test_changes_that_do_not_touch_each_other_keep_their_own_gain(changes):
    assert waterfall(changes, lambda made: sum(one + 1.0 for one in made)) == pytest.approx(
        [one + 1.0 for one in range(changes)]
    )


def test_two_that_do_the_same_share_and_one_that_does_nothing_gets_nothing():
    assert waterfall(3, lambda made: 8.0 if made & {0, 1} else 0.0) == pytest.approx([4, 4, 0])


def test_many_changes_ask_for_few_sets_and_the_seed_chooses_them():
    asked = []

    def gain(made):
        asked.append(made)
        return float(len(made)) ** 2 + (7.0 if {3, 4} <= made and 5 not in made else 0.0)

    found = waterfall(10, gain)
    assert len(asked) == len(set(asked)) <= 2 * PAIRS_OF_ORDERS * 10 + 1
    assert waterfall(10, gain) == found
    assert waterfall(10, gain, seed=2) != found


def test_orders_drawn_by_lot_come_near_the_mean_over_all():
    numbers = [((13 * code) % 17) / 17 + bin(code).count("1") for code in range(2**7)]
    gain = table(7, numbers)
    assert waterfall(7, gain) == pytest.approx(over_all_orders(7, gain), abs=0.6)


def test_no_change_gains_nothing():
    assert waterfall(0, len) == ()


@pytest.mark.parametrize("changes", [0, 1, 5, MOST_EXACT, MOST_EXACT + 1, 20])
def test_it_asks_for_no_more_sets_than_it_says(changes):
    asked = []
    waterfall(changes, lambda made: float(len(asked.append(made) or made)))
    assert len(asked) == len(set(asked)) <= sets_asked_for(changes)
    assert changes > MOST_EXACT or len(asked) == sets_asked_for(changes) or changes == 0
