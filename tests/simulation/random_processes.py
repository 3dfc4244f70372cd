"""Random processes for invariants: parallel branches, conditions, returns, gates, hours, officers of all kinds."""

from __future__ import annotations

from hypothesis import strategies as st

from regflow.model.calendar import Calendar
from regflow.model.cases import Cases, Every, Rate, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.duration import Duration, Exponential, Fixed, Triangular, Unit
from regflow.model.office import Office, Officer
from regflow.model.process import Process
from regflow.model.step import APPLICANT, SYSTEM, Batch, Check, Continue, End, Meetings, Outcome, Reject, Return, Step
from tests.builders import FORM, LEASE, LICENCE, exponential, minutes, process

CALENDARS = (
    Calendar("counter", (((540.0, 720.0), (780.0, 1020.0)),) * 5 + ((),) * 2),
    Calendar("morning", (((540.0, 720.0),),) * 6 + ((),)),
)
HOURS = st.sampled_from([None, "counter", "morning"])
LENGTHS = st.sampled_from([minutes(0), minutes(10), exponential(15.0), Duration(Triangular(2.0, 5.0, 20.0))])
WAITS = st.sampled_from(
    [
        minutes(0),
        exponential(60.0),
        Duration(Fixed(1.0), Unit.WORKING_DAYS),
        Duration(Exponential(0.5), Unit.WORKING_DAYS),
    ]
)  # fmt: skip
STAFF = st.sampled_from([None, 1, 2, (Officer("Wang", hours="morning"), Officer("Li", speed=2.0), Officer("Zhao"))])


@st.composite
def processes(draw: st.DrawFn) -> Process:
    """Return a process that can always come to an end."""
    count = draw(st.integers(2, 6))
    steps = tuple(draw(_step(number)) for number in range(count))
    offices = tuple(draw(_office(one)) for one in "abc")
    arrive = draw(st.sampled_from([Every(exponential(200.0)), Every(minutes(120)), Rate(4.0, per_working_day=True)]))
    return process(
        *steps,
        offices=offices,
        calendars=CALENDARS,
        cases=Cases(arrive, draw(HOURS), (Trait("kind", (("a", 0.5), ("b", 0.5))),)),
        criteria=(
            Criterion("name_ok", about=(FORM,), wrong=0.3, fixed=0.8, implies=("site_ok",)),
            Criterion("site_ok", about=(LEASE,), wrong=0.2),
        ),
        decision=draw(st.sampled_from([None, f"s{count - 1}"])),
    )


@st.composite
def _office(draw: st.DrawFn, name: str) -> Office:
    staff, hours = draw(STAFF), draw(HOURS)
    # Precedence in an overloaded office would keep the others waiting for ever.
    prefers = hours is None and staff != 1 and draw(st.booleans())
    first = (Condition(((Clause("kind", ("b",)),),)),) if prefers else ()
    return Office(name, name.upper(), staff=staff, hours=hours, first=first)


@st.composite
def _step(draw: st.DrawFn, number: int) -> Step:
    earlier = [f"s{place}" for place in range(number)]
    after = draw(st.lists(st.sampled_from(earlier), max_size=3, unique=True)) if earlier else []
    kind = draw(st.sampled_from(["plain", "plain", "check", "outcome", "gate", "documents"]))
    fields: dict[str, object] = {}
    back = Return(draw(st.sampled_from([*after, f"s{number}"])), draw(WAITS))
    if kind == "check":
        fields["checks"] = (
            Check("name_ok", draw(st.sampled_from([back, Reject(), Continue()])), catches=0.7, false_alarm=0.05),
            Check("site_ok", draw(st.sampled_from([back, Continue()]))),
        )
        fields["amends"] = draw(st.sampled_from([(), (FORM,), (LEASE,), (LICENCE,)]))
    elif kind == "outcome":
        then = draw(st.sampled_from([None, back, End("out")]))
        fields["outcomes"] = (Outcome("odd", 0.3, then),)
    elif kind == "gate":
        gates = [{"meets": Meetings(((1, 600.0), (3, 840.0)))}, {"batch": Batch(3, minutes(400))}, {"batch": Batch(2)}]
        fields |= draw(st.sampled_from(gates))
    elif kind == "documents":
        fields[draw(st.sampled_from(["brings", "issues", "amends"]))] = (draw(st.sampled_from([FORM, LEASE, LICENCE])),)
    if draw(st.booleans()):
        fields["only_if"] = Condition(((Clause("kind", ("a",)),),))
    return Step(
        id=f"s{number}",
        by=draw(st.sampled_from(["a", "b", "c", "a", "b", APPLICANT, SYSTEM])),
        after=tuple(after),
        handover=draw(WAITS),
        work=draw(LENGTHS),
        wait=draw(WAITS),
        **fields,
    )
