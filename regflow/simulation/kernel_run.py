"""One replication on the fast engine: room for what changes, another try with more, and the arrays that come out."""

from __future__ import annotations

import mmap
import sys
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from regflow.errors import SimulationError
from regflow.model.visit import VISIT_COLUMNS
from regflow.simulation import kernel as k
from regflow.simulation.counts import Counts, replication_of
from regflow.simulation.course import MOST_ROUNDS
from regflow.simulation.kernel_plan import Base, base_of
from regflow.simulation.kernel_tables import Stream, arrival_days
from regflow.simulation.plan import Plan
from regflow.simulation.replication import Replication
from regflow.simulation.settings import Run, most_arrivals
from regflow.simulation.trace import CAUSES, FIX_COLUMNS, OFFICE_TALLIES, STEP_TALLIES, TALLIES
from regflow.words import message

IN_FLIGHT_AT_FIRST = 2048
"""Room that nobody comes to costs nothing: a record is made when it is needed first."""
MORE = 4
MOST_IN_FLIGHT = 1 << 26
WORD_BYTES = 8


@dataclass(frozen=True, slots=True)
class Room:
    """How much there is room for.

    Attributes:
        in_flight: Cases at once; visits, events and nested lots follow from it.
        days: Days that calendars reach.
        log: Reals for the log.
    """

    in_flight: int
    days: int
    log: int


@dataclass(frozen=True, slots=True)
class Memory:
    """The words of a replication, by both their names."""

    ints: NDArray[np.int64]

    @property
    def reals(self) -> NDArray[np.float64]:
        """Return the words as reals."""
        return self.ints.view(np.float64)


def run_replication(plan: Plan, run: Run, replication: int, block: int) -> Replication:
    """Return what happens in one replication: bit for bit what `engine.run_replication` returns.

    Raises:
        SimulationError: where the reference engine raises it too.
    """
    log = k.LOG_ROOM + run.cases * (len(plan.steps) + 2) * k.LOGGED_SIZE if run.log else 0
    room = Room(IN_FLIGHT_AT_FIRST, arrival_days(Stream(plan, run.start_day), run.cases), log)
    while True:
        base = base_of(plan, run.start_day, room.days)
        memory = _laid_out(base, room, run, replication, block)
        trouble = int(k.run_kernel(memory.ints))
        while trouble == k.LOG_FULL:
            memory = _more_log(memory)
            trouble = int(k.run_kernel(memory.ints))
        if trouble == k.ALL_WELL:
            return _gathered(plan, run, block, memory)
        if trouble == k.NEVER_DECIDED:
            raise SimulationError(message("never-decided", arrivals=most_arrivals(run.cases), cases=run.cases))
        room = _after(trouble, int(memory.ints[k.WHERE]), base, room)


def _after(trouble: int, where: int, base: Base, room: Room) -> Room:
    """Return the room for another try, or raise what it cannot mend."""
    fault: Exception | None = None
    if trouble == k.SHORT_CALENDAR:
        fault = base.calendar_faults[where]
    elif trouble == k.SHORT_ARRIVALS:
        fault = base.arrival_fault
    elif trouble == k.NEVER_MEETS:
        fault = SimulationError(message("never-meets"))
    elif trouble == k.ENDLESS:
        fault = SimulationError(message("endless-case", rounds=MOST_ROUNDS))
    if fault is not None:
        raise fault
    if trouble == k.FULL:
        if room.in_flight >= MOST_IN_FLIGHT:
            raise MemoryError
        return replace(room, in_flight=room.in_flight * MORE, log=room.log * 2)
    return replace(room, days=room.days * 2)


