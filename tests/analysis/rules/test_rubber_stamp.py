"""Rubber stamps: found and spared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regflow.analysis.rules.rubber_stamp import rubber_stamp, seldom_changing
from regflow.analysis.study import study_of
from regflow.model.change import SampleStep
from regflow.model.criterion import Criterion
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, StepDuty
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import End, Kind, Observed, Outcome, Step
from regflow.model.text import plain
from regflow.rewrite import apply
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import FORM, chain, check, issue, minutes, submission

REFUSE = Outcome("refuse", 0.001, End("refused"))
HARMFUL = (Criterion("name_ok", about=(FORM,), wrong=0.05, harm=50_000.0),)
COSTLY = (Office("a", "A", cost=60.0),)


def signing(seen: int, changed: int, **fields: object) -> Step:
    counted = Observed(seen, changed)
    plainest = {"kind": Kind.APPROVAL, "by": "a", "work": minutes(5), "outcomes": (REFUSE,), "observed": counted}
    return Step(id="s", **{**plainest, **fields})


def drawn(step: Step, **fields: object) -> Process:
    return chain(submission(), check("x", "name_ok"), step, issue(), **fields)


def test_a_sign_off_that_never_changed_400_cases_is_sampled():
    (one,) = found(rubber_stamp, drawn(signing(400, 0)))
    assert (one.steps, one.verdict, one.change) == (("s",), Verdict.STATISTICAL, SampleStep("s", 0.10))


@pytest.mark.parametrize(
    ("seen", "changed", "told"),
    [
        (400, 0, "s changed the outcome of 0 of 400 cases in the files: up to 0.75% of all cases"),
        (1307, 6, "s changed the outcome of 6 of 1,307 cases in the files: up to 0.90% of all cases"),
    ],
)
def test_the_count_is_told_with_its_exact_bound(seen: int, changed: int, told: str):
    (one,) = found(rubber_stamp, drawn(signing(seen, changed)))
    assert say(one.evidence) == f"{told} (exact, one-sided, 95%)."


def test_a_simulated_count_is_told_as_what_it_is():
    study = study_of(drawn(signing(1, 1)), apply)
    (one,) = seldom_changing(study, {"s": Observed(4000, 2)}, simulated=True)
    assert say(one.evidence).startswith("s changed the outcome of 2 of 4,000 simulated cases: up to 0.16%")


def test_that_the_harm_is_unknown_is_assumed_away_in_the_open():
    (one,) = found(rubber_stamp, drawn(signing(400, 0)))
    assert [text.code for text in one.assumptions] == ["assume-future", "assume-harmless"]


def test_a_check_of_what_does_little_harm_is_sampled():
    harmless = (replace(HARMFUL[0], harm=100.0),)
    counted = check("y", "name_ok", observed=Observed(4000, 1), work=minutes(10))
    (one,) = found(rubber_stamp, drawn(counted, criteria=harmless, offices=COSTLY))
    assert (one.change, [text.code for text in one.assumptions]) == (SampleStep("y", 0.10), ["assume-future"])


def demanding(**duties: object) -> Obligations:
    return Obligations(complete=True, **duties)


SPARED = {
    "0 of 40 may still be 7.2%": drawn(signing(40, 0)),
    "few cases, one of them changed": drawn(signing(100, 1)),
    "it often changes the outcome": drawn(signing(4000, 200)),
    "nobody counted": drawn(signing(400, 0, observed=None)),
    "it decides nothing": drawn(signing(400, 0, outcomes=())),
    "it is work, not a sign-off": drawn(signing(400, 0, kind=Kind.WORK)),
    "rare and harmful": drawn(check("y", "name_ok", observed=Observed(4000, 1)), criteria=HARMFUL, offices=COSTLY),
    "the law demands the step": drawn(signing(400, 0), obligations=demanding(steps=(StepDuty("s", "art. 9"),))),
    "the law demands it before the issue": drawn(
        signing(400, 0), obligations=demanding(order=(OrderDuty("s", "issue", "art. 9"),))
    ),
    "it has a legal basis of its own": drawn(signing(400, 0, law=plain("art. 9"))),
    "the law demands what it checks": drawn(
        check("y", "name_ok", observed=Observed(4000, 1)),
        obligations=demanding(checks=(CheckDuty("name_ok", by="A"),)),
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_sign_off_that_may_matter_is_spared(spared: Process):
    assert found(rubber_stamp, spared) == []


def test_a_step_that_is_done_by_lot_already_is_spared():
    process = drawn(signing(400, 0))
    (one,) = found(rubber_stamp, process)
    assert one.change is not None
    assert found(rubber_stamp, apply(process, one.change)) == []
