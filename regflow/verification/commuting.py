"""Which steps may be taken at once and in one order, because nothing that runs beside them can tell the difference.

Two steps that run side by side commute when neither resets the other, neither changes documents that the other looks
at, they do not look at the same thing, and neither is seen where the other is judged. A step that commutes with
everything that can run beside it is taken before all that; what is reached the other way differs only in its order.

Source: Godefroid, Partial-Order Methods for the Verification of Concurrent Systems, LNCS 1032, ch. 4 (persistent sets).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from regflow.verification.layout import Layout
from regflow.verification.table import NEVER, Stage, Table, Then


@dataclass(frozen=True, slots=True)
class _Touch:
    """What a stage sees and does, as masks.

    Attributes:
        documents: Those it may change, by itself or by sending back.
        reads: Documents on which depends what it finds.
        settles: Criteria of which it may make certain.
        doubts: Criteria whose certainty it notices.
        resets: Steps it may reset.
    """

    documents: int
    reads: int
    settles: int
    doubts: int
    resets: int


def with_order(layout: Layout, table: Table) -> Table:
    """Return the table with the stages that may be taken at once, or before all that runs beside them, marked."""
    touches = tuple(_touch(table, stage) for stage in table.stages)
    moments = frozenset(place for place, _ in table.moments)
    stages = []
    for place, stage in enumerate(table.stages):
        beside = [
            other
            for other, one in enumerate(table.stages)
            if one.condition != NEVER and layout.concurrent(stage.step, one.step)
        ]
        # What looks at its own changes has made them when it looks: all beside it meet them before its result is known.
        shows = stage.looks_at_end and bool(beside)
        at_once = not shows and not any(_disturbs(table, touches, place, other) for other in beside)
        first = (
            at_once
            and bool(table.needed >> place & 1)
            and stage.step not in layout.deciding
            and _goes_on(stage)
            and all(_commute(table, touches, moments, (place, other)) for other in beside)
        )
        stages.append(replace(stage, at_once=at_once, first=first))
    return replace(table, stages=tuple(stages))


def _touch(table: Table, stage: Stage) -> _Touch:
    doubts = settles = 0
    for other in stage.others:
        doubts |= 0 if other.alarm else other.rest
        settles |= other.settles
    for own in stage.own:
        doubts |= own.rest
        settles |= own.rest if own.catches >= 1.0 else 0
    reads = resets = 0
    if stage.own:
        reads = table.own
        for documents in table.evidence:
            reads |= documents
    for place, documents in enumerate(table.certain):
        if (doubts | settles) >> place & 1:
            reads |= documents
    changed = stage.amends | stage.hands_in
    for back in stage.backs:
        changed |= back.documents
        resets |= back.again
    return _Touch(changed, reads, settles, doubts, resets)


def _disturbs(table: Table, touches: tuple[_Touch, ...], place: int, other: int) -> bool:
    """Tell whether a step that runs beside one may change what that one found, without resetting it."""
    mine, his = touches[place], touches[other]
    stage = table.stages[other]
    changed = stage.amends | stage.hands_in
    for back in stage.backs:
        if not back.again >> place & 1:
            changed |= back.documents
    return bool(changed & mine.reads or his.settles & mine.doubts) or _mends(table, place, other)


def _mends(table: Table, place: int, other: int) -> bool:
    """Tell whether a return of another step may put right what this one found wrong, and leave its visit alone.

    A return mends what its step noticed, also where it changes no document of it (a stronger criterion was looked at),
    and what was noticed before as advice.
    """
    stage = table.stages[other]
    noticed = stage.own or any(look.then is Then.GO for one in table.stages for look in one.own)
    alone = any(not back.again >> place & 1 for back in stage.backs)
    return bool(table.stages[place].own and noticed and alone)


def _goes_on(stage: Stage) -> bool:
    """Tell whether the step can always let a case go on, so that nothing is put off for ever."""
    stops = any(one.always and one.then is not Then.GO for one in stage.own)
    stops = stops or any(one.always and one.then is not Then.GO for one in stage.others)
    return not stops and any(draw.then is Then.GO for draw in stage.draws)


def _commute(table: Table, touches: tuple[_Touch, ...], moments: frozenset[int], pair: tuple[int, int]) -> bool:
    one, other = pair
    mine, his = touches[one], touches[other]
    if mine.resets >> other & 1 or his.resets >> one & 1:
        return False
    if mine.documents & (his.reads | his.documents & table.own) or his.documents & mine.reads:
        return False
    if mine.settles & his.doubts or his.settles & mine.doubts:
        return False
    if table.stages[one].own and table.stages[other].own:
        return False
    shown = one in moments and _is_seen(table, table.stages[other], his)
    return not shown and not (other in moments and _is_seen(table, table.stages[one], mine))


def _is_seen(table: Table, stage: Stage, touch: _Touch) -> bool:
    """Tell whether a step changes what is known of the fact."""
    return bool(stage.own or stage.gives or touch.documents & table.own)
