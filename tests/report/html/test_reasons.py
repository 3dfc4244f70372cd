from regflow.model.change import DropDocument, MergeSteps, RelaxOrder, RemoveStep
from regflow.model.finding import Finding, Verdict
from regflow.optimise.result import Applied
from regflow.report.html.reasons import is_made_at, reasons_of
from regflow.words import message
from tests.builders import LEASE, chain, submission, work


def relaxed(before, after, verdict=Verdict.PROVED):
    change = RelaxOrder(before, after)
    evidence = message("needless-order", first=before, second=after)
    finding = Finding(rule="needless-order", verdict=verdict, evidence=evidence, steps=(after,), change=change)
    return Applied(finding, change)


def test_one_step_that_waits_for_less_is_told_once():
    (reason,) = reasons_of([relaxed("a", "c"), relaxed("b", "c")])
    assert reason.change == message("change-relax-order-several", step="c", others=("a", "b"))


def test_changes_on_other_grounds_are_told_apart():
    assert len(reasons_of([relaxed("a", "c"), relaxed("b", "c", Verdict.CONDITIONAL), relaxed("a", "d")])) == 3


def test_a_change_is_made_at_the_step_it_alters():
    process = chain(submission(), work("a"), work("b"))
    assert is_made_at(RemoveStep("a"), "a", process)
    assert is_made_at(RelaxOrder("a", "b"), "b", process)
    assert not is_made_at(RelaxOrder("a", "b"), "a", process)
    assert is_made_at(MergeSteps("a", "b"), "b", process)
    assert is_made_at(DropDocument(LEASE), "submit", process)
    assert not is_made_at(DropDocument(LEASE), "a", process)
