"""Entries of `after` that are implied by others: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.implied_order import implied_order
from regflow.model.change import TidyOrder
from regflow.model.finding import Verdict
from regflow.model.process import Process
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import chain, issue, process, submission, work


def test_an_entry_that_is_before_another_entry_is_found():
    (one,) = found(implied_order, chain(submission(), work("x"), work("y"), issue(after=("x", "y"))))
    assert (one.steps, one.verdict, one.change) == (("issue", "x"), Verdict.PROVED, TidyOrder("issue", "x"))
    assert say(one.evidence) == "issue waits for x anyway, through y."


SPARED = {
    "a chain": chain(submission(), work("x"), issue()),
    "two branches": process(
        submission(), work("x", after=("submit",)), work("y", after=("submit",)), issue(after=("x", "y"))
    ),
    "one branch joins a longer one": process(
        submission(),
        work("x", after=("submit",)),
        work("y", after=("submit",)),
        work("z", after=("y",)),
        issue(after=("x", "z")),
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_an_entry_that_alone_says_what_comes_first_is_spared(spared: Process):
    assert found(implied_order, spared) == []
