import pytest

from regflow.model.cases import Every, Rate, Trait
from regflow.model.duration import Duration, Exponential, Fixed, Unit
from tests.formats.written import errors, read


def arrive(written):
    return read(cases=f"{{arrive: {written}, traits: {{premises: {{owned: 1}}}}}}").cases.arrive


@pytest.mark.parametrize(
    ("written", "arrivals"),
    [
        ("40 per working day", Rate(40, True)),
        ("12.5 per hour", Rate(12.5, False)),
        ("every 15 min", Every(Duration(Fixed(15)))),
        ("{every: {mean: 5.75 min}}", Every(Duration(Exponential(5.75)))),
        ("{every: 1 h}", Every(Duration(Fixed(60)))),
        ("every 2 working days", Every(Duration(Fixed(2), Unit.WORKING_DAYS))),
        ("{rate: 40 per working day}", Rate(40, True)),
        (
            '{rate: 9 per hour, pattern: {mon: 1.4, thu-fri: 0}, hourly: {"9-10": 2, "13:30-15": 0.5}, dispersion: 3}',
            Rate(9, False, ((0, 1.4), (3, 0.0), (4, 0.0)), ((9, 10, 2), (13.5, 15, 0.5)), 3),
        ),
    ],
)
def test_arrivals_are_a_rate_or_a_gap(written, arrivals):
    assert arrive(written) == arrivals


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("40", "arrivals-wanted"),
        ("40 per year", "arrivals-wanted"),
        ("0 per hour", "arrivals-out-of-range"),
        ("every 0 min", "duration-zero"),
        ("every now and then", "duration-wanted"),
        ("{every: 1 h, rate: 3 per hour}", "every-with-others"),
        ("{pattern: {mon: 2}}", "key-missing"),
        ("{rate: 3 per hour, dispersion: 0.5}", "number-too-small"),
        ("{rate: 3 per hour, pattern: {moon: 2}}", "weekday-wanted"),
        ("{rate: 3 per hour, pattern: {mon: 2, mon-tue: 3}}", "weekday-twice"),
        ("{rate: 3 per hour, pattern: {mon-sun: 0}}", "arrivals-out-of-range"),
        ("{rate: 3 per hour, pattern: 2}", "pattern-wanted"),
        ("{rate: 3 per hour, hourly: 2}", "hourly-wanted"),
        ('{rate: 3 per hour, hourly: {"10-9": 2}}', "hours-wanted"),
        ('{rate: 3 per hour, hourly: {"9-11": 2, "10-12": 2}}', "hours-overlap"),
    ],
)
def test_what_says_not_how_cases_arrive_is_refused(written, code):
    assert errors(cases=f"{{arrive: {written}}}") == [code]


def test_traits_are_drawn_by_share():
    assert read().cases.traits == (Trait("premises", (("owned", 0.3), ("rented", 0.7))),)


@pytest.mark.parametrize(
    ("traits", "code"),
    [
        ("{p: {a: 30%, b: 60%}}", "shares-not-whole"),
        ("{p: {a: 130%, b: -30%}}", "share-out-of-range"),
        ("{p: {}}", "trait-wanted"),
        ("{p: 30%}", "trait-wanted"),
        ("{pass: {a: 1}}", "reserved-name"),
    ],
)
def test_shares_of_a_trait_add_up(traits, code):
    assert set(errors(cases=f"{{traits: {traits}}}")) == {code}


def test_thirds_add_up():
    assert read(cases="{traits: {p: {a: 33.3%, b: 33.3%, c: 33.4%}}}").cases.traits[0].name == "p"


def test_a_process_needs_no_stream_of_cases():
    assert read(cases="{}").cases.arrive is None
