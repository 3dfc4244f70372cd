import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from regflow.report.forms.markdown_signs import escaped, in_html

READER = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
SHOWN = st.text(alphabet=st.sampled_from("ab1 |\\`*_[]()<>#+-=~!&;:/@$.\"'\n\r\t印"), max_size=40)


def seen(markup: str) -> str:
    """Return what a reader sees of a rendered cell."""
    return html.unescape(re.sub(r"</?(?:span)>", "", markup))


@given(SHOWN)
def test_whatever_is_written_is_shown_as_it_is_and_marks_up_nothing(text):
    rendered = READER.render(f"| h |\n| --- |\n| {escaped(text)} |\n")
    cells = re.findall(r"<td>(.*?)</td>", rendered, re.DOTALL)
    assert len(cells) == 1
    shown = seen(cells[0]).replace("\N{ZERO WIDTH SPACE}", "")
    assert " ".join(shown.split()) == " ".join(text.split())
    assert set(re.findall(r"<(\w+)", cells[0])) <= {"span"}


@given(SHOWN)
def test_a_list_item_holds_a_paragraph_and_nothing_else(text):
    rendered = READER.render(f"- {escaped(text) or 'x'}\n")
    assert set(re.findall(r"<(\w+)", rendered)) <= {"ul", "li", "span"}


@pytest.mark.parametrize(
    "call",
    [
        "@mayor",
        "@org/team",
        "#12",
        "!7",
        "GH-12",
        "https://evil.example",
        "www.evil.example",
        "a@evil.example",
        "0123456789abcdef0123456789abcdef01234567",
        "owner/repo#3",
        "CVE-2020-1234",
    ],
)
def test_what_would_call_or_link_is_broken_where_nobody_sees_it(call):
    for written in (escaped(call), in_html(call)):
        assert call not in written
        assert "\N{ZERO WIDTH SPACE}" in written
        assert written.replace("\N{ZERO WIDTH SPACE}", "") == call


def test_a_command_at_the_start_of_a_line_is_none():
    assert not escaped("/close").startswith("/")


def test_a_very_long_text_is_cut():
    assert len(escaped("x" * 5000)) < 700
