"""Each clause of a safe change, with the process that shows why it is there."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.analysis.safety import prove
from regflow.analysis.study import study_of
from regflow.model.cases import Cases, Trait
from regflow.model.change import DropCheck, NarrowStep, RelaxOrder, RemoveStep, ReuseDocument
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.duration import NO_TIME
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, SeparateDuty, StepDuty
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import PASS, WRONG, Check, Continue, End, Kind, Meetings, Outcome, Reject, Return, Step
from regflow.rewrite import apply
from regflow.verification import guarantees_kept
from regflow.words import say
from tests.analysis.judging import is_guaranteed, losses, losses_without, proof_of, when
from tests.builders import FORM, LEASE, LICENCE, chain, check, issue, minutes, process, submission, work
from tests.random_processes import random_process

TRAIT = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))


def twice(**fields: object) -> Process:
    """Return a process in which x and y check the same."""
    return chain(submission(), check("x", "name_ok"), check("y", "name_ok", by="b"), issue(), **fields)


def demanding(*duties: CheckDuty, **others: object) -> Process:
    return twice(obligations=Obligations(complete=True, checks=duties, **others))


def test_a_check_that_is_repeated_may_go():
    proof = proof_of(twice(), RemoveStep("x"))
    assert (proof.holds, proof.verdict, proof.established_by) == (True, Verdict.PROVED, ("y",))


def test_where_the_obligations_are_not_complete_a_proof_is_conditional():
    assert proof_of(twice(obligations=Obligations()), RemoveStep("x")).verdict is Verdict.CONDITIONAL


def test_two_imperfect_checks_without_evidence_are_a_guess():
    imperfect = [Step(id=id, by="a", checks=(Check("name_ok", Reject(), catches=0.9),)) for id in "xy"]
    assert proof_of(chain(submission(), *imperfect, issue()), RemoveStep("x")).verdict is Verdict.CONDITIONAL


def test_the_only_check_may_not_go():
    assert losses_without(chain(submission(), check("x", "name_ok"), issue()), "x") == {"loss-guarantee"}


def test_a_step_whose_criteria_are_not_guaranteed_without_it_is_no_repeated_check_even_if_they_never_were():
    gap = chain(submission(), check("x", "name_ok"), check("y", "name_ok"), work("am", amends=(FORM,)), issue())
    assert losses_without(gap, "x") == {"loss-guarantee"}


def test_a_check_before_the_licence_is_out_is_not_replaced_by_one_after_it():
    out = chain(submission(), check("x", "name_ok"), issue(), check("y", "name_ok"))
    assert losses_without(out, "x") == {"loss-guarantee"}


def test_a_check_before_the_director_signs_is_not_replaced_by_one_after_it():
    signed = chain(submission(), check("x", "name_ok"), work("s", kind=Kind.APPROVAL), check("y", "name_ok"), issue())
    assert losses_without(signed, "x") == {"loss-guarantee"}
    assert losses_without(signed, "y") == set()


def test_a_check_before_a_sign_off_that_amends_is_not_replaced_by_one_after_it():
    sign = work("s", kind=Kind.APPROVAL, amends=(FORM,))
    signed = chain(submission(), check("x", "name_ok"), sign, check("y", "name_ok"), issue())
    assert losses_without(signed, "x") == {"loss-guarantee"}


def test_a_check_that_sees_more_may_not_go():
    weak = Step(id="x", by="a", checks=(Check("name_ok", Reject(), catches=0.7),))
    assert losses_without(chain(submission(), weak, check("y", "name_ok"), issue()), "y") == {"loss-detection"}


def test_contexts_are_those_of_both_processes_and_one_branch_is_not_enough():
    branch = chain(submission(), check("x", "name_ok", only_if=when("t", "p")), check("y", "name_ok"), cases=TRAIT)
    assert losses_without(branch, "y") == {"loss-guarantee"}
    assert losses_without(branch, "x") == set()


def test_a_branch_that_no_case_takes_needs_no_check():
    nobody = Cases(traits=(Trait("t", (("p", 1.0), ("q", 0.0))),))
    branch = chain(submission(), check("x", "name_ok", only_if=when("t", "p")), check("y", "name_ok"), cases=nobody)
    assert losses_without(branch, "y") == set()


def test_a_check_of_the_authority_that_the_law_asks_may_not_go():
    assert losses_without(demanding(CheckDuty("name_ok", by="A")), "x") == {"loss-duty"}
    assert losses_without(demanding(CheckDuty("name_ok", by="A")), "y") == set()


def test_where_the_law_asks_two_persons_neither_of_two_may_go():
    assert losses_without(demanding(CheckDuty("name_ok", persons=2)), "x") == {"loss-duty"}


def test_an_unmet_obligation_does_not_make_its_check_superfluous():
    assert losses_without(demanding(CheckDuty("name_ok", persons=3)), "x") == {"loss-duty"}


def test_the_same_named_officer_is_one_person():
    named = [replace(check(id, "name_ok"), officer="Li") for id in "xy"]
    other = check("z", "name_ok")
    duties = Obligations(complete=True, checks=(CheckDuty("name_ok", persons=2),))
    drawn = chain(submission(), *named, other, issue(), obligations=duties)
    assert losses_without(drawn, "x") == set()
    assert losses_without(drawn, "z") == {"loss-duty"}


def test_a_step_that_the_law_names_keeps_its_checks():
    for named in (
        {"steps": (StepDuty("x"),)},
        {"order": (OrderDuty("x", "y"),)},
        {"separate": (SeparateDuty(("x", "y")),)},
    ):
        assert losses(demanding(**named), DropCheck("x", ("name_ok",))) == {"loss-duty"}


def test_an_order_that_the_law_demands_stays():
    ordered = chain(
        submission(),
        check("x", "name_ok"),
        check("y", "site_ok"),
        issue(),
        obligations=Obligations(complete=True, order=(OrderDuty("x", "y"),)),
    )
    assert losses(ordered, RelaxOrder("x", "y")) == {"loss-duty"}
    assert losses(replace(ordered, obligations=Obligations(complete=True)), RelaxOrder("x", "y")) == set()


def test_a_document_stays_there_before_it_is_needed():
    reading = chain(submission(), work("w", issues=(LEASE,)), work("r", needs=(LEASE,)), issue())
    without = replace(reading, steps=(submission(brings=(FORM,)), *reading.steps[1:]))
    assert losses(without, RelaxOrder("w", "r")) == {"loss-document"}


def test_an_amended_document_is_not_read_before_it_is_amended():
    reading = chain(submission(), work("am", amends=(LEASE,)), work("r", needs=(LEASE,)), issue())
    assert losses(reading, RelaxOrder("am", "r")) == {"loss-document"}


def test_a_check_does_not_come_before_the_document_that_it_looks_at():
    written = chain(submission(brings=(FORM,)), work("w", issues=(LEASE,)), check("r", "site_ok"), issue())
    assert losses(written, RelaxOrder("w", "r")) == {"loss-document"}


def test_a_step_that_can_stop_the_case_does_not_come_to_run_beside_the_issue():
    assert losses(chain(submission(), check("x", "name_ok"), issue()), RelaxOrder("x", "issue")) == {"loss-early-issue"}


def test_a_result_that_a_condition_asks_for_stays_possible():
    asked = chain(
        submission(),
        Step(id="x", by="a", fee=5.0, checks=(Check("name_ok", Continue()), Check("site_ok", Reject()))),
        check("y", "name_ok"),
        work("w", only_if=when("x", WRONG, PASS)),
        issue(),
    )
    assert losses(asked, DropCheck("x", ("name_ok",))) == {"loss-result"}


def test_a_result_by_which_an_office_serves_first_stays_possible():
    first = (Office(id="a", authority="A", first=(when("x", WRONG),)),)
    asked = chain(
        submission(),
        Step(id="x", by="b", fee=5.0, checks=(Check("name_ok", Continue()),)),
        check("y", "name_ok"),
        issue(),
        offices=(*first, Office(id="b", authority="B")),
    )
    assert losses(asked, DropCheck("x", ("name_ok",))) == {"loss-result"}


def test_an_advice_that_a_condition_asks_for_keeps_every_criterion_it_looks_at():
    """Without its look at the name x still says `wrong`, of the site, but a wrong name comes back no more."""
    advice = (Check("name_ok", Continue()), Check("site_ok", Continue()))
    asked = chain(
        submission(),
        Step(id="x", by="a", checks=advice),
        check("mend", "name_ok", if_wrong=Return("submit"), only_if=when("x", WRONG)),
        check("y", "name_ok", "site_ok"),
        issue(),
    )
    assert losses(asked, DropCheck("x", ("name_ok",))) == {"loss-advice"}


def test_an_advice_that_nobody_asks_for_may_go():
    advice = (Check("name_ok", Continue()), Check("site_ok", Continue()))
    idle = chain(submission(), Step(id="x", by="a", checks=advice), check("y", "name_ok", "site_ok"), issue())
    assert losses(idle, DropCheck("x", ("name_ok",))) == set()


def test_a_second_look_at_what_was_doubted_keeps_the_doubt():
    second = chain(
        submission(), check("x", "name_ok", if_wrong=Continue()), check("y", "name_ok", only_if=when("x", WRONG))
    )
    assert losses_without(second, "x")
    assert losses_without(second, "y")


def test_a_defect_that_came_back_for_correction_is_not_rejected_now():
    mended = chain(submission(), check("x", "name_ok", if_wrong=Return("submit")), check("y", "name_ok"), issue())
    assert losses_without(mended, "x") == {"loss-remedy"}


def test_a_remedy_counts_for_the_version_it_looked_at():
    back = Return("submit", amends=())
    mended = chain(
        submission(),
        check("x", "name_ok", if_wrong=back),
        work("am", amends=(FORM,)),
        check("y", "name_ok", if_wrong=back),
        check("z", "name_ok"),
        issue(),
    )
    assert losses_without(mended, "y") == {"loss-remedy"}


def test_a_remedy_beside_the_rejection_is_one_where_there_is_no_surer():
    beside = process(
        submission(),
        check("x", "name_ok", if_wrong=Return("submit"), after=("submit",)),
        check("y", "name_ok", after=("submit",)),
        issue(after=("x", "y")),
    )
    assert losses_without(beside, "x") == {"loss-remedy"}


def test_a_step_that_may_reject_for_another_defect_rejects_what_came_back_before():
    mixed = Step(id="y", by="a", checks=(Check("name_ok", Return("submit")), Check("site_ok", Reject())))
    mended = chain(submission(), check("x", "name_ok", if_wrong=Return("submit")), mixed, issue())
    assert losses_without(mended, "x") == {"loss-remedy"}


def test_the_rejecting_one_of_the_two_may_go():
    mended = chain(submission(), check("x", "name_ok", if_wrong=Return("submit")), check("y", "name_ok"), issue())
    assert losses_without(mended, "y") == set()


def test_a_return_that_never_finds_a_defect_is_no_remedy():
    rejected_first = chain(
        submission(),
        check("x", "name_ok"),
        check("never", "name_ok", if_wrong=Return("submit")),
        check("y", "name_ok"),
        issue(),
    )
    assert losses_without(rejected_first, "never") == set()


def test_what_a_return_never_leads_through_outdates_nothing():
    """For q, back is never done, so that y's return changes no lease, and x sees what y misses."""
    never_done = process(
        submission(),
        work("back", after=("submit",), only_if=when("t", "p"), amends=(LEASE,)),
        check("x", "site_ok", after=("submit",)),
        Step(
            id="y",
            by="c",
            after=("back",),
            only_if=when("t", "q"),
            checks=(Check("name_ok", Return("back", amends=())), Check("site_ok", Reject(), catches=0.8)),
        ),
        issue(after=("x", "y")),
        cases=TRAIT,
    )
    assert losses(never_done, NarrowStep("x", when("t", "p"))) == {"loss-detection"}


