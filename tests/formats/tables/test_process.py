import pytest

from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.text import plain
from tests.formats.written import errors, read


def test_every_field_at_the_top_is_read():
    process = read(
        about="A test.", source="Gazette", limit="20 working days", decision="submit", timezone="Asia/Shanghai"
    )
    assert (process.about, process.source) == (plain("A test."), plain("Gazette"))
    assert process.limit == Duration(Fixed(20), Unit.WORKING_DAYS)
    assert (process.decision, process.timezone) == ("submit", "Asia/Shanghai")


def test_what_is_left_out_has_its_default():
    process = read()
    assert (process.about, process.limit, process.decision, process.timezone) == (None, None, None, None)
    assert not process.obligations.complete


@pytest.mark.parametrize(
    ("tables", "code"),
    [
        ({"regflow": "2"}, "unknown-version"),
        ({"regflow": "'1'"}, "unknown-version"),
        ({"regflow": "true"}, "unknown-version"),
        ({"decision": "x"}, "unknown-name"),
        ({"timezone": "../etc/passwd"}, "unknown-timezone"),
        ({"timezone": "Asia"}, "unknown-timezone"),
        ({"limit": "0 days"}, "duration-zero"),
        ({"step": "{}"}, "unknown-key"),
        ({"offices": "[a]"}, "identifiers-wanted"),
    ],
)
def test_what_cannot_stand_at_the_top_is_refused(tables, code):
    assert code in errors(**tables)


def test_names_may_be_chinese():
    process = read(
        offices="{登记科: {}}", steps="{提交: {by: applicant, brings: [form]}, 审查: {by: 登记科, after: [提交]}}"
    )
    assert process.steps[1].by == "登记科"
