"""Edits of process files that change nothing: comments, the order of keys, names, other ways of writing the same.

Each takes the text of a valid file and gives another text that means the same by the rules of the format, or nothing
where the file has no place for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random

from regflow.formats.process_yaml import parse_process

Edit = Callable[[str, Random], str | None]
Rewriting = Callable[[re.Match[str]], str]

_BLOCK_TEXT = re.compile(r":\s*[>|][+-]?\s*(?:#.*)?$")
_LENGTH = re.compile(r"(?<=[:\[,] )(\d+) (h|min|day|days)(?=\s*(?:[,}\]]|$))")
_SHARE = re.compile(r"(?<=[: ])(\d+(?:\.\d+)?)%(?=\s*(?:[,}\]]|$))")
_LIST = re.compile(r"^( +)(needs|brings|issues|amends): \[([\w, ]+)\]$")
_CHECKS = re.compile(r"^( +)checks: \[([\w, ]+)\]$")
_FLOW = re.compile(r"\{([^{}\[\]\"#]+)\}")
_PLAIN_ENTRY = re.compile(r"^( +)[\w-]+: [^>|#\s][^#]*$")
_SOURCE = re.compile(r'((?:basis|law): "[^"]+)"')
_WORD = re.compile(r"^( +(?:by|kind|authority|hours): )(\w+)$")


def harmless(file: str, text: str, number: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield so many harmless edits of a text, each kind in its turn, with the name of the kind.

    Raises:
        ProcessFileError: if an edit has made the file invalid: then it was no harmless one.
    """
    luck = Random(f"{seed}/{file}")
    kinds = list(EDITS)
    for turn in range(number):
        for kind in kinds[turn % len(kinds) :] + kinds[: turn % len(kinds)]:
            edited = EDITS[kind](text, luck)
            if edited is not None and edited != text:
                parse_process(edited, file)
                yield kind, edited
                break


def comment_added(text: str, luck: Random) -> str | None:
    """Put a comment on a line of its own."""
    lines = text.splitlines()
    place = luck.choice(_free_lines(lines))
    return _joined([*lines[:place], f"{' ' * luck.randrange(6)}# noted on a Monday: 已核对", *lines[place:]])


def comment_removed(text: str, luck: Random) -> str | None:
    """Take a line out that holds nothing but a comment."""
    lines = text.splitlines()
    places = [place for place in _free_lines(lines) if lines[place].lstrip().startswith("#")]
    return _without(lines, luck.choice(places)) if places else None


def remark_added(text: str, luck: Random) -> str | None:
    """Put a comment behind an entry."""
    return _one_line(text, luck, _PLAIN_ENTRY, lambda found: f"{found[0].rstrip()}    # as agreed")


def line_left_blank(text: str, luck: Random) -> str | None:
    """Leave a line blank."""
    lines = text.splitlines()
    place = luck.choice(_free_lines(lines))
    return _joined([*lines[:place], "", *lines[place:]])


def keys_reordered(text: str, luck: Random) -> str | None:
    """Exchange two entries that stand below each other; of steps none, as their order means something."""
    lines = text.splitlines()
    free = set(_free_lines(lines))
    places = [
        place
        for place in range(len(lines) - 2)
        if {place, place + 1, place + 2} <= free
        and all(_PLAIN_ENTRY.match(lines[one]) for one in (place, place + 1))
        and _indent(lines[place]) == _indent(lines[place + 1])
        and _indent(lines[place + 2]) <= _indent(lines[place])
    ]
    if not places:
        return None
    place = luck.choice(places)
    lines[place], lines[place + 1] = lines[place + 1], lines[place]
    return _joined(lines)


def entries_reordered(text: str, luck: Random) -> str | None:
    """Write the entries of a table between braces the other way round."""
    return _one_piece(text, luck, _FLOW, _turned_round)


def name_changed(text: str, luck: Random) -> str | None:
    """Call something otherwise."""
    return _one_piece(text, luck, re.compile(r"(?<=zh: )[^\"{},#]+(?=\})"), lambda found: f"{found[0]}（修订）")


def source_changed(text: str, luck: Random) -> str | None:
    """Say more of where a demand or a step comes from."""
    return _one_piece(text, luck, _SOURCE, lambda found: f'{found[1]}, as amended"')


def length_rewritten(text: str, luck: Random) -> str | None:
    """Write a time in another unit: 120 min for 2 h."""
    return _one_piece(text, luck, _LENGTH, _other_unit)


def share_rewritten(text: str, luck: Random) -> str | None:
    """Write a share as a number: 0.12 for 12%."""
    return _one_piece(text, luck, _SHARE, lambda found: f"{float(found[1]) / 100:.6f}".rstrip("0"))


def list_on_lines(text: str, luck: Random) -> str | None:
    """Write a list item by item."""
    return _one_line(text, luck, _LIST, _itemised)