def test_a_return_that_replaces_less_than_it_did_leaves_a_defect_to_be_rejected():
    """y hands the lease back with the form; if it looks at the form alone, z may reject a lease that w sends back."""
    racing = process(
        submission(),
        check("w", "site_ok", if_wrong=Return("w"), after=("submit",)),
        check("z", "site_ok", after=("submit",)),
        check("y", "name_ok", "site_ok", if_wrong=Return("z"), after=("z",)),
        issue(after=("w", "y")),
    )
    assert losses(racing, DropCheck("y", ("site_ok",))) == {"loss-remedy"}


def test_a_sleeping_return_is_not_woken():
    asleep = chain(
        submission(),
        check("s0", "site_ok", "name_ok"),
        check("s1", "site_ok", if_wrong=Return("s1", amends=(FORM,))),
        issue(),
    )
    assert losses(asleep, DropCheck("s0", ("site_ok",))) == {"loss-guarantee"}


def test_an_advice_that_never_spoke_is_not_woken():
    advised = chain(
        submission(),
        check("s0", "site_ok"),
        check("x", "name_ok"),
        check("adv", "site_ok", if_wrong=Continue()),
        work("am", only_if=when("adv", WRONG), amends=(FORM,)),
        check("s1", "site_ok"),
        issue(),
    )
    assert losses_without(advised, "s0") == {"loss-guarantee"}


