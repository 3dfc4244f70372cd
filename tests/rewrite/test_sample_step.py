"""Doing a step for a share of the cases."""

import pytest

from regflow.errors import ChangeError
from regflow.model.cases import Cases, Trait
from regflow.model.change import SampleStep
from regflow.model.condition import Clause, Condition
from regflow.rewrite import apply
from tests.builders import chain, submission, work

PREMISES = Trait("premises", (("owned", 0.3), ("rented", 0.7)))
DRAWN = Clause("x_sampled", ("yes",))


def test_the_lot_is_a_trait_that_the_step_asks_for():
    changed = apply(chain(submission(), work("x"), cases=Cases(traits=(PREMISES,))), SampleStep("x", 0.25))
    assert changed.cases.traits == (PREMISES, Trait("x_sampled", (("yes", 0.25), ("no", 0.75))))
    assert changed.step_by_id["x"].only_if == Condition(((DRAWN,),))


def test_every_alternative_of_a_condition_asks_for_the_lot_too():
    owned, rented = Clause("premises", ("owned",)), Clause("premises", ("rented",))
    before = chain(submission(), work("x", only_if=Condition(((owned,), (rented,)))), cases=Cases(traits=(PREMISES,)))
    changed = apply(before, SampleStep("x", 0.1))
    assert changed.step_by_id["x"].only_if == Condition(((owned, DRAWN), (rented, DRAWN)))


def test_a_name_that_a_step_or_a_trait_has_is_not_taken():
    taken = Cases(traits=(Trait("x_sampled_2", (("yes", 1.0),)),))
    changed = apply(chain(submission(), work("x"), work("x_sampled"), cases=taken), SampleStep("x", 0.1))
    assert changed.cases.traits[-1].name == "x_sampled_3"


def test_sampling_a_sample_draws_anew():
    changed = apply(apply(chain(submission(), work("x")), SampleStep("x", 0.5)), SampleStep("x", 0.5))
    assert [trait.name for trait in changed.cases.traits] == ["x_sampled", "x_sampled_2"]
    assert changed.step_by_id["x"].only_if.subjects == {"x_sampled", "x_sampled_2"}


@pytest.mark.parametrize("share", [0.0, 1.0, 1.5])
def test_none_and_all_are_no_sample(share):
    with pytest.raises(ChangeError) as refusal:
        apply(chain(submission(), work("x")), SampleStep("x", share))
    assert refusal.value.message.code == "change-share-not-between"
