"""What a problem says, with keys and values as the file in question writes them."""

from __future__ import annotations

from regflow.errors import Problem
from regflow.formats.language.code_words import in_file_words
from regflow.words import Names, say
from regflow.words.saying import NO_NAMES


def what_is_wrong(problem: Problem, language: str, names: Names = NO_NAMES) -> str:
    """Return what is wrong, in a language; pieces of code are in that of the file's keys."""
    return in_file_words(say(problem.message, language, names), problem.keys)


def what_to_do(problem: Problem, language: str, names: Names = NO_NAMES) -> str | None:
    """Return the next move, if there is one to name, in a language; pieces of code are in that of the file's keys."""
    return None if problem.help is None else in_file_words(say(problem.help, language, names), problem.keys)
