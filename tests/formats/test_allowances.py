from datetime import date

import pytest

from regflow.formats.allowances import allowances_of
from regflow.formats.process_yaml import parse_process

NAMES = ("repeated-check", "new-visit")
TODAY = date(2026, 6, 1)
ALLOW = '# regflow: allow repeated-check reason="Company Law art. 30" until=2027-06-30'
TEXT = """\
{top}
regflow: 1
name: Permit
documents:
  form: {{}}{document}
steps:
  submit: {{kind: submission, by: applicant, brings: [form]}}
  {above}
  look:{key}
    by: system
    {within}
    needs: [form]
  grant: {{by: system}}{flow}
    {below}
offices:
  {offices}
  desk: {{}}
"""


def read(**comments):
    gaps = dict.fromkeys(("top", "document", "above", "key", "within", "flow", "below", "offices"), "")
    return allowances_of(parse_process(TEXT.format(**{**gaps, **comments}), "permit.yaml"), NAMES, TODAY)


@pytest.mark.parametrize(
    ("comment", "step"),
    [
        ({"above": ALLOW}, "look"),
        ({"above": "# why it stays\n  " + ALLOW + "\n  # and more"}, "look"),
        ({"key": " " + ALLOW}, "look"),
        ({"within": ALLOW}, "look"),
        ({"flow": "  " + ALLOW}, "grant"),
        ({"below": ALLOW}, "grant"),
        ({"top": ALLOW}, None),
        ({"document": "  " + ALLOW}, None),
        ({"offices": ALLOW}, None),
    ],
)
def test_an_exception_belongs_to_the_step_at_which_it_stands(comment, step):
    (found,) = read(**comment).found
    assert (found.name, found.step, found.reason, found.until) == (
        "repeated-check",
        step,
        "Company Law art. 30",
        date(2027, 6, 30),
    )


def test_it_knows_its_own_place():
    (found,) = read(key=" " + ALLOW).found
    assert (found.line, found.column) == (9, 9)


@pytest.mark.parametrize(
    "comment",
    [
        '# regflow: allow repeated-check until=2027-06-30 reason="other order"',
        "#regflow:allow repeated-check reason=“公司法第三十条” until=2027-06-30",
        '# regflow:  allow   repeated-check  reason = "x"  until = 2027-06-30 ',
    ],
)
def test_order_spaces_and_quotes_are_free(comment):
    found = read(above=comment)
    assert (len(found.found), found.problems) == (1, ())


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ('# regflow: allow reason="x" until=2027-06-30', "allow-no-name"),
        ("# regflow: allow", "allow-no-name"),
        ('# regflow: allow repeated-chek reason="x" until=2027-06-30', "allow-unknown-near"),
        ('# regflow: allow something reason="x" until=2027-06-30', "allow-unknown"),
        ("# regflow: allow repeated-check until=2027-06-30", "allow-no-reason"),
        ('# regflow: allow repeated-check reason=" " until=2027-06-30', "allow-no-reason"),
        ('# regflow: allow repeated-check reason="x"', "allow-no-until"),
        ('# regflow: allow repeated-check reason="x" until=soon', "allow-no-date"),
        ('# regflow: allow repeated-check reason="x" until=2027-02-30', "allow-no-date"),
        ('# regflow: allow repeated-check because="x" until=2027-06-30', "allow-unclear"),
        ('# regflow: alow repeated-check reason="x" until=2027-06-30', "allow-misspelt"),
    ],
)
def test_what_cannot_be_understood_is_a_problem_at_its_place(comment, code):
    found = read(above=comment)
    assert found.found == ()
    assert [(one.code, one.line, one.column, one.severity) for one in found.problems] == [(code, 8, 3, "error")]


def test_an_exception_holds_on_its_last_day_and_is_a_problem_the_day_after():
    assert read(above=ALLOW.replace("2027-06-30", "2026-06-01")).problems == ()
    late = read(above=ALLOW.replace("2027-06-30", "2026-05-31"))
    assert [one.code for one in late.problems] == ["allow-expired"]
    assert len(late.found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "# regflow: repeated-check (proved): look is not needed",
        "# see regflow allow",
    ],
)
def test_other_comments_are_none(text):
    found = read(above=text)
    assert (found.found, found.problems) == ((), ())


def test_what_stands_in_a_text_is_no_comment():
    text = TEXT.format(**dict.fromkeys(("top", "document", "above", "key", "within", "flow", "below", "offices"), ""))
    quoted = text.replace("name: Permit", f"name: Permit\nabout: 'x {ALLOW}'\nsource: |\n  {ALLOW}\n")
    found = allowances_of(parse_process(quoted, "permit.yaml"), NAMES, TODAY)
    assert (found.found, found.problems) == ((), ())
