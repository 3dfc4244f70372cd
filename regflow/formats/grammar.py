"""What may stand under each key of the format: the one list of its keys.

Readers know the keys from here, Chinese keys are told from here where they may stand, and the schema for editors and
the manual are made from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regflow.formats.shapes import (
    Conditional,
    Either,
    Fields,
    Form,
    Keyed,
    Listed,
    Name,
    Named,
    OneWord,
    PerTrait,
    Shape,
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a kind of table.

    Attributes:
        shape: What stands under it.
        default: What holds without it: a value, or the code of a text that says it; empty where it is required.
        example: What may stand there, as written in an English file.
    """

    shape: Shape
    default: str
    example: str

    @property
    def is_required(self) -> bool:
        """Tell whether the key must be there."""
        return not self.default


_TEXT = Form("text")
_WORD = Form("word")
_LENGTH = Form("length")
_SPAN = PerTrait(Either((Form("duration"), Fields("duration"))))
_SHARE = PerTrait(Form("share"))
_TRUTH = OneWord("truth-word")
_HOURS = Either((OneWord("hours-word", Form("hours")), Listed(Form("hours"))))
_DOCUMENTS = Listed(Name("documents"))
_CONDITION = Either((Conditional(), Listed(Conditional())))
_REACTION = Either((OneWord("reaction-word"), Fields("reaction")))

NONE, UNKNOWN = "default-none", "default-unknown"

