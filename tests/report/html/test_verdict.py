from dataclasses import replace

import pytest

from regflow.optimise.result import Verified
from regflow.report.html.verdict import verdict_section
from regflow.words import message
from tests.commands.files import SMALL
from tests.report.html.contents import one, small
from tests.report.html.reading import voice, words
from tests.report.results import compared, comparison


def said(content):
    return words(verdict_section(content, voice(content)))


def judged(verdict, **fields):
    made = comparison()
    measures = {**made.measures, "cycle_time": compared(verdict=verdict)}
    return replace(small(), comparison=replace(made, measures=measures), **fields)


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        ("better", "is decided in 3.1 days instead of 4.2 days: 25% sooner (95% certain: between 22.5% and 27.5%)"),
        ("worse", "later (95% certain"),
        ("no-change", "as long as before"),
        ("cannot-tell", "cannot be told from so few runs"),
    ],
)
def test_the_answer_is_one_sentence_with_its_interval(verdict, sentence):
    assert sentence in said(judged(verdict))


def test_it_says_what_would_change_it():
    told = said(judged("better"))
    assert "even at its weak end the difference is 22.5%, and up to 2% would count as no change" in told
    assert "busiest office" in told
    assert "missing from the file" in told


def test_an_obligation_list_that_nobody_confirmed_is_told():
    open_list = one(SMALL.replace("  complete: true\n", ""))
    assert "nobody has confirmed" in said(open_list)


def test_an_unsafe_change_is_told_with_the_case_that_slips_through():
    unsafe = Verified("exhaustive", 12, False, 0)
    told = said(judged("better", verified=unsafe, story=message("story-returned", step="grant")))
    assert "Do not use the result" in told
    assert "returned at grant" in told


def test_what_was_accepted_beyond_proof_is_told():
    assert "which was accepted beyond proof" in said(judged("better", verified=Verified("exhaustive", 12, True, 0)))


def test_without_figures_it_says_why():
    untimed = one("regflow: 1\nname: x\nsteps:\n  decide: {work: 5 min, by: applicant}\n")
    assert "There are no times: before and after were not simulated: the file does not say" in said(untimed)


def test_one_process_has_its_own_sentence():
    assert "one in twenty takes longer than" in said(one())