def _laid_out(base: Base, room: Room, run: Run, replication: int, block: int) -> Memory:
    """Return the memory of a replication that has not begun."""
    old = base.words
    blocks, steps, offices = -(-run.cases // block), int(old[k.STEP_COUNT]), int(old[k.OFFICE_COUNT])
    case_size, items = int(old[k.CASE_SIZE]), 4 * room.in_flight
    heap = frames = items
    working = [
        (k.FREE_CASE, room.in_flight * case_size),
        (k.FREE_ITEM, items * base.item_size),
        (k.HEAP, heap * k.EVENT_SIZE),
        (k.FRAMES, frames),
    ]
    counted = [
        (k.BY_CASE, (blocks + 1) * k.COUNT_SIZE),
        (k.BY_STEP, (blocks + 1) * steps * k.STRIDE),
        (k.SPLIT, blocks * steps * k.CAUSE_COUNT),
        (k.ACCOUNTS, (blocks + 2) * offices * k.ACCOUNT_SIZE),
    ]
    left = [(k.RESULT, run.cases), (k.ARRIVED, run.cases), (k.DECIDED, run.cases), (k.LOG_TO, room.log)]
    head: dict[int, int] = {}
    counts = _places(head, working, old.size + -old.size % k.LINE)
    kept = _places(head, counted, counts)
    end = _places(head, left, kept)
    head |= {k.LOG_FROM: end, k.HEAP_ROOM: heap, k.FRAME_ROOM: frames, k.ITEM_SIZE: base.item_size}
    head |= {k.FRESH_CASE: head[k.FREE_CASE] + case_size, k.CASES_END: head[k.FREE_ITEM]}
    head |= {k.FRESH_ITEM: head[k.FREE_ITEM] + base.item_size, k.ITEMS_END: head[k.HEAP]}
    head |= {k.SEED: run.seed, k.REPLICATION: replication, k.CASES: run.cases, k.UNSETTLED: run.cases}
    head |= {k.BLOCK: block, k.BLOCK_COUNT: blocks, k.LOGS: int(run.log), k.MOST_ARRIVALS: most_arrivals(run.cases)}
    ints = _at_a_line(end, run.log)
    ints[: old.size] = old
    ints[counts:kept] = 0
    ints[list(head)] = list(head.values())
    ints[[head[k.FREE_CASE], head[k.FREE_ITEM]]] = 0
    return Memory(ints)


def _at_a_line(size: int, lasting: bool) -> NDArray[np.int64]:
    """Return room that begins where a line of memory begins.

    Args:
        size: Words.
        lasting: Whether a log is kept in it. That comes from the system and goes back to it; the heap, which is
            quicker, would keep what every thread has worked in.
    """
    wanted = size + k.LINE
    room = np.frombuffer(_mapped(wanted * WORD_BYTES), np.int64) if lasting else np.empty(wanted, np.int64)
    skipped = -(room.ctypes.data // WORD_BYTES) % k.LINE
    return room[skipped : skipped + size]


def _mapped(size: int) -> mmap.mmap:
    if sys.platform != "linux":
        return mmap.mmap(-1, size)
    room = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    # Without large pages, which numpy asks for too, a run takes a tenth longer; not every system has them.
    with suppress(OSError):
        room.madvise(mmap.MADV_HUGEPAGE)
    return room


def _places(head: dict[int, int], sizes: list[tuple[int, int]], start: int) -> int:
    """Give out places one behind the other; return the first that is left."""
    for name, size in sizes:
        head[name] = start
        start += size
    return start


def _more_log(memory: Memory) -> Memory:
    """Return the memory with twice the room for the log; fixes stand at the end of it."""
    old = memory.ints
    start, fixes = int(old[k.DECIDED] + old[k.CASES]), old.size - int(old[k.LOG_FROM])
    ints = np.empty(old.size + max(old.size - start, k.LOG_ROOM), dtype=np.int64)
    used = int(old[k.LOG_TO])
    ints[:used] = old[:used]
    ints[ints.size - fixes :] = old[old.size - fixes :]
    ints[k.LOG_FROM] = ints.size - fixes
    return Memory(ints)


def _gathered(plan: Plan, run: Run, block: int, memory: Memory) -> Replication:
    ints, reals = memory.ints, memory.reals
    blocks, steps, offices = -(-run.cases // block), len(plan.steps), len(plan.offices)

    def table(name: int, *shape: int) -> NDArray[np.float64]:
        start = int(ints[name])
        return reals[start : start + int(np.prod(shape))].reshape(shape)

    counted = table(k.BY_CASE, blocks, k.COUNT_SIZE)
    by_case = np.zeros((blocks, len(TALLIES)))
    by_case[:, [TALLIES.index(name) for name in k.COUNTED]] = counted
    counted = table(k.BY_STEP, blocks, steps, k.STRIDE)
    by_step = counted[:, :, [k.STEP_COUNTED.index(name) for name in STEP_TALLIES]]
    accounts = table(k.ACCOUNTS, int(ints[k.ACCOUNT_COUNT]), offices, k.ACCOUNT_SIZE)
    start, log_to, log_from = int(ints[k.DECIDED]) + run.cases, int(ints[k.LOG_TO]), int(ints[k.LOG_FROM])
    result = int(ints[k.RESULT])
    counts = Counts(
        by_case=by_case,
        by_step=by_step,
        accounts=accounts[:, :, [k.ACCOUNTED.index(name) for name in OFFICE_TALLIES]],
        arrived=table(k.ARRIVED, run.cases),
        decided=table(k.DECIDED, run.cases),
        result=ints[result : result + run.cases].astype(np.int16),
        visits=reals[start:log_to].reshape(-1, len(VISIT_COLUMNS)),
        fixes=reals[log_from:].reshape(-1, len(FIX_COLUMNS))[::-1],
        split=table(k.SPLIT, blocks, steps, k.CAUSE_COUNT)[:, :, [k.CAUSES.index(name) for name in CAUSES]],
    )
    return replication_of(plan, block, counts)
