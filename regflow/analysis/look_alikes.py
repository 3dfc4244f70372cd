"""What a reader would leave out and must not: it looks redundant, and the proof says what would be lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regflow.analysis.result import LookAlike
from regflow.analysis.rules.idle_sign_off import is_idle
from regflow.analysis.rules.needless_order import may_run_beside, rests_on
from regflow.analysis.rules.repeated_check import without_checks
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import Change, DropCheck, NarrowStep, RelaxOrder, RemoveStep
from regflow.model.finding import Finding
from regflow.model.step import Step
from regflow.words import Message, message

_LOST = "loss-"
"""How the code of what would be lost begins; the others tell why a change cannot be made at all."""


def look_alikes(study: Study, findings: Iterable[Finding]) -> Iterator[LookAlike]:
    """Yield what looks redundant and must stay, in the order of the file.

    Looked at are steps all of whose criteria others check too, sign-offs that neither check nor decide, and steps
    that wait for one of whose documents and results they read nothing. What a finding proposes to leave out or to
    do less often is no look-alike.
    """
    mended = {
        finding.steps[0] for finding in findings if isinstance(finding.change, RemoveStep | DropCheck | NarrowStep)
    }
    for step in study.process.steps:
        if step.id not in mended:
            yield from _repeated(study, step)
            yield from _idle(study, step)
        yield from _ordered(study, step)


def _repeated(study: Study, step: Step) -> Iterator[LookAlike]:
    """Yield a check that others make too."""
    checking = {
        criterion: tuple(one.step.id for one in study.facts.checks[criterion] if one.step.id != step.id)
        for criterion in step.criteria
    }
    if checking and all(checking.values()):
        others = tuple(dict.fromkeys(name for names in checking.values() for name in names))
        code = "looks-repeated" if len(others) > 1 else "looks-repeated-one"
        looks = message(code, step=step.id, criteria=step.criteria, others=others)
        yield from _unless_safe(study, step, without_checks(step), looks)


def _idle(study: Study, step: Step) -> Iterator[LookAlike]:
    if is_idle(step):
        yield from _unless_safe(study, step, RemoveStep(step.id), message("looks-idle", step=step.id))


def _ordered(study: Study, step: Step) -> Iterator[LookAlike]:
    """Yield the orders that seem needless and keep a guarantee; that cases are sent back to a step is plain to see."""
    for name in step.after:
        first = study.process.step_by_id[name]
        if may_run_beside(study.process, first, step) and not rests_on(study, first, step):
            looks = message("looks-needless-order", step=step.id, first=name)
            for one in _unless_safe(study, step, RelaxOrder(name, step.id), looks):
                if one.losses[0].code.startswith(_LOST):
                    yield one


def _unless_safe(study: Study, step: Step, change: Change, looks: Message) -> Iterator[LookAlike]:
    losses = prove(study, change).losses
    if losses:
        yield LookAlike(step.id, change, looks, losses)
