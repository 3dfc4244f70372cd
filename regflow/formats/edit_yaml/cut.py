"""Takes one piece out of a list or mapping in flow style, with its comma."""

from __future__ import annotations

import re

from regflow.formats.edit_yaml.lines import heading_start, is_first_on_line, line_start, next_line, without_lines
from regflow.formats.edit_yaml.nodes import skip_blank

_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")


def without_piece(text: str, pieces: tuple[tuple[int, int], ...], number: int, with_heading: bool) -> str:
    """Return the text without one of the pieces of a flow collection.

    A piece that has its lines for itself goes with them and the comment behind it, and on wish the comment
    directly above; else only the piece, its comma and the spaces behind go.

    Args:
        pieces: Where each begins and ends.
        number: Which of them goes, from 0.
    """
    start, stop = pieces[number]
    is_last = number == len(pieces) - 1
    if number and is_last:
        before = skip_blank(text, pieces[number - 1][1])
        if not text[before + 1 : start].strip(" "):
            return text[:before] + text[stop:]
    comma = skip_blank(text, stop)
    if text[comma] == ",":
        stop = comma + 1
    elif number:
        text = text[:before] + text[before + 1 :]
        start, stop = start - 1, stop - 1
    if is_first_on_line(text, start) and _REST_OF_LINE.match(text, stop):
        first = heading_start(text, start) if with_heading else line_start(text, start)
        return without_lines(text, first, next_line(text, stop - 1))
    return _without_span(text, start, stop)


def _without_span(text: str, start: int, stop: int) -> str:
    behind = len(text) - len(text[stop:].lstrip(" "))
    follows = text[behind : behind + 1]
    if follows in ("\r", "\n") and not is_first_on_line(text, start):
        return text[:start].rstrip(" ") + text[behind:]
    return text[:start] + text[stop if follows == "#" else behind :]
