"""Writes all differences of two processes that steps, traits, documents and criteria have."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher

from yaml.nodes import ScalarNode, SequenceNode

from regflow.formats.edit_yaml.entries import with_entry, with_entry_moved, without_entry
from regflow.formats.edit_yaml.fields import ORDER, UNUSED, Habits, habits_of, step_data
from regflow.formats.edit_yaml.flow import Data, flow
from regflow.formats.edit_yaml.items import with_items
from regflow.formats.edit_yaml.nodes import entry_of, items_of, keys_of, mapping_at, node_at
from regflow.formats.edit_yaml.notes import with_note
from regflow.formats.edit_yaml.patch import patched, with_fields
from regflow.formats.edit_yaml.spelling import share_data
from regflow.formats.vocabulary import KeyLanguage
from regflow.model.process import Process

STEPS = "steps"

TOP = (
    "regflow",
    "name",
    "about",
    "source",
    "limit",
    "decision",
    "timezone",
    "calendars",
    "cases",
)
"""The first keys of a file in the order in which the manual lists them."""


def written(
    text: str, before: Process, after: Process, notes: Mapping[str, tuple[str, ...]], language: KeyLanguage = "en"
) -> str:
    """Return the text of `before` changed where `after` differs; it is not yet known to say just that.

    Its keys are in English; `language` is that of the file, for all else that is put in.
    """
    for id, sentences in notes.items():
        text = with_note(text, id, sentences)
    text = _with_step_fields(text, before, after, language)
    for step in before.steps:
        if step.id not in after.step_by_id:
            text = without_entry(text, (STEPS, step.id), with_heading=True)
    text = _with_new_steps(text, before, after, language)
    text = _with_places(text, tuple(step.id for step in after.steps))
    text = _with_order(text, after)
    text = _with_decision(text, before, after)
    text = _with_traits(text, before, after)
    return _with_tables(text, before, after)


def _with_step_fields(text: str, before: Process, after: Process, language: KeyLanguage) -> str:
    table = node_at(text, (STEPS,))
    for step in before.steps:
        other = after.step_by_id.get(step.id)
        entry = entry_of(table, step.id)
        if other is None or other == step or entry is None:
            continue
        habits = habits_of(entry[1], language)
        old, new = step_data(step, habits, before.currency), step_data(other, habits, after.currency)
        if new.get("if_wrong") == UNUSED:
            new["if_wrong"] = old["if_wrong"]
        text = with_fields(text, (STEPS, step.id), old, new, ORDER)
    return text


def _with_new_steps(text: str, before: Process, after: Process, language: KeyLanguage) -> str:
    habits = Habits(language=language)
    behind: tuple[str, ...] = ()
    for step in after.steps:
        if step.id not in before.step_by_id:
            text = with_entry(text, (STEPS, step.id), flow(step_data(step, habits, after.currency)), behind)
        behind = (*behind, step.id)
    return text


def _with_places(text: str, wanted: tuple[str, ...]) -> str:
    """Return the text with the steps in the wanted order; as few as possible are moved."""
    present = keys_of(node_at(text, (STEPS,)))
    if present == wanted:
        return text
    runs = SequenceMatcher(None, present, wanted, autojunk=False).get_matching_blocks()
    staying = {present[run.a + number] for run in runs for number in range(run.size)}
    for number, step in enumerate(wanted):
        if step not in staying:
            text = with_entry_moved(text, (STEPS, step), wanted[number - 1] if number else None)
    return text


def _with_order(text: str, after: Process) -> str:
    """Return the text in which each `after`, stated or left to the line above, is as in the process."""
    table = mapping_at(text, (STEPS,))
    above: tuple[str, ...] = ()
    for step in after.steps:
        entry = entry_of(table, step.id)
        stated = entry_of(entry[1], "after") if entry else None
        if stated is None:
            if step.after != above:
                text = with_entry(text, (STEPS, step.id, "after"), flow(step.after), ORDER[: ORDER.index("after")])
        elif isinstance(stated[1], SequenceNode):
            text = patched(text, (STEPS, step.id, "after"), tuple(dict.fromkeys(items_of(stated[1]))), step.after)
        elif isinstance(stated[1], ScalarNode):
            text = patched(text, (STEPS, step.id, "after"), (stated[1].value,), step.after)
        above = (step.id,)
    return text


def _with_decision(text: str, before: Process, after: Process) -> str:
    old: dict[str, Data] = {"decision": before.decision} if before.decision is not None else {}
    new: dict[str, Data] = {"decision": after.decision} if after.decision is not None else {}
    return with_fields(text, (), old, new, TOP)


def _with_traits(text: str, before: Process, after: Process) -> str:
    old, new = _traits_data(before), _traits_data(after)
    if old == new:
        return text
    cases = entry_of(node_at(text, ()), "cases")
    if cases is None:
        return with_entry(text, ("cases",), flow({"traits": new}), TOP[: TOP.index("cases")])
    if entry_of(cases[1], "traits") is None:
        return with_entry(text, ("cases", "traits"), flow(new), keys_of(cases[1]))
    return with_fields(text, ("cases", "traits"), old, new, ())


def _traits_data(process: Process) -> dict[str, Data]:
    return {trait.name: {value: share_data(share) for value, share in trait.values} for trait in process.cases.traits}


def _with_tables(text: str, before: Process, after: Process) -> str:
    for document in before.documents:
        if document.id not in after.document_by_id:
            text = without_entry(text, ("documents", document.id), with_heading=True)
            text = _with_unused_reactions_without(text, document.id)
    for criterion in after.criteria:
        old = before.criterion_by_id.get(criterion.id)
        if old is not None and old.about is not None and criterion.about is not None:
            text = patched(text, ("criteria", criterion.id, "about"), old.about, criterion.about)
    return text


def _with_unused_reactions_without(text: str, document: str) -> str:
    """Return the text in which no `if_wrong` of a step names a document that is gone.

    Where every check has a reaction of its own the model does not know the step's, yet the file still has to be right.
    """
    for step in keys_of(node_at(text, (STEPS,))):
        path = (STEPS, step, "if_wrong", "amends")
        amends = node_at(text, path)
        if isinstance(amends, SequenceNode) and document in items_of(amends):
            text = with_items(text, path, tuple(item for item in items_of(amends) if item != document))
    return text
