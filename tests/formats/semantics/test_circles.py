import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.formats.semantics.circles import circles
from regflow.words import say
from tests.formats.written import errors, problems


@pytest.mark.parametrize(
    ("leads_to", "found"),
    [
        ({"a": (), "b": ("a",)}, ()),
        ({"a": ("a",)}, (("a",),)),
        ({"a": ("b",), "b": ("c",), "c": ("a",)}, (("a", "b", "c"),)),
        ({"a": ("b",), "b": ("c",), "c": ("b",)}, (("b", "c"),)),
        ({"a": ("b",), "b": ("a",), "c": ("d",), "d": ("c",)}, (("a", "b"), ("c", "d"))),
        ({"a": ("x",)}, ()),
    ],
)
def test_every_circle_is_found_from_its_first_member(leads_to, found):
    assert circles(leads_to) == found


_NAMES = "abcdef"


@given(st.dictionaries(st.sampled_from(_NAMES), st.lists(st.sampled_from(_NAMES), max_size=3).map(tuple)))
def test_what_is_found_is_a_circle_and_without_its_members_there_is_none(leads_to):
    found = circles(leads_to)
    for circle in found:
        assert all(after in leads_to[before] for before, after in zip(circle, (*circle[1:], circle[0]), strict=True))
    members = {name for circle in found for name in circle}
    assert circles({name: targets for name, targets in leads_to.items() if name not in members}) == ()


def test_a_circle_of_steps_is_named():
    steps = "{x: {after: [z]}, y: {after: [x]}, z: {after: [y]}}"
    found = [problem for problem in problems(steps=steps) if problem.severity == "error"]
    assert [problem.code for problem in found] == ["circle-of-steps"]
    assert "x → z → y → x" in say(found[0].message)


def test_a_circle_hides_nothing_that_needs_no_order():
    assert errors(steps="{x: {after: [x], by: b}, x2: {after: [], kind: y}}") == [
        "waits-for-itself",
        "unknown-name",
        "unknown-word",
    ]


def test_a_circle_of_criteria_is_refused():
    criteria = "{ok: {about: [form], implies: [other]}, other: {about: [], implies: [ok]}}"
    assert errors(criteria=criteria) == ["circle-of-criteria"]
