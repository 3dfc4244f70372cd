"""The manual: a page for each rule, from its own docstring, and for each kind of table of the format."""

from __future__ import annotations

from difflib import get_close_matches
from inspect import getdoc

from regflow.analysis.rules import RULES
from regflow.comparison.gate.kinds import KINDS
from regflow.errors import RegflowError
from regflow.formats.keys import KEYS, MANUAL
from regflow.report.gate_manual import GATE, gate_page, kind_page
from regflow.report.page import Page, heading, paragraph, parts
from regflow.report.rule_examples import example_of, shown_after, shown_before
from regflow.words import message

INDENT = 16

LABELS = ("Why it costs", "Why it matters", "Spared", "Mend", "Proof", "Source")
"""What the parts of a rule's page begin with, in their order."""


def contents(page: Page) -> str:
    """Return the list of all there is to explain."""
    rules = [paragraph(_first_line(rule), page, indent=24, first=f"  {rule}") for rule in RULES]
    gate = paragraph(page.say(message("page-gate")), page, indent=24, first=f"  {GATE}")
    pages = [paragraph(page.say(message(f"page-{topic}")), page, indent=24, first=f"  {topic}") for topic in _pages()]
    return parts(
        "\n".join([heading(message("explain-rules"), page), *rules]),
        "\n".join([heading(message("explain-keys"), page), *pages]),
        gate,
        page.say(message("explain-more")),
    )


def explanation(topic: str, page: Page) -> str:
    """Return the manual page of a rule, of a kind of table, or of a key wherever it may stand.

    A key is named alone (`work`) or with its page (`steps.work`).

    Raises:
        RegflowError: if there is no such thing; names the nearest.
    """
    wanted = topic.strip().removesuffix(":")
    if wanted.replace("_", "-") in RULES:
        return _rule_page(wanted.replace("_", "-"), page)
    if wanted == GATE:
        return gate_page(page)
    if found := parts(*_table_page(wanted, page), *_keys(wanted, page)):
        return found
    if wanted in KINDS:
        return kind_page(wanted, page)
    near = get_close_matches(wanted, (*RULES, GATE, *KINDS, *_pages(), *_key_names()), n=3)
    help = message("did-you-mean", names=tuple(near)) if near else message("no-such-topic.help")
    raise RegflowError(message("no-such-topic", topic=topic), help)


def _pages() -> tuple[str, ...]:
    return tuple(dict.fromkeys(MANUAL.values()))


def _key_names() -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for keys in KEYS.values() for key in keys))


def _first_line(rule: str) -> str:
    return (getdoc(RULES[rule]) or "").partition("\n")[0]


def _rule_page(rule: str, page: Page) -> str:
    """Return a rule's docstring under its name, part by part, then its example."""
    return parts(
        heading(message("plain", text=rule), page),
        *(_part(told, page) for told in _told(getdoc(RULES[rule]) or "")),
        *_example(rule, page),
    )


def _told(docstring: str) -> list[str]:
    """Return the parts of a docstring, each on one line: what is indented goes on from the line above it."""
    told: list[str] = []
    for line in filter(None, docstring.splitlines()):
        if line.startswith(" ") and told:
            told[-1] += " " + line.strip()
        else:
            told.append(line)
    return told


def _part(text: str, page: Page) -> str:
    """Return a part of a page, its label in bold: a part without one is what the rule finds."""
    label, colon, rest = text.partition(": ")
    if not colon or label not in LABELS:
        return paragraph(text, page)
    said = paragraph(rest[:1].upper() + rest[1:], page, indent=2, first="  ")
    return f"{heading(message('plain', text=label), page)}\n{said}"


def _example(rule: str, page: Page) -> tuple[str, ...]:
    example = example_of(rule)
    if example is None:
        return ()
    before = f"{heading(message('example-before', name=example.name), page)}\n{_indented(shown_before(example))}"
    if example.after is None:
        return before, paragraph(page.say(message("example-no-change")), page)
    return before, f"{heading(message('example-after'), page)}\n{_indented(shown_after(example))}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())


def _table_page(topic: str, page: Page) -> tuple[str, ...]:
    kinds = [kind for kind, on in MANUAL.items() if on == topic]
    if not kinds:
        return ()
    tables = ["\n".join(_key_line(kind, key, page) for key in KEYS[kind]) for kind in kinds]
    named = [f"{_place(kind)}:\n{text}" if len(kinds) > 1 else text for kind, text in zip(kinds, tables, strict=True)]
    return (
        f"{heading(message('plain', text=topic), page)}\n{paragraph(page.say(message(f'page-{topic}')), page)}",
        *named,
    )


def _keys(topic: str, page: Page) -> tuple[str, ...]:
    """Return what a key means, once for each kind of table that has it."""
    table, _, key = topic.rpartition(".")
    return tuple(
        f"{heading(message('plain', text=f'{_place(kind)}.{key}'), page)}\n"
        f"{paragraph(page.say(message(f'key-{kind}-{key}')), page)}"
        for kind, keys in KEYS.items()
        if key in keys and table in ("", MANUAL[kind], _place(kind))
    )


def _key_line(kind: str, key: str, page: Page) -> str:
    return paragraph(page.say(message(f"key-{kind}-{key}")), page, indent=INDENT, first=f"  {key}")


def _place(kind: str) -> str:
    """Return where a kind of table stands, as an official would name it."""
    duties = {"check-duty": "checks", "step-duty": "steps", "order-duty": "order", "separate-duty": "separate"}
    return f"{MANUAL[kind]}.{duties[kind]}" if kind in duties else MANUAL[kind]
