import pytest

from tests.formats.written import errors, look, look_errors, read


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("12%", 0.12),
        ("12 %", 0.12),
        ("0.08%", 0.0008),
        ("0.3", 0.3),
        ("1", 1.0),
        ("0", 0.0),
        ("8‰", 0.008),
        ("100%", 1),
    ],
)
def test_a_share_is_a_percentage_or_a_number(written, share):
    assert read(criteria=f"{{ok: {{about: [form], wrong: {written}}}}}").criteria[0].wrong == pytest.approx(share)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("12", "share-out-of-range"),
        ("-1%", "share-out-of-range"),
        ("101%", "share-out-of-range"),
        (".inf", "share-out-of-range"),
        (".nan", "share-wanted"),
        ("true", "share-wanted"),
        ("half", "share-wanted"),
        ("[5%]", "share-wanted"),
    ],
)
def test_what_is_no_share_is_refused(written, code):
    assert errors(criteria=f"{{ok: {{about: [form], wrong: {written}}}}}") == [code]


@pytest.mark.parametrize(
    ("written", "amount"),
    [("8000 CNY", 8000), ("CNY 8000", 8000), ("8,000.50 CNY", 8000.5), ("60元", 60), ("2万元", 20000), ("0", 0)],
)
def test_money_is_a_number_and_a_currency(written, amount):
    assert look(f"fee: '{written}'" if "," in written else f"fee: {written}").fee == amount


@pytest.mark.parametrize("written", ["8000", "-5 CNY", "5 yuan", "true", "[5 CNY]", "1e9 CNY", f"{'9' * 30} CNY"])
def test_what_is_no_money_is_refused(written):
    assert look_errors(f"fee: {written}") == ["money-wanted"]


@pytest.mark.parametrize("written", ["60 CNY per hour", "60 CNY/h", "60元/小时", "60 CNY"])
def test_cost_is_per_hour(written):
    process = read(offices=f"{{a: {{cost: {written}}}}}")
    assert (process.offices[0].cost, process.currency) == (60, "CNY")


def test_a_file_has_one_currency():
    assert look_errors("by: a, fee: 5 EUR", offices="{a: {cost: 60 CNY per hour}}") == ["mixed-currencies"]


def test_a_file_without_amounts_has_no_currency():
    assert read().currency is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("0", "number-too-small"),
        ("-2", "number-too-small"),
        ("1.5", "whole-number-wanted"),
        (".inf", "number-wanted"),
        (".nan", "number-wanted"),
        ("true", "number-wanted"),
        ("many", "number-wanted"),
        ("1e300", "number-too-large"),
    ],
)
def test_staff_is_a_whole_number_from_one(written, code):
    assert errors(offices=f"{{a: {{staff: {written}}}}}") == [code]


@pytest.mark.parametrize("written", ["yes", "no", "1", '"true"', "[true]"])
def test_only_true_and_false_are_truths(written):
    assert look_errors(f"visit: {written}") == ["truth-wanted"]
