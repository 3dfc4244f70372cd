"""All that the page is about, before a word of it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regflow.analysis.result import Analysis
from regflow.comparison.closer_look import CloserLook
from regflow.comparison.result import Comparison
from regflow.model.finding import Finding
from regflow.model.process import Process
from regflow.optimise.result import Applied, Kept, Verified
from regflow.rewrite.difference import StepDifference, differences
from regflow.simulation.summary import Summary
from regflow.words import Message


@dataclass(frozen=True, slots=True)
class FileNote:
    """What somebody noted at the end of a line of a process file: where a number is from, what is assumed."""

    line: int
    about: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A process, where it is from, and what is known of it.

    Attributes:
        file: As the user named it; None where it was not written.
        sha256: Of the file's bytes, in hexadecimal.
        process: The process.
        lines: Of each step, from 1.
        notes: What the file says of itself at the ends of lines.
        analysis: What it guarantees, and what is redundant in it.
        summary: Its figures; None where it was not simulated.
    """

    file: str | None
    sha256: str
    process: Process
    lines: Mapping[str, int]
    notes: tuple[FileNote, ...]
    analysis: Analysis
    summary: Summary | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """One process, or before and after.

    Attributes:
        before, after: None after where the page is of one process.
        applied: Changes that lead from before to after, with their reasons, as far as they are known.
        open: What was found and not applied; of one process all that was found.
        kept: What looks redundant and must stay.
        verified: What the independent verifier says of after; None where there is none, or nothing to say.
        story: The application that slips through, where the verifier found one; None else.
        comparison: Before and after, simulated; None for one process, or where it cannot be simulated.
        look: Single cases; None where nothing was simulated.
        not_simulated: Why there are no figures; None where there are.
        command: What makes the page again.
    """

    before: Side
    after: Side | None
    applied: tuple[Applied, ...]
    open: tuple[Finding, ...]
    kept: tuple[Kept, ...]
    verified: Verified | None
    story: Message | None
    comparison: Comparison | None
    look: CloserLook | None
    not_simulated: Message | None
    command: str

    @property
    def processes(self) -> tuple[Process, ...]:
        """Return the processes, the one that the page ends with first."""
        return (self.before.process,) if self.after is None else (self.after.process, self.before.process)

    @property
    def differences(self) -> Mapping[str, StepDifference]:
        """Return what became of each step that is not the same afterwards."""
        if self.after is None:
            return {}
        return {one.step: one for one in differences(self.before.process, self.after.process)}

    @property
    def final(self) -> Side:
        """Return the process that the page ends with."""
        return self.after or self.before

    @property
    def summary(self) -> Summary | None:
        """Return the figures of the process that the page ends with."""
        return self.final.summary
