import pytest
import typer

from regflow.commands.values import (
    environment_language,
    known_language,
    minutes_of,
    share_of,
    start_day_of,
    warm_up_of,
)


@pytest.mark.parametrize(("text", "share"), [("2%", 0.02), ("0.5 %", 0.005), ("0.02", 0.02)])
def test_a_share_is_a_percentage_or_a_number(text, share):
    assert share_of(text) == pytest.approx(share)


@pytest.mark.parametrize(("text", "minutes"), [("5min", 5.0), ("1.5 h", 90.0), ("0.5min", 0.5)])
def test_a_time_is_in_minutes_or_hours(text, minutes):
    assert minutes_of(text) == minutes


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (share_of, "0%"),
        (share_of, "100%"),
        (share_of, "-2%"),
        (share_of, "2 percent"),
        (minutes_of, "5"),
        (minutes_of, "0min"),
        (minutes_of, "5 s"),
        (start_day_of, "5 January"),
        (start_day_of, "2026-02-30"),
        (warm_up_of, "1.5"),
        (warm_up_of, ""),
        (known_language, "tlh"),
    ],
)
def test_anything_else_is_refused_with_the_text_in_the_message(reader, text):
    with pytest.raises(typer.BadParameter) as caught:
        reader(text)
    assert f"'{text}'" in caught.value.message


def test_the_language_of_the_environment_is_taken_where_it_is_spoken(monkeypatch):
    monkeypatch.setenv("REGFLOW_LANG", "en_GB.UTF-8")
    assert environment_language() == "en"
    monkeypatch.setenv("REGFLOW_LANG", "tlh")
    monkeypatch.setenv("LC_ALL", "tlh")
    monkeypatch.setenv("LANG", "tlh")
    assert environment_language() == "en"
