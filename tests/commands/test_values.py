import locale

import pytest
import typer

from regflow.commands.values import (
    environment_language,
    known_language,
    minutes_of,
    share_of,
    start_day_of,
    wanted_language,
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


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"REGFLOW_LANG": "en_GB.UTF-8", "LANG": "zh_CN"}, "en"),
        ({"REGFLOW_LANG": "zh", "LC_ALL": "en_US.UTF-8"}, "zh"),
        ({"REGFLOW_LANG": "tlh", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "zh_TW.Big5", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "tlh"}, "en"),
    ],
)
def test_the_first_of_the_variables_that_is_set_tells_the_language(monkeypatch, environment, language):
    for name in ("REGFLOW_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, environment.get(name, ""))
    assert environment_language() == language


@pytest.mark.parametrize(
    ("name", "language"), [("Chinese (Simplified)_China", "zh"), ("English_United States", "en"), ("", "en")]
)
def test_without_variables_the_system_tells_the_language(monkeypatch, name, language):
    for variable in ("REGFLOW_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (name or None, None))
    assert environment_language() == language


@pytest.mark.parametrize("words", [("a", "--lang", "zh"), ("--lang=zh", "a"), ("--lang", "tlh", "--lang", "zh")])
def test_the_option_tells_the_language_of_a_command_line(monkeypatch, words):
    monkeypatch.setenv("REGFLOW_LANG", "en")
    assert wanted_language(words) == "zh"


@pytest.mark.parametrize("words", [(), ("--lang",), ("--lang", "tlh"), ("zh",)])
def test_without_a_language_that_is_spoken_the_environment_tells_it(monkeypatch, words):
    monkeypatch.setenv("REGFLOW_LANG", "en")
    assert wanted_language(words) == "en"
