from dataclasses import replace

import pytest

from regflow.report.html.causes import causes_section
from tests.report.html.contents import one, small
from tests.report.html.reading import numbers, voice, words
from tests.report.results import split


def content(before, after):
    sides = []
    for side, figures in ((small().before, before), (small().after, after)):
        sides.append(replace(side, summary=replace(side.summary, split=figures)))
    return replace(small(), before=sides[0], after=sides[1])


def section(of):
    return causes_section(of, voice(of))


def test_a_bar_is_as_long_as_its_cause_takes():
    drawn = section(content(split(work=60.0, queue=240.0), split(work=60.0, queue=120.0)))
    queue, work = numbers(drawn, "bar before")
    assert queue == pytest.approx(4 * work, rel=0.01)
    assert numbers(drawn, "bar after")[0] == pytest.approx(queue / 2, rel=0.01)


def test_the_share_of_work_and_what_saves_most_are_told():
    said = words(section(content(split(work=60.0, queue=240.0), split(work=60.0, queue=120.0))))
    assert "only 20% of the time" in said
    assert "Most is saved under: Waiting in a queue (2 hours per application)" in said


def test_a_cause_that_takes_no_time_is_not_drawn():
    assert "Until a meeting" not in words(section(content(split(work=60.0), split(work=60.0))))


def test_one_process_has_one_bar_a_cause():
    assert numbers(section(one()), "bar before") == []
    assert numbers(section(one()), "bar after")


def test_what_was_not_simulated_has_nothing_to_show():
    assert not section(replace(one(), before=replace(one().before, summary=None)))


def test_where_no_time_passes_there_is_nothing_to_show():
    assert not section(content(split(), split()))
