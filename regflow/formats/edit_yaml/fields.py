"""Says a step of the model as the entries of the format, defaults left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from yaml.nodes import Node

from regflow.formats.edit_yaml.flow import Data, number
from regflow.formats.edit_yaml.nodes import entry_of, keys_of
from regflow.formats.edit_yaml.spelling import (
    batch_data,
    condition_data,
    duration_data,
    meetings_data,
    outcome_data,
    reaction_data,
    share_data,
    span_data,
    text_data,
)
from regflow.formats.keys import KEYS
from regflow.formats.vocabulary import KeyLanguage, spelt
from regflow.model.duration import NO_TIME
from regflow.model.step import SYSTEM, Check, Kind, Outcome, Reaction, Return, Step

T = TypeVar("T")

ORDER = KEYS["step"]
"""The keys of a step in the order in which the manual lists them."""

UNUSED = ""
"""Stands for an `if_wrong` in the text that no check of the step falls back on; it goes when the last check goes."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Which of two ways of writing an official chose in one step.

    Attributes:
        own_reactions: Criteria that have an `if_wrong` of their own.
        states_reaction: The step has an `if_wrong` for the rest.
        states_returns: The step has `returns` instead of an outcome.
        language: The language of the file.
    """

    own_reactions: frozenset[str] = frozenset()
    states_reaction: bool = True
    states_returns: bool = False
    language: KeyLanguage = "en"


def habits_of(step: Node | None, language: KeyLanguage = "en") -> Habits:
    """Return the habits seen in the text of a step, whose keys are in English whatever the language of the file."""
    checks = entry_of(step, "checks")
    own = frozenset(name for name in keys_of(checks[1]) if _has_reaction(checks[1], name)) if checks else frozenset()
    return Habits(own, entry_of(step, "if_wrong") is not None, entry_of(step, "returns") is not None, language)


def step_data(step: Step, habits: Habits, currency: str | None) -> dict[str, Data]:
    """Return the entries of a step, all but `after`, as an official with these habits writes them."""
    language = habits.language
    data: dict[str, Data | None] = {
        "name": _said(step.name, text_data),
        "kind": None if step.kind is Kind.WORK else step.kind.value,
        "by": _by(step),
        "only_if": _said(step.only_if, condition_data),
        "handover": None if step.handover == NO_TIME else span_data(step.handover, language),
        "work": None if step.work == NO_TIME else span_data(step.work, language),
        "wait": None if step.wait == NO_TIME else span_data(step.wait, language),
        "takes": _said(step.takes, lambda takes: span_data(takes, language)),
        "needs": step.needs,
        "brings": step.brings,
        "issues": step.issues,
        "amends": step.amends,
        **_checks(step, habits),
        **_outcomes(step, habits),
        "limit": _said(step.limit, lambda limit: duration_data(limit, language)),
        "fee": None if step.fee == 0 else f"{number(step.fee)} {currency}" if currency else step.fee,
        "visit": (spelt("truth-word", "true", "zh") if language == "zh" else True) if step.visit else None,
        "law": _said(step.law, text_data),
        "meets": _said(step.meets, lambda meets: meetings_data(meets, language)),
        "batch": _said(step.batch, lambda batch: batch_data(batch, language)),
        "observed": _said(step.observed, lambda seen: {"seen": seen.seen, "changed": seen.changed}),
    }
    return {key: value for key, value in data.items() if value is not None and value != ()}


def _has_reaction(checks: Node, criterion: str) -> bool:
    entry = entry_of(checks, criterion)
    return entry is not None and entry_of(entry[1], "if_wrong") is not None


def _said(value: T | None, say: Callable[[T], Data]) -> Data | None:
    return None if value is None else say(value)


def _by(step: Step) -> Data | None:
    if step.officer is not None:
        return {"office": step.by, "officer": step.officer}
    return None if step.by == SYSTEM else step.by


def _checks(step: Step, habits: Habits) -> dict[str, Data | None]:
    if not step.checks:
        return {}
    shared = next((check.if_wrong for check in step.checks if check.criterion not in habits.own_reactions), None)
    unused = UNUSED if habits.states_reaction else None
    return {
        "checks": {check.criterion: _settings(check, shared, habits) for check in step.checks},
        "if_wrong": unused if shared is None else reaction_data(shared, habits.language),
    }


def _settings(check: Check, shared: Reaction | None, habits: Habits) -> Data:
    own = check.criterion in habits.own_reactions or check.if_wrong != shared
    settings: dict[str, Data | None] = {
        "catches": None if check.catches == 1.0 else share_data(check.catches),
        "evidence": check.evidence,
        "false_alarm": None if check.false_alarm == 0.0 else share_data(check.false_alarm),
        "if_wrong": reaction_data(check.if_wrong, habits.language) if own else None,
    }
    return {key: value for key, value in settings.items() if value is not None}


def _outcomes(step: Step, habits: Habits) -> dict[str, Data | None]:
    match step.outcomes:
        case (Outcome(name="returned", share=1.0, then=Return(to=to, fix=fix, amends=None)),) if (
            habits.states_returns and fix == NO_TIME
        ):
            return {"returns": to}
        case _:
            said = {outcome.name: outcome_data(outcome, habits.language) for outcome in step.outcomes}
            return {"outcomes": said or None}
