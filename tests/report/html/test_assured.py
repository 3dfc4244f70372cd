from dataclasses import replace

from regflow.report.html.assured import assured_section
from tests.commands.files import SHORT, SMALL, UNCHECKED
from tests.report.html.contents import one, small, two
from tests.report.html.reading import voice, words


def said(content, language="en"):
    return words(assured_section(content, voice(content, language)))


def test_what_is_guaranteed_is_told_with_who_does_it_and_how_often_before_and_after():
    told = said(small())
    assert "1 of 1 criteria have been verified in every case. None of them is guaranteed less than before." in told
    assert "There is no gap." in told
    assert "form_true in all cases 2 x 1 x" in told
    assert "second_look (hall)" in told


def test_what_is_guaranteed_no_longer_is_told():
    told = said(two(SMALL, UNCHECKED))
    assert "Guaranteed less than before: form_true." in told
    assert "1 of 1 obligations in the file are not met." in told


def test_a_gap_is_told():
    sometimes = SHORT.replace("cases:", "cases:\n  traits: {size: {big: 50%, small: 50%}}").replace(
        "second_look: {by", "second_look: {only_if: {size: big}, by"
    )
    told = said(one(sometimes))
    assert "Gaps, checked and yet not guaranteed: form_true." in told
    assert "gap only where size is big" in told


def test_the_law_is_listed_with_what_it_demands():
    assert "Permit Act, s. 3 verification: form_true, by Town met" in said(small())


def test_without_criteria_it_says_that_nothing_can_be_told():
    assert "cannot be told" in said(one("regflow: 1\nname: x\nsteps:\n  decide: {work: 5 min, by: applicant}\n"))


def test_too_many_conditions_are_told():
    side = small().before
    crowded = replace(side, analysis=replace(side.analysis, contexts=None))
    assert "too many combinations" in said(replace(one(), before=crowded))
