"""Putting predecessors in the place of an entry."""

from regflow.rewrite.order import instead_of

APART = {"k": frozenset(), "p": frozenset(), "q": frozenset()}


def test_predecessors_keep_their_order_and_take_the_place():
    assert instead_of("x", ("k", "x"), ("q", "p"), APART) == ("k", "q", "p")


def test_a_predecessor_before_another_predecessor_is_left_out():
    assert instead_of("x", ("x",), ("p", "q"), APART | {"q": frozenset({"p"})}) == ("q",)


def test_nothing_takes_the_place_of_a_first_step():
    assert instead_of("x", ("x",), (), APART) == ()
