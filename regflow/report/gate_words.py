"""The sentences that every report of the gate needs: the verdict, what no change explains, the way out."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.comparison.gate.kinds import FIXED
from regflow.comparison.gate_result import Answer, GateChange, GatedFile, GateResult, Layer, Severity
from regflow.comparison.result import Comparison
from regflow.report.counting import counted
from regflow.simulation.summary import MEASURES
from regflow.words import Message, message


def verdict_of(result: GateResult) -> Message:
    """Return the answer in one sentence."""
    files = counted("gate-file", len(result.files))
    verdict = result.verdict
    concerned = sum(file.answer is verdict for file in result.files)
    match verdict:
        case Answer.PASS:
            return message("gate-pass", files=files, against=result.against)
        case Answer.FAIL:
            return message("gate-fail", number=concerned, files=files, against=result.against)
        case Answer.CANNOT_TELL:
            return message("gate-cannot-tell", number=concerned, files=files, against=result.against)


def unexplained(file: GatedFile) -> Mapping[Layer, Message]:
    """Return what is to be said of each layer that did not pass where no change says why."""
    return {
        layer: _unexplained(file, layer, answer)
        for layer, answer in file.answers.items()
        if answer is not Answer.PASS and not _is_explained(file, layer, answer)
    }


def _is_explained(file: GatedFile, layer: Layer, answer: Answer) -> bool:
    told = [change.severity for change in file.changes if change.layer is layer]
    return Severity.ERROR in told or (answer is Answer.CANNOT_TELL and Severity.WARNING in told)


def _unexplained(file: GatedFile, layer: Layer, answer: Answer) -> Message:
    name = message(f"layer-{layer.value}")
    if answer is Answer.FAIL:
        return message("gate-layer-fails", layer=name)
    comparison = file.comparison if layer is Layer.SPEED else None
    if comparison is not None and comparison.stopped is not None:
        return message("gate-layer-stopped", layer=name, reason=comparison.stopped)
    if comparison is not None and comparison.budget_cut:
        return message("gate-layer-memory" if comparison.memory_cut else "gate-layer-cut", layer=name)
    return message("gate-layer-open", layer=name)


def way_out(change: GateChange) -> Message | None:
    """Return what can be done about a change that fails the gate; None where it does not."""
    if change.severity is not Severity.ERROR:
        return None
    if change.kind in FIXED:
        return message("gate-way-out-fixed")
    if change.kind in MEASURES:
        return message("gate-way-out-measure", kind=change.kind)
    if change.step is None:
        return message("gate-way-out-process", kind=change.kind)
    return message("gate-way-out-step", kind=change.kind, step=change.step)


def figures_told(comparison: Comparison) -> tuple[str, ...]:
    """Return the measures worth a row: the cycle time, and those that do not stay as they are."""
    return tuple(
        name
        for name, compared in comparison.measures.items()
        if name == "cycle_time" or compared.verdict in ("better", "worse", "cannot-tell")
    )
