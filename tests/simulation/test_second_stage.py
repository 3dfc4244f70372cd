import pytest

from regflow.errors import SimulationError
from regflow.simulation.second_stage import second_stage
from regflow.words import message


def test_what_can_be_carried_on_is():
    assert second_stage((1,), lambda: (1, 2)) == ((1, 2), None)


def test_where_it_cannot_the_pilot_stands_with_the_reason():
    def fails() -> tuple[int, ...]:
        raise SimulationError(message("never-meets"))

    assert second_stage((1,), fails) == ((1,), message("never-meets"))


def test_a_fault_that_is_none_of_the_simulations_is_not_hidden():
    def fails() -> tuple[int, ...]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        second_stage((1,), fails)
