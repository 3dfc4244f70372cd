from datetime import date
from pathlib import Path

import pytest

from regflow.errors import SettingsFileError
from regflow.formats.setting_values import SettingKeys
from regflow.formats.settings_toml import parse_settings, read_settings, settings_file_above

KEYS = SettingKeys(("cycle_time", "cost"), ("lawful", "new-visit"), ())
ENTRY = """\
[[accepted]]
process = "loans/sme.yaml"
measure = "cycle_time"
margin = "12%"
reason = "new law"
until = 2027-06-30
"""


def parsed(text, path="/top/regflow.toml"):
    return parse_settings(text, Path(path), KEYS)


def codes(text):
    with pytest.raises(SettingsFileError) as caught:
        parsed(text)
    return [(one.code, one.line) for one in caught.value.problems]


def test_settings_are_told_with_their_lines():
    found = parsed('seed = 3\n\n[margins]\ncost = "off"\n[severity]\nnew-visit = "note"\n')
    assert [(one.key, one.value, one.line) for one in found.settings] == [
        ("seed", 3, 1),
        ("margins.cost", None, 4),
        ("severity.new-visit", "note", 6),
    ]


def test_what_is_for_some_processes_holds_for_those_alone_and_goes_before():
    found = parsed('[processes."loans/*.yaml"]\nseed = 4\n[processes."loans/*.yaml".margins]\ncost = "9%"\n')
    here = {one.key: one.value for one in found.settings_for(Path("/top/loans/sme.yaml"))}
    assert here == {"seed": 4, "margins.cost": 0.09}
    assert found.settings_for(Path("/top/other/sme.yaml")) == ()
    both = parsed('[processes."loans/*.yaml"]\nseed = 4\n').settings
    assert [one.key for one in (*parsed("seed = 1\n").settings, *both)] == ["seed", "seed"]


def test_a_known_loss_is_of_one_process_by_its_path():
    found = parsed(ENTRY)
    (entry,) = found.accepted_for(Path("/top/loans/sme.yaml"))
    assert (entry.name, entry.step, entry.margin, entry.reason, entry.until, entry.line) == (
        "cycle_time",
        None,
        0.12,
        "new law",
        date(2027, 6, 30),
        1,
    )
    assert found.accepted_for(Path("/top/sme.yaml")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[margin]\ncost = "1%"\n', [("unknown-setting", 1)]),
        ('sed = 1\n[margins]\ncots = "1%"\n', [("unknown-setting", 1), ("unknown-setting", 3)]),
        ('cases = "few"\n', [("setting-value", 1)]),
        ("seed = \n", [("settings-syntax", 1)]),
        ('[processes."x"]\nagainst = "main"\n', [("setting-for-all", 2)]),
        ("processes = 3\n", [("processes-no-table", 1)]),
        ('accepted = "x"\n', [("accepted-no-list", 1)]),
        (ENTRY.replace("measure", "mesure"), [("unknown-setting", 1)]),
        (ENTRY.replace('measure = "cycle_time"\n', ""), [("accepted-no-name", 1)]),
        (ENTRY.replace('measure = "cycle_time"', 'measure = "cycle"'), [("unknown-setting", 1)]),
        (ENTRY.replace('process = "loans/sme.yaml"\n', ""), [("accepted-no-process", 1)]),
        (ENTRY.replace('reason = "new law"\n', ""), [("accepted-no-reason", 1)]),
        (ENTRY.replace('margin = "12%"\n', ""), [("accepted-no-margin", 1)]),
        (ENTRY.replace("until = 2027-06-30\n", ""), [("accepted-no-until", 1)]),
        (ENTRY + 'step = "x"\n', [("accepted-measure-step", 1)]),
    ],
)
def test_everything_that_cannot_be_understood_is_told_with_its_line(text, expected):
    assert codes(text) == expected


def test_a_shared_file_has_its_settings_in_a_table_of_its_own():
    found = parsed('[project]\nname = "x"\n[tool.regflow]\nseed = 3\n', "/top/pyproject.toml")
    assert [(one.key, one.line) for one in found.settings] == [("seed", 4)]


def test_the_nearest_file_above_a_process_holds(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "a/b").mkdir(parents=True)
    process = tmp_path / "a/b/x.yaml"
    assert settings_file_above(process) is None
    (tmp_path / "pyproject.toml").write_text("[tool.regflow]\nseed = 1\n", encoding="utf-8")
    assert settings_file_above(process) == tmp_path / "pyproject.toml"
    (tmp_path / "a/pyproject.toml").write_text("[project]\n", encoding="utf-8")
    assert settings_file_above(process) == tmp_path / "pyproject.toml"
    (tmp_path / "a/regflow.toml").write_text("seed = 2\n", encoding="utf-8")
    assert settings_file_above(process) == tmp_path / "a/regflow.toml"
    assert read_settings(tmp_path / "a/regflow.toml", KEYS).settings[0].value == 2


def test_nothing_is_looked_for_above_the_repository(tmp_path):
    (tmp_path / "regflow.toml").write_text("", encoding="utf-8")
    (tmp_path / "repository/.git").mkdir(parents=True)
    assert settings_file_above(tmp_path / "repository/x.yaml") is None
