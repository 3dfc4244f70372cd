import re

from regflow.comparison.gate.kinds import ALLOWED, FIXED, KIND_SEVERITY, KINDS, LAYER_OF
from regflow.comparison.gate_result import Layer
from regflow.simulation.summary import MEASURES


def test_every_kind_has_one_layer_and_stands_once():
    assert len(set(KINDS)) == len(KINDS) == len(LAYER_OF)
    assert set(LAYER_OF.values()) == set(Layer)


def test_kinds_that_are_no_measures_are_written_with_hyphens():
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", kind) for kind in KINDS if kind not in MEASURES)


def test_neither_a_measure_nor_a_fault_of_exceptions_can_be_allowed_in_a_file():
    assert set(ALLOWED) == set(KINDS) - FIXED - set(MEASURES)


def test_severities_are_of_kinds_that_there_are():
    assert set(KIND_SEVERITY) <= set(KINDS) - FIXED
