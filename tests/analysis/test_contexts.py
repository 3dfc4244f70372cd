"""The truth table against a plain enumeration of contexts."""

from __future__ import annotations

from itertools import product
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.analysis.contexts import TooManyContextsError, contexts_of, look_of
from regflow.analysis.execution import execution_of
from regflow.analysis.order import order_of
from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.process import Process
from regflow.model.step import DONE, PASS, SKIPPED, WRONG, Continue, Outcome, Reject, Return, Step
from tests.builders import chain, check, issue, submission, work
from tests.random_processes import random_process


def when(subject: str, *values: str) -> Condition:
    return Condition(((Clause(subject, values),),))


def trait(name: str, *shares: float) -> Trait:
    return Trait(name, tuple(zip("pqrstu", shares, strict=False)))


def test_a_process_without_conditions_has_one_context():
    assert contexts_of(chain(submission(), check("x", "name_ok"), issue())).count == 1


def test_a_trait_that_no_condition_mentions_is_no_axis():
    assert contexts_of(chain(submission(), issue(), cases=Cases(traits=(trait("t", 0.5, 0.5),)))).count == 1


def test_traits_and_results_that_conditions_mention_are_multiplied():
    named = chain(
        submission(),
        check("x", "name_ok", if_wrong=Continue()),
        work("y", only_if=when("x", WRONG)),
        work("z", only_if=when("t", "p")),
        cases=Cases(traits=(trait("t", 0.2, 0.3, 0.5),)),
    )
    assert contexts_of(named).count == 2 * 3


def test_a_value_with_a_share_of_zero_does_not_count():
    named = chain(submission(), work("z", only_if=when("t", "p")), cases=Cases(traits=(trait("t", 0.0, 0.5, 0.5),)))
    assert contexts_of(named).count == 2


def test_a_result_that_ends_or_returns_the_case_stands_in_no_context():
    named = chain(submission(), check("x", "name_ok", if_wrong=Reject()), work("y", only_if=when("x", PASS, WRONG)))
    assert contexts_of(named).variables[0].values == (PASS,)


def test_the_contexts_of_two_processes_are_those_of_both():
    before = chain(submission(), check("x", "name_ok", if_wrong=Continue()), work("y", only_if=when("x", WRONG)))
    after = chain(submission(), work("x"), work("y", only_if=when("x", DONE)))
    assert contexts_of(before, after).variables[0].values == (PASS, WRONG, DONE)


def _with_binary_traits(count: int) -> Process:
    traits = tuple(trait(f"t{number}", 0.5, 0.5) for number in range(count))
    steps = [work(f"s{number}", only_if=when(f"t{number}", "p")) for number in range(count)]
    return chain(submission(), *steps, cases=Cases(traits=traits))


def test_contexts_are_exact_up_to_two_to_the_eighteenth():
    assert contexts_of(_with_binary_traits(18)).count == 2**18


def test_beyond_two_to_the_eighteenth_contexts_nothing_is_claimed():
    with pytest.raises(TooManyContextsError) as caught:
        contexts_of(_with_binary_traits(19))
    assert caught.value.count == 2**19


def test_a_step_that_depends_on_one_trait_is_an_array_of_its_values_alone():
    wide = _with_binary_traits(12)
    contexts = contexts_of(wide)
    assert execution_of(wide, order_of(wide), contexts).executed["s3"].size == 2


@given(st.randoms(use_true_random=False))
def test_executed_consistent_and_approvable_are_those_of_a_plain_enumeration(random: Random):
    drawn = random_process(random)
    contexts = contexts_of(drawn)
    execution = execution_of(drawn, order_of(drawn), contexts)
    shape = tuple(len(variable.values) for variable in contexts.variables)
    for place in product(*(range(length) for length in shape)):
        values = {one.name: one.values[at] for one, at in zip(contexts.variables, place, strict=True)}
        for step in drawn.steps:
            assert np.broadcast_to(execution.executed[step.id], shape)[place] == _is_executed(step, values)
        consistent = all(_agrees(step, values) for step in drawn.steps if step.id in values)
        assert np.broadcast_to(execution.consistent, shape)[place] == consistent
        assert np.broadcast_to(execution.approvable, shape)[place] == consistent


def _is_executed(step: Step, values: dict[str, str]) -> bool:
    return step.only_if is None or step.only_if.holds(values)


def _agrees(step: Step, values: dict[str, str]) -> bool:
    """Tell whether a random step (no outcome of which is certain) can have the value that the context gives it."""
    return (values[step.id] == SKIPPED) == (not _is_executed(step, values))


def test_a_context_in_which_a_step_always_sends_back_is_consistent_but_never_approved():
    back = work("back", only_if=when("x", WRONG), outcomes=(_always_to("x"),))
    named = chain(submission(), check("x", "name_ok", if_wrong=Continue()), back, issue())
    contexts = contexts_of(named)
    execution = execution_of(named, order_of(named), contexts)
    where = contexts.where("x", (WRONG,))
    assert (execution.consistent & where).any()
    assert not (execution.approvable & where).any()


def _always_to(step: str) -> Outcome:
    return Outcome("returned", 1.0, Return(step))


def test_masks_of_the_same_bytes_along_other_axes_are_not_taken_for_the_same():
    rows, columns = np.array([[True], [False]]), np.array([[True, False]])
    assert rows.tobytes() == columns.tobytes()
    assert look_of(rows) != look_of(columns)
    assert look_of(rows) == look_of(rows.copy())
