"""The gaps that hold identifiers are gaps of the catalogue."""

from string import Formatter

from regflow.words import en
from regflow.words.naming import _ELSEWHERE, _GAPS, kind_of

KNOWN = {gap for text in en.TEXTS.values() for _, gap, _, _ in Formatter().parse(text) if gap}


def test_every_gap_that_holds_an_identifier_is_in_some_sentence():
    assert [gap for gaps in _GAPS.values() for gap in gaps if gap not in KNOWN] == []


def test_no_gap_names_two_kinds_of_things():
    gaps = [gap for gaps in _GAPS.values() for gap in gaps]
    assert len(gaps) == len(set(gaps))


def test_a_sentence_that_is_excepted_is_in_the_catalogue():
    assert set(_ELSEWHERE) <= set(en.TEXTS)


def test_a_number_or_a_file_is_no_identifier():
    assert [kind_of("findings-heading", gap) for gap in ("file", "seed", "text", "rule")] == [""] * 4
