"""Before and after in words: the answer in a sentence, then the tables with a verdict each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regflow.comparison.result import Comparison, MeasureComparison
from regflow.report.amounts import AMOUNTS, NOTHING, Amount, amount, mean_of, signed
from regflow.report.changes import change_in_words
from regflow.report.naming import naming
from regflow.report.page import Column, Page, Rows, laid_out, painted, paragraph, parts, table
from regflow.report.replications_text import why_so_many
from regflow.report.simulation_text import overload_told
from regflow.report.split_text import two_splits_text
from regflow.words import message

STYLES: Mapping[str, str] = {"better": "good", "worse": "bad", "cannot-tell": "doubtful"}


def comparison_text(comparison: Comparison, page: Page) -> str:
    """Return the report of before and after."""
    page = naming(page, comparison.before.process, comparison.after.process)
    return parts(
        paragraph(comparison_sentence(comparison, page), page),
        table(compared_columns("column-measure"), measure_rows(comparison, comparison.measures, page), page),
        laid_out(results_told(comparison, page), page),
        two_splits_text(comparison.before.split, comparison.after.split, page),
        laid_out(gains_told(comparison, page), page),
        laid_out(offices_told(comparison, page), page),
        paragraph(run_told(comparison, page), page),
    )


def measure_rows(comparison: Comparison, names: Iterable[str], page: Page) -> list[tuple[str, ...]]:
    """Return the rows of these measures, as far as either side can tell them; their columns are `compared_columns`."""
    currency = comparison.before.process.currency
    measures = [(name, comparison.measures[name]) for name in names]
    return [
        _row(page.say(message(f"measure-{name}")), compared, AMOUNTS[name], currency, page)
        for name, compared in measures
        if compared.before is not None or compared.after is not None
    ]


def compared_columns(first: str) -> tuple[Column, ...]:
    """Return the columns of a table whose first column is headed by the text of this code."""
    return (
        Column(message(first), number=False),
        Column(message("column-before")),
        Column(message("column-after")),
        Column(message("column-difference")),
        Column(message("column-relative")),
        Column(message("column-verdict"), number=False),
    )


def comparison_sentence(comparison: Comparison, page: Page) -> str:
    """Return the answer in a sentence: by how much a case takes less or more."""
    cycle_time = comparison.measures["cycle_time"]
    before, after, relative = cycle_time.before, cycle_time.after, cycle_time.relative
    if before is None or after is None or cycle_time.verdict is None:
        return page.say(message("nothing-to-compare"))
    times = {"before": before.mean, "after": after.mean}
    if relative is None or cycle_time.verdict in ("no-change", "cannot-tell"):
        said = message(f"compared-{cycle_time.verdict}", **times)
    else:
        shares = {"relative": abs(relative.mean), "reach": relative.half_width}
        said = message(f"compared-{cycle_time.verdict}", **times, **shares)
    return page.say(said, *overload_told(page, comparison.before, comparison.after))


def results_told(comparison: Comparison, page: Page) -> Rows:
    """Return the share of each result on both sides."""
    rows = tuple(
        _row(page.name("results", result), compared, Amount.SHARE, None, page)
        for result, compared in comparison.results.items()
    )
    return Rows(compared_columns("column-result"), rows)


def _row(label: str, compared: MeasureComparison, kind: Amount, currency: str | None, page: Page) -> tuple[str, ...]:
    difference, relative = compared.difference, compared.relative
    return (
        label,
        mean_of(compared.before, kind, currency, page.language),
        mean_of(compared.after, kind, currency, page.language),
        signed(difference.mean, kind, currency, page.language) if difference else NOTHING,
        signed(relative.mean, Amount.SHARE) if relative else NOTHING,
        _verdict(compared, page),
    )


def _verdict(compared: MeasureComparison, page: Page) -> str:
    verdict = compared.verdict
    if verdict is None:
        return page.say(message("verdict-differs")) if compared.difference else NOTHING
    word = page.say(message(f"verdict-{verdict}"))
    return painted(word, STYLES[verdict], page) if verdict in STYLES else word


def offices_told(comparison: Comparison, page: Page) -> Rows:
    """Return how busy each office is and how long its queue, on both sides."""
    before, after = comparison.before.offices, comparison.after.offices
    columns = (
        Column(message("column-office"), number=False),
        Column(message("column-utilisation-before")),
        Column(message("column-utilisation-after")),
        Column(message("column-queue-before")),
        Column(message("column-queue-after")),
    )
    rows = tuple(
        (
            page.name("offices", office),
            *(mean_of(one[office].utilisation, Amount.SHARE) if office in one else NOTHING for one in (before, after)),
            *(mean_of(one[office].mean_queue, Amount.COUNT) if office in one else NOTHING for one in (before, after)),
        )
        for office in dict.fromkeys((*before, *after))
    )
    return Rows(columns, rows)


def gains_told(comparison: Comparison, page: Page) -> Rows:
    """Return the time that each change saves, where it was asked for."""
    columns = (Column(message("column-change"), number=False), Column(message("column-gain")))
    rows = tuple(
        (page.say(message("changes-together", changes=said)), amount(portion.gain, Amount.TIME, language=page.language))
        for portion in comparison.waterfall
        for said in (tuple(map(change_in_words, portion.changes)),)
    )
    return Rows(columns, rows)


def run_told(comparison: Comparison, page: Page) -> str:
    """Return how it was run, and what the figures hold for."""
    before = comparison.before
    said = message(
        "compared-run",
        replications=before.replications,
        cases=before.run.cases,
        warm_up=before.warm_up,
        seed=before.run.seed,
        tolerance=comparison.tolerance,
    )
    several = [message("compared-together" if before.run.replications is None else "compared-each")]
    reduction = comparison.measures["cycle_time"].variance_reduction
    if reduction is not None:
        several.append(message("compared-common-luck", reduction=reduction))
    return page.say(said, *several, *why_so_many(comparison, page), message("per-ten-thousand"))
