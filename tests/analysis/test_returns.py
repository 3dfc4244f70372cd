"""What is remembered of a process against what is worked out anew."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.analysis.comparing import both_of
from regflow.analysis.contexts import contexts_of
from regflow.analysis.facts import facts_of
from regflow.analysis.losses.guarantees import lost_guarantees
from regflow.analysis.study import study_of
from regflow.errors import ChangeError
from regflow.model.change import Change, RelaxOrder, RemoveStep
from regflow.rewrite import apply
from tests.random_processes import random_process


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_a_guarantee_is_lost_exactly_where_facts_from_scratch_say_so(random: Random):
    study = study_of(random_process(random), apply)
    step = random.choice(study.process.steps[1:])
    change: Change = random.choice((RemoveStep(step.id), RelaxOrder(step.after[0], step.id)))
    try:
        after = apply(study.process, change)
    except ChangeError:
        return
    contexts = contexts_of(study.process, after)
    both = both_of(study, after, contexts)
    scratch = facts_of(after, contexts)
    lost = False
    places = {place.name: place for place in scratch.places}
    for fact in both.plain.checks:
        somewhere = (both.quiet.detection_at(fact, both.quiet.places[0]) > 0).any()
        for place in both.quiet.places:
            if place.name in places:
                had = both.quiet.detection_at(fact, place)
                had = np.where(both.woken & somewhere, np.maximum(had, 1e-9), had)
                has = scratch.detection_at(fact, places[place.name])
                lost = lost or bool((places[place.name].where & (had > has + 1e-12)).any())
    assert bool(list(lost_guarantees(both))) == lost