def test_the_own_cause_of_a_criterion_is_seen_no_less_where_what_it_implies_is_outdated_anyway():
    """The visit sees the lease after its change either way; whoever was visited falsely was seen by x alone."""
    implying = process(
        submission(),
        work("am", after=("submit",), amends=(LEASE,)),
        Step(id="y", by="b", after=("am",), checks=(Check("visited", Reject(), catches=0.8),)),
        check("x", "visited", after=("submit",)),
        issue(after=("x", "y")),
        criteria=(
            Criterion("visited", about=(FORM,), wrong=0.05, implies=("site_ok",)),
            Criterion("site_ok", about=(LEASE,), wrong=0.05),
        ),
    )
    assert losses_without(implying, "x") == {"loss-detection"}


def test_what_is_certain_by_parts_sends_no_case_back():
    """Of the two causes by which `visited` fails x settles one and z, after the lease has changed, the other."""
    implying = chain(
        submission(),
        check("x", "visited"),
        work("am", amends=(LEASE,)),
        check("z", "site_ok"),
        check("twice", "name_ok"),
        check("name", "name_ok"),
        check("y", "visited", if_wrong=Return("y", amends=(FORM,))),
        issue(),
        criteria=(
            Criterion("visited", about=("plan",), wrong=0.05, implies=("site_ok",)),
            Criterion("site_ok", about=(LEASE,), wrong=0.05),
            Criterion("name_ok", about=(FORM,), wrong=0.05),
        ),
        documents=(*map(Document, (FORM, LEASE, "plan")), Document(LICENCE, delivered=True)),
    )
    assert is_guaranteed(implying, "name_ok")
    assert losses_without(implying, "twice") == set()
    assert "loss-guarantee" in losses_without(implying, "z")


