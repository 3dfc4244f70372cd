"""Differences of values."""

import pytest

from regflow.formats.edit_yaml.patch import patched


@pytest.mark.parametrize(
    ("text", "before", "after", "expected"),
    [
        pytest.param("k: odd\n", "a", "a", "k: odd\n", id="nothing differs"),
        pytest.param(
            "k:\n  a: 1 h  # one\n  b: 2 h\n",
            {"a": "60 min", "b": "2 h"},
            {"a": "60 min", "b": "3 h"},
            "k:\n  a: 1 h  # one\n  b: 3 h\n",
            id="one entry",
        ),
        pytest.param("k: [a, b]\n", {"a": {}, "b": {}}, {"b": {}}, "k: [b]\n", id="a mapping that stands as a list"),
        pytest.param(
            "k: [a]\n", {"a": {}}, {"a": {"catches": "5%"}}, "k: {a: {catches: 5%}}\n", id="a list becomes a mapping"
        ),
        pytest.param("k: a\n", ("a",), ("b",), "k: b\n", id="a list that stands as a word"),
        pytest.param("k: PT1H\n", "1 h", {"mean": "2 h"}, "k: {mean: 2 h}\n", id="another form"),
    ],
)
def test_only_what_differs_is_written(text, before, after, expected):
    assert patched(text, ("k",), before, after) == expected
