"""A rule's page in Chinese has what its English one has."""

import re

import pytest

from regflow.analysis.rules import RULES
from regflow.report.manual import LABELS, sections
from regflow.words.zh.rule_pages import PAGES


def test_every_rule_has_a_page_and_no_other():
    assert list(PAGES) == list(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_a_page_has_the_sections_of_the_docstring_in_their_order(rule):
    english = list(sections(rule, "en"))
    assert list(sections(rule, "zh")) == english
    assert [label for label in LABELS if label in english] == english[1:]


@pytest.mark.parametrize("rule", RULES)
def test_every_section_is_a_chinese_sentence(rule):
    told = PAGES[rule]
    assert [label for label, text in told.items() if not text.endswith("。")] == []
    assert [label for label, text in told.items() if label != "Source" and not re.search("[\u4e00-\u9fff]", text)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_page_names_the_same_keys_rules_and_figures(rule):
    english, chinese = sections(rule, "en"), sections(rule, "zh")
    for label in ("", "Spared", "Mend"):
        code = re.compile(r"`[^`]+`|\d+(?:\.\d+)?%")
        assert sorted(code.findall(chinese[label])) == sorted(code.findall(english[label]))
