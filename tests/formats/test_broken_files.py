"""Files with one fault each: what is said, where, and what to do about it."""

import pytest

from regflow.formats.process_yaml import check_text
from regflow.words import say

HEAD = """\
regflow: 1
name: test
cases: {traits: {premises: {owned: 30%, rented: 70%}}}
offices: {a: {staff: [{name: Li}]}}
documents: {form: {}, licence: {delivered: true}}
criteria: {ok: {about: [form]}, fine: {about: [form]}}
"""
SUBMIT = """\
steps:
  submit: {by: applicant, brings: [form]}
"""
LOOK = "  look: {by: a, checks: [ok, fine], if_wrong: reject}\n"
BEGUN = HEAD + SUBMIT
"""Eight lines; the next is the ninth."""


def broken(text, code, line, column, help):
    return pytest.param(text, code, line, column, help, id=f"{code}-{line}-{column}")


LAYOUT = [
    broken("", "file-empty", 1, 1, "`regflow new FILE` writes"),
    broken("- a\n- b\n", "file-no-mapping", 1, 1, "begin with `regflow: 1`"),
    broken(HEAD + "steps：\n  s: {}\n", "full-width", 7, 6, "type ':' with"),
    broken(BEGUN + "  look:\n    by： a\n    kind: check\n", "full-width", 10, 7, "type ':' with"),
    broken(BEGUN + "  look: {by: a， kind: check}\n", "full-width", 9, 15, "type ',' with"),
    broken(BEGUN + "  look: {by: a, needs: 【form】}\n", "full-width", 9, 24, "type '[' with"),
    broken(BEGUN + "  look:\n    needs:\n      － form\n", "full-width", 11, 7, "type '-' with"),
    broken(BEGUN + "  复核（二）: {by: a}\n", "full-width", 9, 5, "type '(' with"),
    broken(HEAD + "calendars: {c: {week: {mon: “09:00-12:00”}}}\n" + SUBMIT, "full-width", 7, 29, "type '\"' with"),
    broken(BEGUN + '  look: {by: a, meets: "every tue 14：00"}\n', "full-width", 9, 37, "type ':' with"),
    broken(BEGUN + "  look: {by: a, work: 5；6 min}\n", "full-width", 9, 24, "type ',' with"),
    broken(BEGUN + "  look:\n    by:\u3000a\n    kind: check\n", "ideographic-space", 10, 8, "replace it"),
    broken(BEGUN + "  look: {by: a, work: 5\u00a0min}\n", "no-break-space", 9, 24, "word processors"),
    broken(BEGUN + "  look:\n\tby: a\n", "tab", 10, 1, "indent with spaces only"),
    broken(BEGUN.replace("test", "te\x07st") + LOOK, "control-character", 2, 9, "delete it"),
    broken(BEGUN.replace("test", '"te\\x07st"') + LOOK, "control-character", 2, 7, "delete it"),
    broken(BEGUN + "  look:\n    by a\n    kind: check\n", "missing-colon", 10, 5, "write `key: value`"),
    broken(BEGUN + "  look:\n    by:a\n    kind: check\n", "space-after-colon", 10, 7, "with a space after the colon"),
    broken(BEGUN + "  look: {by:a}\n", "space-after-colon", 9, 10, "with a space after the colon"),
    broken(BEGUN + "  look:\n    by:a\n", "space-after-colon", 10, 5, "with a space after the colon"),
    broken(HEAD + "about: this: that\n" + SUBMIT, "colon-in-text", 7, 12, "put quotes"),
    broken(BEGUN + "  look:\n    by: a\n   kind: check\n", "indentation", 11, 4, "same number of spaces"),
    broken(BEGUN + "  look: {by: a, needs: [form}\n", "bracket-not-closed", 9, 24, "matching bracket"),
    broken(BEGUN + "  look: {by: a, needs: [form]\n", "bracket-not-closed", 9, 9, "matching bracket"),
    broken(BEGUN + "  look:\n    needs: [form]]\n", "text-after-value", 10, 18, "delete what is left over"),
    broken(HEAD + 'about: "one" two\n' + SUBMIT, "text-after-value", 7, 14, "quotes around the whole"),
    broken(BEGUN + '  look: {by: "a}\n', "quote-not-closed", 9, 14, "the same quote"),
    broken(HEAD + 'about: "C:\\data"\n' + SUBMIT, "backslash-in-quotes", 7, 11, "single quotes"),
    broken(HEAD + "about: @office\n" + SUBMIT, "sign-at-start", 7, 8, "put quotes"),
    broken(HEAD + "about: !!str x\n" + SUBMIT, "explicit-tag", 7, 8, "delete it"),
    broken(HEAD + "about: !x y\n" + SUBMIT, "explicit-tag", 7, 8, "delete it"),
    broken(HEAD + "about: *x\n" + SUBMIT, "unknown-alias", 7, 8, "'&x'"),
    broken(HEAD + "about: &x [*x]\n" + SUBMIT, "alias-of-itself", 7, 12, "write out"),
    broken(BEGUN + "  one: &x {by: a}\n  two: {<<: *x}\n", "merge-key", 10, 9, "write the fields out"),
    broken(BEGUN + "  submit: {by: a}\n", "key-twice", 9, 3, "keep one of the two"),
    broken(BEGUN + "  ? [a]\n  : {by: a}\n", "key-not-text", 9, 5, "write `key: value`"),
    broken(BEGUN + "---\nregflow: 1\n", "several-documents", 9, 1, "one process in one file"),
]

