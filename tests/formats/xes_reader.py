"""Reads XES with nothing of the program: the rules of the schema of IEEE 1849-2016, as far as logs use them."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

SPACE = "{http://www.xes-standard.org/}"
TYPES = {"string": str, "int": int, "float": float, "boolean": {"true": True, "false": False}.__getitem__}
ORDER = ("extension", "global", "classifier", "attribute", "trace")
STANDARD_TRANSITIONS = {
    "schedule", "assign", "withdraw", "reassign", "start", "suspend", "resume", "pi_abort", "ate_abort", "complete",
    "autoskip", "manualskip", "unknown",
}  # fmt: skip

Attributes = dict[str, object]


@dataclass
class XesLog:
    """A log as it was read: attributes, and of each trace its attributes and its events."""

    attributes: Attributes
    prefixes: set[str]
    traces: list[tuple[Attributes, list[Attributes]]]


def read_xes(path: Path) -> XesLog:
    """Return a log; an AssertionError tells where it breaks the standard."""
    raw = path.read_bytes()
    root = ElementTree.fromstring(gzip.decompress(raw) if path.suffix == ".gz" else raw)
    assert root.tag == f"{SPACE}log"
    float(root.attrib["xes.version"])  # xs:decimal
    assert set(root.attrib) <= {"xes.version", "xes.features"}
    kinds = [_kind(child) for child in root]
    assert [ORDER.index(kind) for kind in kinds] == sorted(ORDER.index(kind) for kind in kinds), "elements out of order"
    extensions = [child.attrib for child in root if _kind(child) == "extension"]
    assert all(set(one) == {"name", "prefix", "uri"} for one in extensions)
    prefixes = {one["prefix"] for one in extensions}
    everywhere = {child.attrib["scope"]: _attributes(child, prefixes) for child in root if _kind(child) == "global"}
    for child in root:
        if _kind(child) == "classifier":
            assert child.attrib["name"].isidentifier()
            assert set(child.attrib["keys"].split()) <= set(everywhere["event"]), "a classifier needs global attributes"
    traces = [_trace(child, prefixes, everywhere) for child in root if _kind(child) == "trace"]
    return XesLog(_attributes(root, prefixes), prefixes, traces)


def _kind(element: ElementTree.Element) -> str:
    name = element.tag.removeprefix(SPACE)
    return name if name in ORDER else "attribute"


def _trace(
    element: ElementTree.Element, prefixes: set[str], everywhere: dict[str, Attributes]
) -> tuple[Attributes, list[Attributes]]:
    mine = _attributes(element, prefixes)
    assert set(everywhere["trace"]) <= set(mine)
    are_events = [child.tag == f"{SPACE}event" for child in element]
    assert are_events == sorted(are_events), "attributes of a trace come before its events"
    events = [_attributes(child, prefixes) for child in element if child.tag == f"{SPACE}event"]
    for event in events:
        assert set(everywhere["event"]) <= set(event), "an event lacks a global attribute"
        assert event["lifecycle:transition"] in STANDARD_TRANSITIONS
    return mine, events


def _attributes(element: ElementTree.Element, prefixes: set[str]) -> Attributes:
    found: Attributes = {}
    for child in element:
        kind = child.tag.removeprefix(SPACE)
        if kind in ("trace", "event", "extension", "global", "classifier"):
            continue
        assert set(child.attrib) == {"key", "value"}
        key = child.attrib["key"]
        assert key not in found, f"{key} stands twice"
        assert ":" not in key or key.split(":")[0] in prefixes, f"no extension declares {key}"
        read = datetime.fromisoformat if kind == "date" else TYPES[kind]
        found[key] = read(child.attrib["value"])
    return found
