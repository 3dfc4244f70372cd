"""A file in the other language says the same, and back again is the same file."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from regflow.formats.language.translating import for_editing, in_language, language_of_text
from regflow.formats.process_yaml import check_text
from tests.formats.styled_yaml import styled_files

SHIPPED = sorted([*Path("processes").glob("*.yaml"), *Path("tests/formats").glob("*.yaml")])


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_process_says_the_same_in_chinese(path):
    english = path.read_text(encoding="utf-8")
    chinese = in_language(english, "zh")
    before, after = check_text(english, "x"), check_text(chinese, "x")
    assert (language_of_text(english), language_of_text(chinese)) == ("en", "zh")
    assert after.process_file.process == before.process_file.process
    assert [(one.code, one.line) for one in after.problems] == [(one.code, one.line) for one in before.problems]
    assert in_language(chinese, "en") == english


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(styled_files())
def test_whatever_its_style_a_file_says_the_same_in_chinese(styled):
    chinese = in_language(styled.text, "zh")
    assert check_text(chinese, "x").process_file.process == check_text(styled.text, "x").process_file.process
    assert in_language(chinese, "en") == styled.text


def test_comments_names_and_texts_are_left_alone():
    text = '# kind: check\nname: "kind: check"\nsteps: {kind: {name: check, kind: check}}\n'
    assert in_language(text, "zh") == '# kind: check\n名称: "kind: check"\n步骤: {kind: {名称: check, 类型: 核查}}\n'


def test_quotes_stay():
    assert in_language('"steps": {a: {\'kind\': "check"}}', "zh") == '"步骤": {a: {\'类型\': "核查"}}'


def test_what_is_repeated_by_reference_is_turned_once():
    text = "steps: {a: &a {kind: check}, b: *a}"
    assert in_language(text, "zh") == "步骤: {a: &a {类型: 核查}, b: *a}"


def test_a_text_that_cannot_be_read_stays_as_it_is():
    assert in_language("steps: {", "zh") == "steps: {"


@pytest.mark.parametrize("truth", ["true", "是", "false", "否"])
def test_a_file_turned_for_editing_and_back_is_the_same_file(truth):
    text = f"步骤: {{甲: {{类型: 核查, 到场: {truth}}}}}"
    english = for_editing(text, "en")
    assert english == f"steps: {{甲: {{kind: check, visit: {truth}}}}}"
    assert for_editing(english, "zh") == text
