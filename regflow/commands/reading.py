"""Reads process files for the commands that use them, and says which line a finding is about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regflow.analysis.result import Analysis
from regflow.commands.examining import endless_problem
from regflow.commands.options import Saying
from regflow.commands.streams import note
from regflow.errors import ProcessFileError, SimulationError
from regflow.formats.layout.place import SourceMap
from regflow.formats.process_yaml import ProcessFile, read_process
from regflow.model.finding import Finding
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.optimise.result import Kept
from regflow.report.findings_text import AnalysedFile
from regflow.simulation import Run, loads
from regflow.words import message


def process_file(path: Path, saying: Saying) -> ProcessFile:
    """Return a file that can be used; its warnings become a note.

    Raises:
        ProcessFileError: if it is not valid, or a case in it may never end.
    """
    read = read_process(path)
    if endless := endless_problem(read):
        raise ProcessFileError((*read.warnings, endless))
    if read.warnings:
        note(message("file-has-warnings", file=read.file, number=len(read.warnings)), saying)
    return read


def line_of(finding: Finding, source_map: SourceMap) -> int:
    """Return the line of what a finding is about: its first step, else its first document or criterion; else 0."""
    tables = (("steps", finding.steps), ("documents", finding.documents), ("criteria", finding.criteria))
    for table, names in tables:
        if names:
            return source_map.place(table, names[0]).line
    return 0


def analysed_file(read: ProcessFile, analysis: Analysis, kept: Sequence[Kept]) -> AnalysedFile:
    """Return what the analysis said of a file, with the line of each finding."""
    lines = tuple(line_of(finding, read.source_map) for finding in analysis.findings)
    kept_lines = tuple(read.source_map.place("steps", one.step).line if one.step else 0 for one in kept)
    return AnalysedFile(read.file, read.process, analysis, lines, tuple(kept), kept_lines)


def loads_where_known(process: Process) -> tuple[Load, ...]:
    """Return the load of every office, where the file says enough to tell it: the bottleneck is judged by it."""
    if process.cases.arrive is None:
        return ()
    try:
        return loads(process, Run())
    except SimulationError:
        return ()
