"""The kinds of applications: every choice of trait values that occurs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from regflow.model.by_trait import ByTrait, Share, in_case
from regflow.model.process import Process

Traits = tuple[tuple[str, str], ...]
"""Pairs of a trait and its value, sorted by trait."""

SURE = 1.0 - 1e-9
"""A share from which on a thing is taken to be certain; shares that are added up are not exactly 1."""


def kinds(process: Process, names: frozenset[str]) -> tuple[Traits, ...]:
    """Return every choice of values of these traits with a positive share."""
    choices = [
        [(name, value) for value, share in process.trait_by_name[name].values if share > 0] for name in sorted(names)
    ]
    return tuple(product(*choices))


def traits_of(*shares: Share) -> Iterator[str]:
    """Give the traits on which these shares depend."""
    for share in shares:
        if isinstance(share, ByTrait):
            yield share.trait


def share_in(share: Share, traits: Mapping[str, str]) -> float:
    """Return a share in a kind of application; the largest there is where the trait is not distinguished."""
    if isinstance(share, ByTrait) and share.trait not in traits:
        return max(value for _, value in share.values)
    return in_case(share, traits)
