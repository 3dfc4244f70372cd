"""Who takes the next piece: precedence, ties, officers by name, separation of duties, hours and speed of one's own."""

from itertools import pairwise

import pytest

from regflow.model.by_trait import ByTrait
from regflow.model.calendar import ALL_DAY, Calendar
from regflow.model.cases import Cases, Every, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.obligation import CheckDuty, Obligations, SeparateDuty
from regflow.model.office import Office, Officer
from regflow.model.process import Process
from regflow.model.step import Outcome, Return
from regflow.simulation.planning import plan_of
from regflow.simulation.streams import Luck
from tests.builders import FORM, chain, check, every, minutes, process, submission, work
from tests.simulation.tracing import replicated, times_of, visits_of

MORNING = Calendar("morning", (((540.0, 720.0),),) * 7)
AFTERNOON = Calendar("afternoon", (((780.0, 1020.0),),) * 7)
COUNTER = Calendar("counter", (((540.0, 720.0), (780.0, 1020.0)),) * 5 + ((),) * 2)


def desk(**fields: object) -> tuple[Office, ...]:
    return (Office("a", "A", **{"staff": 1, **fields}), Office("b", "B", staff=2))


def test_cases_are_served_in_the_order_in_which_they_enter_the_queue():
    queue = process(work("x", work=minutes(25)), offices=desk(), cases=every(minutes(10)))
    assert times_of(queue, 3) == [(0, "x", 10, 35), (1, "x", 35, 60), (2, "x", 60, 85)]


def test_of_two_steps_that_enter_at_once_the_one_listed_first_goes_first():
    fork = process(
        work("split", by="b"),
        work("z", after=("split",)),
        work("y", after=("split",)),
        offices=desk(),
        cases=every(minutes(100)),
    )
    assert times_of(fork) == [(0, "split", 100, 110), (0, "z", 110, 120), (0, "y", 120, 130)]


def test_of_two_cases_that_enter_at_once_the_lower_number_goes_first():
    # Both enter `y` at 40: case 1 at the end of its work, case 0 at the end of a handover, which comes after results.
    crossing = process(
        work("x", by="b", work=minutes(10)),
        work("y", after=("x",), handover=ByTrait("kind", (("slow", minutes(10)), ("quick", minutes(0))))),
        work("z", after=("x",), work=minutes(21)),
        offices=desk(),
        cases=Cases(Every(minutes(10)), traits=(Trait("kind", (("slow", 0.5), ("quick", 0.5))),)),
    )
    entries = [(one.enabled, one.case, one.started) for one in visits_of(crossing, 40) if one.step == "y"]
    together = [(one, other) for one in entries for other in entries if one[0] == other[0] and one[1] < other[1]]
    assert together
    assert all(one[2] < other[2] for one, other in together)


def test_the_free_officer_listed_first_takes_the_next_piece():
    pair = process(work("x", by="b", work=minutes(15)), offices=desk(), cases=every(minutes(10)))
    assert [(one.case, one.officer) for one in visits_of(pair, 4)] == [(0, 0), (1, 1), (2, 0), (3, 1)]


def test_cases_that_meet_an_earlier_condition_are_served_before_the_others():
    urgent = Condition((((Clause("kind", ("urgent",))),),))
    cases = Cases(Every(minutes(10)), traits=(Trait("kind", (("urgent", 0.3), ("plain", 0.7))),))
    queue = process(work("x", work=minutes(30)), offices=desk(first=(urgent,)), cases=cases)
    seen = visits_of(queue, 60)
    kinds = kinds_of(queue, 60)
    for earlier, later in pairwise(seen):
        if later.enabled < earlier.started and kinds[later.case] == 0:
            assert kinds[earlier.case] == 0
    assert [one.case for one in seen] != sorted(one.case for one in seen)


def test_where_there_is_time_for_all_nobody_waits_whatever_his_class():
    first = tuple(Condition((((Clause("kind", (kind,))),),)) for kind in ("urgent", "plain"))
    cases = Cases(Every(minutes(60)), traits=(Trait("kind", (("urgent", 0.3), ("plain", 0.3), ("slow", 0.4))),))
    seen = visits_of(process(work("x", work=minutes(10)), offices=desk(first=first), cases=cases), 50)
    assert [(one.started, one.ended) for one in seen] == [(60 * n, 60 * n + 10) for n in range(1, 51)]


def kinds_of(queue: Process, cases: int) -> list[int]:
    """Return the trait of each case, drawn by the same luck as the engine's."""
    plan = plan_of(queue)
    luck = Luck(1, 0, plan.codes)
    column, shares = plan.traits[0]
    return [int(luck.first_round(case)[column] >= shares[0]) for case in range(cases)]


