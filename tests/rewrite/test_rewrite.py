"""What holds of the changes of order in any process."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from regflow.errors import ChangeError
from regflow.model.change import (
    MeetMoreOften,
    MergeSteps,
    MoveStep,
    NarrowStep,
    RelaxOrder,
    RemoveStep,
    ReuseDocument,
    SampleStep,
    TidyOrder,
    ToCommitment,
)
from regflow.model.condition import Clause, Condition
from regflow.model.graph import graph_of, up_to_decision
from regflow.model.step import Batch, Return
from regflow.rewrite import apply
from regflow.rewrite.references import refuse_if_out_of_order
from tests.builders import minutes, process, work
from tests.verification.random_processes import processes as any_processes

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


@given(processes(), st.data())
def test_moving_a_step_neither_orders_nor_frees_the_others(before, data):
    step, other = data.draw(st.permutations([step.id for step in before.steps]))[:2]
    try:
        changed = apply(before, MoveStep(step, other))
    except ChangeError:
        assert before.step_by_id[other].after == (step,)
    else:
        waits = {pair for pair in pairs(before) if step not in pair}
        after = {later for one, later in waits if one == other} | {other}
        earlier = {one for one, later in waits if later == other}
        expected = waits | {(one, step) for one in earlier} | {(step, one) for one in after}
        assert pairs(changed) == expected
        assert changed.step_by_id[other].after == (step,)


@given(processes(), st.data())
def test_merging_two_steps_keeps_every_order_and_makes_no_circle(before, data):
    step, into = data.draw(st.permutations([step.id for step in before.steps]))[:2]
    try:
        changed = apply(before, MergeSteps(step, into))
    except ChangeError:
        between = {third for one, third in pairs(before) if one == step and (third, into) in pairs(before)}
        between |= {third for one, third in pairs(before) if one == into and (third, step) in pairs(before)}
        assert between
    else:
        as_one = [tuple(into if one == step else one for one in pair) for pair in pairs(before)]
        expected = {pair for pair in as_one if pair[0] != pair[1]}
        expected |= {(one, other) for one, a in expected if a == into for b, other in expected if b == into}
        assert pairs(changed) == expected


@given(processes(), st.data())
def test_a_commitment_is_checked_after_the_decision_and_frees_nobody_else(before, data):
    step = data.draw(st.sampled_from([step.id for step in before.steps]))
    try:
        changed = apply(before, ToCommitment(step))
    except ChangeError:
        last = [
            one.id
            for one in before.steps
            if sum(later == one.id for _, later in pairs(before)) == len(before.steps) - 1
        ]
        assert last in ([], [step])
    else:
        assert {pair for pair in pairs(changed) if step not in pair} == {p for p in pairs(before) if step not in p}
        assert (changed.decision, step) in pairs(changed)


@st.composite
def changes(draw, before):
    ids = [step.id for step in before.steps]
    one, other = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
    only_if = Condition(((Clause(other, before.step_by_id[other].values_that_go_on),),))
    document = draw(st.sampled_from([document.id for document in before.documents]))
    return draw(
        st.sampled_from(
            [
                NarrowStep(one, only_if),
                MoveStep(one, other),
                MergeSteps(one, other),
                SampleStep(one, 0.1),
                ToCommitment(one),
                MeetMoreOften(one, batch=Batch(5, minutes(60))),
                ReuseDocument(one, document, fetched_by=other),
            ]
        )
    )


def is_sound(after):
    """Tell whether what names a step names one that comes first, and no case goes back once it is decided."""
    graph = graph_of(after)
    decided = up_to_decision(after, graph)
    refuse_if_out_of_order(after)
    return all(
        len({check.if_wrong.to for check in step.checks if isinstance(check.if_wrong, Return)}) <= 1
        and len(set(step.criteria)) == len(step.checks)
        and all(step.id in decided or back.to not in decided for back in step.returns)
        and all(subject in after.trait_by_name or subject in graph.before for subject in _subjects(step))
        for step in after.steps
    )


def _subjects(step):
    return step.only_if.subjects if step.only_if else ()


@given(any_processes(), st.data())
def test_what_names_steps_is_as_sound_after_a_change_as_before(before, data):
    try:
        assume(is_sound(before))
        after = apply(before, data.draw(changes(before)))
    except ChangeError:
        assume(False)
    assert is_sound(after)
