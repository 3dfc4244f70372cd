import pytest

from regflow.model.duration import Duration, Fixed, Unit
from tests.formats.written import look, look_errors, read


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("20 min", 20),
        ("20min", 20),
        ("1 minute", 1),
        ("3 h", 180),
        ("1.5 h", 90),
        ("1 hour", 60),
        ("2 days", 2880),
        ("1 week", 10080),
        ("PT4H", 240),
        ("P1DT2H30M", 1590),
        ("P2W", 20160),
        ("PT90S", 1.5),
        ("3小时", 180),
        ("30分钟", 30),
        ("2天", 2880),
        ("2个小时", 120),
        ("1周", 10080),
        ("0 min", 0),
    ],
)
def test_a_length_is_read_in_minutes(written, minutes):
    assert look(f"wait: {written}").wait == Duration(Fixed(minutes))


@pytest.mark.parametrize("written", ["3 working days", "3个工作日", "3工作日", "3 个工作日", "3  working  days"])
def test_working_days_stay_working_days(written):
    assert look(f"wait: {written}").wait == Duration(Fixed(3), Unit.WORKING_DAYS)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("5", "unit-missing"),
        ("5 sec", "unknown-unit"),
        ("P1M", "duration-wanted"),
        ("P1Y", "duration-wanted"),
        ("PT", "duration-wanted"),
        ("PT1.2.3H", "duration-wanted"),
        ("-PT4H", "duration-wanted"),
        (".inf", "duration-wanted"),
        (".nan min", "duration-wanted"),
        ("1e5 min", "unknown-unit"),
        (f"{'9' * 400} min", "duration-too-long"),
        ("[5 min]", "length-wanted"),
        ("true", "duration-wanted"),
    ],
)
def test_what_is_no_length_is_refused(written, code):
    assert look_errors(f"wait: {written}") == [code]


def test_the_limit_of_the_process_is_a_fixed_duration():
    assert read(limit="20 working days").limit == Duration(Fixed(20), Unit.WORKING_DAYS)


@pytest.mark.parametrize("key", ["limit", "batch: {size: 3, at_most", "zzz"])
def test_a_time_limit_of_nothing_means_nothing(key):
    closing = "}" if "{" in key else ""
    expected = ["unknown-key"] if key == "zzz" else ["duration-zero"]
    assert look_errors(f"{key}: 0 h{closing}") == expected
