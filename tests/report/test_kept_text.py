from dataclasses import replace

from regflow.model.change import RemoveStep
from regflow.optimise.result import Kept
from regflow.report.kept_text import kept_in_short, kept_json, kept_text
from regflow.report.page import Page
from regflow.words import message

LOSS = message("loss-guarantee", criterion="site_ok", place=message("place-decision"))
KEPT = Kept(
    "second",
    RemoveStep("second"),
    message("looks-repeated-one", step="second", criteria=("site_ok",), others=("first",)),
    (LOSS, message("loss-reach", step="stamp")),
    message("story-changes", step="amend", documents=("lease",)),
)


def test_what_must_stay_is_told_with_one_reason_and_one_story():
    assert kept_text([KEPT], ["food.yaml:7"], Page()).splitlines() == [
        "Looks redundant, and must stay",
        "",
        "1.  second checks site_ok, and so does first.",
        "    --> food.yaml:7",
        "    why: site_ok would no longer be guaranteed at the approval",
        "    or else: amend changes lease",
    ]


def test_where_walking_found_nobody_it_says_so():
    assert "no application that slips through was found" in kept_text([replace(KEPT, story=None)], [""], Page())


def test_where_nobody_walked_nothing_is_claimed():
    assert "no application" not in kept_text([replace(KEPT, story=None, walked=False)], [""], Page())


def test_where_the_law_is_the_reason_no_story_is_missed():
    by_law = replace(KEPT, story=None, reasons=(message("loss-duty", basis="Act, s. 1"),))
    assert "no application" not in kept_text([by_law], [""], Page())


def test_in_short_so_many_are_told_and_the_rest_counted():
    said = kept_in_short([KEPT] * 10, 8, "food.yaml", Page())
    assert said.count("or else:") == 8
    assert said.endswith("... and 2 more; see them with: regflow analyse food.yaml")
    assert "more; see" not in kept_in_short([KEPT] * 8, 8, "food.yaml", Page())
    assert kept_in_short([], 8, "food.yaml", Page()) == ""


def test_nothing_that_must_stay_is_no_part_of_a_report():
    assert kept_text([], [], Page()) == ""


def test_a_program_reads_the_change_all_reasons_and_the_story():
    data = kept_json(KEPT, "en")
    assert data["change"] == {"kind": "remove-step", "step": "second"}
    assert data["reasons"] == [
        "site_ok would no longer be guaranteed at the approval",
        "stamp could never be done any more",
    ]
    assert data["story"] == "amend changes lease"
    assert kept_json(replace(KEPT, story=None), "en")["story"] is None
