"""Makes of a table the process to be written: identifiers, where the applicant comes in, who reads what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from regflow.formats.step_table.draft import ASSUMED_WORK, Draft, StepDraft, ancestors, names_by_identifier
from regflow.formats.step_table.entries import Answer
from regflow.formats.step_table.headings import Column, folded
from regflow.formats.step_table.identifiers import identifiers
from regflow.formats.step_table.rows import CellProblems, StepRow, StepTable, waits_for
from regflow.model.step import APPLICANT, SYSTEM, Kind
from regflow.words import message, say

_APPLICANTS = frozenset({"applicant", "the applicant", "申请人", "申请单位", "申请企业", "当事人", "办事群众"})
_SYSTEMS = frozenset({"system", "the system", "automatic", "系统", "系统自动", "自动"})


def draft_of(table: StepTable) -> Draft:
    """Return the process that a table describes.

    Raises:
        ProcessFileError: with every cell that asks for what cannot be, such as a return to a later step.
    """
    problems = CellProblems(table.file)
    drafting = _Drafting(table, _names(table), problems)
    draft = drafting.draft()
    problems.refuse()
    return draft


@dataclass(frozen=True, slots=True)
class _Names:
    """Identifiers by name, as `folded`."""

    steps: Mapping[str, str]
    offices: Mapping[str, str]
    documents: Mapping[str, str]
    criteria: Mapping[str, str]
    entry: str
    application: str


def _names(table: StepTable) -> _Names:
    def given(names: tuple[str, ...], kind: str) -> dict[str, str]:
        return identifiers(names, table.language, say(message(f"made-{kind}"), table.language))

    rows = table.rows
    application = say(message("made-application"), table.language)
    entry = say(message("made-submission"), table.language)
    while folded(entry) in {folded(row.name) for row in rows}:
        entry += "_"
    return _Names(
        steps=given((*(row.name for row in rows), entry), "step"),
        offices=given(tuple(row.office for row in rows), "office"),
        documents=given((*(one for row in rows for one in (*row.documents, *row.issues)), application), "document"),
        criteria=given(tuple(one for row in rows for one in row.checks), "criterion"),
        entry=entry,
        application=application,
    )


@dataclass(frozen=True, slots=True)
class _Drafting:
    """A table being made into a process."""

    table: StepTable
    names: _Names
    problems: CellProblems

    def draft(self) -> Draft:
        entry = self._entry()
        after = self._after(entry)
        before = ancestors(after)
        steps = [self._step(row, after, before, entry) for row in self.table.rows]
        asked = self._asked(steps, before, entry)
        if all(step.id != entry for step in steps):
            steps.insert(0, _application(entry, self.names.entry))
        whole = tuple(_bringing(step, asked) if step.id == entry else step for step in steps)
        title = self.table.title or Path(self.table.file).stem
        return Draft(self.table.file, self.table.language, title, whole, self._things(whole))

    def _entry(self) -> str:
        """Return the step at which the applicant hands in what he has: one of the table, else one that is assumed."""
        his = [row for row in self.table.rows if folded(row.office) in _APPLICANTS]
        submissions = [row for row in his if row.kind is Kind.SUBMISSION] or [row for row in his if row.documents]
        if not submissions and self.table.rows[0] in his:
            submissions = [self.table.rows[0]]
        return self.names.steps[folded(submissions[0].name if submissions else self.names.entry)]

    def _after(self, entry: str) -> dict[str, tuple[str, ...]]:
        """Return what each step waits for; what waits for nothing waits for the application, where that can be."""
        ids = self.names.steps
        said = {
            ids[folded(name)]: tuple(ids[folded(one)] for one in waited)
            for name, waited in waits_for(self.table.rows).items()
        }
        before_entry = ancestors(said).get(entry, frozenset())
        starts = {step for step in said if not said[step] and step != entry and step not in before_entry}
        found = {step: (entry,) if step in starts else waited for step, waited in said.items()}
        return {entry: (), **found} if entry not in found else found

    def _step(
        self, row: StepRow, after: Mapping[str, tuple[str, ...]], before: Mapping[str, frozenset[str]], entry: str
    ) -> StepDraft:
        id = self.names.steps[folded(row.name)]
        by = self._worker(row)
        documents = tuple(self.names.documents[folded(one)] for one in row.documents)
        issues = tuple(self.names.documents[folded(one)] for one in row.issues)
        if_wrong, back_to = self._answer(row, id, before, entry)
        is_office = by not in (APPLICANT, SYSTEM)
        assumed = {"work"} if row.time is None and is_office else set()
        assumed |= {"if_wrong"} if row.checks and row.if_wrong is None else set()
        return StepDraft(
            id=id,
            name=row.name,
            by=by,
            after=after[id],
            time=row.time or (ASSUMED_WORK if is_office else None),
            needs=() if by == APPLICANT else tuple(one for one in documents if one not in issues),
            brings=documents if by == APPLICANT else (),
            issues=issues,
            checks=tuple(self.names.criteria[folded(one)] for one in row.checks),
            if_wrong=if_wrong,
            back_to=back_to,
            kind=row.kind or (Kind.SUBMISSION if id == entry else None),
            law=row.law,
            assumed=frozenset(assumed | ({"kind"} if id == entry and row.kind is None else set())),
        )

    def _worker(self, row: StepRow) -> str:
        if folded(row.office) in _APPLICANTS:
            return APPLICANT
        return SYSTEM if folded(row.office) in _SYSTEMS else self.names.offices[folded(row.office)]

    def _answer(
        self, row: StepRow, id: str, before: Mapping[str, frozenset[str]], entry: str
    ) -> tuple[Answer | None, str]:
        if not row.checks:
            if row.if_wrong is not None:
                self.problems.add(self.table.cell(Column.IF_WRONG, row), "table-nothing-checked", step=row.name)
            return None, ""
        answer, named = row.if_wrong or (Answer.REJECT, "")
        if answer is not Answer.RETURN:
            return answer, ""
        target = self.names.steps[folded(named)] if named else entry if entry in before[id] else id
        if target != id and target not in before[id]:
            self.problems.add(
                self.table.cell(Column.IF_WRONG, row), "table-return-forward", step=row.name, target=named
            )
        return answer, target

    def _asked(self, steps: Sequence[StepDraft], before: Mapping[str, frozenset[str]], entry: str) -> tuple[str, ...]:
        """Return what the applicant has to hand in at first: whatever is read and comes from nowhere else."""
        there = {entry: frozenset[str](), **{step.id: frozenset((*step.brings, *step.issues)) for step in steps}}
        issued = {document for step in steps for document in step.issues}
        asked: dict[str, None] = {}
        for row, step in zip(self.table.rows, steps, strict=True):
            for document in step.needs:
                if any(document in there[earlier] for earlier in before[step.id]):
                    continue
                asked[document] = None
                if document in issued or entry not in before[step.id]:
                    place = self.table.cell(Column.DOCUMENTS, row)
                    self.problems.add(place, "table-document-too-early", step=row.name, document=document)
        if asked or any(step.brings for step in steps):
            return tuple(asked)
        return (self.names.documents[folded(self.names.application)],)

    def _things(self, steps: tuple[StepDraft, ...]) -> dict[str, dict[str, str]]:
        rows = self.table.rows
        used = {document for step in steps for document in (*step.needs, *step.brings, *step.issues)}
        documents = (*(one for row in rows for one in (*row.documents, *row.issues)), self.names.application)
        offices = tuple(row.office for row in rows if self._worker(row) not in (APPLICANT, SYSTEM))
        criteria = tuple(one for row in rows for one in row.checks)
        named = names_by_identifier(documents, self.names.documents)
        return {
            "offices": names_by_identifier(offices, self.names.offices),
            "documents": {id: name for id, name in named.items() if id in used},
            "criteria": names_by_identifier(criteria, self.names.criteria),
        }


def _application(id: str, name: str) -> StepDraft:
    return StepDraft(id=id, name=name, by=APPLICANT, after=(), kind=Kind.SUBMISSION, assumed=frozenset({"by"}))


def _bringing(step: StepDraft, asked: tuple[str, ...]) -> StepDraft:
    if not asked:
        return step
    brings = tuple(dict.fromkeys((*step.brings, *asked)))
    return replace(step, brings=brings, assumed=step.assumed | {"brings"})
