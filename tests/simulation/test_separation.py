"""Who may do what: officers by name, and enough of them for what the law separates."""

import pytest

from regflow.errors import SimulationError
from regflow.model.obligation import CheckDuty, Obligations, SeparateDuty
from regflow.model.office import Office, Officer
from regflow.simulation.plan import Separation
from regflow.simulation.separation import eligible_officers, separations_of
from tests.builders import chain, check, process, submission, work

PAIR = (Office("a", "A", staff=2),)
NAMED = (Office("a", "A", staff=(Officer("Wang"), Officer("Li"))),)


def test_separated_steps_are_a_group():
    duties = Obligations(separate=(SeparateDuty(("x", "y")),))
    assert separations_of(process(work("x"), work("y"), offices=PAIR, obligations=duties)) == (Separation((0, 1), 2),)


def test_checks_that_answer_a_duty_of_several_persons_are_a_group():
    duties = Obligations(checks=(CheckDuty("name_ok", by="A", persons=2),))
    found = separations_of(
        chain(
            submission(), check("x", "name_ok"), check("y", "name_ok"), check("z", "name_ok", by="b"),
            obligations=duties,
        )
    )  # fmt: skip
    assert found == (Separation((1, 2), 2),)


def test_one_officer_cannot_be_two():
    duties = Obligations(separate=(SeparateDuty(("x", "y")),))
    alone = process(work("x"), work("y"), offices=(Office("a", "A", staff=1),), obligations=duties)
    with pytest.raises(SimulationError, match="2 officers in office a"):
        separations_of(alone)


def test_an_office_without_staff_has_always_enough_officers():
    duties = Obligations(separate=(SeparateDuty(("x", "y")),))
    assert separations_of(process(work("x"), work("y"), obligations=duties))


def test_an_officer_who_is_not_in_the_office_is_refused_by_name():
    with pytest.raises(SimulationError, match="Zhao"):
        eligible_officers(process(work("x"), offices=NAMED), work("x", officer="Zhao"))


def test_who_alone_may_do_a_step_keeps_his_hands_off_what_is_separated_from_it():
    duties = Obligations(separate=(SeparateDuty(("x", "y")),))
    steps = (work("x"), work("y", officer="Wang"))
    pair = process(*steps, offices=NAMED, obligations=duties)
    assert [eligible_officers(pair, step) for step in steps] == [0b10, 0b01]
