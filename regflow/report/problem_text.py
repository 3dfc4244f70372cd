"""A problem as a person reads it: the user's own line with the place marked, what is wrong, what to do."""

from __future__ import annotations

from rich.cells import cell_len

from regflow.errors import Problem
from regflow.report.problem_words import what_is_wrong, what_to_do
from regflow.words import Names, message, say
from regflow.words.saying import NO_NAMES

_MOST_PROBLEMS = 20
_MOST_COLUMNS = 160
_BEFORE_MARK = 60


def problem_text(problem: Problem, language: str, names: Names = NO_NAMES) -> str:
    """Return the text of one problem, without colour and without a last line end.

    Chinese characters count as two columns, so that the mark stands under what it means.
    """
    head = message(f"word-{problem.severity}")
    wrong = what_is_wrong(problem, language, names)
    title = say(message("problem-title", severity=head, code=problem.code, text=wrong), language)
    gutter = len(str(problem.line)) if problem.line else 2
    lines = [title, f"{' ' * (gutter - 1)}--> {_place(problem)}"]
    if problem.line:
        lines += _excerpt(problem, gutter)
    if (to_do := what_to_do(problem, language, names)) is not None:
        lines.append(f"{' ' * gutter} = {say(message('help', text=to_do), language)}")
    return "\n".join(lines)


def problems_text(problems: tuple[Problem, ...], language: str, names: Names = NO_NAMES) -> str:
    """Return the first twenty problems, an empty line between them, and how many more there are."""
    texts = [problem_text(problem, language, names) for problem in problems[:_MOST_PROBLEMS]]
    if len(problems) > _MOST_PROBLEMS:
        texts.append(say(message("more-problems", count=len(problems) - _MOST_PROBLEMS), language))
    return "\n\n".join(texts)


def _place(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file


def _excerpt(problem: Problem, gutter: int) -> list[str]:
    """Return the user's line between bars; of a very long one the part around the mark."""
    source = problem.source.replace("\t", " ")
    start = problem.column - 1
    if cell_len(source) > _MOST_COLUMNS:
        first = max(0, start - _BEFORE_MARK)
        source, start = source[first : first + _MOST_COLUMNS // 2], start - first
    marked = source[start : start + problem.length]
    blank = " " * gutter
    return [
        f"{blank} |",
        f"{problem.line} | {source}".rstrip(),
        f"{blank} | {' ' * cell_len(source[:start])}{'^' * max(1, cell_len(marked))}",
    ]
