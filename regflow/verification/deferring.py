"""Which steps may be left pending until somebody needs them over, so that steps side by side do not multiply states.

A step is *quiet* when its going on changes nothing that is seen but its own place, its result, and what it makes
certain; its result tells nothing of what is certain; and nothing beside it can change what it looked at without
resetting it (`Stage.at_once`), so that what it made certain is certain as long as it is over. As long as a quiet
step is pending it may send the case back; once it is over, others may begin. So to leave a quiet step X pending
loses nothing while a step Z beside it is not over either, provided

1. whatever comes after X comes after Z too (it has to wait anyhow), or is itself quiet, is not a place where
   guarantees are judged, and sends cases back only as X does, and X still can;
2. the case cannot be approved by the end of X before that of Z: Z is needed for an approval, or X is not.

X then *waits for* Z: it may send back or end the case, but goes on only when Z is over. Whatever happens where X is
over can happen where X is still pending, and leads to the same state but for X, what is left out with it, and what
these make certain; and where less is certain no less can happen. It never comes to a standstill, because a step
waits for another only where "waits for" and "comes after" together run in no circle.

A quiet step that cannot send back and makes nothing certain that is not certain already is the other way round: it is
over as soon as it can be, which shows nowhere. Where a step is not quiet or a condition fails, all orders are walked.

None of this tells whether a case can come to an end, as a step left pending may open a way out; there every step is
taken in every order (`Subject.chances`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from regflow.verification.layout import Layout
from regflow.verification.table import BackTo, OtherLook, Stage, Table, Then


@dataclass(frozen=True, slots=True)
class _Quiet:
    """A quiet step.

    Attributes:
        returns: What its returns do, and whose they are where that is seen; without those that do nothing.
        lasting: Whether one of them may happen whatever is certain.
        doubts: Criteria of which one must be doubtful for the others to happen.
        settles: Criteria that it makes certain.
    """

    returns: frozenset[tuple[BackTo, int]]
    lasting: bool
    doubts: int
    settles: int


@dataclass(frozen=True, slots=True)
class _Order:
    """The steps as masks: for each those after it; those at whose beginning is judged; the quiet ones by place."""

    table: Table
    after: tuple[int, ...]
    moments: int
    quiet: Mapping[int, _Quiet]


def with_deferrals(layout: Layout, table: Table) -> Table:
    """Return the table with the steps that may be left pending, and those that may be over at once, marked."""
    order = _order(table)
    waits = _waits(order)
    stages = list(table.stages)
    for place, quiet in order.quiet.items():
        stage = stages[place]
        if stage.first:
            continue
        at_once = stage.step not in layout.deciding and _shows_nowhere(order, place)
        if not quiet.returns and not quiet.settles and at_once:
            stages[place] = replace(stage, first=True)
        else:
            surely = quiet.doubts | quiet.settles if at_once and not quiet.lasting else 0
            stages[place] = replace(stage, waits=waits[place], doubts=quiet.doubts, first_if_certain=surely)
    return replace(table, stages=tuple(stages))


def _order(table: Table) -> _Order:
    places = range(len(table.stages))
    after = tuple(_mask(one for one in places if table.stages[one].before >> place & 1) for place in places)
    quiet = {place: _quiet(table, after, place) for place in places if _is_quiet(table.stages[place])}
    return _Order(table, after, _mask(place for place, _ in table.moments), quiet)


def _mask(places: Iterable[int]) -> int:
    return sum(1 << place for place in places)


def _is_quiet(stage: Stage) -> bool:
    """Tell whether a step does nothing that is seen but to send back, to go on and to make certain."""
    if stage.own or stage.gives or stage.amends or stage.hands_in or stage.there or not stage.at_once:
        return False
    doubting = [look for look in stage.others if not _is_constant(look)]
    effects = {stage.backs[look.back] for look in stage.others if look.then is Then.BACK and look.back >= 0}
    return not doubting or (len(effects) <= 1 and all(look.then is not Then.GO for look in doubting))


def _is_constant(look: OtherLook) -> bool:
    """Tell whether what a check may find does not depend on what is certain."""
    return look.alarm or look.doubt or not look.rest


def _quiet(table: Table, after: tuple[int, ...], place: int) -> _Quiet:
    stage = table.stages[place]
    advised = any(look.then is Then.GO for each in table.stages for look in each.own)
    returns, lasting, doubts, settles = set(), False, 0, 0
    sent = [(look.back, 0 if _is_constant(look) else look.rest) for look in stage.others if look.back >= 0]
    sent += [(draw.back, 0) for draw in stage.draws if draw.then is Then.BACK]
    for number, doubtful in sent:
        back = stage.backs[number]
        to_itself = back.again == after[place] | 1 << place
        if not to_itself or back.documents or advised:
            returns.add((back, place if table.sources and back.documents & table.own else -1))
            lasting |= not doubtful
            doubts |= doubtful
    for look in stage.others:
        settles |= look.settles
    return _Quiet(frozenset(returns), lasting, doubts, settles)


def _shows_nowhere(order: _Order, place: int) -> bool:
    """Tell whether it is not seen when a step is over, and it can always be over."""
    stage = order.table.stages[place]
    stops = any(look.always and look.then is not Then.GO for look in stage.others)
    goes_on = not stops and any(draw.then is Then.GO for draw in stage.draws)
    seen = stage.shift >= 0 or bool(order.moments >> place & 1)
    return goes_on and not seen and bool(order.table.needed >> place & 1)


def _waits(order: _Order) -> list[int]:
    """Return for each step those that it waits for, none where that would close a circle."""
    waits = [0] * len(order.after)
    relies = [stage.before for stage in order.table.stages]
    for one in (place for place in order.quiet if not order.table.stages[place].first):
        for other in range(len(order.after)):
            if not relies[other] >> one & 1 and _may_wait(order, one, other):
                waits[one] |= 1 << other
                added = relies[other] | 1 << other
                relies = [
                    mask | added if place == one or mask >> one & 1 else mask for place, mask in enumerate(relies)
                ]
    return waits


def _may_wait(order: _Order, one: int, other: int) -> bool:
    after = order.after
    if one == other or after[other] >> one & 1:
        return False
    if order.table.needed >> one & 1 and not order.table.needed >> other & 1:
        return False
    beyond = after[one] & ~after[other]
    return all(_can_be_left_out(order, one, place) for place in range(len(after)) if beyond >> place & 1)


def _can_be_left_out(order: _Order, one: int, later: int) -> bool:
    """Tell whether a step after a quiet one shows nothing that the quiet one does not show while it is pending."""
    if later not in order.quiet or order.moments >> later & 1:
        return False
    return order.quiet[later].returns <= order.quiet[one].returns
