"""What holds of the changes of order in any process."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from regflow.errors import ChangeError
from regflow.model.change import RelaxOrder, RemoveStep, TidyOrder
from regflow.model.graph import graph_of
from regflow.rewrite import apply
from tests.builders import process, work

NAMES = tuple("abcdefg")


@st.composite
def processes(draw):
    steps = []
    for number, name in enumerate(NAMES[: draw(st.integers(2, 7))]):
        after = draw(st.lists(st.sampled_from(NAMES[:number]), unique=True, max_size=3)) if number else []
        steps.append(work(name, after=tuple(after)))
    return process(*draw(st.permutations(steps)))


def pairs(changed):
    return {(one, step) for step, before in graph_of(changed).before.items() for one in before}


@given(processes(), st.data())
def test_leaving_a_step_out_neither_orders_nor_frees_the_others(before, data):
    gone = data.draw(st.sampled_from([step.id for step in before.steps]))
    assert pairs(apply(before, RemoveStep(gone))) == {pair for pair in pairs(before) if gone not in pair}


@given(processes(), st.data())
def test_relaxing_frees_one_pair_at_most_and_orders_none(before, data):
    orders = [(entry, step.id) for step in before.steps for entry in step.after]
    if orders:
        first, second = data.draw(st.sampled_from(orders))
        assert pairs(before) - pairs(apply(before, RelaxOrder(first, second))) <= {(first, second)}
        assert pairs(apply(before, RelaxOrder(first, second))) <= pairs(before)


@given(processes(), st.data())
def test_tidying_changes_no_order(before, data):
    orders = [(entry, step.id) for step in before.steps for entry in step.after]
    if orders:
        entry, step = data.draw(st.sampled_from(orders))
        try:
            changed = apply(before, TidyOrder(step, entry))
        except ChangeError:
            left = tuple(one for one in before.step_by_id[step].after if one != entry)
            without = tuple(replace(one, after=left) if one.id == step else one for one in before.steps)
            assert pairs(replace(before, steps=without)) != pairs(before)
        else:
            assert pairs(changed) == pairs(before)


@given(processes(), st.data())
def test_no_change_adds_an_entry_that_was_before_the_step_anyway(before, data):
    gone = data.draw(st.sampled_from([step.id for step in before.steps]))
    changed = apply(before, RemoveStep(gone))
    graph = graph_of(changed)
    for step in changed.steps:
        for entry in set(step.after) - set(before.step_by_id[step.id].after):
            assert not any(entry in graph.before[other] for other in step.after)


@given(processes())
def test_steps_keep_their_places_in_the_file(before):
    places = {step.id: number for number, step in enumerate(before.steps)}
    left = apply(before, RemoveStep(before.steps[0].id)).steps
    assert all(places[one.id] < places[other.id] for one, other in pairwise(left))
