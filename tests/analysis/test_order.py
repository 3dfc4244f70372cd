"""The order of steps as sets of bits."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from regflow.analysis.order import order_of
from regflow.errors import ChangeError
from regflow.model.change import RemoveStep
from regflow.model.graph import graph_of
from regflow.rewrite import apply
from tests.random_processes import random_process


@given(st.randoms(use_true_random=False))
def test_the_bits_say_what_the_graph_says(random: Random):
    drawn = random_process(random)
    order, graph = order_of(drawn), graph_of(drawn)
    for one in drawn.step_by_id:
        assert order.before[one] == order.bits(graph.before[one])
        assert order.after[one] == order.bits(graph.after[one])


@given(st.randoms(use_true_random=False))
def test_a_step_that_is_gone_stays_among_the_bits_of_the_others(random: Random):
    before = random_process(random)
    order = order_of(before)
    try:
        after = apply(before, RemoveStep(random.choice(before.steps[1:-1]).id))
    except ChangeError:
        return
    without = order_of(after, order)
    assert without.bit.keys() == set(after.step_by_id)
    assert all(without.before[step] == order.before[step] for step in without.bit)
    assert all(without.after[step] == order.after[step] for step in without.bit)
