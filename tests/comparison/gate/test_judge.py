from dataclasses import replace
from datetime import date

import pytest

from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.judge import FileChange, judge
from regflow.comparison.gate.settings import Accepted, settings_from
from regflow.comparison.gate_result import Answer, Layer, Severity, Status
from regflow.formats.process_yaml import check_text, parse_process
from regflow.words import message
from tests.commands.files import BROKEN, CROWDED, ENDLESS, SHORT, SMALL, UNCHECKED

TODAY = date(2026, 6, 1)
QUICK = {"cases": 50, "replications": 4, "engine": "simpy", "jobs": 1}
SMALL_FILE = parse_process(SMALL, "permit.yaml")
MORE_PAPERS = SMALL.replace("  permit: {del", "  lease: {}\n  permit: {del").replace("[form]}", "[form, lease]}")


def change(after, before=SMALL, **fields):
    sides = [None if text is None else parse_process(text, "permit.yaml") for text in (before, after)]
    return FileChange("permit.yaml", before=sides[0], after=sides[1], **fields)


def judged(one, **settings):
    return judge(one, settings_from({**QUICK, **settings}), TODAY).file


def test_the_gravest_difference_stands_first_and_each_has_its_line():
    found = judged(change(UNCHECKED))
    severities = [one.severity for one in found.changes]
    assert severities == sorted(severities, key=tuple(Severity).index)
    places = {one.kind: one.line for one in found.changes}
    assert (
        places["obligation-unmet"]
        == SMALL.splitlines().index('    - {criterion: form_true, by: Town, basis: "Permit Act, s. 3"}') + 1
    )


@pytest.mark.parametrize(
    ("severity", "answer"),
    [("error", Answer.FAIL), ("warning", Answer.PASS), ("note", Answer.PASS), ("off", Answer.PASS)],
)
def test_a_severity_decides_whether_a_difference_fails(severity, answer):
    found = judged(change(MORE_PAPERS), **{"severity.new-document": severity})
    assert found.answers[Layer.APPLICANT] is answer
    assert ("new-document" in [one.kind for one in found.changes]) == (severity != "off")


def test_structure_is_for_information_unless_it_is_asked_for():
    assert judged(change(SHORT)).answers[Layer.STRUCTURE] is Answer.PASS
    assert judged(change(SHORT), **{"severity.step-removed": "error"}).answers[Layer.STRUCTURE] is Answer.FAIL


def test_what_cannot_be_told_is_an_answer_of_its_own_and_told_as_a_warning():
    found = judged(change(SHORT), states=2)
    assert found.answers[Layer.LAWFUL] is Answer.CANNOT_TELL
    assert [one.severity for one in found.changes if one.kind == "not-walked"] == [Severity.WARNING]
    assert judged(change(SHORT), states=2, **{"severity.lawful": "warning"}).answers[Layer.LAWFUL] is Answer.PASS


def test_a_file_that_is_not_valid_fails_whatever_the_severities_say():
    problems = check_text(BROKEN, "permit.yaml").problems
    one = FileChange("permit.yaml", before=SMALL_FILE, problems=problems)
    found = judged(one, **{"severity.lawful": "off"})
    assert found.answers[Layer.LAWFUL] is Answer.FAIL
    assert found.answers[Layer.SPEED] is Answer.CANNOT_TELL
    assert {one.kind for one in found.changes} == {"invalid-file"}
    assert found.status is Status.CHANGED


def test_a_case_that_never_ends_is_not_simulated():
    found = judged(change(ENDLESS))
    assert (found.answers[Layer.LAWFUL], found.answers[Layer.SPEED]) == (Answer.FAIL, Answer.CANNOT_TELL)
    assert found.comparison is None


def test_an_overloaded_office_fails_for_speed():
    assert judged(change(CROWDED)).answers[Layer.SPEED] is Answer.FAIL


@pytest.mark.parametrize(
    ("one", "status"),
    [
        pytest.param(change(SMALL), Status.SAME, id="same"),
        pytest.param(change("# x\n" + SMALL), Status.SAME, id="a comment"),
        pytest.param(replace(change(SMALL), earlier_name="old.yaml"), Status.CHANGED, id="renamed"),
        pytest.param(change(SMALL, before=None), Status.ADDED, id="added"),
        pytest.param(change(None), Status.REMOVED, id="removed"),
    ],
)
def test_the_status_tells_what_became_of_the_file(one, status):
    assert judged(one).status is status


def test_what_is_let_through_is_listed_apart_with_what_it_was():
    entry = Accepted("new-document", "submit", None, "Lease Act", date(2027, 1, 1), "permit.yaml", 3)
    found = judge(change(MORE_PAPERS, exceptions=(entry,)), settings_from(QUICK), TODAY)
    assert found.file.answer is Answer.PASS
    (allowed,) = found.allowed
    assert (allowed.kind, allowed.step, allowed.reason, allowed.change.severity) == (
        "new-document",
        "submit",
        "Lease Act",
        Severity.ERROR,
    )


def test_an_exception_that_cannot_be_understood_fails():
    problem = check_text(BROKEN, "permit.yaml").problems[0]
    found = judged(change(SMALL, problems=(problem,)))
    assert [(one.kind, one.line) for one in found.changes] == [("wrong-exception", problem.line)]
    assert found.answer is Answer.FAIL


def test_remarks_on_the_sides_are_told():
    remark = Difference("earlier-state", message("gate-never-valid"))
    assert [one.kind for one in judged(change(SMALL, remarks=(remark,))).changes] == ["earlier-state"]
