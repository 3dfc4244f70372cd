import pytest

from regflow.report.gate_forms import FORMS
from tests.report.gate_results import EMPTY_HANDED, FAILED, HOSTILE, OPEN


def test_the_forms_are_those_of_the_command_line():
    assert list(FORMS) == ["json", "github", "markdown", "junit", "sarif", "gitlab"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("said", [FAILED, OPEN, EMPTY_HANDED, HOSTILE])
def test_every_result_has_every_form(form, said):
    assert FORMS[form](said, "en").strip()
