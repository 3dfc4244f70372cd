r"""What is risked when a check is left out whose colleagues see less than it does.

With a share p of new applications wrong and a share m of those missed by all checks together, of the approved

    p m / (p m + 1 - p)

are approved wrongly. Checks on the same evidence miss the same cases, m = 1 - the best of them; checks on evidence of
their own miss independently, m = the product of their misses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from regflow.units import Money

PER = 10_000
"""Approvals on which extra false ones are counted."""


@dataclass(frozen=True, slots=True)
class FalseApprovals:
    """Share of approvals that are false before and after a check is left out.

    Attributes:
        before, after: Shares of all approvals.
    """

    before: float
    after: float

    @property
    def extra(self) -> float:
        """Return how many more there are per 10,000 approvals."""
        return (self.after - self.before) * PER

    def harm(self, of_one: Money) -> Money:
        """Return what these cost per 10,000 approvals."""
        return self.extra * of_one


@dataclass(frozen=True, slots=True)
class Risk:
    """What leaving out a check comes to, as far as nobody knows whether the checks see the same.

    Attributes:
        independent: Each check misses cases of its own.
        shared: All miss the same cases.
    """

    independent: FalseApprovals
    shared: FalseApprovals


def risk_of_dropping(wrong: float, dropped: float, kept: Sequence[float]) -> Risk:
    """Return how many more approvals are false without one check.

    Args:
        wrong: Share of new applications that are wrong, 0 to 1.
        dropped: Share of the wrong ones that the check notices.
        kept: The same of each check that stays.

    Source:
        Bayes' rule.

    >>> risk = risk_of_dropping(wrong=0.05, dropped=0.6, kept=(0.7,))
    >>> round(risk.independent.before, 4), round(risk.independent.after, 4), risk.shared.extra
    (0.0063, 0.0155, 0.0)
    """
    alone = prod(1.0 - one for one in kept)
    best = max(kept, default=0.0)
    return Risk(
        independent=FalseApprovals(_false(wrong, alone * (1.0 - dropped)), _false(wrong, alone)),
        shared=FalseApprovals(_false(wrong, 1.0 - max(best, dropped)), _false(wrong, 1.0 - best)),
    )


def _false(wrong: float, missed: float) -> float:
    """Return the share of approvals that are false; 0 where nothing is approved at all."""
    approved = wrong * missed + (1.0 - wrong)
    return wrong * missed / approved if approved > 0 else 0.0
