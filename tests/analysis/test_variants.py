"""What is found of a variant from its process against what is found of it anew."""

from __future__ import annotations

from collections.abc import Hashable
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.analysis.alterations import Pool
from regflow.analysis.contexts import Mask, contexts_of
from regflow.analysis.facts import Facts, facts_of
from regflow.analysis.variants import known_of, variant_before_returns, variant_facts
from regflow.errors import ChangeError
from regflow.model.change import Change, DropCheck, RelaxOrder, RemoveStep
from regflow.model.process import Process
from regflow.model.step import Return
from regflow.rewrite import apply
from tests.builders import FORM, chain, check, issue, submission, work
from tests.random_processes import random_process


def _alterations(facts: Facts) -> set[Hashable]:
    """Return the alterations by the names of the steps that see them, whichever bits these have."""
    return {
        (one.by, one.to, one.documents, _names(facts, one.seen_by), _spelt_out(facts, one.where))
        for one in facts.alterations
    }


def _spelt_out(facts: Facts, where: Mask) -> bytes:
    """Return a mask over every context, whichever axes it keeps."""
    shape = tuple(len(variable.values) for variable in facts.contexts.variables)
    return np.broadcast_to(where, shape).tobytes()


def _names(facts: Facts, steps: int) -> frozenset[str]:
    return frozenset(name for name, bit in facts.order.bit.items() if bit & steps)


def _where(facts: Facts, mask: Mask) -> bytes:
    """Return a mask over all contexts; one that is alike along an axis may leave it out."""
    return np.broadcast_to(mask, tuple(len(one.values) for one in facts.contexts.variables)).tobytes()


def _changes(process: Process) -> list[Change]:
    drops = [DropCheck(step.id, (criterion,)) for step in process.steps for criterion in step.criteria]
    removals = [RemoveStep(step.id) for step in process.steps]
    return [*drops, *removals, *(RelaxOrder(entry, step.id) for step in process.steps for entry in step.after)]


@settings(max_examples=80)
@given(st.randoms(use_true_random=False))
def test_the_same_returns_can_happen_whether_the_search_starts_from_the_process_or_from_nothing(random: Random):
    process = random_process(random)
    try:
        after = apply(process, random.choice(_changes(process)))
    except ChangeError:
        return
    contexts = contexts_of(process, after)
    found = variant_facts(facts_of(process, contexts), after, Pool())
    scratch = facts_of(after, contexts)
    assert _alterations(found) == _alterations(scratch)
    assert [_spelt_out(found, one) for one in found.happens] == [_spelt_out(scratch, one) for one in scratch.happens]


def test_the_search_starts_from_the_process_where_an_order_is_relaxed_and_from_nothing_without_a_return():
    back = Return("submit", amends=(FORM,))
    drawn = chain(submission(), check("x", "name_ok", if_wrong=back), work("y"), check("z", "name_ok"), issue())
    pool, contexts = Pool(), contexts_of(drawn)
    before = facts_of(drawn, contexts, pool)

    def bare(change: Change) -> Facts:
        return variant_before_returns(before, apply(drawn, change), pool)

    assert known_of(before, bare(RelaxOrder("x", "y"))) is not None
    assert known_of(before, bare(RemoveStep("x"))) is None


def test_checks_that_are_made_as_before_are_the_same_objects():
    drawn = chain(submission(), check("x", "name_ok"), work("y"), check("z", "name_ok"), issue())
    pool, contexts = Pool(), contexts_of(drawn)
    before = facts_of(drawn, contexts, pool)
    beside = variant_facts(before, apply(drawn, RelaxOrder("x", "y")), pool)
    without = variant_facts(before, apply(drawn, RemoveStep("z")), pool)
    assert beside.checks["name_ok"] is before.checks["name_ok"]
    assert without.checks["name_ok"] == before.checks["name_ok"][:1]
