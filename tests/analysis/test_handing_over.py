"""How often a case changes authority: the busiest way against ways walked by hand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from regflow.analysis.handing_over import Way, busiest_way
from tests.builders import chain, process, submission, work


def test_a_chain_is_its_own_busiest_way():
    way = busiest_way(chain(submission(), work("x", by="a"), work("y", by="b"), work("z", by="a")))
    assert way == Way(("x", "y", "z"), ("A", "B", "A"))
    assert (way.stays, way.changes) == (("A", "B", "A"), 2)


def test_of_two_branches_the_one_with_more_changes_counts():
    branches = process(
        submission(),
        work("x", by="a", after=("submit",)),
        work("y1", by="b", after=("submit",)),
        work("y2", by="c", after=("y1",)),
        work("z", by="a", after=("x", "y2")),
    )
    assert busiest_way(branches).steps == ("y1", "y2", "z")


def test_the_last_authority_matters_and_not_only_the_number_so_far():
    late = process(
        submission(),
        work("x", by="a", after=("submit",)),
        work("y", by="b", after=("submit",)),
        work("z", by="b", after=("x", "y")),
    )
    assert busiest_way(late).stays == ("A", "B")


def test_a_process_without_authorities_has_no_changes():
    assert busiest_way(chain(submission(), work("x", by="system"))).changes == 0


def test_it_is_ping_pong_only_with_more_changes_than_authorities():
    assert not Way(tuple("wxy"), ("A", "B", "A")).is_ping_pong
    assert Way(tuple("wxyz"), ("A", "B", "A", "B")).is_ping_pong


@given(st.lists(st.sampled_from("abc"), max_size=8))
def test_in_a_chain_every_change_of_authority_counts(offices):
    steps = [work(f"s{number}", by=office) for number, office in enumerate(offices)]
    way = busiest_way(chain(submission(), *steps))
    assert way.changes == sum(one != other for one, other in pairwise(offices))
