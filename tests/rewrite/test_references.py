"""What names a step elsewhere."""

import pytest

from regflow.errors import ChangeError
from regflow.model.condition import Clause, Condition
from regflow.model.office import Office
from regflow.model.step import Return
from regflow.rewrite.references import is_asked_for, refuse_if_out_of_order
from tests.builders import chain, check, process, submission, work

ON_X = Condition(((Clause("x", ("done",)),),))


def test_a_step_is_asked_for_by_conditions_of_steps_and_offices():
    assert is_asked_for(chain(work("x"), work("y", only_if=ON_X)), "x")
    assert is_asked_for(chain(work("x"), work("y"), offices=(Office("a", "A", first=(ON_X,)),)), "x")
    assert not is_asked_for(chain(work("x"), work("y", only_if=ON_X)), "y")


def test_what_is_asked_in_order_is_fine():
    refuse_if_out_of_order(chain(submission(), work("x"), check("y", "name_ok", only_if=ON_X, if_wrong=Return("x"))))


def test_a_step_may_return_to_itself():
    refuse_if_out_of_order(chain(submission(), check("x", "name_ok", if_wrong=Return("x"))))


@pytest.mark.parametrize(
    ("after", "code"),
    [
        (process(work("x"), work("y", only_if=ON_X)), "change-order-in-condition"),
        (process(work("x"), check("y", "name_ok", if_wrong=Return("x"))), "change-order-in-return"),
    ],
)
def test_what_is_asked_out_of_order_is_refused(after, code):
    with pytest.raises(ChangeError) as refusal:
        refuse_if_out_of_order(after)
    assert refusal.value.message.code == code
