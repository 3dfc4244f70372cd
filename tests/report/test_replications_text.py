"""Why so many replications, and why no more."""

from dataclasses import replace

import pytest

from regflow.comparison.pair import share_of
from regflow.report.page import Page
from regflow.report.replications_text import why_so_many
from regflow.words import message
from tests.report.results import comparison


def said(**fields: object) -> str:
    page = Page()
    return " ".join(map(page.say, why_so_many(replace(comparison(), **fields), page)))


def test_where_the_pilot_was_enough_nothing_is_said():
    assert said() == ""


@pytest.mark.parametrize(
    ("decisive", "words"),
    [("cycle_time_p95", "because '95% within' needs the most"), (share_of("rejected"), "the share of cases rejected")],
)
def test_the_measure_that_needs_most_is_named_as_in_the_table(decisive, words):
    assert words in said(decisive=decisive)


def test_a_reason_takes_the_place_of_the_budget():
    stopped = said(stopped=message("never-meets"), budget_cut=True)
    assert Page().say(message("never-meets")) in stopped
    assert "--budget" not in stopped
