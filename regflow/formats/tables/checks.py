"""What a step looks at and draws, and what follows from it."""

from __future__ import annotations

from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.reading import Fields, Reading, fields_of, one_of, word_of
from regflow.formats.values.by_trait import share_by_trait, span
from regflow.formats.values.references import is_identifier, reference, references
from regflow.model.by_trait import ByTrait, Share
from regflow.model.duration import NO_TIME, Span
from regflow.model.step import Check, Continue, End, Outcome, Reaction, Reject, Return

RETURNED = "returned"
"""The outcome that `returns: STEP` is short for."""

_TOLERANCE = 1e-9
_ALWAYS: Share = 1.0
_NEVER: Share = 0.0
_AT_ONCE: Span = NO_TIME
_NO_OUTCOMES: tuple[Outcome, ...] = ()


def checks(fields: Fields) -> tuple[Check, ...]:
    """Return the checks of a step, each with what happens when it finds something."""
    sheet = fields.reading.sheet
    usual = fields.read("if_wrong", _reaction, None)
    if "checks" not in fields.nodes:
        if "if_wrong" in fields.nodes and not fields.is_misspelt("checks"):
            sheet.error(fields.nodes["if_wrong"], "if-wrong-without-checks")
        return ()
    node = fields.nodes["checks"]
    has_usual = "if_wrong" in fields.nodes or fields.is_misspelt("if_wrong")
    found = [_check(fields.reading, key, value, usual, has_usual) for key, value in _listed(fields, node)]
    seen: dict[str, Check] = {}
    for check in found:
        if check is not None:
            if check.criterion in seen:
                sheet.error(node, "listed-twice", name=check.criterion)
            seen[check.criterion] = check
    return tuple(seen.values())


def _listed(fields: Fields, node: Node) -> tuple[tuple[Node, Node | None], ...]:
    """Return each criterion named with what is said of it."""
    match node:
        case Table():
            return tuple((entry.key, entry.value) for entry in node.entries)
        case Items():
            return tuple((item, None) for item in node.nodes)
        case Scalar():
            code = "value-missing" if node.is_empty else "list-wanted"
            fields.reading.sheet.error(node, code, text=node.text, key=fields.spelt("checks")[0], page="checks")
            return ()


def _check(reading: Reading, key: Node, said: Node | None, usual: Reaction | None, has_usual: bool) -> Check | None:
    criterion = reference("criteria")(reading, key)
    fields = fields_of(reading, key, said, "check") if said is not None else Fields(reading, key, "check", {})
    reaction = fields.read("if_wrong", _reaction, None)
    if reaction is None:
        if "if_wrong" not in fields.nodes and not has_usual and not fields.is_misspelt("if_wrong"):
            path = (*key.path, "if_wrong")
            reading.sheet.error_at(key.place, path, "if-wrong-missing", criterion=criterion or "")
        reaction = usual
    check = Check(
        criterion=criterion or "",
        if_wrong=reaction or Reject(),
        catches=fields.read("catches", share_by_trait, _ALWAYS),
        evidence=fields.read("evidence", word_of, None),
        false_alarm=fields.read("false_alarm", share_by_trait, _NEVER),
    )
    return None if criterion is None else check


def _reaction(reading: Reading, node: Node) -> Reaction | None:
    if isinstance(node, Table):
        fields = fields_of(reading, node, node, "reaction")
        return _return(fields) if fields.require("return") else None
    match one_of("reject", "continue", table="reaction-word", page="if_wrong")(reading, node):
        case "reject":
            return Reject()
        case "continue":
            return Continue()
    return None


def _return(fields: Fields) -> Return | None:
    to = fields.read("return", reference("steps"), None)
    fix = fields.read("fix", span, _AT_ONCE)
    amends = fields.read("amends", references("documents"), None)
    return None if to is None else Return(to, fix, amends)


def outcomes(fields: Fields) -> tuple[Outcome, ...]:
    """Return the outcomes of a step, with `returns` as the outcome it is short for."""
    found = fields.read("outcomes", _outcomes, _NO_OUTCOMES)
    node = fields.nodes.get("returns")
    if node is None:
        return found
    if "outcomes" in fields.nodes:
        fields.reading.sheet.error(node, "returns-and-outcomes")
        return found
    to = fields.read("returns", reference("steps"), None)
    return () if to is None else (Outcome(RETURNED, 1.0, Return(to)),)


def _outcomes(reading: Reading, node: Node) -> tuple[Outcome, ...] | None:
    if not isinstance(node, Table) or not node.entries:
        reading.sheet.error(node, "outcomes-wanted")
        return None
    found = [_outcome(reading, entry) for entry in node.entries]
    known = tuple(outcome for outcome in found if outcome is not None)
    total = _largest_total(tuple(outcome.share for outcome in known))
    if total > 1 + _TOLERANCE:
        reading.sheet.error(node.entries[0].key, "outcomes-above-whole", total=total)
        return None
    return known


def _outcome(reading: Reading, entry: Entry) -> Outcome | None:
    if not is_identifier(reading, entry.key):
        return None
    if not _has_fields(entry.value):
        plain = share_by_trait(reading, entry.value)
        return None if plain is None else Outcome(entry.key.text, plain)
    fields = fields_of(reading, entry.key, entry.value, "outcome")
    if not fields.require("share"):
        return None
    drawn = fields.read("share", share_by_trait, None)
    then = _what_follows(fields)
    return None if drawn is None else Outcome(entry.key.text, drawn, then)


def _has_fields(node: Node) -> bool:
    """Tell a table of fields from a share by trait, whose one value is a table."""
    return isinstance(node, Table) and not (len(node.entries) == 1 and isinstance(node.entries[0].value, Table))


def _what_follows(fields: Fields) -> Return | End | None:
    sheet, nodes = fields.reading.sheet, fields.nodes
    if "return" in nodes and "end" in nodes:
        sheet.error(nodes["end"], "return-and-end")
        return None
    if "return" in nodes:
        return _return(fields)
    for key in ("fix", "amends"):
        if key in nodes:
            sheet.error(nodes[key], "only-with-return", key=fields.spelt(key)[0])
    result = fields.read("end", word_of, None)
    if result == "approved":
        sheet.error(nodes["end"], "end-as-approved")
    return None if result is None else End(result)


def _largest_total(shares: tuple[Share, ...]) -> float:
    """Return the largest sum of shares that any combination of traits gives."""
    total = 0.0
    by_trait: dict[str, dict[str, float]] = {}
    for share in shares:
        if isinstance(share, ByTrait):
            sums = by_trait.setdefault(share.trait, {})
            for value, part in share.values:
                sums[value] = sums.get(value, 0.0) + part
        else:
            total += share
    return total + sum(max(sums.values()) for sums in by_trait.values())
