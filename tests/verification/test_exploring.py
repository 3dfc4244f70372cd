"""The reduced walk against one that reduces nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.model.process import Process
from tests.verification.judging import naively_seen, seen, walked
from tests.verification.random_processes import NAMES, processes


@settings(max_examples=200)
@given(process=processes(), cause=st.sampled_from(NAMES))
def test_the_reduced_walk_comes_to_the_same_moments_with_the_same_knowledge_as_every_interleaving(
    process: Process, cause: str
) -> None:
    assert walked(process, cause).exhaustive
    assert seen(process, cause) == naively_seen(process, cause)
