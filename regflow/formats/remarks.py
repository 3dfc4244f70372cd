"""What a process file says of itself at the ends of its lines: what is assumed, where a number is from."""

from __future__ import annotations

from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment behind something.

    Attributes:
        line: From 1.
        about: What stands before it on the line.
        said: The comment without its sign.
    """

    line: int
    about: str
    said: str


def remarks(text: str) -> tuple[Remark, ...]:
    """Return the comments that stand behind something, in the order of the file.

    >>> remarks("a: 1  # assumed")
    (Remark(line=1, about='a: 1', said='assumed'),)
    """
    inside = [(token.start_mark.index, token.end_mark.index) for token in yaml.scan(text) if _is_text(token)]
    found: list[Remark] = []
    offset = 0
    for number, line in enumerate(text.split("\n"), start=1):
        for place, sign in enumerate(line):
            behind = bool(line[:place].strip()) and line[place - 1].isspace()
            if sign == "#" and behind and not any(start <= offset + place < end for start, end in inside):
                found.append(Remark(number, line[:place].strip(), line[place + 1 :].strip()))
                break
        offset += len(line) + 1
    return tuple(found)


def _is_text(token: yaml.Token) -> bool:
    return isinstance(token, yaml.ScalarToken)
