import json
from pathlib import Path

import pytest

from regflow.commands.baselines import settings_of_baseline, write_baseline
from regflow.commands.former import former_in_baseline
from regflow.commands.gating import Gating
from regflow.commands.options import Saying
from regflow.errors import ProcessFileError, RegflowError
from tests.commands.files import BROKEN, SMALL
from tests.commands.repository import put

QUICK = Gating(cases="50", replications="3", engine="simpy", jobs="1", seed="7")
SAYING = Saying(lang="en")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path, SMALL)
    return tmp_path


def written(*paths, out="base.json", force=False):
    return write_baseline([Path(path) for path in paths], Path(out), QUICK, SAYING, force=force)


def test_every_process_is_kept_with_its_measures_and_how_they_were_made(here):
    assert written("processes", "processes/permit.yaml") == 1
    (entry,) = json.loads(Path("base.json").read_text(encoding="utf-8"))["files"]
    assert (entry["file"], entry["text"]) == ("processes/permit.yaml", SMALL)
    assert (entry["settings"]["seed"], entry["settings"]["cases"]) == (7, 50)
    assert len(entry["measures"]["cycle_time"]) == 3


def test_judging_goes_on_with_the_seed_of_the_baseline(here):
    written("processes")
    baseline = former_in_baseline([Path("processes")], Path("base.json")).baseline
    held = settings_of_baseline(baseline, Path("processes/permit.yaml"))
    assert held["seed"].value == 7
    assert settings_of_baseline(baseline, Path("processes/other.yaml")) == {}


def test_a_baseline_of_other_files_is_refused(here):
    written("processes")
    put(here, SMALL, "elsewhere/permit.yaml")
    for path in ("elsewhere", "elsewhere/permit.yaml"):
        with pytest.raises(RegflowError) as caught:
            former_in_baseline([Path("processes"), Path(path)][1:], Path("base.json"))
        assert caught.value.message.code == "baseline-other"


def test_a_new_file_beside_those_of_the_baseline_is_no_other_file(here):
    written("processes")
    put(here, SMALL, "processes/new.yaml")
    assert former_in_baseline([Path("processes")], Path("base.json")).name == "base.json"


def test_no_baseline_is_written_of_what_is_not_valid_or_not_there(here):
    put(here, BROKEN, "processes/broken.yaml")
    with pytest.raises(ProcessFileError):
        written("processes")
    with pytest.raises(RegflowError):
        written("nothing")
    assert not Path("base.json").exists()
