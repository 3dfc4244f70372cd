from pathlib import Path

import pytest

from regflow.commands.gating import Gating, accepted_before, settings_for
from regflow.comparison.gate.held import Held
from regflow.comparison.gate.settings import DEFAULTS, SETTING_KEYS
from regflow.errors import RegflowError
from regflow.formats.former_folder import FolderTree
from regflow.words import message, say
from tests.commands.repository import put

ENTRY = '[[accepted]]\nprocess = "processes/permit.yaml"\nkind = "new-visit"\nreason = "x"\nuntil = 2027-01-01\n'
PERMIT = Path("processes/permit.yaml")


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def held(key, **flags):
    found = settings_for(PERMIT, Gating(**flags)).held[key]
    return found.value, say(found.source)


def test_without_anything_said_the_defaults_hold():
    found = settings_for(PERMIT, Gating())
    assert {key: one.value for key, one in found.held.items()} == DEFAULTS
    assert (found.accepted, found.path) == ((), None)


def test_flags_go_before_the_environment_that_before_the_file_and_that_before_what_is_below(here, monkeypatch):
    below = {"seed": Held(2, message("source-baseline", file="base.json"))}
    assert settings_for(PERMIT, Gating(), below).held["seed"].value == 2
    put(here, "seed = 3\n", "regflow.toml")
    assert settings_for(PERMIT, Gating(), below).held["seed"].value == 3
    assert held("seed") == (3, "regflow.toml, line 1")
    monkeypatch.setenv("REGFLOW_SEED", "4")
    assert held("seed") == (4, "environment, REGFLOW_SEED")
    assert held("seed", seed="5") == (5, "--seed")


def test_margins_and_severities_have_names_in_the_environment_and_as_flags(monkeypatch):
    monkeypatch.setenv("REGFLOW_MARGIN_CYCLE_TIME", "7%")
    monkeypatch.setenv("REGFLOW_SEVERITY_NEW_VISIT", "note")
    assert held("margins.cycle_time")[0] == 0.07
    assert held("severity.new-visit")[0] == "note"
    assert held("margins.cycle_time", margin=["cycle_time=8%", "cost=off"]) == (0.08, "--margin cycle_time")
    assert held("severity.new-visit", severity=["new-visit=off"]) == ("off", "--severity new-visit")


def test_what_holds_for_one_process_tells_for_which(here):
    put(here, 'seed = 3\n[processes."processes/*.yaml"]\nseed = 9\n', "regflow.toml")
    assert held("seed") == (9, "regflow.toml, line 3, for processes/*.yaml")


@pytest.mark.parametrize(
    ("variable", "value"),
    [("REGFLOW_MARGIN_CYCLETIME", "5%"), ("REGFLOW_SEVERITY_NEW_VISITS", "off"), ("REGFLOW_SEED", "x")],
)
def test_an_environment_that_makes_no_sense_is_refused(monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    with pytest.raises(RegflowError):
        settings_for(PERMIT, Gating())


def test_other_variables_are_none_of_its_business(monkeypatch):
    monkeypatch.setenv("REGFLOW_LANG", "zh")
    assert settings_for(PERMIT, Gating()).held["seed"].value == 1


def test_every_plain_setting_is_a_flag_of_the_same_name():
    assert set(Gating.__dataclass_fields__) - {"margin", "severity"} == {
        key for key in SETTING_KEYS.all if "." not in key
    }


def test_known_losses_are_read_as_they_were_before_too(here):
    put(here, ENTRY, "regflow.toml")
    put(here, ENTRY.replace("new-visit", "higher-fee"), "old/regflow.toml")
    settings = settings_for(PERMIT, Gating())
    assert [one.kind for one in settings.accepted] == ["new-visit"]
    before = accepted_before(PERMIT, settings, FolderTree(Path("old"), (PERMIT,)))
    assert [one.kind for one in before] == ["higher-fee"]
    put(here, "this is no TOML", "old/regflow.toml")
    assert accepted_before(PERMIT, settings, FolderTree(Path("old"), (PERMIT,))) == ()