def test_a_woken_return_makes_no_new_version_that_is_rejected_before_it_can_come_back():
    """Without x, y sends back for a wrong name, the lease is replaced, and z beside y may reject the new one."""
    asleep = process(
        submission(),
        check("first", "site_ok", after=("submit",)),
        check("x", "name_ok", after=("first",)),
        check("z", "site_ok", after=("x",)),
        Step(
            id="y",
            by="c",
            after=("x",),
            checks=(Check("name_ok", Return("y", amends=(LEASE,))), Check("site_ok", Return("y", amends=(LEASE,)))),
        ),
        work("am", after=("z",), amends=(LEASE,)),
        issue(after=("y", "am")),
    )
    assert losses_without(asleep, "x") == {"loss-remedy"}


def test_a_step_that_loses_its_rejection_and_keeps_a_return_wakes_what_was_advised_before_it():
    """A wrong site was rejected at y whatever else was wrong; now it is sent back with a name that is wrong too."""
    now_sent_back = process(
        submission(),
        check("adv", "site_ok", if_wrong=Continue(), after=("submit",)),
        check("x", "name_ok", after=("adv",), only_if=when("adv", PASS)),
        work("s", kind=Kind.APPROVAL, after=("x",)),
        Step(
            id="y",
            by="a",
            after=("x",),
            checks=(Check("name_ok", Return("submit", amends=(LEASE,)), catches=0.8), Check("site_ok", Reject())),
        ),
        check("z", "name_ok", after=("y",)),
        issue(after=("s", "z")),
        criteria=(
            Criterion("name_ok", about=(FORM,), wrong=0.05, implies=("site_ok",)),
            Criterion("site_ok", about=(LEASE,), wrong=0.05),
        ),
    )
    assert "loss-guarantee" in losses(now_sent_back, DropCheck("y", ("site_ok",)))


def test_whoever_was_advised_against_and_passed_all_the_same_was_mended_in_between():
    """Those whom adv doubts get past x only if the form has changed before: s knew of that change, and of no other."""
    mended = process(
        submission(),
        check("adv", "name_ok", if_wrong=Continue(), after=("submit",)),
        work("am", after=("adv",), amends=(FORM,)),
        check("x", "name_ok", after=("adv",)),
        check("y", "name_ok", if_wrong=Return("y"), after=("x",)),
        work("s", kind=Kind.APPROVAL, after=("y", "am"), only_if=when("adv", WRONG)),
        check("z", "name_ok", after=("s",)),
        issue(after=("z",)),
    )
    assert losses_without(mended, "x") == {"loss-guarantee"}


