"""One simulated process in words: the answer in a sentence, the table, where the time goes, then the offices."""

from __future__ import annotations

from regflow.report.amounts import AMOUNTS, NOTHING, Amount, amount, mean_of, number, reach_of
from regflow.report.naming import naming
from regflow.report.page import Column, Page, heading, paragraph, parts, table
from regflow.report.split_text import split_text
from regflow.simulation.summary import Summary
from regflow.words import message


def simulation_text(summary: Summary, page: Page) -> str:
    """Return the report of one process."""
    page = naming(page, summary.process)
    return parts(
        heading(message("plain", text=summary.process.name.said_in(page.language)), page),
        paragraph(_sentence(summary, page), page),
        _measures(summary, page),
        _results(summary, page),
        split_text(summary.split, page),
        _offices(summary, page),
        _steps(summary, page),
        paragraph(_run(summary, page), page),
    )


def _sentence(summary: Summary, page: Page) -> str:
    figures = summary.measures
    mean, median, p90 = (figures[name] for name in ("cycle_time", "cycle_time_p50", "cycle_time_p90"))
    if mean is None or median is None or p90 is None:
        return page.say(message("nothing-decided"))
    said = message("simulated-sentence", mean=mean.mean, reach=mean.half_width, median=median.mean, p90=p90.mean)
    within = figures["within_limit"]
    return page.say(said, *([message("simulated-limit", share=within.mean)] if within else []))


def _measures(summary: Summary, page: Page) -> str:
    currency = summary.process.currency
    columns = (
        Column(message("column-measure"), number=False),
        Column(message("column-mean")),
        Column(message("column-reach")),
    )
    rows = [
        (
            page.say(message(f"measure-{name}")),
            mean_of(figure, AMOUNTS[name], currency, page.language),
            reach_of(figure, AMOUNTS[name], page.language),
        )
        for name, figure in summary.measures.items()
    ]
    return table(columns, rows, page)


def _results(summary: Summary, page: Page) -> str:
    columns = (
        Column(message("column-result"), number=False),
        Column(message("column-share")),
        Column(message("column-reach")),
    )
    rows = [
        (page.name("results", result), mean_of(share, Amount.SHARE), reach_of(share, Amount.SHARE))
        for result, share in summary.results.items()
    ]
    return table(columns, rows, page)


def _offices(summary: Summary, page: Page) -> str:
    if not summary.offices:
        return ""
    columns = (
        Column(message("column-office"), number=False),
        Column(message("column-load")),
        Column(message("column-utilisation")),
        Column(message("column-mean-queue")),
        Column(message("column-longest-queue")),
    )
    rows = [
        (
            page.name("offices", office),
            amount(figures.load.mean, Amount.SHARE) if figures.load else NOTHING,
            mean_of(figures.utilisation, Amount.SHARE),
            mean_of(figures.mean_queue, Amount.COUNT),
            mean_of(figures.longest_queue, Amount.COUNT),
        )
        for office, figures in summary.offices.items()
    ]
    return table(columns, rows, page)


def _steps(summary: Summary, page: Page) -> str:
    columns = (
        Column(message("column-step"), number=False),
        Column(message("column-visits")),
        Column(message("column-work")),
        Column(message("column-queue")),
        Column(message("column-waited")),
    )
    rows = [
        (
            page.name("steps", step),
            number(figures.visits.mean),
            mean_of(figures.work, Amount.TIME, language=page.language),
            mean_of(figures.queue, Amount.TIME, language=page.language),
            mean_of(figures.waited_for_others, Amount.TIME, language=page.language),
        )
        for step, figures in summary.steps.items()
    ]
    return table(columns, rows, page)


def _run(summary: Summary, page: Page) -> str:
    said = message(
        "run-settings",
        replications=summary.replications,
        cases=summary.run.cases,
        warm_up=summary.warm_up,
        seed=summary.run.seed,
        engine=summary.engine,
    )
    return page.say(said, message("per-ten-thousand"))
