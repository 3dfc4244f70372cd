from dataclasses import replace

import pytest

from regflow.comparison.closer_look import Example
from regflow.report.html.gantt import gantt_section
from regflow.simulation.histories import History, Stay
from tests.report.html.contents import one, small
from tests.report.html.reading import numbers, voice, words

BEFORE = History(
    0,
    3,
    0.0,
    200.0,
    "approved",
    (
        Stay("submit", False, 0.0, 0.0, 20.0, 20.0),
        Stay("first_look", False, 20.0, 60.0, 100.0, 100.0),
        Stay("first_look", True, 100.0, 100.0, 180.0, 180.0),
        Stay("second_look", False, 180.0, 180.0, 200.0, 260.0),
    ),
)
AFTER = replace(BEFORE, cycle_time=100.0, stays=BEFORE.stays[:2])


def section(before=BEFORE, after=AFTER):
    look = replace(small().look, typical=Example(before, after), slow=Example(before, after))
    content = replace(small(), look=look)
    return gantt_section(content, voice(content))


def test_work_waiting_and_mending_are_as_long_as_they_took():
    drawn = section()
    submit, look = numbers(drawn, "work")[:2]
    assert look == pytest.approx(2 * submit, rel=0.02)
    assert numbers(drawn, "wait")[0] == pytest.approx(look, rel=0.02)
    assert numbers(drawn, "fix")[0] == pytest.approx(2 * look, rel=0.02)


def test_nothing_is_drawn_after_the_decision():
    assert len(numbers(section(after=None), "wait")) == 2  # a line in each of the two drawings, before the first look


def test_both_times_are_told_and_the_mending_has_a_name():
    said = words(section())
    assert "The same application on the same luck: 3.3 hours before, 1.7 hours after." in said
    assert "Applicant corrects after first_look" in said


def test_one_process_shows_one_application():
    content = one()
    assert "This application is decided after" in words(gantt_section(content, voice(content)))


def test_without_runs_there_is_nothing_to_show():
    assert not gantt_section(replace(small(), look=None), voice(small()))
