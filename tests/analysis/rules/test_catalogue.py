"""The catalogue against the modules beside it."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from regflow.analysis import rules
from regflow.analysis.rules import RULES

SECTIONS = ("Spared:", "Mend:", "Proof:", "Source:")


def test_every_module_of_a_rule_is_in_the_catalogue_under_its_name():
    modules = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}
    assert {name.replace("-", "_") for name in RULES} == modules


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_the_function_that_its_module_is_named_for(name: str):
    function = RULES[name]
    assert function.__name__ == name.replace("-", "_")  # type: ignore[attr-defined]
    assert inspect.getmodule(function).__name__.endswith(f".{name.replace('-', '_')}")  # type: ignore[union-attr]


@pytest.mark.parametrize("name", RULES)
def test_the_manual_page_of_a_rule_has_all_its_sections(name: str):
    page = inspect.getdoc(RULES[name]) or ""
    assert "Why it costs:" in page or "Why it matters:" in page
    assert [section for section in SECTIONS if f"\n{section}" not in page] == []


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_test_of_its_own(name: str):
    assert (Path(__file__).parent / f"test_{name.replace('-', '_')}.py").is_file()
