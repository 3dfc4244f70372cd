import pytest

from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.step import APPLICANT, SYSTEM, Batch, Check, Kind, Meetings, Observed, Reject, Step
from regflow.model.text import plain
from tests.formats.written import errors, look, look_errors, read


def test_a_step_that_says_nothing_is_work_of_the_system_after_the_step_above():
    assert look("") == Step(id="look", kind=Kind.WORK, by=SYSTEM, after=("submit",))


def test_the_first_step_waits_for_nothing():
    assert read().steps[0].after == ()


def test_an_empty_list_is_due_on_arrival():
    assert look("after: []").after == ()


def test_every_field_of_a_step_is_read():
    fields = (
        "name: Look, kind: check, by: a, after: [submit], only_if: {premises: rented}, handover: 1 working day,"
        " work: 45 min, wait: 2 days, needs: [form], amends: [form], checks: [ok], if_wrong: reject, limit: 5 days,"
        " fee: 10 CNY, visit: true, law: art. 5, meets: every tue 14:00, observed: {seen: 1307, changed: 6}"
    )
    assert look(fields) == Step(
        id="look",
        name=plain("Look"),
        kind=Kind.CHECK,
        by="a",
        after=("submit",),
        only_if=Condition(((Clause("premises", ("rented",)),),)),
        handover=Duration(Fixed(1), Unit.WORKING_DAYS),
        work=Duration(Fixed(45)),
        wait=Duration(Fixed(2880)),
        needs=("form",),
        amends=("form",),
        checks=(Check("ok", Reject()),),
        limit=Duration(Fixed(7200)),
        fee=10.0,
        visit=True,
        law=plain("art. 5"),
        meets=Meetings(((1, 840.0),)),
        observed=Observed(1307, 6),
    )


def test_documents_are_brought_and_issued():
    step = look("by: applicant, brings: [form], issues: [form]")
    assert (step.by, step.brings, step.issues) == (APPLICANT, ("form",), ("form",))


def test_the_whole_time_may_stand_for_its_parts():
    assert look("by: a, takes: 5 working days").takes == Duration(Fixed(5), Unit.WORKING_DAYS)


@pytest.mark.parametrize("part", ["work: 1 h", "wait: 1 h", "handover: 1 h"])
def test_the_whole_time_and_a_part_of_it_contradict(part):
    assert look_errors(f"by: a, takes: 5 working days, {part}") == ["takes-with-parts"]


def test_one_officer_may_be_named():
    step = look("by: {office: a, officer: Li}", offices="{a: {staff: [{name: Li}, {name: Wang}]}}")
    assert (step.by, step.officer) == ("a", "Li")


@pytest.mark.parametrize(
    ("by", "offices", "code"),
    [
        ("{office: a, officer: Zhao}", "{a: {staff: [Li]}}", "unknown-officer"),
        ("{office: a, officer: Li}", "{a: {staff: 3}}", "unknown-officer"),
        ("{officer: Li}", "{a: {staff: [Li]}}", "key-missing"),
        ("{office: applicant}", "{a: {staff: [Li]}}", "unknown-name"),
        ("b", "{a: {}}", "unknown-name"),
    ],
)
def test_who_does_not_exist_does_nothing(by, offices, code):
    assert look_errors(f"by: {by}", offices=offices) == [code]


@pytest.mark.parametrize(
    ("meets", "times"),
    [
        ("every tue 14:00", ((1, 840.0),)),
        ("[every thu 9:00, every tue 14:00]", ((1, 840.0), (3, 540.0))),
        ("every mon-wed 10:00", ((0, 600.0), (1, 600.0), (2, 600.0))),
        ("[every mon 10:00, every mon-tue 10:00]", ((0, 600.0), (1, 600.0))),
        ("every 周二 14:00", ((1, 840.0),)),
    ],
)
def test_meetings_are_times_of_the_week_in_order(meets, times):
    assert look(f"by: a, meets: {meets}").meets == Meetings(times)


@pytest.mark.parametrize(
    "meets", ["tue 14:00", "every tue", "every tue 24:00", "every day 10:00", "[]", "{tue: 14:00}"]
)
def test_what_is_no_meeting_is_refused(meets):
    assert look_errors(f"by: a, meets: {meets}") == ["meeting-wanted"]


def test_a_lot_has_a_size_and_a_longest_wait():
    assert look("by: a, batch: {size: 10, at_most: 3 days}").batch == Batch(10, Duration(Fixed(4320)))
    assert look("by: a, batch: {size: 10}").batch == Batch(10)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("batch: {at_most: 3 days}", "key-missing"),
        ("batch: {size: 0}", "number-too-small"),
        ("batch: {size: 2, at_most: {mean: 1 h}}", "fixed-duration-wanted"),
        ("batch: 10", "table-wanted"),
        ("batch: {size: 2}, meets: every mon 9:00", "meets-and-batch"),
        ("observed: {seen: 3}", "key-missing"),
        ("observed: {seen: 0, changed: 0}", "number-too-small"),
        ("observed: {seen: 3, changed: 4}", "changed-above-seen"),
        ("after: submit", "list-wanted"),
        ("after: [look]", "waits-for-itself"),
        ("limit: 0 min", "duration-zero"),
        ("kind: inspect", "unknown-word"),
        ("kind: ", "value-missing"),
    ],
)
def test_a_field_that_cannot_be_is_refused(fields, code):
    assert look_errors(fields) == [code]


def test_steps_as_a_list_are_refused_once():
    assert errors(steps="[{id: submit}]") == ["identifiers-wanted"]
