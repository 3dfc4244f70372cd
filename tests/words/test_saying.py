"""How each language joins words, names amounts and sets names off."""

import pytest

from regflow.words import message, say, say_all

NAMES = {"steps": {"seal": "刻制印章", "desk": "窗口"}, "results": {"done": "完成"}}
SEAL = message("idle-sign-off", step="seal")


def listed(*names):
    return message("change-relax-order-several", step="a", others=names)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("b",), "a 不再等待 b"),
        (("b", "c"), "a 不再等待 b 和 c"),
        (("b", "c", "d"), "a 不再等待 b、c 和 d"),
        (("乙", "丙", "丁"), "a 不再等待“乙”“丙”和“丁”"),
        (("乙", "c", "丁"), "a 不再等待“乙”c 和“丁”"),
    ],
)
def test_a_chinese_list_has_no_blanks_but_beside_latin_words(names, said):
    assert say(listed(*names), "zh") == said


def test_an_english_list_is_as_it_was():
    assert say(listed("b", "c", "d"), "en") == "let a no longer wait for b, c and d"


def test_amounts_are_in_the_units_of_the_language():
    compared = message("compared-no-change", before=45.0, after=90.0)
    assert say(compared, "zh") == "办理用时没有变化：改动前 45 分钟，改动后 1.5 小时。"
    assert say(compared, "en") == "Cycle time does not change: 45 min before, 1.5 h after."


def test_a_number_stands_apart_from_a_chinese_word():
    assert say(message("simulated-limit", share=0.5), "zh") == "50% 的申请未超办理时限。"


def test_what_fills_a_gap_is_never_touched_itself():
    assert "申请A表.yaml" in say(message("checked-fine", file="申请A表.yaml"), "zh")


def test_a_name_is_said_for_an_identifier_and_set_off():
    assert say(SEAL, "zh", NAMES).startswith("“刻制印章”不核查任何要点")


def test_an_identifier_without_a_name_is_said_itself():
    assert say(message("idle-sign-off", step="stamp"), "zh", NAMES).startswith("stamp 不核查任何要点")


def test_a_chinese_identifier_is_set_off_like_a_name():
    assert say(message("idle-sign-off", step="签字"), "zh").startswith("“签字”不核查")


def test_a_name_that_stands_in_quotes_gets_no_second_ones():
    assert say(message("waits-for-itself", step="签字"), "zh") == "“签字”要等待自己"


def test_a_name_that_is_the_whole_text_has_no_quotes():
    assert say(message("guaranteed-by", steps=("seal", "desk")), "zh", NAMES) == "刻制印章、窗口"


def test_a_result_is_said_in_the_language_without_quotes():
    assert say(message("story-result", step="seal", value="done"), "zh", NAMES) == "“刻制印章”：完成"


def test_a_number_that_shares_its_gap_with_names_stays_a_number():
    assert say(message("compared-better", before=60.0, after=30.0, relative=0.5, reach=0.1), "zh", NAMES).startswith(
        "一件申请用时由 60 分钟减为 30 分钟"
    )


@pytest.mark.parametrize(("language", "between"), [("en", " "), ("zh", "")])
def test_sentences_follow_one_another_as_the_language_has_it(language, between):
    one, other = message("compared-each"), message("per-ten-thousand")
    assert say_all((one, other), language) == say(one, language) + between + say(other, language)
