import json

import pytest

from regflow.formats.starting import KINDS, example_file
from tests.commands.files import QUICK, run


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_is_the_example_of_its_kind_and_can_be_checked_and_analysed(tmp_path, kind):
    file = tmp_path / "mine.yaml"
    assert run("new", str(file), "--kind", kind).exit_code == 0
    assert file.read_text(encoding="utf-8") == example_file(kind, "en")
    assert "fine" in run("check", str(file)).stdout
    assert "proved" in run("analyse", str(file)).stdout


def test_a_new_file_can_be_streamlined(tmp_path):
    file, out = tmp_path / "mine.yaml", tmp_path / "shorter.yaml"
    run("new", str(file))
    result = run("streamline", str(file), "-o", str(out), *QUICK)
    assert result.exit_code == 0
    assert out.read_text(encoding="utf-8") != file.read_text(encoding="utf-8")


def test_the_schema_is_written_beside_it_and_named(tmp_path):
    result = run("new", str(tmp_path / "mine.yaml"))
    beside = tmp_path / "regflow.schema.json"
    assert json.loads(beside.read_text(encoding="utf-8"))["$schema"].startswith("http://json-schema.org/draft-07")
    assert str(beside) in result.stdout


def test_a_schema_that_is_there_is_left_alone(tmp_path):
    beside = tmp_path / "regflow.schema.json"
    beside.write_text("{}", encoding="utf-8")
    assert run("new", str(tmp_path / "mine.yaml")).exit_code == 0
    assert beside.read_text(encoding="utf-8") == "{}"


def test_a_file_that_is_there_is_left_alone_without_force(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("mine", encoding="utf-8")
    result = run("new", str(file))
    assert (result.exit_code, result.stdout, file.read_text(encoding="utf-8")) == (2, "", "mine")
    assert not (tmp_path / "regflow.schema.json").exists()
    assert run("new", str(file), "--force").exit_code == 0
    assert file.read_text(encoding="utf-8") == example_file("registration", "en")


def test_programs_are_told_what_was_written(tmp_path):
    file = tmp_path / "mine.yaml"
    data = json.loads(run("new", str(file), "--kind", "loan", "--format", "json").stdout)
    assert (data["schema"], data["file"], data["kind"]) == ("regflow/new/1", str(file), "loan")


def test_an_unknown_kind_is_wrong_usage(tmp_path):
    assert run("new", str(tmp_path / "mine.yaml"), "--kind", "marriage").exit_code == 2
