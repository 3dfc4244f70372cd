"""The examples of the manual are what the program does."""

import pytest

from regflow.analysis.rules import RULES
from regflow.formats.edit_yaml import edit
from regflow.formats.process_yaml import ProcessFile, parse_process
from regflow.model.finding import Finding
from regflow.optimise.survey import survey
from regflow.report.rule_examples import RuleExample, example_of, shown_after, shown_before
from regflow.rewrite import apply
from regflow.simulation import Run, loads

WIDEST = 76


def example(rule: str) -> RuleExample:
    found = example_of(rule)
    assert found is not None, f"write regflow/report/examples/{rule}.yaml"
    return found


def read(rule: str) -> ProcessFile:
    return parse_process(example(rule).before, f"{rule}.yaml")


def finding(rule: str) -> Finding:
    """Return what the rule finds first, as `analyse` would show it."""
    process = read(rule).process
    known = loads(process, Run()) if process.cases.arrive else ()
    found = [one for one in survey(process, known).analysis.findings if one.rule == rule]
    assert found, f"{rule} finds nothing in its own example"
    return found[0]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_an_example_that_can_be_used_as_it_is(rule):
    assert read(rule).warnings == ()
    assert example(rule).name("en") != example(rule).name("zh")


@pytest.mark.parametrize("rule", RULES)
def test_the_change_that_a_rule_finds_in_its_example_gives_what_stands_after_it(rule):
    change, process = finding(rule).change, read(rule).process
    if change is None:
        assert example(rule).after is None
    else:
        assert edit(example(rule).before, process, apply(process, change), {}) == example(rule).after


@pytest.mark.parametrize("rule", RULES)
def test_an_example_fits_the_page(rule):
    text = f"{shown_before(example(rule))}\n{shown_after(example(rule))}"
    assert max(map(len, text.splitlines())) <= WIDEST


def test_there_is_no_example_of_a_rule_that_is_not():
    assert example_of("repeted-check") is None


def test_before_is_shown_without_version_and_name():
    shown = shown_before(example("repeated-check"))
    assert shown.startswith("offices:")
    assert "regflow: 1" not in shown


def test_after_is_shown_where_it_differs():
    before = "regflow: 1\nname: x\ndocuments: {a: {}}\nsteps:\n  one: {}\n  two:\n    by: x\n  three: {}\n"
    after = before.replace("documents: {a: {}}", "documents: {}").replace("  three: {}\n", "").replace("by: x", "by: y")
    assert shown_after(RuleExample(before, after)).splitlines() == [
        "documents: {}",
        "steps:",
        "  one: ...",
        "  two:",
        "    by: y",
    ]
