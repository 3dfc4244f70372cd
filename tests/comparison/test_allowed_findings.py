from datetime import date

from regflow.comparison.allowed_findings import sifted_findings
from regflow.formats.allowances import Allowance
from regflow.model.finding import Finding, Verdict
from regflow.words import message

TODAY = date(2026, 6, 1)
RULES = ("repeated-check", "unread-document")
REPEATED = Finding(rule="repeated-check", verdict=Verdict.PROVED, evidence=message("plain", text="x"), steps=("a", "b"))
UNREAD = Finding(
    rule="unread-document", verdict=Verdict.PROVED, evidence=message("plain", text="x"), documents=("map",)
)


def allowance(name="repeated-check", step="a", until=date(2026, 6, 1)):
    return Allowance(name, step, "Company Law", until, 3, 1)


def sifted(*allowances):
    return sifted_findings((REPEATED, UNREAD), allowances, RULES, TODAY)


def test_a_finding_may_be_let_stand_at_the_step_where_it_is_shown():
    found = sifted(allowance())
    assert found.left == (UNREAD,)
    assert [(one.finding, one.allowance.reason) for one in found.allowed] == [(REPEATED, "Company Law")]
    assert found.idle == ()


def test_a_finding_about_no_step_is_let_stand_outside_the_steps():
    assert sifted(allowance("unread-document", None)).left == (REPEATED,)
    assert sifted(allowance("unread-document", "a")).left == (REPEATED, UNREAD)


def test_an_exception_for_another_step_lets_nothing_stand_and_is_idle():
    found = sifted(allowance(step="b"))
    assert (found.left, len(found.idle)) == ((REPEATED, UNREAD), 1)


def test_an_expired_exception_lets_nothing_stand():
    found = sifted(allowance(until=date(2026, 5, 31)))
    assert (found.left, found.idle) == ((REPEATED, UNREAD), ())


def test_an_exception_for_something_else_than_a_rule_is_not_idle_here():
    assert sifted(allowance("new-visit")).idle == ()
