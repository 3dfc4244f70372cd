"""What a parser's complaint means to somebody who does not know YAML."""

from __future__ import annotations

import re

import yaml

from regflow.formats.layout.lines import lines_of
from regflow.formats.layout.place import Place

_MEANINGS = (
    ("cannot start any token", "sign-at-start"),
    ("unexpected ':'", "space-after-colon"),
    ("mapping values are not allowed", "colon-in-text"),
    ("could not find expected ':'", "missing-colon"),
    ("unexpected end of stream", "quote-not-closed"),
    ("unknown escape", "backslash-in-quotes"),
    ("escape", "backslash-in-quotes"),
    ("',' or ']'", "bracket-not-closed"),
    ("',' or '}'", "bracket-not-closed"),
    ("node content.*flow node", "bracket-not-closed"),
    ("undefined tag handle", "tag-handle"),
    ("expected key", "indentation"),
    ("'-' indicator", "indentation"),
    ("<block end>", "indentation"),
    ("block sequence entries are not allowed", "indentation"),
    ("expected <document start>", "indentation"),
    ("nesting", "too-deep"),
    ("depth", "too-deep"),
)


def syntax_fault(fault: yaml.MarkedYAMLError, text: str) -> tuple[Place, str]:
    """Return where a text stops being YAML and the code of the problem that says why.

    What was opened and never closed is shown where it was opened, not at the end of the file.
    """
    said = f"{fault.problem} {fault.context}"
    code = next((code for words, code in _MEANINGS if re.search(words, said)), "yaml-syntax")
    mark = fault.problem_mark or fault.context_mark
    if code in ("quote-not-closed", "bracket-not-closed") and fault.context_mark:
        mark = fault.context_mark
    if mark is None:
        return Place(1, 1), code
    lines = lines_of(text)
    if code == "colon-in-text" and (above := _faulty_line_above(lines, mark.line, mark.column)) is not None:
        return above
    if code == "indentation" and lines[min(mark.line, len(lines) - 1)][: mark.column].strip(" -"):
        code = "text-after-value"
    line = min(mark.line + 1, len(lines))
    return Place(line, min(mark.column, len(lines[line - 1])) + 1 if line == mark.line + 1 else 1), code


def _faulty_line_above(lines: tuple[str, ...], line: int, column: int) -> tuple[Place, str] | None:
    """Return what is wrong with the line above one whose only colon surprised the parser.

    A line without a colon, or with none that a space follows, runs on into the next.
    """
    if ": " in lines[line][:column]:
        return None
    above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), None)
    if above is None or re.search(r":(\s|$)", lines[above]):
        return None
    found = re.match(r"\s*(?:- +)?[^\s:]+(:)\S", lines[above])
    if found:
        return Place(above + 1, found.start(1) + 1), "space-after-colon"
    bare = lines[above].strip()
    return Place(above + 1, lines[above].index(bare) + 1, len(bare)), "missing-colon"
