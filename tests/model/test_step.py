"""What a step says of itself."""

from regflow.model.step import Check, Continue, End, Outcome, Reject, Return, Step


def test_results_that_lead_away_bring_no_case_further():
    outcomes = (Outcome("long", 0.1), Outcome("refuse", 0.1, End("refused")), Outcome("again", 0.1, Return("x")))
    assert Step("x", outcomes=outcomes).values_that_go_on == ("long", "done")


def test_advice_goes_on_and_rejection_does_not():
    assert Step("x", checks=(Check("c", Continue()), Check("d", Reject()))).values_that_go_on == ("pass", "wrong")
    assert Step("x", checks=(Check("d", Reject()),)).values_that_go_on == ("pass",)


def test_where_an_outcome_is_always_drawn_nothing_else_is():
    assert Step("x", outcomes=(Outcome("a", 0.4), Outcome("b", 0.6))).values_that_go_on == ("a", "b")