def test_work_waits_for_the_opening_pauses_at_lunch_and_goes_on():
    counter = process(
        work("x", work=minutes(120)), offices=desk(hours="counter"), calendars=(COUNTER,), cases=every(minutes(500))
    )
    assert times_of(counter, 2) == [(0, "x", 540, 660), (1, "x", 1000, 1440 + 640)]
    assert replicated(counter, 2).steps[0, 0, 2] == 0.0


def test_queue_time_counts_only_while_an_officer_is_on_duty():
    counter = process(
        work("x", work=minutes(170)), offices=desk(hours="counter"), calendars=(COUNTER,), cases=every(minutes(300))
    )
    (first, second) = visits_of(counter, 2)
    assert (first.started, first.ended, second.started) == (540, 710, 710)
    assert replicated(counter, 2).steps[0, 0, 2] == 710 - 600


def test_an_officer_with_hours_and_speed_of_his_own_keeps_them():
    staff = (Officer("Wang", hours="morning"), Officer("Li", speed=2.0, hours="afternoon"))
    pair = process(
        work("x", work=minutes(40)),
        offices=desk(staff=staff),
        calendars=(MORNING, AFTERNOON),
        cases=every(minutes(400)),
    )
    seen = [(one.case, one.officer, one.started, one.ended) for one in visits_of(pair, 4)]
    assert seen == [(0, 0, 540, 580), (1, 1, 800, 820), (2, 0, 1980, 2020), (3, 0, 2020, 2060)]


def test_a_step_by_one_officer_is_done_by_nobody_else():
    staff = (Officer("Wang"), Officer("Li"))
    named = process(work("x", officer="Li", work=minutes(25)), offices=desk(staff=staff), cases=every(minutes(10)))
    seen = [(one.officer, one.started) for one in visits_of(named, 3)]
    assert seen == [(1, 10), (1, 35), (1, 60)]


def test_who_waits_for_one_officer_does_not_hold_up_those_behind_him():
    staff = (Officer("Wang"), Officer("Li"))
    fork = process(
        work("x", officer="Li", work=minutes(100)),
        work("y", officer="Li"),
        work("z"),
        offices=desk(staff=staff),
        cases=every(minutes(1000)),
    )
    started = {one.step: (one.officer, one.started) for one in visits_of(fork)}
    assert started == {"x": (1, 1000), "y": (1, 1100), "z": (0, 1000)}


def test_steps_that_the_law_separates_are_done_by_different_officers():
    duties = Obligations(separate=(SeparateDuty(("x", "y")),))
    again = Outcome("again", 0.3, Return("x"))
    pair = chain(
        work("x", by="b"), work("y", by="b", outcomes=(again,)), obligations=duties, offices=desk(),
        cases=every(minutes(11)),
    )  # fmt: skip
    last: dict[int, int] = {}
    for one in visits_of(pair, 100):
        if one.step == "x":
            last[one.case] = one.officer
        else:
            assert one.officer != last[one.case]


def test_two_persons_who_must_verify_a_criterion_are_two():
    duties = Obligations(checks=(CheckDuty("name_ok", persons=2),))
    criteria = (Criterion("name_ok", about=(FORM,)),)
    pair = chain(
        submission(),
        check("x", "name_ok", by="b"),
        check("y", "name_ok", by="b"),
        obligations=duties, criteria=criteria, offices=desk(), cases=every(minutes(11)),
    )  # fmt: skip
    by_case: dict[int, set[int]] = {}
    for one in visits_of(pair, 50):
        if one.officer >= 0:
            by_case.setdefault(one.case, set()).add(one.officer)
    assert set(map(len, by_case.values())) == {2}


def test_an_office_without_staff_never_queues_but_keeps_its_hours():
    counter = process(
        work("x", work=minutes(60)),
        offices=(Office("a", "A", hours="counter"),),
        calendars=(COUNTER,),
        cases=every(minutes(500)),
    )
    assert times_of(counter, 4) == [
        (0, "x", 540, 600), (1, "x", 1000, 1440 + 580), (2, "x", 1440 + 540, 1440 + 600), (3, "x", 2000, 2060)
    ]  # fmt: skip


@pytest.mark.parametrize("hours", [None, "counter", "always"])
def test_busy_time_and_time_on_duty_are_counted_within_hours(hours):
    always = Calendar("always", (ALL_DAY,) * 7)
    counter = process(
        work("x", work=minutes(60)),
        offices=desk(hours=hours),
        calendars=(COUNTER, always),
        cases=every(minutes(1440)),
    )
    busy, on_duty, _, _ = replicated(counter, 5).offices[0, 0]
    assert busy == 4 * 60
    assert on_duty == (4 * 420 if hours == "counter" else 4 * 1440)
