"""Where the keys of a kind of table stand in a file."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.formats.grammar import GRAMMAR
from regflow.formats.shapes import Either, Fields, Keyed, Listed, Named, PerTrait, Shape
from regflow.formats.vocabulary import KeyLanguage, spelt


def places_of(topic: str, language: KeyLanguage, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways from the top of a file to a kind of table, in the words of a language.

    Args:
        topic: A key of `GRAMMAR`.
        language: Of the keys.
        name: What stands for an identifier of the official's choice.

    >>> places_of("check-duty", "en", "NAME")
    (('obligations', 'checks', '-'),)
    """
    if topic == "process":
        return ((),)
    return tuple(
        (*above, spelt(parent, key, language), *rest)
        for parent, keys in GRAMMAR.items()
        for key, its in keys.items()
        for rest in _ways(its.shape, topic, name)
        for above in places_of(parent, language, name)
    )


def _ways(shape: Shape, topic: str, name: str) -> Iterator[tuple[str, ...]]:
    """Yield what stands between a key and the table of a topic under it: an identifier, or `-` for a list."""
    match shape:
        case Fields(own):
            if own == topic:
                yield ()
        case Named(value) | Keyed(_, value):
            yield from ((name, *rest) for rest in _ways(value, topic, name))
        case Listed(item):
            yield from (("-", *rest) for rest in _ways(item, topic, name))
        case PerTrait(inner):
            yield from _ways(inner, topic, name)
        case Either(shapes):
            for one in shapes:
                yield from _ways(one, topic, name)
