"""Lines of a text: where they begin and end, and putting lines in or taking them out as they stand."""

from __future__ import annotations

NOTE = "# regflow: "
"""How a comment begins that tells of a change; such lines are never taken out."""


def line_end_of(text: str) -> str:
    """Return the line end the text uses: that of Windows if there is one anywhere."""
    return "\r\n" if "\r\n" in text else "\n"


def line_start(text: str, place: int) -> int:
    """Return where the line with this place begins."""
    return text.rfind("\n", 0, place) + 1


def next_line(text: str, place: int) -> int:
    """Return where the line after the one with this place begins; the end of the text after the last."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1


def indentation(text: str, place: int) -> int:
    """Return how many spaces the line with this place begins with."""
    start = line_start(text, place)
    return next_line(text, place) - start - len(text[start : next_line(text, place)].lstrip(" "))


def is_first_on_line(text: str, place: int) -> bool:
    """Tell whether nothing but spaces stands in front of a place."""
    return not text[line_start(text, place) : place].strip()


def with_lines(text: str, place: int, lines: tuple[str, ...]) -> str:
    """Return the text with whole lines put in where a line begins, or at the end of the text."""
    end = line_end_of(text)
    if place == len(text) and text and not text.endswith("\n"):
        return text + "".join(end + line for line in lines)
    return text[:place] + "".join(line + end for line in lines) + text[place:]


def without_lines(text: str, start: int, stop: int) -> str:
    """Return the text without the lines from `start` up to `stop`, except notes of changes among them."""
    notes = [line for line in text[start:stop].splitlines(keepends=True) if line.lstrip().startswith(NOTE)]
    return text[:start] + "".join(notes) + text[stop:]


def heading_start(text: str, place: int) -> int:
    """Return where the comment above a line begins: the lines directly above, indented alike, without a gap."""
    start, depth = line_start(text, place), indentation(text, place)
    while start > 0:
        above = line_start(text, start - 1)
        if not text[above:start].lstrip(" ").startswith("#") or indentation(text, above) != depth:
            break
        start = above
    return start


def with_own_comments(text: str, place: int, depth: int) -> int:
    """Return where the lines of something end that begins at a column and whose content ends at a place.

    Comment lines below it that are indented more than it belong to it, with the blank lines before them.
    """
    stop = following = next_line(text, place)
    while following < len(text):
        line = text[following : next_line(text, following)]
        if line.lstrip(" ").startswith("#") and indentation(text, following) > depth:
            stop = next_line(text, following)
        elif line.strip():
            break
        following = next_line(text, following)
    return stop
