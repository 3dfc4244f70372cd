"""One simulated process as markdown: the answer, the measures, all else folded."""

from __future__ import annotations

from regflow.report.comparison_markdown import MOST_OF_A_TABLE, grid, part
from regflow.report.forms.markdown_blocks import Part, Sheet, put_together
from regflow.report.forms.markdown_signs import escaped
from regflow.report.naming import naming
from regflow.report.page import Page
from regflow.report.simulation_text import (
    measures_told,
    offices_told,
    results_told,
    run_told,
    simulation_sentence,
    steps_told,
)
from regflow.report.split_text import split_told
from regflow.simulation.summary import Summary


def simulation_markdown(summary: Summary, language: str) -> str:
    """Return the report of one process."""
    page = naming(Page(language=language), summary.process)
    sheet = Sheet(language)
    blocks = [
        f"### {escaped(summary.process.name.said_in(language))}",
        escaped(simulation_sentence(summary, page)),
        sheet.table(grid(measures_told(summary, page), page), MOST_OF_A_TABLE, "markdown-more-rows"),
    ]
    return put_together(blocks, simulation_parts(summary, page), escaped(run_told(summary, page)), sheet)


def simulation_parts(summary: Summary, page: Page) -> list[Part]:
    """Return what is folded: where the time goes, results, offices, steps."""
    return [
        part("part-time", split_told(summary.split, page), page),
        part("part-results", results_told(summary, page), page),
        part("part-offices", offices_told(summary, page), page),
        part("part-steps", steps_told(summary, page), page),
    ]
