"""Words of the format are found where they can stand, and nowhere else."""

from regflow.formats.language.words_in import words_in
from regflow.formats.layout.composing import composed
from regflow.formats.layout.problem_sheet import ProblemSheet


def found(text):
    """Give the words of a text that are not keys."""
    return [word.scalar.text for word in words_in(composed(text, ProblemSheet("", text))) if not word.is_key]


def keys(text):
    return [word.scalar.text for word in words_in(composed(text, ProblemSheet("", text))) if word.is_key]


def test_identifiers_are_no_words_whatever_they_look_like():
    text = "steps: {check: {kind: check}, approval: {by: system, after: [check]}}"
    assert keys(text) == ["steps", "kind", "by", "after"]
    assert found(text) == ["check", "system"]


def test_the_keys_under_an_unknown_key_are_not_looked_at():
    assert keys("stpes: {a: {kind: check}}\nname: x") == ["stpes", "name"]


def test_an_office_may_have_the_name_of_the_applicant_in_the_other_language():
    assert found("offices: {申请人: {}}\nsteps: {a: {by: 申请人}, b: {by: 系统}}") == ["系统"]


def test_the_values_of_a_trait_are_the_officials_own_and_those_of_a_step_are_words():
    text = "申请: {属性: {premises: {wrong: 50%}}}\n步骤: {a: {条件: {premises: wrong, b: [通过, 有误]}}}"
    assert found(text) == ["通过", "有误"]


def test_a_share_by_trait_is_told_from_an_outcome_with_fields():
    text = "steps: {a: {outcomes: {x: {premises: {share: 1%}}, y: {share: 1%, end: z}}}}"
    assert keys(text) == ["steps", "outcomes", "share", "end"]


def test_a_duration_by_trait_has_its_laws_inside():
    assert keys("steps: {a: {work: {premises: {mean: {mean: 3 min}}}}}") == ["steps", "work", "mean"]


def test_what_has_not_the_shape_of_the_format_is_passed_over():
    assert keys("steps: [kind, {by: a}]\noffices: 3\ncases:\ncriteria: {a: [about]}") == [
        *("steps", "offices", "cases", "criteria"),
    ]
