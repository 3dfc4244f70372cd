"""Findings in words: where, how sure, why, resting on what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.analysis.result import Analysis, Guarantee
from regflow.model.finding import Finding, Verdict
from regflow.model.process import Process
from regflow.report.amounts import NOTHING, Amount, amount
from regflow.report.changes import change_in_words
from regflow.report.page import Column, Page, heading, painted, paragraph, parts, table
from regflow.words import message

STYLES = {Verdict.PROVED: "good", Verdict.RISKY: "bad", Verdict.GAP: "bad", Verdict.CONDITIONAL: "doubtful"}


@dataclass(frozen=True, slots=True)
class AnalysedFile:
    """What the analysis said of one file.

    Attributes:
        file: As the user named it.
        process: The process in it.
        analysis: What was found.
        lines: For each finding the line it is about, from 1; 0 where it is about the file as a whole.
    """

    file: str
    process: Process
    analysis: Analysis
    lines: tuple[int, ...]


def findings_text(analysed: AnalysedFile, page: Page) -> str:
    """Return the report of one file: what is redundant, and what the process guarantees."""
    found = analysed.analysis.findings
    name = analysed.process.name.said_in(page.language)
    listed = [
        finding_text(finding, number, f"{analysed.file}:{line}" if line else analysed.file, page)
        for number, (finding, line) in enumerate(zip(found, analysed.lines, strict=True), start=1)
    ]
    return parts(
        heading(message("findings-heading", file=analysed.file, process=name), page),
        *listed,
        page.say(message("findings-count" if len(found) != 1 else "findings-one", number=len(found))),
        _guarantees(analysed.analysis.guarantees, page),
    )


def finding_text(finding: Finding, number: int, place: str, page: Page) -> str:
    """Return one finding, numbered; an empty place is left out."""
    verdict = page.say(message(f"sureness-{finding.verdict.value}"))
    about = (*finding.steps, *finding.documents, *finding.criteria)[:1]
    title = page.say(message("finding-title", rule=finding.rule, verdict=verdict, about=about))
    first = paragraph(title, page, indent=4, first=f"{number}.")
    if finding.verdict in STYLES:
        first = first.replace(verdict, painted(verdict, STYLES[finding.verdict], page), 1)
    where = [f"    --> {place}"] if place else []
    return "\n".join([first, *where, *(paragraph(line, page, indent=4) for line in _reasons(finding, page))])


def _reasons(finding: Finding, page: Page) -> list[str]:
    said = [page.say(message("finding-why", evidence=finding.evidence))]
    said += [page.say(message("finding-assumes", assumption=assumption)) for assumption in finding.assumptions]
    if finding.story is not None:
        said.append(page.say(message("finding-story", story=finding.story)))
    if finding.change is not None:
        said.append(page.say(message("finding-change", change=change_in_words(finding.change))))
    return said


def _guarantees(guarantees: tuple[Guarantee, ...], page: Page) -> str:
    if not guarantees:
        return ""
    columns = (
        Column(message("column-criterion"), number=False),
        Column(message("column-guaranteed")),
        Column(message("column-noticed")),
        Column(message("column-established-by"), number=False),
    )
    rows = [
        (
            one.criterion,
            amount(one.share, Amount.SHARE),
            NOTHING if one.detection is None else amount(one.detection, Amount.SHARE),
            ", ".join(one.established_by) or NOTHING,
        )
        for one in guarantees
    ]
    return parts(heading(message("guarantees-heading"), page), table(columns, rows, page))
