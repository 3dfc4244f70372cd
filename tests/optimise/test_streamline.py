from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from regflow.comparison.result import Comparison
from regflow.errors import ChangeError
from regflow.formats.edit_yaml import edit
from regflow.formats.process_yaml import parse_process, read_process
from regflow.model.change import RelaxOrder, RemoveStep
from regflow.model.duration import NO_TIME
from regflow.model.finding import Finding, Verdict
from regflow.model.graph import graph_of
from regflow.model.obligation import Obligations
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Check, Continue, End, Kind, Outcome, Reject, Return, Step
from regflow.optimise.result import Streamlined
from regflow.optimise.streamline import Settings, streamline
from regflow.simulation import Run
from regflow.verification import Judgement
from regflow.words import message, say
from tests.analysis.judging import when
from tests.builders import chain, check, every, exponential, issue, minutes, process, submission, work

CASES = Path(__file__).parents[1] / "cases"
EXPECTED = yaml.safe_load((CASES / "expected.yaml").read_text(encoding="utf-8"))
UNCOMPARED = Settings(compare=False)
TWICE = chain(submission(), check("x", "name_ok"), check("y", "name_ok"), issue(needs=("lease",)))


def dropped(done: Streamlined) -> set[str]:
    """Return the steps, and step/criterion of the checks, that are gone."""
    kept = {step.id: set(step.criteria) for step in done.after.steps}
    steps = {step.id for step in done.before.steps if step.id not in kept}
    checks = {
        f"{step.id}/{criterion}"
        for step in done.before.steps
        if step.id in kept
        for criterion in step.criteria
        if criterion not in kept[step.id]
    }
    return steps | checks


@pytest.mark.parametrize("name", EXPECTED)
def test_each_small_case_comes_out_as_it_should(name: str) -> None:
    expected = EXPECTED[name]
    done = streamline(read_process(CASES / f"{name}.yaml").process, UNCOMPARED)
    assert dropped(done) in [set(one) for one in expected["drop"]]
    graph = graph_of(done.after)
    assert not any(graph.are_ordered(one, other) for one, other in expected.get("beside", ()))
    assert all(first in graph.before[second] for first, second in expected.get("ordered", ()))


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_applied_is_verified_exhaustively(name: str) -> None:
    verified = streamline(read_process(CASES / f"{name}.yaml").process, UNCOMPARED).verified
    assert (verified.method, verified.safe) == ("exhaustive", True)


def test_the_text_is_changed_with_the_process() -> None:
    text = (CASES / "v10_idle_sign_offs.yaml").read_text(encoding="utf-8")
    before = parse_process(text, "v10").process

    def writer(text: str, before: Process, after: Process, finding: Finding) -> str:
        return edit(text, before, after, {finding.steps[0]: ("seen",)})

    done = streamline(before, UNCOMPARED, text=text, writer=writer)
    assert parse_process(done.text, "v10").process == done.after
    assert "# regflow: seen" in done.text


def test_what_cannot_be_written_is_not_applied() -> None:
    def writer(text: str, before: Process, after: Process, finding: Finding) -> str:
        raise ChangeError(message("change-only-step", step=finding.steps[0]))

    done = streamline(TWICE, UNCOMPARED, text="", writer=writer)
    assert done.applied == ()
    assert done.after == TWICE
    assert {one.reason.code for one in done.rejected} == {"change-only-step"}


def test_what_the_verifier_contradicts_is_not_applied_and_its_story_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def contradict(before: Process, after: Process, limit: int = 0) -> Judgement:
        story = message("place-decision")
        return Judgement(before == after, True, 7, None if before == after else story, None)

    monkeypatch.setattr("regflow.optimise.streamline.guarantees_kept", contradict)
    monkeypatch.setattr("regflow.optimise.survey.guarantees_kept", contradict)
    done = streamline(TWICE, UNCOMPARED)
    assert done.applied == ()
    assert all("at the approval" in say(one.reason) for one in done.rejected)
    assert RemoveStep("y") in {one.change for one in done.rejected}


def test_two_changes_of_which_each_alone_loses_nothing_are_not_both_made_where_together_they_do():
    """The sign-off knew by what adv said, as long as y asked for it, that the form was seen without a miss."""
    weak = Step(id="x", by="b", after=("submit",), checks=(Check("name_ok", Reject(), catches=0.8),))
    known = process(
        submission(),
        weak,
        check("adv", "name_ok", if_wrong=Continue(), after=("x",)),
        check("y", "name_ok", if_wrong=Return("submit"), after=("adv",), only_if=when("adv", "pass")),
        work("sign", kind=Kind.APPROVAL, after=("y",), outcomes=(Outcome("refuse", 0.02, End("refused")),)),
        check("z", "name_ok", after=("sign",)),
        issue(after=("z",)),
    )
    done = streamline(known, UNCOMPARED)
    assert done.verified.safe
    assert RemoveStep("y") in {one.change for one in done.applied}
    assert RemoveStep("adv") in {one.change for one in done.rejected}


