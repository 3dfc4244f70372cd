"""Findings in words: where, how sure, why, resting on what, and what to do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from regflow.analysis.result import Analysis
from regflow.comparison.allowed_findings import AllowedFinding
from regflow.errors import Problem
from regflow.model.finding import Finding, Verdict
from regflow.model.process import Process
from regflow.optimise.result import Kept
from regflow.report.changes import change_in_words
from regflow.report.faults import problems_in_order
from regflow.report.guarantees_text import guarantees_text
from regflow.report.kept_text import kept_text
from regflow.report.naming import naming
from regflow.report.page import Page, heading, painted, paragraph, parts
from regflow.words import Message, message

STYLES = {Verdict.PROVED: "good", Verdict.RISKY: "bad", Verdict.GAP: "bad", Verdict.CONDITIONAL: "doubtful"}


@dataclass(frozen=True, slots=True)
class AnalysedFile:
    """What the analysis said of one file.

    Attributes:
        file: As the user named it.
        process: The process in it.
        analysis: What was found.
        lines: For each finding the line it is about, from 1; 0 where it is about the file as a whole.
        kept: What looks redundant and must stay.
        kept_lines: For each of those its line, from 1; 0 where it has none.
        allowed: Findings that the file lets stand; they are not among those of the analysis.
        problems: Exceptions of the file that are amiss.
    """

    file: str
    process: Process
    analysis: Analysis
    lines: tuple[int, ...]
    kept: tuple[Kept, ...] = ()
    kept_lines: tuple[int, ...] = ()
    allowed: tuple[AllowedFinding, ...] = ()
    problems: tuple[Problem, ...] = ()


def findings_text(analysed: AnalysedFile, page: Page) -> str:
    """Return the report of one file: what is redundant, what must stay, and what the process guarantees."""
    page = naming(page, analysed.process)
    found = analysed.analysis.findings
    name = analysed.process.name.said_in(page.language)
    listed = [
        finding_text(finding, number, _place(analysed.file, line), page)
        for number, (finding, line) in enumerate(zip(found, analysed.lines, strict=True), start=1)
    ]
    return parts(
        heading(message("findings-heading", file=analysed.file, process=name), page),
        *listed,
        page.say(findings_count(found)),
        "\n".join(paragraph(page.say(allowed_in_words(one)), page) for one in analysed.allowed),
        problems_in_order(analysed.problems, page),
        kept_text(analysed.kept, [_place(analysed.file, line) for line in analysed.kept_lines], page),
        guarantees_text(analysed.process, analysed.analysis, page),
    )


def allowed_in_words(one: AllowedFinding) -> Message:
    """Return which finding stands, why and until when."""
    until = one.allowance.until.isoformat()
    about = (*one.finding.steps, *one.finding.documents, *one.finding.criteria)[:1]
    named = message("finding-allowed-at", about=about[0]) if about else message("finding-allowed-alone")
    return message("finding-allowed", rule=one.finding.rule, at=named, reason=one.allowance.reason, until=until)


def findings_count(found: tuple[Finding, ...]) -> Message:
    """Return how many findings there are, and how many of each verdict."""
    if len(found) < 2:
        return message("findings-one" if found else "findings-none")
    numbers = Counter(finding.verdict for finding in found)
    counts = tuple(
        message("findings-of", number=numbers[verdict], verdict=message(f"sureness-{verdict.value}"))
        for verdict in Verdict
        if numbers[verdict]
    )
    return message("findings-count", number=len(found), counts=counts)


def _place(file: str, line: int) -> str:
    return f"{file}:{line}" if line else file


def finding_text(finding: Finding, number: int, place: str, page: Page) -> str:
    """Return one finding, numbered; an empty place is left out."""
    verdict = page.say(message(f"sureness-{finding.verdict.value}"))
    first = paragraph(finding_title(finding, page), page, indent=4, first=f"{number}.")
    if finding.verdict in STYLES:
        first = first.replace(verdict, painted(verdict, STYLES[finding.verdict], page), 1)
    where = [f"    --> {place}"] if place else []
    return "\n".join([first, *where, *(paragraph(line, page, indent=4) for line in finding_reasons(finding, page))])


def finding_title(finding: Finding, page: Page) -> str:
    """Return the rule, how sure it is, and the first thing that it is about."""
    verdict = message(f"sureness-{finding.verdict.value}")
    about = _about(finding, page)
    code = "finding-title" if about else "finding-title-alone"
    return page.say(message(code, rule=message(f"rule-{finding.rule}"), verdict=verdict, about=about))


def _about(finding: Finding, page: Page) -> str:
    """Return the first thing that a finding is about, as one looks it up in the file."""
    tables = (("steps", finding.steps), ("documents", finding.documents), ("criteria", finding.criteria))
    return next((page.entry(kind, things[0]) for kind, things in tables if things), "")


def finding_reasons(finding: Finding, page: Page) -> list[str]:
    """Return why, resting on what, what gets through and what to do, a sentence or two each."""
    said = [page.say(message("finding-why", evidence=finding.evidence))]
    said += [page.say(message("finding-assumes", assumption=assumption)) for assumption in finding.assumptions]
    if finding.story is not None:
        said.append(page.say(message("finding-story", story=finding.story)))
    if finding.change is not None:
        said.append(page.say(message("finding-change", change=change_in_words(finding.change))))
    return said
