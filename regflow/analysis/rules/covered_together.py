"""Checks that several others cover together, though none of them does alone."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.averages import averages_of
from regflow.analysis.covering import cheapest_sufficient
from regflow.analysis.proof import Proof
from regflow.analysis.purposes import lasting_purposes
from regflow.analysis.rules.repeated_check import is_checked_elsewhere, one_step_suffices, without_checks
from regflow.analysis.safety import prove, prove_variant
from regflow.analysis.study import Study
from regflow.errors import ChangeError
from regflow.model.finding import Finding
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.words import message


def covered_together(study: Study) -> Iterator[Finding]:
    """A step checks what several other steps check between them.

    Why it costs: every case waits in a queue to learn what the others have found out together.
    Spared: one of the others alone suffices (`repeated-check`); keeping this check and leaving out another costs
        less; the law wants this authority or one officer more; between two changes of a document nobody else looks.
    Mend: drop the checks that the cheapest sufficient set does without.
    Proof: without the check every criterion is still guaranteed, and all of them can go one after the other. The
        set is the cheapest by officers' expected time, found exactly (covering problem, integer programming).
    Source: Karp, "Reducibility among combinatorial problems", 1972 (set cover); solved by HiGHS branch and bound.
    """
    proofs = {step.id: prove(study, without_checks(step)) for step in study.process.steps if _may_go(study, step)}
    droppable = {step: proof for step, proof in proofs.items() if proof.holds}
    together = {step for step, proof in droppable.items() if not one_step_suffices(study, proof, step)}
    if not together:
        return
    costs = _costs(study, droppable)
    kept = cheapest_sufficient(study.facts, costs)
    superfluous = tuple(step for step in droppable if step not in kept)
    proposed = [step for step in superfluous if step in together]
    if proposed and _can_all_go(study, superfluous):
        for step in proposed:
            yield _finding(study.process.step_by_id[step], droppable[step])


def _may_go(study: Study, step: Step) -> bool:
    return bool(step.checks) and is_checked_elsewhere(study, step)


def _costs(study: Study, droppable: dict[str, Proof]) -> dict[str, float]:
    """Return what each step costs per case: money where every office has a cost, else minutes.

    A step that stays for another purpose saves next to nothing; of equals, the fewest checks stay.
    """
    averages, process = averages_of(study.facts), study.process
    steps = [process.step_by_id[step] for step in droppable]
    in_money = all(step.by in process.office_by_id and process.office_by_id[step.by].cost > 0 for step in steps)
    spent = {step.id: averages.cost(step) if in_money else averages.mean(averages.work(step)) for step in steps}
    least = 1e-3 * (max(spent.values()) or 1.0)
    return {step.id: least + (0.0 if lasting_purposes(step) else spent[step.id]) for step in steps}


def _can_all_go(study: Study, steps: tuple[str, ...]) -> bool:
    """Tell whether all these checks can be left out one after the other, and nothing is lost at the end."""
    current: Process = study.process
    for step in steps:
        try:
            current = study.apply(current, without_checks(current.step_by_id[step]))
        except ChangeError:
            return False
    return prove_variant(study, current).holds


def _finding(step: Step, proof: Proof) -> Finding:
    others = tuple(one for one in proof.established_by if one != step.id)
    return Finding(
        rule="covered-together",
        steps=(step.id, *others),
        criteria=step.criteria,
        verdict=proof.verdict,
        evidence=message("covered-together", step=step.id, criteria=step.criteria, others=others),
        assumptions=proof.assumptions,
        change=without_checks(step),
    )
