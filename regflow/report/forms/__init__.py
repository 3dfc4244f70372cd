"""The forms in which other programs and websites read an account: one module each, all from the same account.

Belongs here: how a form is written and what it escapes. Why so: what a command found is said once, in `account`, so
that a form is added without touching a command, and a command has every form at once. Whatever an official or the
author of a pull request wrote is a stranger's text here: each form keeps it from being read as anything but text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from regflow.report.account import Account
from regflow.report.forms.github import github
from regflow.report.forms.gitlab import gitlab
from regflow.report.forms.junit import junit
from regflow.report.forms.markdown import markdown
from regflow.report.forms.sarif import sarif

WRITERS: Mapping[str, Callable[[Account], str]] = {
    "github": github,
    "markdown": markdown,
    "junit": junit,
    "sarif": sarif,
    "gitlab": gitlab,
}
"""What writes a form, by its name on the command line."""
