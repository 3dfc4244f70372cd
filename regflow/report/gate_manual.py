"""The manual page of the gate: every kind of difference by its layer, and one page for each."""

from __future__ import annotations

from regflow.comparison.gate.kinds import FIXED, KINDS, LAYER_OF
from regflow.comparison.gate.settings import MARGINS, GateSettings
from regflow.comparison.gate_result import Layer
from regflow.report.page import Page, heading, paragraph, parts
from regflow.simulation.summary import MEASURES
from regflow.words import Message, message

GATE = "gate"
INDENT = 30


def gate_page(page: Page) -> str:
    """Return all kinds, layer by layer, each with a line."""
    return parts(
        paragraph(page.say(message("page-gate")), page),
        *(
            "\n".join([_layer(layer, page), *(_line(kind, page) for kind in KINDS if LAYER_OF[kind] is layer)])
            for layer in Layer
        ),
    )


def kind_page(kind: str, page: Page) -> str:
    """Return what one kind is, and what it means unless configured."""
    default = GateSettings().severity_of(kind)
    said = [page.say(_told(kind)), page.say(message(f"layer-help-{LAYER_OF[kind].value}"))]
    if kind in MARGINS:
        said.append(page.say(message("explain-gate-margin", margin=MARGINS[kind])))
    if kind not in FIXED and default is not None:
        said.append(page.say(message("explain-gate-default", severity=default.value, kind=kind)))
    return parts(heading(message("plain", text=kind), page), *(paragraph(one, page) for one in said))


def _layer(layer: Layer, page: Page) -> str:
    severity = GateSettings().layers[layer]
    assert severity is not None
    named = message(f"layer-{layer.value}")
    return heading(message("explain-gate-layer", layer=named, severity=severity.value), page)


def _line(kind: str, page: Page) -> str:
    return paragraph(page.say(_told(kind)), page, indent=INDENT, first=f"  {kind}")


def _told(kind: str) -> Message:
    if kind in MEASURES:
        return message("kind-measure", measure=message(f"gate-measure-{kind}"))
    return message(f"kind-{kind}")
