"""Writes why something was changed above the place where it was."""

from __future__ import annotations

from regflow.formats.edit_yaml.lines import NOTE, is_first_on_line, line_start, with_lines
from regflow.formats.edit_yaml.nodes import entry_of, mapping_at, node_at, start_of


def with_note(text: str, step: str, sentences: tuple[str, ...]) -> str:
    """Return the text with comment lines directly above a step.

    Where the step has no line of its own, or is not in the file, they stand above the table of steps.
    """
    lines = tuple(line for sentence in sentences for line in map(_readable, sentence.splitlines()) if line)
    entry = entry_of(node_at(text, ("steps",)), step)
    key = entry[0] if entry else None
    if key is None or not is_first_on_line(text, start_of(key)):
        table = entry_of(mapping_at(text, ()), "steps")
        key = table[0] if table else None
    if key is None or not is_first_on_line(text, start_of(key)):
        return with_lines(text, 0, tuple(NOTE + line for line in lines))
    start = start_of(key)
    indented = text[line_start(text, start) : start] + NOTE
    return with_lines(text, line_start(text, start), tuple(indented + line for line in lines))


def _readable(line: str) -> str:
    """Return a line with a space for each character that YAML does not allow, or that nobody would see."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in line).split())
