"""What a key of the format may hold, and what holds without it, told from the grammar."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import assert_never

from regflow.formats.grammar import (
    GRAMMAR,
    Conditional,
    Either,
    Fields,
    Form,
    Key,
    Keyed,
    Listed,
    Name,
    Named,
    OneWord,
    PerTrait,
    Shape,
)
from regflow.formats.vocabulary import VALUE_WORDS, KeyLanguage, spelt
from regflow.words import Message, message


def what_it_holds(key: Key, language: KeyLanguage) -> Message:
    """Return what may stand under a key; words of the format are in the language of the keys."""
    return _held(key.shape, language)


def what_holds_without(key: Key, language: KeyLanguage) -> Message:
    """Return what holds where a key is left out."""
    if key.is_required:
        return message("key-required")
    if key.default.startswith("default-"):
        return message(key.default)
    return message("default-plain", value=_word_in(key.shape, key.default, language))


def _word_in(shape: Shape, word: str, language: KeyLanguage) -> str:
    shapes = shape.shapes if isinstance(shape, Either) else (shape,)
    table = next((one.words for one in shapes if isinstance(one, OneWord)), None)
    return word if table is None else spelt(table, word, language)


def _held(shape: Shape, language: KeyLanguage) -> Message:
    match shape:
        case Form(name):
            return message(f"form-{name}")
        case OneWord():
            return _one_word(shape, language)
        case Name(table):
            return message(f"holds-name-{table}")
        case Fields(topic):
            return message("holds-fields", keys=_in_code(spelt(topic, key, language) for key in GRAMMAR[topic]))
        case Named(value):
            return message("holds-named", value=_held(value, language))
        case Keyed(form, value):
            return message("holds-keyed", key=_held(form, language), value=_held(value, language))
        case Listed(item):
            return message("holds-list", item=_held(item, language))
        case PerTrait(inner):
            return message("holds-per-trait", shape=_held(inner, language))
        case Either(shapes):
            return reduce(_or, (_held(one, language) for one in shapes))
        case Conditional():
            return message("holds-condition")
        case _:
            assert_never(shape)


def _or(one: Message, other: Message) -> Message:
    return message("holds-or", one=one, other=other)


def _one_word(shape: OneWord, language: KeyLanguage) -> Message:
    words: list[Message | str] = list(_in_code(spelt(shape.words, word, language) for word in VALUE_WORDS[shape.words]))
    if shape.or_else is not None:
        words.insert(0, _held(shape.or_else, language))
    return message("holds-words", words=tuple(words))


def _in_code(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"`{word}`" for word in words)
