from dataclasses import replace

from regflow.report.findings_text import AnalysedFile, finding_text, findings_text
from regflow.report.page import Page
from tests.report.results import BEFORE, CONDITIONAL, GAP, KEPT, PROVED, analysis


def text_of(*findings, lines=None):
    return findings_text(AnalysedFile("food.yaml", BEFORE, analysis(*findings), lines or (7,) * len(findings)), Page())


def test_a_finding_tells_rule_verdict_place_reason_and_change():
    assert finding_text(PROVED, 1, "food.yaml:7", Page()).splitlines() == [
        "1.  repeated-check (proved): second",
        "    --> food.yaml:7",
        "    why: name_ok is guaranteed by first",
        "    change: leave out step second",
    ]


def test_what_a_verdict_rests_on_is_told():
    assert "    if: nobody else wants the stamp" in finding_text(CONDITIONAL, 1, "", Page())


def test_a_gap_tells_its_story_and_proposes_nothing():
    said = finding_text(GAP, 1, "", Page())
    assert "gets through: the lease was replaced after first" in said
    assert "change:" not in said


def test_a_finding_about_nothing_in_particular_has_no_name_behind_it():
    note = replace(PROVED, steps=(), criteria=(), change=None)
    assert finding_text(note, 1, "", Page()).splitlines()[0] == "1.  repeated-check (proved)"


def test_a_finding_about_no_line_is_about_the_file():
    assert "    --> food.yaml\n" in text_of(PROVED, lines=(0,))


def test_findings_are_counted_in_words_that_fit():
    assert "\n1 finding.\n" in text_of(PROVED)
    assert "\n3 findings: 2 proved, 1 gap.\n" in text_of(PROVED, GAP, PROVED)
    assert "\n0 findings.\n" in text_of()


def test_what_must_stay_stands_between_findings_and_guarantees():
    analysed = AnalysedFile("food.yaml", BEFORE, analysis(PROVED), (7,), (KEPT,), (5,))
    said = findings_text(analysed, Page())
    order = ("1 finding.", "Looks redundant, and must stay", "--> food.yaml:5", "What is guaranteed")
    assert sorted(order, key=said.index) == list(order)
    assert "must stay" not in text_of(PROVED)


def test_guarantees_tell_who_establishes_them_and_where_nobody_does():
    rows = text_of().splitlines()
    (name,) = (row.split() for row in rows if row.startswith("name_ok"))
    (site,) = (row.split() for row in rows if row.startswith("site_ok"))
    assert name == ["name_ok", "2", "x", "all", "cases", "95%", "first,", "second"]
    assert site == ["site_ok", "1", "x", "gap:", "nowhere", "-", "first"]


def test_only_the_verdict_is_coloured():
    assert "(\x1b[32mproved\x1b[0m)" in finding_text(PROVED, 1, "", Page(colour=True))
    assert "\x1b" not in text_of(PROVED)
