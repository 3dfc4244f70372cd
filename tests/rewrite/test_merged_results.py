"""Checks and outcomes of two steps in one."""

import pytest

from regflow.errors import ChangeError
from regflow.model.step import Check, Continue, End, Outcome, Reject, Return, Step
from regflow.rewrite.merged_results import merged_checks, merged_outcomes
from tests.builders import FORM, LEASE, chain, submission

NAME, SITE = Check("name_ok", Reject()), Check("site_ok", Continue())


def checks_of_both(kept, other):
    """Return the checks of `y`, into which `x` is merged."""
    x, y = Step(id="x", by="a", checks=other), Step(id="y", by="a", checks=kept)
    return merged_checks(chain(submission(), x, y), y, x)


def outcomes_of_both(kept, other):
    return merged_outcomes(Step(id="y", outcomes=kept), Step(id="x", outcomes=other))


def test_the_kept_step_checks_first_and_what_both_check_once():
    assert checks_of_both((SITE,), (NAME, SITE)) == (SITE, NAME)


def test_a_return_changes_what_it_changed():
    back = Check("name_ok", Return("submit"))
    assert checks_of_both((SITE,), (back,)) == (SITE, Check("name_ok", Return("submit", amends=(FORM,))))


def test_a_return_that_says_what_it_changes_stays_as_it_is():
    back = Check("name_ok", Return("submit", amends=(LEASE,)))
    assert checks_of_both((SITE,), (back,)) == (SITE, back)


def test_a_return_of_the_same_documents_goes_on_leaving_them_unsaid():
    back = Check("name_ok", Return("submit"))
    assert checks_of_both((), (back,)) == (back,)


def test_a_return_to_itself_becomes_one_to_the_kept_step():
    assert checks_of_both((), (Check("name_ok", Return("x")),)) == (Check("name_ok", Return("y")),)
    drawn = (Outcome("again", 0.1, Return("x")), Outcome("refuse", 0.1, End("refused")), Outcome("long", 0.1))
    assert outcomes_of_both((), drawn) == (Outcome("again", 0.1, Return("y")), *drawn[1:])


@pytest.mark.parametrize(
    ("kept", "other", "code"),
    [
        ((NAME,), (Check("name_ok", Reject(), catches=0.8),), "change-merge-criterion"),
        ((NAME,), (Check("name_ok", Continue()),), "change-merge-criterion"),
        (
            (Check("name_ok", Return("submit")),),
            (Check("site_ok", Return("x")),),
            "change-merge-returns",
        ),
    ],
    ids=["catches less", "only advises", "returns elsewhere"],
)
def test_checks_that_do_not_go_together_are_refused(kept, other, code):
    with pytest.raises(ChangeError) as refusal:
        checks_of_both(kept, other)
    assert refusal.value.message.code == code


def test_the_outcomes_of_one_are_those_of_both():
    drawn = (Outcome("long", 0.1),)
    assert outcomes_of_both(drawn, ()) == outcomes_of_both((), drawn) == drawn


def test_two_draws_are_not_one():
    with pytest.raises(ChangeError) as refusal:
        outcomes_of_both((Outcome("long", 0.1),), (Outcome("odd", 0.1),))
    assert refusal.value.message.code == "change-merge-outcomes"
