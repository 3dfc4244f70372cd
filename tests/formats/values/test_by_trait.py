import pytest

from regflow.model.by_trait import ByTrait
from regflow.model.duration import Duration, Exponential, Fixed
from tests.formats.written import errors, look, look_errors, read


def test_a_share_may_depend_on_a_trait():
    criterion = read(criteria="{ok: {about: [form], wrong: {premises: {owned: 1%, rented: 8%}}}}").criteria[0]
    assert criterion.wrong == ByTrait("premises", (("owned", 0.01), ("rented", 0.08)))


def test_a_duration_may_depend_on_a_trait():
    step = look("by: a, work: {premises: {owned: 5 min, rented: {mean: 1 h}}}")
    assert step.work == ByTrait("premises", (("owned", Duration(Fixed(5))), ("rented", Duration(Exponential(60)))))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{premises: {owned: 1 h}}", "trait-values-missing"),
        ("{premises: {owned: 1 h, rented: 1 h, leased: 1 h}}", "unknown-trait-value"),
        ("{premise: {owned: 1 h, rented: 1 h}}", "unknown-name"),
        ("{owned: 1 h, rented: 1 h}", "trait-left-out"),
        ("{premises: {owned: 1 h, rented: x}}", "duration-wanted"),
    ],
)
def test_every_value_of_the_trait_has_its_entry(written, code):
    assert look_errors(f"wait: {written}") == [code]


def test_a_trait_that_cannot_be_read_is_blamed_once():
    assert errors(
        cases="{traits: {premises: 3}}", criteria="{ok: {about: [form], wrong: {premises: {owned: 1%}}}}"
    ) == ["trait-wanted"]


@pytest.mark.parametrize(
    "written",
    [
        *("2 days", "1 week", "3 working days", "3个工作日", "P2D", "{min: 1 h, max: 2 days}", "{values: [1 d]}"),
        "{premises: {owned: 1 h, rented: 1 day}}",
    ],
)
def test_work_in_days_is_refused_with_a_pointer_to_takes(written):
    assert look_errors(f"by: a, work: {written}") == ["work-in-days"]


@pytest.mark.parametrize("written", ["90 min", "PT4H", "{mean: 30分钟}"])
def test_work_in_minutes_or_hours_is_fine(written):
    assert look(f"by: a, work: {written}").work != Duration(Fixed(0))
