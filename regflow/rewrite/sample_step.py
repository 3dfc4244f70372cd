"""Does a step for some of the cases, drawn by lot."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.cases import Trait
from regflow.model.change import SampleStep
from regflow.model.condition import Clause, Condition
from regflow.model.process import Process
from regflow.rewrite.steps import step_of, with_step
from regflow.words import message

DRAWN, NOT_DRAWN = "yes", "no"


def sample_step(process: Process, change: SampleStep) -> Process:
    """Return the process in which a step is done for a share of the cases that needed it.

    The lot is a trait of the case, so that a case that comes back is drawn as before.

    Raises:
        ChangeError: if there is no such step, or the share is none or all.
    """
    step = step_of(process, change.step)
    if not 0 < change.share < 1:
        raise ChangeError(message("change-share-not-between", share=change.share))
    lot = Trait(_free_name(process, change.lot), ((DRAWN, change.share), (NOT_DRAWN, 1 - change.share)))
    drawn = Clause(lot.name, (DRAWN,))
    alternatives = step.only_if.any_of if step.only_if is not None else ((),)
    only_if = Condition(tuple((*clauses, drawn) for clauses in alternatives))
    with_lot = replace(process, cases=replace(process.cases, traits=(*process.cases.traits, lot)))
    return with_step(with_lot, replace(step, only_if=only_if))


def _free_name(process: Process, name: str) -> str:
    """Return the name, numbered where a trait or a step has it."""
    names = (name, *(f"{name}_{number}" for number in range(2, len(process.steps) + len(process.cases.traits) + 3)))
    return next(one for one in names if one not in process.trait_by_name and one not in process.step_by_id)
