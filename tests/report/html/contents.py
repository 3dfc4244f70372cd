"""What a page is about, made once: processes with their findings and a few short runs."""

from __future__ import annotations

from functools import cache

from regflow.commands.options import Judging
from regflow.commands.paging import page_of_one, page_of_two
from regflow.formats.process_yaml import parse_process
from regflow.report.html.content import PageContent
from regflow.simulation import Run
from tests.commands.files import SHORT, SMALL

QUICK = Run(cases=40, replications=2, jobs=1)
EVIL = "</script><img src=x onerror=alert(1)> \"quoted\" 'too' & \u202etxet desrever\u202c " + "x" * 300


def two(before: str = SMALL, after: str = SHORT) -> PageContent:
    """Return what the page of two texts is about."""
    files = (parse_process(before, "before.yaml"), parse_process(after, "after.yaml"))
    return page_of_two(files, QUICK, Judging(), "regflow report before.yaml after.yaml -o page.html", None)


def one(text: str = SMALL) -> PageContent:
    """Return what the page of one text is about."""
    return page_of_one(parse_process(text, "before.yaml"), QUICK, "regflow report before.yaml -o page.html", None)


@cache
def small() -> PageContent:
    """Return what the page of the small permit and its shorter form is about."""
    return two()


def long_process(steps: int) -> str:
    """Return a process of so many steps in eight offices, with Chinese names, some of them redundant."""
    offices = [
        f"  o{n}: {{name: {{en: Office number {n}, zh: 第{n}科室}}, authority: Town, staff: 9}}" for n in range(8)
    ]
    lines = [
        "regflow: 1",
        "name: {en: A long permit, zh: 长流程许可事项}",
        "limit: 10 working days",
        "cases:",
        "  arrive: {every: {mean: 60 min}}",
        "offices:",
        *offices,
        "documents:",
        "  form: {}",
        "  permit: {delivered: true}",
        "criteria:",
        *(
            f"  c{n}: {{about: [form], wrong: 2%, name: {{en: Criterion number {n}, zh: 第{n}项要求}}}}"
            for n in range(9)
        ),
        "obligations:",
        "  complete: true",
        "steps:",
        "  submit: {kind: submission, by: applicant, work: 10 min, brings: [form]}",
    ]
    for n in range(steps - 2):
        name = f"{{en: Examination number {n} of the long form, zh: 第{n}道材料审查与复核环节}}"
        lines.append(
            f"  s{n}: {{name: {name}, by: o{n % 8}, work: {{mean: 5 min}}, checks: [c{n % 9}], if_wrong: reject}}"
        )
    lines.append("  grant: {kind: issue, by: o0, work: 4 min, issues: [permit]}")
    return "\n".join(lines) + "\n"


def evil(text: str = SMALL) -> str:
    """Return a text whose names would do harm if anything believed them."""
    quoted = EVIL.replace("'", "''")
    named = text.replace("name: Small permit", f"name: '{quoted}'")
    lawful = named.replace('basis: "Permit Act, s. 3"', f"basis: '{quoted}'")
    return lawful.replace("first_look: {", f"first_look: {{name: '{quoted}', law: '{quoted}', ")
