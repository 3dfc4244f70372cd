"""A name or a sentence that may stand in several languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """What an official wrote, per language.

    Attributes:
        in_languages: Pairs of language code and text; the code is empty where no language was named.
    """

    in_languages: tuple[tuple[str, str], ...]

    def said_in(self, language: str) -> str:
        """Return the text in that language, else the text without a language, else the first there is.

        >>> Text((("en", "Seal"), ("zh", "印章"))).said_in("zh")
        '印章'
        """
        texts = dict(self.in_languages)
        return texts.get(language) or texts.get("") or self.in_languages[0][1]


def plain(text: str) -> Text:
    """Return a text that names no language."""
    return Text((("", text),))
