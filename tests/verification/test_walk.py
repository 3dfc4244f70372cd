"""What is known of a criterion, clause by clause of what "guaranteed" means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regflow.model.by_trait import ByTrait
from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.model.step import Check, Continue, Kind, Outcome, Reject, Return, Step
from regflow.verification import walk
from tests.builders import FORM, LEASE, chain, check, issue, process, submission, work

ADVICE = Continue()


def only_if(subject: str, *values: str) -> Condition:
    return Condition(((Clause(subject, values),),))


def guaranteed(process: Process, criterion: str = "name_ok", place: str = "") -> bool:
    return walk(process, criterion).guarantees(place)


def catching(id: str, share: float, evidence: str | None = None, **fields: object) -> Step:
    return Step(id=id, by="a", checks=(Check("name_ok", Reject(), share, evidence),), **fields)


def implying(*steps: Step) -> Process:
    """Return a process in which strong_ok, about the plan, implies weak_ok, about the lease."""
    criteria = (Criterion("strong_ok", about=("plan",), implies=("weak_ok",)), Criterion("weak_ok", about=(LEASE,)))
    documents = (Document(FORM), Document(LEASE), Document("plan"), Document("licence", delivered=True))
    return chain(submission(brings=(FORM, LEASE, "plan")), *steps, criteria=criteria, documents=documents)


def test_what_nobody_checks_is_not_guaranteed() -> None:
    assert not guaranteed(chain(submission(), check("x", "site_ok")))


def test_what_is_checked_and_not_changed_is_guaranteed() -> None:
    assert guaranteed(chain(submission(), check("x", "name_ok")))


def test_what_is_changed_after_the_check_is_not_guaranteed() -> None:
    assert not guaranteed(chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,))))


def test_what_is_changed_beside_the_check_is_not_guaranteed() -> None:
    assert not guaranteed(
        process(submission(), check("x", "name_ok", after=("submit",)), work("am", after=("submit",), amends=(FORM,)))
    )


def test_a_change_of_another_document_leaves_a_guarantee_alone() -> None:
    assert guaranteed(chain(submission(), check("x", "name_ok"), work("am", amends=(LEASE,))))


def test_a_step_checks_what_it_amended_itself() -> None:
    assert guaranteed(chain(submission(), check("x", "name_ok", amends=(FORM,))))


def test_two_checks_in_branches_that_outdate_each_other_guarantee_together_what_neither_does_alone() -> None:
    steps = (
        submission(),
        work("am1", after=("submit",), amends=(FORM,)),
        check("chk1", "name_ok", after=("am1",)),
        work("am2", after=("submit",), amends=(FORM,)),
        check("chk2", "name_ok", after=("am2",)),
    )
    assert guaranteed(process(*steps))
    assert not guaranteed(process(*steps[:-1]))


def test_a_document_issued_for_the_first_time_is_no_change_and_issued_again_is_one() -> None:
    criteria = (Criterion("name_ok", about=("report",)),)
    documents = (Document(FORM), Document(LEASE), Document("report"))
    steps = (submission(), check("x", "name_ok"), work("writes", issues=("report",)))
    once = chain(*steps, criteria=criteria, documents=documents)
    twice = chain(*steps, work("rewrites", issues=("report",)), criteria=criteria, documents=documents)
    assert guaranteed(once)
    assert not guaranteed(twice)


def test_a_return_that_changes_the_document_and_does_not_redo_the_check_loses_the_guarantee() -> None:
    back = Return("y", amends=(FORM,))
    assert not guaranteed(chain(submission(), check("x", "name_ok"), check("y", "site_ok", if_wrong=back)))


def test_a_return_to_the_check_itself_is_looked_at_again() -> None:
    back = Return("x", amends=(FORM,))
    assert guaranteed(chain(submission(), check("x", "name_ok"), check("y", "site_ok", if_wrong=back)))


def test_a_return_that_never_happens_takes_nothing_away() -> None:
    sleeping = check("s1", "site_ok", if_wrong=Return("s1", amends=(FORM,)))
    assert guaranteed(chain(submission(), check("s0", "site_ok", "name_ok"), sleeping))
    assert not guaranteed(chain(submission(), check("s0", "name_ok"), sleeping))


def test_a_sleeping_return_is_woken_by_a_change_of_its_own_document() -> None:
    sleeping = check("s1", "site_ok", if_wrong=Return("s1", amends=(FORM,)))
    steps = (submission(), check("s0", "site_ok", "name_ok"), work("am", amends=(LEASE,)), sleeping)
    assert not guaranteed(chain(*steps))


def test_a_false_alarm_wakes_a_return_on_what_is_certain() -> None:
    alarmed = Step(id="s1", by="a", checks=(Check("site_ok", Return("s1", amends=(FORM,)), false_alarm=0.01),))
    assert not guaranteed(chain(submission(), check("s0", "site_ok", "name_ok"), alarmed))


def test_a_change_in_an_earlier_round_counts_though_its_step_is_skipped_in_the_round_that_is_approved() -> None:
    doubted = only_if("a", "wrong")
    steps = (
        submission(),
        check("x", "name_ok"),
        check("a", "site_ok", if_wrong=ADVICE),
        work("am", only_if=doubted, amends=(FORM,)),
        work("r", only_if=doubted, outcomes=(Outcome("returned", 1.0, Return("a")),)),
    )
    assert not guaranteed(chain(*steps))
    assert guaranteed(chain(*steps, check("z", "name_ok")))


def test_an_advisory_check_guarantees_nothing_where_nobody_asks_for_its_result() -> None:
    assert not guaranteed(chain(submission(), check("x", "name_ok", if_wrong=ADVICE)))


def test_an_advisory_check_guarantees_where_it_found_nothing() -> None:
    seen = walk(
        chain(submission(), check("x", "name_ok", if_wrong=ADVICE), work("more", only_if=only_if("x", "wrong"))),
        "name_ok",
        watch=frozenset({"x"}),
    )
    by_result = {dict(m.context)["x"]: all(one.known for one in found) for m, found in seen.sightings.items()}
    assert by_result == {"done": True, "wrong": False}


def test_a_check_skipped_for_some_applications_guarantees_nothing_for_them() -> None:
    traits = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))
    x, x2 = check("x", "name_ok", only_if=only_if("t", "p")), check("x2", "name_ok", only_if=only_if("t", "q"))
    assert not guaranteed(chain(submission(), x, cases=traits))
    assert guaranteed(chain(submission(), x, x2, cases=traits))


def test_a_kind_of_application_that_does_not_occur_does_not_count() -> None:
    traits = Cases(traits=(Trait("t", (("p", 1.0), ("q", 0.0))),))
    assert guaranteed(chain(submission(), check("x", "name_ok", only_if=only_if("t", "p")), cases=traits))


def test_a_change_of_what_the_implied_criterion_is_about_outdates_both() -> None:
    after = implying(check("x", "strong_ok"), work("am", amends=(LEASE,)))
    assert not guaranteed(after, "strong_ok")
    assert not guaranteed(after, "weak_ok")


def test_a_change_of_what_only_the_stronger_criterion_is_about_leaves_the_weaker_guaranteed() -> None:
    after = implying(check("x", "strong_ok"), work("am", amends=("plan",)))
    assert not guaranteed(after, "strong_ok")
    assert guaranteed(after, "weak_ok")


def test_a_check_of_the_weaker_criterion_does_not_guarantee_the_stronger() -> None:
    assert not guaranteed(implying(check("x", "weak_ok")), "strong_ok")


def test_at_an_approval_only_what_was_checked_before_it_counts() -> None:
    signed = chain(submission(), check("x", "site_ok"), work("s", kind=Kind.APPROVAL), check("y", "name_ok"))
    assert guaranteed(signed)
    assert not guaranteed(signed, place="s")
    assert guaranteed(signed, "site_ok", place="s")


def test_the_licence_may_be_out_before_a_check_that_runs_beside_its_issue() -> None:
    beside = process(submission(), check("x", "name_ok", after=("submit",)), issue(after=("submit",)))
    assert guaranteed(beside)
    assert not guaranteed(beside, place="issue")


def test_guarantees_stop_at_the_decision() -> None:
    late = chain(submission(), work("decide"), check("x", "name_ok"), decision="decide")
    assert not guaranteed(late)


def test_what_runs_beside_the_decision_may_still_change_a_document() -> None:
    steps = (
        submission(),
        check("x", "name_ok", after=("submit",)),
        work("am", after=("submit",), amends=(FORM,)),
        work("decide", after=("x",)),
    )
    assert not guaranteed(process(*steps, decision="decide"))


@pytest.mark.parametrize(
    ("first", "second", "noticed"),
    [
        pytest.param(("papers", 0.7), ("papers", 0.95), 0.95, id="same evidence: the better"),
        pytest.param(("papers", 0.5), ("visit", 0.8), 0.9, id="different evidence: one after the other"),
        pytest.param((None, 0.5), (None, 0.8), 0.8, id="no evidence named: the criterion itself"),
    ],
)
def test_detection_is_what_the_checks_catch_together(
    first: tuple[str | None, float], second: tuple[str | None, float], noticed: float
) -> None:
    seen = chain(submission(), catching("x", first[1], first[0]), catching("y", second[1], second[0]))
    assert walk(seen, "name_ok").detection() == pytest.approx(noticed)


def test_detection_is_the_least_over_the_changes_that_may_come_between() -> None:
    back = Return("y", amends=(FORM,))
    seen = chain(
        submission(),
        catching("x", 0.9, "papers"),
        replace(check("y", "site_ok", if_wrong=back)),
        catching("z", 0.4, "visit"),
    )
    assert walk(seen, "name_ok").detection() == pytest.approx(0.4)


def test_detection_goes_by_the_trait() -> None:
    traits = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))
    share = ByTrait("t", (("p", 0.6), ("q", 0.9)))
    one = Step(id="x", by="a", checks=(Check("name_ok", Reject(), share),))
    assert walk(chain(submission(), one, cases=traits), "name_ok").detection() == pytest.approx(0.6)


@pytest.mark.parametrize(
    ("duty", "met"),
    [
        (CheckDuty("name_ok", by="A"), True),
        (CheckDuty("name_ok", by="b"), True),
        (CheckDuty("name_ok", by="C"), False),
        (CheckDuty("name_ok", persons=2), True),
        (CheckDuty("name_ok", persons=3), False),
        (CheckDuty("name_ok", by="A", persons=2), False),
    ],
)
def test_a_demanded_verification_is_met_by_whom_the_law_names_and_by_as_many(duty: CheckDuty, met: bool) -> None:
    seen = walk(chain(submission(), check("x", "name_ok", by="a"), check("y", "name_ok", by="b")), "name_ok")
    assert seen.meets(duty) is met


def test_an_outdated_verification_does_not_count_as_a_person() -> None:
    seen = walk(
        chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)), check("y", "name_ok")), "name_ok"
    )
    assert not seen.meets(CheckDuty("name_ok", persons=2))


def test_the_same_named_officer_twice_is_one_person() -> None:
    seen = walk(
        chain(submission(), check("x", "name_ok", officer="Li"), check("y", "name_ok", officer="Li")), "name_ok"
    )
    assert not seen.meets(CheckDuty("name_ok", persons=2))


def test_a_walk_that_hits_its_limit_claims_nothing() -> None:
    cut = walk(chain(submission(), check("x", "name_ok")), "name_ok", limit=1)
    assert not cut.exhaustive
    assert not cut.guarantees()
    assert not cut.meets(CheckDuty("name_ok"))


def test_a_check_that_amends_another_paper_still_sees_what_it_looks_at_as_it_stood_when_it_began() -> None:
    beside = process(
        submission(),
        work("change", after=("submit",), amends=(FORM,)),
        check("look", "weak_ok", after=("submit",), amends=(LEASE,)),
        decision="look",
        criteria=(Criterion("strong_ok", about=(LEASE,), implies=("weak_ok",)), Criterion("weak_ok", about=(FORM,))),
    )
    assert not guaranteed(beside, "weak_ok")


def test_a_return_may_come_later_than_the_look_of_a_step_that_amends_what_it_checks():
    """Both looks at a wrong site, then waits; the site is amended and checked with the plan; then the plan changes."""
    beside = process(
        submission(brings=(FORM, LEASE, "plan")),
        work(
            "both",
            after=("submit",),
            amends=(FORM,),
            checks=(Check("name_ok", Reject()), Check("site_ok", Return("both", amends=("plan",)))),
        ),
        work("edit", after=("submit",), amends=(LEASE,)),
        check("last", "site_ok", "plan_ok", after=("edit",)),
        issue(after=("both", "last")),
        documents=(Document(FORM), Document(LEASE), Document("plan"), Document("licence", delivered=True)),
        criteria=(
            Criterion("name_ok", about=(FORM,)),
            Criterion("site_ok", about=(LEASE,)),
            Criterion("plan_ok", about=("plan",)),
        ),
    )
    assert not walk(beside, "plan_ok").guarantees()
