import pytest

from regflow.formats.grammar import GRAMMAR
from regflow.report.key_holds import what_holds_without, what_it_holds
from regflow.words import LANGUAGES, say

EVERY_KEY = [(topic, key) for topic, keys in GRAMMAR.items() for key in keys]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "key"), EVERY_KEY)
def test_everything_can_be_said_in_each_language(topic, key, language):
    own = GRAMMAR[topic][key]
    assert say(what_it_holds(own, "zh"), language)
    assert say(what_holds_without(own, "zh"), language)


def test_what_is_required_says_so():
    assert "required" in say(what_holds_without(GRAMMAR["process"]["name"], "en"))


def test_a_default_that_is_a_word_of_the_format_is_in_the_language_of_the_keys():
    assert say(what_holds_without(GRAMMAR["document"]["delivered"], "zh")) == "`否`"
    assert say(what_holds_without(GRAMMAR["step"]["by"], "zh")) == "`系统`"
    assert say(what_holds_without(GRAMMAR["step"]["wait"], "zh")) == "`0`"
