from dataclasses import replace

import pytest

from regflow.model.change import RelaxOrder, RemoveStep
from regflow.model.step import Kind
from regflow.optimise.explaining import explained
from regflow.optimise.streamline import Settings, streamline
from regflow.optimise.survey import survey
from regflow.rewrite import apply
from tests.builders import chain, check, issue, submission, work

PROCESS = chain(
    submission(),
    check("first", "name_ok", "site_ok"),
    check("second", "name_ok", by="b"),
    check("third", "site_ok", by="c"),
    work("stamp", by="b", kind=Kind.APPROVAL),
    issue(),
)


def reasons(after):
    return explained(PROCESS, after, survey(PROCESS).analysis.findings)


def test_what_streamlining_made_is_explained_by_its_changes_in_order():
    done = streamline(PROCESS, Settings(compare=False))
    assert len(done.applied) > 1
    assert explained(PROCESS, done.after, ()) == done.applied


def test_a_step_left_out_by_hand_has_the_reason_that_a_finding_gives_it():
    (reason,) = reasons(apply(PROCESS, RemoveStep("stamp")))
    assert (reason.change, reason.finding.steps) == (RemoveStep("stamp"), ("stamp",))


def test_a_difference_that_no_finding_asks_for_has_no_reason():
    slower = replace(PROCESS, steps=tuple(replace(step, limit=step.limit, fee=7.0) for step in PROCESS.steps))
    assert reasons(slower) == ()


@pytest.mark.parametrize("change", [RemoveStep("second"), RemoveStep("third")])
def test_a_change_counts_only_where_the_second_process_shows_it(change):
    made = {reason.change for reason in reasons(apply(PROCESS, change))}
    assert change in made
    assert RemoveStep("stamp") not in made


def test_an_order_given_up_is_seen_although_other_ways_to_the_step_remain():
    process = chain(submission(), check("first", "name_ok"), check("second", "site_ok", by="b"), issue())
    found = survey(process).analysis.findings
    after = apply(process, RelaxOrder("first", "second"))
    assert RelaxOrder("first", "second") in {reason.change for reason in explained(process, after, found)}
