from regflow.analysis.rules import RULES
from regflow.model.change import MoveStep
from regflow.model.finding import Finding, Verdict
from regflow.model.process import Process
from regflow.optimise import way as walking
from regflow.optimise.way import Policy, Position, Way
from regflow.words import message
from tests.builders import chain, check, issue, submission, work

PROCESS = chain(submission(), work("x"), work("y"), issue())


def taken(start: Process) -> Way:
    way = Way(Position(start, ""), Policy(lambda _: True, lambda _: False), writer=None, screen=None)
    way.go()
    return way


def test_rules_that_like_different_orders_come_to_an_end(monkeypatch):
    def restless(process, apply, rule, _):
        if rule != next(iter(RULES)):
            return ()
        first, second = ("x", "y") if process.step_by_id["y"].after == ("x",) else ("y", "x")
        move = MoveStep(second, first)
        return (Finding(rule=rule, verdict=Verdict.PROVED, steps=(second,), evidence=message("plain"), change=move),)

    monkeypatch.setattr(walking, "findings_of", restless)
    assert [one.change for one in taken(PROCESS).position.applied] == [MoveStep("y", "x"), MoveStep("x", "y")]


def test_all_that_can_be_applied_is_applied_one_at_a_time():
    process = chain(submission(), check("x", "name_ok"), check("y", "name_ok"), check("z", "name_ok"), issue())
    way = taken(process)
    assert [one.finding.rule for one in way.position.applied][:2] == ["repeated-check", "repeated-check"]
    assert len([step for step in way.position.process.steps if step.checks]) == 1
