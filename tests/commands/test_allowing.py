from datetime import date

from regflow.analysis.rules import RULES
from regflow.commands.allowing import NAMES, exception_problems, unused_problems
from regflow.formats.allowances import allowances_of
from regflow.formats.process_yaml import parse_process
from tests.commands.files import SMALL

ALLOWING = SMALL.replace("  # the hall", '  # regflow: allow repeated-check reason="x" until=2026-05-31\n  # the hall')
FILE = parse_process(ALLOWING, "permit.yaml")


def test_rules_and_kinds_may_be_named_and_no_name_is_both():
    assert set(RULES) < set(NAMES)
    assert len(set(NAMES)) == len(NAMES)


def test_an_exception_that_ended_is_a_problem():
    assert [one.code for one in exception_problems(FILE, date(2026, 6, 1))] == ["allow-expired"]
    assert exception_problems(FILE, date(2026, 5, 31)) == ()


def test_an_idle_exception_is_a_problem_with_the_users_own_line():
    found = allowances_of(FILE, NAMES, date(2026, 5, 1)).found
    (problem,) = unused_problems(FILE, found)
    assert (problem.code, problem.line) == ("allow-unused", ALLOWING.splitlines().index(problem.source) + 1)
