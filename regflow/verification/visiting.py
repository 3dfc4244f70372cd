"""What a visit may find, whatever can be hidden from it: every result, with what is then known of the case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regflow.verification.state import Result, State
from regflow.verification.table import OtherLook, OwnLook, Stage, Then


class Found(NamedTuple):
    """What the checks of a visit found so far.

    Attributes:
        ends: Whether something is found that rejects the case.
        backs: Places of the returns of what is found, as a mask.
        wrong: Whether anything is found.
        noticed: Whether it was the cause that is followed.
        condemned: Whether a check that noticed it rejects the case.
        missed: Whether that was wrong and some check did not see it.
        known, advised: What checks that passed establish; what those that only advise do.
        settles: Other criteria that are certain by now.
        luck: The luck of the case as it has shown.
    """

    ends: bool
    backs: int
    wrong: bool
    noticed: bool
    condemned: bool
    missed: bool
    known: int
    advised: int
    settles: int
    luck: tuple[tuple[float, float], ...]


def visits(stage: Stage, state: State) -> Iterator[tuple[Result, Found, State]]:
    """Give each result that a visit begun in this state may have, what it found, and the state as it shows then."""
    given = set()
    for found in _own(stage, state):
        for whole in _others(stage, state, found):
            after = state._replace(luck=whole.luck, certain=state.certain | whole.settles)
            for result in _results(stage, whole):
                if (result, after) not in given:
                    given.add((result, after))
                    yield result, whole, after


def _own(stage: Stage, state: State) -> Iterator[Found]:
    partial = [Found(False, 0, False, False, False, False, 0, 0, 0, state.luck)]
    for look in stage.own:
        partial = [further for found in partial for further in _looked(look, state, found)]
    yield from partial


def _looked(look: OwnLook, state: State, found: Found) -> Iterator[Found]:
    """Give what one check of the cause may find, by the truth and by what has missed or noticed it so far."""
    if not state.truth:
        doubtful = look.catches > 0 and (look.doubt or look.rest & ~state.certain)
        if look.alarm or doubtful:
            yield _with(found, look.then, look.back)
        if not look.always:
            yield _passed(look, found)
        return
    if look.catches >= 1.0:
        yield _noticed(look, found)
        return
    if look.catches <= 0.0:
        yield _passed(look, found)._replace(missed=True)
        return
    missed, noticed = found.luck[look.evidence]
    if look.catches < noticed:
        luck = _replaced(found.luck, look.evidence, (max(missed, look.catches), noticed))
        yield _passed(look, found)._replace(missed=True, luck=luck)
    if look.catches > missed:
        luck = _replaced(found.luck, look.evidence, (missed, min(noticed, look.catches)))
        yield _noticed(look, found)._replace(luck=luck)


def _passed(look: OwnLook, found: Found) -> Found:
    settles = found.settles | (look.rest if look.catches >= 1.0 else 0)
    if look.then is Then.GO:
        return found._replace(advised=found.advised | look.bit, settles=settles)
    return found._replace(known=found.known | look.bit, settles=settles)


def _noticed(look: OwnLook, found: Found) -> Found:
    condemned = found.condemned or look.then is Then.END
    return _with(found, look.then, look.back)._replace(noticed=True, condemned=condemned)


def _with(found: Found, then: Then, back: int) -> Found:
    """Return what is found with one thing more."""
    return found._replace(
        wrong=True,
        ends=found.ends or then is Then.END,
        backs=found.backs | (1 << back if back >= 0 else 0),
    )


def _others(stage: Stage, state: State, found: Found) -> Iterator[Found]:
    """Give what the checks of other criteria may add; of those found together one of each kind stands for all."""
    always = [look for look in stage.others if look.always]
    for look in always:
        found = _with(found, look.then, look.back)
    doubtful = [look for look in stage.others if look.alarm or look.doubt or look.rest & ~state.certain]
    if not always:
        yield found._replace(settles=found.settles | _settled(stage.others))
    advised = found
    if any(look.then is Then.GO for look in doubtful) or always:
        advised = _with(found, Then.GO, -1)
        passed = tuple(look for look in stage.others if look.then is not Then.GO)
        yield advised._replace(settles=found.settles | _settled(passed))
    if any(look.then is Then.END for look in doubtful):
        yield _with(found, Then.END, -1)
    returning = {look.back for look in doubtful if look.then is Then.BACK and look.back >= 0}
    for backs in _choices(tuple(sorted(returning))):
        yield found._replace(wrong=True, backs=found.backs | backs)


def _settled(passed: tuple[OtherLook, ...]) -> int:
    settles = 0
    for look in passed:
        settles |= look.settles
    return settles


def _choices(returning: tuple[int, ...]) -> Iterator[int]:
    """Give every choice of these returns but none."""
    for chosen in range(1, 1 << len(returning)):
        yield sum(1 << back for place, back in enumerate(returning) if chosen >> place & 1)


def _results(stage: Stage, found: Found) -> Iterator[Result]:
    if found.ends:
        yield Result(Then.END, 0, 0, -1, 0, 0, found.condemned)
    elif found.backs:
        yield _sent_back(stage, found.backs, found.noticed)
    elif found.wrong:
        yield Result(Then.GO, stage.wrong if stage.shift >= 0 else 0, 0, -1, 0, found.known, found.noticed)
    else:
        for draw in stage.draws:
            if draw.then is Then.GO:
                value = draw.value if stage.shift >= 0 else 0
                yield Result(Then.GO, value, 0, -1, 0, found.known | found.advised, False)
            elif draw.then is Then.BACK:
                yield _sent_back(stage, 1 << draw.back, False)
            else:
                yield Result(Then.END, 0, 0, -1, 0, 0, False)


def _sent_back(stage: Stage, backs: int, noticed: bool) -> Result:
    again = documents = 0
    keeps = -1
    for place, back in enumerate(stage.backs):
        if backs >> place & 1:
            again |= back.again
            keeps &= back.keeps
            documents |= back.documents
    return Result(Then.BACK, 0, again, keeps, documents, 0, noticed)


def _replaced(
    luck: tuple[tuple[float, float], ...], place: int, bounds: tuple[float, float]
) -> tuple[tuple[float, float], ...]:
    return (*luck[:place], bounds, *luck[place + 1 :])
