"""The pages of the manual on the keys of the format, asked for in either language of keys."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.formats.grammar import GRAMMAR, OneWord, Shape, shapes_in
from regflow.formats.key_examples import example_of
from regflow.formats.keys import KEYS, MANUAL
from regflow.formats.language.code_words import in_file_words, page_word
from regflow.formats.places import places_of
from regflow.formats.vocabulary import KEY_WORDS, VALUE_WORDS, KeyLanguage, english_of, key_language, spelt
from regflow.report.key_holds import what_holds_without, what_it_holds
from regflow.report.page import Page, heading, paragraph, parts
from regflow.report.wrapping import columns_of
from regflow.words import Message, message

INDENT = 16

_DUTIES = {"check-duty": "checks", "step-duty": "steps", "order-duty": "order", "separate-duty": "separate"}


def key_pages(topic: str, page: Page) -> str:
    """Return what the manual says of a kind of table, of a key wherever it may stand, or of a word for a value.

    A key is named alone (`work`, `工时`) or with its page (`steps.work`, `步骤.工时`). Empty if there is no such thing.
    """
    writer = _Writer(page, _language_asked(topic, page))
    return parts(*writer.tables(topic), *writer.keys(topic)) or parts(*writer.values(topic))


def page_list(page: Page) -> list[str]:
    """Return a line for each page on a table: its name, in the language of the page, and its subject."""
    language = key_language(page.language)
    writer = _Writer(page, language)
    return [
        writer.row(page_word(one, language), writer.in_code(message(f"page-{one}")), 24)
        for one in dict.fromkeys(MANUAL.values())
    ]


def page_names(language: KeyLanguage) -> tuple[str, ...]:
    """Return the names of the pages on tables, in the order of the format."""
    return tuple(page_word(one, language) for one in dict.fromkeys(MANUAL.values()))


def known_words() -> tuple[str, ...]:
    """Return every word that has a page, in both languages."""
    keys = (word for words in KEY_WORDS.values() for pair in words.items() for word in pair)
    values = (word for words in VALUE_WORDS.values() for pair in words.items() for word in pair)
    return tuple(dict.fromkeys((*page_names("en"), *page_names("zh"), *keys, *values)))


def _language_asked(topic: str, page: Page) -> KeyLanguage:
    """Return the language of the word that was asked for; the page's where a word has none."""
    if not topic.isascii():
        return "zh"
    return "en" if topic.strip() else key_language(page.language)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes in the language of the page; keys, and code in sentences, are in that of the keys."""

    page: Page
    language: KeyLanguage

    def tables(self, topic: str) -> tuple[str, ...]:
        kinds = [kind for kind, on in MANUAL.items() if topic in (on, page_word(on, "zh"))]
        found: list[str] = []
        for on in dict.fromkeys(MANUAL[kind] for kind in kinds):
            own = [kind for kind in kinds if MANUAL[kind] == on]
            found.append(f"{self._title(on, page_word(on, 'zh'))}\n{self._said(message(f'page-{on}'))}")
            found += [f"{_place(kind, self.language)}:\n{self._lines(kind)}" for kind in own if len(own) > 1]
            found += [self._lines(kind) for kind in own if len(own) == 1]
        return tuple(found)

    def keys(self, topic: str) -> tuple[str, ...]:
        table, _, word = topic.rpartition(".")
        return tuple(
            self._key(kind, key)
            for kind, keys in KEYS.items()
            for key in keys
            if word in (key, KEY_WORDS[kind][key])
            if table in ("", *_names_of(kind))
        )

    def values(self, topic: str) -> tuple[str, ...]:
        tables = [table for table, words in VALUE_WORDS.items() if english_of(table, topic) in words]
        if not tables:
            return ()
        keys = [(kind, key) for kind, its in GRAMMAR.items() for key in its if _holds(its[key].shape, tables)]
        return self._said(message("key-page-of-value", word=topic)), *(self._key(*one) for one in keys)

    def _key(self, kind: str, key: str) -> str:
        own = GRAMMAR[kind][key]
        other = f"{_place(kind, 'zh')}.{KEY_WORDS[kind][key]}"
        shown = f"{spelt(kind, key, self.language)}: {example_of(kind, key, self.language)}"
        rows = (
            ("label-holds", self.in_code(what_it_holds(own, self.language))),
            ("label-without", self.in_code(what_holds_without(own, self.language))),
            ("label-place", ", ".join(self._places(kind, key))),
        )
        return "\n".join(
            [
                self._title(f"{_place(kind, 'en')}.{key}", other),
                self._said(message(f"key-{kind}-{key}")),
                *(self.row(self.page.say(message(code)), text) for code, text in rows),
                self.row(self.page.say(message("label-example")), "") + shown,  # unbroken, to be copied
            ]
        )

    def _places(self, kind: str, key: str) -> tuple[str, ...]:
        name = self.page.say(message("key-place-name"))
        own = spelt(kind, key, self.language)
        return tuple(".".join((*place, own)) for place in places_of(kind, self.language, name))

    def _lines(self, kind: str) -> str:
        return "\n".join(
            self.row(spelt(kind, key, self.language), self.in_code(message(f"key-{kind}-{key}"))) for key in KEYS[kind]
        )

    def _title(self, english: str, chinese: str) -> str:
        name, other = (english, chinese) if self.language == "en" else (chinese, english)
        return heading(message("key-name-in-both", key=name, translated=other), self.page)

    def row(self, label: str, text: str, indent: int = INDENT) -> str:
        """Return a text beside a label, or below one that is too wide."""
        lead, said = f"  {label}", paragraph(text, self.page, indent=indent)
        room = indent - columns_of(lead)
        return f"{lead}\n{said}" if room < 1 else lead + " " * room + said[indent:]

    def _said(self, sentence: Message) -> str:
        return paragraph(self.in_code(sentence), self.page)

    def in_code(self, sentence: Message) -> str:
        """Return a sentence in the language of the page, code in it in that of the keys."""
        return in_file_words(self.page.say(sentence), self.language)


def _holds(shape: Shape, tables: list[str]) -> bool:
    return any(isinstance(one, OneWord) and one.words in tables for one in shapes_in(shape))


def _place(kind: str, language: KeyLanguage) -> str:
    """Return where a kind of table stands, as an official would name it."""
    on = page_word(MANUAL[kind], language)
    return f"{on}.{spelt('obligations', _DUTIES[kind], language)}" if kind in _DUTIES else on


def _names_of(kind: str) -> tuple[str, ...]:
    both: tuple[KeyLanguage, ...] = ("en", "zh")
    return tuple(name for one in both for name in (page_word(MANUAL[kind], one), _place(kind, one)))
