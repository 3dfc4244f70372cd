"""Names that would be taken for one another, and officers that an office does not have."""

from __future__ import annotations

from regflow.formats.semantics.whole import Whole


def judge_names(whole: Whole) -> None:
    """Write down steps that share a name with a trait, and officers that are not on their office's list."""
    process = whole.process
    for step in process.steps:
        if step.id in process.trait_by_name:
            whole.error(("steps", step.id), "step-named-like-trait", name=step.id)
        office = process.office_by_id.get(step.by)
        if step.officer is None or office is None or whole.sheet.is_broken("offices", office.id, "staff"):
            continue
        officers = tuple(one.name for one in office.staff) if isinstance(office.staff, tuple) else ()
        if step.officer not in officers:
            near = whole.sheet.nearest(step.officer, officers)
            help_code = "unknown-officer.help" if near else "unknown-officer.help-all"
            path = ("steps", step.id, "by", "officer")
            whole.error(path, "unknown-officer", help=help_code, name=step.officer, office=office.id, near=near or "")
