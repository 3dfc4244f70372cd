import json

from tests.commands.files import run


def test_without_a_topic_everything_is_listed():
    result = run("explain")
    assert result.exit_code == 0
    assert "repeated-check" in result.stdout
    assert "durations" in result.stdout


def test_a_rule_and_a_key_have_a_page():
    assert "\nSpared\n" in run("explain", "repeated-check").stdout
    assert "handover" in run("explain", "steps").stdout


def test_a_miss_leaves_with_two_and_names_the_nearest():
    result = run("explain", "idle-signoff")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "idle-sign-off" in result.stderr


def test_the_page_is_there_for_programs_too():
    data = json.loads(run("explain", "work", "--format", "json").stdout)
    assert (data["schema"], data["topic"]) == ("regflow/explain/1", "work")
