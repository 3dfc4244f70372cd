"""Putting predecessors in the place of an entry."""

from regflow.rewrite.order import instead_of, lifted, together_with
from tests.builders import process, work

APART = {"k": frozenset(), "p": frozenset(), "q": frozenset()}


def test_predecessors_keep_their_order_and_take_the_place():
    assert instead_of("x", ("k", "x"), ("q", "p"), APART) == ("k", "q", "p")


def test_a_predecessor_before_another_predecessor_is_left_out():
    assert instead_of("x", ("x",), ("p", "q"), APART | {"q": frozenset({"p"})}) == ("q",)


def test_nothing_takes_the_place_of_a_first_step():
    assert instead_of("x", ("x",), (), APART) == ()


def test_what_is_added_says_something_new():
    assert together_with(("k",), ("k", "p", "q"), APART | {"q": frozenset({"p"})}) == ("k", "q")


def test_a_step_taken_from_its_place_leaves_what_it_waited_for_to_those_behind_it():
    before = process(work("p"), work("x", after=("p",)), work("y", after=("x",)), work("z", after=("y",)))
    assert lifted(before, "x") == {"p": (), "x": ("p",), "y": ("p",), "z": ("y",)}
