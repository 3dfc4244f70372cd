from regflow.report.findings_text import AnalysedFile, finding_text, findings_text
from regflow.report.page import Page
from tests.report.results import BEFORE, CONDITIONAL, GAP, PROVED, analysis


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
    assert "kept for: the lease was replaced after first" in said
    assert "change:" not in said


def test_a_finding_about_no_line_is_about_the_file():
    assert "    --> food.yaml\n" in text_of(PROVED, lines=(0,))


def test_findings_are_counted_in_words_that_fit():
    assert "\n1 finding.\n" in text_of(PROVED)
    assert "\n2 findings.\n" in text_of(PROVED, GAP)
    assert "\n0 findings.\n" in text_of()


def test_guarantees_tell_who_establishes_them_and_where_nobody_does():
    rows = text_of().splitlines()
    assert next(row for row in rows if row.startswith("name_ok")).split() == [
        "name_ok",
        "100%",
        "95%",
        "first,",
        "second",
    ]
    assert next(row for row in rows if row.startswith("site_ok")).split() == ["site_ok", "0%", "-", "-"]


def test_only_the_verdict_is_coloured():
    assert "(\x1b[32mproved\x1b[0m)" in finding_text(PROVED, 1, "", Page(colour=True))
    assert "\x1b" not in text_of(PROVED)
