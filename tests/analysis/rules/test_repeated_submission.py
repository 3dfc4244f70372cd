"""Documents handed in again: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.repeated_submission import repeated_submission
from regflow.model.cases import Cases, Trait
from regflow.model.change import ReuseDocument
from regflow.model.finding import Verdict
from regflow.model.process import Process
from regflow.model.step import APPLICANT, Return, Step
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, LEASE, chain, check, issue, submission, work


def again(**fields: object) -> Step:
    return work("more", by=APPLICANT, brings=(LEASE,), **fields)


def test_a_document_that_is_in_the_file_is_found():
    (one,) = found(repeated_submission, chain(submission(), again(), check("x", "site_ok"), issue()))
    assert (one.steps, one.documents, one.verdict) == (("more", "submit"), (LEASE,), Verdict.PROVED)
    assert one.change == ReuseDocument("more", LEASE)
    assert (
        say(one.evidence)
        == "lease is handed in at more although it is in the file since submit and cannot have changed."
    )


SPARED = {
    "handed in once": chain(submission(), check("x", "site_ok"), issue()),
    "another document": chain(submission(brings=(FORM,)), again(), check("x", "site_ok"), issue()),
    "amended in between": chain(submission(), work("am", amends=(LEASE,)), again(), check("x", "site_ok"), issue()),
    "issued in between": chain(submission(), work("w", issues=(LEASE,)), again(), check("x", "site_ok"), issue()),
    "mended in between": chain(
        submission(), check("x", "site_ok", if_wrong=Return("x")), again(), check("y", "site_ok"), issue()
    ),
    "the first only for some cases": chain(
        submission(brings=(FORM,)),
        work("early", by=APPLICANT, brings=(LEASE,), only_if=when("t", "p")),
        again(),
        check("x", "site_ok"),
        issue(),
        cases=Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),)),
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_document_that_is_another_one_is_spared(spared: Process):
    assert found(repeated_submission, spared) == []
