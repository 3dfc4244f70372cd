"""Held documents: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.held_document import held_document
from regflow.model.cases import Cases, Trait
from regflow.model.change import ReuseDocument
from regflow.model.document import Document
from regflow.model.finding import Verdict
from regflow.model.obligation import Obligations
from regflow.model.process import Process
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, LEASE, LICENCE, chain, check, issue, process, submission, work


def holding(*held_by: str) -> tuple[Document, ...]:
    return Document(FORM), Document(LEASE, held_by=held_by), Document(LICENCE, delivered=True)


def drawn(*steps: object, held_by: tuple[str, ...] = ("A",), **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"documents": holding(*held_by), **fields})  # type: ignore[arg-type]


def test_the_first_step_of_the_holder_fetches_it():
    (one,) = found(held_document, drawn(work("reception"), check("x", "site_ok", by="b")))
    assert one.change == ReuseDocument("submit", LEASE, fetched_by="reception")
    assert (one.steps, one.documents, one.verdict) == (("submit", "reception"), (LEASE,), Verdict.PROVED)
    assert say(one.evidence) == (
        "lease is handed in at submit although A holds it already; "
        "reception can put it into the file before anybody needs it."
    )


def test_the_step_that_reads_it_first_may_fetch_it_itself():
    (one,) = found(held_document, drawn(check("x", "site_ok")))
    assert one.change == ReuseDocument("submit", LEASE, fetched_by="x")


def test_where_obligations_are_not_complete_it_is_conditional():
    open_ended = drawn(work("reception"), check("x", "site_ok"), obligations=Obligations())
    (one,) = found(held_document, open_ended)
    assert (one.verdict, [text.code for text in one.assumptions]) == (Verdict.CONDITIONAL, ["assume-obligations"])


def test_what_an_authority_outside_the_process_holds_is_an_opportunity():
    (one,) = found(held_document, drawn(work("reception"), check("x", "site_ok"), held_by=("Land Registry",)))
    assert one.verdict is Verdict.OPPORTUNITY
    assert one.change == ReuseDocument("submit", LEASE, fetched_by="reception")
    assert say(one.evidence) == (
        "lease is handed in at submit although it is held by Land Registry already. "
        "In the way: no law or agreement that lets Land Registry share it is known."
    )


def test_a_holder_who_comes_too_late_is_an_opportunity_too():
    late = drawn(check("x", "site_ok", by="b"), work("archive", by="c"), held_by=("C",))
    (one,) = found(held_document, late)
    assert (one.verdict, one.change) == (Verdict.OPPORTUNITY, ReuseDocument("submit", LEASE, fetched_by="x"))


def test_an_opportunity_that_no_office_can_take_has_no_change():
    beside = process(
        submission(),
        check("x", "site_ok", after=("submit",)),
        check("y", "site_ok", by="b", after=("submit",)),
        issue(after=("x", "y")),
        documents=holding("Land Registry"),
    )
    (one,) = found(held_document, beside)
    assert (one.verdict, one.change) == (Verdict.OPPORTUNITY, None)


SPARED = {
    "nobody holds it": drawn(work("reception"), held_by=()),
    "what is held is not handed in": chain(
        submission(brings=(FORM,)), work("reception"), issue(), documents=holding("A")
    ),
    "what is held is another document": chain(
        submission(brings=(FORM,)), check("x", "name_ok"), issue(), documents=holding("A")
    ),
    "an office hands it in": chain(
        submission(brings=(FORM,)),
        work("collect", brings=(LEASE,)),
        check("x", "site_ok"),
        issue(),
        documents=holding("A"),
    ),
    "an office writes it": chain(
        submission(brings=(FORM,)),
        work("draw", issues=(LEASE,)),
        check("x", "site_ok"),
        issue(),
        documents=holding("A"),
    ),
    "nobody hands in anything": chain(work("draw", issues=(LEASE, FORM)), issue(), documents=holding("A")),
    "only what is delivered is held": drawn(
        work("reception"),
        documents=(Document(FORM), Document(LEASE), Document(LICENCE, held_by=("A",), delivered=True)),
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_document_that_is_not_asked_for_in_vain_is_spared(spared: Process):
    assert found(held_document, spared) == []


def test_what_is_in_the_file_already_is_left_to_repeated_submission():
    again = work("again", by="applicant", brings=(LEASE,))
    twice = drawn(again, work("reception"), check("x", "site_ok"))
    assert "again" not in [one.steps[0] for one in found(held_document, twice)]


def test_a_step_that_is_not_always_done_fetches_nothing():
    sometimes = work("reception", only_if=when("t", "p"))
    cases = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))
    (one,) = found(held_document, drawn(sometimes, check("x", "site_ok", by="b"), cases=cases))
    assert (one.verdict, one.change) == (Verdict.OPPORTUNITY, ReuseDocument("submit", LEASE, fetched_by="x"))
