import pytest

from regflow.model.criterion import Criterion
from regflow.model.duration import Duration, Fixed, Unit
from tests.formats.written import errors, read, warnings


def test_every_field_of_a_criterion_is_read():
    criteria = (
        "{ok: {about: [form], wrong: 5%, fixed: 90%, implies: [less], valid_for: 30 days, harm: 8000 CNY},"
        " less: {about: []}}"
    )
    assert read(criteria=criteria).criteria == (
        Criterion(
            "ok",
            about=("form",),
            wrong=0.05,
            fixed=0.9,
            implies=("less",),
            valid_for=Duration(Fixed(43200.0), Unit.MINUTES),
            harm=8000.0,
        ),
        Criterion("less", about=()),
    )


def test_leaving_out_what_it_is_about_stays_open_and_is_warned_of():
    assert read(criteria="{ok: {}}").criteria[0].about is None
    assert warnings(criteria="{ok: {}}") == ["criterion-without-about"]


def test_an_unknown_share_is_not_nothing():
    assert read(criteria="{ok: {about: [form]}}").criteria[0].wrong is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("about: [lease]", "unknown-name"),
        ("about: [form], implies: [x]", "unknown-name"),
        ("about: [form], valid_for: {mean: 3 days}", "fixed-duration-wanted"),
        ("about: [form], harm: much", "money-wanted"),
    ],
)
def test_a_field_that_cannot_be_is_refused(fields, code):
    assert errors(criteria=f"{{ok: {{{fields}}}}}") == [code]
