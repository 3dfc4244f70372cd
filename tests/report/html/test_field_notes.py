import pytest

from regflow.model.condition import Clause, Condition
from regflow.model.step import Check, Reject
from regflow.report.html.field_notes import field_in_words
from regflow.report.html.voice import Voice
from regflow.rewrite.difference import FieldDifference
from tests.builders import chain, work

VOICE = Voice("en", (chain(work("a")),))
LOOK = Check("name_ok", Reject())


@pytest.mark.parametrize(
    ("field", "before", "after", "said"),
    [
        ("after", ("a", "b"), ("b",), "waits for: no longer a"),
        ("after", ("a",), ("b",), "waits for: b instead of a"),
        ("brings", (), ("form",), "the applicant brings: now also form"),
        ("checks", (LOOK,), (), "checks: no longer name_ok"),
        ("meets", object(), None, "meetings: no longer"),
        ("only_if", None, Condition(((Clause("kind", ("big",)),),)), "only if: now kind is big"),
        ("fee", 1.0, 2.0, "fee: changed"),
    ],
)
def test_what_changed_is_said_in_the_words_of_the_field(field, before, after, said):
    assert field_in_words(FieldDifference(field, before, after), VOICE) == said


def test_every_field_of_a_step_has_a_word():
    from dataclasses import fields

    from regflow.model.step import Step

    for field in fields(Step):
        if field.name != "id":
            assert field_in_words(FieldDifference(field.name, 1, 2), VOICE).endswith(": changed")
