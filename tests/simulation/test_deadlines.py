"""Whether a case was decided in time, and whether its verifications had expired."""

from dataclasses import replace

import pytest

from regflow.model.criterion import Criterion
from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.process import Process
from regflow.model.step import Return
from regflow.simulation.tally import TALLIES
from tests.builders import FORM, chain, check, every, minutes, submission, work
from tests.simulation.tracing import replicated

HOURLY = every(minutes(60))


def tally(one: Process, name: str) -> float:
    return float(replicated(one).tallies[:, TALLIES.index(name)].sum())


@pytest.mark.parametrize(("limit", "share"), [(19.0, 0.0), (20.0, 1.0)])
def test_the_limit_runs_from_the_end_of_the_submission(limit, share):
    posted = chain(submission(work=minutes(500)), work("a"), work("b"), cases=HOURLY, limit=minutes(limit))
    assert tally(posted, "within_limit") == share


def test_the_applicants_fixes_do_not_count_towards_the_limit():
    wrong = (Criterion("name_ok", about=(FORM,), wrong=1.0),)
    look = check("look", "name_ok", if_wrong=Return("copy", fix=minutes(10_000)))
    again = chain(submission(work=minutes(30)), work("copy"), look, criteria=wrong, cases=HOURLY, limit=minutes(40))
    assert tally(again, "within_limit") == 1


@pytest.mark.parametrize(("days", "share"), [(2.0, 0.0), (3.0, 1.0)])
def test_a_limit_in_working_days_leaves_the_weekend_out(days, share):
    friday_noon = every(minutes(4 * 1440 + 720))
    posted = chain(
        submission(), work("a", work=minutes(0), wait=minutes(5 * 1440)), cases=friday_noon,
        limit=Duration(Fixed(days), Unit.WORKING_DAYS),
    )  # fmt: skip
    assert tally(posted, "within_limit") == share


@pytest.mark.parametrize(("days", "share"), [(1.0, 0.0), (2.0, 1.0)])
def test_fixes_are_taken_out_of_a_limit_in_working_days_day_by_day(days, share):
    wrong = (Criterion("name_ok", about=(FORM,), wrong=1.0),)
    fix = Duration(Fixed(4.0), Unit.WORKING_DAYS)
    look = check("look", "name_ok", if_wrong=Return("look", fix=fix), wait=minutes(1440))
    limit = Duration(Fixed(days), Unit.WORKING_DAYS)
    posted = chain(submission(), look, criteria=wrong, cases=every(minutes(720)), limit=limit)
    # Monday noon to Tuesday, four days' fix, a day more; the two pieces of work of ten minutes make it late.
    assert tally(posted, "within_limit") == 0.0
    quick = chain(submission(), replace(look, work=minutes(0)), criteria=wrong, cases=every(minutes(720)), limit=limit)
    assert tally(quick, "within_limit") == share


@pytest.mark.parametrize(("life", "share"), [(100.0, 1.0), (101.0, 0.0)])
def test_an_approval_that_rests_on_an_expired_verification_is_counted(life, share):
    waits = chain(
        submission(), check("x", "name_ok"), work("long", work=minutes(0), wait=minutes(100.5)),
        criteria=(Criterion("name_ok", about=(FORM,), wrong=0.0, valid_for=minutes(life)),), cases=HOURLY,
    )  # fmt: skip
    assert tally(waits, "expired_approvals") == share
