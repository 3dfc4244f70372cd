"""Whoever writes keys in Chinese is answered in Chinese keys, and gets a Chinese file."""

from pathlib import Path

from regflow.formats.language.translating import in_language
from regflow.formats.process_yaml import parse_process
from tests.commands.files import SMALL, run, written

CHINESE = in_language(SMALL, "zh")


def streamlined(tmp_path, text, name, *options):
    out = tmp_path / f"{name}-after.yaml"
    result = run("streamline", written(tmp_path, text, f"{name}.yaml"), "-o", str(out), "--no-compare", *options)
    assert result.exit_code == 0
    return out.read_text(encoding="utf-8"), result.stdout


def test_streamlining_a_chinese_file_gives_the_english_result_in_chinese(tmp_path):
    english, _ = streamlined(tmp_path, SMALL, "en")
    chinese, _ = streamlined(tmp_path, CHINESE, "zh")
    assert chinese == in_language(english, "zh")
    assert parse_process(chinese, "x").process == parse_process(english, "x").process


def test_reports_name_keys_as_the_file_writes_them(tmp_path):
    _, told = streamlined(tmp_path, CHINESE, "zh")
    assert "`前置`: " in told
    _, told = streamlined(tmp_path, SMALL, "en", "--lang", "zh")
    assert "`after`：" in told


def test_what_is_assumed_is_noted_in_a_chinese_file_in_chinese(tmp_path):
    text = CHINESE.replace("  已列全: 是\n", "")
    noted, _ = streamlined(tmp_path, text, "zh", "--accept", "conditional", "--lang", "en")
    notes = [line for line in noted.splitlines() if "# regflow:" in line]
    assert any("前提" in note for note in notes)
    assert any("`已列全: 是`" in note for note in notes)


def test_a_mixed_file_is_refused_by_every_command(tmp_path):
    file = written(tmp_path, SMALL.replace("limit: 10", "时限: 10"))
    for command in ("check", "analyse", "simulate"):
        result = run(command, file)
        assert result.exit_code == (1 if command == "check" else 2)
        assert "mixed-languages-en" in result.stdout + result.stderr
    assert Path(file).exists()
