"""Harmless edits are many, different, and valid."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.gate_harmless import EDITS, harmless
from regflow.formats.process_yaml import parse_process

PROCESSES = sorted(Path("processes").glob("*.yaml"))
TEXT = next(path for path in PROCESSES if path.stem == "company-registration").read_text(encoding="utf-8")


def test_every_kind_has_its_turn():
    kinds = Counter(kind for kind, _ in harmless("a.yaml", TEXT, 2 * len(EDITS), 1))
    assert set(kinds) == set(EDITS)
    assert kinds.total() == 2 * len(EDITS)


@pytest.mark.parametrize("path", PROCESSES, ids=lambda path: path.stem)
def test_an_edit_changes_the_text_and_not_the_names_and_numbers_of_the_process(path):
    text = path.read_text(encoding="utf-8")
    before = parse_process(text, "a.yaml").process
    for _, edited in harmless(path.name, text, len(EDITS), 2):
        after = parse_process(edited, "a.yaml").process
        assert edited != text
        assert [step.id for step in after.steps] == [step.id for step in before.steps]
        assert [step.after for step in after.steps] == [step.after for step in before.steps]
        assert [step.work for step in after.steps] == [step.work for step in before.steps]


def test_the_same_seed_gives_the_same_edits():
    assert list(harmless("a.yaml", TEXT, 5, 3)) == list(harmless("a.yaml", TEXT, 5, 3))
