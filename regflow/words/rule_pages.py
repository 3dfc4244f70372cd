"""The manual pages of rules in languages other than English, in which a rule's docstring is its page."""

from collections.abc import Mapping

from regflow.words.zh import rule_pages

PAGES: Mapping[str, Mapping[str, Mapping[str, str]]] = {"zh": rule_pages.PAGES}
"""By language and rule: sections by their English labels."""
