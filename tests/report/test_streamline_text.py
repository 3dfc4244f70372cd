from regflow.optimise.result import Verified
from regflow.report.page import Page
from regflow.report.streamline_text import StreamlinedFile, streamline_text
from regflow.words import message
from tests.report.results import BEFORE, streamlined

COMMAND = "regflow streamline food.yaml -o shorter.yaml"


def text_of(out="shorter.yaml", **fields) -> str:
    return streamline_text(StreamlinedFile("food.yaml", out, streamlined(**fields), COMMAND), Page())


def plain(text: str) -> str:
    return " ".join(text.split())


def test_what_was_applied_is_told_with_its_reason():
    assert "1. leave out step second found by repeated-check (proved) why: name_ok is guaranteed by first" in plain(
        text_of()
    )


def test_what_was_tried_is_told_with_why_it_was_not_kept():
    assert "drop site_ok from the checks of first found by ineffective-check why not: a lease slips through" in plain(
        text_of()
    )


def test_what_is_left_open_is_told_with_what_it_would_take():
    assert "idle-sign-off (conditional): stamp why: stamp decides nothing if: nobody else wants the stamp" in plain(
        text_of()
    )


def test_the_difference_the_verification_and_the_command_are_there():
    said = text_of()
    assert "  - second" in said
    assert "all 1,234 reachable states were walked" in plain(said)
    assert f"The same again:\n    {COMMAND}" in said


def test_a_bounded_walk_is_not_called_a_proof():
    said = plain(text_of(verified=Verified("bounded", 200000, True, 1)))
    assert "too many for a proof" in said
    assert "all 200,000" not in said


def test_where_no_guarantee_was_touched_nothing_is_said_to_have_been_walked():
    said = plain(text_of(verified=Verified("exhaustive", 0, True, 1)))
    assert "nothing on which a guarantee rests is touched" in said
    assert "all 0" not in said


def test_what_the_verifier_does_not_speak_of_is_counted():
    one = streamlined().applied[0]
    assert "speak of the last change, which" in plain(text_of(applied=(one, one)))
    assert "speak of the last 2 changes, which" in plain(text_of(applied=(one, one, one)))
    assert "speak of" not in text_of()


def test_an_unsafe_result_warns_against_its_use():
    assert "Do not use the result" in text_of(verified=Verified("exhaustive", 12, False, 1))


def test_nothing_is_said_to_be_written_unless_it_was():
    assert "Written to shorter.yaml" in text_of()
    assert "Nothing was written" in text_of(out=None)


def test_why_there_is_no_comparison_is_told():
    reason = message("plain", text="the file gives no arrivals")
    assert "the file gives no arrivals" in text_of(comparison=None, not_compared=reason)


def test_nothing_to_do_is_an_answer():
    said = text_of(applied=(), rejected=(), left_open=(), after=BEFORE)
    assert "nothing that is safe and pays was found" in said
    assert "Applied" not in said


def test_no_line_is_wider_than_eighty_columns():
    assert max(map(len, text_of().splitlines())) <= 80


def test_what_must_stay_is_told_with_the_application_that_would_slip_through():
    said = plain(text_of())
    assert "Looks redundant, and must stay 1. first checks nothing and can refuse nothing." in said
    assert "or else: work changes lease" in said
    assert "must stay" not in text_of(kept=())
