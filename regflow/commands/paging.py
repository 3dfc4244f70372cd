"""Puts together what a page is about: files with their hashes, findings, figures, and a closer look at the cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from regflow.analysis import analyse
from regflow.analysis.result import Analysis
from regflow.commands.options import Judging
from regflow.commands.reading import loads_where_known
from regflow.comparison.closer_look import CloserLook, closer_look
from regflow.comparison.compare import compare
from regflow.comparison.result import Comparison
from regflow.formats.process_yaml import ProcessFile, parse_process
from regflow.formats.remarks import remarks
from regflow.model.process import Process
from regflow.optimise.attribution import portions
from regflow.optimise.explaining import explained
from regflow.optimise.result import Streamlined, Verified
from regflow.optimise.survey import survey
from regflow.report.html.content import FileNote, PageContent, Side
from regflow.report.streamline_text import StreamlinedFile
from regflow.rewrite import apply
from regflow.simulation import Run, Summary, simulate, summarise
from regflow.verification import guarantees_kept
from regflow.words import message

Progress: TypeAlias = Callable[[int, int], None] | None
"""Told of replications; None where nobody watches."""


def page_of_one(read: ProcessFile, run: Run, command: str, progress: Progress) -> PageContent:
    """Return what the page of one process is about."""
    process = read.process
    found = survey(process, loads_where_known(process))
    summary: Summary | None = None
    if process.cases.arrive is not None:
        summary = summarise(simulate(process, run, progress))
    return PageContent(
        before=_side(read, found.analysis, summary),
        after=None,
        applied=(),
        open=found.analysis.findings,
        kept=found.kept,
        verified=None,
        story=None,
        comparison=None,
        look=_look(process, None, summary),
        not_simulated=None if summary else message("not-compared-arrivals"),
        command=command,
    )


def page_of_two(
    files: tuple[ProcessFile, ProcessFile], run: Run, judging: Judging, command: str, progress: Progress
) -> PageContent:
    """Return what the page of before and after is about: why they differ, whether it is safe, what it gains."""
    before, after = (one.process for one in files)
    found = survey(before, loads_where_known(before))
    applied = explained(before, after, found.analysis.findings)
    later = survey(after, loads_where_known(after))
    judgement = guarantees_kept(before, after)
    method = "exhaustive" if judgement.exhaustive else "bounded"
    comparison = None
    if before.cases.arrive is not None:
        comparison = compare(before, after, run, judging.tolerance, judging.budget, progress)
        shares = portions(before, [one.change for one in applied], run) if applied else ()
        comparison = replace(comparison, waterfall=shares)
    return PageContent(
        before=_side(files[0], found.analysis, comparison.before if comparison else None),
        after=_side(files[1], later.analysis, comparison.after if comparison else None),
        applied=applied,
        open=later.analysis.findings,
        kept=later.kept,
        verified=Verified(method, judgement.states, judgement.safe, len(applied)),
        story=judgement.story,
        comparison=comparison,
        look=_look_of_two(before, after, comparison),
        not_simulated=None if comparison else message("not-compared-arrivals"),
        command=command,
    )


def page_of_streamlined(read: ProcessFile, done: StreamlinedFile) -> PageContent:
    """Return what the page of a streamlined file is about."""
    result: Streamlined = done.streamlined
    after = parse_process(result.text, done.out or read.file)
    comparison = result.comparison
    return PageContent(
        before=_side(read, analyse(result.before, apply), comparison.before if comparison else None),
        after=replace(
            _side(after, analyse(result.after, apply), comparison.after if comparison else None),
            file=done.out,
            sha256=_hash(result.text.encode("utf-8")),
        ),
        applied=result.applied,
        open=result.left_open,
        kept=result.kept,
        verified=result.verified if result.applied else None,
        story=None,
        comparison=comparison,
        look=_look_of_two(result.before, result.after, comparison),
        not_simulated=result.not_compared,
        command=done.command,
    )


def _side(read: ProcessFile, analysis: Analysis, summary: Summary | None) -> Side:
    path = Path(read.file)
    content = path.read_bytes() if path.exists() else read.text.encode("utf-8")
    return Side(
        file=read.file,
        sha256=_hash(content),
        process=read.process,
        lines={step.id: read.source_map.place("steps", step.id).line for step in read.process.steps},
        notes=tuple(FileNote(one.line, one.about, one.said) for one in remarks(read.text)),
        analysis=analysis,
        summary=summary,
    )


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _look(before: Process, after: Process | None, summary: Summary | None) -> CloserLook | None:
    if summary is None:
        return None
    return closer_look(before, after, summary.run, summary.warm_up, summary.replications)


def _look_of_two(before: Process, after: Process, comparison: Comparison | None) -> CloserLook | None:
    return _look(before, after, comparison.before if comparison else None)
