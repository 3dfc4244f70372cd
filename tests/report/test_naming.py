from dataclasses import replace

import pytest

from regflow.formats.process_yaml import parse_process
from regflow.report.naming import LANGUAGES_WITH_NAMES, RESULTS, naming
from regflow.report.page import Page
from regflow.words import LANGUAGES, message

CHINESE = Page(language="zh")
FILE = """\
regflow: 1
name: permit
offices:
  desk: {authority: Town, name: {en: Front desk, zh: 受理窗口}}
documents:
  form: {name: 申请表}
  permit: {delivered: true, name: {en: Permit}}
criteria:
  form_true: {about: [form], name: {zh: 申请表属实}}
steps:
  submit: {kind: submission, by: applicant, work: 10 min, brings: [form]}
  look: {name: {en: Look, zh: 核对}, by: desk, work: 5 min, checks: [form_true], if_wrong: reject}
  grant: {kind: issue, by: desk, work: 4 min, issues: [permit]}
"""
PROCESS = parse_process(FILE, "permit.yaml").process


@pytest.mark.parametrize(
    ("kind", "identifier", "name"),
    [
        ("steps", "look", "核对"),
        ("offices", "desk", "受理窗口"),
        ("criteria", "form_true", "申请表属实"),
        ("documents", "form", "申请表"),
        ("results", "approved", "已批准"),
    ],
)
def test_a_chinese_page_says_the_names_of_the_file(kind, identifier, name):
    assert naming(CHINESE, PROCESS).name(kind, identifier) == name


@pytest.mark.parametrize(("kind", "identifier"), [("steps", "submit"), ("documents", "permit"), ("steps", "desk")])
def test_what_has_no_name_in_chinese_is_called_by_its_identifier(kind, identifier):
    page = naming(CHINESE, PROCESS)
    assert page.name(kind, identifier) == page.entry(kind, identifier) == identifier


def test_an_entry_of_the_file_is_found_by_its_identifier():
    assert naming(CHINESE, PROCESS).entry("steps", "look") == "核对（look）"


def test_sentences_say_names():
    said = naming(CHINESE, PROCESS).say(message("change-drop-check", step="look", criteria=("form_true",)))
    assert said == "“核对”不再核查“申请表属实”"


def test_an_english_page_says_identifiers():
    assert naming(Page(), PROCESS) == Page()


def test_the_first_process_that_names_a_thing_is_believed():
    other = parse_process(FILE.replace("核对", "复核"), "after.yaml").process
    assert naming(CHINESE, PROCESS, other).name("steps", "look") == "核对"
    assert naming(CHINESE, other, PROCESS).name("steps", "look") == "复核"


def test_the_page_keeps_its_width():
    assert naming(replace(CHINESE, width=100), PROCESS).width == 100


def test_every_result_of_the_format_has_a_word_in_every_language():
    assert all(f"result-{result}" in texts for texts in LANGUAGES.values() for result in RESULTS)
    assert set(LANGUAGES) >= LANGUAGES_WITH_NAMES
