"""The proof of the gate, small: short runs, some mutants of each kind, harmless edits, little other luck."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest

from benchmarks.gate import SHIPPED, Tally, exact_interval, is_proved, report, try_harmless, try_mutants, try_new_luck
from benchmarks.gate_harmless import EDITS
from benchmarks.gate_mutants import MUTATIONS, Mutant, mutants
from regflow.comparison.gate.settings import GateSettings
from regflow.comparison.gate_result import Answer
from regflow.formats.process_yaml import ProcessFile, parse_process, read_process
from regflow.simulation import Run
from tests.commands.files import SMALL

SHORT_RUNS = GateSettings(run=Run(cases=300, replications=12, jobs=1))
FILES = {path.stem: read_process(path) for path in SHIPPED}
LAW = ("check dropped", "obligation broken", "new document", "step moved", "step moved unlawfully")
SMALL_FILE = parse_process(SMALL, "small.yaml")


def caught(file: ProcessFile, kinds: tuple[str, ...], most: int) -> Tally:
    """Return what became of so many mutants of each kind."""
    tally = Tally()
    for kind in kinds:
        layers, made = MUTATIONS[kind]
        some = [Mutant(kind, what, text, layers) for what, text in islice(made(file), most)]
        try_mutants(file, some, SHORT_RUNS, tally)
    return tally


@pytest.mark.parametrize("name", FILES)
def test_what_law_and_applicant_lose_is_seen_by_the_right_layer(name):
    tally = caught(FILES[name], LAW, most=2)
    assert tally.missed == []
    assert tally.made.total() > 0


@pytest.mark.parametrize("kind", ["work 10% longer", "duplicate check"])
def test_slower_and_dearer_is_seen_by_speed(kind):
    tally = caught(SMALL_FILE, (kind,), most=1)
    assert (tally.missed, tally.made.total()) == ([], 1)


def test_an_officer_fewer_where_there_is_hardly_time_left_is_seen_by_speed():
    tally = caught(FILES["information-release"], ("one officer fewer",), most=1)
    assert (tally.missed, tally.made.total()) == ([], 1)


def test_no_harmless_edit_is_stopped():
    tally = Tally()
    try_harmless(list(FILES.values()), 2 * len(EDITS), 5, SHORT_RUNS, tally)
    assert tally.wrong == []
    assert tally.harmless == {Answer.PASS: 2 * len(EDITS)}


def test_the_same_process_on_other_luck_does_not_fail():
    tally = Tally()
    try_new_luck([SMALL_FILE], 4, 1, SHORT_RUNS, tally)
    assert tally.new_luck[Answer.FAIL] == 0
    assert tally.new_luck.total() == 4


def test_a_mutant_that_gets_through_is_counted_as_missed():
    tally = Tally()
    blind = replace(SHORT_RUNS, margins={"cycle_time": 10.0})
    try_mutants(SMALL_FILE, [one for one in mutants(SMALL_FILE) if one.kind == "work 10% longer"], blind, tally)
    assert len(tally.missed) == 1
    assert not is_proved(tally)


def test_the_table_has_every_kind_and_both_rates():
    tally = Tally()
    tally.made.update(list(MUTATIONS))
    tally.caught.update(list(MUTATIONS))
    tally.harmless[Answer.PASS] = tally.new_luck[Answer.PASS] = 60
    text = report(tally)
    assert all(kind in text for kind in MUTATIONS)
    assert "failed on other luck    0 of 60: 0.0% (0.0% to 6.0%)" in text
    assert is_proved(tally)


def test_the_interval_of_a_rate_is_exact():
    interval = exact_interval(1, 10)
    assert (interval.low, interval.high) == pytest.approx((0.00253, 0.44502), abs=1e-4)
