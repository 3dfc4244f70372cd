"""Ping-pong: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.ping_pong import ping_pong
from regflow.model.change import MoveStep
from regflow.model.document import Document
from regflow.model.finding import Verdict
from regflow.model.obligation import Obligations, OrderDuty
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import FORM, LEASE, LICENCE, chain, issue, process, submission, work

NOTES = tuple(f"note{number}" for number in range(1, 5))
DOCUMENTS = (Document(FORM), Document(LEASE), Document(LICENCE, delivered=True), *map(Document, NOTES))


def drawn(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"documents": DOCUMENTS, **fields})


def desk(id: str, by: str, **fields: object) -> Step:
    return work(id, by=by, **fields)


BACK_AND_FORTH = drawn(desk("a1", "a"), desk("b1", "b"), desk("a2", "a"), desk("b2", "b"))


def test_steps_that_go_back_and_forth_are_grouped():
    (one,) = found(ping_pong, BACK_AND_FORTH)
    assert one.verdict is Verdict.PROVED
    assert one.change in (MoveStep("a2", "b1"), MoveStep("b1", "b2"), MoveStep("b2", "a2"), MoveStep("a1", "a2"))
    assert say(one.evidence).startswith(
        "The case changes authority 4 times among 2 authorities (A, B, A, B and A); with "
    )
    assert say(one.evidence).endswith("it would do so 2 times.")


def test_where_each_reads_what_the_other_wrote_it_is_noted_only():
    written = drawn(
        desk("a1", "a", issues=(NOTES[0],)),
        desk("b1", "b", needs=(NOTES[0],), issues=(NOTES[1],)),
        desk("a2", "a", needs=(NOTES[1],), issues=(NOTES[2],)),
        desk("b2", "b", needs=(NOTES[2],)),
    )
    (one,) = found(ping_pong, written)
    assert (one.verdict, one.change) == (Verdict.NOTE, None)
    assert say(one.evidence).startswith("The case changes authority 4 times among 2 authorities")


def test_where_the_law_demands_the_order_it_is_noted_only():
    pairs = (("a1", "b1"), ("b1", "a2"), ("a2", "b2"))
    demanded = tuple(OrderDuty(one, other, "art. 3") for one, other in pairs)
    steps = tuple(step for step in BACK_AND_FORTH.steps)
    (one,) = found(ping_pong, drawn(*steps[1:-1], obligations=Obligations(complete=True, order=demanded)))
    assert one.verdict is Verdict.NOTE


SPARED = {
    "one authority does all": drawn(desk("a1", "a"), desk("a2", "a")),
    "each authority has it once": drawn(desk("a1", "a"), desk("b1", "b"), desk("c1", "c")),
    "it comes back once for the issue": drawn(desk("a1", "a"), desk("b1", "b")),
    "both offices belong to one authority": drawn(
        *BACK_AND_FORTH.steps[1:-1], offices=(Office("a", "A"), Office("b", "A"), Office("c", "C"))
    ),
    "the branches run side by side": process(
        submission(),
        desk("a1", "a", after=("submit",)),
        desk("b1", "b", after=("submit",)),
        desk("a2", "a", after=("submit",)),
        desk("b2", "b", after=("submit",)),
        issue(after=("a1", "b1", "a2", "b2")),
    ),
    "the applicant and the system are no authorities": drawn(
        desk("a1", "a"), desk("p1", "applicant"), desk("a2", "a"), desk("p2", "system"), desk("a3", "a")
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_case_that_changes_hands_as_it_must_is_spared(spared: Process):
    assert found(ping_pong, spared) == []
