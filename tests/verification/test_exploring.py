"""The reduced walk against one that reduces nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.model.process import Process
from regflow.verification.layout import layout_of
from regflow.verification.scope import Subject, scope_of
from regflow.verification.walk import OwnWalk, own_walk
from tests.verification.naive import naive_sightings
from tests.verification.random_processes import NAMES, processes


def _walked(process: Process, cause: str) -> OwnWalk:
    layout = layout_of(process)
    asked = frozenset(one for step in process.steps if step.only_if for one in step.only_if.subjects)
    return own_walk(layout, scope_of(layout, Subject(cause=cause, valued=asked)), limit=200_000)


@settings(max_examples=200)
@given(process=processes(), cause=st.sampled_from(NAMES))
def test_the_reduced_walk_comes_to_the_same_moments_with_the_same_knowledge_as_every_interleaving(
    process: Process, cause: str
) -> None:
    walked = _walked(process, cause)
    seen = {
        (moment.place, moment.context, frozenset(look.step for look in one.known))
        for moment, all in walked.sightings.items()
        for one in all
    }
    followed = {name for _, context, _ in seen for name, _ in context}
    naive = {
        (place, tuple(pair for pair in context if pair[0] in followed), frozenset(step for step, _ in known))
        for place, context, known in naive_sightings(process, cause)
    }
    assert walked.exhaustive
    assert seen == naive
