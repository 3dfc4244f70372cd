from inspect import getdoc

import pytest

from regflow.analysis.rules import RULES
from regflow.errors import RegflowError
from regflow.formats.keys import KEYS, MANUAL
from regflow.report.manual import LABELS, contents, explanation
from regflow.report.page import Page
from regflow.report.wrapping import columns_of
from regflow.words import say
from regflow.words.en import manual


def test_the_manual_has_every_key_that_the_reader_knows_and_no_other():
    known = {f"key-{kind}-{key}" for kind, keys in KEYS.items() for key in keys}
    assert {code for code in manual.TEXTS if code.startswith("key-")} == known


def test_the_manual_has_a_page_for_every_kind_of_table():
    assert {code for code in manual.TEXTS if code.startswith("page-")} == {f"page-{page}" for page in MANUAL.values()}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_explained_from_what_it_finds_to_an_example(rule):
    lines = explanation(rule, Page()).splitlines()
    assert lines[0] == rule
    assert " ".join(lines[2:]).startswith((getdoc(RULES[rule]) or "").splitlines()[0])
    labels = [line for line in lines if line in LABELS]
    assert labels == [label for label in LABELS if label in labels]
    assert {"Spared", "Mend", "Proof", "Source"} < set(labels)
    assert any(line.startswith("Example, before: ") for line in lines)
    assert ("No change is proposed." in lines) != any(line.startswith("After") for line in lines)
    assert max(map(columns_of, lines)) <= 80


@pytest.mark.parametrize("topic", sorted(set(MANUAL.values())))
def test_every_page_that_an_error_points_to_can_be_shown(topic):
    assert explanation(topic, Page()).startswith(topic)


@pytest.mark.parametrize("key", sorted({key for keys in KEYS.values() for key in keys}))
def test_every_key_can_be_asked_for_by_its_name(key):
    assert f".{key} (" in explanation(key, Page())


def test_a_key_that_stands_in_several_tables_is_explained_for_each():
    text = explanation("limit", Page())
    assert "process.limit" in text
    assert "steps.limit" in text


def test_a_key_can_be_asked_for_with_its_table():
    text = explanation("steps.limit", Page())
    assert "process.limit" not in text
    assert "steps.limit" in text


def test_a_miss_names_the_nearest():
    with pytest.raises(RegflowError) as caught:
        explanation("repeted-check", Page())
    assert "repeated-check" in say(caught.value.help)


def test_a_miss_without_a_near_one_points_to_the_list():
    with pytest.raises(RegflowError) as caught:
        explanation("qqqq", Page())
    assert "regflow explain" in say(caught.value.help)


def test_the_list_names_every_rule_and_every_page_at_eighty_columns():
    text = contents(Page())
    assert all(f"  {name} " in text for name in (*RULES, *MANUAL.values()))
    assert max(map(len, text.splitlines())) <= 80
