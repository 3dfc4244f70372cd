"""How often the analysis is right, how much it finds, and whether anything it calls proved is unsafe.

`python -m benchmarks.redundancy [PROCESSES] [SEED] [WORKERS]`. Random processes with planted redundancies and
look-alikes (`planting`) are analysed. Whether a change is safe is never taken from the planting: the verifier walks
every state of the process before and after it; what it cannot walk to the end is left out and counted as undecided.

Precision is the share of proposals that are safe, of all findings with the verdict `proved` and a change. An unsafe
removal is one that takes something away; new orders are listed apart, as nobody is told of one before the verifier has
walked it. Recall is the share of safe changes that are proposed, of all that could be made (`candidates`): every check
of every step, and so on; one at a time (on every fifth process), as each is right only by itself. A check counts as
found whichever rule found it; a narrowing, when any narrowing of its step was proposed. A part is no candidate where
the whole may go: of the checks of a step, or of the documents.

A decoy is a look-alike that must be kept, by the verifier; it is taken when it is proposed. For the share of time, all
that is proved is made, one change at a time with the analysis run again in between, but for new orders that the
verifier refuses; what was planted, is safe, and is work of an officer counts as recovered when its step is gone or the
one that does the same. The whole way is judged again, from the first process to the last; where it loses
something that no change lost by itself, the way is gone again with each change judged from the first process on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from random import Random
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time

from benchmarks.candidates import BASELINES, CANDIDATES, Proposing
from benchmarks.planting import Plant, Planted, planted_process
from benchmarks.tally import Score, Tally
from regflow.analysis import analyse
from regflow.analysis.rules.repeated_check import without_checks
from regflow.errors import ChangeError
from regflow.estimation.proportion import wilson_interval
from regflow.model.change import Change, DropCheck, DropDocument, MoveStep, NarrowStep, RelaxOrder, ReuseDocument
from regflow.model.finding import Verdict
from regflow.model.process import Process
from regflow.rewrite import apply
from regflow.verification import guarantees_kept

STATES = 20_000
"""States that are walked for one criterion of one pair of processes."""

RECALL_EVERY = 5
"""Recall, for which every change that could be made is judged, is measured on one process in so many."""

TOLD_EVERY = 50

PLANTS_OF_A_PROCESS = (3, 3, 4)
"""Numbers of plants, each as often as it stands here."""

NEW_ORDERS = (RelaxOrder, MoveStep)

KIND_OF_RULE = {
    "repeated-check": "check",
    "weaker-check": "check",
    "covered-together": "check",
    "overlapping-checks": "part of a check",
    "partly-repeated-check": "check in some cases",
    "idle-sign-off": "sign-off",
    "stacked-sign-offs": "sign-off",
    "unread-document": "document",
    "repeated-submission": "submission",
    "needless-order": "order",
    "implied-order": "entry",
}
"""What each rule takes away. Rules that only move work earlier are judged for safety, and have no recall."""


class Judge:
    """The verifier's word on changes to one process, each judged once."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._known: dict[Change, bool | None] = {}

    def is_safe(self, change: Change) -> bool | None:
        """Tell whether a change keeps everything; None where that cannot be told, or it cannot be made."""
        if change not in self._known:
            self._known[change] = self._judged(change)
        return self._known[change]

    def _judged(self, change: Change) -> bool | None:
        try:
            after = apply(self._process, change)
        except ChangeError:
            return None
        judgement = guarantees_kept(self._process, after, STATES)
        return judgement.safe if judgement.exhaustive or not judgement.safe else None


def measure(processes: int, seed: int, plants: Sequence[int] = PLANTS_OF_A_PROCESS, workers: int = 1) -> Tally:
    """Return the tally over so many random processes with one of these numbers of plants.

    Args:
        workers: Processors that share the work; the tally does not depend on it.
    """
    count = partial(tally_of, seed=seed, plants=plants)
    tally = Tally()
    if workers == 1:
        for number in range(processes):
            tally.add(count(number))
        return tally
    with ProcessPoolExecutor(workers) as pool:
        for number, one in enumerate(pool.map(count, range(processes), chunksize=2), start=1):
            tally.add(one)
            if number % TOLD_EVERY == 0:
                print(f"{number} of {processes}", file=sys.stderr, flush=True)
    return tally


