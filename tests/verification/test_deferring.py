"""Steps left pending: nothing is missed, and steps side by side no longer multiply the states."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.process import Process
from regflow.model.step import Check, Kind, Reject, Return, Step
from regflow.verification import walk
from tests.builders import FORM, LEASE, issue, process, submission
from tests.verification.judging import naively_seen, seen
from tests.verification.random_processes import NAMES, branches


@settings(max_examples=80)
@given(process=branches(), cause=st.sampled_from(NAMES))
def test_what_is_left_pending_hides_nothing_that_every_interleaving_shows(process: Process, cause: str) -> None:
    assert seen(process, cause) == naively_seen(process, cause)


def side_by_side(branches: int, checks: int, catches: float, back_to: str = "receive") -> Process:
    """Return branches of so many checks in a row, each of another criterion, between a reception and the issue."""
    numbers = [(branch, number) for branch in range(branches) for number in range(checks)]
    papers = tuple(f"paper{branch}" for branch in range(branches))
    steps = [
        Step(
            id=f"x{branch}.{number}",
            by="a",
            after=(f"x{branch}.{number - 1}" if number else "receive",),
            checks=(Check(f"c{branch}.{number}", Return(back_to), catches),),
        )
        for branch, number in numbers
    ]
    return process(
        submission(brings=papers),
        Step(id="receive", by="a", after=("submit",)),
        *steps,
        issue(after=tuple(f"x{branch}.{checks - 1}" for branch in range(branches))),
        criteria=tuple(Criterion(f"c{branch}.{number}", about=(papers[branch],)) for branch, number in numbers),
        documents=(*(Document(paper) for paper in papers), Document("licence", delivered=True)),
    )


@pytest.mark.parametrize("checks", [1, 2, 3])
@pytest.mark.parametrize("catches", [1.0, 0.9])
def test_twice_the_branches_take_less_than_eight_times_the_states(checks: int, catches: float) -> None:
    few, many = (walk(side_by_side(branches, checks, catches), "c0.0") for branches in (6, 12))
    assert few.exhaustive
    assert many.exhaustive
    assert many.states < 8 * few.states


@pytest.mark.parametrize("back_to", ["receive", "submit"])
def test_many_branches_do_not_hide_the_guarantee(back_to: str) -> None:
    walked = walk(side_by_side(10, 2, 1.0, back_to), "c0.0")
    assert walked.guarantees()
    assert walked.guarantees("issue")


def _beside(*others: Step) -> Process:
    steps = (submission(), Step(id="x", by="a", after=("submit",), checks=(Check("name_ok", Return("x")),)), *others)
    return process(*steps, issue(after=("x", *(step.id for step in others))))


def test_a_return_beside_the_check_that_changes_its_document_is_not_missed() -> None:
    back = Return("y", amends=(FORM,))
    assert not walk(_beside(Step(id="y", after=("submit",), checks=(Check("site_ok", back),))), "name_ok").guarantees()


def test_a_return_that_only_what_is_certain_beside_it_prevents_is_not_missed() -> None:
    settled = Step(id="w", after=("submit",), checks=(Check("site_ok", Return("w")),))
    changing = Step(id="am", after=("submit",), amends=(LEASE,))
    late = Step(id="z", after=("x", "w"), checks=(Check("site_ok", Return("z", amends=(FORM,))),))
    assert walk(_beside(settled, late), "name_ok").guarantees()
    assert not walk(_beside(settled, changing, late), "name_ok").guarantees()


def _received(*others: Step) -> Process:
    """Return a process in which x checks the name after the reception, beside the others."""
    x = Step(id="x", by="a", after=("receive",), checks=(Check("name_ok", Reject()),))
    waited_for = {entry for step in others for entry in step.after}
    ends = tuple(step.id for step in (x, *others) if step.id not in waited_for)
    return process(submission(), Step(id="receive", by="a", after=("submit",)), x, *others, issue(after=ends))


def test_a_sign_off_after_a_step_that_may_be_left_pending_is_judged_before_the_other_branches_are_over() -> None:
    quiet = Step(id="q", after=("receive",), checks=(Check("site_ok", Return("receive", amends=()), 0.9),))
    walked = walk(_received(quiet, Step(id="sign", kind=Kind.APPROVAL, after=("q",))), "name_ok")
    assert walked.guarantees()
    assert not walked.guarantees("sign")


def test_a_return_that_only_a_later_step_of_a_branch_makes_is_seen_before_the_other_branches_are_over() -> None:
    first = Step(id="q", after=("receive",), checks=(Check("site_ok", Return("receive", amends=()), 0.9),))
    sign = Step(id="sign", kind=Kind.APPROVAL, after=("x",))
    for amends, guaranteed in (((), True), ((FORM,), False)):
        back = Return("r", amends=amends)
        later = Step(id="r", after=("q",), checks=(Check("site_ok", back, 0.9),))
        assert walk(_received(first, later, sign), "name_ok").guarantees("sign") is guaranteed


def test_a_check_beside_the_decision_is_not_waited_for() -> None:
    steps = (
        submission(),
        Step(id="receive", by="a", after=("submit",)),
        Step(id="z", by="a", after=("receive",), checks=(Check("name_ok", Reject()),)),
        Step(id="q", by="a", after=("receive",), checks=(Check("site_ok", Return("receive", amends=()), 0.9),)),
        Step(id="d", by="a", after=("q",)),
    )
    assert walk(process(*steps), "name_ok").guarantees()
    assert not walk(process(*steps, decision="d"), "name_ok").guarantees()