FIELDS = [
    broken("regflow: 2" + BEGUN[10:] + LOOK, "unknown-version", 1, 10, "write `regflow: 1`"),
    broken(BEGUN[11:], "key-missing", 1, 1, "add `regflow: ...`; see: regflow explain process"),
    broken(HEAD + "steps: {}\n", "steps-empty", 7, 8, "add a step"),
    broken(HEAD + "steps:\n", "value-missing", 7, 7, "write a value"),
    broken(HEAD + "steps:\n  - id: submit\n", "identifiers-wanted", 8, 3, "without `-` in front"),
    broken(BEGUN + "  look: a\n", "table-wanted", 9, 9, "its keys are name, kind, by"),
    broken(BEGUN + "  look: {resourse: a}\n", "unknown-key", 9, 10, "did you mean 'by'? see: regflow explain steps"),
    broken(BEGUN + "  look: {onlyif: a}\n", "unknown-key", 9, 10, "did you mean 'only_if'?"),
    broken(BEGUN + "  look: {qqq: a}\n", "unknown-key", 9, 10, "its keys are name, kind, by"),
    broken(BEGUN + "  look: {by: registry}\n", "unknown-name", 9, 14, "declared are a, applicant and system"),
    broken(BEGUN + "  look: {needs: [from]}\n", "unknown-name", 9, 18, "did you mean 'form'?"),
    broken(BEGUN + "  look: {after: [submitt]}\n", "unknown-name", 9, 18, "did you mean 'submit'?"),
    broken(BEGUN + "  look: {needs: form}\n", "list-wanted", 9, 17, "write `[form]`"),
    broken(BEGUN + "  look: {needs: [form, form]}\n", "listed-twice", 9, 24, "delete one"),
    broken(BEGUN + "  look: {kind: aproval}\n", "unknown-word", 9, 16, "did you mean 'approval'?"),
    broken(BEGUN + "  done: {by: a}\n", "reserved-name", 9, 3, "choose another name"),
    broken(BEGUN + "  a*b: {by: a}\n", "bad-name", 9, 3, "use letters of any script"),
    broken(BEGUN + "  look: {work: 5}\n", "unit-missing", 9, 16, "write `5 min`"),
    broken(BEGUN + "  look: {work: 2 days}\n", "work-in-days", 9, 16, "write `takes:` instead"),
    broken(BEGUN + "  look: {wait: 3 dayz}\n", "unknown-unit", 9, 16, "did you mean 'day'?"),
    broken(BEGUN + "  look: {wait: 1.5 working days}\n", "part-of-a-working-day", 9, 16, "whole working days"),
    broken(BEGUN + "  look: {wait: -1 min}\n", "duration-negative", 9, 16, "from 0 up"),
    broken(BEGUN + "  look: {wait: 1000000 weeks}\n", "duration-too-long", 9, 16, "number of digits"),
    broken(BEGUN + "  look: {wait: soon}\n", "duration-wanted", 9, 16, "write `20 min`"),
    broken(BEGUN + "  look: {wait: {min: 1 h, sd: 2 h}}\n", "unknown-law", 9, 16, "{min, mode, max}"),
    broken(BEGUN + "  look: {wait: {min: 3 h, max: 2 h}}\n", "law-out-of-order", 9, 16, "the smaller number first"),
    broken(BEGUN + "  look: {wait: {mean: 0 h}}\n", "law-not-above-zero", 9, 16, "above 0"),
    broken(
        BEGUN + "  look: {wait: {min: 1 h, max: 1 working day}}\n", "mixed-units", 9, 16, "in working days, or none"
    ),
    broken(BEGUN + "  look: {limit: {mean: 1 h}}\n", "fixed-duration-wanted", 9, 17, "write one length"),
    broken(BEGUN + "  look: {takes: 1 h, work: 1 h}\n", "takes-with-parts", 9, 17, "keep `takes` where"),
    broken(BEGUN + "  look: {visit: yes}\n", "truth-wanted", 9, 17, "`yes` and `no` are texts"),
    broken(BEGUN + "  look: {fee: 8000}\n", "money-wanted", 9, 15, "write the number and the currency"),
    broken(BEGUN + "  look: {fee: 1 CNY}\n  more: {fee: 1 EUR}\n", "mixed-currencies", 10, 15, "use one currency"),
    broken(BEGUN + "  look: {outcomes: {no: 12}}\n", "share-out-of-range", 9, 25, "did you mean '12%'?"),
    broken(BEGUN + "  look: {outcomes: {no: .nan}}\n", "share-wanted", 9, 25, "write `12%`"),
    broken(BEGUN + "  look: {outcomes: {no: 60%, yes: 50%}}\n", "outcomes-above-whole", 9, 21, "at 100% or below"),
    broken(BEGUN + "  look: {outcomes: {no: {premises: {owned: 1%}}}}\n", "trait-values-missing", 9, 26, "each value"),
    broken(BEGUN + "  look: {wait: {premise: {owned: 1 h}}}\n", "unknown-name", 9, 17, "did you mean 'premises'?"),
    broken(BEGUN + "  look: {wait: {owned: 1 h, rented: 2 h}}\n", "trait-left-out", 9, 16, "{premises: {...}}"),
    broken(BEGUN + "  look: {only_if: {premises: rent}}\n", "unknown-trait-value", 9, 30, "owned and rented"),
    broken(BEGUN + "  look: {only_if: {premise: rented}}\n", "unknown-subject", 9, 20, "did you mean 'premises'?"),
    broken(BEGUN + "  look: {by: a, checks: [ok]}\n", "if-wrong-missing", 9, 26, "add `if_wrong: reject`"),
    broken(BEGUN + "  look: {by: a, if_wrong: reject}\n", "if-wrong-without-checks", 9, 27, "add `checks"),
    broken(BEGUN + "  look: {by: {office: a, officer: Lii}}\n", "unknown-officer", 9, 26, "did you mean 'Li'?"),
    broken(BEGUN + "  look: {meets: tuesday}\n", "meeting-wanted", 9, 17, "every tue 14:00"),
    broken(BEGUN + "  look: {observed: {seen: 3, changed: 4}}\n", "changed-above-seen", 9, 39, "at most `seen`"),
    broken("timezone: Asia/Shangai\n" + BEGUN + LOOK, "unknown-timezone", 1, 11, "did you mean 'Asia/Shanghai'?"),
    broken("decision: lok\n" + BEGUN + LOOK, "unknown-name", 1, 11, "did you mean 'look'?"),
    broken(BEGUN.replace("70%", "60%"), "shares-not-whole", 3, 18, "add up to 100%"),
    broken(
        "obligations: {checks: [{criterion: ok, by: B, basis: x}]}\n" + BEGUN, "unknown-name", 1, 44, "declared are a"
    ),
    broken("calendars: {c: {week: {mon: 24h}, holidays: DE}}\n" + BEGUN, "unknown-country", 1, 45, "known are CN"),
    broken("calendars: {c: {week: {mon: '9-12, 11-13'}}}\n" + BEGUN, "hours-overlap", 1, 29, "join them"),
    broken("calendars: {c: {week: {mon: '22:00-06:00'}}}\n" + BEGUN, "hours-backwards", 1, 29, "past midnight"),
    broken("calendars: {c: {week: {moon: 24h}}}\n" + BEGUN, "weekday-wanted", 1, 24, "write `mon`"),
    broken("calendars: {c: {week: 24h, closed: 2026-02-30}}\n" + BEGUN, "no-such-date", 1, 36, "month and day"),
]

