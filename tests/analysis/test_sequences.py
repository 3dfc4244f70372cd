"""Steps in a row: which may change places, and what a case costs on them."""

from __future__ import annotations

import pytest

from regflow.analysis.best_order import expected_cost
from regflow.analysis.sequences import StepsInARow, rows_of
from regflow.analysis.study import study_of
from regflow.model.criterion import Criterion
from regflow.model.duration import NO_TIME
from regflow.model.process import Process
from regflow.model.step import Batch, Kind, Meetings, Outcome, Return, Step
from regflow.rewrite import apply
from tests.analysis.judging import when
from tests.builders import FORM, LEASE, LICENCE, chain, check, issue, minutes, process, submission, work

CRITERIA = (
    Criterion("name_ok", about=(FORM,), wrong=0.3),
    Criterion("site_ok", about=(LEASE,), wrong=0.1),
    Criterion("unknown_ok", about=(LEASE,)),
)


def rows(drawn: Process) -> tuple[StepsInARow, ...]:
    return rows_of(study_of(drawn, apply))


def in_a_row(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"criteria": CRITERIA, **fields})


def names(row: StepsInARow) -> tuple[str, ...]:
    return tuple(job.step.id for job in row.jobs)


X, Y, Z = work("x"), work("y"), work("z")


def test_steps_that_wait_for_one_another_alone_are_a_row():
    assert [names(row) for row in rows(in_a_row(X, Y, Z))] == [("x", "y", "z")]


@pytest.mark.parametrize(
    "between",
    [
        work("y", kind=Kind.APPROVAL),
        work("y", by="applicant"),
        work("y", fee=20.0),
        work("y", meets=Meetings(((1, 840.0),))),
        work("y", batch=Batch(10)),
        work("y", takes=minutes(600), work=NO_TIME),
        check("y", "unknown_ok"),
    ],
)
def test_a_step_that_may_not_move_breaks_the_row(between: Step):
    assert rows(in_a_row(X, between, Z)) == ()


def test_branches_are_no_row():
    branches = process(
        submission(), work("x", after=("submit",)), work("y", after=("submit",)), issue(after=("x", "y"))
    )
    assert rows(branches) == ()


def test_two_checks_of_one_criterion_are_in_different_rows():
    drawn = in_a_row(X, check("one", "name_ok"), check("other", "name_ok"), Z)
    assert [names(row) for row in rows(drawn)] == [("x", "one"), ("other", "z")]


def precedence(first: Step, second: Step) -> bool:
    (row,) = rows(in_a_row(first, second))
    return (0, 1) in row.precedence


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (work("x", issues=(LICENCE,)), work("y", needs=(LICENCE,))),
        (work("x", amends=(FORM,)), check("y", "name_ok")),
        (check("x", "name_ok"), work("y", amends=(FORM,))),
        (work("x", needs=(FORM,)), work("y", amends=(FORM,))),
        (work("x", outcomes=(Outcome("late", 0.1),)), work("y", only_if=when("x", "late"))),
        (X, work("y", outcomes=(Outcome("again", 0.1, Return("x", amends=())),))),
        (check("x", "name_ok", if_wrong=Return("x")), work("y", needs=(FORM,))),
    ],
)
def test_what_rests_on_the_first_follows_it(first: Step, second: Step):
    assert precedence(first, second)


def test_what_rests_on_nothing_may_move():
    assert not precedence(check("x", "name_ok"), check("y", "site_ok"))
    assert not precedence(check("x", "name_ok", if_wrong=Return("x")), check("y", "site_ok"))


def test_with_endings_alone_the_work_is_the_cost_of_the_order():
    (row,) = rows(in_a_row(check("x", "name_ok", work=minutes(10)), check("y", "site_ok", work=minutes(4))))
    for order in ((0, 1), (1, 0)):
        assert row.expected_work(order) == pytest.approx(expected_cost(order, (10, 4), (0.3, 0.1)))


def test_what_is_sent_back_is_done_once_more_from_there():
    back = check("y", "site_ok", work=minutes(4), if_wrong=Return("submit"))
    (row,) = rows(in_a_row(work("x", work=minutes(10)), back))
    assert row.expected_work((0, 1)) == pytest.approx(10 + 4 + 0.1 * 14)
    assert row.expected_work((1, 0)) == pytest.approx(4 + 0.1 * 4 + 10)
    assert row.expected_work((0, 1), returns=False) == pytest.approx(14)


def test_moves_keep_the_precedence_and_change_the_order():
    (row,) = rows(in_a_row(work("x", issues=(LICENCE,)), work("y", needs=(LICENCE,)), Z))
    orders = {order for _, _, order in row.moves()}
    assert orders == {(2, 0, 1), (0, 2, 1)}
