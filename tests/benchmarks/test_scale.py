"""The very large process, small."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.scale import large_process, report
from regflow.analysis.contexts import contexts_of


def test_the_large_process_is_as_large_as_it_says_and_sends_cases_back():
    drawn = large_process(Random(1), steps=100, criteria=10, traits=6)
    assert len(drawn.steps) == 100
    assert contexts_of(drawn).count == 2**6
    assert sum(len(step.returns) for step in drawn.steps) > 20


def test_of_a_process_with_too_many_contexts_nothing_is_claimed(capsys: pytest.CaptureFixture[str]):
    analysis = report(large_process(Random(1), steps=400, criteria=10, traits=19))
    assert analysis.contexts is None
    assert not analysis.guarantees
    assert not any(one.change for one in analysis.findings)
    assert "too many contexts" in capsys.readouterr().out