WHOLE = [
    broken(BEGUN + "  look: {after: [look]}\n", "waits-for-itself", 9, 10, "out of its own `after`"),
    broken(BEGUN + "  look: {after: [more]}\n  more: {by: a}\n", "circle-of-steps", 9, 10, "with `return`"),
    broken(
        HEAD.replace("ok: {", "ok: {implies: [ok], ") + SUBMIT, "circle-of-criteria", 6, 17, "stronger to the weaker"
    ),
    broken(BEGUN + "  premises: {by: a}\n", "step-named-like-trait", 9, 3, "rename one"),
    broken(BEGUN + "  look: {returns: more}\n  more: {by: a}\n", "return-not-before", 9, 10, "`after`"),
    broken(
        BEGUN + "  look:\n    checks: {ok: {if_wrong: {return: look}}, fine: {if_wrong: {return: submit}}}\n",
        *("returns-to-several", 10, 5, "name one step for all"),
    ),
    broken(
        "decision: submit\n" + BEGUN + "  look: {returns: submit}\n",
        "returns-past-decision",
        10,
        10,
        "after the decision",
    ),
    broken(
        BEGUN + "  look: {only_if: {more: done}}\n  more: {by: a}\n", "condition-not-before", 9, 20, "add 'more' to"
    ),
    broken(BEGUN + "  look: {only_if: {submit: wrong}}\n", "value-never", 9, 20, "it goes on: done"),
    broken(BEGUN + LOOK + "  more: {only_if: {look: [pass, wrong]}}\n", "value-leads-away", 10, 33, "it goes on: pass"),
    broken(
        BEGUN + "  look: {returns: look}\n  more: {only_if: {look: returned}}\n", "value-leads-away", 10, 20, "goes on"
    ),
    broken(BEGUN + "  look: {needs: [licence]}\n", "needed-too-early", 9, 18, "(`brings`) or issue (`issues`)"),
    broken(
        BEGUN + "  look: {needs: [licence]}\n  issue: {issues: [licence]}\n",
        *("needed-too-early", 9, 18, "wait for issue with `after`"),
    ),
    broken(BEGUN + "  issue: {issues: [licence]}\n" + LOOK, "issued-too-early", 9, 11, "put 'issue' after 'look'"),
    broken(
        "calendars: {c: {week: {mon: closed}}}\n"
        + HEAD.replace("{staff", "{hours: c, staff")
        + SUBMIT
        + "  look: {by: a, work: 1 h}\n",
        *("office-never-open", 10, 10, "opening hours"),
    ),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "help"), LAYOUT + FIELDS + WHOLE)
