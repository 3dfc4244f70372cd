"""Conditions of a plan: clauses, alternatives, steps that are not over."""

import pytest

from regflow.simulation.conditions import holds

EITHER = (((0, 0b01), (1, 0b10)), ((2, 0b110),))


@pytest.mark.parametrize(
    ("values", "fulfilled"),
    [
        pytest.param([0, 1, 0], True, id="all clauses of the first"),
        pytest.param([0, 0, 0], False, id="one clause of the first"),
        pytest.param([1, 0, 1], True, id="the second"),
        pytest.param([1, 0, 2], True, id="another value of the second"),
        pytest.param([-1, 1, -1], False, id="nothing is over"),
        pytest.param([-1, 1, 1], True, id="what is over is enough"),
    ],
)
def test_any_alternative_of_which_all_clauses_hold_is_enough(values, fulfilled):
    assert holds(EITHER, values) is fulfilled
