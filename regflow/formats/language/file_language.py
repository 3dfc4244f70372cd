"""Which language a file is written in, and its tree in English words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from regflow.formats.language.words_in import Word, words_in
from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.layout.place import NodePath
from regflow.formats.layout.problem_sheet import ProblemSheet
from regflow.formats.vocabulary import KeyLanguage, english_of, language_of_word, spelt


def language_of(words: tuple[Word, ...]) -> KeyLanguage:
    """Return the language of most of the keys of a file; English where it has none of either."""
    languages = [language_of_word(word.table, word.scalar.text) for word in words if word.is_key]
    return "zh" if languages.count("zh") > languages.count("en") else "en"


def in_english(root: Node, sheet: ProblemSheet) -> Node:
    """Return the tree with every word of the format in English, at the place where it stood.

    The sheet is told the language of the file, and of every word that is in the other one.
    """
    words = words_in(root)
    sheet.language = language_of(words)
    foreign = tuple(word for word in words if is_foreign(word, sheet.language))
    if foreign:
        first = next(word for word in words if _language(word) == sheet.language and word.is_key)
        for word in foreign:
            _complain(sheet, word, first)
    known = {
        word.scalar.start: english
        for word in words
        if (english := english_of(word.table, word.scalar.text)) != word.scalar.text
        if word.is_key or sheet.language == "zh" or not _may_be_a_name(word)
    }
    return _renamed(root, known, root.path) if known else root


def is_foreign(word: Word, language: KeyLanguage) -> bool:
    """Tell whether a word of the format stands in a file of the other language."""
    own = _language(word)
    return own is not None and own != language and (language == "zh" or not _may_be_a_name(word))


def _language(word: Word) -> KeyLanguage | None:
    return language_of_word(word.table, word.scalar.text)


def _may_be_a_name(word: Word) -> bool:
    """Tell whether an English file may call a result of its own like this: Chinese words are not reserved in it."""
    return word.table == "result-word"


def _complain(sheet: ProblemSheet, word: Word, first: Word) -> None:
    instead = spelt(word.table, english_of(word.table, word.scalar.text), sheet.language)
    sheet.error_at(
        word.scalar.place, word.scalar.path, f"mixed-languages-{sheet.language}", help="mixed-languages.help",
        word=word.scalar.text, instead=instead, other=first.scalar.text, line=first.scalar.place.line,
    )  # fmt: skip


def _renamed(node: Node, known: Mapping[int, str], path: NodePath) -> Node:
    match node:
        case Scalar():
            return replace(node, path=path, text=known.get(node.start, node.text))
        case Items():
            nodes = tuple(_renamed(one, known, (*path, str(number))) for number, one in enumerate(node.nodes))
            return Items(path, node.place, nodes)
        case Table():
            return Table(path, node.place, tuple(_entry(entry, known, path) for entry in node.entries))


def _entry(entry: Entry, known: Mapping[int, str], path: NodePath) -> Entry:
    text = known.get(entry.key.start, entry.key.text)
    own = (*path, text)
    return Entry(replace(entry.key, path=own, text=text), _renamed(entry.value, known, own))