def list_reordered(text: str, luck: Random) -> str | None:
    """Write the papers of a step in another order."""
    return _one_line(text, luck, _LIST, lambda one: f"{one[1]}{one[2]}: [{', '.join(one[3].split(', ')[::-1])}]")


def list_as_table(text: str, luck: Random) -> str | None:
    """Write checks as a table with nothing in it, or leave out of a table that a check catches everything."""
    edited = _one_line(text, luck, _CHECKS, _tabulated)
    return edited or _one_piece(text, luck, re.compile(r"catches: 100%, "), lambda _: "")


def order_stated(text: str, luck: Random) -> str | None:
    """State what a step waits for where it was left to the step above it."""
    process = parse_process(text, "").process
    named = [
        (above.id, step.id)
        for above, step in zip(process.steps, process.steps[1:], strict=False)
        if step.after == (above.id,) and not re.search(rf"(?m)^  {step.id}:.*\n(?:    .*\n)*?    after:", text)
    ]
    if not named:
        return None
    above, step = luck.choice(named)
    return re.sub(rf"(?m)(?<=^steps:\n)((?:.*\n)*?)^(  {step}:.*)$", rf"\1\2\n    after: [{above}]", text, count=1)


def word_quoted(text: str, luck: Random) -> str | None:
    """Put a word between quotes."""
    return _one_line(text, luck, _WORD, lambda found: f'{found[1]}"{found[2]}"')


def lines_ended_otherwise(text: str, luck: Random) -> str | None:
    """End the lines as Windows does, at times with the mark that it puts before the first."""
    return luck.choice(("", "\ufeff")) + text.replace("\n", "\r\n")


EDITS: Mapping[str, Edit] = {
    "comment added": comment_added,
    "comment removed": comment_removed,
    "remark added": remark_added,
    "line left blank": line_left_blank,
    "keys reordered": keys_reordered,
    "entries reordered": entries_reordered,
    "name changed": name_changed,
    "source changed": source_changed,
    "length rewritten": length_rewritten,
    "share rewritten": share_rewritten,
    "list on lines": list_on_lines,
    "list reordered": list_reordered,
    "list as table": list_as_table,
    "order stated": order_stated,
    "word quoted": word_quoted,
    "line ends": lines_ended_otherwise,
}
"""Harmless edits by kind."""


def _free_lines(lines: list[str]) -> list[int]:
    """Return the places of lines that are not inside a text of several lines."""
    free: list[int] = []
    text_indent: int | None = None
    for place, line in enumerate(lines):
        if text_indent is not None and (not line.strip() or _indent(line) > text_indent):
            continue
        text_indent = _indent(line) if _BLOCK_TEXT.search(line) else None
        free.append(place)
    return free


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _without(lines: list[str], place: int) -> str:
    return _joined([*lines[:place], *lines[place + 1 :]])


def _one_line(text: str, luck: Random, pattern: re.Pattern[str], rewritten: Rewriting) -> str | None:
    lines = text.splitlines()
    matches = [(place, match) for place in _free_lines(lines) if (match := pattern.match(lines[place]))]
    found = [(place, match) for place, match in matches if rewritten(match) != match[0]]
    if not found:
        return None
    place, match = luck.choice(found)
    lines[place] = rewritten(match)
    return _joined(lines)


def _one_piece(text: str, luck: Random, pattern: re.Pattern[str], rewritten: Rewriting) -> str | None:
    """Return the text with one match written otherwise; matches in comments are left alone."""
    lines = text.splitlines()
    found = [
        (place, match)
        for place in _free_lines(lines)
        for match in pattern.finditer(lines[place])
        if "#" not in lines[place][: match.start()] and rewritten(match) != match[0]
    ]
    if not found:
        return None
    place, match = luck.choice(found)
    lines[place] = lines[place][: match.start()] + rewritten(match) + lines[place][match.end() :]
    return _joined(lines)


def _turned_round(found: re.Match[str]) -> str:
    entries = found[1].split(", ")
    return f"{{{', '.join(reversed(entries))}}}" if all(": " in entry for entry in entries) else found[0]


def _other_unit(found: re.Match[str]) -> str:
    number, unit = int(found[1]), found[2]
    if unit == "h":
        return f"{number * 60} min"
    if unit == "min":
        return f"{number / 60:g} h" if number % 30 == 0 else found[0]
    return f"{number * 24} h"


def _itemised(found: re.Match[str]) -> str:
    return "\n".join([f"{found[1]}{found[2]}:", *(f"{found[1]}  - {item}" for item in found[3].split(", "))])


def _tabulated(found: re.Match[str]) -> str:
    return "\n".join([f"{found[1]}checks:", *(f"{found[1]}  {item}: {{}}" for item in found[2].split(", "))])
