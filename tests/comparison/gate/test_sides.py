from datetime import date
from pathlib import Path

import pytest

from regflow.comparison.gate.kinds import ALLOWED
from regflow.comparison.gate.sides import file_change
from regflow.errors import ProcessFileError, RegflowError
from regflow.formats.former_files import FilePair
from regflow.formats.former_folder import FolderTree
from tests.commands.files import BROKEN, SMALL

TODAY = date(2026, 6, 1)
ALLOWING = SMALL.replace("  submit:", '  # regflow: allow new-visit reason="x" until=2027-01-01\n  submit:')


class History(FolderTree):
    """A folder whose one file has earlier states."""

    __slots__ = ("states",)

    def __init__(self, *states):
        super().__init__(Path(), ())
        object.__setattr__(self, "states", states)

    def earlier(self, name):
        assert name == "permit.yaml"
        yield from ((f"state {number}", text.encode()) for number, text in enumerate(self.states))


def read(before, after, *states):
    sides = [None if text is None else text.encode() for text in (before, after)]
    pair = FilePair("permit.yaml", None if before is None else "permit.yaml", None, *sides)
    return file_change(pair, History(*states), ALLOWED, TODAY)


def told(change):
    return [one.kind for one in change.remarks]


def test_both_sides_are_read():
    change = read(SMALL, SMALL.replace("4 min", "5 min"))
    assert change.before.process != change.after.process
    assert told(change) == []


def test_a_new_file_has_nothing_before():
    change = read(None, SMALL)
    assert change.before is None
    assert told(change) == ["file-added"]


def test_what_is_not_valid_now_is_told_with_its_problems():
    change = read(SMALL, BROKEN)
    assert change.after is None
    assert [one.severity for one in change.problems] == ["error"]


def test_what_was_not_valid_gives_way_to_the_last_state_that_was():
    older, oldest = SMALL.replace("4 min", "5 min"), SMALL.replace("4 min", "6 min")
    change = read(BROKEN, SMALL, BROKEN, older, oldest)
    assert change.before.text == older
    assert told(change) == ["earlier-state"]


def test_what_never_was_valid_is_new():
    change = read(BROKEN, SMALL, BROKEN)
    assert change.before is None
    assert told(change) == ["earlier-state"]


def test_what_was_not_valid_and_has_no_history_is_an_error():
    with pytest.raises(RegflowError):
        read(BROKEN, SMALL)


def test_a_side_that_is_no_text_is_an_error():
    pair = FilePair("permit.yaml", None, None, None, "name: 登记".encode("gb18030"))
    with pytest.raises(ProcessFileError):
        file_change(pair, History(), ALLOWED, TODAY)


def test_exceptions_are_read_on_both_sides():
    change = read(ALLOWING, ALLOWING)
    (now,), (before,) = change.exceptions, change.known_exceptions
    assert (now.kind, now.step, now.until) == (before.kind, before.step, before.until)
    assert read(SMALL, ALLOWING).known_exceptions == ()


def test_an_exception_that_cannot_be_understood_is_a_problem_and_an_expired_one_an_exception():
    assert [one.code for one in read(SMALL, ALLOWING.replace('reason="x" ', "")).problems] == ["allow-no-reason"]
    expired = read(SMALL, ALLOWING.replace("2027", "2020"))
    assert (len(expired.problems), len(expired.exceptions)) == (0, 1)