def test_a_new_order_that_could_not_be_walked_is_not_called_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(before: Process, after: Process, limit: int = 0) -> Judgement:
        return Judgement(True, False, 200_000, None, None)

    monkeypatch.setattr("regflow.optimise.streamline.guarantees_kept", give_up)
    monkeypatch.setattr("regflow.optimise.survey.guarantees_kept", give_up)
    done = streamline(read_process(CASES / "v11_needless_order.yaml").process, UNCOMPARED)
    assert done.applied == ()
    assert [(one.change, one.verdict) for one in done.left_open if one.change] == [
        (RelaxOrder("x", "y"), Verdict.CONDITIONAL)
    ]


def test_nothing_is_applied_on_assumptions_that_nobody_accepted() -> None:
    doubtful = replace(TWICE, obligations=Obligations(complete=False))
    done = streamline(doubtful, UNCOMPARED)
    assert done.applied == ()
    assert {one.verdict for one in done.left_open} == {Verdict.CONDITIONAL}


def test_accepted_assumptions_are_listed_with_what_rests_on_them() -> None:
    doubtful = replace(TWICE, obligations=Obligations(complete=False))
    done = streamline(doubtful, replace(UNCOMPARED, accept=Verdict.CONDITIONAL))
    assert [one.change for one in done.applied][:1] == [RemoveStep("y")]
    assert all(one.finding.assumptions for one in done.applied)


def test_a_rule_asked_for_by_name_is_applied_whatever_its_verdict() -> None:
    doubtful = replace(TWICE, obligations=Obligations(complete=False))
    done = streamline(doubtful, replace(UNCOMPARED, rules=frozenset({"repeated-check"})))
    assert {one.finding.rule for one in done.applied} == {"repeated-check"}


def test_streamlining_the_outcome_again_changes_nothing() -> None:
    once = streamline(TWICE, UNCOMPARED)
    assert streamline(once.after, UNCOMPARED).applied == ()


def knock_out(gap: float) -> Process:
    """Return a process whose first check stops most cases before a loaded second office sees them."""
    first = check("first", "name_ok", by="a", work=minutes(1))
    second = check("second", "site_ok", by="b", work=exponential(20))
    process = chain(submission(), first, second, issue(), cases=every(exponential(gap)))
    offices = (Office("a", "A", staff=2), Office("b", "B", staff=1), Office("c", "C"))
    criteria = tuple(replace(one, wrong=0.7 if one.id == "name_ok" else 0.05) for one in process.criteria)
    return replace(process, offices=offices, criteria=criteria)


def test_side_by_side_work_that_makes_cases_slower_is_rejected() -> None:
    done = streamline(knock_out(gap=19), Settings(run=Run(cases=200, replications=3, jobs=1)))
    rejected = {one.change: one.reason.code for one in done.rejected}
    assert rejected == {RelaxOrder("first", "second"): "rejected-slower"}
    assert done.after == done.before


def test_side_by_side_work_that_pays_is_applied_and_compared() -> None:
    done = streamline(knock_out(gap=400), Settings(run=Run(cases=100, replications=3, jobs=1)))
    assert [one.change for one in done.applied] == [RelaxOrder("first", "second")]
    assert isinstance(done.comparison, Comparison)
    assert done.not_compared is None


def test_a_file_without_arrivals_is_not_compared_and_says_why() -> None:
    done = streamline(TWICE, Settings())
    assert done.comparison is None
    assert done.not_compared == message("not-compared-arrivals")


def test_an_overloaded_process_is_streamlined_without_figures_and_says_why() -> None:
    done = streamline(knock_out(gap=2), Settings(run=Run(cases=50, replications=2, jobs=1)))
    assert done.comparison is None
    assert done.not_compared is not None
    assert done.not_compared.code == "overload"


def test_the_last_of_several_idle_sign_offs_that_decides_is_kept() -> None:
    signing = [work(name, kind=Kind.APPROVAL, work=NO_TIME) for name in ("one", "two")]
    done = streamline(chain(submission(), check("x", "name_ok", "site_ok"), *signing, issue()), UNCOMPARED)
    assert [step.id for step in done.after.steps] == ["submit", "x", "issue"]


def test_a_sign_off_whose_meetings_are_given_up_may_go_and_the_verifier_agrees() -> None:
    path = Path("regflow/formats/examples/permit.en.yaml")
    permit = read_process(path).process
    doubtful = replace(permit, obligations=replace(permit.obligations, complete=False))
    done = streamline(doubtful, replace(UNCOMPARED, accept=Verdict.CONDITIONAL))
    assert RemoveStep("committee") in [one.change for one in done.applied]
    assert done.verified.safe
