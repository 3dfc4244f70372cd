import json

import pytest

from regflow.formats.starting import KINDS, example_file
from tests.commands.files import QUICK, run
from tests.formats.step_table.tables import saved


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


ROWS = (
    ("Name", "Office", "Minutes", "After", "Documents", "Checks", "Remarks"),
    ("Apply", "applicant", None, None, "form", None, "by post"),
    ("Intake", "counter", 20, None, "form", "form complete", None),
    ("Review", "counter", "10-30", "Apply", "form", "form complete", None),
)


def test_a_table_of_steps_becomes_a_file_that_can_be_checked_analysed_and_simulated(tmp_path):
    file = tmp_path / "mine.yaml"
    result = run("new", str(file), "--from-xlsx", str(saved(tmp_path, *ROWS)))
    assert result.exit_code == 0
    assert result.stderr == "Columns that were not used: Remarks\n"
    assert "assumed" in result.stdout
    assert "fine" in run("check", str(file)).stdout
    assert "repeated-check" in run("analyse", str(file)).stdout
    assert run("simulate", str(file), *QUICK).exit_code == 0


def test_a_chinese_table_becomes_a_chinese_file_whatever_language_is_spoken(tmp_path):
    rows = (
        ("步骤名称", "岗位", "工时", "材料", "核查"),
        ("受理", "综合窗口", "２０分钟", "申请书、身份证", "材料齐全"),
    )
    file = tmp_path / "我的.yaml"
    assert run("new", str(file), "--from-xlsx", str(saved(tmp_path, *rows)), "--lang", "en").exit_code == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=regflow.schema.zh.json\n")
    assert "\n步骤:\n" in text
    assert "\n    工时: 20 分钟\n" in text
    assert (tmp_path / "regflow.schema.zh.json").exists()
    assert run("check", str(file)).exit_code == 0


def test_every_problem_of_a_table_is_told_by_its_cell_and_nothing_is_written(tmp_path):
    rows = (*ROWS[:2], ("Intake", "counter", "soon", "Aply"), ("Intake", None, 5))
    file = tmp_path / "mine.yaml"
    result = run("new", str(file), "--from-xlsx", str(saved(tmp_path, *rows)))
    assert (result.exit_code, result.stdout) == (2, "")
    told = " ".join(result.stderr.split())
    assert "C3: 'soon' is no time that can be read" in told
    assert "B4" not in told
    assert "A4: nobody is named who does 'Intake'" in told
    assert [one.name for one in tmp_path.iterdir()] == ["table.xlsx"]


def test_of_many_problems_twenty_are_told_and_the_rest_counted(tmp_path):
    rows = (ROWS[0], *((f"Step {number}", "counter", "soon") for number in range(25)))
    result = run("new", str(tmp_path / "mine.yaml"), "--from-xlsx", str(saved(tmp_path, *rows)))
    assert result.stderr.count("error[table-no-time]") == 20
    assert "and 5 more" in result.stderr


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_table_to_fill_in_makes_a_file_as_it_is(tmp_path, language):
    table, file = tmp_path / "table.xlsx", tmp_path / "mine.yaml"
    assert run("new", "--table", str(table), "--lang", language).exit_code == 0
    assert run("new", str(file), "--from-xlsx", str(table)).exit_code == 0
    assert run("check", str(file)).exit_code == 0


def test_a_table_that_is_there_is_left_alone_without_force(tmp_path):
    table = tmp_path / "table.xlsx"
    table.write_text("mine", encoding="utf-8")
    assert run("new", "--table", str(table)).exit_code == 2
    assert table.read_text(encoding="utf-8") == "mine"


def test_a_file_is_never_written_over_the_table_it_is_made_of(tmp_path):
    table = str(saved(tmp_path, *ROWS))
    result = run("new", table, "--from-xlsx", table, "--force")
    assert result.exit_code == 2
    assert "input" in result.stderr


@pytest.mark.parametrize("words", [(), ("mine.yaml", "--from-xlsx", "t.xlsx", "--kind", "loan")])
def test_a_command_that_does_not_say_what_to_write_is_wrong_usage(words):
    assert run("new", *words).exit_code == 2


def test_programs_are_told_of_the_table(tmp_path):
    file, table = tmp_path / "mine.yaml", saved(tmp_path, *ROWS)
    data = json.loads(run("new", str(file), "--from-xlsx", str(table), "--format", "json").stdout)
    assert (data["kind"], data["table"], data["language"]) == (None, str(table), "en")
