"""What a whole report is about, whatever form it is written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regflow.comparison.result import Comparison
from regflow.report.findings_text import AnalysedFile
from regflow.simulation.summary import Summary


@dataclass(frozen=True, slots=True)
class Reported:
    """All that is known of a process, or of before and after.

    Attributes:
        files: The process as it is, and the one proposed where there is one.
        comparison: Of the two; None for one, or where they cannot be simulated.
        summary: Of one process; None for two, or where it cannot be simulated.
    """

    files: Sequence[AnalysedFile]
    comparison: Comparison | None
    summary: Summary | None
