"""Every clause of what is guaranteed, with the small process that shows why it is there."""

from __future__ import annotations

from dataclasses import replace

from regflow.model.by_trait import ByTrait
from regflow.model.cases import Cases, Trait
from regflow.model.criterion import Criterion
from regflow.model.process import Process
from regflow.model.step import PASS, WRONG, Check, Continue, End, Kind, Outcome, Reject, Return, Step
from tests.analysis.judging import is_guaranteed, least_caught, when
from tests.builders import FORM, LEASE, chain, check, issue, process, submission, work

IMPLYING = (
    Criterion("name_ok", about=(FORM,), implies=("site_ok",)),
    Criterion("site_ok", about=(LEASE,)),
)
TRAIT = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))
BACK = Outcome("returned", 1.0, Return("adv"))


def looking(id: str, criterion: str = "name_ok", **fields: object) -> Step:
    return Step(id=id, by="a", checks=(Check(criterion, Reject(), **fields),))


def test_a_passed_check_guarantees_its_criterion():
    assert is_guaranteed(chain(submission(), check("x", "name_ok"), issue()), "name_ok")


def test_what_nobody_checks_is_not_guaranteed():
    assert not is_guaranteed(chain(submission(), check("x", "name_ok"), issue()), "site_ok")


def test_a_check_that_catches_nothing_guarantees_nothing():
    assert not is_guaranteed(chain(submission(), looking("x", catches=0.0), issue()), "name_ok")


def test_a_check_of_a_criterion_is_a_check_of_what_it_implies():
    assert is_guaranteed(chain(submission(), check("x", "name_ok"), issue(), criteria=IMPLYING), "site_ok")


def test_a_check_of_the_weaker_criterion_is_no_check_of_the_stronger():
    assert not is_guaranteed(chain(submission(), check("x", "site_ok"), issue(), criteria=IMPLYING), "name_ok")


def test_after_a_change_of_what_the_implied_one_is_about_neither_of_the_two_holds():
    amended = chain(submission(), check("x", "name_ok"), work("am", amends=(LEASE,)), issue(), criteria=IMPLYING)
    assert not is_guaranteed(amended, "name_ok")
    assert not is_guaranteed(amended, "site_ok")


def test_after_a_change_of_what_only_the_stronger_is_about_the_implied_one_still_holds():
    amended = chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)), issue(), criteria=IMPLYING)
    assert not is_guaranteed(amended, "name_ok")
    assert is_guaranteed(amended, "site_ok")


def test_a_check_before_an_amendment_does_not_count_and_one_after_it_does():
    amended = chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)), check("y", "name_ok"), issue())
    assert is_guaranteed(amended, "name_ok")
    assert not is_guaranteed(chain(*amended.steps[:3], issue(after=("am",))), "name_ok")


def test_a_step_that_amends_checks_what_it_amended():
    both = Step(id="x", by="a", amends=(FORM,), checks=(Check("name_ok", Reject()),))
    assert is_guaranteed(chain(submission(), both, issue()), "name_ok")


def test_a_step_that_amends_has_not_amended_yet_when_it_begins():
    signing = work("s", kind=Kind.APPROVAL, amends=(FORM,))
    signed = chain(submission(), check("x", "name_ok"), signing, issue())
    assert is_guaranteed(signed, "name_ok", place="s")
    assert not is_guaranteed(signed, "name_ok")


def test_an_advice_passes_only_where_the_context_says_that_it_passed():
    advised = chain(submission(), check("x", "name_ok", if_wrong=Continue()), issue())
    assert not is_guaranteed(advised, "name_ok")
    refused = chain(
        submission(),
        check("x", "name_ok", if_wrong=Continue()),
        work("no", only_if=when("x", WRONG), outcomes=(Outcome("out", 1.0, End("refused")),)),
        issue(),
    )
    assert is_guaranteed(refused, "name_ok")


def test_a_skipped_advice_passes_nothing():
    skipped = chain(
        submission(),
        check("x", "name_ok", if_wrong=Continue(), only_if=when("t", "p")),
        work("no", only_if=when("x", WRONG), outcomes=(Outcome("out", 1.0, End("refused")),)),
        issue(),
        cases=TRAIT,
    )
    assert not is_guaranteed(skipped, "name_ok")


def test_a_rejecting_check_has_passed_even_where_an_advice_of_the_same_step_says_wrong():
    mixed = Step(id="x", by="a", checks=(Check("name_ok", Reject()), Check("site_ok", Continue())))
    assert is_guaranteed(chain(submission(), mixed, work("y", only_if=when("x", PASS)), issue()), "name_ok")


def test_either_of_two_checks_may_be_outdated_by_the_other_branch_yet_somebody_looked_after_each_change():
    branches = process(
        submission(),
        work("am1", amends=(FORM,), after=("submit",)),
        check("chk1", "name_ok", after=("am1",)),
        work("am2", amends=(FORM,), after=("submit",)),
        check("chk2", "name_ok", after=("am2",)),
        issue(after=("chk1", "chk2")),
    )
    assert is_guaranteed(branches, "name_ok")


def test_a_check_beside_an_amendment_does_not_see_it():
    branches = process(
        submission(),
        work("am", amends=(FORM,), after=("submit",)),
        check("x", "name_ok", after=("submit",)),
        issue(after=("am", "x")),
    )
    assert not is_guaranteed(branches, "name_ok")


def _earlier_round(**of_issue: object) -> Process:
    return chain(
        submission(),
        check("x", "name_ok"),
        check("adv", "site_ok", if_wrong=Continue()),
        work("am", only_if=when("adv", WRONG), amends=(FORM,)),
        work("back", only_if=when("adv", WRONG), outcomes=(BACK,)),
        issue(**of_issue),
    )


