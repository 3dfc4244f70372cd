import json
from pathlib import Path

import pytest

from regflow.errors import RegflowError
from regflow.formats.baseline import BaselineFile, baseline_text, name_in_baseline, read_baseline

ONE = BaselineFile("processes/许可.yaml", "regflow: 1\n", {"seed": 1, "cases": 50}, {"cycle_time": (1.5, 2.5)})


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "base.json"
    path.write_text(baseline_text(iter((ONE,))), encoding="utf-8")
    return path


def code(path):
    with pytest.raises(RegflowError) as caught:
        read_baseline(path)
    return caught.value.message.code


def test_a_baseline_is_read_as_it_was_written(path):
    found = read_baseline(path)
    assert found.files == {ONE.name: ONE}
    assert (found.names(), found.read(ONE.name), found.read("x")) == ((ONE.name,), b"regflow: 1\n", None)


def test_it_names_its_format_its_seeds_and_the_hash_of_each_file(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["schema"] == "regflow/baseline/1"
    (entry,) = document["files"]
    assert entry["settings"]["seed"] == 1
    assert len(entry["sha256"]) == 64


def test_another_version_of_the_format_is_refused(path):
    path.write_text(path.read_text(encoding="utf-8").replace("baseline/1", "baseline/2"), encoding="utf-8")
    assert code(path) == "baseline-version"


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document["files"][0].update(text="regflow: 2\n"),
        lambda document: document["files"][0].update(sha256="0" * 64),
        lambda document: document["files"][0].pop("measures"),
        lambda document: document.update(files=3),
        lambda document: document["files"][0].update(measures=[1]),
    ],
)
def test_a_baseline_that_was_changed_by_hand_is_refused(path, change):
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")
    assert code(path) == "baseline-changed"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "regflow/gate/1"}', "\x00"])
def test_what_is_no_baseline_is_refused(path, text):
    path.write_text(text, encoding="utf-8")
    assert code(path) == "baseline-none"


def test_names_are_from_the_folder_of_the_baseline_wherever_the_user_is(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    assert name_in_baseline(path, Path("processes/许可.yaml")) == ONE.name
    (path.parent / "processes").mkdir()
    monkeypatch.chdir(path.parent / "processes")
    assert name_in_baseline(path, Path("许可.yaml")) == ONE.name
    assert not read_baseline(path).is_left(ONE.name)
