"""Whether the gate stops what is worse, lets through what is the same, and how long it takes.

`python -m benchmarks.gate [HARMLESS] [TRIALS] [SEED]`. Every shipped process is made worse in every way that
`gate_mutants` knows; each mutant must be seen by the right layer. Edits that change nothing (`gate_harmless`) must all
pass. For false alarms the steps of a file get other names, so that the same process meets other luck than before, and
the luck itself is another in each trial; at most 5% of those may fail. A mutant counts as caught when the layer that
has to see it fails; a step that was moved is at least told. What cannot be told is counted by itself: it is no pass.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random
from statistics import fmean

from benchmarks.gate_harmless import harmless
from benchmarks.gate_mutants import MUTATIONS, Mutant, mutants
from benchmarks.gate_renamed import renamed
from regflow.comparison.gate.judge import FileChange, judge
from regflow.comparison.gate.settings import GateSettings
from regflow.comparison.gate_result import Answer, GatedFile, Layer
from regflow.estimation.interval import Interval
from regflow.estimation.proportion import upper_bound
from regflow.formats.process_yaml import ProcessFile, check_text, read_process
from regflow.simulation import Run

SPEED_MODEL = Path(__file__).with_name("registration.yaml")
SHIPPED = tuple(sorted((Path(__file__).parents[1] / "processes").glob("*.yaml")))
TODAY = date(2026, 1, 5)
MOST_FALSE_ALARMS = 0.05
NO_HURRY = 24 * 60.0
"""Minutes for one file: how busy the machine is shall not change an answer."""


@dataclass(slots=True)
class Tally:
    """Everything that is counted.

    Attributes:
        made, caught: Mutants by kind.
        missed: Those that were not caught: file, kind and place of each, and what was answered.
        answers: What was said of harmless edits and of the same process on other luck, by kind.
        wrong: Harmless edits that did not pass, and false alarms.
        seconds: CPU time of each judgement that had to simulate, by file.
    """

    made: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    harmless: Counter[Answer] = field(default_factory=Counter)
    new_luck: Counter[Answer] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    seconds: dict[str, list[float]] = field(default_factory=dict)


def judged(file: ProcessFile, text: str, settings: GateSettings, tally: Tally) -> GatedFile:
    """Return what the gate says of another text of a file."""
    checked = check_text(text, file.file)
    change = FileChange(file.file, before=file, after=checked.process_file, problems=checked.problems)
    begun = time.process_time()
    found = judge(change, settings, TODAY).file
    if found.comparison is not None:
        tally.seconds.setdefault(Path(file.file).name, []).append(time.process_time() - begun)
    return found


def try_mutants(file: ProcessFile, some: Iterable[Mutant], settings: GateSettings, tally: Tally) -> None:
    """Count which mutants of a file are caught; nothing is simulated for those that speed has not to see."""
    unmeasured = replace(settings, margins={})
    for mutant in some:
        found = judged(file, mutant.text, settings if Layer.SPEED in mutant.layers else unmeasured, tally)
        tally.made[mutant.kind] += 1
        if any(_sees(found, layer) for layer in mutant.layers):
            tally.caught[mutant.kind] += 1
        else:
            tally.missed.append(f"{Path(file.file).name}: {mutant.kind}: {mutant.what}: {_said(found)}")


def _sees(found: GatedFile, layer: Layer) -> bool:
    if layer is Layer.STRUCTURE:
        return any(change.layer is layer for change in found.changes)
    return found.answers[layer] is Answer.FAIL


def try_harmless(files: Sequence[ProcessFile], number: int, seed: int, settings: GateSettings, tally: Tally) -> None:
    """Count what is said of so many edits that change nothing, shared out over the files."""
    for place, file in enumerate(files):
        share = number // len(files) + (place < number % len(files))
        for kind, text in harmless(Path(file.file).name, file.text, share, seed):
            found = judged(file, text, settings, tally)
            tally.harmless[found.answer] += 1
            if found.answer is not Answer.PASS:
                tally.wrong.append(f"{Path(file.file).name}: {kind}: {_said(found)}")


def try_new_luck(files: Sequence[ProcessFile], trials: int, seed: int, settings: GateSettings, tally: Tally) -> None:
    """Count what is said of the same process under other names on other luck, so many times."""
    for trial in range(trials):
        file = files[trial % len(files)]
        text = renamed(file, Random(f"{seed}/{trial}"))
        other = replace(settings, run=replace(settings.run, seed=seed + trial))
        found = judged(file, text, other, tally)
        tally.new_luck[found.answer] += 1
        if found.answer is not Answer.PASS:
            tally.wrong.append(f"{Path(file.file).name}: other luck {trial}: {_said(found)}")


def has_luck(file: ProcessFile) -> bool:
    """Tell whether officers are counted: without queues hardly anything in the shipped files is left to luck."""
    return any(office.staff is not None for office in file.process.offices)


def _said(found: GatedFile) -> str:
    answers = ", ".join(f"{layer.value} {answer.value}" for layer, answer in found.answers.items())
    return f"{answers} ({', '.join(sorted({change.kind for change in found.changes})) or 'nothing told'})"


def exact_interval(some: int, all_of_them: int) -> Interval:
    """Return a share with its exact 95% interval (Clopper and Pearson)."""
    low = 1 - upper_bound(all_of_them - some, all_of_them, 0.975)
    return Interval(some / all_of_them, low, upper_bound(some, all_of_them, 0.975))


def report(tally: Tally) -> str:
    """Return the table as text."""
    lines = [f"{'mutant':24}{'made':>6}{'caught':>8}"]
    lines += [f"{kind:24}{tally.made[kind]:6}{tally.caught[kind]:8}" for kind in MUTATIONS if tally.made[kind]]
    lines += ["", f"caught                  {_share(tally.caught.total(), tally.made.total())}"]
    lines += [f"harmless edits passed   {_share(tally.harmless[Answer.PASS], tally.harmless.total())}"]
    lines += [f"failed on other luck    {_share(tally.new_luck[Answer.FAIL], tally.new_luck.total())}"]
    lines += [f"could not be told there {_share(tally.new_luck[Answer.CANNOT_TELL], tally.new_luck.total())}"]
    return "\n".join([*lines, *_times(tally)])


def _times(tally: Tally) -> list[str]:
    if not tally.seconds:
        return []
    rows = [f"{name:32}{len(some):6}{fmean(some):8.1f}{max(some):8.1f}" for name, some in sorted(tally.seconds.items())]
    shipped = sum(fmean(tally.seconds[path.name]) for path in SHIPPED if path.name in tally.seconds)
    return [
        "",
        f"{'CPU time, simulated (s)':32}{'runs':>6}{'mean':>8}{'most':>8}",
        *rows,
        f"{'the shipped set':38}{shipped:8.1f}",
    ]


def _share(some: int, all_of_them: int) -> str:
    if not all_of_them:
        return "-"
    interval = exact_interval(some, all_of_them)
    return f"{some} of {all_of_them}: {interval.mean:.1%} ({interval.low:.1%} to {interval.high:.1%})"


def is_proved(tally: Tally) -> bool:
    """Tell whether all mutants were caught, all harmless edits passed, and false alarms are rare."""
    passed = tally.harmless.total() - tally.harmless[Answer.PASS] == 0
    alarms = tally.new_luck[Answer.FAIL] <= MOST_FALSE_ALARMS * tally.new_luck.total()
    return not tally.missed and passed and alarms


def main(edits: int = 200, trials: int = 60, seed: int = 1) -> None:
    """Print the table; exit with an error if something got through or was stopped for nothing."""
    files, tally = [read_process(path) for path in SHIPPED], Tally()
    settings = GateSettings(run=Run(jobs=1), budget_minutes=NO_HURRY)
    uncertain = [file for file in (*files, read_process(SPEED_MODEL)) if has_luck(file)]
    for file in files:
        try_mutants(file, mutants(file), settings, tally)
    try_harmless(files, edits, seed, settings, tally)
    try_new_luck(uncertain, trials, seed, settings, tally)
    print(report(tally))
    print("\n".join([*tally.missed, *tally.wrong]))
    if not is_proved(tally):
        sys.exit(1)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
