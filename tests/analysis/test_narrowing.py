"""The simplest condition: as narrow as what is known allows, and never too narrow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from regflow.analysis.contexts import Contexts, Variable
from regflow.analysis.narrowing import MOST_ALTERNATIVES, both, simplest_condition
from regflow.model.condition import Clause, Condition

TWO = Contexts((Variable("a", ("p", "q", "r"), True), Variable("b", ("y", "n"), True)))
THREE = Contexts((*TWO.variables, Variable("c", ("1", "2", "3"), True)))
EVERYWHERE = np.ones((3, 2), dtype=bool)


def table(*rows: str) -> np.ndarray:
    """Return a mask, a row for each value of a, `x` where the step is needed."""
    return np.array([[sign == "x" for sign in row] for row in rows])


def test_one_variable_is_named_where_it_suffices():
    condition = simplest_condition(TWO, table("xx", "..", "xx"), EVERYWHERE, ("a", "b"))
    assert condition == Condition(((Clause("a", ("p", "r")),),))


def test_two_variables_are_named_where_one_does_not_suffice():
    condition = simplest_condition(TWO, table("x.", "..", ".."), EVERYWHERE, ("a", "b"))
    assert condition == Condition(((Clause("a", ("p",)), Clause("b", ("y",))),))


def test_alternatives_are_as_few_as_they_can_be():
    condition = simplest_condition(TWO, table("xx", "x.", "x."), EVERYWHERE, ("a", "b"))
    assert condition is not None
    assert len(condition.any_of) == 2


def test_what_is_not_known_before_the_step_is_not_named():
    condition = simplest_condition(TWO, table("x.", "..", ".."), EVERYWHERE, ("a",))
    assert condition == Condition(((Clause("a", ("p",)),),))


def test_where_the_step_is_needed_for_every_value_there_is_no_condition():
    assert simplest_condition(TWO, table("x.", "x.", "x."), EVERYWHERE, ("a",)) is None


def test_where_it_is_needed_always_there_is_no_condition():
    assert simplest_condition(TWO, EVERYWHERE, EVERYWHERE, ("a", "b")) is None


def test_where_nothing_is_known_there_is_no_condition():
    assert simplest_condition(TWO, table("x.", "..", ".."), EVERYWHERE, ()) is None


def test_contexts_in_which_the_step_is_not_done_anyway_need_no_clause():
    only_y = table("x.", "x.", "x.")
    condition = simplest_condition(TWO, table("x.", "..", ".."), only_y, ("a", "b"))
    assert condition == Condition(((Clause("a", ("p",)),),))


@given(arrays.arrays(np.bool_, (3, 2, 3)), arrays.arrays(np.bool_, (3, 2, 3)), st.sets(st.sampled_from("abc")))
def test_a_condition_holds_wherever_the_step_is_needed_and_not_everywhere(needed, possible, known):
    condition = simplest_condition(THREE, needed, possible, sorted(known))
    if condition is not None:
        holds = np.broadcast_to(THREE.where_holds(condition), (3, 2, 3))
        assert holds[needed & possible].all()
        assert not holds[possible].all()
        assert condition.subjects <= known
        assert len(condition.any_of) <= MOST_ALTERNATIVES


@pytest.mark.parametrize("number", [1, 2])
def test_with_the_condition_it_had_both_must_hold(number: int):
    had = Condition(((Clause("a", ("p", "q")),), (Clause("b", ("y",)),))[:number])
    new = Condition(((Clause("a", ("q", "r")),),))
    for a in "pqr":
        for b in "yn":
            assert both(had, new).holds({"a": a, "b": b}) == (had.holds({"a": a, "b": b}) and a in "qr")


def test_alternatives_that_contradict_each_other_are_left_out():
    had = Condition(((Clause("a", ("p",)),), (Clause("a", ("q",)),)))
    assert both(had, Condition(((Clause("a", ("q",)),),))) == Condition(((Clause("a", ("q",)),),))
