"""What does the process guarantee, by whom, and where are the gaps?"""

from __future__ import annotations

from collections.abc import Sequence

from regflow.analysis.result import Analysis, Duty, Guarantee
from regflow.model.obligation import CheckDuty, OrderDuty, SeparateDuty, StepDuty
from regflow.report.amounts import NOTHING as DASH
from regflow.report.guarantees_text import contexts_held, times_checked
from regflow.report.html.content import PageContent, Side
from regflow.report.html.markup import NOTHING, Child, Markup, el, isolated, joined
from regflow.report.html.parts import badge, bullets, data, labelled, section, table
from regflow.report.html.voice import Voice
from regflow.words import message


def assured_section(content: PageContent, voice: Voice) -> Markup:
    """Return what is certain at approval, before and after, and the law behind it."""
    side = content.final
    if side.analysis.contexts is None:
        return section(voice, "assured", el("p", voice.say("web-assured-too-many"), class_="says"))
    if not side.analysis.guarantees:
        return section(voice, "assured", el("p", voice.say("guarantees-unknown"), class_="says"))
    return section(
        voice,
        "assured",
        el("p", _says(content, voice), class_="says"),
        _table(content, voice),
        _kept(content, voice),
        _law(side, voice),
    )


def _says(content: PageContent, voice: Voice) -> str:
    now = content.final.analysis.guarantees
    sure = sum(one.share >= 1 for one in now)
    gaps = tuple(voice.criterion(one.criterion) for one in now if one.is_gap)
    said = [message("web-assured-says", sure=sure, number=len(now))]
    if content.after is not None:
        former = {one.criterion: one.share for one in content.before.analysis.guarantees}
        lost = tuple(voice.criterion(one.criterion) for one in now if one.share < former.get(one.criterion, 0.0))
        said.append(message("web-assured-lost", criteria=lost) if lost else message("web-assured-none-lost"))
    said.append(message("web-assured-gaps", criteria=gaps) if gaps else message("web-assured-no-gaps"))
    return voice.sentences(*said)


def _table(content: PageContent, voice: Voice) -> Markup:
    former = _by_criterion(content.before.analysis) if content.after else {}
    names = ["criterion", "held", *(["checked-before", "checked-after"] if former else ["checked"]), "noticed", "by"]
    rows: list[Sequence[Child]] = []
    for one in content.final.analysis.guarantees:
        was = former.get(one.criterion)
        checked = [_times(was, voice), _times(one, voice)] if former else [_times(one, voice)]
        rows.append(
            (
                voice.criterion(one.criterion),
                _held(one, voice),
                *checked,
                DASH if one.detection is None else voice.share(one.detection),
                _by_whom(one, content.final, voice),
            )
        )
    return table(voice, [voice.say(f"web-column-{name}") for name in names], rows)


def _by_criterion(analysis: Analysis) -> dict[str, Guarantee]:
    return {one.criterion: one for one in analysis.guarantees}


def _times(one: Guarantee | None, voice: Voice) -> str:
    return voice.said(times_checked(one)) if one else DASH


def _held(one: Guarantee, voice: Voice) -> Markup:
    if one.share >= 1:
        return badge(voice.say("web-held"), "better")
    if not one.checks:
        return badge(voice.say("web-never-checked"), "no-change")
    return joined(badge(voice.say("web-gap"), "worse"), " ", voice.said(contexts_held(one)))


def _by_whom(one: Guarantee, side: Side, voice: Voice) -> str:
    steps = one.checked_by if one.is_gap else one.established_by
    told = tuple(
        message("web-by", what=voice.step(step), whom=voice.office(side.process.step_by_id[step].by)) for step in steps
    )
    return voice.say("web-series", entries=told) if told else DASH


def _kept(content: PageContent, voice: Voice) -> Markup:
    """Return what looks redundant and stays."""
    if not content.kept:
        return NOTHING
    items = [
        joined(
            voice.said(one.looks),
            el("span", labelled("web-stays", one.reasons[0], voice), class_="because"),
            el("span", labelled("web-or-else", one.story, voice), class_="story") if one.story else NOTHING,
        )
        for one in content.kept
    ]
    return joined(el("h3", voice.say("web-kept")), bullets(items))


def _law(side: Side, voice: Voice) -> Markup:
    duties = side.analysis.duties
    if not duties:
        return el("p", voice.say("web-no-law"), class_="note")
    unmet = [duty for duty in duties if not duty.met]
    said = (
        voice.say("web-law-unmet", unmet=len(unmet), number=len(duties))
        if unmet
        else voice.say("web-law-met", number=len(duties))
    )
    rows = [
        (
            isolated(duty.basis) or voice.say("law-no-basis"),
            _demand(duty, voice),
            badge(voice.say("web-met"), "better") if duty.met else badge(voice.say("web-not-met"), "worse"),
        )
        for duty in duties
    ]
    headings = [voice.say(f"web-column-{one}") for one in ("basis", "demand", "met")]
    return joined(el("h3", voice.say("web-law-heading")), el("p", said), data(voice, headings, rows))


def _demand(duty: Duty, voice: Voice) -> str:
    match duty.duty:
        case CheckDuty(criterion, by, persons, _):
            said = voice.say("web-demand-check", criterion=voice.criterion(criterion))
            if by:
                said += voice.say("web-demand-by", by=voice.office(by))
            return said + (voice.say("web-demand-persons", persons=persons) if persons > 1 else "")
        case StepDuty(step, _):
            return voice.say("web-demand-step", step=step)
        case OrderDuty(before, after, _):
            return voice.say("web-demand-order", first=voice.step(before), second=voice.step(after))
        case SeparateDuty(steps, _):
            return voice.say("web-demand-separate", steps=steps)
