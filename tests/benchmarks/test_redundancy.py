"""The benchmark of redundancies, small: nothing that is proved is unsafe, and simpler methods fall for look-alikes."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.candidates import BASELINES, CANDIDATES
from benchmarks.planting import planted_process
from benchmarks.redundancy import KIND_OF_RULE, measure, report
from benchmarks.tally import Tally
from regflow.analysis.rules import RULES


@pytest.fixture(scope="module")
def tally() -> Tally:
    return measure(12, seed=2, plants=(2,))


def test_nothing_that_is_called_proved_is_unsafe(tally: Tally):
    assert tally.unsafe == []
    assert tally.broken == []


def test_look_alikes_that_must_be_kept_are_kept_and_simpler_methods_take_some(tally: Tally):
    assert tally.taken["analysis"] == 0
    assert tally.taken["dominators"] + tally.taken["equal criteria"] > 0


def test_most_checks_that_may_go_are_found_and_most_of_the_planted_time(tally: Tally):
    score = tally.scores["check"]
    assert score.found >= 0.5 * score.could_be_made > 0
    assert tally.recovered >= 0.6 * tally.planted > 0


def test_simpler_methods_are_wrong_about_checks(tally: Tally):
    assert all(tally.scores[name].unsafe > 0 for name in ("dominators", "equal criteria"))


def test_the_table_names_every_kind_and_method(tally: Tally):
    lines = report(tally, 12).splitlines()
    assert all(any(line.startswith(name) for line in lines) for name in (*CANDIDATES, *BASELINES))


def test_every_rule_of_the_table_is_in_the_catalogue():
    assert KIND_OF_RULE.keys() <= RULES.keys()
    assert set(KIND_OF_RULE.values()) == set(CANDIDATES)


def test_the_same_seed_plants_the_same():
    assert planted_process(Random("1/7")) == planted_process(Random("1/7"))


def test_two_processors_come_to_the_same_tally_as_one():
    assert measure(3, seed=5, plants=(1,), workers=2) == measure(3, seed=5, plants=(1,))
