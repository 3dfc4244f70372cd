import re
from dataclasses import replace

import pytest

from regflow.model.change import RemoveStep
from regflow.optimise.result import Applied, Streamlined, Verified
from regflow.report.forms.markdown_blocks import MOST_BYTES
from regflow.report.streamline_markdown import streamline_markdown
from regflow.report.streamline_text import StreamlinedFile
from regflow.words import LANGUAGES, message
from tests.report.results import PROVED, streamlined


def told(result: Streamlined, command: str = "regflow streamline a.yaml", language: str = "en") -> str:
    return streamline_markdown(StreamlinedFile("a.yaml", "b.yaml", result, command), language)


def test_the_answer_the_proof_the_figures_the_changes_and_the_rest_stand_in_this_order():
    text = told(streamlined())
    signs = (
        *("### ✅ test: 1 change made.", "A case takes 3.1 d", "Verified independently: all 1,234", "| Cycle time |"),
        *("| leave out step second |", "<summary>The changes, and why", "The same again:", "regflow streamline a.yaml"),
    )
    assert text.startswith(signs[0])
    assert [text.index(sign) for sign in signs] == sorted(text.index(sign) for sign in signs)


def test_what_was_not_done_is_folded_with_its_reason():
    folded = told(streamlined()).partition("<details>")[2]
    assert "why not: a lease slips through" in folded
    assert "if: nobody else wants the stamp" in folded
    assert "Looks redundant, and must stay" in folded


def test_a_result_that_is_not_safe_says_so_in_a_sign_and_in_words():
    text = told(streamlined(verified=Verified("exhaustive", 9, False, 1)))
    assert text.startswith("### ❌ ")
    assert "Do not use the result." in text


def test_nothing_found_and_not_compared_is_a_short_report():
    nothing = streamlined(
        applied=(), rejected=(), left_open=(), kept=(), comparison=None, not_compared=message("not-compared-unasked")
    )
    text = told(replace(nothing, after=nothing.before))
    assert text.startswith("### ➖ test: nothing that is safe and pays was found.")
    assert "No figures: " in text
    assert "<details>" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thousand_changes_are_told_as_far_as_they_fit_and_counted(language):
    many = tuple(Applied(PROVED, RemoveStep(f"step{number}")) for number in range(1000))
    text = told(streamlined(applied=many), language=language)
    assert len(text.encode()) <= MOST_BYTES
    shown = len(re.findall(r"^\| .*step\d+", text, re.MULTILINE))
    assert 0 < shown < 1000
    assert str(1000 - shown) in text


def test_a_command_stays_in_its_block_whatever_stands_in_it():
    text = told(streamlined(), command="regflow streamline 'a```b.yaml'\n```\n# x")
    fence = re.findall(r"^(`{3,})sh$", text, re.MULTILINE)[0]
    assert len(fence) == 4
    assert text.rstrip().endswith(fence)
