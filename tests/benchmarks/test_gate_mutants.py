"""Mutants are what they are said to be."""

from __future__ import annotations

import pytest

from benchmarks.gate_mutants import MUTATIONS, PAPER, mutants
from regflow.formats.process_yaml import parse_process
from tests.commands.files import SHORT, SMALL

SMALL_FILE = parse_process(SMALL, "s.yaml")
SHORT_FILE = parse_process(SHORT, "s.yaml")


def made(kind, file=SHORT_FILE):
    some = [mutant for mutant in mutants(file) if mutant.kind == kind]
    return {mutant.what: parse_process(mutant.text, "m.yaml").process for mutant in some}


def test_every_mutant_is_a_valid_file_and_another_process():
    for mutant in mutants(SMALL_FILE):
        assert parse_process(mutant.text, "m.yaml").process != SMALL_FILE.process


def test_only_a_check_that_nobody_else_makes_is_dropped():
    assert list(made("check dropped")) == ["form_true at second_look"]
    assert made("check dropped", SMALL_FILE) == {}


def test_a_broken_obligation_is_not_done_or_no_longer_written():
    done, written = made("obligation broken").values()
    assert [step.id for step in done.steps if step.checks] == []
    assert written.obligations.checks == ()


def test_a_new_document_is_brought_by_the_applicant():
    (process,) = made("new document").values()
    assert PAPER in process.step_by_id["submit"].brings


def test_longer_work_is_a_tenth_longer():
    (process,) = made("work 10% longer").values()
    assert process.step_by_id["grant"].work.law.mean == pytest.approx(4.4)


def test_a_doubled_check_stands_in_the_way_of_what_follows():
    process = made("duplicate check")["second_look"]
    assert process.step_by_id["grant"].after == ("second_look_again",)
    assert process.step_by_id["second_look_again"].criteria == ("form_true",)


def test_a_moved_step_comes_before_what_it_waited_for():
    moved = made("step moved", SMALL_FILE)["second_look before first_look"]
    assert moved.step_by_id["first_look"].after == ("second_look",)


@pytest.mark.parametrize("kind", ["one officer fewer", "step moved unlawfully"])
def test_what_the_small_file_has_no_place_for_is_not_made(kind):
    assert made(kind) == {}


def test_every_kind_has_the_layer_that_must_see_it():
    assert all(layers for layers, _ in MUTATIONS.values())