def test_a_fault_is_named_where_it_is_with_the_next_move(text, code, line, column, help):
    checked = check_text(text, "f.yaml")
    assert checked.process_file is None
    found = [problem for problem in checked.problems if problem.severity == "error"]
    assert [(problem.code, problem.line, problem.column) for problem in found] == [(code, line, column)]
    assert help in say(found[0].help)


def test_a_broken_field_hides_no_other():
    text = BEGUN + "  look: {by: b, work: 3, wait: 1 dy, kind: x, visit: no, needs: [x], limit: 0 h, after: [y]}\n"
    codes = [problem.code for problem in check_text(text, "f").problems if problem.severity == "error"]
    assert codes == [
        *("unknown-name", "unit-missing", "unknown-unit", "unknown-word", "truth-wanted"),
        *("unknown-name", "duration-zero", "unknown-name"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BEGUN + "  look: {by: b}\n  more: {by: b, after: [look]}\n", id="an office that is not declared"),
        pytest.param(BEGUN + "  look: {checks: [okk], if_wrong: reject}\n  m: {only_if: {look: wrong}}\n", id="checks"),
        pytest.param(BEGUN + "  look: {brings: [x]}\n  more: {needs: [licence]}\n", id="a document that is misspelt"),
        pytest.param(BEGUN + "  look: {checks: [ok], if_wrong: {retrun: submit}}\n", id="a return that is misspelt"),
        pytest.param(BEGUN + "  look: {checks: [ok], ifwrong: reject}\n", id="a reaction that is misspelt"),
        pytest.param(BEGUN + "  look: {cheks: [ok], if_wrong: reject}\n", id="checks that are misspelt"),
        pytest.param(BEGUN + "  look: {isues: [licence]}\n  more: {needs: [licence]}\n", id="a field that is misspelt"),
        pytest.param(
            BEGUN + "  look: {afterr: []}\n  more: {after: [submit], returns: look}\n", id="an order misspelt"
        ),
        pytest.param("stesp" + BEGUN[BEGUN.index("steps") + 5 :] + BEGUN[: BEGUN.index("steps")], id="steps misspelt"),
        pytest.param(BEGUN + "  look: {after: [x]}\n  more: {returns: look, after: [submit]}\n", id="after"),
        pytest.param(BEGUN.replace("70%", "x") + "  look: {only_if: {premises: rented}}\n", id="a trait"),
    ],
)
def test_one_broken_thing_is_told_once_for_each_place_that_names_it_and_nowhere_else(text):
    codes = {problem.code for problem in check_text(text, "f").problems if problem.severity == "error"}
    assert len(codes) == 1


