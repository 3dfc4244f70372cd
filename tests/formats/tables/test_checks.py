import pytest

from regflow.model.by_trait import ByTrait
from regflow.model.duration import NO_TIME, Duration, Fixed
from regflow.model.step import Check, Continue, End, Outcome, Reject, Return
from tests.formats.written import look, look_errors


def test_a_list_of_checks_shares_one_reaction():
    step = look("by: a, checks: [ok, fine], if_wrong: reject", criteria="{ok: {about: []}, fine: {about: []}}")
    assert step.checks == (Check("ok", Reject()), Check("fine", Reject()))


def test_every_field_of_a_check_is_read():
    step = look(
        "by: a, checks: {ok: {catches: {premises: {owned: 70%, rented: 90%}}, evidence: papers, false_alarm: 2%,"
        " if_wrong: continue}}"
    )
    assert step.checks == (
        Check("ok", Continue(), ByTrait("premises", (("owned", 0.7), ("rented", 0.9))), "papers", 0.02),
    )


def test_a_check_may_react_otherwise_than_its_step():
    step = look(
        "by: a, checks: {ok: {if_wrong: continue}, fine: {}}, if_wrong: reject",
        criteria="{ok: {about: []}, fine: {about: []}}",
    )
    assert [check.if_wrong for check in step.checks] == [Continue(), Reject()]


def test_a_check_that_says_nothing_more_has_no_value():
    assert look("by: a, checks: {ok: }, if_wrong: reject").checks == (Check("ok", Reject()),)


def test_a_return_names_its_fix_and_what_it_amends():
    step = look("by: a, checks: [ok], if_wrong: {return: submit, fix: 2 h, amends: [form]}")
    assert step.checks[0].if_wrong == Return("submit", Duration(Fixed(120)), ("form",))


def test_a_return_that_says_nothing_takes_no_time_and_amends_by_the_rule():
    assert look("by: a, checks: [ok], if_wrong: {return: submit}").checks[0].if_wrong == Return("submit", NO_TIME, None)


def test_a_return_may_amend_nothing():
    assert look("by: a, checks: [ok], if_wrong: {return: submit, amends: []}").checks[0].if_wrong.amends == ()


def test_outcomes_go_on_return_or_end():
    step = look(
        "by: a, outcomes: {more: 10%, back: {share: 20%, return: submit, fix: 1 h, amends: [form]},"
        " no: {share: 5%, end: refused}, by_trait: {premises: {owned: 0%, rented: 3%}}}"
    )
    assert step.outcomes == (
        Outcome("more", 0.1),
        Outcome("back", 0.2, Return("submit", Duration(Fixed(60)), ("form",))),
        Outcome("no", 0.05, End("refused")),
        Outcome("by_trait", ByTrait("premises", (("owned", 0.0), ("rented", 0.03)))),
    )


def test_returns_is_short_for_an_outcome_that_always_returns():
    assert look("by: a, returns: submit").outcomes == (Outcome("returned", 1.0, Return("submit")),)


def test_shares_that_reach_the_whole_in_no_case_are_fine():
    fields = "by: a, outcomes: {x: {premises: {owned: 100%, rented: 0}}, y: {premises: {owned: 0, rented: 100%}}}"
    assert len(look(fields).outcomes) == 2


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("checks: [ok]", "if-wrong-missing"),
        ("checks: {ok: {if_wrong: reject}}, if_wrong: refuse", "unknown-word"),
        ("checks: [ok], if_wrong: return", "unknown-word"),
        ("checks: [ok], if_wrong: {fix: 1 h}", "key-missing"),
        ("checks: [ok], if_wrong: {return: x}", "unknown-name"),
        ("checks: [ok, ok], if_wrong: reject", "listed-twice"),
        ("checks: ok, if_wrong: reject", "list-wanted"),
        ("checks: [okk], if_wrong: reject", "unknown-name"),
        ("checks: {ok: {catch: 3%}}, if_wrong: reject", "unknown-key"),
        ("checks: {ok: 95%}, if_wrong: reject", "table-wanted"),
        ("if_wrong: reject", "if-wrong-without-checks"),
        ("outcomes: {}", "outcomes-wanted"),
        ("outcomes: [no]", "outcomes-wanted"),
        ("outcomes: {no: {end: refused}}", "key-missing"),
        ("outcomes: {no: {share: 1%, end: refused, return: submit}}", "return-and-end"),
        ("outcomes: {no: {share: 1%, end: refused, fix: 1 h}}", "only-with-return"),
        ("outcomes: {no: {share: 1%, end: approved}}", "end-as-approved"),
        ("outcomes: {pass: 1%}", "reserved-name"),
        ("outcomes: {a: 70%, b: 40%}", "outcomes-above-whole"),
        ("outcomes: {a: {premises: {owned: 70%, rented: 10%}}, b: 40%}", "outcomes-above-whole"),
        ("outcomes: {a: 5%}, returns: submit", "returns-and-outcomes"),
    ],
)
def test_what_cannot_follow_is_refused(fields, code):
    assert look_errors(f"by: a, {fields}") == [code]
