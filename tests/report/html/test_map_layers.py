from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.model.change import RelaxOrder, RemoveStep
from regflow.report.html.map_layers import layers
from regflow.rewrite import apply
from tests.builders import chain, process, work

CHAIN = chain(work("a"), work("b"), work("c"), work("d"))


def test_steps_in_line_stand_below_each_other():
    assert layers(CHAIN, None) == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_steps_that_may_run_side_by_side_afterwards_share_a_layer():
    found = layers(CHAIN, apply(CHAIN, RelaxOrder("b", "c")))
    assert found["b"] == found["c"] < found["d"]


def test_a_step_that_is_gone_keeps_its_place_between_two_that_still_come_one_after_the_other():
    assert layers(CHAIN, apply(CHAIN, RemoveStep("b"))) == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_a_step_that_is_gone_does_not_keep_two_apart_that_now_run_side_by_side():
    after = apply(apply(CHAIN, RemoveStep("c")), RelaxOrder("b", "d"))
    found = layers(CHAIN, after)
    assert found["b"] == found["d"] == found["c"]


def test_every_step_of_either_process_has_a_layer_below_all_it_waits_for_afterwards():
    after = apply(apply(CHAIN, RemoveStep("a")), RelaxOrder("b", "c"))
    found = layers(CHAIN, after)
    assert set(found) == {"a", "b", "c", "d"}
    assert all(found[one] < found[step.id] for step in after.steps for one in step.after)


@st.composite
def pairs(draw):
    names = [f"s{place}" for place in range(draw(st.integers(1, 9)))]
    kept = draw(st.sets(st.sampled_from(names), min_size=1))
    left = draw(st.permutations(sorted({*kept, "new"})))
    return _drawn(draw, names), _drawn(draw, left)


def _drawn(draw, names):
    def chosen(place):
        return tuple(one for one in names[:place] if draw(st.booleans()))

    return process(*(work(name, after=chosen(place)) for place, name in enumerate(names)))


@settings(max_examples=150, deadline=None)
@given(pairs())
def test_whatever_was_left_out_added_or_turned_round_every_step_has_its_layer(two):
    before, after = two
    found = layers(before, after)
    assert set(found) == {*before.step_by_id, *after.step_by_id}
    assert all(found[one] < found[step.id] for step in after.steps for one in step.after)
