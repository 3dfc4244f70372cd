"""What stands in brackets: commas, colons and brackets of full width that hold it together."""

from __future__ import annotations

import re

from regflow.formats.mending.line_state import LineState
from regflow.formats.mending.values import BLANKS, can_end, number_at, opener_at, quoted_at

_FORMS = {"}": "}", "]": "]", "｝": "}", "］": "]", "】": "]"}
_TEXT_OPENERS = "【［｛"
_COMMAS = "，；、"
_KEY_FOLLOWS = re.compile(
    rf"[{BLANKS}]*(?:(?:\"[^\"]*\"|'[^']*'|[^,，:：{{}}\[\]\"'#]+?)[{BLANKS}]*(?::(?=[{BLANKS}]|$)|：)|[}}｝]|#|\r?\n?$)"
)
"""What has to come after a sign for it to be the comma between two entries of a mapping."""


def mended_brackets(line: str, place: int, state: LineState) -> tuple[str, int]:
    """Return what stands in brackets from a place on, mended, and where that ends: the last bracket, or the line."""
    parts: list[str] = []
    fresh = True
    while place < len(line) and state.open:
        piece, end, fresh = _piece(line, place, state, fresh)
        parts.append(piece)
        place = end
    return "".join(parts), place


def _piece(line: str, place: int, state: LineState, fresh: bool) -> tuple[str, int, bool]:
    """Return the next piece, where it ends, and whether a value or a key may begin behind it."""
    sign = line[place]
    if sign == "#" and (place == 0 or line[place - 1] in BLANKS):
        return line[place:], len(line), fresh
    if sign in BLANKS:
        return (" " if fresh and sign in "\u3000\u00a0" else sign), place + 1, fresh
    if fresh and (begun := _begun(line, place, state)):
        return begun
    if _closes(line, place, state):
        state.leave()
        return _FORMS[sign], place + 1, False
    if sign == "," or (sign in _COMMAS and _separates(line, place, state)):
        state.inside_text = 0
        if not state.in_list:
            state.at_key[-1] = True
        return ("," if sign == "," else _with_blank(",", line, place + 1)), place + 1, True
    if state.expects_key and (sign == "：" or (sign == ":" and line[place + 1 : place + 2].strip(BLANKS) == "")):
        state.at_key[-1] = False
        return (":" if sign == ":" else _with_blank(":", line, place + 1)), place + 1, True
    return sign, place + 1, False


def _begun(line: str, place: int, state: LineState) -> tuple[str, int, bool] | None:
    """Return what a key or value begins with, if that is more than a sign of text."""
    if line[place] in "\"'":
        end = end_of_quote(line, place + 1, line[place])
        if end < 0:
            state.quote = line[place]
        return line[place : end if end >= 0 else None], end if end >= 0 else len(line), False
    if bracket := opener_at(line, place):
        state.enter("{" if bracket == "{" else "[")
        return bracket, place + 1, True
    found = quoted_at(line, place) or (None if state.expects_key else number_at(line, place))
    return None if found is None else (*found, False)


def end_of_quote(line: str, place: int, quote: str) -> int:
    """Return the place behind the quote that closes a text; -1 where the line does not close it."""
    while place < len(line):
        if line[place] == "\\" and quote == '"':
            place += 2
        elif line[place] != quote:
            place += 1
        elif quote == "'" and line[place + 1 : place + 2] == "'":
            place += 2
        else:
            return place + 1
    return -1


def _closes(line: str, place: int, state: LineState) -> bool:
    """Tell whether a sign closes the innermost bracket; one of full width may also close one that is part of a text."""
    sign = line[place]
    if sign in "}]":
        return True
    if sign in _TEXT_OPENERS:
        state.inside_text += 1
    elif sign in _FORMS and state.inside_text:
        state.inside_text -= 1
    elif sign in _FORMS:
        return (_FORMS[sign] == "]") == state.in_list and can_end(line, place + 1)
    return False


def _separates(line: str, place: int, state: LineState) -> bool:
    """Tell whether a comma of full width stands between entries; in a mapping it may be part of a text."""
    if state.in_list:
        return True
    return line[place] == "，" and not state.expects_key and bool(_KEY_FOLLOWS.match(line, place + 1))


def _with_blank(sign: str, line: str, place: int) -> str:
    follows = line[place : place + 1]
    return sign if follows in ("", "\r", "\n") or follows in BLANKS else f"{sign} "
