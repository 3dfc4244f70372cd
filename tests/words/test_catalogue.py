"""What the code says and what the catalogue holds are the same."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from regflow.words import LANGUAGES, en

SOURCES = sorted(path for path in Path("regflow").rglob("*.py") if "words" not in path.parts)
TREES = [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in SOURCES]
NODES = [(path, node) for path, tree in TREES for node in ast.walk(tree)]


def spoken() -> Iterator[tuple[str, ast.Call, str]]:
    """Give place, call and code of every message whose code is written out."""
    for path, node in NODES:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            if node.func.id not in ("message", "help_text"):
                continue
            first = node.args[0]
            for code in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
                if isinstance(code, ast.Constant):
                    yield f"{path}:{node.lineno}", node, code.value


def families() -> Iterator[re.Pattern[str]]:
    """Give a pattern for every code that is put together from a fixed beginning or end."""
    for _, node in NODES:
        if isinstance(node, ast.JoinedStr):
            written = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
            fixed = [part for part in written if part is not None]
            if fixed and (written[0] or written[-1]) and all(re.fullmatch(r"[a-z0-9_.-]+", part) for part in fixed):
                yield re.compile("".join(".+" if part is None else re.escape(part) for part in written))


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_no_code_is_in_two_parts_of_the_catalogue():
    counted = Counter(code for part in en.PARTS for code in part.TEXTS)
    assert [code for code, number in counted.items() if number > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_module_of_a_catalogue_is_part_of_it(language):
    modules = [
        import_module(f"regflow.words.{language}.{path.stem}") for path in Path("regflow/words", language).glob("*.py")
    ]
    assert {code for module in modules for code in getattr(module, "TEXTS", ())} == set(LANGUAGES[language])


def test_every_code_that_is_spoken_is_in_the_catalogue():
    assert [(place, code) for place, _, code in spoken() if code not in en.TEXTS] == []


def test_every_gap_of_a_sentence_is_filled_where_it_is_spoken():
    missing = [
        (place, code, gaps(en.TEXTS[code]) - {keyword.arg for keyword in call.keywords})
        for place, call, code in spoken()
        if code in en.TEXTS and all(keyword.arg is not None for keyword in call.keywords)
    ]
    assert [one for one in missing if one[2]] == []


def test_no_sentence_is_left_that_nobody_speaks():
    constants = {node.value for _, node in NODES if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    patterns = tuple(families())
    unused = [code for code in en.TEXTS if code not in constants and not any(one.fullmatch(code) for one in patterns)]
    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_codes_with_the_same_gaps(language):
    texts = LANGUAGES[language]
    assert {code: gaps(text) for code, text in texts.items()} == {code: gaps(text) for code, text in en.TEXTS.items()}
