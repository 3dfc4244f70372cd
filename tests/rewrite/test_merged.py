"""What the one step is that does what two did."""

from dataclasses import replace

import pytest

from regflow.errors import ChangeError
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Fixed, Uniform, Unit
from regflow.model.step import Batch, Kind, Meetings, Observed, Step
from regflow.model.text import Text, plain
from regflow.rewrite.merged import Pair, merged
from tests.builders import FORM, LEASE, LICENCE, chain, exponential, minutes, submission

DAYS = Duration(Fixed(2.0), Unit.WORKING_DAYS)
TUESDAY = Meetings(((1, 840.0),))
RENTED = Condition(((Clause("premises", ("rented",)),),))


def both(one, other, kept=1):
    """Return the step that does what two did, one after the other; the second is kept unless told otherwise."""
    first, second = Step(id="x", by="a", **one), Step(id="y", by="a", after=("x",), **other)
    return merged(chain(submission(), first, second), Pair(first, second, (first, second)[kept]))


@pytest.mark.parametrize(
    ("field", "one", "other", "expected"),
    [
        pytest.param("work", minutes(5), minutes(10), minutes(15), id="work is added"),
        pytest.param(
            "wait", minutes(5), Duration(Uniform(1.0, 2.0)), Duration(Uniform(6.0, 7.0)), id="waits are added"
        ),
        pytest.param("handover", minutes(60), minutes(30), minutes(60), id="one hand-over is left, the first"),
        pytest.param("takes", DAYS, DAYS, Duration(Fixed(4.0), Unit.WORKING_DAYS), id="total times are added"),
        pytest.param("takes", DAYS, None, DAYS, id="a step without time adds nothing to a total time"),
        pytest.param("limit", DAYS, DAYS, Duration(Fixed(4.0), Unit.WORKING_DAYS), id="limits are added"),
        pytest.param("limit", DAYS, None, DAYS, id="the only limit stays"),
        pytest.param("fee", 5.0, 10.0, 15.0, id="fees are added"),
        pytest.param("visit", True, False, True, id="one visit is left"),
        pytest.param("needs", (FORM,), (LEASE, FORM), (LEASE, FORM), id="documents are put together"),
        pytest.param("brings", (FORM,), (LEASE,), (LEASE, FORM), id="what is brought is put together"),
        pytest.param("issues", (FORM,), (LEASE,), (LEASE, FORM), id="what is issued is put together"),
        pytest.param("amends", (FORM,), (LEASE,), (LEASE, FORM), id="what is changed is put together"),
        pytest.param("meets", TUESDAY, None, TUESDAY, id="the only time of decision stays"),
        pytest.param("batch", Batch(3), Batch(3), Batch(3), id="the same lots stay"),
        pytest.param("only_if", RENTED, RENTED, RENTED, id="the same condition stays"),
        pytest.param("kind", Kind.CHECK, Kind.WORK, Kind.CHECK, id="a check says more than work"),
        pytest.param("kind", Kind.APPROVAL, Kind.CHECK, Kind.APPROVAL, id="an approval says more than a check"),
        pytest.param("kind", Kind.APPROVAL, Kind.ISSUE, Kind.ISSUE, id="the kind of the kept step stays"),
        pytest.param("law", plain("art. 1"), None, plain("art. 1"), id="the only law stays"),
        pytest.param("law", plain("art. 1"), plain("art. 2"), plain("art. 2; art. 1"), id="both laws are named"),
        pytest.param("observed", Observed(9, 1), Observed(9, 1), None, id="nobody has seen both in one"),
        pytest.param("name", plain("X"), plain("Y"), plain("Y"), id="the name of the kept step stays"),
    ],
)
def test_a_field_of_both(field, one, other, expected):
    assert getattr(both({field: one}, {field: other}), field) == expected


def test_what_the_first_issues_the_second_needs_no_more():
    assert both({"issues": (LICENCE,)}, {"needs": (LICENCE, FORM)}).needs == (FORM,)


def test_what_the_first_reads_and_issues_anew_is_still_needed():
    assert both({"needs": (LICENCE,), "issues": (LICENCE,)}, {"needs": (LICENCE,)}).needs == (LICENCE,)


def test_laws_are_named_in_every_language_of_either():
    law = both({"law": plain("art. 1")}, {"law": Text((("en", "art. 2"), ("zh", "第二条")))}).law
    assert law == Text((("en", "art. 2; art. 1"), ("zh", "第二条; art. 1")))


def test_the_kept_step_keeps_its_place_in_the_lists():
    assert both({"needs": (FORM,)}, {"needs": (LEASE,)}, kept=0).needs == (FORM, LEASE)


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        pytest.param({"only_if": RENTED}, {}, "change-merge-differ", id="conditions"),
        pytest.param({"officer": "Ann"}, {"officer": "Bob"}, "change-merge-differ", id="officers"),
        pytest.param({"meets": TUESDAY}, {"batch": Batch(3)}, "change-merge-differ", id="times and lots"),
        pytest.param({"batch": Batch(3)}, {"batch": Batch(4)}, "change-merge-differ", id="lots"),
        pytest.param({"takes": DAYS}, {"work": minutes(5)}, "change-merge-differ", id="a total and a part"),
        pytest.param({"work": exponential(5)}, {"work": minutes(5)}, "change-merge-sum", id="work of no law"),
        pytest.param({"wait": DAYS}, {"wait": minutes(5)}, "change-merge-sum", id="days and minutes"),
        pytest.param({"limit": DAYS}, {"limit": minutes(5)}, "change-merge-sum", id="limits"),
    ],
)
def test_steps_that_differ_too_much_are_refused(one, other, code):
    with pytest.raises(ChangeError) as refusal:
        both(one, other)
    assert refusal.value.message.code == code


def test_the_only_officer_named_does_both():
    assert both({"officer": "Ann"}, {}).officer == "Ann"


def test_what_it_waits_for_is_left_to_others():
    first = Step(id="x", by="a")
    second = replace(first, id="y", after=("x",))
    assert merged(chain(first, second), Pair(first, second, second)).after == ("x",)