def tally_of(number: int, seed: int, plants: Sequence[int] = PLANTS_OF_A_PROCESS) -> Tally:
    """Return the tally of one random process."""
    tally = Tally()
    planted = planted_process(Random(f"{seed}/{number}"), plants)
    judge = Judge(planted.process)
    proposed = _proved(planted.process)
    for rule, change in proposed:
        tally.score(rule).count(judge.is_safe(change))
        if judge.is_safe(change) is False:
            refused = tally.refused if isinstance(change, NEW_ORDERS) else tally.unsafe
            refused.append((number, change))
    methods = {"analysis": {change for _, change in proposed}}
    for name, (_, method) in BASELINES.items():
        methods[name] = set(method(planted.process))
        for change in methods[name]:
            tally.score(name).count(judge.is_safe(change))
    if number % RECALL_EVERY == 0:
        _count_candidates(tally, planted.process, judge, methods)
    _count_decoys(tally, planted.plants, judge, methods)
    _make_all(tally, number, planted, judge)
    return tally


def _proved(process: Process) -> list[tuple[str, Change]]:
    return [
        (finding.rule, finding.change)
        for finding in analyse(process, apply).findings
        if finding.verdict is Verdict.PROVED and finding.change is not None
    ]


def _count_candidates(tally: Tally, process: Process, judge: Judge, methods: Mapping[str, set[Change]]) -> None:
    for kind, candidates in CANDIDATES.items():
        _count_found(tally.score(kind), candidates, process, judge, methods["analysis"])
    for name, (kind, _) in BASELINES.items():
        _count_found(tally.score(name), CANDIDATES[kind], process, judge, methods[name])


def _count_found(score: Score, candidates: Proposing, process: Process, judge: Judge, proposed: set[Change]) -> None:
    for change in candidates(process):
        if not _goes_altogether(change, process, judge) and judge.is_safe(change):
            score.could_be_made += 1
            score.found += _is_found(change, proposed)


def _goes_altogether(change: Change, process: Process, judge: Judge) -> bool:
    """Tell whether a part is no candidate as the whole may go: all checks of the step, or the document."""
    match change:
        case NarrowStep(step=name):
            step = process.step_by_id[name]
            return any(judge.is_safe(whole) for whole in (without_checks(step), DropCheck(name, step.criteria)))
        case DropCheck(step=name, criteria=criteria) if criteria != process.step_by_id[name].criteria:
            return bool(judge.is_safe(without_checks(process.step_by_id[name])))
        case ReuseDocument(document=document):
            return bool(judge.is_safe(DropDocument(document)))
        case _:
            return False


def _is_found(change: Change, proposed: set[Change]) -> bool:
    if change in proposed:
        return True
    match change:
        case NarrowStep(step=name):
            return any(isinstance(one, NarrowStep) and one.step == name for one in proposed)
        case DropCheck(step=name, criteria=criteria):
            drops = (one for one in proposed if isinstance(one, DropCheck) and one.step == name)
            return any(set(criteria) <= set(one.criteria) for one in drops)
        case _:
            return False


def _count_decoys(tally: Tally, plants: Iterable[Plant], judge: Judge, methods: Mapping[str, set[Change]]) -> None:
    for plant in plants:
        if plant.is_look_alike and judge.is_safe(plant.change) is False:
            tally.decoys[plant.kind] += 1
            for name, proposed in methods.items():
                tally.taken[name] += plant.change in proposed


def _make_all(tally: Tally, number: int, planted: Planted, judge: Judge) -> None:
    """Make everything that is proved, one change at a time, and see what is left of what was planted."""
    current = _all_made(planted.process, _stands_alone)
    if not guarantees_kept(planted.process, current, STATES).safe:
        tally.taken_back.append(number)
        current = _all_made(planted.process, partial(_stands_together, planted.process))
    if not guarantees_kept(planted.process, current, STATES).safe:
        tally.broken.append(number)
    for plant in planted.plants:
        if plant.minutes and judge.is_safe(plant.change):
            tally.planted += plant.minutes
            gone = [name for name in (getattr(plant.change, "step", None), plant.twin) if name]
            tally.recovered += plant.minutes * any(name not in current.step_by_id for name in gone)


