"""Options whose value is one of a list that something else owns: verdicts, rules."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import typer

from regflow.analysis.rules import RULES
from regflow.model.finding import Verdict
from regflow.words import message, say


def chosen_verdict(name: str, among: Iterable[Verdict], option: str, language: str) -> Verdict:
    """Return the verdict of a name.

    Raises:
        typer.BadParameter: if it is none of those that may be chosen.
    """
    verdicts = {verdict.value: verdict for verdict in among}
    if name not in verdicts:
        said = say(message("no-such-choice", choice=name, choices=tuple(verdicts)), language)
        raise typer.BadParameter(said, param_hint=option)
    return verdicts[name]


def chosen_rules(names: Iterable[str], language: str) -> frozenset[str]:
    """Return the rules of these names.

    Raises:
        typer.BadParameter: if there is no such rule; names the nearest.
    """
    chosen = frozenset(names)
    for name in sorted(chosen - set(RULES)):
        said = say(message("no-such-rule", rule=name), language)
        if near := get_close_matches(name, RULES):
            said += " " + say(message("did-you-mean", names=tuple(near)), language)
        raise typer.BadParameter(said, param_hint="--apply")
    return chosen
