from dataclasses import replace

import pytest

from regflow.comparison.gate_result import Layer, Severity
from regflow.report.gate_words import figures_told, unexplained, verdict_of, way_out
from regflow.words import message, say
from tests.report.gate_results import EMPTY_HANDED, FAILED, MOVED, OPEN, SLOWER, change, gated, result
from tests.report.results import comparison


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (result(gated()), "Pass: 1 file compared with origin/main, and nothing in them fails the gate."),
        (FAILED, "Fail: 1 of 2 files must not go in as it stands (compared with origin/main)."),
        (OPEN, "Cannot tell: 1 of 1 file could not be judged (compared with origin/main)."),
    ],
)
def test_the_verdict_is_a_sentence(said, sentence):
    assert say(verdict_of(said)) == sentence


def test_a_layer_that_fails_by_a_change_is_explained_by_it():
    assert unexplained(gated(change())) == {}


@pytest.mark.parametrize(("said", "layer"), [(EMPTY_HANDED, Layer.LAWFUL), (OPEN, Layer.SPEED)])
def test_a_layer_that_does_not_pass_never_goes_without_a_word(said, layer):
    assert list(unexplained(said.files[0])) == [layer]


def test_a_change_that_fails_nothing_needs_no_way_out():
    assert way_out(MOVED) is None
    assert way_out(change(severity=Severity.WARNING)) is None


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (SLOWER, 'measure = "cycle_time"'),
        (change(step=None), 'kind = "lost-check"'),
        (change(), "at step first: # regflow: allow lost-check"),
        (change(kind="expired-exception"), "nothing lets this through"),
    ],
)
def test_a_change_that_fails_says_how_it_would_be_let_through(one, said):
    assert said in say(way_out(one))


def test_a_measure_that_does_not_change_is_not_told():
    assert figures_told(comparison()) == ("cycle_time",)


@pytest.mark.parametrize(
    ("comparison", "words"),
    [
        (comparison(budget_cut=True), "the time budget cut the replications short"),
        (replace(comparison(budget_cut=True), memory_cut=True), "memory cut the replications short"),
        (replace(comparison(), stopped=message("never-meets")), f"could be run: {say(message('never-meets'))}."),
    ],
    ids=["budget", "memory", "stopped"],
)
def test_too_few_replications_are_told_with_what_kept_them_few(comparison, words):
    one = replace(OPEN.files[0], comparison=comparison)
    assert words in say(unexplained(one)[Layer.SPEED])