def test_what_was_amended_in_an_earlier_round_stays_amended_though_the_step_is_not_done_in_the_approved_one():
    assert not is_guaranteed(_earlier_round(), "name_ok")


def test_an_earlier_round_counts_though_the_result_of_the_return_is_asked_for_later():
    assert not is_guaranteed(_earlier_round(only_if=when("back", "skipped")), "name_ok")


def test_a_return_of_an_earlier_round_counts_though_a_later_return_led_away_from_it():
    drawn = chain(
        submission(),
        check("y", "site_ok"),
        check("s", "name_ok", if_wrong=Continue()),
        work("r", only_if=when("s", WRONG), outcomes=(Outcome("again", 0.3, Return("r", amends=(LEASE,))),)),
        work("r2", outcomes=(Outcome("again", 0.3, Return("s", amends=())),)),
        work("no", only_if=when("s", WRONG), outcomes=(Outcome("out", 1.0, End("refused")),)),
        issue(),
    )
    assert not is_guaranteed(drawn, "site_ok")


def test_a_return_on_a_criterion_that_is_certain_does_not_happen():
    asleep = chain(
        submission(),
        check("x", "name_ok"),
        check("z", "site_ok"),
        check("y", "name_ok", if_wrong=Return("y", amends=(LEASE,))),
        issue(),
    )
    assert is_guaranteed(asleep, "site_ok")


def test_a_return_on_a_criterion_that_may_have_been_missed_happens():
    missed = chain(
        submission(),
        looking("x", catches=0.9),
        check("z", "site_ok"),
        check("y", "name_ok", if_wrong=Return("y", amends=(LEASE,))),
        issue(),
    )
    assert not is_guaranteed(missed, "site_ok")


def test_a_return_that_gives_false_alarms_happens_though_its_criterion_is_certain():
    alarmed = Step(id="y", by="a", checks=(Check("name_ok", Return("y", amends=(LEASE,)), false_alarm=0.01),))
    assert not is_guaranteed(
        chain(submission(), check("x", "name_ok"), check("z", "site_ok"), alarmed, issue()), "site_ok"
    )


def test_returns_are_found_from_none_upwards_so_that_none_wakes_itself():
    itself = chain(submission(), check("x", "name_ok"), check("y", "name_ok", if_wrong=Return("y")), issue())
    assert is_guaranteed(itself, "name_ok")


def test_a_return_to_a_step_before_the_check_has_it_looked_at_again():
    again = chain(submission(), check("x", "name_ok"), check("y", "site_ok", if_wrong=Return("submit")), issue())
    assert is_guaranteed(again, "name_ok")


def test_a_document_that_is_handed_in_again_is_another_one():
    twice = chain(submission(), check("x", "name_ok"), work("more", brings=(FORM,)), issue())
    assert not is_guaranteed(twice, "name_ok")


def test_comes_after_is_meant_through_skipped_steps_too():
    skipped = chain(
        submission(),
        work("am", amends=(FORM,)),
        work("w", only_if=when("t", "p")),
        check("x", "name_ok"),
        issue(),
        cases=TRAIT,
    )
    assert is_guaranteed(skipped, "name_ok")


def test_the_guarantee_is_taken_when_a_document_is_issued():
    late = chain(submission(), issue(), check("y", "name_ok"))
    assert is_guaranteed(late, "name_ok")
    assert not is_guaranteed(late, "name_ok", place="issue")


def test_the_guarantee_is_taken_when_an_approval_begins():
    late = chain(submission(), work("s", kind=Kind.APPROVAL), check("y", "name_ok"), issue())
    assert not is_guaranteed(late, "name_ok", place="s")


def test_a_check_after_the_decision_does_not_count():
    later = chain(submission(), work("decide"), check("y", "name_ok"), decision="decide")
    assert not is_guaranteed(later, "name_ok")


def test_an_amendment_after_the_decision_does_not_count():
    later = chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)), decision="x")
    assert is_guaranteed(later, "name_ok")


def test_within_one_evidence_the_best_eyes_count():
    seen = chain(submission(), looking("x", catches=0.7), looking("y", catches=0.9), issue())
    assert abs(least_caught(seen, "name_ok") - 0.9) < 1e-12


def test_across_evidences_the_misses_are_multiplied():
    seen = chain(submission(), looking("x", catches=0.7, evidence="map"), looking("y", catches=0.9), issue())
    assert abs(least_caught(seen, "name_ok") - 0.97) < 1e-12


def test_detection_is_the_least_over_the_changes():
    seen = chain(
        submission(), looking("x", catches=0.9), work("am", amends=(FORM,)), looking("y", catches=0.7), issue()
    )
    assert abs(least_caught(seen, "name_ok") - 0.7) < 1e-12


def test_detection_may_depend_on_a_trait():
    by_trait = ByTrait("t", (("p", 0.6), ("q", 0.8)))
    seen = chain(submission(), looking("x", catches=by_trait), issue(), cases=TRAIT)
    assert abs(least_caught(seen, "name_ok") - 0.6) < 1e-12


def test_a_trait_value_of_weight_zero_does_not_count():
    one_sided = Cases(traits=(Trait("t", (("p", 1.0), ("q", 0.0))),))
    seen = chain(submission(), check("x", "name_ok", only_if=when("t", "p")), issue(), cases=one_sided)
    assert is_guaranteed(seen, "name_ok")
    assert not is_guaranteed(replace(seen, cases=TRAIT), "name_ok")
