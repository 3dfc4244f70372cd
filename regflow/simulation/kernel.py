"""The fast engine: one replication of a plan, compiled by numba; the same visits as `engine`, bit for bit.

All that a replication knows lies in one flat array of words, laid out by `kernel_plan` and `kernel_run`. A thing
(step, office, case, visit) is a record, known by the place where it begins; 0 is no record. A word is an integer or a
real: the same memory goes by two names, `ints` and `reals`, so that all of a record stands together.
Pointers to it are all that functions hand on, because numba would count references to arrays.
Everything compiled stands in this one module, and so do the names of the places: numba's cache watches this file alone.
Rules are told where the reference tells them; functions here bear its names.
"""

from __future__ import annotations

from collections.abc import Callable, MutableSequence
from math import ceil, exp, inf, log, sqrt
from typing import Any, TypeAlias, TypeVar, cast

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

Ints: TypeAlias = MutableSequence[int]
Reals: TypeAlias = MutableSequence[float]
Function = TypeVar("Function", bound=Callable[..., object])


def compiled(function: Function) -> Function:
    """Return a function compiled when it is first called; floating-point sums keep their order."""
    # Said outright, since what an inlined function calls would be put into it too.
    return _compiled(function, inline=False)


def inlined(function: Function) -> Function:
    """Return a function compiled into each of the few places that call it: a call would cost a part of what it does.

    Only what is short or called from few places: compiling takes minutes where long ones are put into each other.
    """
    return _compiled(function, inline=True)


def _compiled(function: Function, *, inline: bool) -> Function:
    """Return a function that only compiled ones call; a way in for others would take time to compile."""
    jit = cast(Any, njit)
    made = jit(error_model="numpy", forceinline=inline, no_cpython_wrapper=True, no_cfunc_wrapper=True)(function)
    return cast(Function, made)


LINE = 8
"""Words that a processor fetches together: what happens often lies in as few lines as can be."""

# The head of the integers: settings, where everything begins, and what changes all the time.
(
    SEED, REPLICATION, CASES, BLOCK, BLOCK_COUNT, LOGS, STEP_COUNT, TRAIT_COUNT, CRITERION_COUNT, OFFICE_COUNT,
    COLUMN_COUNT, WORDS, DUE_WORDS, START_WEEKDAY, CODES, OFFICES, CRITERIA, CALENDARS, TRAITS, EARLY, CASES_DAYS,
    BROUGHT, TEMPLATE, CASE_SIZE, LUCK, DUE, OFFICERS, WRONG, VERSION, ADVISED, PRESENT, MENDED, VERIFIED,
    LIMIT_KIND, LIMIT, ARRIVE_KIND, ARRIVE_SPAN, ARRIVE_CALENDAR, ARRIVE_COLUMN, DAY_CODE, DISPERSION, PIECES,
    PIECES_OF_DAY, EXPECTED_OF_DAY, PIECE_DAYS, MOST_ARRIVALS, ARRIVALS, HEAP, HEAP_ROOM, FRAMES, FRAME_ROOM,
    TOUCHED, MENDING, BY_CASE, BY_STEP, SPLIT, ACCOUNTS, ARRIVED, DECIDED, RESULT, LOG_TO, LOG_FROM, ROW_FIRST,
    ROW_END, HEAP_SIZE, NEXT_NUMBER, DEPTH, FREE_CASE, FREE_ITEM, UNSETTLED, TROUBLE, WHERE, ACCOUNT_COUNT,
    NEXT_ARRIVAL, NEXT_CASE, PIECE, DAY, ITEM_SIZE, FRESH_CASE, FRESH_ITEM, CASES_END, ITEMS_END, HEAD_SIZE,
) = range(83)  # fmt: skip

# What can stop a run before its end.
ALL_WELL, FULL, SHORT_CALENDAR, SHORT_ARRIVALS, NEVER_MEETS, ENDLESS, LOG_FULL, NEVER_DECIDED = range(8)

(
    STEP_OFFICE, STEP_IS_OFFICIAL, STEP_HOURS, STEP_DAYS, STEP_HANDOVER, STEP_WORK, STEP_WAIT, STEP_TAKES, STEP_MEETS,
    STEP_LOT, STEP_STRAIGHT, STEP_CONDITION, STEP_CHECKS, STEP_CHECK_COUNT, STEP_OUTCOMES, STEP_DRAWS,
    STEP_OUTCOME_COUNT, STEP_OUTCOME_COLUMN, STEP_FINISHED, STEP_WRONG, STEP_SKIPPED, STEP_CHANGES_DOCUMENTS,
    STEP_LOOKS_AT_BEGIN, STEP_LOOKS_AT_END,
    STEP_BRINGS, STEP_ISSUES, STEP_AMENDS, STEP_BROUGHT_COUNT, STEP_BEFORE_DECISION, STEP_SUBMITS, STEP_AFTER,
    STEP_SUCCESSORS, STEP_REDONE, STEP_SEPARATED, STEP_ELIGIBLE, STEP_CAUSE, STEP_FIELDS,
) = range(37)  # fmt: skip
STEP_SIZE = STEP_FIELDS + -STEP_FIELDS % LINE
CHECK_CRITERION, CHECK_REACTS, CHECK_BACK, CHECK_CATCHES, CHECK_ALARM, CHECK_ALARM_COLUMN, CHECK_NOTICES, CHECK_SIZE = (
    range(8)
)
OUTCOME_VALUE, OUTCOME_SHARE, OUTCOME_BACK, OUTCOME_END, OUTCOME_SIZE = range(5)
BACK_TO, BACK_FIX, BACK_CHANGES, BACK_SIZE = range(4)
(
    CRITERION_DOCUMENTS, CRITERION_WRONG, CRITERION_FIXED, CRITERION_TRUTH_COLUMN, CRITERION_FIXED_COLUMN,
    CRITERION_TIED, CRITERION_HARM, CRITERION_LIFE_KIND, CRITERION_LIFE, CRITERION_SIZE,
) = range(10)  # fmt: skip
SHARE_TRAIT, SHARE_REALS, SHARE_SIZE = range(3)
SPAN_COLUMN, SPAN_TRAIT, SPAN_DAYS, SPAN_EARLY, SPAN_LAWS = range(5)
LAW_KIND, LAW_IN_DAYS, LAW_TABLE, LAW_COUNT, LAW_NUMBERS = range(5)
MOST_NUMBERS = 5
LAW_SIZE = LAW_NUMBERS + MOST_NUMBERS
FIXED, UNIFORM, TRIANGULAR, EXPONENTIAL, LOGNORMAL, EMPIRICAL = range(6)
NO_LENGTH, IN_MINUTES, IN_DAYS = range(3)
(
    OFFICE_PLACE, OFFICE_STAFF, OFFICE_FIRST, OFFICE_SIMPLE, OFFICE_CHOOSING, OFFICE_OWN_HOURS, OFFICE_HOURS,
    OFFICE_SPEEDS, OFFICE_ON_DUTY, OFFICE_IDLE, OFFICE_AT_WORK, OFFICE_HEADS, OFFICE_TAILS,
    OFFICE_WAITING, OFFICE_FREE, OFFICE_LONGEST, OFFICE_BUSY, OFFICE_QUEUED, OFFICE_WAKE, OFFICE_SIZE,
) = range(20)  # fmt: skip
LOT_CAPACITY, LOT_COUNT, LOT_HEAD, LOT_TAIL, LOT_KIND, LOT_AT_MOST, LOT_DAYS, LOT_SIZE = range(8)
(
    CALENDAR_COUNT, CALENDAR_OPENS, CALENDAR_CLOSES, CALENDAR_BEFORE, CALENDAR_KNOWN_DAYS, CALENDAR_OPENED_BEFORE,
    CALENDAR_OPEN_DAYS_UP_TO, CALENDAR_OPEN_DAYS, CALENDAR_OPEN_DAY_COUNT, CALENDAR_SIZE,
) = range(10)  # fmt: skip
ALWAYS, RANDOM, OPEN_MINUTES, WORKING_DAYS = range(4)
PIECE_START, PIECE_LENGTH, PIECE_EXPECTED, PIECE_SIZE = range(4)
ARRIVAL_TARGET, ARRIVAL_PASSED, ARRIVAL_FACTOR = range(3)

(
    CASE_NEXT, CASE_NUMBER, CASE_COUNTS, CASE_STEP_COUNTS, CASE_LEFT, CASE_LIVE, CASE_RESULT, CASE_FIXING,
    CASE_WITHOUT_CAUSE, CASE_KEPT, CASE_KEPT_FIRST,
    CASE_ARRIVED, CASE_DECIDED, CASE_SUBMITTED, CASE_FIX_SINCE, CASE_FIXED_MINUTES, CASE_FIELDS,
) = range(17)  # fmt: skip
CASE_PLACES = CASE_FIELDS + -CASE_FIELDS % LINE
# Of each step in a case, and of each trait behind them the value: one behind the other, PLACE_SIZE apart.
PLACE_SIZE = LINE
CASE_VALUES, MISSING, ROUNDS, VISITS_OF, FIXES_OF, OVER_BY, RETURNED, OVER_AT = range(
    CASE_PLACES, CASE_PLACES + PLACE_SIZE
)

# In lines of memory by when they are needed: all its life, for the split, and the rest.
(
    ITEM_NEXT, ITEM_CASE, ITEM_ROUND, ITEM_COUNTS, ITEM_OFFICER, ITEM_ORDER, ITEM_NUMBER, ITEM_LEVEL,
    ITEM_STEP, ITEM_WHAT, ITEM_PLACE, ITEM_CAUSE, DUE_AT, ENABLED, STARTED, ENDED,
    DUTY, OFF_DUTY, GATE_AT, WAITED_FOR, ITEM_LOGGED, ITEM_JUSTIFIED, ITEM_NOTICED, ITEM_MORE,
) = range(24)  # fmt: skip
# What stands in a list has no cause yet, and what does not queue leads somewhere.
ITEM_PREVIOUS, ITEM_TARGET = ITEM_CAUSE, ITEM_LEVEL
AT_END, AT_GATE, AT_DEADLINE, AT_BEGIN, AT_RESULT, AT_FIX = range(6)
ON_ITS_WAY, IN_LOT, RELEASED, QUEUED, AT_WORK, WAITING, TRACED = range(7)

EVENT_TIME, EVENT_ORDER, EVENT_NUMBER, EVENT_ITEM, EVENT_SIZE = range(5)
# What is always at the same place: the row of events behind the head, and then the steps.
ROW = HEAD_SIZE + -HEAD_SIZE % LINE
ROW_START, ROW_ROOM, ROW_LENGTH = ROW + EVENT_SIZE, 32 * EVENT_SIZE, 80 * EVENT_SIZE
STEPS = ROW + ROW_LENGTH
WORD_BITS = 32
"""Members in a word of a set."""
CASE_SHIFT, CLASS_SHIFT = 16, 56
FIX_FIRST, GATE_FIRST, OPENING_FIRST, ARRIVAL_FIRST = (turn << CLASS_SHIFT for turn in range(1, 5))

# What is counted, in an order of its own: whoever reads it goes by these names.
COUNTED = (
    "returns", "wasted_officer_time", "applicant_time", "documents", "within_limit", "approved", "false_approvals",
    "false_refusals", "harm", "expired_approvals",
)  # fmt: skip
(
    RETURNS, WASTED, APPLICANT_TIME, DOCUMENTS, WITHIN_LIMIT, APPROVED_CASES, FALSE_APPROVALS, FALSE_REFUSALS, HARM,
    EXPIRED_APPROVALS, COUNT_SIZE,
) = range(11)  # fmt: skip
STEP_COUNTED = ("visits", "work", "queue", "waited_for_others")
VISITS, WORK, QUEUE, WAITED, STRIDE = range(5)
CAUSES = ("work", "queue", "off_duty", "handover", "meeting", "notice", "inside", "applicant")
AS_WORK, AS_QUEUE, AS_OFF_DUTY, AS_HANDOVER, AS_MEETING, AS_NOTICE, AS_INSIDE, AS_APPLICANT, CAUSE_COUNT = range(9)
ROUNDING = 1e-6
ACCOUNTED = ("busy", "on_duty", "queue", "longest_queue")
BUSY, ON_DUTY, QUEUE_MINUTES, LONGEST, ACCOUNT_SIZE = range(5)
LOGGED_SIZE, FIX_LOGGED_SIZE, LOG_ROOM = 10, 5, 50_000

APPROVED, REJECTED = 0, 1
REACTS_REJECT, REACTS_RETURN = 0, 2
MOST_ROUNDS = 10_000
DAYS_WITHOUT_OPENING = 3660
MINUTES_PER_DAY = 1440.0

MULTIPLIER_0, MULTIPLIER_1 = np.uint64(0xD2511F53), np.uint64(0xCD9E8D57)
WEYL_0, WEYL_1 = np.uint64(0x9E3779B9), np.uint64(0xBB67AE85)
LOW_32, HALF, HIGH_BITS, LOW_BITS = np.uint64(0xFFFFFFFF), np.uint64(32), np.uint64(20), np.uint64(12)
UNIT = 2.0**-52


# What LLVM can do and numba does not offer.


