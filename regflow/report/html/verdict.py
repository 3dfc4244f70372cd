"""What does it come to? The answer in a sentence, the figures that matter most, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.comparison.result import Comparison, MeasureComparison
from regflow.model.finding import Verdict
from regflow.optimise.result import Verified
from regflow.report.amounts import AMOUNTS
from regflow.report.html.content import PageContent
from regflow.report.html.figures import figure_in_words, signed_share
from regflow.report.html.markup import NOTHING, Markup, el
from regflow.report.html.parts import bullets, labelled, section
from regflow.report.html.voice import Voice, length
from regflow.simulation.summary import Summary
from regflow.words import Message, message

TILES = ("cycle_time", "cycle_time_p95", "officer_time", "documents", "applicant_visits", "within_limit")
"""The measures shown large, as far as they are known; four of them at most."""
MOST_TILES = 4
MANY_MORE = 0.5
"""Load below which one says how many times the applications there could be."""


def verdict_section(content: PageContent, voice: Voice) -> Markup:
    """Return the first thing a reader sees."""
    return section(
        voice,
        "verdict",
        el("p", _sentence(content, voice), class_="verdict"),
        _tiles(content, voice),
        _proof(content, voice),
        el("h3", voice.say("web-would-change")),
        bullets(_what_would_change_it(content, voice)),
    )


def _sentence(content: PageContent, voice: Voice) -> str:
    comparison = content.comparison
    if comparison is not None:
        return _compared(comparison, voice)
    summary = content.summary
    if summary is None:
        reason = voice.said(content.not_simulated) if content.not_simulated else ""
        return voice.say("web-verdict-unmeasured", findings=_findings(content), reason=reason)
    mean, slow = summary.measures["cycle_time"], summary.measures["cycle_time_p95"]
    if mean is None or slow is None:
        return voice.say("nothing-decided")
    return voice.say(
        "web-verdict-alone",
        mean=length(mean.mean),
        low=length(mean.low),
        high=length(mean.high),
        slow=length(slow.mean),
        findings=_findings(content),
    )


def _findings(content: PageContent) -> Message:
    """Return how much could be or was mended."""
    number = len(content.open) + len(content.applied)
    return message("web-findings-some", number=number) if number else message("web-findings-none")


def _compared(comparison: Comparison, voice: Voice) -> str:
    cycle_time = comparison.measures["cycle_time"]
    before, after, relative = cycle_time.before, cycle_time.after, cycle_time.relative
    if before is None or after is None or cycle_time.verdict is None:
        return voice.say("nothing-to-compare")
    if relative is None or cycle_time.verdict in ("no-change", "cannot-tell"):
        return voice.say(f"web-verdict-{cycle_time.verdict}", before=length(before.mean), after=length(after.mean))
    near, far = sorted((abs(relative.low), abs(relative.high)))
    return voice.say(
        f"web-verdict-{cycle_time.verdict}",
        before=length(before.mean),
        after=length(after.mean),
        relative=abs(relative.mean),
        near=near,
        far=far,
    )


def _tiles(content: PageContent, voice: Voice) -> Markup:
    comparison, summary = content.comparison, content.summary
    if comparison is not None:
        known = [(name, comparison.measures[name]) for name in TILES if comparison.measures[name].difference]
        currency = comparison.before.process.currency
        found = [_compared_tile(name, one, currency, voice) for name, one in known[:MOST_TILES]]
    elif summary is not None:
        found = [_tile(name, summary, voice) for name in TILES if summary.measures[name]][:MOST_TILES]
    else:
        return NOTHING
    return el("div", found, class_="tiles")


def _compared_tile(name: str, one: MeasureComparison, currency: str | None, voice: Voice) -> Markup:
    kind = AMOUNTS[name]
    verdict = one.verdict or "differs"
    return el(
        "div",
        el("span", voice.say(f"web-measure-{name}"), class_="label"),
        el("span", figure_in_words(one.before, kind, currency, voice), class_="was"),
        el("span", " → ", class_="to", aria_label=voice.say("web-then")),
        el("span", figure_in_words(one.after, kind, currency, voice), class_="is"),
        el(
            "span",
            f"{signed_share(one.relative, voice)} · {voice.say(f'verdict-{verdict}')}" if one.relative else "",
            class_=f"change {verdict}",
        ),
        class_="tile",
    )


def _tile(name: str, summary: Summary, voice: Voice) -> Markup:
    figure = summary.measures[name]
    assert figure is not None
    kind, currency = AMOUNTS[name], summary.process.currency
    return el(
        "div",
        el("span", voice.say(f"web-measure-{name}"), class_="label"),
        el("span", figure_in_words(figure, kind, currency, voice), class_="is"),
        el("span", f"± {voice.amount(figure.half_width, kind, currency)}", class_="change"),
        class_="tile",
    )


def _proof(content: PageContent, voice: Voice) -> Markup:
    """Return what the independent verifier says."""
    if content.verified is None:
        return NOTHING
    return el(
        "p", _verified(content, content.verified, voice), class_="proof" if content.verified.safe else "proof unsafe"
    )


def _verified(content: PageContent, verified: Verified, voice: Voice) -> str:
    if not verified.safe:
        said = voice.say("verified-unsafe", states=verified.states)
        return said if content.story is None else f"{said} {labelled('web-slips', content.story, voice)}"
    said_of_all = message(f"verified-{verified.method}", states=verified.states)
    beyond = len(content.applied) - verified.changes
    if beyond <= 0:
        return voice.said(said_of_all)
    without = message("verified-beyond-one") if beyond == 1 else message("verified-beyond", number=beyond)
    return voice.sentences(said_of_all, without)


def _what_would_change_it(content: PageContent, voice: Voice) -> Iterator[str]:
    yield from _figures_that_would(content, voice)
    if not content.before.process.obligations.complete:
        yield voice.say("web-change-law")
    else:
        yield voice.say("web-change-law-complete")
    assumed = {
        assumption
        for one in content.applied
        if one.finding.verdict is not Verdict.PROVED
        for assumption in one.finding.assumptions
    }
    for assumption in sorted(assumed, key=repr):
        yield voice.say("web-change-assumption", assumption=assumption)


def _figures_that_would(content: PageContent, voice: Voice) -> Iterator[str]:
    comparison, summary = content.comparison, content.summary
    if comparison is not None:
        relative = comparison.measures["cycle_time"].relative
        verdict = comparison.measures["cycle_time"].verdict
        if relative is not None and verdict in ("better", "worse"):
            weak = min(abs(relative.low), abs(relative.high))
            yield voice.say("web-change-weak-end", weak=weak, tolerance=comparison.tolerance)
        elif verdict == "cannot-tell":
            yield voice.say("web-change-more-runs")
    if summary is None:
        return
    loads = [(figures.load.mean, office) for office, figures in summary.offices.items() if figures.load]
    if loads:
        load, office = max(loads)
        if load < MANY_MORE:
            yield voice.say("web-change-load-times", office=office, load=load, times=1 / load)
        elif load < 1:
            yield voice.say("web-change-load", office=office, load=load, more=1 / load - 1)
        else:
            yield voice.say("web-change-overload", office=office, load=load)
