"""The schema for editors and the reader of files agree."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft7Validator

from regflow.formats.grammar import GRAMMAR
from regflow.formats.key_examples import example_of
from regflow.formats.keys import KEYS
from regflow.formats.language.code_words import in_file_words
from regflow.formats.language.translating import in_language
from regflow.formats.layout.plain_data import plain_data
from regflow.formats.process_yaml import check_text
from regflow.formats.schema import schema
from regflow.formats.vocabulary import KEY_WORDS, spelt
from regflow.words import LANGUAGES, message, say
from tests.formats.styled_yaml import styled_files
from tests.formats.written import written

SCHEMAS = {language: schema(language) for language in ("en", "zh")}
EDITORS = {language: Draft7Validator(SCHEMAS[language]) for language in SCHEMAS}
SHIPPED = sorted([*Path("processes").glob("*.yaml"), *Path("tests/formats").glob("*.yaml")])
EVERY_KEY = [(topic, key) for topic, keys in KEYS.items() for key in keys]


def table(language, topic):
    return SCHEMAS[language] if topic == "process" else SCHEMAS[language]["definitions"][topic]


def complaints(text, language="en"):
    return list(EDITORS[language].iter_errors(plain_data(text)))


def with_step(fields):
    """Give a file whose step `look` has these fields."""
    return written(
        calendars='{c: {week: {mon-fri: "09:00-17:00"}}}',
        steps=f"{{submit: {{by: applicant, brings: [form]}}, look: {{{fields}}}}}",
    )


@pytest.mark.parametrize("language", SCHEMAS)
def test_it_is_a_schema_of_draft_07(language):
    Draft7Validator.check_schema(SCHEMAS[language])
    assert SCHEMAS[language]["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert json.loads(json.dumps(SCHEMAS[language])) == SCHEMAS[language]


@pytest.mark.parametrize("language", SCHEMAS)
@pytest.mark.parametrize("topic", KEYS)
def test_the_keys_of_a_table_are_those_of_the_reader_and_no_others(topic, language):
    said = table(language, topic)
    assert tuple(said["properties"]) == tuple(spelt(topic, key, language) for key in KEYS[topic])
    assert said["additionalProperties"] is False


@pytest.mark.parametrize(("topic", "key"), EVERY_KEY)
@pytest.mark.parametrize("language", SCHEMAS)
def test_every_key_has_its_title_and_its_meaning_in_both_languages(topic, key, language):
    said = table(language, topic)["properties"][spelt(topic, key, language)]
    assert set(said["title"].split(" | ")) == {key, KEY_WORDS[topic][key]}
    for one in LANGUAGES:
        assert in_file_words(say(message(f"key-{topic}-{key}"), one), language) in said["description"]


@pytest.mark.parametrize(("topic", "key"), EVERY_KEY)
@pytest.mark.parametrize("language", SCHEMAS)
def test_the_example_of_a_key_keeps_to_what_the_schema_says_of_it(topic, key, language):
    said = {**table(language, topic)["properties"][spelt(topic, key, language)]}
    assert said["examples"] == [plain_data(example_of(topic, key, language))]
    validator = Draft7Validator({**said, "definitions": SCHEMAS[language]["definitions"]})
    assert list(validator.iter_errors(said["examples"][0])) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", SCHEMAS)
def test_every_shipped_process_keeps_to_it(path, language):
    assert complaints(in_language(path.read_text(encoding="utf-8"), language), language) == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(styled_files())
def test_whatever_its_style_a_file_keeps_to_it(styled):
    text = styled.text.removeprefix("\ufeff")
    assert complaints(text) == []
    assert complaints(in_language(text, "zh"), "zh") == []


GOOD = [
    *("work: 20分钟", "work: PT4H", "work: 1.5 h", "wait: 3个工作日", "wait: 2 weeks", "takes: 1周", "wait: 5 日"),
    *("work: {premises: {owned: 1 h, rented: {mean: 2 h}}}", "wait: {values: [1 h, 2 h], weights: [30%, 70%]}"),
    *("fee: 0", 'fee: "1,200.50 CNY"', "fee: 8000元", "fee: 3万元", "fee: CNY 12", "visit: true", "limit: 3 days"),
    *("meets: every mon-fri 9:30", "meets: [每周二 14:00, every thu 10]", "meets: 每星期一至星期五 9", "law: 2020"),
    *("outcomes: {x: 2%, y: 0.1, z: 5‰}", "outcomes: {x: {share: {premises: {owned: 1%, rented: 2%}}, end: y}}"),
    *("only_if: {submit: [done], premises: owned}", "only_if: [{premises: owned}, {premises: [owned, rented]}]"),
    *("checks: [ok], if_wrong: continue", "checks: {ok: {if_wrong: {return: submit}}}", "by: {office: a}"),
    *("batch: {size: 3}", "observed: {seen: 3, changed: 0}", "name: {en: x, zh: y}", "name: true", "needs: []"),
]
BAD = [
    *("wrok: 3 min", "work: 3", "work: three min", "work: {minimum: 3 min}", "work: [3 min]", "kind: ckeck", "by: []"),
    *("after: submit", "visit: yes", "fee: 12", "fee: twelve CNY", "checks: ok", "if_wrong: refuse", "limit: soon"),
    *("if_wrong: {fix: 2 days}", "outcomes: {x: 120}", "outcomes: {x: {end: y}}", "meets: tuesday", "batch: 3"),
    *("batch: {at_most: 2 days}", "observed: {seen: 3}", "only_if: premises", "name: []", "needs: form"),
]


@pytest.mark.parametrize("fields", GOOD)
def test_what_the_reader_takes_the_schema_takes(fields):
    text = with_step(f"{fields}{'' if 'by:' in fields else ', by: a'}")
    assert [one.code for one in check_text(text, "x").problems if one.severity == "error"] == []
    assert complaints(text) == []


@pytest.mark.parametrize("fields", BAD)
def test_a_mistake_of_one_place_is_refused_by_reader_and_schema(fields):
    text = with_step(fields)
    assert "error" in {one.severity for one in check_text(text, "x").problems}
    assert complaints(text) != []


TABLES_GOOD = [
    {"cases": "{arrive: every 15 min}"},
    {"cases": "{arrive: 每个工作日40件}"},
    {"cases": "{arrive: 每15分钟一件}"},
    {"cases": "{arrive: {every: {mean: 3 min}}}"},
    {"cases": '{arrive: {rate: 每小时12件, pattern: {mon: 1.4, 周二: 2}, hourly: {"9-10": 2, "10:30-12": 0}}}'},
    {"offices": "{a: {staff: [Li, {name: Wu, speed: 1.2}], cost: 60 CNY per hour, first: {premises: owned}}}",
     "cases": "{traits: {premises: {owned: 30%, rented: 70%}}}"},
    {"offices": "{a: {cost: 每小时60元}, b: {cost: 60元/小时}, c: }"},
    {"calendars": "{c: {week: 24h, closed: 2026-10-01..2026-10-07, holidays: CN, open: {2026-10-10: 9-12}}}"},
    {"calendars": '{c: {week: {周一至周五: "9-12, 13:30-17:00", sat: closed, sun: ["9-10", "11-12"]}}}'},
    {"documents": "{form: , other: {held_by: [A, B], delivered: true}}"},
    {"limit": "20 working days", "timezone": "Asia/Shanghai", "decision": "look"},
    {"obligations": "{complete: true, checks: [{criterion: ok, by: a, persons: 2}]}"},
    {"obligations": "{separate: [{steps: [submit, look]}], order: [{before: submit, after: look, basis: x}]}"},
]  # fmt: skip
TABLES_BAD = [
    {"cases": "{arrive: often}"},
    {"cases": "{arrive: 12}"},
    {"cases": "{traits: {premises: owned}}"},
    {"offices": "{a: {staff: 0}}"},
    {"offices": "{applicant: {}}"},
    {"offices": "[a]"},
    {"calendars": "{c: {}}"},
    {"calendars": '{c: {week: {someday: "9-12"}}}'},
    {"calendars": '{c: {week: {mon: "9 to 12"}}}'},
    {"calendars": "{c: {week: 24h, holidays: XX}}"},
    {"criteria": "{ok: {about: [form], wrong: 120%}}"},
    {"documents": "{form: {delivered: maybe}}"},
    {"obligations": "{checks: {criterion: ok}}"},
    {"obligations": "{steps: [{basis: x}]}"},
    {"regflow": "2"},
    {"offices": "{a: {hourly: 3}}"},
]


@pytest.mark.parametrize("tables", TABLES_GOOD, ids=str)
def test_a_table_that_the_reader_takes_the_schema_takes(tables):
    text = written(**tables)
    assert [one.code for one in check_text(text, "x").problems if one.severity == "error"] == []
    assert complaints(text) == []


@pytest.mark.parametrize("tables", TABLES_BAD, ids=str)
def test_a_faulty_table_is_refused_by_reader_and_schema(tables):
    text = written(**tables)
    assert "error" in {one.severity for one in check_text(text, "x").problems}
    assert complaints(text) != []


def test_a_file_without_what_is_required_is_refused():
    assert {error.validator for error in complaints("about: x")} == {"required"}


def test_chinese_keys_are_refused_by_the_english_schema_and_english_ones_by_the_chinese():
    english = written()
    assert complaints(in_language(english, "zh"), "en") != []
    assert complaints(english, "zh") != []


def test_every_form_of_the_grammar_is_told():
    assert {topic for topic in GRAMMAR if topic != "process"} == set(SCHEMAS["en"]["definitions"])
