from regflow.model.change import RelaxOrder, RemoveStep
from regflow.report.html.map_layers import layers
from regflow.rewrite import apply
from tests.builders import chain, work

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