def _point(_typing: Any, array: Any) -> Any:
    """Return where the numbers of an array begin."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return context.make_array(signature.args[0])(context, builder, arguments[0]).data

    return cast(Any, types).CPointer(array.dtype)(array), generate


def _view_as_reals(_typing: Any, words: Any) -> Any:
    """Return the same memory by its other name, known to be the same: one register is enough for both."""
    reals = cast(Any, types).CPointer(cast(Any, types).float64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(signature.return_type))

    return reals(words), generate


def _copy_event(_typing: Any, words: Any, source: Any, target: Any) -> Any:
    """Copy the words of an event at once."""

    def generate(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        event = ir.VectorType(ir.IntType(64), EVENT_SIZE).as_pointer()
        there, here = (builder.bitcast(builder.gep(arguments[0], [place]), event) for place in arguments[1:])
        builder.store(builder.load(there, align=8), here, align=8)
        return context.get_dummy_value()

    return cast(Any, types).void(words, source, target), generate


def _count_zeros(_typing: Any, word: Any) -> Any:
    """Return the place of the lowest bit that is set in a word that is not 0."""

    def generate(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.cttz(arguments[0], ir.Constant(ir.IntType(1), 1))

    return word(word), generate


def _keep_out(_typing: Any) -> Any:
    """Keep the function that calls this out of those that call it.

    What happens seldom would take registers from what happens all the time, and compiling would take minutes.
    """

    def generate(context: Any, builder: Any, _signature: Any, _arguments: Any) -> Any:
        builder.function.attributes.add("noinline")
        return context.get_dummy_value()

    return cast(Any, types).void(), generate


_pointer = cast(Callable[[Any], Any], intrinsic(_point))
_as_reals = cast(Callable[[Ints], Reals], intrinsic(_view_as_reals))
_move = cast(Callable[[Ints, int, int], None], intrinsic(_copy_event))
_lowest_bit = cast(Callable[[int], int], intrinsic(_count_zeros))
_apart = cast(Callable[[], None], intrinsic(_keep_out))


def _run_kernel(ints: NDArray[np.int64]) -> int:
    return _run(_pointer(ints))


run_kernel = cast(
    Callable[[NDArray[np.int64]], int],
    njit(cache=True, nogil=True, error_model="numpy")(_run_kernel),
)
"""Runs until no measured case has anything left to be done, or until trouble, whose code it returns."""


@compiled
def _run(ints: Ints) -> int:
    reals = _as_reals(ints)
    if ints[NEXT_ARRIVAL] == 0:
        reals[ROW + EVENT_TIME] = -inf
        ints[ROW_FIRST] = ints[ROW_END] = ROW_START
        _schedule_arrival(ints, reals)
    while ints[UNSETTLED] > 0 and ints[TROUBLE] == ALL_WELL:
        if ints[LOGS] and ints[LOG_FROM] - ints[LOG_TO] < LOG_ROOM:
            return LOG_FULL
        event = _next_event(ints, reals)
        now, item = reals[event + EVENT_TIME], ints[event + EVENT_ITEM]
        reals[event + EVENT_TIME] = -inf
        if item > 0:
            _happen(ints, reals, item, now)
        elif item == 0:
            _arrive(ints, reals, now)
        else:
            _open(ints, reals, -item, now)
        _unwind(ints, reals, now)
    return ints[TROUBLE]


@inlined
def _happen(ints: Ints, reals: Reals, item: int, now: float) -> None:
    """Let happen to a visit, a fix or the deadline of a lot what was to happen now."""
    what = ints[item + ITEM_WHAT]
    if what == AT_END:
        if ints[item + ITEM_COUNTS] or ints[item + ITEM_PLACE] == AT_WORK:
            _push_frame(ints, ints[item + ITEM_CASE])
            _done(ints, reals, item, now)
        else:
            _free_item(ints, item)
    elif what == AT_DEADLINE:
        _end_lot(ints, item)
    elif ints[item + ITEM_COUNTS]:
        _push_frame(ints, ints[item + ITEM_CASE])
        _go_further(ints, reals, item, now)
    else:
        _free_item(ints, item)


@compiled
def _end_lot(ints: Ints, item: int) -> None:
    """Release a lot at its deadline, if the visit that set it still waits in it."""
    _apart()
    visit = ints[item + ITEM_TARGET]
    held = ints[visit + ITEM_NUMBER] == ints[item + ITEM_NUMBER] and ints[visit + ITEM_PLACE] == IN_LOT
    _free_item(ints, item)
    if held:
        _release(ints, _step(ints, ints[visit + ITEM_STEP]))


@compiled
def _go_further(ints: Ints, reals: Reals, item: int, now: float) -> None:
    """Let happen to a visit or a fix what is not the end of its work."""
    _apart()
    what = ints[item + ITEM_WHAT]
    if what == AT_RESULT:
        _result(ints, reals, item, now)
    elif what == AT_GATE:
        _pass_gate(ints, reals, item, now)
    elif what == AT_FIX:
        _fixed(ints, reals, item, now)
    else:
        hours = ints[_step(ints, ints[item + ITEM_STEP]) + STEP_HOURS]
        _begin(ints, reals, item, now, _finish(ints, reals, hours, now, reals[item + DUTY]))


@compiled
def _fail(ints: Ints, trouble: int, where: int) -> None:
    """Stop the run after this event; the first trouble is the one that counts."""
    if ints[TROUBLE] == ALL_WELL:
        ints[TROUBLE] = trouble
        ints[WHERE] = where


@inlined
def _step(ints: Ints, place: int) -> int:
    return STEPS + place * STEP_SIZE


# Luck (`streams`, `durations`).


@inlined
def _keyed(ints: Ints, number: int, code: int, round: int) -> float:
    word_0, word_1 = np.uint64(number) & LOW_32, np.uint64(code)
    word_2, word_3 = np.uint64(round), np.uint64(0)
    key_0, key_1 = np.uint64(ints[SEED]), np.uint64(ints[REPLICATION])
    for _ in range(10):
        product_0 = MULTIPLIER_0 * word_0
        product_1 = MULTIPLIER_1 * word_2
        word_0 = (product_1 >> HALF) ^ word_1 ^ key_0
        word_2 = (product_0 >> HALF) ^ word_3 ^ key_1
        word_1, word_3 = product_1 & LOW_32, product_0 & LOW_32
        key_0 = (key_0 + WEYL_0) & LOW_32
        key_1 = (key_1 + WEYL_1) & LOW_32
    return (float((word_0 << HIGH_BITS) | (word_1 >> LOW_BITS)) + 0.5) * UNIT


@inlined
def _uniform(ints: Ints, reals: Reals, case: int, column: int, round: int) -> float:
    """Return the number of a case in a column and a round; any number where no luck is needed."""
    if column < 0:
        return 0.5
    if round == 0:
        return reals[case + ints[LUCK] + column]
    return _later_luck(ints, ints[case + CASE_NUMBER], column, round)


@compiled
def _later_luck(ints: Ints, number: int, column: int, round: int) -> float:
    _apart()
    return _keyed(ints, number, ints[ints[CODES] + column], round)


@inlined
def _draw_luck(ints: Ints, reals: Reals, case: int) -> None:
    """Draw the numbers of a new case in the first round of everything.

    All at once, and more than are used: a processor draws many for little more than one, and nothing waits for them.
    """
    luck, number, codes = case + ints[LUCK], ints[case + CASE_NUMBER], ints[CODES]
    for column in range(ints[COLUMN_COUNT]):
        reals[luck + column] = _keyed(ints, number, ints[codes + column], 0)


@inlined
def _draw_lengths(ints: Ints, reals: Reals, case: int) -> None:
    """Turn luck into lengths, in its place, for the steps that every case comes to: span of each, behind their number.

    What begins as the case arrives is long done when somebody asks for it.
    """
    early = ints[EARLY]
    for number in range(1, ints[early] + 1):
        span = ints[early + number]
        drawn = case + ints[span + SPAN_EARLY]
        reals[drawn] = _length(ints, reals, _law(ints, case, span), reals[drawn])


@inlined
def _inverse_normal(u: float) -> float:
    q = u - 0.5
    if -0.425 <= q <= 0.425:
        r = 0.180625 - q * q
        above = 2509.0809287301226727 * r + 33430.575583588128105
        above = ((above * r + 67265.770927008700853) * r + 45921.953931549871457) * r + 13731.693765509461125
        above = ((above * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608
        below = 5226.495278852854561 * r + 28729.085735721942674
        below = ((below * r + 39307.89580009271061) * r + 21213.794301586595867) * r + 5394.1960214247511077
        below = ((below * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1.0
        return q * above / below
    r = sqrt(-log(u if q < 0.0 else 1.0 - u))
    value = _near_tail(r - 1.6) if r <= 5.0 else _far_tail(r - 5.0)
    return -value if q < 0.0 else value


@compiled
def _near_tail(r: float) -> float:
    above = 7.7454501427834140764e-4 * r + 0.0227238449892691845833
    above = ((above * r + 0.24178072517745061177) * r + 1.27045825245236838258) * r + 3.64784832476320460504
    above = ((above * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734
    below = 1.05075007164441684324e-9 * r + 5.475938084995344946e-4
    below = ((below * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r + 0.68976733498510000455
    below = ((below * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1.0
    return above / below


@compiled
def _far_tail(r: float) -> float:
    above = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5
    above = ((above * r + 0.0012426609473880784386) * r + 0.026532189526576123093) * r + 0.29656057182848489123
    above = ((above * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772
    below = 2.04426310338993978564e-15 * r + 1.4215117583164458887e-7
    below = ((below * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 0.0148753612908506148525
    below = ((below * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1.0
    return above / below


@inlined
def _length(ints: Ints, reals: Reals, law: int, u: float) -> float:
    """Return the length of a law for a uniform number."""
    kind, at = ints[law + LAW_KIND], law + LAW_NUMBERS
    if kind == FIXED:
        return reals[at]
    if kind == EXPONENTIAL:
        return -reals[at] * log(1.0 - u)
    if kind == LOGNORMAL:
        return exp(reals[at] + reals[at + 1] * _inverse_normal(u))
    if kind == TRIANGULAR:
        if u < reals[at + 2]:
            return reals[at] + sqrt(u * reals[at + 3])
        return reals[at + 1] - sqrt((1.0 - u) * reals[at + 4])
    if kind == UNIFORM:
        return reals[at] + u * (reals[at + 1] - reals[at])
    at, count = ints[law + LAW_TABLE], ints[law + LAW_COUNT]
    for place in range(count):
        if u < reals[at + place]:
            return reals[at + count + place]
    return reals[at + 2 * count - 1]


@inlined
def _law(ints: Ints, case: int, span: int) -> int:
    trait = ints[span + SPAN_TRAIT]
    value = ints[case + CASE_VALUES + trait * PLACE_SIZE] if trait >= 0 else 0
    return span + SPAN_LAWS + value * LAW_SIZE


@inlined
def _span_length(ints: Ints, reals: Reals, case: int, span: int, round: int) -> float:
    early = ints[span + SPAN_EARLY]
    return reals[case + early] if early and round == 0 else _drawn_length(ints, reals, case, span, round)


@compiled
def _drawn_length(ints: Ints, reals: Reals, case: int, span: int, round: int) -> float:
    _apart()
    law = _law(ints, case, span)
    if ints[law + LAW_KIND] == FIXED:
        return reals[law + LAW_NUMBERS]
    return _length(ints, reals, law, _uniform(ints, reals, case, ints[span + SPAN_COLUMN], round))


@inlined
def _span_end(ints: Ints, reals: Reals, case: int, span: int, round: int, start: float) -> float:
    """Return when a length of time is over; in working days, the same clock time so many open days later."""
    length = _span_length(ints, reals, case, span, round)
    if ints[_law(ints, case, span) + LAW_IN_DAYS]:
        return _add_working_days(ints, ints[span + SPAN_DAYS], start, length)
    return start + length


@inlined
def _share(ints: Ints, reals: Reals, case: int, share: int) -> float:
    trait = ints[share + SHARE_TRAIT]
    value = ints[case + CASE_VALUES + trait * PLACE_SIZE] if trait >= 0 else 0
    return reals[ints[share + SHARE_REALS] + value]


@compiled
def _holds(ints: Ints, case: int, condition: int) -> bool:
    """Tell whether any of the lists of clauses holds: their number; of each its length, subjects and tables."""
    at = condition + 1
    for _ in range(ints[condition]):
        count = ints[at]
        held = True
        for clause in range(count):
            value = ints[case + CASE_VALUES + ints[at + 1 + 2 * clause] * PLACE_SIZE]
            if value < 0 or not ints[ints[at + 2 + 2 * clause] + value]:
                held = False
                break
        if held:
            return True
        at += 1 + 2 * count
    return False


# What is still to happen (`agenda`).


@inlined
def _push(ints: Ints, reals: Reals, time: float, order: int, item: int) -> None:
    """Let an item happen at a time: what is next stands in order in a row, what is further off in a heap.

    Few things are about to happen in most processes, and a short row is kept in order faster than a heap. Nothing in
    the heap comes before anything in the row. The row moves on in its room, and back to its start where that ends;
    before it stands what has happened, earlier than anything, so that a place is found without asking where it begins.
    """
    number, end = ints[NEXT_NUMBER], ints[ROW_END]
    ints[NEXT_NUMBER] = number + 1
    if ints[HEAP_SIZE] or end - ints[ROW_FIRST] == ROW_ROOM or end == STEPS:
        end = _make_room(ints, reals, time, order, number, item)
        if end == 0:
            return
    at = end
    while _is_later(ints, reals, at - EVENT_SIZE, time, order):
        _move(ints, at - EVENT_SIZE, at)
        at -= EVENT_SIZE
    _write(ints, reals, at, time, order, number, item)
    ints[ROW_END] = end + EVENT_SIZE


@compiled
def _make_room(ints: Ints, reals: Reals, time: float, order: int, number: int, item: int) -> int:
    """Return where the row ends when there is room for an event in it; 0 if the event went into the heap instead."""
    _apart()
    if ints[ROW_END] == STEPS:
        _move_back(ints)
    first, end = ints[ROW_FIRST], ints[ROW_END]
    last = end - EVENT_SIZE
    full = end - first == ROW_ROOM
    if (ints[HEAP_SIZE] or full) and (first == end or not _is_later(ints, reals, last, time, order)):
        _put_aside(ints, reals, time, order, number, item)
        return 0
    if full:
        _put_aside(
            ints,
            reals,
            reals[last + EVENT_TIME],
            ints[last + EVENT_ORDER],
            ints[last + EVENT_NUMBER],
            ints[last + EVENT_ITEM],
        )
        ints[ROW_END] = end = last
    return end


@compiled
def _move_back(ints: Ints) -> None:
    """Move the row to the start of its room, and with it what stands before it."""
    first, end = ints[ROW_FIRST], ints[ROW_END]
    for place in range(first - EVENT_SIZE, end):
        ints[place - first + ROW_START] = ints[place]
    ints[ROW_FIRST], ints[ROW_END] = ROW_START, ROW_START + end - first


@inlined
def _in_heap(ints: Ints, place: int) -> int:
    return ints[HEAP] + place * EVENT_SIZE


@inlined
def _is_later(ints: Ints, reals: Reals, event: int, time: float, order: int) -> bool:
    its = reals[event + EVENT_TIME]
    return its > time or (its == time and ints[event + EVENT_ORDER] > order)


@inlined
def _write(ints: Ints, reals: Reals, event: int, time: float, order: int, number: int, item: int) -> None:
    reals[event + EVENT_TIME] = time
    ints[event + EVENT_ORDER] = order
    ints[event + EVENT_NUMBER] = number
    ints[event + EVENT_ITEM] = item


@inlined
def _next_event(ints: Ints, reals: Reals) -> int:
    """Return what happens next and take it out of the row, where it stands until it is marked as past."""
    if ints[ROW_FIRST] == ints[ROW_END]:
        _bring_near(ints, reals)
    first = ints[ROW_FIRST]
    ints[ROW_FIRST] = first + EVENT_SIZE
    return first


@compiled
def _put_aside(ints: Ints, reals: Reals, time: float, order: int, number: int, item: int) -> None:
    """Put an event into the heap."""
    at = ints[HEAP_SIZE]
    if at == ints[HEAP_ROOM]:
        _fail(ints, FULL, 0)
        return
    ints[HEAP_SIZE] = at + 1
    while at > 0:
        above = (at - 1) >> 1
        # What was put aside from the ring may be older than its equals in time and order.
        event = _in_heap(ints, above)
        if not _is_later(ints, reals, event, time, order) and not (
            reals[event + EVENT_TIME] == time
            and ints[event + EVENT_ORDER] == order
            and ints[event + EVENT_NUMBER] > number
        ):
            break
        _move(ints, event, _in_heap(ints, at))
        at = above
    _write(ints, reals, _in_heap(ints, at), time, order, number, item)


@compiled
def _bring_near(ints: Ints, reals: Reals) -> None:
    """Bring what is next from the heap into the empty row."""
    _apart()
    end = ROW_START
    reals[ROW + EVENT_TIME] = -inf
    while end < ROW_START + ROW_ROOM // 2 and ints[HEAP_SIZE] > 0:
        _move(ints, ints[HEAP], end)
        _take_top(ints, reals)
        end += EVENT_SIZE
    ints[ROW_FIRST], ints[ROW_END] = ROW_START, end


@compiled
def _take_top(ints: Ints, reals: Reals) -> None:
    last = ints[HEAP_SIZE] - 1
    ints[HEAP_SIZE] = last
    at = 0
    while True:
        below = 2 * at + 1
        if below >= last:
            break
        if below + 1 < last and _goes_first(ints, reals, _in_heap(ints, below + 1), _in_heap(ints, below)):
            below += 1
        if _goes_first(ints, reals, _in_heap(ints, last), _in_heap(ints, below)):
            break
        _move(ints, _in_heap(ints, below), _in_heap(ints, at))
        at = below
    _move(ints, _in_heap(ints, last), _in_heap(ints, at))


@inlined
def _goes_first(ints: Ints, reals: Reals, one: int, other: int) -> bool:
    if reals[one + EVENT_TIME] != reals[other + EVENT_TIME]:
        return reals[one + EVENT_TIME] < reals[other + EVENT_TIME]
    if ints[one + EVENT_ORDER] != ints[other + EVENT_ORDER]:
        return ints[one + EVENT_ORDER] < ints[other + EVENT_ORDER]
    return ints[one + EVENT_NUMBER] < ints[other + EVENT_NUMBER]


@compiled
def _fresh(ints: Ints, fresh: int, end: int, size: int) -> int:
    """Return a record that has never been used, to end the list of free ones; 0 where there is no room for another."""
    _apart()
    record = ints[fresh]
    if record + size > ints[end]:
        _fail(ints, FULL, 0)
        return 0
    ints[fresh] = record + size
    ints[record] = 0
    return record


@inlined
def _new_item(ints: Ints, case: int, step: int, round: int) -> int:
    """Return a record for a visit, a fix or a deadline."""
    item = ints[FREE_ITEM]
    following = ints[item + ITEM_NEXT]
    if following == 0:
        following = _fresh(ints, FRESH_ITEM, ITEMS_END, ints[ITEM_SIZE])
    # The last record is never given out for good, so that there is one to write on until the run has stopped.
    ints[FREE_ITEM] = following if following else item
    number = ints[NEXT_NUMBER]
    ints[NEXT_NUMBER] = number + 1
    ints[item + ITEM_NUMBER] = number
    ints[item + ITEM_CASE] = case
    ints[item + ITEM_STEP] = step
    ints[item + ITEM_ROUND] = round
    ints[item + ITEM_COUNTS] = 1
    ints[item + ITEM_WHAT], ints[item + ITEM_PLACE] = AT_END, ON_ITS_WAY
    ints[item + ITEM_LOGGED] = 0
    ints[item + ITEM_NOTICED] = ints[item + ITEM_JUSTIFIED] = 0
    ints[item + ITEM_ORDER] = (ints[case + CASE_NUMBER] << CASE_SHIFT) + step
    return item


@inlined
def _free_item(ints: Ints, item: int) -> None:
    ints[item + ITEM_NUMBER] = -1
    ints[item + ITEM_NEXT] = ints[FREE_ITEM]
    ints[FREE_ITEM] = item


# Working time (`worktime`).


@compiled
def _day(time: float) -> int:
    """Return the number of the day of a time; a quotient may be rounded up to the next."""
    day = int(time / MINUTES_PER_DAY)
    return day - 1 if day * MINUTES_PER_DAY > time else day


@compiled
def _knows(ints: Ints, calendar: int, day: int) -> bool:
    """Tell whether a calendar is known on a day; if not, the run stops."""
    if day < ints[ints[CALENDARS] + calendar * CALENDAR_SIZE + CALENDAR_KNOWN_DAYS]:
        return True
    _fail(ints, SHORT_CALENDAR, calendar)
    return False


@compiled
def _opened(ints: Ints, reals: Reals, calendar: int, time: float) -> int:
    """Return the intervals that have opened by a time."""
    record = ints[CALENDARS] + calendar * CALENDAR_SIZE
    count, opens = ints[record + CALENDAR_COUNT], ints[record + CALENDAR_OPENS]
    day = min(_day(time), ints[record + CALENDAR_KNOWN_DAYS])
    place = ints[ints[record + CALENDAR_OPENED_BEFORE] + day]
    while place < count and reals[opens + place] <= time:
        place += 1
    return place


@compiled
def _closed(ints: Ints, reals: Reals, calendar: int, time: float) -> int:
    """Return the intervals that have closed by a time."""
    place = _opened(ints, reals, calendar, time) - 1
    closes = ints[ints[CALENDARS] + calendar * CALENDAR_SIZE + CALENDAR_CLOSES]
    return place if place >= 0 and reals[closes + place] > time else place + 1


@compiled
def _next_open(ints: Ints, reals: Reals, calendar: int, time: float) -> float:
    record = ints[CALENDARS] + calendar * CALENDAR_SIZE
    place = _closed(ints, reals, calendar, time)
    if place >= ints[record + CALENDAR_COUNT]:
        _fail(ints, SHORT_CALENDAR, calendar)
        return time
    return max(time, reals[ints[record + CALENDAR_OPENS] + place])


@compiled
def _is_open(ints: Ints, reals: Reals, calendar: int, time: float) -> bool:
    return calendar < 0 or _next_open(ints, reals, calendar, time) == time


@compiled
def _closes_late(ints: Ints, reals: Reals, calendar: int, place: int) -> bool:
    """Tell whether an interval may go on after the last day that is known; if so, the run stops."""
    record = ints[CALENDARS] + calendar * CALENDAR_SIZE
    closing = reals[ints[record + CALENDAR_CLOSES] + place]
    if closing == ints[record + CALENDAR_KNOWN_DAYS] * MINUTES_PER_DAY:
        _fail(ints, SHORT_CALENDAR, calendar)
        return True
    return False


@compiled
def _closing_after(ints: Ints, reals: Reals, calendar: int, time: float, until: float) -> float:
    place = _closed(ints, reals, calendar, time)
    closing = reals[ints[ints[CALENDARS] + calendar * CALENDAR_SIZE + CALENDAR_CLOSES] + place]
    if closing < until:
        _closes_late(ints, reals, calendar, place)
    return closing


@compiled
def _open_minutes(ints: Ints, reals: Reals, calendar: int, time: float) -> float:
    if not _knows(ints, calendar, _day(time)):
        return 0.0
    place = _opened(ints, reals, calendar, time) - 1
    if place < 0:
        return 0.0
    record = ints[CALENDARS] + calendar * CALENDAR_SIZE
    closing = reals[ints[record + CALENDAR_CLOSES] + place]
    opening = reals[ints[record + CALENDAR_OPENS] + place]
    return reals[ints[record + CALENDAR_BEFORE] + place] + (min(time, closing) - opening)


@compiled
def _at_open_minute(ints: Ints, reals: Reals, calendar: int, minutes: float, place: int) -> float:
    """Return the first time before which there are so many open minutes, not before an interval known to be reached."""
    record = ints[CALENDARS] + calendar * CALENDAR_SIZE
    count, opens, before = (
        ints[record + CALENDAR_COUNT],
        ints[record + CALENDAR_OPENS],
        ints[record + CALENDAR_BEFORE],
    )
    last = count - 1
    closes = ints[record + CALENDAR_CLOSES]
    if count == 0 or reals[before + last] + (reals[closes + last] - reals[opens + last]) < minutes:
        _fail(ints, SHORT_CALENDAR, calendar)
        return 0.0
    while place + 1 < count and reals[before + place + 1] < minutes:
        place += 1
    return reals[opens + place] + (minutes - reals[before + place])


@inlined
def _finish(ints: Ints, reals: Reals, calendar: int, start: float, work: float) -> float:
    end = start + work
    if calendar < 0:
        return end
    record = ints[CALENDARS] + calendar * CALENDAR_SIZE
    place = _opened(ints, reals, calendar, start) - 1
    if place < 0:
        return end
    if end <= reals[ints[record + CALENDAR_CLOSES] + place]:
        return end
    if _closes_late(ints, reals, calendar, place):
        return end
    opened = start - reals[ints[record + CALENDAR_OPENS] + place]
    minutes = reals[ints[record + CALENDAR_BEFORE] + place] + opened + work
    return _at_open_minute(ints, reals, calendar, minutes, place)


@compiled
def _add_working_days(ints: Ints, calendar: int, time: float, days: float) -> float:
    count = ceil(days)
    if count <= 0:
        return time
    day = _day(time)
    if not _knows(ints, calendar, day):
        return time
    record = ints[CALENDARS] + calendar * CALENDAR_SIZE
    place = ints[ints[record + CALENDAR_OPEN_DAYS_UP_TO] + day] - 1 + count
    if place >= ints[record + CALENDAR_OPEN_DAY_COUNT]:
        _fail(ints, SHORT_CALENDAR, calendar)
        return time
    reached = ints[ints[record + CALENDAR_OPEN_DAYS] + place]
    return reached * MINUTES_PER_DAY + (time - day * MINUTES_PER_DAY)


@compiled
def _open_days_before(ints: Ints, calendar: int, day: int) -> int:
    record = ints[CALENDARS] + calendar * CALENDAR_SIZE
    return ints[ints[record + CALENDAR_OPEN_DAYS_UP_TO] + day - 1] if day > 0 else 0


@compiled
def _is_open_day(ints: Ints, calendar: int, day: int) -> bool:
    if not _knows(ints, calendar, day):
        return True
    return _open_days_before(ints, calendar, day + 1) > _open_days_before(ints, calendar, day)


@compiled
def _clock_days(ints: Ints, calendar: int, time: float) -> float:
    day = _day(time)
    if not _knows(ints, calendar, day):
        return time
    place = _open_days_before(ints, calendar, day)
    if _open_days_before(ints, calendar, day + 1) > place:
        return place * MINUTES_PER_DAY + (time - day * MINUTES_PER_DAY)
    return place * MINUTES_PER_DAY


# Arrivals (`arrivals`).


@compiled
def _schedule_arrival(ints: Ints, reals: Reals) -> None:
    """Prepare the next case, and let it arrive when it will."""
    _apart()
    number = ints[NEXT_ARRIVAL]
    case = _new_case(ints, number)
    if ints[TROUBLE] != ALL_WELL:
        return
    ints[NEXT_ARRIVAL], ints[NEXT_CASE] = number + 1, case
    _draw_luck(ints, reals, case)
    for trait in range(ints[TRAIT_COUNT]):
        value = _trait(ints, reals, case, ints[TRAITS] + 3 * trait)
        ints[case + CASE_VALUES + (ints[STEP_COUNT] + trait) * PLACE_SIZE] = value
    _draw_lengths(ints, reals, case)
    for place in range(ints[CRITERION_COUNT]):
        ints[case + ints[WRONG] + place] = _drawn_wrong(ints, reals, case, place)
    time = _next_arrival(ints, reals, reals[case + ints[LUCK] + ints[ARRIVE_COLUMN]])
    _push(ints, reals, time, ARRIVAL_FIRST + number, 0)


@compiled
def _next_arrival(ints: Ints, reals: Reals, u: float) -> float:
    state, kind, calendar = ints[ARRIVALS], ints[ARRIVE_KIND], ints[ARRIVE_CALENDAR]
    if kind == RANDOM:
        reals[state + ARRIVAL_TARGET] -= log(1.0 - u)
        return _random_arrival(ints, reals)
    gap = _length(ints, reals, ints[ARRIVE_SPAN] + SPAN_LAWS, u)
    if kind == WORKING_DAYS:
        time = _add_working_days(ints, calendar, reals[state + ARRIVAL_TARGET], gap)
        reals[state + ARRIVAL_TARGET] = time
        return time
    reals[state + ARRIVAL_TARGET] += gap
    minutes = reals[state + ARRIVAL_TARGET]
    if kind == ALWAYS:
        return minutes
    time = _at_open_minute(ints, reals, calendar, minutes, ints[PIECE])
    if ints[TROUBLE] == ALL_WELL:
        ints[PIECE] = max(0, _opened(ints, reals, calendar, time) - 2)
    return time


@compiled
def _random_arrival(ints: Ints, reals: Reals) -> float:
    state = ints[ARRIVALS]
    target, passed, factor = (
        reals[state + ARRIVAL_TARGET],
        reals[state + ARRIVAL_PASSED],
        reals[state + ARRIVAL_FACTOR],
    )
    day, piece = ints[DAY], ints[PIECE]
    while day < ints[PIECE_DAYS]:
        if factor < 0.0:
            factor = _day_factor(ints, reals, day)
        while piece < ints[ints[PIECES_OF_DAY] + day + 1]:
            at = ints[PIECES] + piece * PIECE_SIZE
            expected = reals[at + PIECE_EXPECTED] * factor
            if expected > 0.0 and target <= passed + expected:
                reals[state + ARRIVAL_PASSED], reals[state + ARRIVAL_FACTOR] = passed, factor
                ints[DAY], ints[PIECE] = day, piece
                return reals[at + PIECE_START] + reals[at + PIECE_LENGTH] * ((target - passed) / expected)
            passed += expected
            piece += 1
        day += 1
        factor = -1.0
    _fail(ints, SHORT_ARRIVALS, 0)
    return inf


@compiled
def _day_factor(ints: Ints, reals: Reals, day: int) -> float:
    expected, dispersion = reals[ints[EXPECTED_OF_DAY] + day], reals[ints[DISPERSION]]
    if dispersion <= 1.0 or expected <= 0.0:
        return 1.0
    spread = log(1.0 + (dispersion - 1.0) / expected)
    return exp(sqrt(spread) * _inverse_normal(_keyed(ints, day, ints[DAY_CODE], 0)) - spread / 2.0)


@compiled
def _arrive(ints: Ints, reals: Reals, now: float) -> None:
    _apart()
    case = ints[NEXT_CASE]
    number = ints[case + CASE_NUMBER]
    reals[case + CASE_ARRIVED] = reals[case + CASE_DECIDED] = now
    if number < ints[CASES]:
        if number % ints[BLOCK] == 0 or number == ints[CASES] - 1:
            _account(ints, reals, now)
        reals[ints[ARRIVED] + number] = now
    if number >= ints[MOST_ARRIVALS]:
        _fail(ints, NEVER_DECIDED, 0)
        return
    _schedule_arrival(ints, reals)
    _push_frame(ints, case)


@compiled
def _new_case(ints: Ints, number: int) -> int:
    case = ints[FREE_CASE]
    following = ints[case + CASE_NEXT]
    if following == 0:
        following = _fresh(ints, FRESH_CASE, CASES_END, ints[CASE_SIZE])
        if following == 0:
            return case
    ints[FREE_CASE] = following
    template = ints[TEMPLATE]
    for place in range(CASE_NUMBER, ints[LUCK]):
        ints[case + place] = ints[template + place]
    ints[case + CASE_NUMBER] = number
    # Those that are not measured count into one block more, which nobody reads.
    block = number // ints[BLOCK] if number < ints[CASES] else ints[BLOCK_COUNT]
    ints[case + CASE_COUNTS] = ints[BY_CASE] + block * COUNT_SIZE
    ints[case + CASE_STEP_COUNTS] = ints[BY_STEP] + block * ints[STEP_COUNT] * STRIDE
    return case


@compiled
def _trait(ints: Ints, reals: Reals, case: int, trait: int) -> int:
    """Return the value of a trait: column, number of values, shares."""
    luck, reached, possible = reals[case + ints[LUCK] + ints[trait]], 0.0, 0
    for value in range(ints[trait + 1]):
        share = reals[ints[trait + 2] + value]
        reached += share
        if luck < reached:
            return value
        if share > 0.0:
            possible = value
    return possible


# The way of a case from one step to the next (`engine`).


@compiled
def _push_frame(ints: Ints, frame: int) -> None:
    depth = ints[DEPTH]
    if depth == ints[FRAME_ROOM]:
        _fail(ints, FULL, 0)
        return
    ints[ints[FRAMES] + depth] = frame
    ints[DEPTH] = depth + 1


@inlined
def _unwind(ints: Ints, reals: Reals, now: float) -> None:
    """Begin all steps that have become due, in the order of the file, and see whether a case is done with.

    A frame is a case, or less than 0 the first visit of a released lot: that may make due what releases another.
    """
    while ints[DEPTH] > 0 and ints[TROUBLE] == ALL_WELL:
        depth = ints[DEPTH]
        case = ints[ints[FRAMES] + depth - 1]
        if case < 0:
            _leave_lot(ints, reals, now)
            continue
        place = _next_due(ints, case)
        while place >= 0:
            if (
                ints[case + MISSING + place * PLACE_SIZE] == 0
                and ints[case + CASE_VALUES + place * PLACE_SIZE] < 0
                and ints[case + VISITS_OF + place * PLACE_SIZE] == 0
            ):
                _begin_step(ints, reals, case, place, now)
                if ints[DEPTH] > depth or ints[TROUBLE] != ALL_WELL:
                    break
            place = _next_due(ints, case)
        else:
            ints[DEPTH] = depth - 1
            if ints[case + CASE_RESULT] >= 0 and ints[case + CASE_LIVE] == 0:
                _settle(ints, reals, case)


@compiled
def _leave_lot(ints: Ints, reals: Reals, now: float) -> None:
    """Let the next visit of a released lot queue."""
    _apart()
    top = ints[FRAMES] + ints[DEPTH] - 1
    visit = -ints[top]
    case, following = ints[visit + ITEM_CASE], ints[visit + ITEM_NEXT]
    if following:
        ints[top] = -following
    else:
        ints[DEPTH] -= 1
    if ints[visit + ITEM_COUNTS]:
        _enter_later(ints, reals, visit, now)
        _push_frame(ints, case)
    else:
        _free_item(ints, visit)


@inlined
def _next_due(ints: Ints, case: int) -> int:
    """Return the first step that is due and take it out of those; -1 if none is."""
    due = case + ints[DUE]
    for word in range(ints[DUE_WORDS]):
        steps = ints[due + word]
        if steps:
            ints[due + word] = steps & (steps - 1)
            return word * WORD_BITS + _lowest_bit(steps)
    return -1


@inlined
def _make_due(ints: Ints, case: int, place: int) -> None:
    ints[case + ints[DUE] + place // WORD_BITS] |= 1 << (place % WORD_BITS)


@compiled
def _settle(ints: Ints, reals: Reals, case: int) -> None:
    _apart()
    ints[case + CASE_LIVE] = -1
    number = ints[case + CASE_NUMBER]
    if number < ints[CASES]:
        reals[ints[DECIDED] + number] = reals[case + CASE_DECIDED]
        ints[ints[RESULT] + number] = ints[case + CASE_RESULT]
        ints[UNSETTLED] -= 1
    ints[case + CASE_NEXT] = ints[FREE_CASE]
    ints[FREE_CASE] = case


@inlined
def _begin_step(ints: Ints, reals: Reals, case: int, place: int, now: float) -> None:
    step = _step(ints, place)
    condition = ints[step + STEP_CONDITION]
    if condition and not _holds(ints, case, condition):
        ints[case + OVER_BY + place * PLACE_SIZE] = 0
        _over(ints, reals, case, place, ints[step + STEP_SKIPPED], now)
        return
    round = ints[case + ROUNDS + place * PLACE_SIZE]
    visit = _new_item(ints, case, place, round)
    ints[visit + ITEM_OFFICER] = -1
    reals[visit + DUE_AT], reals[visit + OFF_DUTY] = now, 0.0
    reals[visit + WAITED_FOR] = _waited(ints, reals, case, ints[step + STEP_AFTER])
    ints[case + VISITS_OF + place * PLACE_SIZE] = visit
    ints[case + CASE_LIVE] += 1
    if ints[step + STEP_STRAIGHT]:
        _enter(ints, reals, visit, now)
    elif ints[step + STEP_TAKES]:
        _take_known_time(ints, reals, visit, now)
    else:
        _hand_over(ints, reals, visit, now)


@inlined
def _waited(ints: Ints, reals: Reals, case: int, after: int) -> float:
    """Return the minutes from the first of `after` being over to the last."""
    if ints[after] < 2:
        return 0.0
    over_at = case + OVER_AT
    first = last = reals[over_at + ints[after + 1] * PLACE_SIZE]
    for place in range(2, ints[after] + 1):
        first = min(first, reals[over_at + ints[after + place] * PLACE_SIZE])
        last = max(last, reals[over_at + ints[after + place] * PLACE_SIZE])
    return last - first


@inlined
def _put(ints: Ints, reals: Reals, time: float, first: int, item: int, what: int) -> None:
    """Let something happen to an item at a time."""
    ints[item + ITEM_WHAT] = what
    _push(ints, reals, time, first + ints[item + ITEM_ORDER], item)


# Gates (`gates`).


@compiled
def _hand_over(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Let a visit wait for its hand-over, and then pass its gate."""
    _apart()
    case, step = ints[visit + ITEM_CASE], _step(ints, ints[visit + ITEM_STEP])
    handover, end = ints[step + STEP_HANDOVER], now
    if handover:
        end = _span_end(ints, reals, case, handover, ints[visit + ITEM_ROUND], now)
    reals[visit + GATE_AT] = end
    if end > now:
        _put(ints, reals, end, GATE_FIRST, visit, AT_GATE)
    else:
        _pass_gate(ints, reals, visit, now)