def _all_made(process: Process, stands: Callable[[Process, Change, Process], bool]) -> Process:
    """Return the process with all made that is proved and stands: told by process, change and what comes of it."""
    current, refused = process, set[Change]()
    while changes := [one for rule, one in _proved(current) if rule in KIND_OF_RULE and one not in refused]:
        after = apply(current, changes[0])
        if stands(current, changes[0], after):
            current = after
        else:
            refused.add(changes[0])
    return current


def _stands_alone(current: Process, change: Change, after: Process) -> bool:
    return not isinstance(change, NEW_ORDERS) or guarantees_kept(current, after, STATES).safe


def _stands_together(first: Process, current: Process, change: Change, after: Process) -> bool:
    return _stands_alone(current, change, after) and guarantees_kept(first, after, STATES).safe


def report(tally: Tally, processes: int) -> str:
    """Return the table as text."""
    lines = [f"{processes} processes", "", f"{'rule':24}{'proposed':>9}{'unsafe':>7}  precision"]
    rules = [name for name in tally.scores if name not in CANDIDATES and name not in BASELINES]
    order = {name: place for place, name in enumerate(KIND_OF_RULE)}
    in_order = sorted(rules, key=lambda one: order.get(one, len(order)))
    lines += [_precision(name, tally.scores[name]) for name in in_order]
    lines += ["", f"{'could be made':24}{'safe':>9}{'missed':>7}  recall"]
    lines += [_recall(name, tally.scores[name]) for name in CANDIDATES]
    lines += ["", f"{'simpler method':24}{'proposed':>9}{'unsafe':>7}  precision{'':20}recall"]
    for name in BASELINES:
        lines.append(f"{_precision(name, tally.scores[name])}   {_recall('', tally.scores[name]).split('  ')[-1]}")
    decoys = sum(tally.decoys.values())
    taken = ", ".join(f"{name} {tally.taken[name]}" for name in ("analysis", *BASELINES))
    undecided = sum(tally.scores[name].undecided for name in rules)
    share = tally.recovered / tally.planted if tally.planted else 0.0
    lines += [
        "",
        f"unsafe removals          {len(tally.unsafe)} (undecided: {undecided})",
        f"new orders refused       {len(tally.refused)}",
        f"broken by all together   {len(tally.broken)} (a change taken back in {len(tally.taken_back)})",
        f"decoys taken             of {decoys}: {taken}",
        f"planted time recovered   {share:.1%} of {tally.planted:.0f} minutes",
    ]
    return "\n".join(lines)


def _precision(name: str, score: Score) -> str:
    decided = score.safe + score.unsafe
    return f"{name:24}{decided:9}{score.unsafe:7}  {_share(score.safe, decided)}"


def _recall(name: str, score: Score) -> str:
    missed = score.could_be_made - score.found
    return f"{name:24}{score.could_be_made:9}{missed:7}  {_share(score.found, score.could_be_made)}"


def _share(some: int, all_of_them: int) -> str:
    if not all_of_them:
        return "-"
    interval = wilson_interval(some, all_of_them)
    return f"{interval.mean:6.1%} ({interval.low:.1%} to {interval.high:.1%})"


def main(processes: int = 1000, seed: int = 1, workers: int = 2) -> None:
    """Print the table; exit with an error if anything that was called proved is unsafe."""
    start = process_time()
    tally = measure(processes, seed, workers=workers)
    children = getrusage(RUSAGE_CHILDREN)
    seconds = process_time() - start + children.ru_utime + children.ru_stime
    print(report(tally, processes))
    print(f"{seconds:.0f} s of CPU time in {workers} processes")
    for number, change in (*tally.unsafe, *tally.refused):
        print(f"process {number} of seed {seed}: {change}")
    for number in tally.taken_back:
        print(f"process {number} of seed {seed}: a change taken back")
    if tally.unsafe or tally.broken:
        sys.exit(1)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
