"""What becomes of a case, worked by hand: order, conditions, returns, ends, the decision."""

import pytest

from regflow.errors import SimulationError
from regflow.model.calendar import ALL_DAY, Calendar
from regflow.model.cases import Cases, Every, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.duration import Duration, Exponential, Fixed, Unit
from regflow.model.office import Office
from regflow.model.step import APPLICANT, Check, Continue, End, Kind, Outcome, Return, Step
from regflow.simulation.tally import TALLIES
from tests.builders import FORM, LEASE, chain, check, every, issue, minutes, process, submission, work
from tests.simulation.tracing import replicated, result_of, times_of, visits_of

HOURLY = every(minutes(60))
ALWAYS_WRONG = (Criterion("name_ok", about=(FORM,), wrong=1.0), Criterion("site_ok", about=(LEASE,), wrong=0.0))


def when(subject: str, *values: str) -> Condition:
    return Condition(((Clause(subject, values),),))


def tally(process, name, cases=1):
    return replicated(process, cases).tallies[:, TALLIES.index(name)].sum()


def test_steps_in_sequence_follow_each_other():
    two = chain(work("first"), work("second", work=minutes(5)), cases=HOURLY)
    assert times_of(two) == [(0, "first", 60, 70), (0, "second", 70, 75)]


def test_steps_side_by_side_begin_together_and_the_next_waits_for_both():
    fork = process(
        work("split"),
        work("left", after=("split",)),
        work("right", after=("split",), work=minutes(25)),
        work("join", after=("left", "right")),
        cases=HOURLY,
    )
    assert times_of(fork) == [
        (0, "split", 60, 70), (0, "left", 70, 80), (0, "right", 70, 95), (0, "join", 95, 105)
    ]  # fmt: skip
    assert replicated(fork).steps[0, 3, 3] == 15.0


def test_handover_wait_and_work_are_told_apart():
    posted = process(work("letter", handover=minutes(7), wait=minutes(30)), cases=HOURLY)
    (seen,) = visits_of(posted)
    assert (seen.due, seen.enabled, seen.started, seen.ended, seen.result_at) == (60, 67, 67, 77, 107)
    assert replicated(posted).decided[0] == 107


def test_a_step_that_takes_a_known_time_has_neither_queue_nor_work():
    inside = process(work("inside", work=minutes(0), takes=minutes(500)), cases=HOURLY)
    (seen,) = visits_of(inside)
    assert (seen.due, seen.started, seen.result_at) == (60, 60, 560)
    assert replicated(inside).steps[0, 0, 1] == 0.0


def test_a_wait_in_working_days_ends_at_the_same_clock_time():
    notice = process(
        work("notice", work=minutes(0), wait=Duration(Fixed(3.0), Unit.WORKING_DAYS)),
        cases=every(minutes(3 * 1440 + 600)),
    )
    (seen,) = visits_of(notice)
    assert (seen.due, seen.result_at) == (3 * 1440 + 600, 8 * 1440 + 600)


def test_a_law_of_chance_in_working_days_is_rounded_up():
    notice = process(
        work("notice", work=minutes(0), wait=Duration(Exponential(0.4), Unit.WORKING_DAYS)), cases=every(minutes(1440))
    )
    lengths = {one.result_at - one.due for one in visits_of(notice, 40) if one.due % 10080 < 1440}
    assert lengths
    assert all(length % 1440 == 0 and length > 0 for length in lengths)


@pytest.mark.parametrize(("value", "seen"), [("rented", ["x", "last"]), ("owned", ["last"])])
def test_a_condition_on_a_trait_skips_a_step(value, seen):
    cases = Cases(Every(minutes(60)), traits=(Trait("premises", ((value, 1.0), ("other", 0.0))),))
    visit = chain(work("x", only_if=when("premises", "rented")), work("last"), cases=cases)
    assert [one.step for one in visits_of(visit)] == seen


def test_a_condition_sees_the_outcome_of_a_step_and_that_one_was_skipped():
    asked = chain(
        work("ask", outcomes=(Outcome("yes", 1.0),)),
        work("no", only_if=when("ask", "done")),
        work("after_no", only_if=when("no", "skipped")),
        cases=HOURLY,
    )
    assert [(one.step, one.result) for one in visits_of(asked)] == [("ask", "yes"), ("after_no", "done")]


