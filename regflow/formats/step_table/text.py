"""The text of the process file that is made of a table, with comments that say what is assumed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regflow.formats.edit_yaml.flow import Data, flow, number
from regflow.formats.language.translating import in_language
from regflow.formats.step_table.draft import ARRIVALS_A_DAY, Draft, StepDraft
from regflow.formats.step_table.drafting import draft_of
from regflow.formats.step_table.entries import Answer, Time, Unit
from regflow.formats.step_table.headings import Language
from regflow.formats.step_table.rows import StepTable
from regflow.words import Value, message, say

ASSUMED_WRONG = "5%"
OPEN = "09:00-12:00, 13:30-17:00"
_UNITS: Mapping[Language, Mapping[Unit, str]] = {
    "en": {unit: f" {unit.value}" for unit in Unit},
    "zh": {Unit.MINUTES: " 分钟", Unit.HOURS: " 小时", Unit.DAYS: " 天", Unit.WORKING_DAYS: "个工作日"},
}


def process_text(table: StepTable) -> str:
    """Return the text of a process file in the language of the table: its keys, its words and its comments.

    Raises:
        ProcessFileError: with every cell that asks for what cannot be.
    """
    draft = draft_of(table)
    blocks = (_head(draft), _cases(draft), _offices(draft), _documents(draft), _criteria(draft), _law(draft))
    return in_language("\n\n".join((*(block for block in blocks if block), _steps(draft))) + "\n", draft.language)


def _said(draft: Draft, code: str, **values: Value) -> str:
    return say(message(code, **values), draft.language)


def _comment(draft: Draft, code: str, **values: Value) -> str:
    return "\n".join(f"# {line}".rstrip() for line in _said(draft, code, **values).splitlines())


def _head(draft: Draft) -> str:
    about = _comment(draft, "made-head", table=draft.table)
    limit = in_language(f"limit: 20{_UNITS[draft.language][Unit.WORKING_DAYS]}", draft.language)
    return f"regflow: 1\n{about}\nname: {flow(draft.title)}\n# {limit}{_note(draft, 'made-limit')}"


def _cases(draft: Draft) -> str:
    hours, week = flow(_said(draft, "made-hours")), flow({_said(draft, "made-week"): OPEN})
    arrive = flow(_said(draft, "made-arrive", number=ARRIVALS_A_DAY))
    return (
        f"{_comment(draft, 'made-calendar')}\ncalendars:\n  {hours}:\n    week: {week}\n\n"
        f"cases:\n  arrive: {arrive}{_note(draft)}\n  hours: {hours}"
    )


def _note(draft: Draft, code: str = "made-assumed") -> str:
    return f"  # {_said(draft, code)}"


def _offices(draft: Draft) -> str:
    lines = [
        f"  {flow(id)}: {flow({**_named(id, name), 'staff': draft.staff(id), 'hours': _said(draft, 'made-hours')})}"
        for id, name in draft.names["offices"].items()
    ]
    return "\n".join([_comment(draft, "made-offices"), "offices:", *lines]) if lines else ""


def _documents(draft: Draft) -> str:
    lines = []
    for id, name in draft.names["documents"].items():
        delivered = draft.is_delivered(id)
        fields: dict[str, Data] = {**_named(id, name), **({"delivered": True} if delivered else {})}
        lines.append(f"  {flow(id)}: {flow(fields)}{_note(draft, 'made-delivered') if delivered else ''}")
    return "\n".join([_comment(draft, "made-documents"), "documents:", *lines])


def _criteria(draft: Draft) -> str:
    lines = [
        f"  {flow(id)}: {flow({**_named(id, name), 'about': draft.about(id), 'wrong': ASSUMED_WRONG})}"
        for id, name in draft.names["criteria"].items()
    ]
    return "\n".join([_comment(draft, "made-criteria"), "criteria:", *lines]) if lines else ""


def _law(draft: Draft) -> str:
    return f"{_comment(draft, 'made-law')}\nobligations:\n  complete: false"


def _named(id: str, name: str) -> dict[str, Data]:
    """Return the field that holds a name, where the identifier is not spelt like it."""
    return {} if name == id else {"name": name}


def _steps(draft: Draft) -> str:
    return "\n".join(["steps:", *(line for step in draft.steps for line in _step(step, draft))])


def _step(step: StepDraft, draft: Draft) -> Iterable[str]:
    yield f"  {flow(step.id)}:{_note(draft, 'made-submission-note') if 'by' in step.assumed else ''}"
    notes = dict.fromkeys(step.assumed, "made-assumed") | _notes_on_answer(step)
    for key, value in _fields(step, draft.language).items():
        yield f"    {key}: {flow(value)}{_note(draft, notes[key]) if key in notes else ''}"


def _notes_on_answer(step: StepDraft) -> dict[str, str]:
    """Return the note on what follows a failed check: all of it is assumed, or how long a correction takes."""
    if "if_wrong" in step.assumed:
        return {"if_wrong": "made-rejected"}
    return {"if_wrong": "made-fix-note"} if step.if_wrong is Answer.RETURN else {}


def _fields(step: StepDraft, language: Language) -> dict[str, Data]:
    """Return the fields of a step in the order of the manual; empty ones are left out."""
    fields: dict[str, Data] = {
        **_named(step.id, step.name),
        "kind": step.kind.value if step.kind else "",
        "by": step.by,
        "after": step.after,
        **_time(step.time, language),
        "needs": step.needs,
        "brings": step.brings,
        "issues": step.issues,
        "checks": step.checks,
        "if_wrong": _reaction(step, language),
        "law": step.law,
    }
    # What waits for nothing says so: without `after` it would wait for the step above it.
    return {key: value for key, value in fields.items() if key == "after" or value not in ("", ())}


def _time(time: Time | None, language: Language) -> dict[str, Data]:
    if time is None:
        return {}
    unit = _UNITS[language][time.unit]
    low = f"{number(time.low)}{unit}"
    length: Data = low if time.high is None else {"min": low, "max": f"{number(time.high)}{unit}"}
    return {"work" if time.is_work else "takes": length}


def _reaction(step: StepDraft, language: Language) -> Data:
    match step.if_wrong:
        case None:
            return ""
        case Answer.RETURN:
            return {"return": step.back_to, "fix": say(message("made-fix"), language)}
        case _:
            return str(step.if_wrong.value)