def test_a_return_before_the_check_is_not_one_it_keeps_asleep():
    awake = chain(
        submission(),
        check("s1", "site_ok", if_wrong=Return("s1", amends=(FORM, LEASE))),
        check("s0", "site_ok"),
        check("z", "name_ok"),
        issue(),
    )
    assert losses_without(awake, "s0") == set()


@pytest.mark.parametrize(
    ("purpose", "fields"),
    [
        ("brings", {"brings": ("extra",)}),
        ("issues", {"issues": (LEASE,)}),
        ("amends", {"amends": ("extra",)}),
        ("outcomes", {"outcomes": (Outcome("no", 0.1, End("refused")),)}),
        ("fee", {"fee": 10.0}),
        ("wait", {"wait": minutes(60)}),
        ("visit", {"visit": True}),
        ("meets", {"meets": Meetings(((1, 840.0),))}),
        ("payment", {"kind": Kind.PAYMENT}),
        ("notice", {"kind": Kind.NOTICE}),
        ("issue", {"kind": Kind.ISSUE}),
    ],
)
def test_a_whole_step_with_another_purpose_stays(purpose: str, fields: dict[str, object]):
    held = replace(check("x", "name_ok"), **fields)
    proof = proof_of(chain(submission(), held, check("y", "name_ok"), issue()), RemoveStep("x"))
    assert f"purpose-{purpose}" in str(proof.losses)


def test_a_step_with_no_other_purpose_has_none():
    assert check("x", "name_ok").wait == NO_TIME
    assert losses_without(twice(), "x") == set()


def dated(*steps: Step) -> Process:
    criteria = (Criterion("name_ok", about=(FORM,), valid_for=minutes(60)), Criterion("site_ok", about=(LEASE,)))
    return chain(submission(), *steps, issue(), criteria=criteria)


def test_a_later_check_stands_for_an_earlier_one_that_expires():
    assert losses_without(dated(check("x", "name_ok"), check("y", "name_ok")), "x") == set()


def test_an_earlier_check_does_not_stand_for_a_later_one_that_expires():
    assert losses_without(dated(check("x", "name_ok"), check("y", "name_ok")), "y") == {"loss-age"}


def test_the_age_of_what_never_expires_is_no_matter():
    assert losses_without(dated(check("x", "site_ok"), check("y", "site_ok")), "y") == set()


def test_a_check_after_the_decision_is_not_judged():
    later = chain(submission(), check("x", "name_ok"), work("d"), check("y", "name_ok"), decision="d")
    assert losses_without(later, "y") == {"loss-later-check"}


def test_every_loss_can_be_said():
    for change in (RemoveStep("x"), RemoveStep("issue"), DropCheck("x", ("site_ok",)), RelaxOrder("x", "issue")):
        assert all(say(one) for one in proof_of(chain(submission(), check("x", "name_ok"), issue()), change).losses)


def test_an_advice_stays_where_a_return_of_its_own_step_mends_what_it_notices():
    """A wrong name is noticed as advice and mended as the site is sent back; unnoticed, the next step rejects it."""
    noticed = chain(
        submission(),
        work("x", checks=(Check("name_ok", Continue()), Check("site_ok", Return("x")))),
        check("z", "name_ok"),
        issue(),
    )
    assert "loss-remedy" in losses(noticed, DropCheck("x", ("name_ok",)))
    alone = chain(submission(), work("x", checks=(Check("name_ok", Continue()),)), check("z", "name_ok"), issue())
    assert losses(alone, DropCheck("x", ("name_ok",))) == set()


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_what_is_called_safe_the_verifier_does_not_contradict(random: Random):
    study = study_of(random_process(random), apply)
    for step in study.process.steps:
        for change in (RemoveStep(step.id), *(DropCheck(step.id, (criterion,)) for criterion in step.criteria)):
            proof = prove(study, change)
            if proof.holds and proof.after is not None:
                assert guarantees_kept(study.process, proof.after).lost is None, change


@pytest.mark.parametrize(("beside", "lost"), [(("submit",), {"loss-remedy"}), (("y",), set())])
def test_a_second_copy_stays_where_a_defect_it_replaced_would_now_be_rejected(beside: tuple[str, ...], lost: set[str]):
    handed_in_again = process(
        submission(),
        replace(submission(brings=(FORM,), after=("submit",)), id="again"),
        check("y", "name_ok", after=("again",)),
        check("z", "name_ok", if_wrong=Return("submit", amends=(FORM,)), after=beside),
        issue(after=("y", "z")),
    )
    assert losses(handed_in_again, ReuseDocument("again", FORM)) == lost
