from dataclasses import replace

from regflow import __version__
from regflow.report.html.content import FileNote
from regflow.report.html.trust import trust_section
from regflow.words import message
from tests.report.html.contents import QUICK, one, small
from tests.report.html.reading import voice, words


def said(content):
    return words(trust_section(content, voice(content)))


def test_everything_is_there_that_makes_the_figures_again():
    told = said(small())
    for part in (
        *(small().before.sha256, small().after.sha256, "before.yaml", "after.yaml"),
        *(f"regflow {__version__}", f"Seed {QUICK.seed}", "Replications 2", "Warm-up", "Engine", "2026-01-05"),
        small().command,
    ):
        assert part in told


def test_how_it_was_verified_is_told():
    assert "walked 17 states" in said(small()) or "states that an application can reach" in said(small())


def test_notes_of_the_file_are_listed_with_their_lines():
    side = replace(small().before, notes=(FileNote(7, "arrive: 40 per day", "assumed: a busy hall"),))
    told = said(replace(small(), before=side))
    assert "7 arrive: 40 per day assumed: a busy hall" in told


def test_what_was_found_and_not_applied_is_told_with_what_it_takes():
    assert "proved first_look checks form_true again" in said(one())


def test_that_nothing_is_assumed_beyond_the_file_is_told():
    assert "No change rests on an assumption beyond the file" in said(small())


def test_why_no_further_replications_were_run_is_told_of_one_and_of_two():
    reason = message("never-meets")
    alone, both = one(), small()
    alone = replace(alone, before=replace(alone.before, summary=replace(alone.summary, stopped=reason)))
    both = replace(both, comparison=replace(both.comparison, stopped=reason))
    told = "No further replications could be run"
    assert told not in said(one())
    assert told not in said(small())
    assert told in said(alone)
    assert told in said(both)
