"""Only names are different."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from benchmarks.gate_renamed import renamed
from regflow.formats.process_yaml import parse_process, read_process

PROCESSES = sorted(Path("processes").glob("*.yaml"))


@pytest.mark.parametrize("path", PROCESSES, ids=lambda path: path.stem)
def test_some_steps_have_other_names_and_all_else_is_the_same(path):
    file = read_process(path)
    after = parse_process(renamed(file, Random("1")), "r.yaml").process
    pairs = list(zip(file.process.steps, after.steps, strict=True))
    assert any(one.id != other.id for one, other in pairs)
    assert all(
        (one.by, one.work, one.takes, one.criteria) == (two.by, two.work, two.takes, two.criteria) for one, two in pairs
    )
    assert after.obligations == file.process.obligations