def test_any_of_several_conditions_is_enough_and_all_clauses_of_one_must_hold():
    both = Condition(((Clause("a", ("yes",)), Clause("b", ("yes",))), (Clause("b", ("done",)),)))
    steps = (
        work("a", outcomes=(Outcome("yes", 1.0),)),
        work("b", outcomes=(Outcome("yes", 0.5),)),
        work("c", only_if=both),
    )
    seen = visits_of(chain(*steps, cases=HOURLY), 20)
    assert {one.case for one in seen if one.step == "c"} == set(range(20))
    assert {one.result for one in seen if one.step == "b"} == {"yes", "done"}


def test_a_rejected_case_ends_at_once_and_work_begun_is_finished_and_counted():
    fork = process(
        submission(),
        check("look", "name_ok", after=("submit",)),
        work("beside", after=("submit",), work=minutes(25)),
        work("later", after=("beside",)),
        criteria=ALWAYS_WRONG,
        cases=HOURLY,
    )
    found = replicated(fork)
    assert result_of(fork, found) == "rejected"
    assert found.decided[0] == 70
    seen = {one.step: one for one in visits_of(fork)}
    assert (seen["look"].result, seen["beside"].result, seen["beside"].ended) == ("wrong", None, 85)
    assert "later" not in seen
    assert tally(fork, "wasted_officer_time") == 25


def test_an_outcome_ends_a_case_with_its_own_result():
    refused = process(work("decide", outcomes=(Outcome("no", 1.0, End("refused")),)), cases=HOURLY)
    found = replicated(refused)
    assert result_of(refused, found) == "refused"
    assert found.results_by_block.tolist() == [[0, 0, 1]]


def test_a_case_is_approved_at_the_decision_and_later_steps_still_cost_time():
    archived = chain(work("decide"), work("archive", work=minutes(40)), cases=HOURLY, decision="decide")
    found = replicated(archived)
    assert found.decided[0] == 70
    assert found.tallies[0, TALLIES.index("officer_time")] == 50


def returning(back: Return, **fields: object) -> object:
    """Return a process whose look sends back a wrong form, which a fix puts right."""
    return chain(
        submission(work=minutes(30)),
        work("copy"),
        check("look", "name_ok", if_wrong=back, outcomes=()),
        issue(),
        criteria=ALWAYS_WRONG,
        **{"cases": HOURLY, **fields},
    )


def test_a_return_does_the_step_and_all_after_it_again_in_a_new_round():
    again = returning(Return("copy", fix=minutes(100)))
    rows = [(one.step, one.round, one.due, one.ended, one.result) for one in visits_of(again)]
    assert rows == [
        ("submit", 0, 60, 90, "done"),
        ("copy", 0, 90, 100, "done"),
        ("look", 0, 100, 110, "wrong"),
        ("copy", 1, 210, 220, "done"),
        ("look", 1, 220, 230, "pass"),
        ("issue", 1, 230, 230, "done"),
    ]


def test_a_return_counts_the_fix_as_the_applicants_time_and_the_changed_document_as_handed_in():
    again = returning(Return("copy", fix=minutes(100)))
    assert tally(again, "returns") == 1
    assert tally(again, "applicant_time") == 30 + 100
    assert tally(again, "documents") == 2 + 1


def test_documents_brought_again_unchanged_are_not_counted_again():
    assert tally(returning(Return("submit")), "documents") == 2 + 1


def test_a_fix_in_working_days_counts_by_the_calendar_of_cases():
    only_mondays = Calendar("mondays", (ALL_DAY,) + ((),) * 6)
    cases = Cases(Every(minutes(60)), hours="mondays")
    again = returning(
        Return("copy", fix=Duration(Fixed(1.0), Unit.WORKING_DAYS)), cases=cases, calendars=(only_mondays,)
    )
    assert [one.due for one in visits_of(again) if one.step == "copy"] == [90, 10080 + 110]


def test_steps_beside_the_returned_one_go_on():
    beside = process(
        submission(),
        work("slow", after=("submit",), work=minutes(200)),
        check("look", "name_ok", if_wrong=Return("look", fix=minutes(5)), after=("submit",)),
        work("end", after=("slow", "look")),
        criteria=ALWAYS_WRONG,
        cases=HOURLY,
    )
    rows = [(one.step, one.round, one.started, one.ended) for one in visits_of(beside)]
    assert rows[1:] == [("look", 0, 60, 70), ("look", 1, 75, 85), ("slow", 0, 60, 260), ("end", 1, 260, 270)]


