"""What is to be said of each step: what becomes of it and why, its law, its line in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regflow.model.finding import Finding
from regflow.model.process import Process
from regflow.optimise.result import Kept
from regflow.report.changes import change_in_words, condition_in_words
from regflow.report.html.content import PageContent
from regflow.report.html.field_notes import field_in_words
from regflow.report.html.map_svg import Fate
from regflow.report.html.markup import isolated
from regflow.report.html.reasons import Reason, is_made_at, reasons_of
from regflow.report.html.voice import Voice
from regflow.rewrite.difference import DifferenceKind, differences

FATES: Mapping[DifferenceKind, Fate] = {
    DifferenceKind.REMOVED: Fate.GONE,
    DifferenceKind.CHANGED: Fate.CHANGED,
    DifferenceKind.ADDED: Fate.ADDED,
}


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that is to be said of a step.

    Attributes:
        label: What it is: a reason, the law, the place.
        said: The sentence.
    """

    label: str
    said: str


@dataclass(frozen=True, slots=True)
class StepNotes:
    """Everything about one step.

    Attributes:
        name, office, fate: In words.
        notes: What there is to be said, the reason first.
    """

    name: str
    office: str
    fate: str
    notes: tuple[Note, ...]


def fates_between(before: Process, after: Process) -> Mapping[str, Fate]:
    """Return what becomes of every step that does not stay as it is."""
    return {one.step: FATES[one.kind] for one in differences(before, after)}


def fates(content: PageContent) -> Mapping[str, Fate]:
    """Return what becomes of every step; of one process, at which something was found."""
    if content.after is not None:
        return fates_between(content.before.process, content.after.process)
    known = content.before.process.step_by_id
    return {finding.steps[0]: Fate.FOUND for finding in content.open if finding.steps and finding.steps[0] in known}


def step_notes(content: PageContent, voice: Voice) -> Mapping[str, StepNotes]:
    """Return what is to be said of every step of either process."""
    found = {}
    known = fates(content)
    for side in (content.before, content.after):
        if side is None:
            continue
        for step in side.process.steps:
            if step.id in found:
                continue
            found[step.id] = StepNotes(
                voice.step(step.id),
                voice.office(step.by),
                voice.say(f"web-fate-{known.get(step.id, Fate.KEPT).value}"),
                tuple(_notes(step.id, content, voice)),
            )
    return found


def _notes(step: str, content: PageContent, voice: Voice) -> Iterator[Note]:
    made = [one for one in content.applied if is_made_at(one.change, step, content.before.process)]
    for reason in reasons_of(made):
        yield from _made(reason, voice)
    difference = content.differences.get(step)
    if difference is not None:
        if not made:
            follows = content.applied and all(one.field == "after" for one in difference.fields)
            code = "web-follows" if follows and difference.fields else "web-no-reason"
            yield Note(voice.say("web-reason"), voice.say(code))
        for field in difference.fields:
            yield Note(voice.say("web-changed"), field_in_words(field, voice))
    for finding in content.open:
        if finding.steps[:1] == (step,):
            yield from _found(finding, voice)
    for kept in content.kept:
        if kept.step == step:
            yield from _stays(kept, voice)
    yield from _of_the_file(step, content, voice)


def _made(reason: Reason, voice: Voice) -> Iterator[Note]:
    verdict = voice.say(f"sureness-{reason.verdict}")
    yield Note(voice.say("web-made", verdict=verdict), voice.said(reason.change))
    yield Note(voice.say("web-reason"), voice.said(reason.evidence))
    for assumption in reason.assumptions:
        yield Note(voice.say("web-if"), voice.said(assumption))


def _found(finding: Finding, voice: Voice) -> Iterator[Note]:
    verdict = voice.say(f"sureness-{finding.verdict.value}")
    yield Note(voice.say("web-found", verdict=verdict), voice.said(finding.evidence))
    for assumption in finding.assumptions:
        yield Note(voice.say("web-if"), voice.said(assumption))
    if finding.story is not None:
        yield Note(voice.say("web-slips"), voice.said(finding.story))
    if finding.change is not None:
        yield Note(voice.say("web-could"), voice.said(change_in_words(finding.change)))


def _stays(kept: Kept, voice: Voice) -> Iterator[Note]:
    yield Note(voice.say("web-looks"), voice.said(kept.looks))
    yield Note(voice.say("web-stays"), voice.said(kept.reasons[0]))
    if kept.story is not None:
        yield Note(voice.say("web-or-else"), voice.said(kept.story))


def _of_the_file(step: str, content: PageContent, voice: Voice) -> Iterator[Note]:
    side = content.before if step in content.before.process.step_by_id else content.final
    what = side.process.step_by_id[step]
    if what.only_if is not None:
        yield Note(voice.say("web-only-if"), voice.said(condition_in_words(what.only_if)))
    if what.law is not None:
        yield Note(voice.say("web-law"), voice.text(what.law))
    bases = [duty.basis for duty in side.process.obligations.steps if duty.step == step and duty.basis]
    for basis in bases:
        yield Note(voice.say("web-demanded"), isolated(basis))
    if side.file and side.lines.get(step):
        yield Note(voice.say("web-line"), voice.say("web-line-of", file=isolated(side.file), line=side.lines[step]))