def test_full_width_signs_in_names_and_laws_are_nobodys_business():
    named = BEGUN.replace("name: test", "name: 设立登记（试行）：一，二")
    text = named + LOOK.replace("by: a", 'by: a, law: "《条例》，第三条"')
    assert check_text(text, "f").process_file is not None


def test_a_full_width_colon_in_a_block_of_text_is_not_blamed_for_a_fault_elsewhere():
    text = "about: |\n  说明：这是试行\n" + BEGUN + "  look: [\n"
    assert [problem.code for problem in check_text(text, "f").problems] == ["bracket-not-closed", "not-read-yet"]


def test_a_file_that_cannot_be_read_as_a_whole_is_said_to_hide_more():
    text = BEGUN + "  look: {by: a, wrok: 3 min}\n  more: [\n"
    found = check_text(text, "f").problems
    assert [(one.code, one.severity) for one in found] == [("bracket-not-closed", "error"), ("not-read-yet", "warning")]
    assert "there may be more" in say(found[1].help)


def test_guessing_what_was_meant_ends_some_time():
    text = BEGUN + "".join(f"  step{number}: {{after: [setp{number}]}}\n" for number in range(1500))
    helps = [one.help.code for one in check_text(text, "f").problems if one.code == "unknown-name"]
    assert len(helps) == 1500
    assert helps[0] == "unknown-name.help"
    assert helps[-1] == "unknown-name.help-all"
