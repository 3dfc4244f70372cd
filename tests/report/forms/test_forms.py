"""All forms beside each other."""

import pytest

from regflow.report.forms import WRITERS
from tests.report.forms.accounts import ALL


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("account", ALL)
def test_a_form_is_text_that_can_be_written(form, account):
    assert WRITERS[form](account).encode().endswith(b"\n")
