from dataclasses import replace

from regflow.comparison.gate.analysed import criteria_caught_less
from regflow.model.step import Check, Reject
from tests.builders import chain, check, issue, submission, work

BEFORE = chain(submission(), check("look", "name_ok", "site_ok"), issue())


def kinds(after, *criteria):
    return [(one.kind, one.path[1]) for one in criteria_caught_less(BEFORE, after, frozenset(criteria))]


def test_only_the_criteria_asked_for_are_told():
    bare = chain(submission(), work("look"), issue())
    assert kinds(bare, "name_ok") == [("guarantee-lost", "name_ok")]
    assert kinds(bare, "name_ok", "site_ok") == [("guarantee-lost", "name_ok"), ("guarantee-lost", "site_ok")]


def test_what_is_caught_less_often_is_not_what_is_caught_no_more():
    checks = (Check("name_ok", Reject(), catches=0.5), Check("site_ok", Reject()))
    weaker = replace(BEFORE.step_by_id["look"], checks=checks)
    after = replace(BEFORE, steps=tuple(weaker if step.id == "look" else step for step in BEFORE.steps))
    assert kinds(after, "name_ok", "site_ok") == [("detection-lowered", "name_ok")]


def test_what_is_caught_as_often_is_not_told():
    assert kinds(BEFORE, "name_ok", "site_ok") == []
