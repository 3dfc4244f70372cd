"""What happens on average, against shares worked by hand."""

from __future__ import annotations

import pytest

from regflow.analysis.averages import Averages, averages_of, minutes_of
from regflow.analysis.contexts import contexts_of
from regflow.analysis.facts import facts_of
from regflow.model.by_trait import ByTrait
from regflow.model.cases import Cases, Trait
from regflow.model.criterion import Criterion
from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import WRONG, Check, Continue, End, Outcome, Reject, Return, Step
from tests.analysis.judging import when
from tests.builders import FORM, LEASE, chain, check, issue, minutes, submission, work

PREMISES = Cases(traits=(Trait("premises", (("owned", 0.3), ("rented", 0.7))),))


def averages(process: Process) -> Averages:
    return averages_of(facts_of(process, contexts_of(process)))


def drawn(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"cases": PREMISES, **fields})


def mean_ended(process: Process, step: str) -> float:
    found = averages(process)
    ended = found.ended(process.step_by_id[step])
    assert ended is not None
    return found.mean(ended)


def test_a_step_is_done_in_the_share_of_cases_that_its_trait_has():
    assert averages(drawn(work("x", only_if=when("premises", "rented")))).share_executed("x") == pytest.approx(0.7)


def test_a_step_that_a_result_calls_for_is_done_as_often_as_that_result():
    sorting = work("sort", outcomes=(Outcome("doubtful", 0.2),))
    found = averages(
        drawn(sorting, work("x", only_if=when("sort", "doubtful")), work("y", only_if=when("sort", "done")))
    )
    assert found.share_executed("x") == pytest.approx(0.2)
    assert found.share_executed("y") == pytest.approx(0.8)


def test_a_step_that_an_advice_calls_for_is_done_as_often_as_it_notices_anything():
    advising = Step(id="x", by="a", checks=(Check("name_ok", Continue(), 0.8),))
    assert averages(drawn(advising, work("y", only_if=when("x", WRONG)))).share_executed("y") == pytest.approx(0.04)


def test_work_counts_where_it_is_done_and_for_officers_only():
    process = drawn(work("x", only_if=when("premises", "rented"), work=minutes(30)), work("y", by="applicant"))
    found = averages(process)
    assert found.mean(found.work(process.step_by_id["x"])) == pytest.approx(21.0)
    assert found.mean(found.work(process.step_by_id["y"])) == 0.0


def test_work_that_depends_on_a_trait_is_averaged_whether_or_not_a_condition_asks_for_it():
    by_trait = ByTrait("premises", (("owned", minutes(10)), ("rented", minutes(20))))
    alone = drawn(work("x", work=by_trait))
    asked = drawn(work("x", work=by_trait, only_if=when("premises", "rented")))
    assert averages(alone).mean(averages(alone).work(alone.step_by_id["x"])) == pytest.approx(17.0)
    assert averages(asked).mean(averages(asked).work(asked.step_by_id["x"])) == pytest.approx(14.0)


def test_work_costs_what_the_office_costs():
    process = drawn(work("x", work=minutes(30)), offices=(Office("a", "A", cost=60.0),))
    assert averages(process).cost(process.step_by_id["x"]) == pytest.approx(30.0)


def test_a_check_ends_the_wrong_cases_that_it_notices():
    assert mean_ended(drawn(Step(id="x", by="a", checks=(Check("name_ok", Reject(), 0.8),))), "x") == pytest.approx(
        0.04
    )


def test_two_criteria_are_wrong_independently():
    assert mean_ended(drawn(check("x", "name_ok", "site_ok")), "x") == pytest.approx(1 - 0.95**2)


def test_what_an_earlier_check_has_noticed_is_not_noticed_again():
    sharper = Step(id="y", by="a", checks=(Check("name_ok", Reject(), 1.0, "list"),))
    before = Step(id="x", by="a", checks=(Check("name_ok", Reject(), 0.6, "list"),))
    assert mean_ended(drawn(before, sharper), "y") == pytest.approx(0.05 * 0.4)
    assert mean_ended(drawn(before, work("am", amends=(FORM,)), sharper), "y") == pytest.approx(0.05)


def test_right_cases_taken_for_wrong_are_ended_too():
    alarming = Step(id="x", by="a", checks=(Check("name_ok", Reject(), false_alarm=0.1),))
    assert mean_ended(drawn(alarming), "x") == pytest.approx(0.05 + 0.95 * 0.1)


def test_an_outcome_is_drawn_where_nothing_was_noticed():
    both = Step(
        id="x",
        by="a",
        checks=(Check("name_ok", Return("submit")),),
        outcomes=(Outcome("refuse", 0.1, End("refused")),),
    )
    found = averages(drawn(both))
    step = found.facts.process.step_by_id["x"]
    sent_back = found.sent_back(step)
    assert sent_back is not None
    assert found.mean(sent_back) == pytest.approx(0.05)
    assert mean_ended(drawn(both), "x") == pytest.approx(0.95 * 0.1)


def test_a_criterion_is_wrong_when_one_that_it_implies_is():
    criteria = (
        Criterion("name_ok", about=(FORM,), wrong=0.1, implies=("site_ok",)),
        Criterion("site_ok", about=(LEASE,), wrong=0.2),
    )
    wrong = averages(drawn(check("x", "name_ok"), criteria=criteria)).wrong("name_ok")
    assert wrong is not None
    assert float(wrong.max()) == pytest.approx(1 - 0.9 * 0.8)


def test_what_nobody_wrote_is_not_guessed():
    unknown = drawn(check("x", "name_ok"), criteria=(Criterion("name_ok", about=(FORM,)),))
    found = averages(unknown)
    assert found.wrong("name_ok") is None
    assert found.ended(unknown.step_by_id["x"]) is None


def test_a_working_day_counts_as_a_day():
    assert minutes_of(Duration(Fixed(2.0), Unit.WORKING_DAYS)) == 2 * 1440.0
    assert minutes_of(minutes(5)) == 5.0
