"""JSON Schema (draft-07) of process files, for editors that complete and check while one types.

It is made from the grammar, and says what can be said of one place alone: a name that the file declares nowhere,
or steps that wait for one another, only `check` finds.
"""

from __future__ import annotations

from regflow.formats.grammar import GRAMMAR
from regflow.formats.key_examples import example_of
from regflow.formats.language.code_words import in_file_words
from regflow.formats.layout.plain_data import plain_data
from regflow.formats.schema_forms import FORMS, Json
from regflow.formats.shapes import (
    Conditional,
    Either,
    Fields,
    Form,
    Keyed,
    Listed,
    Name,
    Named,
    OneWord,
    PerTrait,
    Shape,
)
from regflow.formats.vocabulary import VALUE_WORDS, KeyLanguage, spelt
from regflow.model.step import RESERVED
from regflow.words import LANGUAGES, message, say

DRAFT = "http://json-schema.org/draft-07/schema#"
_MOST_CHARACTERS = 120


def schema(language: KeyLanguage) -> dict[str, Json]:
    """Return the schema of files written in a language; titles and descriptions are in that one, then in the others."""
    tables: dict[str, Json] = {topic: _table(topic, language) for topic in GRAMMAR if topic != "process"}
    return {
        "$schema": DRAFT,
        "title": _said("schema-title", language).replace("\n\n", " | "),
        **_table("process", language),
        "definitions": tables,
    }


def _table(topic: str, language: KeyLanguage) -> dict[str, Json]:
    keys = GRAMMAR[topic]
    required: list[Json] = [spelt(topic, key, language) for key, its in keys.items() if its.is_required]
    return {
        "description": _said(f"noun-{topic}", language),
        "type": "object",
        "properties": {spelt(topic, key, language): _property(topic, key, language) for key in keys},
        **({"required": required} if required else {"minProperties": 1} if topic == "duration" else {}),
        "additionalProperties": False,
    }


def _property(topic: str, name: str, language: KeyLanguage) -> dict[str, Json]:
    key = GRAMMAR[topic][name]
    other: KeyLanguage = "en" if language == "zh" else "zh"
    titles = dict.fromkeys((spelt(topic, name, language), spelt(topic, name, other)))
    return {
        "title": " | ".join(titles),
        "description": _said(f"key-{topic}-{name}", language),
        "examples": [plain_data(example_of(topic, name, language))],
        **_shape(key.shape, language),
    }


def _said(code: str, language: KeyLanguage) -> str:
    """Return a text in the language of the keys, then in the others, a paragraph each."""
    languages = sorted(LANGUAGES, key=lambda one: one != language)
    return "\n\n".join(dict.fromkeys(in_file_words(say(message(code), one), language) for one in languages))


def _shape(shape: Shape, language: KeyLanguage) -> dict[str, Json]:
    match shape:
        case Form(name):
            return FORMS[name]
        case OneWord():
            return _one_word(shape, language)
        case Name():
            return FORMS["word"]
        case Fields(topic):
            return {"$ref": f"#/definitions/{topic}"}
        case Named(value):
            return {
                "type": "object",
                "propertyNames": _identifier(language),
                "additionalProperties": _entry(value, language),
            }
        case Keyed(form, value):
            return {
                "type": "object",
                "propertyNames": FORMS[form.name],
                "additionalProperties": _shape(value, language),
            }
        case Listed(item):
            return {"type": "array", "items": _shape(item, language)}
        case PerTrait(inner):
            return _any_of(_shape(inner, language), _by_trait(_shape(inner, language)))
        case Either(shapes):
            return _any_of(*(_shape(one, language) for one in shapes))
        case Conditional():
            values = _any_of(FORMS["word"], {"type": "array", "minItems": 1, "items": FORMS["word"]})
            return {"type": "object", "minProperties": 1, "additionalProperties": values}


def _one_word(shape: OneWord, language: KeyLanguage) -> dict[str, Json]:
    if shape.words == "truth-word":
        truths: list[Json] = list(VALUE_WORDS["truth-word"].values()) if language == "zh" else []
        return {"enum": [True, False, *truths]}
    words: list[Json] = [spelt(shape.words, word, language) for word in VALUE_WORDS[shape.words]]
    if "24h" in VALUE_WORDS[shape.words] and language == "zh":
        words.append("24h")
    known: dict[str, Json] = {"enum": words}
    return known if shape.or_else is None else _any_of(known, _shape(shape.or_else, language))


def _entry(value: Shape, language: KeyLanguage) -> dict[str, Json]:
    """Return what stands under an identifier: nothing at all where every field may be left out."""
    said = _shape(value, language)
    may_be_empty = isinstance(value, Fields) and not any(key.is_required for key in GRAMMAR[value.topic].values())
    return _any_of(said, {"type": "null"}) if may_be_empty else said


def _by_trait(said: dict[str, Json]) -> dict[str, Json]:
    values: dict[str, Json] = {"type": "object", "minProperties": 1, "additionalProperties": said}
    return {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": values}


def _identifier(language: KeyLanguage) -> dict[str, Json]:
    tables = ("worker-word", "result-word")
    own = {spelt(table, word, language) for table in tables for word in RESERVED}
    reserved: list[Json] = [*sorted(own | RESERVED)]
    return {"minLength": 1, "maxLength": _MOST_CHARACTERS, "not": {"enum": reserved}}


def _any_of(*said: dict[str, Json]) -> dict[str, Json]:
    flat: list[Json] = []
    for one in said:
        inner = one.get("anyOf")
        flat += inner if isinstance(inner, list) and len(one) == 1 else [one]
    return {"anyOf": flat}
