"""Cases that wait for a meeting: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.waits_for_meeting import waits_for_meeting
from regflow.model.change import MeetMoreOften
from regflow.model.finding import Verdict
from regflow.model.obligation import Obligations, OrderDuty, SeparateDuty, StepDuty
from regflow.model.process import Process
from regflow.model.step import Batch, Meetings
from regflow.model.text import plain
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import chain, check, every, issue, minutes, submission, work

TUESDAYS = Meetings(((1, 840.0),))


def meeting(**fields: object) -> Process:
    return chain(submission(), check("x", "name_ok"), work("board", **{"meets": TUESDAYS, **fields}), issue())


def lots(batch: Batch, **fields: object) -> Process:
    return chain(submission(), check("x", "name_ok"), work("lot", batch=batch), issue(), **fields)


def test_a_weekly_session_is_waited_for_half_a_week():
    (one,) = found(waits_for_meeting, meeting())
    assert (one.steps, one.verdict, one.change) == (("board",), Verdict.CONDITIONAL, MeetMoreOften("board"))
    assert say(one.evidence) == (
        "board decides only when it meets (1 a week): a case that comes at random waits 3.5 d for the next one "
        "on average, and nobody works on it."
    )
    assert [text.code for text in one.assumptions] == ["assume-no-session"]


def test_a_lot_is_waited_for_while_it_fills():
    (one,) = found(waits_for_meeting, lots(Batch(11), cases=every(minutes(30))))
    assert (one.change, "waits 2.5 h" in say(one.evidence)) == (MeetMoreOften("lot"), True)


def test_how_long_a_lot_fills_is_not_told_where_arrivals_are_unknown():
    (one,) = found(waits_for_meeting, lots(Batch(11)))
    assert one.evidence.code == "waits-for-lot-unknown"


def obliged(**duties: object) -> Process:
    steps = meeting().steps
    return chain(*steps, obligations=Obligations(complete=True, **duties))


SPARED = {
    "it decides at any time": chain(submission(), check("x", "name_ok"), work("board"), issue()),
    "the law demands the step": obliged(steps=(StepDuty("board", "art. 7"),)),
    "the law demands it before the issue": obliged(order=(OrderDuty("board", "issue", "art. 7"),)),
    "the law wants others to sit in it": obliged(separate=(SeparateDuty(("x", "board"), "art. 7"),)),
    "it has a legal basis of its own": meeting(law=plain("art. 7")),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_session_that_is_demanded_or_none_is_spared(spared: Process):
    assert found(waits_for_meeting, spared) == []
