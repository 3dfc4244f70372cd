"""The text of a process file with the words of the format in the other language, all else byte for byte."""

from __future__ import annotations

from regflow.formats.language.file_language import language_of
from regflow.formats.language.words_in import PROCESS, Word, words_in
from regflow.formats.layout.composing import composed
from regflow.formats.layout.problem_sheet import ProblemSheet
from regflow.formats.shapes import Shape
from regflow.formats.vocabulary import NEUTRAL_VALUES, KeyLanguage, english_of, spelt

_BYTE_ORDER_MARK = "\ufeff"


def language_of_text(text: str) -> KeyLanguage:
    """Return the language of the keys of a file; English where it cannot be read."""
    own = text.removeprefix(_BYTE_ORDER_MARK)
    root = composed(own, ProblemSheet("", own))
    return "en" if root is None else language_of(words_in(root))


def in_language(text: str, language: KeyLanguage, shape: Shape = PROCESS) -> str:
    """Return the text of a process file with its keys, and values that are words of the format, in a language.

    Names, numbers, comments and layout stay as they are. A text that cannot be read is returned as it is.

    Args:
        shape: What the text is, where it is only a part of a file.

    >>> in_language("steps: {look: {kind: check}}", "zh")
    '步骤: {look: {类型: 核查}}'
    """
    return _turned(text, language, shape, frozenset())


def for_editing(text: str, language: KeyLanguage) -> str:
    """Return the text of a process file in a language, but for values that may stand in a file of either.

    There and back it is the same file, even one that says `true` beside Chinese keys.

    >>> for_editing("steps: {look: {visit: true, kind: check}}", "zh")
    '步骤: {look: {到场: true, 类型: 核查}}'
    """
    return _turned(text, language, PROCESS, NEUTRAL_VALUES)


def _turned(text: str, language: KeyLanguage, shape: Shape, but: frozenset[str]) -> str:
    if text.startswith(_BYTE_ORDER_MARK):
        return _BYTE_ORDER_MARK + _turned(text.removeprefix(_BYTE_ORDER_MARK), language, shape, but)
    root = composed(text, ProblemSheet("", text))
    if root is None:
        return text
    words = (word for word in words_in(root, shape) if english_of(word.table, word.scalar.text) not in but)
    spans = {word.scalar.start: word for word in words}
    parts: list[str] = []
    end = 0
    for start in sorted(spans):
        parts += [text[end:start], _in_place(text, spans[start], language)]
        end = spans[start].scalar.end
    return "".join((*parts, text[end:]))


def _in_place(text: str, word: Word, language: KeyLanguage) -> str:
    """Return a word with the quotes it stood in; one written with escapes stays."""
    scalar = word.scalar
    written = text[scalar.start : scalar.end]
    other = spelt(word.table, english_of(word.table, scalar.text), language)
    return written.replace(scalar.text, other, 1)
