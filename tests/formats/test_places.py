import pytest

from regflow.formats.grammar import GRAMMAR
from regflow.formats.places import places_of


@pytest.mark.parametrize("topic", GRAMMAR)
def test_every_kind_of_table_stands_somewhere(topic):
    assert places_of(topic, "en", "NAME") != ()


def test_a_table_that_stands_in_several_places_is_found_in_each():
    assert places_of("reaction", "en", "NAME") == (
        ("steps", "NAME", "if_wrong"),
        ("steps", "NAME", "checks", "NAME", "if_wrong"),
    )


def test_places_are_in_the_words_of_the_language():
    assert places_of("check-duty", "zh", "名称") == (("法定要求", "核查", "-"),)
