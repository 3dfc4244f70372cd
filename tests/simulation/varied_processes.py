"""Random processes that use everything a file can say, for two engines to be held against each other."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from unittest.mock import patch

from hypothesis import strategies as st

from regflow.model.by_trait import ByTrait
from regflow.model.calendar import ALL_DAY, Calendar, DatedHours, PublicHolidays
from regflow.model.cases import Every, Rate
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Empirical, Exponential, Fixed, Lognormal, Triangular, Uniform, Unit
from regflow.model.obligation import CheckDuty, Obligations, SeparateDuty
from regflow.model.office import Office, Officer
from regflow.model.process import Process
from regflow.model.step import Batch, Kind, Outcome, Return, Step
from regflow.simulation import settings as run_settings
from regflow.simulation.settings import MONDAY_5_JANUARY_2026 as START
from tests.builders import exponential, minutes
from tests.simulation.random_processes import processes

IN_DAYS = Unit.WORKING_DAYS
HOLIDAYS = PublicHolidays("CN", START - 10, START + 20_000, frozenset({START + 1, START + 8}), frozenset({START + 12}))
CALENDARS = (
    Calendar("counter", (((540.0, 720.0), (780.0, 1020.0)),) * 5 + ((),) * 2, HOLIDAYS),
    Calendar(
        "morning",
        (((540.0, 720.0),),) * 6 + ((),),
        exceptions=(DatedHours(START + 2, START + 4, ()), DatedHours(START + 4, START + 5, ((600.0, 660.0),))),
    ),
    Calendar("weekdays", (ALL_DAY,) * 5 + ((),) * 2),
    Calendar("always", (ALL_DAY,) * 7),
    Calendar("nights", (((0.0, 300.0), (1200.0, 1440.0)),) * 7),
)
HOURS = st.sampled_from([None, "counter", "morning", "weekdays", "always", "nights"])
WORK = st.sampled_from(
    [
        minutes(5),
        minutes(60),
        Duration(Uniform(1.0, 90.0)),
        Duration(Lognormal(2.0, 0.7)),
        Duration(Triangular(4.0, 4.0, 4.0)),
        Duration(Triangular(2.0, 40.0, 40.0)),
        Duration(Empirical((30.0, 0.0, 10.0), (0.25, 0.25, 0.5))),
        ByTrait("kind", (("a", minutes(10)), ("b", exponential(45.0)))),
    ]
)
TIMES = st.sampled_from(
    [
        minutes(0),
        minutes(60),
        Duration(Uniform(0.0, 600.0)),
        Duration(Fixed(2.0), IN_DAYS),
        ByTrait("kind", (("a", Duration(Fixed(1.0), IN_DAYS)), ("b", exponential(45.0)))),
    ]
)
MENDABLE = st.sampled_from([0.0, 0.2, ByTrait("kind", (("a", 0.05), ("b", 0.4)))])
SHARES = st.one_of(MENDABLE, st.just(1.0))
GAPS = st.sampled_from(
    [
        Every(minutes(60)),
        Every(Duration(Fixed(1.0), IN_DAYS)),
        Every(Duration(Exponential(0.7), IN_DAYS)),
        Every(Duration(Empirical((0.0, 300.0), (0.5, 0.5)))),
        Every(Duration(Lognormal(4.0, 0.7))),
        Rate(0.4, per_working_day=False),
        Rate(0.4, per_working_day=False, pattern=((0, 0.0), (4, 2.0)), hourly=((9, 10, 3.0), (11, 13, 0.0))),
        Rate(6.0, per_working_day=True, pattern=((1, 1.5),), hourly=((9, 10, 2.0),), dispersion=3.7),
    ]
)
OVERLOAD = Every(minutes(20))
FEW = st.sampled_from(
    [Every(exponential(2000.0)), Every(minutes(1500)), Rate(1.0, per_working_day=True, dispersion=2.0)]
)
EVIDENCE = st.sampled_from([None, "site", "paper"])
LIFE = st.sampled_from([None, minutes(200), Duration(Fixed(1.0), IN_DAYS)])
LIMITS = st.sampled_from([None, minutes(3000), Duration(Fixed(3.0), IN_DAYS)])
STAFF = st.sampled_from(
    [
        None,
        1,
        2,
        3,
        (Officer("Wang", hours="morning"), Officer("Li", speed=2.0), Officer("Zhao", hours="nights")),
        (Officer("Sun", hours="always"), Officer("Qian", hours="weekdays")),
    ]
)


def soon_given_up() -> AbstractContextManager[object]:
    """Return a time in which a run is given up early where an office is asked for more than it can do."""
    return patch.object(run_settings, "MOST_ARRIVALS", (300, 5))


@st.composite
def varied_processes(draw: st.DrawFn) -> Process:
    """Return a process that can always come to an end; the law may want more officers than it has."""
    one = draw(processes())
    offices = tuple(draw(_office(office)) for office in one.offices)
    steps = tuple(draw(_varied(step)) for step in one.steps)
    is_preferring = draw(st.booleans())
    if is_preferring:
        offices = tuple(draw(_preferring(office, steps)) for office in offices)
    steps = tuple(draw(_particular(step, steps[:place], offices)) for place, step in enumerate(steps))
    # Precedence in an overloaded office would keep the others waiting for ever, and so would what comes back to it.
    endless = any(office.first for office in offices) or any(step.returns or step.officer for step in steps)
    arrive = OVERLOAD if not endless and draw(st.booleans()) else draw(FEW if is_preferring else GAPS)
    # What makes its own criterion wrong each time would be sent back for ever.
    shares = MENDABLE if any(step.amends and step.checks for step in steps) else SHARES
    criteria = tuple(
        replace(criterion, wrong=draw(shares), fixed=0.9, valid_for=draw(LIFE), harm=draw(st.sampled_from([None, 0.1])))
        for criterion in one.criteria
    )
    return replace(
        one,
        calendars=CALENDARS,
        offices=offices,
        criteria=criteria,
        cases=replace(one.cases, arrive=arrive, hours=draw(HOURS)),
        limit=draw(LIMITS),
        obligations=draw(_obligations(one)),
        steps=steps,
    )


@st.composite
def _office(draw: st.DrawFn, office: Office) -> Office:
    return replace(
        office,
        staff=draw(STAFF) if office.staff is not None and not office.first else office.staff,
        hours=draw(HOURS) if not office.first else None,
        cost=draw(st.sampled_from([0.0, 37.5])),
    )


@st.composite
def _preferring(draw: st.DrawFn, office: Office, steps: tuple[Step, ...]) -> Office:
    """Return an office of any staff and hours that serves cases of a trait or with a result of a step first."""
    values = [("kind", "b"), *((step.id, value) for step in steps for value in step.values)]
    chosen = draw(st.lists(st.sampled_from(values), max_size=2))
    return replace(office, staff=draw(STAFF), hours=draw(HOURS), first=tuple(_when(*one) for one in chosen))


@st.composite
def _particular(draw: st.DrawFn, step: Step, above: tuple[Step, ...], offices: tuple[Office, ...]) -> Step:
    """Return a step that may be for one officer by name, for cases with a result of a step before it, on evidence."""
    fields: dict[str, object] = {}
    staff = next((office.staff for office in offices if office.id == step.by), None)
    if isinstance(staff, tuple) and draw(st.booleans()):
        fields["officer"] = draw(st.sampled_from(staff)).name
    before = [(one.id, value) for one in above if one.id in step.after for value in one.values]
    if before and draw(st.booleans()):
        fields["only_if"] = Condition((*_when(*draw(st.sampled_from(before))).any_of, *_when("kind", "a").any_of))
    if step.checks:
        fields["checks"] = tuple(replace(check, evidence=draw(EVIDENCE)) for check in step.checks)
    return replace(step, **fields)


def _when(subject: str, value: str) -> Condition:
    return Condition(((Clause(subject, (value,)),),))


@st.composite
def _obligations(draw: st.DrawFn, one: Process) -> Obligations:
    apart = draw(st.sampled_from([(), (), tuple(step.id for step in one.steps[:2])]))
    return Obligations(
        checks=(CheckDuty("name_ok", persons=draw(st.sampled_from([1, 1, 2]))),),
        separate=(SeparateDuty(apart),) if apart else (),
    )


@st.composite
def _varied(draw: st.DrawFn, step: Step) -> Step:
    """Return a step with other times, and perhaps one time from due to result, a lot of another kind, or a fee."""
    fields: dict[str, object] = {"work": draw(st.sampled_from([minutes(0), None])) or draw(WORK), "wait": draw(TIMES)}
    how = draw(st.sampled_from(["plain", "plain", "takes", "lot", "twice", "odd"]))
    if how == "takes" and not step.meets and not step.batch:
        fields["takes"] = draw(TIMES)
    elif how == "lot" and not step.meets:
        lots = [Batch(1), Batch(2, Duration(Fixed(1.0), IN_DAYS)), Batch(4, minutes(100))]
        fields["batch"] = draw(st.sampled_from(lots))
    elif how == "twice" and not step.outcomes:
        back = Return(step.id, draw(TIMES), amends=())
        fields["outcomes"] = (Outcome("again", 0.3, back), Outcome("other", ByTrait("kind", (("a", 0.1), ("b", 0.7)))))
    elif how == "odd":
        fields |= {"kind": Kind.SUBMISSION, "fee": 12.5, "visit": True}
    return replace(step, **fields)
