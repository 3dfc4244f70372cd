from datetime import date

from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.exceptions import sifted
from regflow.comparison.gate.settings import Accepted
from regflow.words import message

TODAY = date(2026, 6, 1)
LATER = date(2026, 6, 2)
VISIT = Difference("new-visit", message("plain", text="x"), step="look")
SLOWER = Difference("cycle_time", message("plain", text="x"), share=0.08)


def accepted(kind="new-visit", step="look", until=LATER, margin=None):
    return Accepted(kind, step, margin, "Permit Act, s. 3", until, "permit.yaml", 7)


def left(differences, entries, known=()):
    return [one.kind for one in sifted(differences, entries, known, TODAY).left]


def test_an_exception_lets_through_what_it_names_at_its_step():
    assert left([VISIT], [accepted()]) == []
    assert [one[1].reason for one in sifted([VISIT], [accepted()], (), TODAY).matched] == ["Permit Act, s. 3"]


def test_another_step_or_another_kind_is_not_let_through_and_the_exception_is_unused():
    assert left([VISIT], [accepted(step="other")]) == ["new-visit", "unused-exception"]
    assert left([VISIT], [accepted(step=None)]) == ["new-visit", "unused-exception"]
    assert left([VISIT], [accepted(kind="higher-fee")]) == ["new-visit", "unused-exception"]


def test_the_last_day_still_holds_and_the_day_after_does_not():
    assert left([VISIT], [accepted(until=TODAY)]) == []
    assert left([VISIT], [accepted(until=date(2026, 5, 31))]) == ["new-visit", "expired-exception"]


def test_an_exception_that_stood_there_before_is_not_unused_but_ends_all_the_same():
    assert left([], [accepted()], [accepted()]) == []
    assert left([], [accepted(until=date(2026, 5, 31))], [accepted()]) == ["expired-exception"]


def test_a_measure_may_be_worse_up_to_its_margin_and_no_further():
    assert left([SLOWER], [accepted("cycle_time", None, margin=0.08)]) == []
    assert left([SLOWER], [accepted("cycle_time", None, margin=0.07)]) == ["cycle_time"]


def test_faults_of_exceptions_cannot_be_let_through():
    wrong = Difference("wrong-exception", message("plain", text="x"))
    assert left([wrong], [accepted("wrong-exception", None)]) == ["wrong-exception", "unused-exception"]


def test_an_exception_for_a_rule_of_the_analysis_is_not_the_gates_business():
    assert left([], [accepted("repeated-check")]) == []
