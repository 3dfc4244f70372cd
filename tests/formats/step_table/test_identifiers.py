import re

from hypothesis import given
from hypothesis import strategies as st

from regflow.formats.step_table.headings import folded
from regflow.formats.step_table.identifiers import identifiers
from regflow.model.step import RESERVED


@given(st.lists(st.text(min_size=1, max_size=90), max_size=6), st.sampled_from(["en", "zh"]))
def test_any_names_become_identifiers_that_a_file_may_have_no_two_alike(names, language):
    given_ids = identifiers(names, language, "step")
    assert set(given_ids) == set(map(folded, names))
    assert len(set(given_ids.values())) == len(given_ids)
    assert [one for one in given_ids.values() if not re.fullmatch(r"\w[\w .\-/]*", one) or one in RESERVED] == []


def test_names_that_would_look_alike_get_a_number():
    assert list(identifiers(["a?", "a!", "a"], "en", "step").values()) == ["a", "a_2", "a_3"]
