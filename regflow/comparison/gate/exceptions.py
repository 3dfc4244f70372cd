"""Known losses that are let through until a day: which differences they match, and which of them are amiss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.kinds import EXPIRED_EXCEPTION, FIXED, KINDS, UNUSED_EXCEPTION
from regflow.comparison.gate.settings import Accepted
from regflow.words import Message, message


@dataclass(frozen=True, slots=True)
class Sifted:
    """Differences after exceptions were laid over them.

    Attributes:
        left: Those that nothing lets through, and what is amiss with the exceptions.
        matched: Those that are let through, each with its exception.
    """

    left: tuple[Difference, ...]
    matched: tuple[tuple[Difference, Accepted], ...]


def sifted(found: Iterable[Difference], accepted: Sequence[Accepted], known: Sequence[Accepted], today: date) -> Sifted:
    """Return which differences are let through.

    An exception matches by kind and step, never by line; one on a measure lets it become worse up to its margin. One
    that is expired lets nothing through, and is a fault; so is one that matches nothing, unless it stood there before
    the change: then it let something in that is now part of what is compared with, and waits for its end.

    Args:
        found: What the layers found.
        accepted: Exceptions that are written now, in the file and in the settings.
        known: Those that were written before the change.
        today: The day on which it is judged.
    """
    holding = [one for one in accepted if one.until >= today]
    used: set[Accepted] = set()
    left: list[Difference] = []
    matched: list[tuple[Difference, Accepted]] = []
    for difference in found:
        named = [one for one in holding if _names(one, difference)]
        used.update(named)
        enough = next((one for one in named if _covers(one, difference)), None)
        if enough is None:
            left.append(difference)
        else:
            matched.append((difference, enough))
    left += _expired(accepted, today)
    left += _unused((one for one in holding if one not in used), known)
    return Sifted(tuple(left), tuple(matched))


def _names(one: Accepted, difference: Difference) -> bool:
    return one.kind == difference.kind and one.step == difference.step and difference.kind not in FIXED


def _covers(one: Accepted, difference: Difference) -> bool:
    if one.margin is None:
        return True
    return difference.share is not None and difference.share <= one.margin


def _expired(accepted: Sequence[Accepted], today: date) -> Iterator[Difference]:
    for one in accepted:
        if one.until < today:
            said = message("gate-expired", kind=one.kind, until=one.until.isoformat(), reason=one.reason)
            yield _amiss(EXPIRED_EXCEPTION, one, said)


def _unused(idle: Iterable[Accepted], known: Sequence[Accepted]) -> Iterator[Difference]:
    before = {(one.kind, one.step) for one in known}
    for one in idle:
        if one.kind in KINDS and (one.kind, one.step) not in before:
            yield _amiss(UNUSED_EXCEPTION, one, message("gate-unused", kind=one.kind, reason=one.reason))


def _amiss(kind: str, one: Accepted, said: Message) -> Difference:
    told = message("gate-exception-at", file=one.file, line=one.line, what=said)
    return Difference(kind, told, one.step, path=("steps", one.step) if one.step else (), place=one.place)
