"""What is guaranteed at approval: where, by whom, how often, how surely."""

from __future__ import annotations

import pytest

from regflow.analysis.assurance import assurance_of
from regflow.analysis.contexts import contexts_of
from regflow.analysis.facts import facts_of
from regflow.analysis.result import Guarantee
from regflow.model.cases import Cases, Trait
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.process import Process
from regflow.model.step import Check, Continue, Reject
from tests.analysis.judging import when
from tests.builders import FORM, LEASE, chain, check, issue, submission, work

RENTED = when("premises", "rented")
OWNED = when("premises", "owned")
TRAITS = Cases(traits=(Trait("premises", (("owned", 0.3), ("rented", 0.7))), Trait("trade", (("food", 1.0),))))


def assured(*steps: object, criterion: str = "site_ok", **fields: object) -> Guarantee:
    process: Process = chain(submission(), *steps, issue(), **{"cases": TRAITS, **fields})
    return assurance_of(facts_of(process, contexts_of(process)), criterion)


def test_what_three_steps_check_is_checked_three_times_in_all_cases():
    one = assured(check("x", "site_ok"), check("y", "site_ok"), check("z", "site_ok"))
    assert (one.checks, one.fewest_checks, one.share, one.is_gap) == (3, 3, 1.0, False)
    assert one.established_by == one.checked_by == ("x", "y", "z")
    assert (one.where, one.except_where) == (None, None)


def test_what_nobody_checks_is_no_gap_but_never_checked():
    one = assured(check("x", "name_ok"))
    assert (one.checks, one.share, one.is_gap, one.detection) == (0, 0.0, False, None)
    assert one.established_by == one.checked_by == ()


def test_a_check_under_a_condition_guarantees_where_it_holds():
    one = assured(check("x", "site_ok", only_if=RENTED))
    assert (one.where, one.except_where) == (RENTED, OWNED)
    assert (one.fewest_checks, one.checks, one.is_gap) == (0, 1, True)


def test_checks_that_exclude_each_other_make_one_check_a_case():
    one = assured(check("x", "site_ok", only_if=RENTED), check("y", "site_ok", only_if=OWNED))
    assert (one.fewest_checks, one.checks, one.share) == (1, 1, 1.0)
    assert (one.established_by, one.where) == (("x", "y"), None)


@pytest.mark.parametrize(
    "outdated",
    [
        pytest.param((check("x", "site_ok"), work("am", amends=(LEASE,))), id="changed afterwards"),
        pytest.param((check("x", "site_ok", if_wrong=Continue()),), id="advice only"),
    ],
)
def test_what_is_checked_in_vain_is_a_gap(outdated):
    one = assured(*outdated)
    assert (one.checks, one.share, one.is_gap) == (1, 0.0, True)
    assert (one.checked_by, one.established_by) == (("x",), ())


def test_a_change_in_some_cases_leaves_the_guarantee_in_the_others():
    one = assured(check("x", "site_ok"), work("am", amends=(LEASE,), only_if=RENTED))
    assert one.where == OWNED
    assert one.is_gap


def test_a_change_of_another_document_leaves_the_guarantee():
    assert assured(check("x", "site_ok"), work("am", amends=(FORM,))).share == 1.0


def test_what_comes_after_the_decision_is_not_counted():
    process = chain(submission(), work("decide"), check("later", "site_ok"), issue(), decision="decide")
    one = assurance_of(facts_of(process, contexts_of(process)), "site_ok")
    assert (one.checks, one.checked_by) == (0, ())


def test_the_least_detection_over_the_cases_is_told():
    dull = (Check("site_ok", Reject(), catches=0.6),)
    one = assured(check("x", "site_ok", checks=dull), check("y", "site_ok", only_if=RENTED))
    assert one.detection == pytest.approx(0.6)


def test_every_obligation_that_demands_it_is_named():
    law = Obligations(
        complete=True, checks=(CheckDuty("site_ok", basis="Act, s. 1"), CheckDuty("name_ok", basis="Act, s. 2"))
    )
    assert assured(check("x", "site_ok"), obligations=law).duties == ("Act, s. 1",)
