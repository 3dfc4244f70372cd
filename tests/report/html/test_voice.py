import pytest

from regflow.model.office import Office
from regflow.model.text import Text, plain
from regflow.report.amounts import Amount
from regflow.report.html.voice import Voice, length
from regflow.words import message, say
from tests.builders import chain, work

NAMED = chain(
    work("stamp", name=Text((("en", "The stamp"), ("zh", "盖章")))),
    work("plain_one"),
    offices=(Office("a", "A", name=plain("\u202eoffice")),),
)
ENGLISH, CHINESE = Voice("en", (NAMED,)), Voice("zh", (NAMED,))


def test_a_thing_has_the_name_of_the_file_in_the_language_else_its_identifier():
    assert [ENGLISH.step("stamp"), CHINESE.step("stamp"), ENGLISH.step("plain_one")] == [
        "The stamp",
        "盖章",
        "plain_one",
    ]


def test_a_sentence_of_another_part_says_names_set_off_from_it():
    sentence = message("change-remove-step", step="stamp")
    assert ENGLISH.said(sentence) == "leave out step “The stamp”"
    assert "“盖章”" in CHINESE.said(sentence)


def test_what_is_no_step_is_not_taken_for_one():
    assert "“" not in ENGLISH.say("web-seed") + ENGLISH.say("web-line-of", file="stamp", line=3)


def test_a_name_cannot_turn_the_sentence_round():
    assert ENGLISH.office("a") == "\u2068\u202eoffice\u2069"


def test_the_process_named_first_is_believed():
    other = chain(work("stamp", name=plain("Another")))
    assert Voice("en", (other, NAMED)).step("stamp") == "Another"


@pytest.mark.parametrize(("language", "said"), [("en", "12.5 CNY"), ("zh", "12.5 元")])
def test_amounts_are_in_the_language(language, said):
    assert Voice(language, (NAMED,)).amount(12.5, Amount.MONEY, "CNY") == said


@pytest.mark.parametrize(("minutes", "said"), [(5.0, "5 minutes"), (100.0, "1.7 hours"), (2880.0, "2 days")])
def test_a_length_has_its_unit_spelled_out(minutes, said):
    assert say(length(minutes)) == said


def test_nothing_in_a_gap_can_turn_the_sentence_round():
    said = ENGLISH.said(message("loss-duty", basis="\u202eAct"))
    assert "\u2068\u202eAct\u2069" in said
