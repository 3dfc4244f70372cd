"""Changes that keep every guarantee, and changes that do not: the cases of `tests/cases`, then clause by clause."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.formats.process_yaml import read_process
from regflow.model.cases import Cases, Trait
from regflow.model.change import Change, DropCheck, NarrowStep, RelaxOrder, RemoveStep
from regflow.model.condition import Clause, Condition
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, SeparateDuty, StepDuty
from regflow.model.process import Process
from regflow.model.step import Check, Continue, End, Kind, Outcome, Reject, Return, Step
from regflow.rewrite import apply
from regflow.verification import guarantees_kept, parts_judged, walk
from regflow.words import say
from tests.builders import FORM, LEASE, chain, check, issue, process, submission, work
from tests.verification.random_processes import NAMES, processes

CASES = Path(__file__).parents[1] / "cases"
EXPECTED = yaml.safe_load((CASES / "expected.yaml").read_text(encoding="utf-8"))
ALSO_SAFE_ALONE = {("v05_branches", "x")}
"""Drops that are safe by themselves, though another is expected in the end: y looks at everything again."""


def _read(case: str) -> Process:
    return read_process(CASES / f"{case}.yaml").process


def _changed(process: Process, *changes: Change) -> Process:
    for change in changes:
        process = apply(process, change)
    return process


DROPS = [(case, tuple(drop)) for case, expected in EXPECTED.items() for drop in expected["drop"] if drop]
REFUSED = {("v06_second_look", "x")}
"""Drops that cannot even be made: a condition asks for the result."""

KEEPS = [
    (case, step)
    for case, expected in EXPECTED.items()
    for step in ("x", "y", "z")
    if step in _read(case).step_by_id
    if [step] not in expected["drop"] and (case, step) not in ALSO_SAFE_ALONE | REFUSED
]


@pytest.mark.parametrize(("case", "drop"), DROPS)
def test_what_may_be_left_out_is_judged_safe(case: str, drop: tuple[str, ...]) -> None:
    before = _read(case)
    judgement = guarantees_kept(before, _changed(before, *(RemoveStep(step) for step in drop)))
    assert judgement.safe
    assert judgement.exhaustive


@pytest.mark.parametrize(("case", "step"), KEEPS)
def test_what_must_stay_is_judged_unsafe(case: str, step: str) -> None:
    before = _read(case)
    judgement = guarantees_kept(before, _changed(before, RemoveStep(step)))
    assert not judgement.safe
    assert judgement.story is not None


@pytest.mark.parametrize("pair", [("v11_needless_order", True), ("v12_ordered_by_document", False)])
def test_only_the_needless_order_may_be_relaxed(pair: tuple[str, bool]) -> None:
    before = _read(pair[0])
    assert guarantees_kept(before, _changed(before, RelaxOrder("x", "y"))).safe is pair[1]


TRAIT = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))


def _when(subject: str, value: str) -> Condition:
    return Condition(((Clause(subject, (value,)),),))


def _lost(before: Process, *changes: Change) -> str | None:
    judgement = guarantees_kept(before, _changed(before, *changes))
    assert judgement.exhaustive
    return judgement.lost.kind if judgement.lost else None


def test_a_process_that_does_not_change_loses_nothing() -> None:
    same = chain(submission(), check("x", "name_ok"), issue())
    assert guarantees_kept(same, same).safe


def test_the_story_tells_the_return_and_the_new_lease() -> None:
    judgement = guarantees_kept(_read("v03_returned_between"), _changed(_read("v03_returned_between"), RemoveStep("z")))
    assert judgement.story is not None
    assert say(judgement.story) == (
        "x finds nothing wrong → returned at y, and lease replaced"
        " → approved without anyone having verified site_ok on the present documents"
    )


def test_a_sleeping_return_is_not_woken() -> None:
    sleeping = check("s1", "site_ok", if_wrong=Return("s1", amends=(FORM,)))
    before = chain(submission(), check("s0", "site_ok", "name_ok"), sleeping)
    assert _lost(before, DropCheck("s0", ("site_ok",))) == "guarantee"


def test_a_gap_is_not_widened() -> None:
    before = chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)))
    assert _lost(before, RemoveStep("x")) == "guarantee"


def test_a_gap_is_not_widened_in_some_cases_either() -> None:
    gap = chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)), issue(), cases=TRAIT)
    assert _lost(gap, NarrowStep("x", _when("t", "p"))) == "guarantee"


def test_a_check_is_narrowed_to_the_cases_in_which_nobody_else_looks() -> None:
    other = check("y", "name_ok", only_if=_when("t", "q"))
    partly = chain(submission(), check("x", "name_ok"), other, issue(), cases=TRAIT)
    assert _lost(partly, NarrowStep("x", _when("t", "p"))) is None
    assert _lost(partly, NarrowStep("x", _when("t", "q"))) == "guarantee"


def test_a_check_skipped_for_an_application_is_no_loss_to_it() -> None:
    only_wrong = Condition(((Clause("adv", ("wrong",)),),))
    before = chain(
        submission(),
        check("adv", "site_ok", if_wrong=Continue()),
        check("x", "name_ok", only_if=only_wrong),
        check("y", "name_ok", only_if=only_wrong),
    )
    assert _lost(before, RemoveStep("x")) is None
    assert _lost(before, RemoveStep("x"), RemoveStep("y")) == "guarantee"


def test_a_dropped_check_whose_condition_asked_for_another_dropped_step_was_done_in_no_more_cases() -> None:
    """For q, x was skipped, and y with it; that nobody verifies the form after am is as it was."""
    before = chain(
        submission(),
        check("x", "name_ok", if_wrong=Continue(), only_if=_when("t", "p")),
        check("y", "name_ok", if_wrong=Continue(), only_if=_when("x", "pass")),
        check("z", "name_ok"),
        work("am", only_if=_when("t", "q"), amends=(FORM,)),
        issue(),
        cases=TRAIT,
    )
    assert _lost(before, RemoveStep("y"), RemoveStep("x")) is None


def test_a_dropped_check_whose_condition_asked_for_another_dropped_step_was_done_all_the_same() -> None:
    before = chain(
        submission(),
        check("x", "site_ok", if_wrong=Continue()),
        check("y", "name_ok", only_if=_when("x", "pass")),
        issue(),
    )
    assert _lost(before, RemoveStep("y"), RemoveStep("x")) == "guarantee"


def test_a_check_before_the_issue_is_not_replaced_by_one_after_it() -> None:
    before = chain(submission(), check("x", "name_ok"), issue(), check("y", "name_ok"))
    judgement = guarantees_kept(before, _changed(before, RemoveStep("x")))
    assert judgement.lost is not None
    assert (judgement.lost.kind, judgement.lost.place) == ("guarantee", "issue")


def test_less_detection_is_a_loss() -> None:
    looks = [Step(id=name, by="a", checks=(Check("name_ok", Reject(), 0.9, name),)) for name in ("x", "y")]
    assert _lost(chain(submission(), *looks), RemoveStep("x")) == "guarantee"


def test_a_demand_that_was_never_met_does_not_make_its_check_superfluous() -> None:
    demanded = Obligations(True, checks=(CheckDuty("name_ok", persons=3),))
    before = chain(submission(), check("x", "name_ok"), check("y", "name_ok"), obligations=demanded)
    assert _lost(before, RemoveStep("x")) == "duty"


def test_a_verification_by_another_authority_does_not_answer_the_law() -> None:
    demanded = Obligations(True, checks=(CheckDuty("name_ok", by="A"),))
    before = chain(submission(), check("x", "name_ok", by="a"), check("y", "name_ok", by="b"), obligations=demanded)
    assert _lost(before, RemoveStep("x")) == "duty"
    assert _lost(before, RemoveStep("y")) is None


def test_a_defect_that_came_back_for_correction_is_not_rejected_instead() -> None:
    before = chain(submission(), check("x", "name_ok", if_wrong=Return("submit")), check("y", "name_ok"))
    assert _lost(before, RemoveStep("x")) == "remedy"
    assert _lost(before, RemoveStep("y")) is None


def test_a_defect_that_was_rejected_already_may_go_on_being_rejected() -> None:
    before = chain(submission(), check("x", "name_ok"), check("y", "name_ok", if_wrong=Return("submit")))
    assert _lost(before, RemoveStep("y")) is None


def test_a_defect_in_a_case_that_is_rejected_for_another_one_has_lost_no_remedy() -> None:
    first = check("x", "name_ok", if_wrong=Return("submit"))
    mixed = Step(id="y", by="a", checks=(Check("name_ok", Return("submit")), Check("site_ok", Reject())))
    assert _lost(chain(submission(), first, mixed), RemoveStep("x")) is None
    rejecting = Step(id="y", by="a", checks=(Check("name_ok", Reject()), Check("site_ok", Return("submit"))))
    assert _lost(chain(submission(), first, rejecting), RemoveStep("x")) == "remedy"


def test_a_defect_in_a_case_that_did_not_come_so_far_before_fares_as_in_those_that_did() -> None:
    """A name that was advised against was rejected at x; without x it goes on, and fares at y and z as others do."""
    draw = (Outcome("again", 0.3, Return("s", amends=(FORM,))),)
    racing = process(
        submission(),
        check("adv", "name_ok", if_wrong=Continue(), after=("submit",)),
        work("asks", after=("adv",), only_if=_when("adv", "wrong")),
        check("x", "name_ok", after=("asks",)),
        work("s", after=("x",), outcomes=draw),
        check("y", "name_ok", after=("x",)),
        check("z", "name_ok", if_wrong=Return("z"), after=("s", "y")),
        issue(after=("z",)),
    )
    assert _lost(racing, RemoveStep("x")) is None


def test_a_defect_that_an_amendment_draws_afresh_is_another_defect() -> None:
    before = chain(
        submission(),
        check("x", "name_ok", if_wrong=Return("submit")),
        work("am", amends=(FORM,)),
        check("y", "name_ok"),
    )
    assert _lost(before, RemoveStep("x")) is None


def test_a_step_may_not_run_beside_the_one_that_writes_what_it_reads() -> None:
    before = chain(submission(), work("x", amends=(FORM,)), work("y", needs=(FORM,)))
    assert _lost(before, RelaxOrder("x", "y")) == "need"


def test_the_licence_may_not_be_issued_while_somebody_can_still_refuse() -> None:
    refusing = work("s", kind=Kind.APPROVAL, outcomes=(Outcome("refuse", 0.01, End("refused")),))
    before = chain(submission(), check("x", "name_ok"), refusing, issue())
    assert _lost(before, RelaxOrder("s", "issue")) == "demand"


def test_an_order_the_law_demands_stays() -> None:
    demanded = Obligations(True, order=(OrderDuty("x", "y"),))
    before = chain(submission(), work("x"), work("y"), obligations=demanded)
    assert _lost(before, RelaxOrder("x", "y")) == "demand"


@pytest.mark.parametrize(
    "obligations",
    [
        pytest.param(Obligations(True, steps=(StepDuty("x"),)), id="the step is demanded"),
        pytest.param(Obligations(True, separate=(SeparateDuty(("x", "y")),)), id="two officers are demanded"),
    ],
)
def test_a_step_the_law_names_stays_with_its_checks(obligations: Obligations) -> None:
    before = chain(submission(), check("x", "name_ok"), check("y", "name_ok"))
    gone = _changed(before, RemoveStep("x"))
    emptied = replace(before, steps=tuple(replace(s, checks=()) if s.id == "x" else s for s in before.steps))
    for after in (gone, emptied):
        judgement = guarantees_kept(replace(before, obligations=obligations), replace(after, obligations=obligations))
        assert not judgement.safe


def test_a_step_that_draws_a_refusal_is_more_than_a_check() -> None:
    before = chain(submission(), work("s", outcomes=(Outcome("refuse", 0.1, End("refused")),)))
    assert _lost(before, RemoveStep("s")) == "demand"


def test_a_step_that_is_never_done_may_go_whatever_it_would_do() -> None:
    never = Condition(((Clause("x", ("wrong",)),),))
    before = chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,), only_if=never))
    assert _lost(before, RemoveStep("am")) is None


def test_approval_stays_within_reach() -> None:
    before = chain(submission(), work("x"))
    ending = replace(work("x", after=("submit",)), outcomes=(Outcome("no", 1.0, End("refused")),))
    judgement = guarantees_kept(before, process(submission(), ending))
    assert judgement.lost is not None
    assert judgement.lost.kind == "approval"


def test_a_walk_cut_short_finds_nothing_and_proves_nothing() -> None:
    before = chain(submission(), check("x", "name_ok"), check("y", "name_ok"), issue())
    judgement = guarantees_kept(before, _changed(before, RemoveStep("x")), limit=2)
    assert judgement.safe
    assert not judgement.exhaustive


@settings(max_examples=60)
@given(before=processes(steps=3), criterion=st.sampled_from(NAMES))
def test_one_more_check_before_the_decision_never_loses_a_guarantee(before: Process, criterion: str) -> None:
    ends = tuple(step.id for step in before.steps)
    more = replace(before, steps=(*before.steps, check("more", criterion, after=ends)))
    for name in NAMES:
        assert walk(more, name).detection() >= walk(before, name).detection() - 1e-12
        assert not walk(before, name).guarantees() or walk(more, name).guarantees()


@settings(max_examples=60)
@given(before=processes(steps=3))
def test_of_two_equal_checks_in_a_row_at_the_end_either_may_go(before: Process) -> None:
    ends = tuple(step.id for step in before.steps)
    one, again = check("one", *NAMES, after=ends), check("again", *NAMES, after=("one",))
    twice = replace(before, steps=(*before.steps, one, again))
    assert guarantees_kept(twice, _changed(twice, RemoveStep("again"))).safe
    assert guarantees_kept(twice, _changed(twice, RemoveStep("one"))).safe


def test_documents_are_followed_by_context() -> None:
    doubted = Condition(((Clause("adv", ("wrong",)),),))
    steps = (
        submission(brings=(FORM,)),
        check("adv", "name_ok", if_wrong=Continue()),
        work("asks", brings=(LEASE,), only_if=doubted),
        work("reads", needs=(LEASE,), only_if=doubted),
    )
    before = chain(*steps)
    after = chain(*(replace(step, brings=()) if step.id == "asks" else step for step in steps))
    judgement = guarantees_kept(before, after)
    assert judgement.lost is not None
    assert (judgement.lost.kind, judgement.lost.subject, judgement.lost.place) == ("need", LEASE, "reads")


BOTH = ("name_ok", "site_ok")


def test_each_part_is_judged_by_itself_where_the_judgement_stops_at_the_first_loss() -> None:
    before = chain(submission(), check("one", *BOTH), work("last"))
    after = chain(submission(), work("one"), work("last"))
    parts = parts_judged(before, after)
    lost = [part.loss for part in parts if part.loss is not None]
    assert [(one.kind, one.subject) for one in lost] == [("guarantee", name) for name in BOTH]
    assert [part.criterion for part in parts if part.criterion] == list(BOTH)
    assert guarantees_kept(before, after).lost == lost[0]


def test_a_part_that_was_not_walked_to_the_end_says_so() -> None:
    before = chain(submission(), check("one", *BOTH), check("two", *BOTH), work("last"))
    after = chain(submission(), check("one", *BOTH), work("two"), work("last"))
    parts = [part for part in parts_judged(before, after, limit=1) if part.criterion]
    assert [(part.loss, part.exhaustive) for part in parts] == [(None, False)] * len(BOTH)
