"""What the gate may say, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from regflow.comparison.gate_result import (
    Allowed,
    Answer,
    GateChange,
    GatedFile,
    GateResult,
    Layer,
    Severity,
    Status,
)
from regflow.model.text import Text
from regflow.words import message
from tests.report.results import comparison

EVIL = "a|b @mayor #1 [x](https://evil.example) <img src=x> `c` *d*, 50%: ::error::\r\n\x1b[31m\x00 ]]> &amp; $x$"
"""What a stranger may write into a name."""


def change(**fields: object) -> GateChange:
    """Return a check that got lost."""
    plain = GateChange(
        kind="lost-check",
        layer=Layer.LAWFUL,
        severity=Severity.ERROR,
        step="first",
        before=message("plain", text="name_ok is checked"),
        after=None,
        message=message("plain", text="first no longer checks name_ok."),
        line=31,
        column=5,
    )
    return replace(plain, **fields)


SLOWER = change(
    kind="cycle_time", layer=Layer.SPEED, step=None, message=message("plain", text="Cases take 20% longer.")
)
MOVED = change(kind="moved-step", layer=Layer.STRUCTURE, severity=Severity.NOTE, step="stamp")
DEARER = change(kind="higher-fee", layer=Layer.APPLICANT, severity=Severity.WARNING, step="grant")
PASSES = dict.fromkeys(Layer, Answer.PASS)


def gated(*changes: GateChange, **fields: object) -> GatedFile:
    """Return a file with these changes, each layer answered by them."""
    failed = {one.layer for one in changes if one.severity is Severity.ERROR}
    plain = GatedFile(
        file="processes/food.yaml",
        earlier_name=None,
        status=Status.CHANGED,
        process=Text((("en", "Food shop"), ("zh", "食品店登记"))),
        answers={layer: Answer.FAIL if layer in failed else Answer.PASS for layer in Layer},
        changes=changes,
        comparison=None,
    )
    return replace(plain, **fields)


def allowed(**fields: object) -> Allowed:
    """Return an exception that was used."""
    plain = Allowed(
        file="processes/food.yaml",
        kind="new-document",
        step="submit",
        reason="Food Act, art. 30",
        until=date(2027, 6, 30),
        change=change(kind="new-document", layer=Layer.APPLICANT, step="submit"),
    )
    return replace(plain, **fields)


def result(*files: GatedFile, allowed: tuple[Allowed, ...] = ()) -> GateResult:
    """Return what the gate says of these files."""
    return GateResult("origin/main", files, allowed, 1.5)


FAILED = result(
    gated(change(), MOVED, DEARER, comparison=comparison()),
    gated(file="processes/same.yaml", status=Status.SAME),
    allowed=(allowed(),),
)
OPEN = result(gated(answers={**PASSES, Layer.SPEED: Answer.CANNOT_TELL}, comparison=comparison(budget_cut=True)))
EMPTY_HANDED = result(gated(answers={**PASSES, Layer.LAWFUL: Answer.FAIL}))
"""A failure that no change explains."""
HOSTILE = result(
    gated(
        change(kind=EVIL, step=EVIL, message=message("plain", text=EVIL), before=message("plain", text=EVIL)),
        file=f"{EVIL}.yaml",
        process=Text((("", EVIL),)),
    ),
    allowed=(allowed(file=f"{EVIL}.yaml", reason=EVIL),),
)
"""All that a stranger can write, in every place where he can."""


def crowded(files: int, changes: int) -> GateResult:
    """Return a result far too long for a comment."""
    long = change(message=message("plain", text="第三十条 " * 50))
    return result(*(gated(*(long for _ in range(changes)), file=f"processes/{number}.yaml") for number in range(files)))
