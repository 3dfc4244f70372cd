"""What the readers of process files say and what the catalogue holds are the same."""

import ast
import re
from pathlib import Path

from regflow.formats.keys import KEYS, MANUAL, SYNONYMS
from regflow.words.en.problems import TEXTS

SOURCES = [
    path
    for folder in ("formats", "report")
    for path in sorted(Path("regflow", folder).rglob("*.py"))
    if "edit_yaml" not in path.parts
]
LITERALS = {
    node.value
    for path in SOURCES
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
}
WRITES = ("error", "error_at", "warning", "warning_at", "_write", "_refused", "Trap")
"""The functions that put a problem on a sheet; the code is their first text in kebab case."""

FRAMED = tuple(code for code in TEXTS if not code.startswith(("word-", "noun-", "more-")) and ".help" not in code)


def words_in(arguments: list[ast.expr]) -> set[str]:
    return {str(one.value) for one in ast.walk(ast.Tuple(arguments, ast.Load())) if isinstance(one, ast.Constant)}


def written_codes() -> set[str]:
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in WRITES:
                    found |= {word for word in words_in(node.args) if re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", word)}
    return found


def test_every_problem_has_its_sentence_and_its_help():
    codes = written_codes()
    assert len(codes) > 80
    helped = {code.split(".")[0] for code in TEXTS if ".help" in code}
    assert codes - (helped & set(TEXTS)) == set()


def test_every_sentence_is_of_a_problem_that_some_code_writes():
    families = re.compile(r"unused-(calendars|offices|documents|criteria)")
    assert [code for code in FRAMED if code not in LITERALS and not families.fullmatch(code)] == []


def test_every_help_belongs_to_a_problem():
    assert [code for code in TEXTS if ".help" in code and code.split(".")[0] not in TEXTS] == []


def test_every_table_has_a_noun_and_a_page():
    assert set(MANUAL) == set(KEYS)
    assert {f"noun-{topic}" for topic in KEYS} <= set(TEXTS)


def test_a_synonym_means_a_key_and_is_none():
    keys = {key for keys in KEYS.values() for key in keys}
    assert set(SYNONYMS) <= keys
    assert [word for words in SYNONYMS.values() for word in words if word in KEYS["step"]] == []


def test_every_page_that_a_help_names_is_a_key_or_a_page():
    pages = {*MANUAL.values(), *(key for keys in KEYS.values() for key in keys)}
    named = {page for text in TEXTS.values() for page in re.findall(r"regflow explain (\w+)", text)}
    assert named - pages == set()
