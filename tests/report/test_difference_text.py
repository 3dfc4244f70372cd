from dataclasses import replace

import pytest

from regflow.model.change import DropCheck, RemoveStep
from regflow.model.condition import Clause, Condition
from regflow.model.step import Meetings
from regflow.report.difference_text import difference_text
from regflow.report.page import Page
from regflow.rewrite import apply
from regflow.rewrite.difference import DifferenceKind, FieldDifference, StepDifference, differences
from tests.builders import chain, minutes, process, submission, work
from tests.report.results import BEFORE

RENTED = Condition(((Clause("premises", ("rented",)),),))


def shown(after) -> list[str]:
    return difference_text(differences(BEFORE, after), Page()).splitlines()


def test_a_step_that_is_gone_has_a_minus_and_its_follower_waits_for_another():
    assert shown(apply(BEFORE, RemoveStep("second"))) == [
        "  - second",
        "  ~ stamp",
        "      `after`: first instead of second",
    ]


def test_a_dropped_check_is_told_by_its_criterion():
    assert shown(apply(BEFORE, DropCheck("first", ("site_ok",)))) == ["  ~ first", "      `checks`: without site_ok"]


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        pytest.param({"needs": ("lease",)}, "      `needs`: with lease", id="an entry more"),
        pytest.param({"work": minutes(5)}, "      `work`: changed", id="no list"),
        pytest.param({"only_if": RENTED}, "      `only_if`: now premises is rented", id="a condition"),
    ],
)
def test_anything_else_that_changed_is_told_by_its_key(fields, line):
    steps = tuple(replace(step, **fields) if step.id == "stamp" else step for step in BEFORE.steps)
    assert shown(process(*steps)) == ["  ~ stamp", line]


def test_what_is_there_no_longer_is_told():
    before = chain(submission(), work("vote", meets=Meetings(((1, 840.0),))))
    after = chain(submission(), work("vote"))
    assert difference_text(differences(before, after), Page()).splitlines() == ["  ~ vote", "      `meets`: no longer"]


def test_no_difference_is_no_line():
    assert shown(BEFORE) == []


def test_a_chinese_page_says_the_names_of_what_a_field_lists():
    field = FieldDifference("after", ("look",), ("submit", "stamp"))
    page = Page(language="zh", names={"steps": {"look": "初审", "submit": "提交", "desk": "窗口"}})
    text = difference_text((StepDifference(DifferenceKind.CHANGED, "submit", (field,)),), page)
    assert text.splitlines() == ["  ~ 提交（submit）", "      `after`：“初审”换成“提交”和 stamp"]
