"""Before and after in words: the answer in a sentence, then the tables with a verdict each."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.comparison.result import Comparison, MeasureComparison
from regflow.report.amounts import AMOUNTS, NOTHING, Amount, amount, mean_of, signed
from regflow.report.changes import change_in_words
from regflow.report.page import Column, Page, painted, paragraph, parts, table
from regflow.report.replications_text import why_so_many
from regflow.report.split_text import two_splits_text
from regflow.words import message

STYLES: Mapping[str, str] = {"better": "good", "worse": "bad", "cannot-tell": "doubtful"}


def comparison_text(comparison: Comparison, page: Page) -> str:
    """Return the report of before and after."""
    return parts(
        paragraph(_sentence(comparison, page), page),
        _measures(comparison, page),
        _results(comparison, page),
        two_splits_text(comparison.before.split, comparison.after.split, page),
        _waterfall(comparison, page),
        _offices(comparison, page),
        paragraph(_run(comparison, page), page),
    )


def _sentence(comparison: Comparison, page: Page) -> str:
    cycle_time = comparison.measures["cycle_time"]
    before, after, relative = cycle_time.before, cycle_time.after, cycle_time.relative
    if before is None or after is None or cycle_time.verdict is None:
        return page.say(message("nothing-to-compare"))
    times = {"before": before.mean, "after": after.mean}
    if relative is None or cycle_time.verdict in ("no-change", "cannot-tell"):
        return page.say(message(f"compared-{cycle_time.verdict}", **times))
    shares = {"relative": abs(relative.mean), "reach": relative.half_width}
    return page.say(message(f"compared-{cycle_time.verdict}", **times, **shares))


def _columns(first: str) -> tuple[Column, ...]:
    return (
        Column(message(first), number=False),
        Column(message("column-before")),
        Column(message("column-after")),
        Column(message("column-difference")),
        Column(message("column-relative")),
        Column(message("column-verdict"), number=False),
    )


def _measures(comparison: Comparison, page: Page) -> str:
    currency = comparison.before.process.currency
    rows = [
        _row(page.say(message(f"measure-{name}")), compared, AMOUNTS[name], currency, page)
        for name, compared in comparison.measures.items()
        if compared.before is not None or compared.after is not None
    ]
    return table(_columns("column-measure"), rows, page)


def _results(comparison: Comparison, page: Page) -> str:
    rows = [_row(result, compared, Amount.SHARE, None, page) for result, compared in comparison.results.items()]
    return table(_columns("column-result"), rows, page)


def _row(label: str, compared: MeasureComparison, kind: Amount, currency: str | None, page: Page) -> tuple[str, ...]:
    difference, relative = compared.difference, compared.relative
    return (
        label,
        mean_of(compared.before, kind, currency),
        mean_of(compared.after, kind, currency),
        signed(difference.mean, kind, currency) if difference else NOTHING,
        signed(relative.mean, Amount.SHARE) if relative else NOTHING,
        _verdict(compared, page),
    )


def _verdict(compared: MeasureComparison, page: Page) -> str:
    verdict = compared.verdict
    if verdict is None:
        return page.say(message("verdict-differs")) if compared.difference else NOTHING
    word = page.say(message(f"verdict-{verdict}"))
    return painted(word, STYLES[verdict], page) if verdict in STYLES else word


def _offices(comparison: Comparison, page: Page) -> str:
    before, after = comparison.before.offices, comparison.after.offices
    if not before and not after:
        return ""
    columns = (
        Column(message("column-office"), number=False),
        Column(message("column-utilisation-before")),
        Column(message("column-utilisation-after")),
        Column(message("column-queue-before")),
        Column(message("column-queue-after")),
    )
    rows = [
        (
            office,
            *(mean_of(one[office].utilisation, Amount.SHARE) if office in one else NOTHING for one in (before, after)),
            *(mean_of(one[office].mean_queue, Amount.COUNT) if office in one else NOTHING for one in (before, after)),
        )
        for office in dict.fromkeys((*before, *after))
    ]
    return table(columns, rows, page)


def _waterfall(comparison: Comparison, page: Page) -> str:
    if not comparison.waterfall:
        return ""
    columns = (Column(message("column-change"), number=False), Column(message("column-gain")))
    rows = [
        (page.say(message("changes-together", changes=said)), amount(portion.gain, Amount.TIME))
        for portion in comparison.waterfall
        for said in (tuple(map(change_in_words, portion.changes)),)
    ]
    return table(columns, rows, page)


def _run(comparison: Comparison, page: Page) -> str:
    before = comparison.before
    said = page.say(
        message(
            "compared-run",
            replications=before.replications,
            cases=before.run.cases,
            warm_up=before.warm_up,
            seed=before.run.seed,
            tolerance=comparison.tolerance,
        )
    )
    several = [message("compared-together" if before.run.replications is None else "compared-each")]
    reduction = comparison.measures["cycle_time"].variance_reduction
    if reduction is not None:
        several.append(message("compared-common-luck", reduction=reduction))
    several += why_so_many(comparison, page)
    return " ".join((said, *map(page.say, (*several, message("per-ten-thousand")))))
