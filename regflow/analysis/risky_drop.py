"""Checks that structure allows to leave out, though fewer wrong applications would be noticed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regflow.analysis.averages import Averages, averages_of
from regflow.analysis.proof import Proof
from regflow.analysis.risk import Risk, risk_of_dropping
from regflow.analysis.safety import prove
from regflow.analysis.study import Study, study_of
from regflow.model.change import Change
from regflow.model.finding import Finding, Verdict
from regflow.model.process import Process
from regflow.model.step import Check, Step
from regflow.words import Message, Value, message


def risky_drop(study: Study, rule: str, step: Step, change: Change, proof: Proof) -> Iterator[Finding]:
    """Yield the finding that a step's checks may go if fewer wrong applications need be noticed.

    There is none where anything else would be lost, or where nobody wrote how often a criterion is wrong.
    """
    if any(loss.code != "loss-detection" for loss in proof.losses):
        return
    lesser = {str(value) for loss in proof.losses for gap, value in loss.values if gap == "criterion"}
    averages = averages_of(study.facts)
    risks = {criterion: _risk(averages, step, criterion) for criterion in sorted(lesser)}
    if any(risk is None for risk in risks.values()):
        return
    alike = _as_if_alike(study.process, frozenset(lesser))
    structure = prove(study_of(alike, study.apply, tuple(study.loads.values())), change)
    if structure.holds:
        looking = {one.step.id for criterion in lesser for one in study.facts.checks[criterion]}
        others = tuple(one for one in structure.established_by if one != step.id and one in looking)
        yield Finding(
            rule=rule,
            steps=(step.id, *others),
            criteria=step.criteria,
            verdict=Verdict.RISKY,
            evidence=message(
                "risky-drop",
                step=step.id,
                others=others,
                risks=tuple(_told(study.process, name, risk) for name, risk in risks.items() if risk is not None),
            ),
            assumptions=tuple(one for one in structure.assumptions if one.code != "assume-evidence"),
            change=change,
        )


def _risk(averages: Averages, step: Step, criterion: str) -> Risk | None:
    """Return what is risked of one criterion without a step, on average over the cases in which it is done."""
    wrong, executed = averages.wrong(criterion), averages.facts.execution.executed[step.id]
    share = averages.mean(executed)
    if wrong is None or share == 0:
        return None
    place = averages.facts.places[0]
    checks = [one for one in averages.facts.checks[criterion] if one.bit & place.earlier]
    caught = [(one.step.id, averages.mean(one.catches * executed) / share) for one in checks]
    return risk_of_dropping(
        wrong=averages.mean(wrong * executed) / share,
        dropped=max((catches for name, catches in caught if name == step.id), default=0.0),
        kept=tuple(catches for name, catches in caught if name != step.id),
    )


def _told(process: Process, criterion: str, risk: Risk) -> Message:
    harm = process.criterion_by_id[criterion].harm
    shares: dict[str, Value] = {
        "criterion": criterion,
        "before": risk.independent.before,
        "after": risk.independent.after,
        "extra": risk.independent.extra,
        "shared": risk.shared.extra,
    }
    if harm is None:
        return message("risk-of", **shares)
    money: dict[str, Value] = {"harm": risk.independent.harm(harm), "shared_harm": risk.shared.harm(harm)}
    return message("risk-of-with-harm", **shares, **money, currency=process.currency or "")


def _as_if_alike(process: Process, criteria: frozenset[str]) -> Process:
    """Return the process as if all checks of some criteria, and of what implies them, saw half of the same cases.

    Then one check is as good as two, and what is lost without one of them is not detection. Half and not all, so
    that returns stay as open as they are.
    """
    tied = {one.id for one in process.criteria if not criteria.isdisjoint((one.id, *process.implied_by(one.id)))}

    def dulled(check: Check) -> Check:
        return replace(check, catches=0.5, evidence=" ") if check.criterion in tied else check

    return replace(
        process,
        steps=tuple(replace(step, checks=tuple(map(dulled, step.checks))) for step in process.steps),
    )
