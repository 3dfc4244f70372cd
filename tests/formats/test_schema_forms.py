"""What a form of the schema takes is what the reader of that form takes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from regflow.formats.grammar import GRAMMAR
from regflow.formats.schema_forms import FORMS
from regflow.formats.shapes import Form, Keyed, shapes_in
from regflow.formats.values.durations import UNIT_WORDS
from tests.formats.written import errors, look_errors

NUMBERS = st.sampled_from(["0", "1", "2", "20", "1.5", "007", "-3", "x", ""])
UNITS = st.sampled_from([*UNIT_WORDS, "", "mn", "working", "working  days", "月"])


def takes(form, value):
    return Draft7Validator(FORMS[form]).is_valid(value)


def test_every_form_of_the_grammar_is_told_and_no_other():
    shapes = [shape for keys in GRAMMAR.values() for key in keys.values() for shape in shapes_in(key.shape)]
    named = {shape.name for shape in shapes if isinstance(shape, Form)}
    assert named | {shape.key.name for shape in shapes if isinstance(shape, Keyed)} <= set(FORMS)


@settings(deadline=None, max_examples=150)
@given(NUMBERS, UNITS)
def test_a_length_is_one_for_both(number, unit):
    said = f"{number} {unit}".strip()
    faults = {"part-of-a-working-day"}  # a sum that letters cannot tell
    refused = [code for code in look_errors(f'by: a, wait: "{said}"') if code not in faults]
    assert takes("duration", said) == (refused == [])


@pytest.mark.parametrize(
    "said", ["12%", "0.5%", "100%", "100.0%", "8‰", "1000‰", "12 %", "101%", "-1%", "1001‰", "%", "12"]
)
def test_a_share_is_one_for_both(said):
    text = f'{{ok: {{about: [form], wrong: "{said}"}}}}'
    assert takes("share", said) == (errors(criteria=text) == [])


@pytest.mark.parametrize(
    "said",
    [
        *("40 per working day", "12 per hour", "every 15 min", "每个工作日40件", "每工作日 40 件", "每小时12件"),
        *("每15分钟一件", "每隔15分钟", "每隔 15 分钟来一件", "often", "40 per day", "every", "每天40件", "每个月3件"),
    ],
)
def test_a_stream_is_one_for_both(said):
    assert takes("arrivals", said) == (errors(cases=f'{{arrive: "{said}", traits: {{premises: {{a: 100%}}}}}}') == [])


@pytest.mark.parametrize(
    "said",
    ["60 CNY per hour", "60元/小时", "每小时60元", "60元每小时", "CNY 60", "60 CNY", "60", "60 per hour", "每天60元"],
)
def test_a_cost_per_hour_is_one_for_both(said):
    assert takes("hourly-cost", said) == (errors(offices=f'{{a: {{cost: "{said}"}}}}') == [])