def test_a_step_that_is_due_at_the_instant_of_a_return_waits_anew():
    again = Outcome("again", 0.5, Return("look", minutes(30)))
    both = process(
        work("look"),
        work("glance", after=("look",), work=minutes(0), outcomes=(again,)),
        work("copy", after=("look",)),
        cases=HOURLY,
    )
    found = visits_of(both, 20)
    last_look = {one.case: one.ended for one in found if one.step == "look"}
    assert sum(one.step == "look" for one in found) > 20
    assert sorted((one.case, one.due) for one in found if one.step == "copy") == sorted(last_look.items())


def test_what_was_in_the_queue_is_withdrawn_by_a_return_and_work_begun_is_wasted():
    beside = process(
        submission(),
        work("queued", by="b", after=("submit",), work=minutes(300)),
        work("begun", by="c", after=("submit",), work=minutes(50)),
        check("look", "name_ok", if_wrong=Return("submit", fix=minutes(100)), after=("submit",)),
        criteria=ALWAYS_WRONG,
        offices=(Office("a", "A"), Office("b", "B", staff=1), Office("c", "C", staff=1)),
        cases=every(minutes(150)),
    )
    rows = [(one.case, one.step, one.round, one.started, one.ended, one.result) for one in visits_of(beside, 2)]
    assert (1, "queued", 0) not in {row[:3] for row in rows}
    assert (0, "queued", 0, 150, 450, None) in rows
    assert (0, "begun", 0, 150, 200, None) in rows
    assert tally(beside, "wasted_officer_time", 2) == 300 + 50 + 50


def test_a_wait_is_withdrawn_by_a_return_and_its_work_is_wasted():
    beside = process(
        submission(),
        work("posted", after=("submit",), wait=minutes(500), work=minutes(3)),
        check("look", "name_ok", if_wrong=Return("submit"), after=("submit",)),
        criteria=ALWAYS_WRONG,
        cases=HOURLY,
    )
    seen = [one for one in visits_of(beside) if one.step == "posted"]
    assert [(one.round, one.result) for one in seen] == [(0, None), (1, "done")]
    assert tally(beside, "wasted_officer_time") == 3


def test_an_internal_correction_comes_back_by_an_outcome():
    loop = chain(
        work("type", outcomes=(Outcome("typo", 0.5),)),
        work("correct", only_if=when("type", "typo"), outcomes=(Outcome("returned", 1.0, Return("type")),)),
        work("send"),
        cases=HOURLY,
    )
    seen = visits_of(loop, 50)
    for case in range(50):
        corrections = sum(one.step == "correct" for one in seen if one.case == case)
        assert sum(one.step == "type" for one in seen if one.case == case) == corrections + 1
        assert sum(one.step == "send" for one in seen if one.case == case) == 1


def test_one_return_mends_all_that_was_noticed_and_a_reject_goes_before_it():
    wrong = tuple(Criterion(name, about=(FORM,), wrong=1.0) for name in ("one", "two"))
    both = chain(submission(), check("look", "one", "two", if_wrong=Return("submit")), criteria=wrong, cases=HOURLY)
    assert tally(both, "returns") == 1
    checks = (Check("one", Return("submit")), Check("two", Continue()))
    advised = chain(submission(), work("look", checks=checks), criteria=wrong, cases=HOURLY)
    assert tally(advised, "returns") == 1
    hard = chain(
        submission(), work("look", checks=(Check("one", Return("submit")), check("", "two").checks[0])),
        criteria=wrong, cases=HOURLY,
    )  # fmt: skip
    assert result_of(hard, replicated(hard)) == "rejected"


def test_a_case_that_can_never_end_is_stopped():
    endless = process(work("loop", work=minutes(0), outcomes=(Outcome("again", 1.0, Return("loop")),)), cases=HOURLY)
    with pytest.raises(SimulationError, match="sent back more than"):
        replicated(endless)


def test_the_applicants_steps_and_visits_are_counted():
    visits = chain(
        submission(work=minutes(30)),
        work("sign", visit=True, fee=20.0),
        Step("pick_up", by=APPLICANT, kind=Kind.WORK, visit=True, work=minutes(15)),
        cases=HOURLY,
    )
    figures = {name: tally(visits, name) for name in ("applicant_visits", "applicant_steps", "applicant_time", "fees")}
    assert figures == {"applicant_visits": 2, "applicant_steps": 3, "applicant_time": 45, "fees": 20}


def test_officers_cost_by_the_hour():
    paid = chain(work("a"), work("b"), offices=(Office("a", "A", staff=2, cost=60.0),), cases=HOURLY)
    dear = process(*paid.steps[:1], offices=paid.offices, cases=HOURLY)
    assert tally(dear, "cost") == 10.0
