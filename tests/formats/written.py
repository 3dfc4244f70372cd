"""The plainest process file; a test states only how its own differs."""

from __future__ import annotations

from regflow.errors import Problem
from regflow.formats.process_yaml import check_text, parse_process
from regflow.model.process import Process
from regflow.model.step import Step

_TABLES = {
    "regflow": "1",
    "name": "test",
    "cases": "{traits: {premises: {owned: 30%, rented: 70%}}}",
    "offices": "{a: {}}",
    "documents": "{form: {}}",
    "criteria": "{ok: {about: [form], wrong: 5%}}",
    "steps": "{submit: {by: applicant, brings: [form]}, look: {by: a, checks: [ok], if_wrong: reject}}",
}


def written(**tables: str) -> str:
    """Return the text of a file with these tables in place of the plain ones, or beside them, one a line."""
    return "".join(f"{key}: {value}\n" for key, value in {**_TABLES, **tables}.items())


def read(**tables: str) -> Process:
    """Return the process of such a file."""
    return parse_process(written(**tables), "test.yaml").process


def look(fields: str, **tables: str) -> Step:
    """Return a step with these fields, done after the submission of the form."""
    steps = f"{{submit: {{by: applicant, brings: [form]}}, look: {{{fields}}}}}"
    return read(steps=steps, **tables).step_by_id["look"]


def problems(**tables: str) -> tuple[Problem, ...]:
    """Return what is said of such a file."""
    return check_text(written(**tables), "test.yaml").problems


def errors(**tables: str) -> list[str]:
    """Return the codes of the errors of such a file, in order."""
    return [problem.code for problem in problems(**tables) if problem.severity == "error"]


def warnings(**tables: str) -> list[str]:
    """Return the codes of the warnings of such a file, in order."""
    return [problem.code for problem in problems(**tables) if problem.severity == "warning"]


def look_errors(fields: str, **tables: str) -> list[str]:
    """Return the codes of the errors of a file whose step `look` has these fields."""
    return errors(steps=f"{{submit: {{by: applicant, brings: [form]}}, look: {{{fields}}}}}", **tables)
