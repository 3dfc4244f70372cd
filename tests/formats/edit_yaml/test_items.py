"""Lists in any style."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from regflow.errors import ChangeError
from regflow.formats.edit_yaml.items import with_items

NAMES = st.lists(st.sampled_from("abcdef"), unique=True)


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        pytest.param("k: []\n", ("a",), "k: [a]\n", id="into an empty list"),
        pytest.param("k: [b]\n", ("a", "b", "c"), "k: [a, b, c]\n", id="in front and behind"),
        pytest.param("k:\n- b  # it\n", ("a", "b"), "k:\n- a\n- b  # it\n", id="a line in front"),
        pytest.param("k:\n  -  b\n    # own\nl: 1\n", ("b", "c"), "k:\n  -  b\n    # own\n  -  c\nl: 1\n", id="behind"),
        pytest.param("k:  # why\n  - b\nl: 1\n", (), "k: []  # why\nl: 1\n", id="nothing left of lines"),
        pytest.param("k:\n  - 'b'", ("a", "c"), "k:\n  - a\n  - c", id="no line end at the end"),
    ],
)
def test_items_are_written_as_their_neighbours_are(text, wanted, expected):
    assert with_items(text, ("k",), wanted) == expected


@given(NAMES, NAMES, st.sampled_from(["flow", "lines", "spread"]))
def test_the_list_reads_as_wanted(present, wanted, style):
    lines = {
        "flow": f"k: [{', '.join(present)}]\n",
        "lines": "k:\n" + "".join(f"  - {name}  # {name}\n" for name in present) if present else "k: []\n",
        "spread": "k: [\n" + "".join(f"  {name},  # {name}\n" for name in present) + "  ]\n",
    }
    assert yaml.load(with_items(lines[style], ("k",), tuple(wanted)), yaml.CSafeLoader) == {"k": wanted}


def test_a_list_written_elsewhere_is_refused():
    with pytest.raises(ChangeError):
        with_items("k: a\n", ("k",), ("b",))
