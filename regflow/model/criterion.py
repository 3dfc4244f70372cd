"""What has to be true of an application."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.model.by_trait import Share
from regflow.model.duration import Duration
from regflow.model.text import Text
from regflow.units import Money


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that must be true before an application may be approved.

    Attributes:
        id: Identifier.
        name: Name for reports, if the file gives one.
        about: Documents on which it depends; None: every document that the applicant brings
            (`Process.about` resolves it).
        wrong: Share of new applications in which it fails by its own cause; None: unknown.
        fixed: Share of fixes that put it right.
        implies: Weaker criteria that hold whenever this one does, as listed.
        valid_for: A verification older than this no longer counts; None: for ever.
        harm: What one false approval costs; None: unknown.
    """

    id: str
    name: Text | None = None
    about: tuple[str, ...] | None = None
    wrong: Share | None = None
    fixed: Share = 1.0
    implies: tuple[str, ...] = ()
    valid_for: Duration | None = None
    harm: Money | None = None
