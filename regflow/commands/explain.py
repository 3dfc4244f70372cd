"""`regflow explain [RULE|KEY]`: the manual."""

from __future__ import annotations

from typing import Annotated

import typer

from regflow.commands.help_page import help_text
from regflow.commands.options import Saying
from regflow.commands.streams import give, give_document, page_of
from regflow.report.manual import contents, explanation


def explain(
    saying: Saying,
    topic: Annotated[
        str, typer.Argument(metavar="[RULE|KEY]", help=help_text("argument-topic"), show_default=False)
    ] = "",
) -> None:
    """Show the manual page of a rule or a key of the format; the list of both without one."""
    page = page_of(saying)
    text = explanation(topic, page) if topic else contents(page)
    if saying.as_json:
        give_document("explain", {"topic": topic or None, "text": text})
    else:
        give(text)