@compiled
def _pass_gate(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    _apart()
    step = _step(ints, ints[visit + ITEM_STEP])
    if ints[step + STEP_MEETS]:
        meeting = _next_meeting(ints, reals, ints[step + STEP_MEETS], ints[step + STEP_DAYS], now)
        if meeting > now:
            _put(ints, reals, meeting, GATE_FIRST, visit, AT_GATE)
            return
    lot = ints[step + STEP_LOT]
    if lot == 0:
        _enter_later(ints, reals, visit, now)
        return
    _join(ints, lot, visit)
    if ints[lot + LOT_COUNT] >= ints[lot + LOT_CAPACITY]:
        _release(ints, step)
    elif ints[lot + LOT_KIND] != NO_LENGTH:
        deadline = now + reals[ints[lot + LOT_AT_MOST]]
        if ints[lot + LOT_KIND] == IN_DAYS:
            deadline = _add_working_days(ints, ints[lot + LOT_DAYS], now, reals[ints[lot + LOT_AT_MOST]])
        case, place = ints[visit + ITEM_CASE], ints[visit + ITEM_STEP]
        item = _new_item(ints, case, place, 0)
        ints[item + ITEM_TARGET] = visit
        ints[item + ITEM_NUMBER] = ints[visit + ITEM_NUMBER]
        _put(ints, reals, deadline, GATE_FIRST, item, AT_DEADLINE)


@compiled
def _next_meeting(ints: Ints, reals: Reals, meets: int, calendar: int, now: float) -> float:
    """Return the first meeting from now on: number of times; of each weekday and place of the minute."""
    today = _day(now)
    for day in range(today, today + DAYS_WITHOUT_OPENING):
        weekday = (ints[START_WEEKDAY] + day) % 7
        for place in range(ints[meets]):
            time = day * MINUTES_PER_DAY + reals[ints[meets + 2 + 2 * place]]
            if weekday == ints[meets + 1 + 2 * place] and time >= now and _is_open_day(ints, calendar, day):
                return time
    _fail(ints, NEVER_MEETS, 0)
    return now


@compiled
def _join(ints: Ints, lot: int, visit: int) -> None:
    """Put a visit into a lot, which is kept in the order of case numbers."""
    ints[visit + ITEM_PLACE] = IN_LOT
    ints[lot + LOT_COUNT] += 1
    before, order = ints[lot + LOT_TAIL], ints[visit + ITEM_ORDER]
    while before and ints[before + ITEM_ORDER] > order:
        before = ints[before + ITEM_PREVIOUS]
    _insert(ints, lot + LOT_HEAD, lot + LOT_TAIL, before, visit)


@compiled
def _insert(ints: Ints, head: int, tail: int, before: int, visit: int) -> None:
    """Put a visit into a list behind another; 0 for the front."""
    behind = ints[before + ITEM_NEXT] if before else ints[head]
    ints[visit + ITEM_PREVIOUS], ints[visit + ITEM_NEXT] = before, behind
    if before:
        ints[before + ITEM_NEXT] = visit
    else:
        ints[head] = visit
    if behind:
        ints[behind + ITEM_PREVIOUS] = visit
    else:
        ints[tail] = visit


@compiled
def _remove(ints: Ints, head: int, tail: int, visit: int) -> None:
    before, behind = ints[visit + ITEM_PREVIOUS], ints[visit + ITEM_NEXT]
    if before:
        ints[before + ITEM_NEXT] = behind
    else:
        ints[head] = behind
    if behind:
        ints[behind + ITEM_PREVIOUS] = before
    else:
        ints[tail] = before


@compiled
def _release(ints: Ints, step: int) -> None:
    """Let the visits of a lot go on, one after the other, and begin a new one."""
    lot = ints[step + STEP_LOT]
    visit = ints[lot + LOT_HEAD]
    _push_frame(ints, -visit)
    while visit:
        ints[visit + ITEM_PLACE] = RELEASED
        visit = ints[visit + ITEM_NEXT]
    ints[lot + LOT_HEAD] = ints[lot + LOT_TAIL] = ints[lot + LOT_COUNT] = 0


# The life of a visit (`work`).


@inlined
def _enter(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Let a visit queue for an officer, or begin at once where nobody queues."""
    step = _step(ints, ints[visit + ITEM_STEP])
    office, span = ints[step + STEP_OFFICE], ints[step + STEP_WORK]
    reals[visit + ENABLED] = now
    duty = _span_length(ints, reals, ints[visit + ITEM_CASE], span, ints[visit + ITEM_ROUND]) if span else 0.0
    reals[visit + DUTY] = duty
    if duty <= 0.0:
        _do_at_once(ints, reals, visit, now)
    elif office == 0:
        _enter_unlimited(ints, reals, visit, now)
    elif ints[office + OFFICE_FREE] and ints[office + OFFICE_SIMPLE] and not ints[office + OFFICE_WAITING]:
        _occupy(ints, office, visit, _first_free(ints, office))
        _begin(ints, reals, visit, now, now + duty)
    else:
        _queue(ints, reals, office, visit)
        if ints[office + OFFICE_FREE]:
            _serve(ints, reals, office, now)
        ints[office + OFFICE_LONGEST] = max(ints[office + OFFICE_LONGEST], ints[office + OFFICE_WAITING])


@compiled
def _enter_later(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Let a visit that has passed its gate queue."""
    _apart()
    _enter(ints, reals, visit, now)


@compiled
def _take_known_time(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Let a visit take its time, which needs nobody."""
    _apart()
    case, step = ints[visit + ITEM_CASE], _step(ints, ints[visit + ITEM_STEP])
    end = _span_end(ints, reals, case, ints[step + STEP_TAKES], ints[visit + ITEM_ROUND], now)
    if ints[step + STEP_LOOKS_AT_BEGIN]:
        _look(ints, reals, visit)
    ints[visit + ITEM_PLACE] = WAITING
    reals[visit + DUTY] = 0.0
    reals[visit + ENABLED], reals[visit + STARTED], reals[visit + ENDED] = now, now, end
    _put(ints, reals, end, 0, visit, AT_END)


@compiled
def _enter_unlimited(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    _apart()
    step = _step(ints, ints[visit + ITEM_STEP])
    hours = ints[step + STEP_HOURS]
    if hours < 0:
        case, round = ints[visit + ITEM_CASE], ints[visit + ITEM_ROUND]
        end = _span_end(ints, reals, case, ints[step + STEP_WORK], round, now)
        reals[visit + DUTY] = end - now
        _begin(ints, reals, visit, now, end)
    elif _is_open(ints, reals, hours, now):
        _begin(ints, reals, visit, now, _finish(ints, reals, hours, now, reals[visit + DUTY]))
    else:
        opening = _next_open(ints, reals, hours, now)
        reals[visit + OFF_DUTY] = opening - now
        _put(ints, reals, opening, OPENING_FIRST, visit, AT_BEGIN)


@inlined
def _begin(ints: Ints, reals: Reals, visit: int, now: float, end: float) -> None:
    reals[visit + STARTED], reals[visit + ENDED] = now, end
    ints[visit + ITEM_PLACE] = AT_WORK
    if ints[_step(ints, ints[visit + ITEM_STEP]) + STEP_LOOKS_AT_BEGIN]:
        _look(ints, reals, visit)
    if reals[visit + DUTY] > 0.0:
        _put(ints, reals, end, 0, visit, AT_END)


@inlined
def _done(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Count the work, change the documents, let the officer go on, and then see what comes of it."""
    case, place = ints[visit + ITEM_CASE], ints[visit + ITEM_STEP]
    step, counts = _step(ints, place), ints[case + CASE_STEP_COUNTS] + place * STRIDE
    reals[counts + VISITS] += 1.0
    reals[counts + WORK] += reals[visit + DUTY]
    reals[counts + WAITED] += reals[visit + WAITED_FOR]
    if ints[LOGS]:
        _log(ints, reals, visit)
    if ints[step + STEP_CHANGES_DOCUMENTS]:
        _change_documents(ints, reals, visit)
    if ints[visit + ITEM_OFFICER] >= 0:
        office = ints[step + STEP_OFFICE]
        if ints[office + OFFICE_SIMPLE]:
            reals[counts + QUEUE] += reals[visit + STARTED] - reals[visit + ENABLED]
        elif reals[visit + STARTED] > reals[visit + ENABLED]:
            _count_queue(ints, reals, visit, office, counts)
        _go_on(ints, reals, office, visit, now)
    if not ints[visit + ITEM_COUNTS]:
        _count_wasted(ints, reals, visit)
        ints[case + CASE_LIVE] -= 1
        _free_item(ints, visit)
    elif not ints[step + STEP_WAIT] or _result_is_there(ints, reals, visit, now):
        _result(ints, reals, visit, now)


@compiled
def _do_at_once(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Do what takes no time."""
    _apart()
    _begin(ints, reals, visit, now, now)
    _done(ints, reals, visit, now)


@compiled
def _change_documents(ints: Ints, reals: Reals, visit: int) -> None:
    """Change the documents that a visit changes, and let its checks see that."""
    _apart()
    case, step = ints[visit + ITEM_CASE], _step(ints, ints[visit + ITEM_STEP])
    if ints[visit + ITEM_ROUND] == 0:
        reals[ints[case + CASE_COUNTS] + DOCUMENTS] += ints[step + STEP_BROUGHT_COUNT]
    if ints[visit + ITEM_COUNTS]:
        _work_done(ints, reals, case, step)
        if ints[step + STEP_LOOKS_AT_END]:
            _look(ints, reals, visit)


@compiled
def _result_is_there(ints: Ints, reals: Reals, visit: int, now: float) -> bool:
    """Tell whether the result of a visit is known when its work is done; if not, it will be known after a wait."""
    _apart()
    case, step = ints[visit + ITEM_CASE], _step(ints, ints[visit + ITEM_STEP])
    end = _span_end(ints, reals, case, ints[step + STEP_WAIT], ints[visit + ITEM_ROUND], now)
    if end <= now:
        return True
    ints[visit + ITEM_PLACE] = WAITING
    if ints[visit + ITEM_LOGGED]:
        reals[ints[visit + ITEM_LOGGED] + LOGGED_SIZE - 2] = end
    _put(ints, reals, end, 0, visit, AT_RESULT)
    return False


@compiled
def _count_queue(ints: Ints, reals: Reals, visit: int, office: int, counts: int) -> None:
    """Count how long a visit queued while somebody was on duty; the rest of its waiting is off duty."""
    _apart()
    enabled, started = reals[visit + ENABLED], reals[visit + STARTED]
    queued = _minutes_on_duty(ints, reals, office, enabled, started)
    reals[counts + QUEUE] += queued
    if started - enabled - queued > ROUNDING:
        reals[visit + OFF_DUTY] = started - enabled - queued


@inlined
def _go_on(ints: Ints, reals: Reals, office: int, visit: int, now: float) -> None:
    """Let the officer who has done a visit take the next one."""
    officer, waiting = ints[visit + ITEM_OFFICER], ints[office + OFFICE_WAITING]
    reals[office + OFFICE_BUSY] += reals[visit + DUTY]
    if waiting and ints[office + OFFICE_SIMPLE]:
        _pass_on(ints, reals, office, officer, now)
        return
    ints[ints[office + OFFICE_AT_WORK] + officer] = 0
    _change_idle(ints, office, officer)
    ints[office + OFFICE_FREE] += 1
    if waiting:
        _serve(ints, reals, office, now)


@inlined
def _pass_on(ints: Ints, reals: Reals, office: int, officer: int, now: float) -> None:
    """Let an officer take the next visit at once; in a simple office where somebody waits nobody else is free."""
    head, tail = ints[office + OFFICE_HEADS], ints[office + OFFICE_TAILS]
    while ints[head] == 0:
        head += 1
        tail += 1
    visit = ints[head]
    following = ints[visit + ITEM_NEXT]
    ints[head] = following
    if following:
        ints[following + ITEM_PREVIOUS] = 0
    else:
        ints[tail] = 0
    ints[office + OFFICE_WAITING] -= 1
    reals[office + OFFICE_QUEUED] += now - reals[visit + ENABLED]
    ints[visit + ITEM_OFFICER] = officer
    ints[ints[office + OFFICE_AT_WORK] + officer] = visit
    _begin(ints, reals, visit, now, now + reals[visit + DUTY])


@compiled
def _log(ints: Ints, reals: Reals, visit: int) -> None:
    """Keep a visit whose work is done; its result is filled in when it is known."""
    _apart()
    number = ints[ints[visit + ITEM_CASE] + CASE_NUMBER]
    if number >= ints[CASES]:
        return
    row = ints[LOG_TO]
    if row + LOGGED_SIZE > ints[LOG_FROM]:
        _fail(ints, FULL, 0)
        return
    ints[LOG_TO] = row + LOGGED_SIZE
    ints[visit + ITEM_LOGGED] = row
    reals[row], reals[row + 1] = number, ints[visit + ITEM_STEP]
    reals[row + 2], reals[row + 3] = ints[visit + ITEM_ROUND], ints[visit + ITEM_OFFICER]
    reals[row + 4], reals[row + 5] = reals[visit + DUE_AT], reals[visit + ENABLED]
    reals[row + 6], reals[row + 7] = reals[visit + STARTED], reals[visit + ENDED]
    reals[row + 8], reals[row + 9] = reals[visit + ENDED], -1.0


@compiled
def _count_wasted(ints: Ints, reals: Reals, visit: int) -> None:
    if ints[_step(ints, ints[visit + ITEM_STEP]) + STEP_IS_OFFICIAL]:
        duty = reals[visit + DUTY]
        reals[ints[ints[visit + ITEM_CASE] + CASE_COUNTS] + WASTED] += duty


@compiled
def _withdraw(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Take a visit back that no longer counts; work begun is finished."""
    ints[visit + ITEM_COUNTS] = 0
    place = ints[visit + ITEM_PLACE]
    if place == AT_WORK:
        return
    ints[ints[visit + ITEM_CASE] + CASE_LIVE] -= 1
    step = _step(ints, ints[visit + ITEM_STEP])
    if place == QUEUED:
        office = ints[step + STEP_OFFICE]
        ints[office + OFFICE_WAITING] -= 1
        reals[office + OFFICE_QUEUED] += now - reals[visit + ENABLED]
        level = ints[visit + ITEM_LEVEL]
        _remove(ints, ints[office + OFFICE_HEADS] + level, ints[office + OFFICE_TAILS] + level, visit)
        _free_item(ints, visit)
    elif place == WAITING:
        _count_wasted(ints, reals, visit)
    elif place == IN_LOT:
        lot = ints[step + STEP_LOT]
        ints[lot + LOT_COUNT] -= 1
        _remove(ints, lot + LOT_HEAD, lot + LOT_TAIL, visit)
        _free_item(ints, visit)


# An office (`offices`).


@inlined
def _first_free(ints: Ints, office: int) -> int:
    first = word = ints[office + OFFICE_IDLE]
    while ints[word] == 0:
        word += 1
    return (word - first) * WORD_BITS + _lowest_bit(ints[word])


@inlined
def _change_idle(ints: Ints, office: int, officer: int) -> None:
    """Take an officer out of those who are idle, or into them."""
    ints[ints[office + OFFICE_IDLE] + officer // WORD_BITS] ^= 1 << (officer % WORD_BITS)


@inlined
def _occupy(ints: Ints, office: int, visit: int, officer: int) -> None:
    ints[visit + ITEM_OFFICER] = officer
    ints[office + OFFICE_FREE] -= 1
    _change_idle(ints, office, officer)
    ints[ints[office + OFFICE_AT_WORK] + officer] = visit


@inlined
def _queue(ints: Ints, reals: Reals, office: int, visit: int) -> None:
    """Put a visit into the queue: by precedence, time of entry, number of the case, place of the step."""
    level = _level(ints, office, visit) if ints[ints[office + OFFICE_FIRST]] else 0
    ints[visit + ITEM_LEVEL], ints[visit + ITEM_PLACE] = level, QUEUED
    ints[office + OFFICE_WAITING] += 1
    head, tail = ints[office + OFFICE_HEADS] + level, ints[office + OFFICE_TAILS] + level
    last = ints[tail]
    if last and reals[last + ENABLED] == reals[visit + ENABLED] and ints[last + ITEM_ORDER] > ints[visit + ITEM_ORDER]:
        _queue_before(ints, reals, head, tail, visit)
        return
    ints[visit + ITEM_PREVIOUS], ints[visit + ITEM_NEXT], ints[tail] = last, 0, visit
    if last:
        ints[last + ITEM_NEXT] = visit
    else:
        ints[head] = visit


@compiled
def _level(ints: Ints, office: int, visit: int) -> int:
    """Return the first precedence whose condition holds for a visit; the last is that of all others."""
    _apart()
    first, level = ints[office + OFFICE_FIRST], 0
    while level < ints[first] and not _holds(ints, ints[visit + ITEM_CASE], ints[first + 1 + level]):
        level += 1
    return level


@compiled
def _queue_before(ints: Ints, reals: Reals, head: int, tail: int, visit: int) -> None:
    """Put a visit before those that entered the queue at the same time and come after it."""
    _apart()
    before, order, enabled = ints[tail], ints[visit + ITEM_ORDER], reals[visit + ENABLED]
    while before and ints[before + ITEM_ORDER] > order and reals[before + ENABLED] == enabled:
        before = ints[before + ITEM_PREVIOUS]
    _insert(ints, head, tail, before, visit)


@compiled
def _serve(ints: Ints, reals: Reals, office: int, now: float) -> None:
    """Let free officers take what waits; when none of them is on duty, wake at the first opening."""
    _apart()
    visit = _take(ints, reals, office, now)
    while visit:
        officer, place = ints[visit + ITEM_OFFICER], ints[visit + ITEM_STEP]
        if ints[office + OFFICE_SPEEDS]:
            reals[visit + DUTY] = reals[visit + DUTY] / reals[ints[office + OFFICE_SPEEDS] + officer]
        if ints[ints[_step(ints, place) + STEP_SEPARATED]]:
            ints[ints[visit + ITEM_CASE] + ints[OFFICERS] + place] = officer
        hours = ints[ints[office + OFFICE_HOURS] + officer]
        _begin(ints, reals, visit, now, _finish(ints, reals, hours, now, reals[visit + DUTY]))
        visit = _take(ints, reals, office, now)
    if ints[office + OFFICE_WAITING] and ints[office + OFFICE_FREE] and not ints[office + OFFICE_SIMPLE]:
        opening = _next_opening(ints, reals, office, now)
        if opening < reals[office + OFFICE_WAKE]:
            reals[office + OFFICE_WAKE] = opening
            _push(ints, reals, opening, OPENING_FIRST + ints[office + OFFICE_PLACE], -office)


@compiled
def _open(ints: Ints, reals: Reals, office: int, now: float) -> None:
    _apart()
    if reals[office + OFFICE_WAKE] <= now:
        reals[office + OFFICE_WAKE] = inf
    _serve(ints, reals, office, now)


@compiled
def _take(ints: Ints, reals: Reals, office: int, now: float) -> int:
    """Return the next visit with the officer who takes it; 0 when nobody free on duty may take any."""
    if ints[office + OFFICE_WAITING] == 0 or ints[office + OFFICE_FREE] == 0:
        return 0
    choosing = ints[office + OFFICE_CHOOSING]
    visit = _choose(ints, reals, office, now) if choosing else _head(ints, reals, office, now)
    if visit:
        level = ints[visit + ITEM_LEVEL]
        _remove(ints, ints[office + OFFICE_HEADS] + level, ints[office + OFFICE_TAILS] + level, visit)
        ints[office + OFFICE_WAITING] -= 1
        reals[office + OFFICE_QUEUED] += now - reals[visit + ENABLED]
        _occupy(ints, office, visit, ints[visit + ITEM_OFFICER])
    return visit


@compiled
def _head(ints: Ints, reals: Reals, office: int, now: float) -> int:
    if not _is_open(ints, reals, ints[ints[office + OFFICE_HOURS]], now):
        return 0
    level = ints[office + OFFICE_HEADS]
    while ints[level] == 0:
        level += 1
    ints[ints[level] + ITEM_OFFICER] = _first_free(ints, office)
    return ints[level]


@compiled
def _choose(ints: Ints, reals: Reals, office: int, now: float) -> int:
    staff, on_duty, anybody = ints[office + OFFICE_STAFF], ints[office + OFFICE_ON_DUTY], False
    for officer in range(staff):
        free = ints[ints[office + OFFICE_AT_WORK] + officer] == 0
        here = free and _is_open(ints, reals, ints[ints[office + OFFICE_HOURS] + officer], now)
        ints[on_duty + officer] = 1 if here else 0
        anybody = anybody or here
    if not anybody:
        return 0
    for level in range(ints[ints[office + OFFICE_FIRST]] + 1):
        visit = ints[ints[office + OFFICE_HEADS] + level]
        while visit:
            for officer in range(staff):
                if ints[on_duty + officer] and _may(ints, visit, officer):
                    ints[visit + ITEM_OFFICER] = officer
                    return visit
            visit = ints[visit + ITEM_NEXT]
    return 0


@compiled
def _may(ints: Ints, visit: int, officer: int) -> bool:
    """Tell whether an officer may do a visit: not if he did a step that the law separates from it."""
    place, case = ints[visit + ITEM_STEP], ints[visit + ITEM_CASE]
    step, officers = _step(ints, place), case + ints[OFFICERS]
    if not ints[ints[step + STEP_ELIGIBLE] + officer]:
        return False
    separated = ints[step + STEP_SEPARATED]
    for number in range(1, ints[separated] + 1):
        group = ints[separated + number]
        his = False
        for one in range(2, ints[group] + 2):
            mate = ints[group + one]
            if mate != place and ints[officers + mate] == officer:
                his = his or ints[_step(ints, mate) + STEP_OFFICE] == ints[step + STEP_OFFICE]
        if his and _persons(ints, case, place, group) < ints[group + 1]:
            return False
    return True


@compiled
def _persons(ints: Ints, case: int, place: int, group: int) -> int:
    """Return how many officers did the other steps of a group: number of steps, persons, steps."""
    officers, persons = case + ints[OFFICERS], 0
    for one in range(2, ints[group] + 2):
        mate = ints[group + one]
        if mate == place or ints[officers + mate] < 0:
            continue
        known = False
        for other in range(2, one):
            earlier = ints[group + other]
            if earlier != place and ints[officers + earlier] == ints[officers + mate]:
                same = ints[_step(ints, earlier) + STEP_OFFICE] == ints[_step(ints, mate) + STEP_OFFICE]
                known = known or same
        persons += 0 if known else 1
    return persons


@compiled
def _next_opening(ints: Ints, reals: Reals, office: int, now: float) -> float:
    first = inf
    for officer in range(ints[office + OFFICE_STAFF]):
        hours = ints[ints[office + OFFICE_HOURS] + officer]
        if hours >= 0 and ints[ints[office + OFFICE_AT_WORK] + officer] == 0:
            opening = _next_open(ints, reals, hours, now)
            if now < opening < first:
                first = opening
    return first


@compiled
def _minutes_on_duty(ints: Ints, reals: Reals, office: int, start: float, end: float) -> float:
    hours = ints[office + OFFICE_HOURS]
    if ints[office + OFFICE_OWN_HOURS]:
        return _together(ints, reals, office, start, end)
    if ints[hours] < 0:
        return end - start
    return _open_minutes(ints, reals, ints[hours], end) - _open_minutes(ints, reals, ints[hours], start)


@compiled
def _together(ints: Ints, reals: Reals, office: int, start: float, end: float) -> float:
    """Return the minutes between two times in which at least one officer is on duty."""
    hours, staff = ints[office + OFFICE_HOURS], ints[office + OFFICE_STAFF]
    for officer in range(staff):
        if ints[hours + officer] < 0:
            return end - start
    total, time = 0.0, start
    while time < end and ints[TROUBLE] == ALL_WELL:
        opening = inf
        for officer in range(staff):
            opening = min(opening, _next_open(ints, reals, ints[hours + officer], time))
        if opening >= end:
            break
        closing = opening
        for officer in range(staff):
            if _is_open(ints, reals, ints[hours + officer], opening):
                closing = max(closing, _closing_after(ints, reals, ints[hours + officer], opening, end))
        total += min(closing, end) - opening
        time = closing
    return total


@compiled
def _account(ints: Ints, reals: Reals, now: float) -> None:
    """Write the offices' accounts up to now, and begin to measure the longest queues anew."""
    at = ints[ACCOUNTS] + ints[ACCOUNT_COUNT] * ints[OFFICE_COUNT] * ACCOUNT_SIZE
    ints[ACCOUNT_COUNT] += 1
    for place in range(ints[OFFICE_COUNT]):
        office = ints[OFFICES] + place * OFFICE_SIZE
        if ints[office + OFFICE_STAFF]:
            _account_of(ints, reals, office, at + place * ACCOUNT_SIZE, now)


@compiled
def _account_of(ints: Ints, reals: Reals, office: int, at: int, now: float) -> None:
    begun, on_duty, queue = 0.0, 0.0, 0.0
    for officer in range(ints[office + OFFICE_STAFF]):
        hours, visit = ints[ints[office + OFFICE_HOURS] + officer], ints[ints[office + OFFICE_AT_WORK] + officer]
        open_minutes = now if hours < 0 else _open_minutes(ints, reals, hours, now)
        on_duty += open_minutes
        if visit:
            started = reals[visit + STARTED]
            begun += open_minutes - (started if hours < 0 else _open_minutes(ints, reals, hours, started))
    for level in range(ints[ints[office + OFFICE_FIRST]] + 1):
        visit = ints[ints[office + OFFICE_HEADS] + level]
        while visit:
            queue += now - reals[visit + ENABLED]
            visit = ints[visit + ITEM_NEXT]
    reals[at + BUSY] = reals[office + OFFICE_BUSY] + begun
    reals[at + ON_DUTY] = on_duty
    reals[at + QUEUE_MINUTES] = reals[office + OFFICE_QUEUED] + queue
    reals[at + LONGEST] = ints[office + OFFICE_LONGEST]
    ints[office + OFFICE_LONGEST] = ints[office + OFFICE_WAITING]


# What is true of a case (`truth`).


@inlined
def _criterion(ints: Ints, place: int) -> int:
    return ints[CRITERIA] + place * CRITERION_SIZE


@compiled
def _drawn_wrong(ints: Ints, reals: Reals, case: int, place: int) -> int:
    criterion = _criterion(ints, place)
    column, version = ints[criterion + CRITERION_TRUTH_COLUMN], ints[case + ints[VERSION] + place]
    luck = _uniform(ints, reals, case, column, version)
    return 1 if luck < _share(ints, reals, case, ints[criterion + CRITERION_WRONG]) else 0


@compiled
def _is_wrong(ints: Ints, case: int, place: int) -> bool:
    tied = ints[_criterion(ints, place) + CRITERION_TIED]
    for number in range(1, ints[tied] + 1):
        if ints[case + ints[WRONG] + ints[tied + number]]:
            return True
    return False


@compiled
def _look(ints: Ints, reals: Reals, visit: int) -> None:
    """Let the checks of a step see the case as it is now; of each keep the version in which it noticed something."""
    _apart()
    case, step = ints[visit + ITEM_CASE], _step(ints, ints[visit + ITEM_STEP])
    for number in range(ints[step + STEP_CHECK_COUNT]):
        check = ints[step + STEP_CHECKS] + number * CHECK_SIZE
        criterion = ints[check + CHECK_CRITERION]
        if _is_wrong(ints, case, criterion):
            noticed = _catches(ints, reals, case, check)
            if noticed:
                ints[visit + ITEM_JUSTIFIED] = 1
        else:
            column, round = ints[check + CHECK_ALARM_COLUMN], ints[visit + ITEM_ROUND]
            luck = _uniform(ints, reals, case, column, round)
            noticed = luck < _share(ints, reals, case, ints[check + CHECK_ALARM])
        ints[visit + ITEM_NOTICED] += 1 if noticed else 0
        ints[visit + ITEM_MORE + number] = ints[case + ints[VERSION] + criterion] if noticed else -1


@compiled
def _catches(ints: Ints, reals: Reals, case: int, check: int) -> bool:
    notices = ints[check + CHECK_NOTICES]
    for number in range(ints[notices]):
        cause = ints[notices + 1 + 2 * number]
        if ints[case + ints[WRONG] + cause]:
            column, version = ints[notices + 2 + 2 * number], ints[case + ints[VERSION] + cause]
            luck = _uniform(ints, reals, case, column, version)
            return luck < _share(ints, reals, case, ints[check + CHECK_CATCHES])
    return False


@compiled
def _work_done(ints: Ints, reals: Reals, case: int, step: int) -> None:
    """Change the documents that a step amends, issues again or brings again."""
    _apart()
    if ints[CRITERION_COUNT] == 0:
        return
    present, mended, touched = case + ints[PRESENT], case + ints[MENDED], ints[TOUCHED]
    changes = False
    for word in range(ints[WORDS]):
        brings, issues = ints[ints[step + STEP_BRINGS] + word], ints[ints[step + STEP_ISSUES] + word]
        amends = ints[ints[step + STEP_AMENDS] + word]
        held, fixed = ints[present + word], ints[mended + word]
        ints[touched + word] = amends | (issues & held) | (brings & held & ~fixed)
        changes = changes or ints[touched + word] != 0
        ints[present + word] = held | brings | issues | amends
        ints[mended + word] = fixed & ~brings
    if not changes:
        return
    for place in range(ints[CRITERION_COUNT]):
        if _overlaps(ints, ints[_criterion(ints, place) + CRITERION_DOCUMENTS], touched):
            ints[case + ints[VERSION] + place] += 1
            ints[case + ints[WRONG] + place] = _drawn_wrong(ints, reals, case, place)


@compiled
def _overlaps(ints: Ints, one: int, other: int) -> bool:
    for word in range(ints[WORDS]):
        if ints[one + word] & ints[other + word]:
            return True
    return False


@compiled
def _noted(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Keep what an advisory check noticed, and when the others verified their criteria."""
    _apart()
    case, step = ints[visit + ITEM_CASE], _step(ints, ints[visit + ITEM_STEP])
    verified = case + ints[VERIFIED]
    for number in range(ints[step + STEP_CHECK_COUNT]):
        criterion = ints[ints[step + STEP_CHECKS] + number * CHECK_SIZE + CHECK_CRITERION]
        version = ints[visit + ITEM_MORE + number]
        if version >= 0:
            ints[case + ints[ADVISED] + criterion] = version
        elif not _noticed(ints, visit, step, criterion):
            tied = ints[_criterion(ints, criterion) + CRITERION_TIED]
            for one in range(1, ints[tied] + 1):
                reals[verified + ints[tied + one]] = now


@compiled
def _noticed(ints: Ints, visit: int, step: int, criterion: int) -> bool:
    """Tell whether any check of a step noticed a criterion."""
    for number in range(ints[step + STEP_CHECK_COUNT]):
        check = ints[step + STEP_CHECKS] + number * CHECK_SIZE
        if ints[check + CHECK_CRITERION] == criterion and ints[visit + ITEM_MORE + number] >= 0:
            return True
    return False


@compiled
def _mended(ints: Ints, reals: Reals, fix: int) -> None:
    """Change what a fix changes: noticed criteria, and what they imply, are put right by their luck."""
    case, words = ints[fix + ITEM_CASE], ints[WORDS]
    noticed, documents, tied = fix + ITEM_MORE, fix + ITEM_MORE + ints[CRITERION_COUNT], ints[MENDING]
    handed_in = 0
    for word in range(words):
        ints[case + ints[MENDED] + word] |= ints[documents + word]
        handed_in += _bits(ints[documents + word] & ints[ints[BROUGHT] + word])
    reals[ints[case + CASE_COUNTS] + DOCUMENTS] += handed_in
    _mark_tied(ints, noticed, tied)
    for place in range(ints[CRITERION_COUNT]):
        if ints[tied + place] or _overlaps(ints, ints[_criterion(ints, place) + CRITERION_DOCUMENTS], documents):
            ints[case + ints[VERSION] + place] += 1
            if not ints[tied + place]:
                ints[case + ints[WRONG] + place] = _drawn_wrong(ints, reals, case, place)
    for place in range(ints[CRITERION_COUNT]):
        if ints[noticed + place]:
            _put_right(ints, reals, case, place)


@compiled
def _mark_tied(ints: Ints, noticed: int, tied: int) -> None:
    for place in range(ints[CRITERION_COUNT]):
        ints[tied + place] = 0
    for place in range(ints[CRITERION_COUNT]):
        if ints[noticed + place]:
            own = ints[_criterion(ints, place) + CRITERION_TIED]
            for one in range(1, ints[own] + 1):
                ints[tied + ints[own + one]] = 1


@compiled
def _put_right(ints: Ints, reals: Reals, case: int, place: int) -> None:
    criterion = _criterion(ints, place)
    column, version = ints[criterion + CRITERION_FIXED_COLUMN], ints[case + ints[VERSION] + place]
    luck = _uniform(ints, reals, case, column, version)
    if luck < _share(ints, reals, case, ints[criterion + CRITERION_FIXED]):
        own = ints[criterion + CRITERION_TIED]
        for one in range(1, ints[own] + 1):
            ints[case + ints[WRONG] + ints[own + one]] = 0


@compiled
def _bits(word: int) -> int:
    count = 0
    while word:
        word &= word - 1
        count += 1
    return count


# What comes of a visit (`course`, `deadlines`).


@inlined
def _result(ints: Ints, reals: Reals, visit: int, now: float) -> None:
    """Give a step its value and move the case on, back, or to its end."""
    case, place = ints[visit + ITEM_CASE], ints[visit + ITEM_STEP]
    step = _step(ints, place)
    ints[case + VISITS_OF + place * PLACE_SIZE] = 0
    ints[case + OVER_BY + place * PLACE_SIZE] = visit
    ints[case + CASE_LIVE] -= 1
    value, outcome = ints[step + STEP_FINISHED], 0
    if ints[visit + ITEM_NOTICED]:
        value = ints[step + STEP_WRONG]
    elif ints[step + STEP_OUTCOME_COUNT]:
        outcome = _drawn(ints, reals, visit, step)
        value = ints[outcome + OUTCOME_VALUE] if outcome else value
    row = ints[visit + ITEM_LOGGED]
    if row:
        reals[row + LOGGED_SIZE - 2], reals[row + LOGGED_SIZE - 1] = now, value
    if ints[step + STEP_CHECK_COUNT]:
        _noted(ints, reals, visit, now)
    if not (ints[visit + ITEM_NOTICED] and _reacted(ints, reals, visit, step, now)):
        if outcome and ints[outcome + OUTCOME_BACK]:
            _go_back(ints, reals, visit, ints[outcome + OUTCOME_BACK], now)
        elif outcome and ints[outcome + OUTCOME_END] >= 0:
            _close(ints, reals, case, ints[outcome + OUTCOME_END], now, place)
        else:
            submitted = case + CASE_SUBMITTED
            if ints[step + STEP_SUBMITS] and reals[submitted] < 0.0:
                reals[submitted] = now
            _over(ints, reals, case, place, value, now)
    _keep(ints, visit)


@inlined
def _drawn(ints: Ints, reals: Reals, visit: int, step: int) -> int:
    case, first = ints[visit + ITEM_CASE], ints[step + STEP_OUTCOMES]
    if not ints[step + STEP_DRAWS]:
        return first
    luck, reached = _uniform(ints, reals, case, ints[step + STEP_OUTCOME_COLUMN], ints[visit + ITEM_ROUND]), 0.0
    for number in range(ints[step + STEP_OUTCOME_COUNT]):
        outcome = first + number * OUTCOME_SIZE
        reached += _share(ints, reals, case, ints[outcome + OUTCOME_SHARE])
        if luck < reached:
            return outcome
    return 0


@compiled
def _reacted(ints: Ints, reals: Reals, visit: int, step: int, now: float) -> bool:
    """Reject or return a case in which something was noticed; any reject rejects, one return mends all."""
    _apart()
    rejects, back = False, 0
    for number in range(ints[step + STEP_CHECK_COUNT]):
        check = ints[step + STEP_CHECKS] + number * CHECK_SIZE
        if ints[visit + ITEM_MORE + number] >= 0:
            rejects = rejects or ints[check + CHECK_REACTS] == REACTS_REJECT
            if ints[check + CHECK_REACTS] == REACTS_RETURN and back == 0:
                back = ints[check + CHECK_BACK]
    if not rejects and back == 0:
        return False
    case = ints[visit + ITEM_CASE]
    if not ints[visit + ITEM_JUSTIFIED] and not ints[case + CASE_WITHOUT_CAUSE]:
        ints[case + CASE_WITHOUT_CAUSE] = 1
        reals[ints[case + CASE_COUNTS] + FALSE_REFUSALS] += 1.0
    if rejects:
        _close(ints, reals, case, REJECTED, now, ints[visit + ITEM_STEP])
    else:
        _go_back(ints, reals, visit, back, now)
    return True


@inlined
def _over(ints: Ints, reals: Reals, case: int, place: int, value: int, now: float) -> None:
    """Note that a step is done or skipped, and make due what waited for it last."""
    step = _step(ints, place)
    ints[case + CASE_VALUES + place * PLACE_SIZE] = value
    reals[case + OVER_AT + place * PLACE_SIZE] = now
    if ints[step + STEP_BEFORE_DECISION]:
        ints[case + CASE_LEFT] -= 1
        if ints[case + CASE_LEFT] == 0:
            _decide(ints, reals, case, APPROVED, now, place)
    successors = ints[step + STEP_SUCCESSORS]
    for number in range(1, ints[successors] + 1):
        successor = ints[successors + number]
        missing = case + MISSING + successor * PLACE_SIZE
        ints[missing] -= 1
        if ints[missing] == 0:
            _make_due(ints, case, successor)


@compiled
def _go_back(ints: Ints, reals: Reals, visit: int, back: int, now: float) -> None:
    """Send a case back to a step; that step and all after it wait anew, in their next round."""
    _apart()
    case, to, round = ints[visit + ITEM_CASE], ints[back + BACK_TO], ints[visit + ITEM_ROUND]
    reals[ints[case + CASE_COUNTS] + RETURNS] += 1.0
    fix = _new_item(ints, case, ints[visit + ITEM_STEP], round)
    ints[fix + ITEM_TARGET], ints[fix + ITEM_WHAT], ints[fix + ITEM_CAUSE] = to, AT_FIX, visit
    reals[fix + STARTED] = reals[fix + ENDED] = now
    ints[fix + ITEM_ORDER] = (ints[case + CASE_NUMBER] << CASE_SHIFT) + to
    _note_to_mend(ints, visit, fix, back)
    if ints[case + CASE_RESULT] < 0:
        _keep_cause(ints, reals, visit)
    redone = ints[_step(ints, to) + STEP_REDONE]
    for number in range(1, ints[redone] + 1):
        _undo(ints, reals, case, ints[redone + number], now)
    for number in range(1, ints[redone] + 1):
        _count_missing(ints, case, ints[redone + number])
    ints[case + RETURNED + to * PLACE_SIZE] = fix
    span = ints[back + BACK_FIX]
    end = _span_end(ints, reals, case, span, round, now) if span else now
    if end > now:
        _mend(ints, reals, case, fix, now)
        _put(ints, reals, end, FIX_FIRST, fix, AT_FIX)
    else:
        _mended(ints, reals, fix)
        _keep(ints, fix)
        if ints[case + MISSING + to * PLACE_SIZE] == 0:
            _make_due(ints, case, to)


@compiled
def _note_to_mend(ints: Ints, visit: int, fix: int, back: int) -> None:
    """Write down what a fix mends: criteria noticed now or advised of in this version, and documents it changes."""
    case, step = ints[visit + ITEM_CASE], _step(ints, ints[visit + ITEM_STEP])
    noticed, documents = fix + ITEM_MORE, fix + ITEM_MORE + ints[CRITERION_COUNT]
    for place in range(ints[CRITERION_COUNT]):
        advised = ints[case + ints[ADVISED] + place] == ints[case + ints[VERSION] + place]
        ints[noticed + place] = 1 if advised else 0
    for word in range(ints[WORDS]):
        ints[documents + word] = ints[ints[back + BACK_CHANGES] + word]
    if ints[visit + ITEM_NOTICED] == 0:
        return
    for number in range(ints[step + STEP_CHECK_COUNT]):
        check = ints[step + STEP_CHECKS] + number * CHECK_SIZE
        if ints[visit + ITEM_MORE + number] >= 0:
            ints[noticed + ints[check + CHECK_CRITERION]] = 1
            way = ints[check + CHECK_BACK]
            for word in range(ints[WORDS] if way else 0):
                ints[documents + word] |= ints[ints[way + BACK_CHANGES] + word]


@compiled
def _undo(ints: Ints, reals: Reals, case: int, place: int, now: float) -> None:
    running = ints[case + VISITS_OF + place * PLACE_SIZE]
    if running:
        ints[case + VISITS_OF + place * PLACE_SIZE] = 0
        _withdraw(ints, reals, running, now)
    if ints[case + CASE_VALUES + place * PLACE_SIZE] >= 0:
        ints[case + CASE_VALUES + place * PLACE_SIZE] = -1
        ints[case + CASE_LEFT] += ints[_step(ints, place) + STEP_BEFORE_DECISION]
    if ints[case + FIXES_OF + place * PLACE_SIZE]:
        _end_fix(ints, reals, case, place, now)
    ints[case + RETURNED + place * PLACE_SIZE] = 0
    ints[case + ROUNDS + place * PLACE_SIZE] += 1
    if ints[case + ROUNDS + place * PLACE_SIZE] > MOST_ROUNDS:
        _fail(ints, ENDLESS, 0)


@compiled
def _count_missing(ints: Ints, case: int, place: int) -> None:
    after = ints[_step(ints, place) + STEP_AFTER]
    missing = 0
    for number in range(1, ints[after] + 1):
        if ints[case + CASE_VALUES + ints[after + number] * PLACE_SIZE] < 0:
            missing += 1
    ints[case + MISSING + place * PLACE_SIZE] = missing


@compiled
def _mend(ints: Ints, reals: Reals, case: int, fix: int, now: float) -> None:
    """Set the applicant to mending."""
    to = ints[fix + ITEM_TARGET]
    ints[case + MISSING + to * PLACE_SIZE] += 1
    ints[case + FIXES_OF + to * PLACE_SIZE] = fix
    ints[case + CASE_LIVE] += 1
    if ints[case + CASE_FIXING] == 0:
        reals[case + CASE_FIX_SINCE] = now
    ints[case + CASE_FIXING] += 1


@compiled
def _fixed(ints: Ints, reals: Reals, fix: int, now: float) -> None:
    case, place = ints[fix + ITEM_CASE], ints[fix + ITEM_TARGET]
    reals[fix + ENDED] = now
    _end_fix(ints, reals, case, place, now)
    _mended(ints, reals, fix)
    _keep(ints, fix)
    ints[case + MISSING + place * PLACE_SIZE] -= 1
    if ints[case + MISSING + place * PLACE_SIZE] == 0:
        _make_due(ints, case, place)


@compiled
def _end_fix(ints: Ints, reals: Reals, case: int, place: int, now: float) -> None:
    """Stop the applicant's clock for one fix, ended or withdrawn."""
    fix = ints[case + FIXES_OF + place * PLACE_SIZE]
    since = reals[fix + STARTED]
    ints[case + FIXES_OF + place * PLACE_SIZE] = 0
    ints[fix + ITEM_COUNTS] = 0
    ints[case + CASE_LIVE] -= 1
    ints[case + CASE_FIXING] -= 1
    reals[ints[case + CASE_COUNTS] + APPLICANT_TIME] += now - since
    if ints[LOGS] and ints[case + CASE_NUMBER] < ints[CASES]:
        _log_fix(ints, reals, fix, since, now)
    if ints[case + CASE_FIXING] == 0 and ints[case + CASE_RESULT] < 0:
        reals[case + CASE_FIXED_MINUTES] += _elapsed(ints, reals[case + CASE_FIX_SINCE], now)


@compiled
def _log_fix(ints: Ints, reals: Reals, fix: int, since: float, now: float) -> None:
    """Keep a fix; they are written from the end of the room for the log towards its beginning."""
    row = ints[LOG_FROM] - FIX_LOGGED_SIZE
    if row < ints[LOG_TO]:
        _fail(ints, FULL, 0)
        return
    ints[LOG_FROM] = row
    reals[row], reals[row + 1] = ints[ints[fix + ITEM_CASE] + CASE_NUMBER], ints[fix + ITEM_STEP]
    reals[row + 2], reals[row + 3], reals[row + 4] = ints[fix + ITEM_ROUND], since, now


@compiled
def _close(ints: Ints, reals: Reals, case: int, result: int, now: float, by: int) -> None:
    """End a case at once; work begun is finished and counted."""
    _apart()
    _decide(ints, reals, case, result, now, by)
    for word in range(ints[DUE_WORDS]):
        ints[case + ints[DUE] + word] = 0
    for place in range(ints[STEP_COUNT]):
        running = ints[case + VISITS_OF + place * PLACE_SIZE]
        if running:
            ints[case + VISITS_OF + place * PLACE_SIZE] = 0
            _withdraw(ints, reals, running, now)
    while ints[case + CASE_FIXING] and ints[TROUBLE] == ALL_WELL:
        _end_fix(ints, reals, case, _first_fix(ints, case), now)


@compiled
def _first_fix(ints: Ints, case: int) -> int:
    """Return the step that the fix leads to which began first."""
    first, found = 0, 0
    for place in range(ints[STEP_COUNT]):
        fix = ints[case + FIXES_OF + place * PLACE_SIZE]
        if fix and (first == 0 or ints[fix + ITEM_NUMBER] < ints[first + ITEM_NUMBER]):
            first, found = fix, place
    return found


@compiled
def _decide(ints: Ints, reals: Reals, case: int, result: int, now: float, place: int) -> None:
    _apart()
    if ints[case + CASE_RESULT] >= 0:
        return
    counts = ints[case + CASE_COUNTS]
    ints[case + CASE_RESULT] = result
    reals[case + CASE_DECIDED] = now
    _split(ints, reals, case, place)
    if _in_time(ints, reals, case, now):
        reals[counts + WITHIN_LIMIT] += 1.0
    if result == APPROVED:
        reals[counts + APPROVED_CASES] += 1.0
        if ints[CRITERION_COUNT]:
            _judge(ints, reals, case, counts, now)


@compiled
def _judge(ints: Ints, reals: Reals, case: int, counts: int, now: float) -> None:
    """Count what an approval should not have overlooked."""
    anything = False
    for place in range(ints[CRITERION_COUNT]):
        if _is_wrong(ints, case, place):
            anything = True
            reals[counts + HARM] += reals[ints[_criterion(ints, place) + CRITERION_HARM]]
    reals[counts + FALSE_APPROVALS] += 1.0 if anything else 0.0
    reals[counts + EXPIRED_APPROVALS] += 1.0 if _rests_on_expired(ints, reals, case, now) else 0.0


@compiled
def _in_time(ints: Ints, reals: Reals, case: int, now: float) -> bool:
    kind, days = ints[LIMIT_KIND], ints[CASES_DAYS]
    if kind == NO_LENGTH:
        return False
    start = reals[case + CASE_SUBMITTED] if reals[case + CASE_SUBMITTED] >= 0.0 else reals[case + CASE_ARRIVED]
    running = _elapsed(ints, reals[case + CASE_FIX_SINCE], now) if ints[case + CASE_FIXING] else 0.0
    fixes, length = reals[case + CASE_FIXED_MINUTES] + running, reals[ints[LIMIT]]
    if kind == IN_MINUTES:
        return now - fixes <= start + length
    deadline = _add_working_days(ints, days, start, length)
    if fixes == 0.0:
        return now <= deadline
    return _clock_days(ints, days, now) - fixes <= _clock_days(ints, days, deadline)


@compiled
def _elapsed(ints: Ints, start: float, end: float) -> float:
    if ints[LIMIT_KIND] == IN_DAYS:
        return _clock_days(ints, ints[CASES_DAYS], end) - _clock_days(ints, ints[CASES_DAYS], start)
    return end - start


@compiled
def _rests_on_expired(ints: Ints, reals: Reals, case: int, now: float) -> bool:
    verified = case + ints[VERIFIED]
    for place in range(ints[CRITERION_COUNT]):
        criterion, since = _criterion(ints, place), reals[verified + place]
        kind = ints[criterion + CRITERION_LIFE_KIND]
        if kind != NO_LENGTH and since >= 0.0:
            life = reals[ints[criterion + CRITERION_LIFE]]
            ends = since + life
            if kind == IN_DAYS:
                ends = _add_working_days(ints, ints[CASES_DAYS], since, life)
            if now > ends:
                return True
    return False


# Where the time of a case went (`split`).


@inlined
def _keep(ints: Ints, item: int) -> None:
    """Keep a visit or a fix that is over, if it can be a cause: until its case is decided."""
    case = ints[item + ITEM_CASE]
    if ints[case + CASE_RESULT] >= 0 or ints[case + CASE_NUMBER] >= ints[CASES]:
        _free_item(ints, item)
        return
    kept = ints[case + CASE_KEPT]
    if kept == 0:
        ints[case + CASE_KEPT_FIRST] = item
    ints[item + ITEM_NEXT] = kept
    ints[case + CASE_KEPT] = item


@compiled
def _keep_cause(ints: Ints, reals: Reals, visit: int) -> None:
    """Keep what a visit that sends its case back rested on, before that is undone."""
    case, link = ints[visit + ITEM_CASE], visit
    if ints[case + CASE_NUMBER] >= ints[CASES]:
        return
    while link and ints[link + ITEM_WHAT] != AT_FIX and ints[link + ITEM_PLACE] != TRACED:
        ints[link + ITEM_CAUSE] = _kept(ints, case, _cause(ints, reals, case, ints[link + ITEM_STEP]))
        ints[link + ITEM_PLACE] = TRACED
        link = ints[link + ITEM_CAUSE]


@inlined
def _cause(ints: Ints, reals: Reals, case: int, place: int) -> int:
    """Return the step whose visit made a step due, or -1 - the step to which a fix led, or the arrival."""
    over_at = case + OVER_AT
    while True:
        after, back = ints[_step(ints, place) + STEP_AFTER], ints[case + RETURNED + place * PLACE_SIZE]
        if ints[after] == 0:
            return -1 - place
        last = ints[after + 1]
        for number in range(2, ints[after] + 1):
            if reals[over_at + ints[after + number] * PLACE_SIZE] > reals[over_at + last * PLACE_SIZE]:
                last = ints[after + number]
        if back and reals[back + ENDED] >= reals[over_at + last * PLACE_SIZE]:
            return -1 - place
        if ints[case + OVER_BY + last * PLACE_SIZE]:
            return last
        place = last


@inlined
def _kept(ints: Ints, case: int, cause: int) -> int:
    """Return the visit or the fix that is a cause; 0 for the arrival."""
    if cause >= 0:
        return ints[case + OVER_BY + cause * PLACE_SIZE]
    return ints[case + RETURNED + (-1 - cause) * PLACE_SIZE]


@compiled
def _split(ints: Ints, reals: Reals, case: int, place: int) -> None:
    """Add up the chain of a measured case that is decided by a step being over, and let go of what was kept for it."""
    number = ints[case + CASE_NUMBER]
    if number >= ints[CASES]:
        return
    sums = ints[SPLIT] + number // ints[BLOCK] * ints[STEP_COUNT] * CAUSE_COUNT
    until = reals[case + CASE_DECIDED]
    cause = place if ints[case + OVER_BY + place * PLACE_SIZE] else _cause(ints, reals, case, place)
    link = _kept(ints, case, cause)
    while link:
        # A step that is known need not be looked up where the visit lies: that may take long to be fetched.
        step = cause if cause >= 0 else ints[link + ITEM_STEP]
        mine = sums + step * CAUSE_COUNT
        if ints[link + ITEM_WHAT] == AT_FIX:
            reals[mine + AS_APPLICANT] += until - reals[link + STARTED]
            until, link, cause = reals[link + STARTED], ints[link + ITEM_CAUSE], -1
            continue
        _split_visit(ints, reals, _step(ints, step), link, mine)
        if until > reals[link + ENDED]:
            reals[mine + AS_NOTICE] += until - reals[link + ENDED]
        until = reals[link + DUE_AT]
        if ints[link + ITEM_PLACE] == TRACED:
            link, cause = ints[link + ITEM_CAUSE], -1
        else:
            cause = _cause(ints, reals, case, step)
            link = _kept(ints, case, cause)
    kept = ints[case + CASE_KEPT]
    if kept:
        # All at once: they stand in a row as free ones do, and no deadline asks any more who they are.
        ints[ints[case + CASE_KEPT_FIRST] + ITEM_NEXT] = ints[FREE_ITEM]
        ints[FREE_ITEM] = kept
        ints[case + CASE_KEPT] = 0


@inlined
def _split_visit(ints: Ints, reals: Reals, step: int, visit: int, mine: int) -> None:
    """Add the work of a visit, and what passed from its being due to its beginning."""
    due, gate = reals[visit + DUE_AT], reals[visit + GATE_AT]
    enabled, started = reals[visit + ENABLED], reals[visit + STARTED]
    spent, duty, off_duty = reals[visit + ENDED] - started, reals[visit + DUTY], reals[visit + OFF_DUTY]
    if spent - duty > ROUNDING and not ints[step + STEP_TAKES]:
        reals[mine + ints[step + STEP_CAUSE]] += duty
        reals[mine + AS_OFF_DUTY] += spent - duty
    else:
        reals[mine + ints[step + STEP_CAUSE]] += spent
    if started > enabled:
        queued = started - enabled - off_duty
        if queued > ROUNDING or (enabled == due and off_duty == 0.0):
            reals[mine + AS_QUEUE] += queued
        reals[mine + AS_OFF_DUTY] += off_duty
    if enabled > due:
        if enabled > gate:
            reals[mine + AS_MEETING] += enabled - gate
        if gate > due:
            reals[mine + AS_HANDOVER] += gate - due
