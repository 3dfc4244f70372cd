import pytest
import yaml

from regflow.formats.layout import composing
from regflow.formats.layout.composing import composed
from regflow.formats.layout.nodes import Scalar, Table, source_map_of
from regflow.formats.layout.problem_sheet import ProblemSheet


def tree(text):
    sheet = ProblemSheet("f", text)
    return composed(text, sheet), [problem.code for problem in sheet.problems]


def test_quoted_is_text_and_plain_is_not():
    root, _ = tree('a: "010"\nb: 010\n')
    assert [entry.value.value for entry in root.entries] == ["010", 10]


def test_columns_count_characters_not_bytes():
    root, _ = tree("名称: 设立\n")
    assert (root.entries[0].value.place.column, root.entries[0].value.place.length) == (5, 2)


def test_an_anchored_node_has_a_path_at_each_place():
    root, codes = tree("a: &x {k: 1}\nb: *x\n")
    assert codes == []
    assert {("a", "k"), ("b", "k")} <= set(source_map_of(root).places)


def test_the_first_of_two_equal_keys_is_kept_and_the_second_told():
    root, codes = tree("a: 1\na: 2\n")
    assert isinstance(root, Table)
    assert [entry.value.text for entry in root.entries] == ["1"]
    assert codes == ["key-twice"]


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n...\n"])
def test_a_text_without_content_is_no_tree_or_an_empty_one(text):
    root, codes = tree(text)
    assert root is None or (isinstance(root, Scalar) and root.is_empty)
    assert codes == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: [\n", "bracket-not-closed"),
        ('a: "x\n', "quote-not-closed"),
        ("a: !!int 1\n", "explicit-tag"),
        ("a: 1\n---\nb: 1\n", "several-documents"),
        ("- " * 100, "too-deep"),
    ],
)
def test_the_parser_in_pure_python_tells_the_same(monkeypatch, text, code):
    told = [code, "not-read-yet"] if code in ("quote-not-closed", "bracket-not-closed") else [code]
    assert tree(text)[1] == told
    monkeypatch.setattr(composing, "_PARSER", yaml.SafeLoader)
    assert tree(text)[1] == told


def test_impossible_escapes_are_told_by_the_parser_in_pure_python_too(monkeypatch):
    monkeypatch.setattr(composing, "_PARSER", yaml.SafeLoader)
    assert tree('a: "\\UFFFFFFFF"\n')[1] == ["yaml-syntax"]
    assert tree('a: "\\ud800"\n')[1] == ["control-character"]
