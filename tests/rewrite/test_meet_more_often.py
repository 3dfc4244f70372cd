"""Deciding at other times."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import MeetMoreOften
from regflow.model.step import Batch, Meetings
from regflow.rewrite import apply
from tests.builders import chain, submission, work

TUESDAY = Meetings(((1, 840.0),))
TWICE = Meetings(((1, 840.0), (3, 840.0)))


@pytest.mark.parametrize(
    ("meets", "batch"), [(TWICE, None), (None, Batch(3)), (None, None)], ids=["times", "lots", "at any time"]
)
def test_what_was_before_gives_way(meets, batch):
    changed = apply(chain(submission(), work("x", meets=TUESDAY)), MeetMoreOften("x", meets, batch))
    assert (changed.step_by_id["x"].meets, changed.step_by_id["x"].batch) == (meets, batch)


def test_times_and_lots_at_once_are_refused():
    with pytest.raises(ChangeError, match="x can decide at fixed times or in lots, not both"):
        apply(chain(submission(), work("x")), MeetMoreOften("x", TUESDAY, Batch(3)))
