"""What is said in the words of the format reads back as it was."""

from dataclasses import replace

import pytest

from regflow.formats.edit_yaml import edit
from regflow.formats.edit_yaml.spelling import span_data
from regflow.formats.process_yaml import parse_process
from regflow.model.by_trait import ByTrait
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Empirical, Exponential, Fixed, Lognormal, Triangular, Uniform, Unit
from regflow.model.step import Batch, Check, Continue, End, Meetings, Observed, Outcome, Reject, Return
from regflow.model.text import Text
from tests.builders import minutes

FILE = """\
regflow: 1
name: test
cases: {traits: {premises: {owned: 30%, rented: 70%}, size: {small: 90%, large: 10%}}}
offices: {a: {authority: A, cost: 60 CNY per hour, staff: [{name: 王五}]}}
documents: {form: {held_by: [A]}}
criteria:
  name_ok: {about: [form]}
  site_ok: {about: [form]}
obligations: {complete: true}
steps:
  submit: {by: applicant, brings: [form]}
  x: {by: a}
  end: {by: a}
"""
DAYS = Unit.WORKING_DAYS
OWNED = Clause("premises", ("owned",))
BY_PREMISES = (("owned", minutes(5.0)), ("rented", Duration(Exponential(7.5))))


@pytest.mark.parametrize(
    "values",
    [
        {"work": minutes(7.25)},
        {"work": minutes(150.0)},
        {"work": ByTrait("premises", BY_PREMISES)},
        {"wait": Duration(Fixed(3.0), DAYS)},
        {"handover": Duration(Triangular(1.0, 2.0, 4.0), DAYS)},
        {"takes": Duration(Lognormal(1.1, 0.4), DAYS)},
        {"wait": Duration(Lognormal(6.0, 0.25))},
        {"wait": Duration(Uniform(0.5, 90.0))},
        {"wait": Duration(Empirical((10.0, 20.0, 45.0), (0.2, 0.3, 0.5)))},
        {"only_if": Condition(((OWNED, Clause("size", ("small", "large"))),))},
        {"only_if": Condition(((OWNED,), (Clause("size", ("large",)),)))},
        {"checks": (Check("name_ok", Reject()), Check("site_ok", Continue(), 0.85, "photo", 0.01))},
        {"checks": (Check("name_ok", Return("submit", Duration(Fixed(1.0), DAYS), ("form",))),)},
        {"checks": (Check("name_ok", Reject(), ByTrait("size", (("small", 0.9), ("large", 0.5)))),)},
        {"outcomes": (Outcome("refuse", 0.005, End("refused")), Outcome("odd", 0.1), Outcome("b", 0.2, Return("x")))},
        {"name": Text((("en", "Look: again"), ("zh", "复核")))},
        {"law": Text((("", "art. 17, no. 3"),)), "limit": Duration(Fixed(5.0), DAYS), "visit": True},
        {"fee": 30.0},
        {"meets": Meetings(((1, 840.0), (4, 570.0)))},
        {"batch": Batch(10, Duration(Fixed(4320.0)))},
        {"observed": Observed(1307, 6)},
        {"officer": "王五"},
    ],
    ids=" ".join,
)
def test_what_is_written_reads_back(values):
    before = parse_process(FILE, "test.yaml").process
    steps = tuple(replace(step, **values) if step.id == "x" else step for step in before.steps)
    after = replace(before, steps=steps)
    there = edit(FILE, before, after, {})
    assert edit(there, after, before, {}) == FILE


@pytest.mark.parametrize(
    ("duration", "said"),
    [
        (minutes(90.0), "90 min"),
        (minutes(180.0), "3 h"),
        (Duration(Fixed(5.0), DAYS), "5 working days"),
    ],
)
def test_times_are_said_as_people_say_them(duration, said):
    assert span_data(duration) == said
