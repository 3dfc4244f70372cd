"""From a process to its plan, once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from regflow.errors import SimulationError
from regflow.model.by_trait import ByTrait, Share, every_one
from regflow.model.cases import Rate
from regflow.model.condition import Condition
from regflow.model.criterion import Criterion
from regflow.model.duration import Duration, Fixed, Span
from regflow.model.graph import Graph, graph_of, up_to_decision
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import APPLICANT, DONE, PASS, SKIPPED, WRONG, Check, Continue, End, Kind, Outcome, Return, Step
from regflow.simulation.plan import (
    NO_LUCK,
    NOBODY,
    BackPlan,
    CheckPlan,
    Clauses,
    CriterionPlan,
    OfficePlan,
    OutcomePlan,
    Plan,
    Reacts,
    SharePlan,
    SpanPlan,
    StepPlan,
)
from regflow.simulation.separation import eligible_officers, separations_of
from regflow.simulation.streams import purpose_code
from regflow.words import message


def plan_of(process: Process) -> Plan:
    """Return the plan of a process.

    Raises:
        SimulationError: if it does not say how cases arrive, or says what cannot be simulated.
    """
    return _Planning(process).plan()


class _Planning:
    """The places of everything in a process, and the columns given out so far."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._graph: Graph = graph_of(process)
        self._step = {step.id: place for place, step in enumerate(process.steps)}
        self._trait = {trait.name: len(process.steps) + place for place, trait in enumerate(process.cases.traits)}
        self._document = {document.id: place for place, document in enumerate(process.documents)}
        self._criterion = {criterion.id: place for place, criterion in enumerate(process.criteria)}
        self._office = {office.id: place for place, office in enumerate(process.offices)}
        self._calendar = {calendar.id: place for place, calendar in enumerate(process.calendars)}
        ends = (
            outcome.then.result for step in process.steps for outcome in step.outcomes if isinstance(outcome.then, End)
        )
        self._results = tuple(dict.fromkeys(("approved", "rejected", *ends)))
        self._decisive = up_to_decision(process, self._graph)
        self._separations = separations_of(process)
        self._columns: dict[str, int] = {}

    def plan(self) -> Plan:
        process = self._process
        arrive = process.cases.arrive
        if arrive is None:
            raise SimulationError(message("no-arrivals"), message("no-arrivals.help"))
        if not (arrive.number > 0 if isinstance(arrive, Rate) else arrive.gap.law.mean > 0):
            raise SimulationError(message("no-gap"), message("no-arrivals.help"))
        arrival_column = self._column("arrival")
        traits = tuple(
            (self._column(f"trait:{trait.name}"), tuple(share for _, share in trait.values))
            for trait in process.cases.traits
        )
        steps = tuple(self._step_plan(step) for step in process.steps)
        criteria = tuple(self._criterion_plan(criterion) for criterion in process.criteria)
        return Plan(
            steps=steps,
            offices=tuple(self._office_plan(office) for office in process.offices),
            criteria=criteria,
            calendars=process.calendars,
            separations=self._separations,
            traits=traits,
            arrive=arrive,
            arrival_column=arrival_column,
            arrival_day_code=purpose_code("arrival-day"),
            cases_calendar=self._calendar_place(process.cases.hours),
            limit=process.limit,
            brought=self._documents(process.brought),
            values=tuple(step.values for step in process.steps),
            results=self._results,
            purposes=tuple(self._columns),
            codes=_distinct_codes((*self._columns, "arrival-day"))[:-1],
        )

    def _column(self, purpose: str) -> int:
        return self._columns.setdefault(purpose, len(self._columns))

    def _calendar_place(self, calendar: str | None) -> int:
        return -1 if calendar is None else self._calendar[calendar]

    def _documents(self, documents: Iterable[str]) -> int:
        return sum({1 << self._document[document] for document in documents})

    def _share(self, share: Share) -> SharePlan:
        if isinstance(share, ByTrait):
            return SharePlan(self._in_order(share), self._trait[share.trait])
        return SharePlan((share,))

    def _in_order(self, thing: ByTrait[float]) -> tuple[float, ...]:
        by_value = dict(thing.values)
        return tuple(by_value[value] for value, _ in self._process.trait_by_name[thing.trait].values)

    def _share_column(self, share: Share, purpose: str) -> int:
        return self._column(purpose) if any(0.0 < one < 1.0 for one in every_one(share)) else NO_LUCK

    def _span(self, span: Span | None, purpose: str) -> SpanPlan | None:
        if span is None or all(one.is_zero for one in every_one(span)):
            return None
        column = NO_LUCK
        if any(not isinstance(one.law, Fixed) for one in every_one(span)):
            column = self._column(purpose)
        if isinstance(span, Duration):
            return SpanPlan((span,), column)
        by_value = dict(span.values)
        values = self._process.trait_by_name[span.trait].values
        return SpanPlan(tuple(by_value[value] for value, _ in values), column, self._trait[span.trait])

    def _clauses(self, condition: Condition | None) -> Clauses:
        if condition is None:
            return ()
        return tuple(
            tuple((self._subject(clause.subject), self._bits(clause.subject, clause.values)) for clause in clauses)
            for clauses in condition.any_of
        )

    def _subject(self, name: str) -> int:
        return self._trait[name] if name in self._trait else self._step[name]

    def _bits(self, subject: str, values: tuple[str, ...]) -> int:
        if subject in self._trait:
            known: tuple[str, ...] = tuple(value for value, _ in self._process.trait_by_name[subject].values)
        else:
            known = self._process.step_by_id[subject].values
        return sum(1 << place for place, value in enumerate(known) if value in values)

    def _office_plan(self, office: Office) -> OfficePlan:
        officers = office.staff if isinstance(office.staff, tuple) else ()
        return OfficePlan(
            staff=len(officers) if officers else int(office.staff or 0) if not isinstance(office.staff, tuple) else 0,
            calendar=self._calendar_place(office.hours),
            officer_calendars=tuple(self._calendar_place(officer.hours or office.hours) for officer in officers),
            speeds=tuple(officer.speed for officer in officers),
            cost=office.cost,
            first=tuple(self._clauses(condition) for condition in office.first),
        )

    def _criterion_plan(self, criterion: Criterion) -> CriterionPlan:
        wrong = criterion.wrong if criterion.wrong is not None else 0.0
        return CriterionPlan(
            documents=self._documents(self._process.about_of(criterion.id)),
            wrong=self._share(wrong),
            fixed=self._share(criterion.fixed),
            truth_column=self._share_column(wrong, f"truth:{criterion.id}"),
            fixed_column=self._share_column(criterion.fixed, f"fixed:{criterion.id}"),
            tied=tuple(self._criterion[one] for one in (criterion.id, *self._process.implied_by(criterion.id))),
            harm=criterion.harm or 0.0,
            valid_for=criterion.valid_for,
        )

    def _step_plan(self, step: Step) -> StepPlan:
        graph, name = self._graph, step.id
        if step.takes is not None and (step.meets or step.batch):
            raise SimulationError(message("takes-with-gate", step=name, key="meets" if step.meets else "batch"))
        after = graph.after[name]
        shares = [outcome.share for outcome in step.outcomes]
        needs_luck = any(0.0 < one < 1.0 for share in shares for one in every_one(share))
        return StepPlan(
            office=self._office.get(step.by, NOBODY),
            by_applicant=step.by == APPLICANT,
            eligible=eligible_officers(self._process, step),
            separated=tuple(place for place, group in enumerate(self._separations) if self._step[name] in group.steps),
            after=tuple(self._step[one] for one in step.after),
            successors=tuple(place for one, place in self._step.items() if name in self._process.step_by_id[one].after),
            redone=tuple(place for one, place in self._step.items() if one == name or one in after),
            condition=self._clauses(step.only_if),
            handover=self._span(step.handover, f"handover:{name}"),
            work=self._span(step.work, f"work:{name}"),
            wait=self._span(step.wait, f"wait:{name}"),
            takes=self._span(step.takes, f"takes:{name}"),
            brings=self._documents(step.brings),
            issues=self._documents(step.issues),
            amends=self._documents(step.amends),
            checks=tuple(self._check_plan(step, check) for check in step.checks),
            outcomes=tuple(self._outcome_plan(step, outcome) for outcome in step.outcomes),
            outcome_column=self._column(f"outcome:{name}") if needs_luck else NO_LUCK,
            finished=step.values.index(PASS if step.checks else DONE),
            wrong=step.values.index(WRONG) if step.checks else -1,
            skipped=step.values.index(SKIPPED) if step.only_if is not None else -1,
            changes_documents=bool(step.brings or step.issues or step.amends),
            looks_at_end=self._looks_at_end(step),
            before_decision=name in self._decisive,
            submits=step.kind is Kind.SUBMISSION,
            fee=step.fee,
            visit=step.visit,
            meets=step.meets,
            batch_size=step.batch.size if step.batch else 0,
            batch_at_most=self._batch_wait(step),
        )

    def _looks_at_end(self, step: Step) -> bool:
        changes = {*step.brings, *step.issues, *step.amends}
        return any(changes & self._process.depends_on(check.criterion) for check in step.checks)

    def _batch_wait(self, step: Step) -> Duration | None:
        at_most = step.batch.at_most if step.batch else None
        if at_most is not None and not isinstance(at_most.law, Fixed):
            raise SimulationError(message("batch-at-random", step=step.id))
        return at_most

    def _back(self, step: Step, back: Return) -> BackPlan:
        return BackPlan(
            to=self._step[back.to],
            fix=self._span(back.fix, f"fix:{step.id}"),
            changes=self._documents(self._process.changed_by_return(step, back)),
        )

    def _check_plan(self, step: Step, check: Check) -> CheckPlan:
        back = self._back(step, check.if_wrong) if isinstance(check.if_wrong, Return) else None
        reacts = Reacts.RETURN if back else Reacts.CONTINUE if isinstance(check.if_wrong, Continue) else Reacts.REJECT
        causes = sorted((check.criterion, *self._process.implied_by(check.criterion)), key=self._weakest_first)
        return CheckPlan(
            criterion=self._criterion[check.criterion],
            reacts=reacts,
            back=back,
            catches=self._share(check.catches),
            false_alarm=self._share(check.false_alarm),
            notices=tuple(
                (self._criterion[cause], self._share_column(check.catches, f"notice:{cause}/{check.looks_at}"))
                for cause in causes
            ),
            alarm_column=self._share_column(check.false_alarm, f"alarm:{step.id}/{check.criterion}"),
        )

    def _weakest_first(self, criterion: str) -> tuple[int, int]:
        return len(self._process.implied_by(criterion)), self._criterion[criterion]

    def _outcome_plan(self, step: Step, outcome: Outcome) -> OutcomePlan:
        then = outcome.then
        return OutcomePlan(
            value=step.values.index(outcome.name),
            share=self._share(outcome.share),
            back=self._back(step, then) if isinstance(then, Return) else None,
            end=self._results.index(then.result) if isinstance(then, End) else -1,
        )


def _distinct_codes(purposes: tuple[str, ...], code: Callable[[str], int] = purpose_code) -> tuple[int, ...]:
    """Return the hash of each purpose; two that are equal would share their luck."""
    found: dict[int, str] = {}
    for purpose in purposes:
        other = found.setdefault(code(purpose), purpose)
        if other != purpose:
            raise SimulationError(message("several-hashes", one=other, other=purpose))
    return tuple(found)
