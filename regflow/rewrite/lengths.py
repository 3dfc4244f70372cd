"""Adds lengths of time of which one follows the other."""

from __future__ import annotations

from regflow.model.by_trait import ByTrait, in_case
from regflow.model.duration import Duration, Empirical, Fixed, Law, Span, Triangular, Uniform


def total(one: Span, other: Span) -> Span | None:
    """Return the law of the sum of two lengths; None where no law of the format is exactly that.

    A fixed length moves a law with bounds or listed values, and nothing at all leaves any law as it is; the sum of two
    lengths that both depend on chance is of no law that the format has. Lengths by trait are added value by value.

    >>> total(Duration(Fixed(5.0)), Duration(Uniform(10.0, 20.0)))
    Duration(law=Uniform(low=15.0, high=25.0), unit=<Unit.MINUTES: 'minutes'>)
    """
    if isinstance(one, ByTrait):
        return _value_by_value(one, other)
    return _value_by_value(other, one) if isinstance(other, ByTrait) else _sum(one, other)


def _value_by_value(one: ByTrait[Duration], other: Span) -> ByTrait[Duration] | None:
    if isinstance(other, ByTrait) and other.trait != one.trait:
        return None
    sums = tuple((value, _sum(length, in_case(other, {one.trait: value}))) for value, length in one.values)
    known = tuple((value, length) for value, length in sums if length is not None)
    return ByTrait(one.trait, known) if len(known) == len(sums) else None


def _sum(one: Duration, other: Duration) -> Duration | None:
    if one.is_zero or other.is_zero:
        return other if one.is_zero else one
    if one.unit is not other.unit:
        return None
    match one.law, other.law:
        case (Fixed(value), law) | (law, Fixed(value)):
            later = _later(law, value)
            return None if later is None else Duration(later, one.unit)
        case _:
            return None


def _later(law: Law, value: float) -> Law | None:
    match law:
        case Fixed(length):
            return Fixed(length + value)
        case Uniform(low, high):
            return Uniform(low + value, high + value)
        case Triangular(low, mode, high):
            return Triangular(low + value, mode + value, high + value)
        case Empirical(values, weights):
            return Empirical(tuple(length + value for length in values), weights)
        case _:
            return None
