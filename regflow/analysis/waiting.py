"""How long a case that comes at random waits for a session, or for a lot to be full."""

from __future__ import annotations

from itertools import pairwise

from regflow.analysis.averages import minutes_of
from regflow.model.cases import Cases, Every, Rate
from regflow.model.step import Batch, Meetings
from regflow.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, MINUTES_PER_WEEK, Minutes


def wait_for_session(meets: Meetings) -> Minutes:
    """Return the mean wait for the next of the times of a week, in minutes that pass.

    E[gap²] / (2 E[gap]) over the gaps between the times; half the gap where all are alike.

    Source:
        Renewal theory; Ross, Introduction to Probability Models, ch. 7 (inspection paradox).

    >>> wait_for_session(Meetings(((1, 840.0),))) / 1440
    3.5
    """
    times = sorted(weekday * MINUTES_PER_DAY + minute for weekday, minute in meets.times)
    gaps = [later - earlier for earlier, later in pairwise((*times, times[0] + MINUTES_PER_WEEK))]
    return sum(gap * gap for gap in gaps) / (2.0 * MINUTES_PER_WEEK)


def wait_for_lot(batch: Batch, gap: Minutes | None) -> Minutes | None:
    """Return the mean wait until a lot is released, in minutes.

    While a lot of n fills, a case waits for (n - 1) / 2 others on average. A lot that is never full is released when
    its oldest case has waited D: with one case every g minutes, that case waits D and D / g others D / 2 each. The
    shorter of the two is given.

    Args:
        gap: Mean time from one case to the next; None: unknown, and then a lot with a longest wait is taken to hold
            one case.

    Returns:
        The wait; None where neither is known.
    """
    filling = None if gap is None else (batch.size - 1) / 2.0 * gap
    if batch.at_most is None:
        return filling
    longest = minutes_of(batch.at_most)
    if gap is None or filling is None:
        return longest
    others = longest / gap
    return min(filling, (longest + others * longest / 2.0) / (1.0 + others))


def gap_between_arrivals(cases: Cases) -> Minutes | None:
    """Return the mean time from one application to the next while applications come in; None where unknown."""
    match cases.arrive:
        case None:
            return None
        case Rate(number=number, per_working_day=per_working_day):
            return (MINUTES_PER_DAY if per_working_day else MINUTES_PER_HOUR) / number if number > 0 else None
        case Every(gap=gap):
            return minutes_of(gap)
