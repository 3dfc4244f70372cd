"""The reduced walk against one that reduces nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.process import Process
from regflow.model.step import Check, Return
from tests.builders import process, submission, work
from tests.verification.judging import naively_seen, seen, walked
from tests.verification.random_processes import NAMES, processes


@settings(max_examples=200)
@given(process=processes(), cause=st.sampled_from(NAMES))
def test_the_reduced_walk_comes_to_the_same_moments_with_the_same_knowledge_as_every_interleaving(
    process: Process, cause: str
) -> None:
    assert walked(process, cause).exhaustive
    assert seen(process, cause) == naively_seen(process, cause)


def test_what_a_check_found_may_be_put_right_by_a_stronger_one_before_its_return():
    """The weak check sees a wrong form; the strong one has it mended and passes; then the weak one returns."""
    beside = side_by_side(strong=Check("site_ok", Return("s0")), weak=Check("weak_ok", Return("s1")))
    assert ("", (), frozenset({"s1"})) in seen(beside, "weak_ok")


def side_by_side(strong: Check, weak: Check) -> Process:
    return process(
        submission(brings=("form", "lease")),
        work("s0", after=("submit",), checks=(strong,)),
        work("s1", after=("submit",), checks=(weak,)),
        documents=(Document("form"), Document("lease")),
        criteria=(
            Criterion("site_ok", about=("lease",), implies=("weak_ok",)),
            Criterion("weak_ok", about=("form",)),
        ),
    )
