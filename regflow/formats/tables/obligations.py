"""The table of obligations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from regflow.formats.layout.nodes import Node
from regflow.formats.reading import Fields, Reader, Reading, fields_of, items_of, word_of
from regflow.formats.values.quantities import truth, whole_number
from regflow.formats.values.references import reference, references, unknown_name
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, SeparateDuty, StepDuty

T = TypeVar("T")

_NO_STEPS: tuple[str, ...] = ()


def obligations(reading: Reading, node: Node) -> Obligations:
    """Return what the law demands."""
    fields = fields_of(reading, node, node, "obligations")
    return Obligations(
        complete=fields.read("complete", truth, False),
        checks=fields.read("checks", _list_of("check-duty", ("criterion",), _check_duty), ()),
        steps=fields.read("steps", _list_of("step-duty", ("step",), _step_duty), ()),
        order=fields.read("order", _list_of("order-duty", ("before", "after"), _order_duty), ()),
        separate=fields.read("separate", _list_of("separate-duty", ("steps",), _separate_duty), ()),
    )


def _list_of(topic: str, required: tuple[str, ...], duty: Callable[[Fields], T | None]) -> Reader[tuple[T, ...]]:
    def read(reading: Reading, node: Node) -> tuple[T, ...] | None:
        items = items_of(reading, node, "obligations")
        if items is None:
            return None
        found = [_one(fields_of(reading, item, item, topic), required, duty) for item in items]
        return tuple(one for one in found if one is not None)

    return read


def _one(fields: Fields, required: tuple[str, ...], duty: Callable[[Fields], T | None]) -> T | None:
    sheet, path = fields.reading.sheet, fields.owner.path
    if sheet.is_broken(*path) or not fields.require(*required):
        return None
    if "basis" not in fields.nodes:
        sheet.warning_at(fields.owner.place, "duty-without-basis")
    found = duty(fields)
    return None if sheet.is_broken(*path) else found


def _check_duty(fields: Fields) -> CheckDuty:
    return CheckDuty(
        criterion=fields.read("criterion", reference("criteria"), ""),
        by=fields.read("by", _authority, None),
        persons=fields.read("persons", whole_number(1), 1),
        basis=fields.read("basis", word_of, ""),
    )


def _step_duty(fields: Fields) -> StepDuty:
    return StepDuty(fields.read("step", reference("steps"), ""), fields.read("basis", word_of, ""))


def _order_duty(fields: Fields) -> OrderDuty | None:
    before = fields.read("before", reference("steps"), "")
    after = fields.read("after", reference("steps"), "")
    if before == after:
        if before:
            fields.reading.sheet.error(fields.nodes["after"], "order-of-itself", step=before)
        return None
    return OrderDuty(before, after, fields.read("basis", word_of, ""))


def _separate_duty(fields: Fields) -> SeparateDuty | None:
    steps = fields.read("steps", references("steps"), _NO_STEPS)
    sheet, node = fields.reading.sheet, fields.nodes["steps"]
    if len(steps) < 2:
        if not sheet.is_broken(*node.path):
            sheet.error(node, "separate-of-one")
        return None
    return SeparateDuty(steps, fields.read("basis", word_of, ""))


def _authority(reading: Reading, node: Node) -> str | None:
    word = word_of(reading, node)
    if word is None:
        return None
    known = tuple(dict.fromkeys((*reading.names.authorities, *reading.names.tables["offices"])))
    if word not in known:
        unknown_name(reading, node, word, "authorities", known)
        return None
    return word
