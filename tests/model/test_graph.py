"""The order of a process's steps as a graph."""

from __future__ import annotations

from dataclasses import replace

from regflow.model.graph import graph_of
from tests.builders import chain, issue, submission, work

LINE = chain(submission(), work("x"), work("y"), issue())


def test_what_comes_before_and_after_counts_steps_in_between():
    graph = graph_of(LINE)
    assert graph.before["y"] == {"submit", "x"}
    assert graph.after["submit"] == {"x", "y", "issue"}
    assert graph.are_ordered("issue", "submit")


def test_processes_of_the_same_order_share_their_graph_and_others_do_not():
    renamed = replace(LINE, steps=tuple(replace(step, fee=1.0) for step in LINE.steps))
    beside = replace(
        LINE, steps=tuple(replace(step, after=("submit",)) if step.id == "y" else step for step in LINE.steps)
    )
    assert graph_of(renamed) is graph_of(LINE)
    assert not graph_of(beside).are_ordered("x", "y")
