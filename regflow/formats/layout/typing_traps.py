"""Signs that a Chinese keyboard or a word processor types for YAML's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from regflow.formats.layout.lines import lines_of, place_of
from regflow.formats.layout.place import Place

HALF_WIDTH = {
    **dict(zip("：，；、【】［］｛｝（）－％＃．", ":,,,[][]{}()-%#.", strict=True)),
    **dict(zip("“”‘’０１２３４５６７８９", "\"\"''0123456789", strict=True)),
}
"""What YAML needs instead of each full-width sign."""

_SPACES = {"\u3000": "ideographic-space", "\u00a0": "no-break-space"}
_TRAP = re.compile("[" + re.escape("".join((*HALF_WIDTH, *_SPACES))) + "]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
BLOCK_TEXT = re.compile(r"^( *)(?:- +)*(?:[^#]*[:-] +)?[|>][-+0-9]*\s*(?:#.*)?$")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|(?:^|\s)#.*")
_STRUCTURAL = (
    re.compile(r"^\s*(?:- +)*[^\s:：{\[]+\s*(：)(?!.*: )"),  # a key with its colon
    re.compile(r"^\s*(－)"),  # a list entry
    re.compile("^ *(?:- *)?([\u3000\u00a0])"),  # indentation
    re.compile("[:,-]([\u3000\u00a0])"),  # the space after a sign
    re.compile(r"[:,\[{-]\s+([【［｛“”‘’])"),  # the beginning of a value
    re.compile(r"[\[{].*?([：，】］｝])"),  # inside brackets
)
_MOST_TRAPS = 100
_TAB = re.compile(r"^ *(\t)\s*\S")


@dataclass(frozen=True, slots=True)
class Trap:
    """A sign that has to be another one.

    Attributes:
        code: Code of the problem.
        place: Where it stands.
        sign: The sign, or its number where it cannot be seen.
        instead: What belongs there.
    """

    code: str
    place: Place
    sign: str
    instead: str


def traps_between(stretch: str, place: Place) -> Iterator[Trap]:
    """Yield the first trap of each line of an unquoted stretch of text that begins at a place."""
    for number, line in enumerate(lines_of(stretch)):
        if found := _TRAP.search(line):
            yield _trap(found[0], Place(place.line + number, found.start() + (1 if number else place.column)))


def structural_traps(text: str) -> tuple[Trap, ...]:
    """Return the traps that can keep a text from being YAML, one a line; block texts are left alone.

    It judges by lines, as there is no tree: meant for texts that cannot be read.
    """
    found: list[Trap] = []
    block_indent: int | None = None
    for number, line in enumerate(lines_of(text), start=1):
        indent = len(line) - len(line.lstrip(" "))
        if block_indent is not None and (indent > block_indent or not line.strip()):
            continue
        block = BLOCK_TEXT.match(line)
        block_indent = len(block[1]) if block else None
        bare = _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), line)
        if tab := _TAB.match(line):
            found.append(Trap("tab", Place(number, tab.start(1) + 1), "", ""))
        elif match := next((match for pattern in _STRUCTURAL if (match := pattern.search(bare))), None):
            found.append(_trap(match[1], Place(number, match.start(1) + 1)))
    return tuple(found)


def without_control_characters(text: str) -> tuple[str, tuple[Trap, ...]]:
    """Return the text with a plain sign in place of each forbidden one, and where those stood."""
    traps = tuple(
        Trap("control-character", place_of(text, match.start()), _number(match[0]), "")
        for match in islice(_FORBIDDEN.finditer(text), _MOST_TRAPS)
    )
    return _FORBIDDEN.sub("\ufffd", text), traps


def control_character_in(text: str) -> str | None:
    r"""Return the number of the first sign that cannot be seen, such as an escaped bell.

    >>> control_character_in("a\x07b")
    'U+0007'
    """
    found = _FORBIDDEN.search(text)
    return None if found is None else _number(found[0])


def _trap(sign: str, place: Place) -> Trap:
    if sign in _SPACES:
        return Trap(_SPACES[sign], place, _number(sign), " ")
    return Trap("full-width", place, sign, HALF_WIDTH[sign])


def _number(sign: str) -> str:
    return f"U+{ord(sign):04X}"