GRAMMAR: Mapping[str, Mapping[str, Key]] = {
    "process": {
        "regflow": Key(Form("version"), "", "1"),
        "name": Key(_TEXT, "", "{en: Food shop registration, zh: 食品店设立登记}"),
        "about": Key(_TEXT, NONE, "Opening a shop that sells packed food"),
        "source": Key(_TEXT, NONE, "File survey, spring 2026"),
        "limit": Key(_LENGTH, NONE, "20 working days"),
        "decision": Key(Name("steps"), "default-last-step", "approve"),
        "timezone": Key(_WORD, "default-no-timezone", "Asia/Shanghai"),
        "calendars": Key(Named(Fields("calendar")), NONE, '{counter: {week: {mon-fri: "09:00-17:00"}}}'),
        "cases": Key(Fields("cases"), NONE, "{arrive: 40 per working day, hours: counter}"),
        "offices": Key(Named(Fields("office")), NONE, "{registry: {staff: 5, hours: counter}}"),
        "documents": Key(Named(Fields("document")), NONE, "{form: {}, licence: {delivered: true}}"),
        "criteria": Key(Named(Fields("criterion")), NONE, "{form_complete: {about: [form], wrong: 12%}}"),
        "obligations": Key(
            Fields("obligations"), NONE, '{complete: true, checks: [{criterion: form_complete, basis: "Act, art. 3"}]}'
        ),
        "steps": Key(Named(Fields("step")), "", "{look: {by: registry, work: 20 min, needs: [form]}}"),
    },
    "calendar": {
        "week": Key(Either((OneWord("week-word"), Keyed(Form("weekday"), _HOURS))), "", '{mon-fri: "09:00-17:00"}'),
        "holidays": Key(Form("country"), NONE, "CN"),
        "closed": Key(Either((Form("dates"), Listed(Form("dates")))), NONE, "[2026-10-01..2026-10-07]"),
        "open": Key(
            Either((Keyed(Form("dates"), _HOURS), Listed(Keyed(Form("dates"), _HOURS)))),
            NONE,
            '{2026-10-10: "09:00-12:00"}',
        ),
    },
    "cases": {
        "arrive": Key(Either((Form("arrivals"), Fields("arrivals"))), "default-arrive", "40 per working day"),
        "hours": Key(Name("calendars"), "default-always", "counter"),
        "traits": Key(Named(Named(Form("share"))), NONE, "{premises: {owned: 30%, rented: 70%}}"),
    },
    "arrivals": {
        "every": Key(Either((Form("duration"), Fields("duration"))), "default-rate-instead", "{mean: 15 min}"),
        "rate": Key(Form("rate"), "default-every-instead", "40 per working day"),
        "pattern": Key(Keyed(Form("weekday"), Form("factor")), "default-factor", "{mon: 1.4, fri: 0.8}"),
        "hourly": Key(Keyed(Form("stretch"), Form("factor")), "default-factor", '{"9-10": 2.0}'),
        "dispersion": Key(Form("from-one"), "1", "1.5"),
    },
    "office": {
        "name": Key(_TEXT, "default-identifier", "{en: Registry, zh: 登记窗口}"),
        "authority": Key(_WORD, "default-office-itself", "Market Supervision"),
        "staff": Key(
            Either((Form("count"), Listed(Either((_WORD, Fields("officer")))))), "default-unlimited", "5"
        ),
        "hours": Key(Name("calendars"), "default-always", "counter"),
        "cost": Key(Form("hourly-cost"), "0", "60 CNY per hour"),
        "first": Key(
            Either((Conditional(), Listed(_CONDITION))), "default-first-come", "[{premises: rented}]"
        ),
    },
    "officer": {
        "name": Key(_WORD, "", "Li"),
        "speed": Key(Form("above-zero"), "1", "1.2"),
        "hours": Key(Name("calendars"), "default-office-hours", "mornings"),
    },
    "document": {
        "name": Key(_TEXT, "default-identifier", "{en: Application form, zh: 申请表}"),
        "held_by": Key(Listed(_WORD), NONE, "[Public Security]"),
        "delivered": Key(_TRUTH, "false", "true"),
    },
    "criterion": {
        "name": Key(_TEXT, "default-identifier", "{en: The address is real, zh: 地址真实}"),
        "about": Key(_DOCUMENTS, "default-all-brought", "[lease]"),
        "wrong": Key(_SHARE, "default-unknown-share", "{premises: {owned: 1%, rented: 8%}}"),
        "fixed": Key(_SHARE, "100%", "90%"),
        "implies": Key(Listed(Name("criteria")), NONE, "[address_named]"),
        "valid_for": Key(_LENGTH, "default-for-ever", "90 days"),
        "harm": Key(Form("money"), UNKNOWN, "8000 CNY"),
    },
    "obligations": {
        "complete": Key(_TRUTH, "false", "true"),
        "checks": Key(
            Listed(Fields("check-duty")), NONE, '[{criterion: address_real, by: Health, basis: "Act, art. 17"}]'
        ),
        "steps": Key(Listed(Fields("step-duty")), NONE, '[{step: hearing, basis: "Act, art. 46"}]'),
        "order": Key(Listed(Fields("order-duty")), NONE, '[{before: check, after: pay, basis: "Act, art. 58"}]'),
        "separate": Key(Listed(Fields("separate-duty")), NONE, '[{steps: [check, approve], basis: "Act, art. 9"}]'),
    },
    "check-duty": {
        "criterion": Key(Name("criteria"), "", "address_real"),
        "by": Key(Name("authorities"), "default-anybody", "Market Supervision"),
        "persons": Key(Form("count"), "1", "2"),
        "basis": Key(_WORD, "default-warned", "Registration Regulation, art. 17"),
    },
    "step-duty": {
        "step": Key(Name("steps"), "", "hearing"),
        "basis": Key(_WORD, "default-warned", "Licensing Act, art. 46"),
    },
    "order-duty": {
        "before": Key(Name("steps"), "", "check"),
        "after": Key(Name("steps"), "", "pay"),
        "basis": Key(_WORD, "default-warned", "Licensing Act, art. 58"),
    },
    "separate-duty": {
        "steps": Key(Listed(Name("steps")), "", "[check, approve]"),
        "basis": Key(_WORD, "default-warned", "Audit Act, art. 9"),
    },
    "step": {
        "name": Key(_TEXT, "default-identifier", "{en: Visit to the premises, zh: 现场核查}"),
        "kind": Key(OneWord("kind-word"), "work", "approval"),
        "by": Key(Either((OneWord("worker-word", Name("offices")), Fields("by"))), "system", "registry"),
        "after": Key(Listed(Name("steps")), "default-step-above", "[intake, payment]"),
        "only_if": Key(_CONDITION, "default-always", "{premises: rented}"),
        "handover": Key(_SPAN, "0", "1 working day"),
        "work": Key(_SPAN, "0", "{min: 5 min, mode: 10 min, max: 30 min}"),
        "wait": Key(_SPAN, "0", "2 days"),
        "takes": Key(_SPAN, "default-parts-instead", "5 working days"),
        "needs": Key(_DOCUMENTS, NONE, "[lease]"),
        "brings": Key(_DOCUMENTS, NONE, "[form, id_card]"),
        "issues": Key(_DOCUMENTS, NONE, "[licence]"),
        "amends": Key(_DOCUMENTS, NONE, "[form]"),
        "checks": Key(
            Either((Listed(Name("criteria")), Named(Fields("check")))), NONE, "{address_real: {catches: 95%}}"
        ),
        "if_wrong": Key(_REACTION, "default-with-checks", "{return: submit, fix: 2 days}"),
        "outcomes": Key(
            Named(Either((_SHARE, Fields("outcome")))), "default-done", "{refuse: {share: 2%, end: refused}}"
        ),
        "returns": Key(Name("steps"), NONE, "draft"),
        "limit": Key(_LENGTH, NONE, "5 working days"),
        "fee": Key(Form("money"), "0", "120 CNY"),
        "visit": Key(_TRUTH, "false", "true"),
        "law": Key(_TEXT, NONE, "Licensing Act, art. 34"),
        "meets": Key(Either((Form("meeting"), Listed(Form("meeting")))), "default-any-time", "every tue 14:00"),
        "batch": Key(Fields("batch"), "default-any-time", "{size: 10, at_most: 3 days}"),
        "observed": Key(Fields("observed"), NONE, "{seen: 1307, changed: 6}"),
    },
    "by": {
        "office": Key(Name("offices"), "", "registry"),
        "officer": Key(_WORD, "default-any-officer", "Li"),
    },
    "check": {
        "catches": Key(_SHARE, "100%", "95%"),
        "evidence": Key(_WORD, "default-criterion-itself", "site"),
        "false_alarm": Key(_SHARE, "0%", "1%"),
        "if_wrong": Key(_REACTION, "default-steps-reaction", "continue"),
    },
    "reaction": {
        "return": Key(Name("steps"), "", "submit"),
        "fix": Key(_SPAN, "0", "{median: 1 working day, p90: 4 working days}"),
        "amends": Key(_DOCUMENTS, "default-checked-documents", "[form]"),
    },
    "outcome": {
        "share": Key(_SHARE, "", "3%"),
        "return": Key(Name("steps"), NONE, "draft"),
        "end": Key(_WORD, NONE, "refused"),
        "fix": Key(_SPAN, "0", "2 days"),
        "amends": Key(_DOCUMENTS, "default-drawn-documents", "[form]"),
    },
    "batch": {
        "size": Key(Form("count"), "", "10"),
        "at_most": Key(_LENGTH, "default-no-bound", "3 days"),
    },
    "observed": {
        "seen": Key(Form("count"), "", "1307"),
        "changed": Key(Form("from-zero"), "", "6"),
    },
    "duration": {
        "min": Key(Form("duration"), "default-other-law", "5 min"),
        "mode": Key(Form("duration"), "default-other-law", "10 min"),
        "max": Key(Form("duration"), "default-other-law", "30 min"),
        "mean": Key(Form("duration"), "default-other-law", "20 min"),
        "sd": Key(Form("duration"), "default-other-law", "5 min"),
        "log_sd": Key(Form("above-zero"), "default-other-law", "0.6"),
        "median": Key(Form("duration"), "default-other-law", "1 working day"),
        "p90": Key(Form("duration"), "default-other-law", "4 working days"),
        "values": Key(Listed(Form("duration")), "default-other-law", "[10 min, 15 min, 40 min]"),
        "weights": Key(Listed(Form("weight")), "default-all-alike", "[3, 5, 1]"),
    },
}  # fmt: skip
"""Per kind of table its keys, in the order in which the manual lists them."""
