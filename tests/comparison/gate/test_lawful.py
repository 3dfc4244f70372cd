from dataclasses import replace
from random import Random

import pytest

from regflow.comparison.gate.lawful import lawful_differences
from regflow.model.criterion import Criterion
from regflow.model.obligation import CheckDuty, Obligations, SeparateDuty
from regflow.model.office import Office
from regflow.model.step import Check, End, Kind, Outcome, Reject, Return
from tests.builders import COMPLETE, FORM, LEASE, chain, check, issue, process, submission, work
from tests.random_processes import random_process

STATES = 20_000
TWICE = chain(submission(), check("first", "name_ok"), check("second", "name_ok", by="b"), issue())
ONCE = chain(submission(), check("first", "name_ok"), work("second", by="b"), issue())


def kinds(before, after, states=STATES):
    return [one.kind for one in lawful_differences(before, after, states)]


def test_a_second_equal_check_may_go():
    assert kinds(TWICE, ONCE) == []


def test_the_last_check_of_a_criterion_is_missed_at_the_step_that_made_it():
    (lost,) = lawful_differences(ONCE, chain(submission(), work("first"), work("second", by="b"), issue()), STATES)
    assert (lost.kind, lost.step) == ("guarantee-lost", "first")


def test_a_check_that_catches_less_lowers_detection():
    weaker = replace(ONCE.step_by_id["first"], checks=(Check("name_ok", Reject(), catches=0.6),))
    after = replace(ONCE, steps=tuple(weaker if step.id == "first" else step for step in ONCE.steps))
    (lost,) = lawful_differences(ONCE, after, STATES)
    assert (lost.kind, lost.step) == ("detection-lowered", "first")


def test_a_check_that_now_comes_before_the_change_it_looked_at_is_lost():
    amend = work("amend", amends=(FORM,))
    assert kinds(
        chain(submission(), amend, check("look", "name_ok"), issue()),
        chain(submission(), check("look", "name_ok"), amend, issue()),
    ) == ["guarantee-lost"]


def test_a_check_after_the_licence_is_out_does_not_stand_for_one_before():
    assert "guarantee-lost" in kinds(
        chain(submission(), check("look", "name_ok"), issue()), chain(submission(), issue(), check("look", "name_ok"))
    )


def test_a_defect_that_is_no_longer_mended_but_rejected_is_a_remedy_lost():
    back = check("look", "name_ok", if_wrong=Return("submit"))
    assert kinds(chain(submission(), back, issue()), ONCE) == ["lost-remedy"]


def test_a_criterion_that_is_gone_is_told_where_somebody_looked_at_it():
    criteria = (Criterion("site_ok", about=(LEASE,), wrong=0.05),)
    without = chain(submission(), work("first"), work("second", by="b"), issue(), criteria=criteria)
    assert kinds(ONCE, without) == ["criterion-removed"]
    unlooked = replace(without, criteria=())
    assert kinds(without, unlooked) == []


def test_a_criterion_that_depends_on_less_is_weaker():
    criteria = (Criterion("name_ok", about=(FORM, LEASE), wrong=0.05),)
    before = chain(submission(), check("look", "name_ok"), issue(), criteria=criteria)
    after = replace(before, criteria=(Criterion("name_ok", about=(FORM,), wrong=0.05),))
    assert kinds(before, after) == ["criterion-weakened"]


def test_separation_is_lost_with_the_officer_who_made_it_possible():
    duties = replace(COMPLETE, separate=(SeparateDuty(("one", "two"), "art. 5"),))
    steps = (submission(), work("one"), work("two"), issue())
    two, one = ((Office("a", "A", staff=number),) for number in (2, 1))
    before, after = (chain(*steps, offices=offices, obligations=duties) for offices in (two, one))
    assert kinds(before, after) == ["separation-lost"]
    assert kinds(after, after) == []
    assert kinds(None, after) == ["separation-lost"]


def test_a_process_in_which_nobody_can_be_approved_any_more_is_no_process():
    ending = work("first", outcomes=(Outcome("no", 1.0, End("refused")),))
    assert "approval-unreachable" in kinds(
        chain(submission(), work("first"), issue()), chain(submission(), ending, issue())
    )


def test_a_case_that_never_ends_is_told_and_nothing_else():
    again = work("first", outcomes=(Outcome("again", 1.0, Return("submit")),))
    assert kinds(chain(submission(), work("first"), issue()), chain(submission(), again, issue())) == ["endless"]


def test_a_sign_off_that_is_called_mere_work_is_no_way_round_what_must_be_certain_there():
    steps = submission(), check("look", "name_ok")
    before = chain(*steps, work("sign", kind=Kind.APPROVAL), issue())
    assert kinds(before, chain(*steps, work("sign"), issue())) == ["place-removed"]
    papers = tuple(replace(document, delivered=False) for document in before.documents)
    assert kinds(before, replace(before, documents=papers)) == ["place-removed"]
    assert kinds(chain(*steps, work("sign"), issue()), before) == []


def test_a_new_process_must_keep_the_law_that_it_states():
    duties = Obligations(complete=True, checks=(CheckDuty("name_ok", basis="art. 1"),))
    assert kinds(None, chain(submission(), work("first"), issue(), obligations=duties)) == ["obligation-unmet"]
    assert kinds(None, replace(ONCE, obligations=duties)) == []


def test_a_criterion_that_is_new_and_looked_at_in_vain_is_a_gap():
    looked = chain(submission(), check("look", "name_ok"), work("amend", amends=(FORM,)), issue())
    assert kinds(None, looked) == ["new-gap"]
    assert kinds(looked, looked) == []


def test_too_few_states_leave_open_what_the_analysis_does_not_show():
    (found,) = [one for one in lawful_differences(TWICE, ONCE, 1) if one.kind == "not-walked"]
    assert found.is_open


def test_what_the_analysis_shows_to_be_lost_is_lost_however_few_states_are_walked():
    assert "guarantee-lost" in kinds(ONCE, chain(submission(), work("first"), work("second", by="b"), issue()), 1)


@pytest.mark.parametrize("seed", range(30))
def test_nothing_is_lost_where_nothing_changed(seed):
    one = random_process(Random(seed))
    assert kinds(one, one) == []


@pytest.mark.parametrize("seed", range(30))
def test_what_keeps_every_guarantee_one_way_and_loses_some_the_other_way_is_told_apart(seed):
    """Dropping all checks never adds a guarantee: the way back never loses one."""
    one = random_process(Random(seed))
    bare = process(
        *(replace(step, checks=(), only_if=None) for step in one.steps), criteria=one.criteria, cases=one.cases
    )
    assert not {"guarantee-lost", "detection-lowered"} & set(kinds(bare, one))
