"""One simulated process in words: the answer in a sentence, the table, where the time goes, then the offices."""

from __future__ import annotations

from regflow.report.amounts import AMOUNTS, NOTHING, Amount, amount, mean_of, number, reach_of
from regflow.report.naming import naming
from regflow.report.page import Column, Page, Rows, heading, laid_out, paragraph, parts
from regflow.report.replications_text import why_stopped
from regflow.report.split_text import split_text
from regflow.simulation.summary import Summary
from regflow.words import Message, message


def simulation_text(summary: Summary, page: Page) -> str:
    """Return the report of one process."""
    page = naming(page, summary.process)
    return parts(
        heading(message("plain", text=summary.process.name.said_in(page.language)), page),
        paragraph(simulation_sentence(summary, page), page),
        laid_out(measures_told(summary, page), page),
        laid_out(results_told(summary, page), page),
        split_text(summary.split, page),
        laid_out(offices_told(summary, page), page),
        laid_out(steps_told(summary, page), page),
        paragraph(run_told(summary, page), page),
    )


def simulation_sentence(summary: Summary, page: Page) -> str:
    """Return the answer in a sentence: how long a case takes, on average and at worst."""
    figures = summary.measures
    mean, median, p90 = (figures[name] for name in ("cycle_time", "cycle_time_p50", "cycle_time_p90"))
    if mean is None or median is None or p90 is None:
        return page.say(message("nothing-decided"))
    said = message("simulated-sentence", mean=mean.mean, reach=mean.half_width, median=median.mean, p90=p90.mean)
    within = figures["within_limit"]
    limit = [message("simulated-limit", share=within.mean)] if within else []
    return page.say(said, *limit, *overload_told(page, summary))


def overload_told(page: Page, *summaries: Summary) -> tuple[Message, ...]:
    """Return what is wrong with the figures of offices that run although they are asked for more than they can do."""
    loads = [(office, one.load) for summary in summaries for office, one in summary.offices.items()]
    offices = dict.fromkeys(page.name("offices", office) for office, load in loads if load and load.low >= 1.0)
    return (message("simulated-overload", offices=tuple(offices)),) if offices else ()


def measures_told(summary: Summary, page: Page) -> Rows:
    """Return every measure with its interval."""
    currency = summary.process.currency
    columns = (
        Column(message("column-measure"), number=False),
        Column(message("column-mean")),
        Column(message("column-reach")),
    )
    rows = tuple(
        (
            page.say(message(f"measure-{name}")),
            mean_of(figure, AMOUNTS[name], currency, page.language),
            reach_of(figure, AMOUNTS[name], page.language),
        )
        for name, figure in summary.measures.items()
    )
    return Rows(columns, rows)


def results_told(summary: Summary, page: Page) -> Rows:
    """Return the share of each result."""
    columns = (
        Column(message("column-result"), number=False),
        Column(message("column-share")),
        Column(message("column-reach")),
    )
    rows = tuple(
        (page.name("results", result), mean_of(share, Amount.SHARE), reach_of(share, Amount.SHARE))
        for result, share in summary.results.items()
    )
    return Rows(columns, rows)


def offices_told(summary: Summary, page: Page) -> Rows:
    """Return how busy each office is and how long its queue."""
    columns = (
        Column(message("column-office"), number=False),
        Column(message("column-load")),
        Column(message("column-utilisation")),
        Column(message("column-mean-queue")),
        Column(message("column-longest-queue")),
    )
    rows = tuple(
        (
            page.name("offices", office),
            amount(figures.load.mean, Amount.SHARE) if figures.load else NOTHING,
            mean_of(figures.utilisation, Amount.SHARE),
            mean_of(figures.mean_queue, Amount.COUNT),
            mean_of(figures.longest_queue, Amount.COUNT),
        )
        for office, figures in summary.offices.items()
    )
    return Rows(columns, rows)


def steps_told(summary: Summary, page: Page) -> Rows:
    """Return what each step takes, and what is waited for before it."""
    columns = (
        Column(message("column-step"), number=False),
        Column(message("column-visits")),
        Column(message("column-work")),
        Column(message("column-queue")),
        Column(message("column-waited")),
    )
    rows = tuple(
        (
            page.name("steps", step),
            number(figures.visits.mean),
            mean_of(figures.work, Amount.TIME, language=page.language),
            mean_of(figures.queue, Amount.TIME, language=page.language),
            mean_of(figures.waited_for_others, Amount.TIME, language=page.language),
        )
        for step, figures in summary.steps.items()
    )
    return Rows(columns, rows)


def run_told(summary: Summary, page: Page) -> str:
    """Return how it was run."""
    said = message(
        "run-settings",
        replications=summary.replications,
        cases=summary.run.cases,
        warm_up=summary.warm_up,
        seed=summary.run.seed,
        engine=summary.engine,
    )
    return page.say(said, *why_stopped(summary.stopped), message("per-ten-thousand"))
