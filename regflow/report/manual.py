"""The manual: a page for each rule, and for each kind of table of the format."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from inspect import getdoc

from regflow.analysis.rules import RULES
from regflow.comparison.gate.kinds import KINDS
from regflow.errors import RegflowError
from regflow.report.gate_manual import GATE, gate_page, kind_page
from regflow.report.glossary_text import NAMES as GLOSSARY_NAMES
from regflow.report.glossary_text import glossary_page, term_page
from regflow.report.key_pages import key_pages, known_words, page_list
from regflow.report.page import Page, heading, paragraph, parts
from regflow.report.rule_examples import example_of, shown_after, shown_before
from regflow.words import Message, message
from regflow.words.rule_pages import PAGES

LABELS = ("Why it costs", "Why it matters", "Spared", "Mend", "Proof", "Source")
"""What the parts of a rule's page begin with, in their order."""


def contents(page: Page) -> str:
    """Return the list of all there is to explain."""
    rules = [paragraph(sections(rule, page.language)[""], page, indent=24, first=f"  {rule}") for rule in RULES]
    words = paragraph(page.say(message("explain-words")), page, indent=24, first="  glossary")
    gate = paragraph(page.say(message("page-gate")), page, indent=24, first=f"  {GATE}")
    return parts(
        "\n".join([heading(message("explain-rules"), page), *rules]),
        "\n".join([heading(message("explain-keys"), page), *page_list(page)]),
        "\n".join([heading(message("explain-glossary"), page), words]),
        gate,
        page.say(message("explain-more")),
    )


def explanation(topic: str, page: Page) -> str:
    """Return the manual page of a rule, of a kind of table, or of a key wherever it may stand.

    A key is named alone (`work`, `工时`) or with its page (`steps.work`, `步骤.工时`).

    Raises:
        RegflowError: if there is no such thing; names the nearest.
    """
    wanted = topic.strip().removesuffix(":")
    if wanted in GLOSSARY_NAMES:
        return glossary_page(page)
    if wanted.replace("_", "-") in RULES:
        return _rule_page(wanted.replace("_", "-"), page)
    if wanted == GATE:
        return gate_page(page)
    if found := parts(key_pages(wanted, page), term_page(wanted, page)):
        return found
    if wanted in KINDS:
        return kind_page(wanted, page)
    near = get_close_matches(
        wanted, (*RULES, GATE, *KINDS, *known_words()), n=3, cutoff=0.6 if wanted.isascii() else 0.5
    )
    help = message("did-you-mean", names=tuple(near)) if near else message("no-such-topic.help")
    raise RegflowError(message("no-such-topic", topic=topic), help)


def _rule_page(rule: str, page: Page) -> str:
    """Return what a rule finds under its name, section by section, then its example."""
    title = message("plain", text=rule) if page.language == "en" else message(f"rule-{rule}")
    told = sections(rule, page.language)
    return parts(heading(title, page), *(_part(*one, page) for one in told.items()), *_example(rule, page))


def sections(rule: str, language: str) -> Mapping[str, str]:
    """Return the sections of a rule's page by their English labels; what it finds comes first, without a label.

    English is the rule's own docstring: there it stands beside what it tells of.
    """
    return PAGES[language][rule] if language in PAGES else _from_docstring(getdoc(RULES[rule]) or "")


def _from_docstring(docstring: str) -> Mapping[str, str]:
    """Return the sections of a docstring: what is indented goes on from the line above it."""
    told: list[str] = []
    for line in filter(None, docstring.splitlines()):
        if line.startswith(" ") and told:
            told[-1] += " " + line.strip()
        else:
            told.append(line)
    labelled = (line.partition(": ") for line in told)
    return dict((label, text[:1].upper() + text[1:]) if label in LABELS else ("", label) for label, _, text in labelled)


def label_of(label: str) -> Message:
    """Return what a section is called in every language.

    >>> label_of("Why it costs").code
    'label-why-it-costs'
    """
    return message(f"label-{label.lower().replace(' ', '-')}")


def _part(label: str, text: str, page: Page) -> str:
    """Return a section of a page, its label in bold."""
    if not label:
        return paragraph(text, page)
    return f"{heading(label_of(label), page)}\n{paragraph(text, page, indent=2, first='  ')}"


def _example(rule: str, page: Page) -> tuple[str, ...]:
    example = example_of(rule)
    if example is None:
        return ()
    title = message("example-before", name=example.name(page.language))
    before = f"{heading(title, page)}\n{_indented(shown_before(example))}"
    if example.after is None:
        return before, paragraph(page.say(message("example-no-change")), page)
    return before, f"{heading(message('example-after'), page)}\n{_indented(shown_after(example))}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())
