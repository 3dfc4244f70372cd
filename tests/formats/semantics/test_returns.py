import pytest

from tests.formats.written import errors, read

SUBMIT = "submit: {by: applicant, brings: [form]}"


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(f"{{{SUBMIT}, x: {{returns: x}}}}", id="to itself"),
        pytest.param(f"{{{SUBMIT}, x: {{}}, y: {{returns: submit}}}}", id="to a step far before"),
        pytest.param(f"{{{SUBMIT}, x: {{only_if: {{submit: done}}}}, y: {{returns: x}}}}", id="through a skipped step"),
    ],
)
def test_a_case_may_go_back(steps):
    assert read(steps=steps).steps


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(f"{{{SUBMIT}, x: {{returns: y}}, y: {{}}}}", id="forward"),
        pytest.param(f"{{{SUBMIT}, x: {{}}, y: {{after: [submit], returns: x}}}}", id="to a step beside"),
        pytest.param(f"{{{SUBMIT}, x: {{outcomes: {{no: {{share: 1%, return: y}}}}}}, y: {{}}}}", id="by an outcome"),
        pytest.param(f"{{{SUBMIT}, x: {{checks: [ok], if_wrong: {{return: y}}}}, y: {{}}}}", id="by a check"),
    ],
)
def test_a_case_cannot_be_sent_to_what_does_not_come_before(steps):
    assert errors(steps=steps) == ["return-not-before"]


def test_the_checks_of_a_step_return_to_one_step_but_outcomes_may_return_elsewhere():
    checks = "checks: {ok: {if_wrong: {return: submit}}}"
    steps = f"{{{SUBMIT}, x: {{{checks}, outcomes: {{no: {{share: 1%, return: x}}}}}}}}"
    assert read(steps=steps).steps


def test_what_follows_the_decision_may_not_undo_it():
    steps = f"{{{SUBMIT}, x: {{by: a}}, y: {{returns: %s}}}}"
    assert errors(decision="x", steps=steps % "submit") == ["returns-past-decision"]
    assert errors(decision="x", steps=steps % "x") == ["returns-past-decision"]
    assert read(decision="x", steps=steps % "y").steps


def test_what_runs_beside_the_decision_may_not_undo_it_either():
    steps = f"{{{SUBMIT}, x: {{by: a}}, y: {{after: [submit], returns: submit}}}}"
    assert errors(decision="x", steps=steps) == ["returns-past-decision"]
