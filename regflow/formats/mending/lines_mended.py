"""The lines of a file, mended one after the other."""

from __future__ import annotations

import re

from regflow.formats.layout.typing_traps import BLOCK_TEXT
from regflow.formats.mending.brackets import end_of_quote, mended_brackets
from regflow.formats.mending.line_state import LineState
from regflow.formats.mending.values import BLANKS, number_at, opener_at, quoted_at
from regflow.formats.vocabulary import KEY_WORDS

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_DASHES = re.compile(rf"(?:[-－][{BLANKS}]+)*")
_KEY = re.compile(
    rf"(\"[^\"\r\n]*\"|'[^'\r\n]*'|[^\s\"'#&*!|>%@`{{}}\[\],，｛【［－-][^:：#\r\n]*?)([{BLANKS}]*)(：|:)"
)
_KEYS = frozenset(word for words in KEY_WORDS.values() for pair in words.items() for word in pair)
_TAB = 2


def mended_text(text: str) -> str:
    """Return a text with what is safe to mend mended; line ends stay.

    >>> mended_text("步骤：\\n　受理：{岗位：窗口，工时：５分钟}")
    '步骤:\\n  受理: {岗位: 窗口, 工时: 5分钟}'
    """
    state = LineState()
    return "".join(_mended(line, state) for line in _LINE.findall(text))


def _mended(line: str, state: LineState) -> str:
    if state.quote:
        end = end_of_quote(line, 0, state.quote)
        if end < 0:
            return line
        state.quote = ""
        return line[:end] + _rest(line, end, state)
    blank = len(line) - len(line.lstrip(BLANKS))
    indented = _indentation(line[:blank])
    if not line[blank:].strip() or (state.block_indent is not None and len(indented) > state.block_indent):
        return line
    state.block_indent = None
    if state.open:
        return indented + _rest(line, blank, state)
    if line[blank] == "#" or (state.text_indent is not None and len(indented) > state.text_indent):
        return (indented if line[blank] == "#" else line[:blank]) + line[blank:]
    state.text_indent = None
    return _block_line(indented, line, blank, state)


def _indentation(blanks: str) -> str:
    return blanks.replace("\t", " " * _TAB).replace("\u3000", "  ").replace("\u00a0", " ")


def _block_line(indented: str, line: str, place: int, state: LineState) -> str:
    dashes = _DASHES.match(line, place)
    assert dashes is not None
    begun = indented + re.sub(rf"[-－][{BLANKS}]", "- ", dashes[0]).replace("\u3000", " ").replace("\u00a0", " ")
    key = _KEY.match(line, dashes.end())
    if key is None or not _is_key(line, key):
        return begun + _value(line, dashes.end(), len(indented), state)
    name = key[1]
    after = len(line) - len(line[key.end() :].lstrip(BLANKS))
    blank = line[key.end() : after] if key[3] == ":" else line[key.end() : after].strip("\u3000\u00a0")
    blank = re.sub("[\u3000\u00a0]", " ", blank)
    has_value = bool(line[after:].strip())
    begun += f"{name}{key[2] if key[3] == ':' else ''}:{blank or (' ' if has_value else '')}"
    if BLOCK_TEXT.match(begun + line[after:].rstrip("\r\n")):
        state.block_indent = len(indented)
        return begun + line[after:]
    return begun + _value(line, after, len(indented), state)


def _is_key(line: str, key: re.Match[str]) -> bool:
    """Tell whether a colon ends a key: a half-width one does before a blank, others where what they end must be one."""
    follows = line[key.end() :].strip(BLANKS + "\r\n")
    name = key[1].strip("\"'")
    if key[3] == ":" and (not follows or line[key.end()] in BLANKS):
        return True
    if key[3] == ":":
        return name in _KEYS
    return name in _KEYS or not follows or follows[0] == "#" or bool(opener_at(follows, 0))


def _value(line: str, place: int, indent: int, state: LineState) -> str:
    """Return a value outside of brackets, mended as far as it can be told from a text."""
    if line[place : place + 1] in ('"', "'"):
        end = end_of_quote(line, place + 1, line[place])
        state.quote = line[place] if end < 0 else ""
        return line[place:]
    if bracket := opener_at(line, place):
        state.enter("{" if bracket == "{" else "[")
        return bracket + _rest(line, place + 1, state)
    if found := quoted_at(line, place) or number_at(line, place):
        return found[0] + line[found[1] :]
    if line[place:].strip() and line[place] != "#":
        state.text_indent = indent
    return line[place:]


def _rest(line: str, place: int, state: LineState) -> str:
    """Return the rest of a line that has begun in brackets or behind a text in quotes."""
    said, end = mended_brackets(line, place, state)
    return said + line[end:]
