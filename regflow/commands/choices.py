"""Options whose value is one of a list that something else owns: verdicts, rules."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from regflow.analysis.rules import RULES
from regflow.commands.wrong_usage import WrongUsage
from regflow.model.finding import Verdict
from regflow.words import message


def chosen_verdict(name: str, among: Iterable[Verdict], option: str) -> Verdict:
    """Return the verdict of a name.

    Raises:
        WrongUsage: if it is none of those that may be chosen.
    """
    verdicts = {verdict.value: verdict for verdict in among}
    if name not in verdicts:
        raise WrongUsage(message("no-such-choice", choice=name, choices=tuple(verdicts)), option)
    return verdicts[name]


def chosen_rules(names: Iterable[str]) -> frozenset[str]:
    """Return the rules of these names.

    Raises:
        WrongUsage: if there is no such rule; names the nearest.
    """
    chosen = frozenset(names)
    for name in sorted(chosen - set(RULES)):
        near = tuple(get_close_matches(name, RULES))
        raise WrongUsage(
            message("no-such-rule-near", rule=name, names=near) if near else message("no-such-rule", rule=name),
            "--apply",
        )
    return chosen
