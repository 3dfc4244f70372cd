"""The glossary as a page of the manual."""

from __future__ import annotations

from regflow.report.page import Page, heading, paragraph
from regflow.report.wrapping import columns_of
from regflow.words import LANGUAGES, message
from regflow.words.glossary import TERMS, Term

NAMES = ("glossary", "words", "术语")
"""What one may ask for."""


def glossary_page(page: Page) -> str:
    """Return every word of the field with its meaning, and what it is called in the other languages."""
    width = max(columns_of(_term(term, page)) for term in TERMS) + 4
    lines = [paragraph(term.meanings[page.language], page, width, f"  {_term(term, page)}") for term in TERMS]
    return "\n".join([heading(message("explain-glossary"), page), *lines])


def term_page(word: str, page: Page) -> str:
    """Return what a word means, whatever language it is in; empty if it is not in the glossary."""
    asked = word.casefold()
    return "\n\n".join(
        f"{heading(message('plain', text=_term(term, page)), page)}\n{paragraph(term.meanings[page.language], page)}"
        for term in TERMS
        if asked in map(str.casefold, term.words.values())
    )


def _term(term: Term, page: Page) -> str:
    """Return a word with what it is called elsewhere."""
    others = [term.words[language] for language in LANGUAGES if language != page.language]
    return f"{term.words[page.language]} · {' · '.join(others)}"
