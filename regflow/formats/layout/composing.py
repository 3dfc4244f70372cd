"""A text to a tree of nodes, through the events of a YAML parser: bounded in depth and size whatever the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.layout.place import NodePath, Place
from regflow.formats.layout.problem_sheet import ProblemSheet
from regflow.formats.layout.syntax_faults import syntax_fault
from regflow.formats.layout.typing_traps import control_character_in, structural_traps

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_DEPTH = 40
_MOST_NODES = 200_000


class _RefusedError(Exception):
    """Reading cannot go on; the reason is on the sheet."""


@dataclass(slots=True)
class _Raw:
    """A node before its path is known: an anchored one has several."""

    kind: type[Scalar] | type[Items] | type[Table]
    event: yaml.NodeEvent
    text: str = ""
    is_plain: bool = False
    children: list[_Raw] = field(default_factory=list)


def composed(text: str, sheet: ProblemSheet) -> Node | None:
    """Return the tree of a text, or None with the reason on the sheet; what can be told besides is told too."""
    growing = _Growing(sheet)
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            growing.take(event)
        return None if growing.root is None else _Placing(sheet).node(growing.root, (), 0)
    except yaml.MarkedYAMLError as fault:
        _write_syntax_fault(fault, text, growing)
    except (yaml.YAMLError, ValueError, OverflowError):  # the parser in pure Python lets impossible escapes through
        sheet.error_at(Place(1, 1), (), "yaml-syntax")
    except _RefusedError:
        pass
    return None


def _write_syntax_fault(fault: yaml.MarkedYAMLError, text: str, growing: _Growing) -> None:
    sheet = growing.sheet
    mark = fault.problem_mark or fault.context_mark
    line = mark.line + 1 if mark else 1
    traps = structural_traps(text)
    if any(trap.place.line <= line + 1 for trap in traps):
        for trap in traps:
            sheet.trap(trap)
        sheet.warning_at(traps[-1].place, "not-read-yet")
        return
    place, code = syntax_fault(fault, text)
    opened = growing.innermost
    place = opened if code == "bracket-not-closed" and opened is not None else place
    sheet.error_at(place, (), code)
    sheet.warning_at(place, "not-read-yet")


class _Growing:
    """Builds the tree from events, without recursion: a parser's own composer would exhaust the stack."""

    def __init__(self, sheet: ProblemSheet) -> None:
        self.root: _Raw | None = None
        self.sheet = sheet
        self._count = 0
        self._open: list[_Raw] = []
        self._anchors: dict[str, _Raw | None] = {}

    @property
    def innermost(self) -> Place | None:
        """Return where the table or list begins that was opened last and not closed."""
        return _place(self._open[-1].event) if self._open else None

    def take(self, event: yaml.Event) -> None:
        """Add what an event stands for."""
        match event:
            case yaml.DocumentStartEvent() if self.root is not None:
                self.sheet.error_at(_place(event), (), "several-documents")
                raise _RefusedError
            case yaml.AliasEvent():
                self._hang(event, _aliased(event, self._anchors, self.sheet))
            case yaml.ScalarEvent():
                node = _Raw(Scalar, event, event.value, not event.style)
                self._hang(event, node)
                self._mark(node)
            case yaml.CollectionStartEvent():
                node = _Raw(Table if isinstance(event, yaml.MappingStartEvent) else Items, event)
                self._hang(event, node)
                self._open.append(node)
                self._anchors[event.anchor or ""] = None
            case yaml.CollectionEndEvent():
                self._mark(self._open.pop())

    def _hang(self, event: yaml.NodeEvent, node: _Raw) -> None:
        self._count += 1
        if self._count > _MOST_NODES:
            self.sheet.error_at(_place(event), (), "too-much")
            raise _RefusedError
        _refuse_unsafe(event, len(self._open), self.sheet)
        if self._open:
            self._open[-1].children.append(node)
        elif self.root is None:
            self.root = node

    def _mark(self, node: _Raw) -> None:
        if node.event.anchor:
            self._anchors[node.event.anchor] = node


def _refuse_unsafe(event: yaml.NodeEvent, depth: int, sheet: ProblemSheet) -> None:
    if depth > _MOST_DEPTH:
        sheet.error_at(_place(event), (), "too-deep")
        raise _RefusedError
    tag = getattr(event, "tag", None)
    if tag is not None:
        sheet.error_at(_place(event), (), "explicit-tag", tag=str(tag).replace("tag:yaml.org,2002:", "!!"))
        raise _RefusedError


def _aliased(event: yaml.AliasEvent, anchors: dict[str, _Raw | None], sheet: ProblemSheet) -> _Raw:
    name = event.anchor or ""
    node = anchors.get(name)
    if node is None:
        code = "alias-of-itself" if name in anchors else "unknown-alias"
        sheet.error_at(_place(event), (), code, name=name)
        raise _RefusedError
    return node


class _Placing:
    """Gives each node its path and counts them: aliases can make billions of nodes from a few lines."""

    def __init__(self, sheet: ProblemSheet) -> None:
        self._sheet = sheet
        self._count = 0

    def node(self, raw: _Raw, path: NodePath, depth: int) -> Node:
        self._count += 1
        place = _place(raw.event)
        if self._count > _MOST_NODES or depth > 2 * _MOST_DEPTH:
            self._sheet.error_at(place, (), "too-much")
            raise _RefusedError
        if raw.kind is Scalar:
            return self._scalar(raw, path, place)
        if raw.kind is Items:
            children = enumerate(raw.children)
            return Items(path, place, tuple(self.node(child, (*path, str(n)), depth + 1) for n, child in children))
        return Table(path, place, tuple(self._entries(raw, path, depth)))

    def _scalar(self, raw: _Raw, path: NodePath, place: Place) -> Scalar:
        start, end = raw.event.start_mark, raw.event.end_mark
        assert start is not None
        assert end is not None
        scalar = Scalar(path, place, raw.text, raw.is_plain, start.index, end.index)
        if not raw.is_plain and (sign := control_character_in(raw.text)):
            self._sheet.error(scalar, "control-character", sign=sign, instead="")
        return scalar

    def _entries(self, raw: _Raw, path: NodePath, depth: int) -> Iterator[Entry]:
        first_line: dict[str, int] = {}
        for key, value in zip(raw.children[::2], raw.children[1::2], strict=True):
            place = _place(key.event)
            if key.kind is not Scalar:
                self._sheet.error_at(place, path, "key-not-text")
            elif key.text == "<<" and key.is_plain:
                self._sheet.error_at(place, path, "merge-key")
            elif key.text in first_line:
                self._sheet.error_at(place, (*path, key.text), "key-twice", key=key.text, line=first_line[key.text])
            else:
                first_line[key.text] = place.line
                own = (*path, key.text)
                yield Entry(self._scalar(key, own, place), self.node(value, own, depth + 1))


def _place(event: yaml.Event) -> Place:
    """Return where an event stands; of what runs over several lines, the first sign."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    length = end.column - start.column if end.line == start.line else 1
    return Place(start.line + 1, start.column + 1, max(1, length))
