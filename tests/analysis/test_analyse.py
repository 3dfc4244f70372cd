"""The analysis as a whole: fourteen cases, guarantees, obligations, and what it does not claim."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from regflow.analysis import analyse
from regflow.analysis.rules import RULES
from regflow.formats.process_yaml import read_process
from regflow.model.cases import Cases, Trait
from regflow.model.change import Change, DropCheck, RemoveStep
from regflow.model.finding import Verdict
from regflow.model.graph import graph_of
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, SeparateDuty, StepDuty
from regflow.model.process import Process
from regflow.rewrite import apply
from regflow.words import say
from tests.analysis.judging import when
from tests.builders import FORM, chain, check, issue, submission, work

CASES = Path(__file__).parent.parent / "cases"
EXPECTED = yaml.safe_load((CASES / "expected.yaml").read_text(encoding="utf-8"))


def _mended(process: Process) -> tuple[Process, list[Change]]:
    """Apply the first change that is proposed, again and again, until there is none."""
    made: list[Change] = []
    while changes := [one.change for one in analyse(process, apply).findings if one.change is not None]:
        process = apply(process, changes[0])
        made.append(changes[0])
    return process, made


def _dropped(made: list[Change]) -> list[str]:
    whole = [change.step for change in made if isinstance(change, RemoveStep)]
    parts = [f"{change.step}/{one}" for change in made if isinstance(change, DropCheck) for one in change.criteria]
    return sorted(whole + parts)


@pytest.mark.parametrize("name", EXPECTED)
def test_findings_applied_one_at_a_time_leave_out_what_may_be_left_out(name: str):
    after, made = _mended(read_process(CASES / f"{name}.yaml").process)
    assert _dropped(made) in [sorted(one) for one in EXPECTED[name]["drop"]]
    graph = graph_of(after)
    assert not any(graph.are_ordered(*pair) for pair in EXPECTED[name].get("beside", ()))
    assert all(graph.are_ordered(*pair) for pair in EXPECTED[name].get("ordered", ()))


def test_every_case_of_the_list_is_there_and_every_file_is_in_the_list():
    assert {path.stem for path in CASES.glob("v*.yaml")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_everything_that_is_found_can_be_said(name: str):
    for one in analyse(read_process(CASES / f"{name}.yaml").process, apply).findings:
        assert say(one.evidence)
        assert all(say(text) for text in one.assumptions)


def test_a_guarantee_names_who_establishes_it_how_well_and_why():
    drawn = chain(
        submission(),
        check("x", "name_ok"),
        issue(),
        obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", basis="art. 9"),)),
    )
    name_ok, site_ok = analyse(drawn, apply).guarantees
    assert (name_ok.share, name_ok.established_by, name_ok.detection, name_ok.duties) == (1.0, ("x",), 1.0, ("art. 9",))
    assert (site_ok.share, site_ok.established_by, site_ok.detection) == (0.0, (), None)


def test_the_share_of_a_guarantee_counts_contexts():
    half = chain(
        submission(),
        check("x", "name_ok", only_if=when("t", "p")),
        issue(),
        cases=Cases(traits=(Trait("t", (("p", 0.1), ("q", 0.9))),)),
    )
    assert analyse(half, apply).guarantees[0].share == 0.5


def test_each_obligation_is_reported_met_or_not_in_the_order_of_the_file():
    duties = Obligations(
        checks=(CheckDuty("name_ok", "A"), CheckDuty("name_ok", "B"), CheckDuty("site_ok")),
        steps=(StepDuty("x"),),
        order=(OrderDuty("x", "issue"), OrderDuty("issue", "x")),
        separate=(SeparateDuty(("x", "issue")),),
    )
    drawn = chain(submission(), check("x", "name_ok"), issue(), obligations=duties)
    assert [one.met for one in analyse(drawn, apply).duties] == [True, False, False, True, True, False, True]


def test_with_too_many_contexts_nothing_is_claimed():
    traits = tuple(Trait(f"t{number}", (("p", 0.5), ("q", 0.5))) for number in range(19))
    steps = [work(f"s{number}", only_if=when(f"t{number}", "p")) for number in range(19)]
    analysis = analyse(chain(submission(), *steps, issue(), cases=Cases(traits=traits)), apply)
    assert analysis.contexts is None
    assert [(one.rule, one.verdict) for one in analysis.findings] == [("too-many-contexts", Verdict.NOTE)]
    assert "524,288" in say(analysis.findings[0].evidence)


def test_findings_stand_in_the_order_of_the_catalogue():
    drawn = chain(submission(), check("x", "name_ok"), check("y", "name_ok"), work("am", amends=(FORM,)), issue())
    found = [list(RULES).index(one.rule) for one in analyse(drawn, apply).findings]
    assert len(set(found)) > 1
    assert found == sorted(found)


def test_two_changes_that_are_safe_alone_are_not_proposed_together_once_one_is_made():
    drawn = chain(submission(), check("x", "name_ok"), check("y", "name_ok"), issue())
    _, made = _mended(drawn)
    assert [change for change in made if isinstance(change, RemoveStep)] == [RemoveStep("x")]
