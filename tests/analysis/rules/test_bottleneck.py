"""The office that sets the pace: found and spared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regflow.analysis.rules.bottleneck import bottleneck
from regflow.analysis.study import study_of
from regflow.model.finding import Finding, Verdict
from regflow.model.load import Load
from regflow.rewrite import apply
from regflow.words import say
from tests.builders import chain, check, issue, submission


def findings(*loads: Load) -> list[Finding]:
    drawn = chain(submission(), check("x", "name_ok"), check("y", "site_ok", by="b"), issue())
    return list(bottleneck(study_of(drawn, apply, loads)))


def load(office: str, mean: float) -> Load:
    return Load(office, mean, mean, mean, staff=2)


def test_the_office_with_the_highest_load_is_found():
    (one,) = findings(load("a", 0.75), load("b", 0.9))
    assert (one.steps, one.verdict, one.change) == (("y",), Verdict.NOTE, None)
    assert say(one.evidence).startswith("b is asked for 90% of the time of its 2 officers")


@pytest.mark.parametrize("loads", [(), (load("a", 0.0),), (load("a", 0.3),), (load("a", 0.69), load("b", 0.5))])
def test_offices_with_time_to_spare_are_spared(loads: tuple[Load, ...]):
    assert findings(*loads) == []


def test_an_office_of_one_officer_is_told_as_such():
    (one,) = findings(replace(load("b", 0.9), staff=1))
    assert say(one.evidence).startswith("b is asked for 90% of the time of its one officer, more than")
