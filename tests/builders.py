"""The plainest processes; a test states only how its own differs."""

from __future__ import annotations

from dataclasses import replace

from regflow.model.cases import Cases, Every
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.duration import Duration, Exponential, Fixed
from regflow.model.obligation import Obligations
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import APPLICANT, Check, Kind, Reaction, Reject, Step
from regflow.model.text import plain

FORM = "form"
LEASE = "lease"
LICENCE = "licence"
REJECT = Reject()
COMPLETE = Obligations(complete=True)


def minutes(value: float) -> Duration:
    """Return a fixed time in minutes."""
    return Duration(Fixed(value))


def exponential(mean: float) -> Duration:
    """Return an exponential time in minutes."""
    return Duration(Exponential(mean))


def every(gap: Duration) -> Cases:
    """Return a stream of cases with these gaps, day and night."""
    return Cases(arrive=Every(gap))


def submission(**fields: object) -> Step:
    """Return the applicant's submission of the form and the lease."""
    return Step(id="submit", kind=Kind.SUBMISSION, by=APPLICANT, **{"brings": (FORM, LEASE), **fields})


def check(id: str, *criteria: str, if_wrong: Reaction = REJECT, by: str = "a", **fields: object) -> Step:
    """Return a step that checks the criteria, each with the same reaction."""
    checks = tuple(Check(criterion, if_wrong) for criterion in criteria)
    return Step(id=id, by=by, **{"work": minutes(10), "checks": checks, **fields})


def work(id: str, by: str = "a", **fields: object) -> Step:
    """Return ten minutes of work."""
    return Step(id=id, by=by, **{"work": minutes(10), **fields})


def issue(**fields: object) -> Step:
    """Return the issue of the licence."""
    return Step(id="issue", kind=Kind.ISSUE, by="a", **{"issues": (LICENCE,), **fields})


def process(*steps: Step, **fields: object) -> Process:
    """Return a process of these steps as they stand (each names its `after` itself).

    Offices a, b and c of authorities A, B and C without staff; documents form, lease and licence; criteria
    name_ok about the form and site_ok about the lease, both wrong in 5% of cases.
    """
    defaults: dict[str, object] = {
        "name": plain("test"),
        "offices": tuple(Office(id=one, authority=one.upper()) for one in "abc"),
        "documents": (Document(FORM), Document(LEASE), Document(LICENCE, delivered=True)),
        "criteria": (
            Criterion("name_ok", about=(FORM,), wrong=0.05),
            Criterion("site_ok", about=(LEASE,), wrong=0.05),
        ),
        "obligations": COMPLETE,
    }
    return Process(steps=steps, **{**defaults, **fields})


def chain(*steps: Step, **fields: object) -> Process:
    """Return a process in which each step follows the one before it, unless it names its own `after`."""
    linked = tuple(
        step if step.after or not number else _following(step, steps[number - 1].id)
        for number, step in enumerate(steps)
    )
    return process(*linked, **fields)


def _following(step: Step, before: str) -> Step:
    return replace(step, after=(before,))
