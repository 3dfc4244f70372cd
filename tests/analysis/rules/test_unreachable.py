"""Steps that are never executed: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.unreachable import unreachable
from regflow.model.cases import Cases, Trait
from regflow.model.change import RemoveStep
from regflow.model.finding import Verdict
from regflow.model.process import Process
from regflow.model.step import PASS, SKIPPED, WRONG, Continue
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import chain, check, issue, submission, work

ONE_SIDED = Cases(traits=(Trait("t", (("p", 1.0), ("q", 0.0))),))


def test_a_step_for_a_kind_of_case_that_never_comes_is_found():
    never = chain(submission(), work("w", only_if=when("t", "q")), issue(), cases=ONE_SIDED)
    (one,) = found(unreachable, never)
    assert (one.steps, one.verdict, one.change) == (("w",), Verdict.PROVED, RemoveStep("w"))
    assert say(one.evidence) == "w is never done: its condition cannot hold in any case."


def test_where_something_names_it_nothing_is_proposed():
    named = chain(
        submission(),
        work("w", only_if=when("t", "q")),
        work("v", only_if=when("w", SKIPPED)),
        issue(),
        cases=ONE_SIDED,
    )
    (one,) = found(unreachable, named)
    assert (one.verdict, one.change) == (Verdict.NOTE, None)


SPARED = {
    "always": chain(submission(), work("w"), issue()),
    "sometimes": chain(submission(), work("w", only_if=when("t", "p")), issue(), cases=ONE_SIDED),
    "after an advice": chain(
        submission(), check("x", "name_ok", if_wrong=Continue()), work("w", only_if=when("x", WRONG)), issue()
    ),
    "after what passed": chain(submission(), check("x", "name_ok"), work("w", only_if=when("x", PASS)), issue()),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_step_that_some_case_meets_is_spared(spared: Process):
    assert found(unreachable, spared) == []
