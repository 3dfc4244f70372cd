"""A whole procedure, from the submission of an application to the decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from regflow.model.calendar import Calendar
from regflow.model.cases import Cases, Trait
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.duration import Duration
from regflow.model.obligation import Obligations
from regflow.model.office import Office
from regflow.model.step import APPLICANT, Return, Step
from regflow.model.text import Text


@dataclass(frozen=True, slots=True)
class Process:
    """A registration, permit or loan procedure.

    Attributes:
        name: What it is called.
        about, source: Free text of the file.
        limit: Statutory limit of the whole, from the end of the first submission (else arrival) to the decision,
            less the applicant's fixes.
        decision: The step at which guarantees, cycle time and limit stop; None: the end of the last step.
        timezone: Name in the IANA database; None: local time without a zone.
        currency: Code of the one currency; None when no amount is given.
        calendars, offices, documents, criteria, steps: In the order of the file.
        key_language: The language in which its file writes keys, so that reports can name them alike; it is no part of
            what the process says.
    """

    name: Text
    steps: tuple[Step, ...]
    about: Text | None = None
    source: Text | None = None
    limit: Duration | None = None
    decision: str | None = None
    timezone: str | None = None
    currency: str | None = None
    calendars: tuple[Calendar, ...] = ()
    cases: Cases = field(default_factory=Cases)
    offices: tuple[Office, ...] = ()
    documents: tuple[Document, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    obligations: Obligations = field(default_factory=Obligations)
    key_language: Literal["en", "zh"] = field(default="en", compare=False)
    step_by_id: Mapping[str, Step] = field(init=False, repr=False, compare=False)
    office_by_id: Mapping[str, Office] = field(init=False, repr=False, compare=False)
    document_by_id: Mapping[str, Document] = field(init=False, repr=False, compare=False)
    criterion_by_id: Mapping[str, Criterion] = field(init=False, repr=False, compare=False)
    calendar_by_id: Mapping[str, Calendar] = field(init=False, repr=False, compare=False)
    trait_by_name: Mapping[str, Trait] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name, things in (
            ("step_by_id", {step.id: step for step in self.steps}),
            ("office_by_id", {office.id: office for office in self.offices}),
            ("document_by_id", {document.id: document for document in self.documents}),
            ("criterion_by_id", {criterion.id: criterion for criterion in self.criteria}),
            ("calendar_by_id", {calendar.id: calendar for calendar in self.calendars}),
            ("trait_by_name", {trait.name: trait for trait in self.cases.traits}),
        ):
            object.__setattr__(self, name, MappingProxyType(things))

    @property
    def brought(self) -> tuple[str, ...]:
        """Return every document the applicant brings at some step, in the order of the steps, each once."""
        return tuple(dict.fromkeys(document for step in self.steps for document in step.brings))

    def about_of(self, criterion: str) -> tuple[str, ...]:
        """Return the documents a criterion itself is about: those stated, else all that the applicant brings."""
        stated = self.criterion_by_id[criterion].about
        return self.brought if stated is None else stated

    def implied_by(self, criterion: str) -> tuple[str, ...]:
        """Return all criteria that hold whenever this one does, nearest first, without itself."""
        found: dict[str, None] = {}
        waiting = list(self.criterion_by_id[criterion].implies)
        while waiting:
            weaker = waiting.pop(0)
            if weaker not in found and weaker != criterion:
                found[weaker] = None
                waiting.extend(self.criterion_by_id[weaker].implies)
        return tuple(found)

    def depends_on(self, criterion: str) -> frozenset[str]:
        """Return the documents on which a criterion depends: its own and those of all it implies."""
        tied = (criterion, *self.implied_by(criterion))
        return frozenset(document for one in tied for document in self.about_of(one))

    def authority_of(self, step: Step) -> str | None:
        """Return the public body that does a step; None for the applicant and the system."""
        office = self.office_by_id.get(step.by)
        return office.authority if office else None

    def changed_by_return(self, step: Step, back: Return) -> frozenset[str]:
        """Return the documents that a return of this step itself changes (not what is redone after it).

        Those stated; by default, for a check the documents that the step's criteria are about, for an outcome
        nothing when the step it goes to is an office's, all that the applicant brought when it is his.
        """
        if back.amends is not None:
            return frozenset(back.amends)
        if any(back is check.if_wrong for check in step.checks):
            return frozenset(document for one in step.criteria for document in self.about_of(one))
        if self.step_by_id[back.to].by == APPLICANT:
            return frozenset(self.brought)
        return frozenset()
