"""From a process to its plan: places, columns, and what is refused."""

from dataclasses import replace

import pytest

from regflow.errors import SimulationError
from regflow.model.by_trait import ByTrait
from regflow.model.cases import Cases, Every, Rate, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Exponential, Fixed, Uniform
from regflow.model.step import Batch, End, Meetings, Outcome, Return
from regflow.simulation.planning import _distinct_codes, plan_of
from regflow.simulation.streams import purpose_code
from tests.builders import chain, check, every, exponential, issue, minutes, process, submission, work

HOURLY = every(minutes(60))


def test_two_purposes_with_one_hash_are_refused_by_name():
    with pytest.raises(SimulationError, match="work:a and work:b"):
        _distinct_codes(("work:a", "work:b"), code=lambda _: 7)


def test_codes_are_the_hashes_of_the_purposes():
    plan = plan_of(process(work("x", work=exponential(3.0)), cases=HOURLY, criteria=()))
    assert plan.purposes == ("arrival", "work:x")
    assert plan.codes == tuple(purpose_code(purpose) for purpose in plan.purposes)


def test_only_what_is_left_to_chance_has_luck():
    fixed = chain(submission(), check("x", "name_ok"), issue(), cases=HOURLY)
    assert plan_of(fixed).purposes == ("arrival", "truth:name_ok", "truth:site_ok")


def test_a_process_that_does_not_say_how_cases_arrive_is_refused():
    with pytest.raises(SimulationError, match="does not say how cases arrive"):
        plan_of(process(work("x")))


@pytest.mark.parametrize(
    "arrive", [Every(minutes(0)), Every(Duration(Uniform(0.0, 0.0))), Rate(0.0, per_working_day=True)]
)
def test_arrivals_at_which_time_stands_still_or_never_comes_are_refused(arrive):
    with pytest.raises(SimulationError):
        plan_of(process(work("x"), cases=Cases(arrive)))


@pytest.mark.parametrize("gate", [{"meets": Meetings(((1, 600.0),))}, {"batch": Batch(3)}])
def test_a_known_time_beside_a_gate_is_refused_by_its_key(gate):
    with pytest.raises(SimulationError, match=next(iter(gate))):
        plan_of(process(work("x", work=minutes(0), takes=minutes(5), **gate), cases=HOURLY))


def test_a_lot_that_waits_by_chance_is_refused():
    with pytest.raises(SimulationError, match="fixed time"):
        plan_of(process(work("x", batch=Batch(3, exponential(5.0))), cases=HOURLY))


def test_steps_know_what_comes_after_them_in_the_order_of_the_file():
    fork = process(work("a"), work("c", after=("b",)), work("b", after=("a",)), work("d", after=("a",)), cases=HOURLY)
    plan = plan_of(fork)
    assert [step.redone for step in plan.steps] == [(0, 1, 2, 3), (1,), (1, 2), (3,)]
    assert [step.successors for step in plan.steps] == [(2, 3), (), (1,), ()]


def test_the_decision_waits_for_all_before_it_and_nothing_else():
    fork = process(work("a"), work("b", after=("a",)), work("c", after=("a",)), cases=HOURLY, decision="b")
    assert [step.before_decision for step in plan_of(fork).steps] == [True, True, False]


def test_results_are_approved_rejected_and_the_ends_of_the_file():
    ends = work("x", outcomes=(Outcome("no", 0.1, End("refused")), Outcome("out", 0.1, End("withdrawn"))))
    assert plan_of(process(ends, cases=HOURLY)).results == ("approved", "rejected", "refused", "withdrawn")


def test_conditions_become_bits_of_the_values_of_a_subject():
    cases = Cases(Every(minutes(60)), traits=(Trait("kind", (("a", 0.2), ("b", 0.3), ("c", 0.5))),))
    condition = Condition(((Clause("kind", ("a", "c")), Clause("x", ("done",))),))
    steps = (work("x", outcomes=(Outcome("no", 0.5),)), work("y", only_if=condition))
    assert plan_of(chain(*steps, cases=cases)).steps[1].condition == (((2, 0b101), (0, 0b10)),)


def test_values_by_trait_stand_in_the_order_of_the_traits_values():
    cases = Cases(Every(minutes(60)), traits=(Trait("kind", (("a", 0.5), ("b", 0.5))),))
    length = ByTrait("kind", (("b", Duration(Exponential(2.0))), ("a", Duration(Fixed(1.0)))))
    span = plan_of(process(work("x", work=length), cases=cases)).steps[0].work
    assert span is not None
    assert span.durations == (Duration(Fixed(1.0)), Duration(Exponential(2.0)))
    assert span.trait == 1


def test_a_return_changes_by_default_what_its_criteria_are_about():
    back = chain(submission(), check("x", "site_ok", if_wrong=Return("submit")), cases=HOURLY)
    way = plan_of(back).steps[1].checks[0].back
    assert way is not None
    assert way.changes == 0b010


def test_a_plan_does_not_depend_on_the_names_of_people_or_texts():
    one = process(work("x"), cases=HOURLY)
    assert plan_of(one) == plan_of(replace(one, about=one.name, source=one.name))
