from datetime import date

import pytest

from regflow.formats.setting_values import SettingError, SettingKeys, setting_of
from regflow.words import say

KEYS = SettingKeys(("cycle_time", "cost"), ("lawful", "new-visit", "fixed-kind"), ("fixed-kind",))


@pytest.mark.parametrize(
    ("key", "raw", "value"),
    [
        ("cases", 70, 70),
        ("cases", "70", 70),
        ("precision", "2%", 0.02),
        ("precision", 0.02, 0.02),
        ("budget", "1.5 h", 90.0),
        ("seed", 0, 0),
        ("start", "2026-01-05", date(2026, 1, 5).toordinal()),
        ("start", date(2026, 1, 5), date(2026, 1, 5).toordinal()),
        ("warm_up", "auto", None),
        ("warm_up", "20", 20),
        ("engine", "simpy", "simpy"),
        ("against", "origin/main", "origin/main"),
        ("margins.cycle_time", "150%", 1.5),
        ("margins.cost", "off", None),
        ("severity.new-visit", "off", "off"),
        ("severity.lawful", "warning", "warning"),
    ],
)
def test_a_value_is_read_alike_as_text_and_as_toml(key, raw, value):
    assert setting_of(key, raw, KEYS) == value


@pytest.mark.parametrize(
    ("key", "raw"),
    [
        ("cases", 9),
        ("cases", "many"),
        ("cases", True),
        ("cases", 70.5),
        ("replications", 1),
        ("precision", "0%"),
        ("precision", -0.1),
        ("budget", 5),
        ("budget", "soon"),
        ("start", "tomorrow"),
        ("engine", "slow"),
        ("against", ""),
        ("margins.cost", "none"),
        ("margins.cost", False),
        ("severity.lawful", "fatal"),
        ("severity.lawful", 1),
    ],
)
def test_a_value_that_makes_no_sense_says_what_to_write_instead(key, raw):
    with pytest.raises(SettingError) as caught:
        setting_of(key, raw, KEYS)
    assert say(caught.value.help).startswith("write ")


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("seeds", "seed"),
        ("margins.cycle_tme", "margins.cycle_time"),
        ("severity.new_visit", "severity.new-visit"),
    ],
)
def test_an_unknown_key_is_answered_with_the_nearest(key, near):
    with pytest.raises(SettingError) as caught:
        setting_of(key, 1, KEYS)
    assert dict(caught.value.help.values) == {"near": near}


def test_what_always_fails_has_no_severity_to_set():
    with pytest.raises(SettingError):
        setting_of("severity.fixed-kind", "off", KEYS)
