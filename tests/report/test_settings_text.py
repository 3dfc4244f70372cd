from datetime import date
from pathlib import Path

from regflow.comparison.gate.held import FileSettings, Held
from regflow.comparison.gate.settings import DEFAULTS, Accepted
from regflow.report.page import Page
from regflow.report.settings_text import settings_json, settings_text
from regflow.words import message

HELD = {key: Held(value, message("source-default")) for key, value in DEFAULTS.items()}
ENTRY = Accepted("cycle_time", None, 0.12, "new law", date(2027, 6, 30), "regflow.toml", 7)
ONE = FileSettings(HELD, (ENTRY,), Path("regflow.toml"))
OTHER = FileSettings({**HELD, "seed": Held(9, message("source-option", name="--seed"))}, (), None)


def rows(text):
    return {line.split()[0]: " ".join(line.split()[1:]) for line in text.splitlines() if line.strip()}


def test_values_are_shown_as_a_settings_file_has_them():
    shown = rows(settings_text({"a.yaml": OTHER}, Page()))
    assert shown["seed"] == "9 --seed"
    assert shown["start"] == "2026-01-05 default"
    assert shown["budget"] == "5 min default"
    assert shown["margins.cycle_time"] == "5% default"
    assert shown["margins.harm"] == "off default"
    assert shown["replications"] == "auto default"


def test_files_that_are_judged_alike_share_a_table():
    text = settings_text({"a.yaml": ONE, "b.yaml": ONE, "c.yaml": OTHER}, Page())
    assert text.count("margins.cycle_time ") == 2
    assert "a.yaml and b.yaml" in text


def test_known_losses_stand_below_with_margin_reason_and_end():
    text = " ".join(settings_text({"a.yaml": ONE}, Page()).split())
    assert "cycle_time, up to 12% worse, until 2027-06-30: new law (regflow.toml, line 7)" in text


def test_a_program_reads_value_and_source_of_each():
    (file,) = settings_json({"c.yaml": OTHER}, "en")["files"]
    assert file["settings"]["seed"] == {"value": 9, "source": "--seed"}
    assert set(file["settings"]) == set(DEFAULTS)
