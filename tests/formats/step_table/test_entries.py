import pytest

from regflow.formats.step_table.entries import Answer, Time, Unit, answer_in, kind_in, listed, means_nothing, time_in
from regflow.model.step import Kind


@pytest.mark.parametrize("text", ["a, b,c", "a、b；c", "a；b，c;", "a\nb\n\nc", " a ,, b , c ", "a, b, A, c"])
def test_names_are_parted_by_whatever_sign_people_use_and_told_once(text):
    assert listed(text) == ("a", "b", "c")


@pytest.mark.parametrize("text", ["-", "无", "None", " n/a ", "—"])
def test_a_word_for_nothing_is_no_name(text):
    assert means_nothing(text)
    assert listed(text) == ()


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("20", Time(20, None, Unit.MINUTES)),
        ("２０", Time(20, None, Unit.MINUTES)),
        ("20min", Time(20, None, Unit.MINUTES)),
        ("约20分钟", Time(20, None, Unit.MINUTES)),
        ("1.5小时", Time(1.5, None, Unit.HOURS)),
        ("10-30", Time(10, 30, Unit.MINUTES)),
        ("10～30 分钟", Time(10, 30, Unit.MINUTES)),
        ("10至10分", Time(10, None, Unit.MINUTES)),
        ("3个工作日", Time(3, None, Unit.WORKING_DAYS)),
        ("2 days", Time(2, None, Unit.DAYS)),
        ("0", Time(0, None, Unit.MINUTES)),
    ],
)
def test_a_time_is_read_as_people_write_it(text, time):
    assert time_in(text) == time


@pytest.mark.parametrize(
    "text", ["soon", "-5", "30-10", "1e3", "7,5", "20 miles", "1.5个工作日", "999999", "20 30", "min", "1/2 h"]
)
def test_what_is_no_time_or_a_slip_of_the_pen_is_none(text):
    assert time_in(text) is None


def test_days_are_no_work():
    assert [Time(1, None, unit).is_work for unit in Unit] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Reject", (Answer.REJECT, "")),
        ("不予受理", (Answer.REJECT, "")),
        ("return", (Answer.RETURN, "")),
        ("退回申请人", (Answer.RETURN, "")),
        ("补正", (Answer.RETURN, "")),
        ("退回至受理", (Answer.RETURN, "受理")),
        ("back to Intake", (Answer.RETURN, "intake")),
        ("仅提示", (Answer.CONTINUE, "")),
        ("perhaps", None),
    ],
)
def test_what_follows_a_failed_check_is_read_as_people_write_it(text, answer):
    assert answer_in(text) == answer


@pytest.mark.parametrize(("text", "kind"), [("审批", Kind.APPROVAL), ("Notice", Kind.NOTICE), ("stamp", None)])
def test_a_kind_is_known_in_both_languages(text, kind):
    assert kind_in(text) is kind
