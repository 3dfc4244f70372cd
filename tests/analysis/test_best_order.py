"""The best order against every order there is."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.analysis.best_order import MOST_TIED, best_order, expected_cost

SHARES = st.sampled_from((0.0, 0.01, 0.1, 0.3, 0.5, 0.9, 1.0))
COSTS = st.sampled_from((0.0, 0.5, 1.0, 8.0, 10.0, 60.0))


@st.composite
def jobs(draw: st.DrawFn, most: int = 6) -> tuple[tuple[float, ...], tuple[float, ...], frozenset[tuple[int, int]]]:
    number = draw(st.integers(1, most))
    costs = tuple(draw(COSTS) for _ in range(number))
    shares = tuple(draw(SHARES) for _ in range(number))
    named = draw(st.permutations(range(number)))
    pairs = [(named[one], named[other]) for one in range(number) for other in range(one + 1, number)]
    kept = draw(st.lists(st.sampled_from(pairs), max_size=5)) if pairs else []
    return costs, shares, frozenset(kept)


def is_allowed(order: tuple[int, ...], precedence: frozenset[tuple[int, int]]) -> bool:
    return all(order.index(one) < order.index(other) for one, other in precedence)


@settings(max_examples=300, deadline=None)
@given(jobs())
def test_no_order_that_keeps_the_precedence_costs_less(drawn):
    costs, shares, precedence = drawn
    best = best_order(costs, shares, precedence)
    every = [order for order in permutations(range(len(costs))) if is_allowed(order, precedence)]
    assert best is not None
    assert best.order in every
    assert best.cost == pytest.approx(min(expected_cost(order, costs, shares) for order in every), abs=1e-9)


def test_a_chain_is_merged_as_a_composite_job_and_not_by_its_first_ratio():
    best = best_order((10, 1, 8), (0.01, 0.90, 0.30), frozenset({(0, 1)}))
    assert best is not None
    assert best.order == (0, 1, 2)
    assert best.cost == pytest.approx(11.782)
    assert expected_cost((2, 0, 1), (10, 1, 8), (0.01, 0.90, 0.30)) == pytest.approx(15.693)


def test_without_precedence_the_order_of_cost_over_share_is_best():
    best = best_order((8, 1, 10), (0.5, 0.1, 0.9), frozenset())
    assert best is not None
    assert best.order == (1, 2, 0)


def test_a_check_that_ends_nothing_comes_last():
    best = best_order((0.1, 60), (0.0, 0.2), frozenset())
    assert best is not None
    assert best.order == (1, 0)


def test_a_long_chain_beside_a_check_is_ordered_exactly():
    number = 3 * MOST_TIED
    chain = frozenset((one, one + 1) for one in range(number - 1))
    best = best_order((*[1.0] * number, 1.0), (*[0.01] * number, 0.9), chain)
    assert best is not None
    assert best.order[0] == number


def test_too_many_checks_that_are_tied_otherwise_than_in_a_chain_are_left_alone():
    star = frozenset((0, other) for other in range(1, MOST_TIED + 2))
    assert best_order([1.0] * (MOST_TIED + 2), [0.1] * (MOST_TIED + 2), star) is None
