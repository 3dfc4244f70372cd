"""Why can you trust this? Files, settings, assumptions with their sources, and how to make it again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from regflow import __version__
from regflow.model.finding import Finding
from regflow.report.changes import change_in_words
from regflow.report.html.content import PageContent, Side
from regflow.report.html.markup import NOTHING, Child, Markup, el, isolated, joined
from regflow.report.html.parts import badge, bullets, folded, labelled, section, table
from regflow.report.html.voice import Voice
from regflow.report.replications_text import cut_short
from regflow.simulation.summary import Summary


def trust_section(content: PageContent, voice: Voice) -> Markup:
    """Return what the figures rest on, and how anybody can check them."""
    return section(
        voice,
        "trust",
        el("h3", voice.say("web-trust-how")),
        bullets(_method(content, voice)),
        el("h3", voice.say("web-trust-run")),
        table(voice, [voice.say("web-column-what"), voice.say("web-column-value")], _settings(content, voice)),
        el("h3", voice.say("web-trust-again")),
        el("p", voice.say("web-trust-command"), class_="note"),
        el("pre", el("code", isolated(content.command)), tabindex=0),
        el("h3", voice.say("web-trust-assumed")),
        _assumptions(content, voice),
        el("h3", voice.say("web-trust-open")) if content.open else NOTHING,
        _open(content.open, voice),
    )


def _method(content: PageContent, voice: Voice) -> Iterator[str]:
    verified = content.verified
    if verified is not None:
        yield voice.say("web-trust-verified", states=verified.states)
    comparison, summary = content.comparison, content.summary
    if summary is None:
        if content.not_simulated is not None:
            yield voice.said(content.not_simulated)
        return
    if comparison is not None:
        yield voice.say("web-trust-luck")
        together = comparison.before.run.replications is None
        yield voice.say("compared-together") if together else voice.say("compared-each")
        reduction = comparison.measures["cycle_time"].variance_reduction
        if reduction is not None:
            yield voice.say("compared-common-luck", reduction=reduction)
        if comparison.budget_cut:
            yield voice.said(cut_short(comparison))
        yield voice.say("web-trust-tolerance", tolerance=comparison.tolerance)
    yield voice.say("web-trust-intervals")


def _settings(content: PageContent, voice: Voice) -> Iterator[Sequence[Child]]:
    for name, side in (("before", content.before), ("after", content.after)):
        if side is not None:
            label = voice.say(f"web-file-{name}" if content.after else "web-file")
            file = isolated(side.file) if side.file else voice.say("web-not-written")
            yield label, joined(file, el("br"), el("code", f"SHA-256 {side.sha256}", class_="hash"))
    yield voice.say("web-version"), f"regflow {__version__}"
    if content.summary is not None:
        yield from _run(content.summary, voice)


def _run(summary: Summary, voice: Voice) -> Iterator[Sequence[Child]]:
    run = summary.run
    yield voice.say("web-replications"), str(summary.replications)
    yield voice.say("web-cases"), f"{run.cases:,}"
    yield voice.say("web-warm-up"), voice.say("web-warm-up-cases", cases=summary.warm_up)
    yield voice.say("web-seed"), str(run.seed)
    yield voice.say("web-start"), date.fromordinal(run.start_day).isoformat()
    yield voice.say("web-engine"), summary.engine


def _assumptions(content: PageContent, voice: Voice) -> Markup:
    """Return what was assumed to apply changes, and what the files themselves say of their sources."""
    items: list[Child] = []
    seen: set[str] = set()
    for one in content.applied:
        for assumption in one.finding.assumptions:
            said = voice.said(assumption)
            if said not in seen:
                seen.add(said)
                items.append(voice.say("web-assumed-for", assumption=assumption, change=change_in_words(one.change)))
    parts = [bullets(items) or el("p", voice.say("web-assumed-nothing"))]
    process = content.before.process
    if process.source is not None:
        parts += [el("h4", voice.say("web-source")), el("p", voice.text(process.source), class_="source")]
    parts.append(_file_notes(content.before, voice))
    return joined(*parts)


def _file_notes(side: Side, voice: Voice) -> Markup:
    if not side.notes:
        return NOTHING
    rows = [(str(one.line), el("code", isolated(one.about)), isolated(one.note)) for one in side.notes]
    headings = [voice.say(f"web-column-{one}") for one in ("line", "entry", "note")]
    return folded(voice.say("web-file-notes", number=len(rows)), table(voice, headings, rows))


def _open(findings: Sequence[Finding], voice: Voice) -> Markup:
    items = []
    for finding in findings:
        parts: list[Child] = [badge(voice.say(f"sureness-{finding.verdict.value}"), finding.verdict.value), " "]
        parts.append(voice.said(finding.evidence))
        for assumption in finding.assumptions:
            parts += [el("br"), labelled("web-if", assumption, voice)]
        if finding.change is not None:
            parts += [el("br"), labelled("web-could", change_in_words(finding.change), voice)]
        items.append(joined(*parts))
    return bullets(items)
