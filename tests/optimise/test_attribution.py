"""Shares of changes in the time saved: they add up, and each gets what it brings."""

import pytest

from regflow.comparison.result import Portion
from regflow.model.change import DropCheck, MergeSteps, RelaxOrder, RemoveStep
from regflow.optimise.attribution import portions
from regflow.rewrite import apply
from regflow.simulation import Run, simulate
from tests.builders import chain, check, every, minutes, submission, work

RUN = Run(cases=20, jobs=1)


def line():
    return chain(
        submission(),
        work("first", work=minutes(30)),
        work("second", work=minutes(25), by="b"),
        work("stamp", work=minutes(5)),
        cases=every(minutes(60)),
    )


def mean_cycle_time(one):
    return simulate(one, Run(cases=20, replications=2, jobs=1)).cycle_time.mean()


def gains(found: tuple[Portion, ...]) -> list[tuple[tuple[str, ...], float]]:
    return [(tuple(change.kind for change in one.changes), one.gain) for one in found]


def test_steps_one_after_another_bring_what_they_took_the_largest_first():
    found = portions(line(), (RemoveStep("stamp"), RemoveStep("second")), RUN)
    assert [(one.changes[0].step, one.gain) for one in found] == [("second", 25), ("stamp", 5)]


def test_shares_add_up_to_what_all_changes_save_together():
    """Beside each other, first (30) and second (25) take as long as the longer one; without first, 25 and the stamp."""
    relaxed, removed = RelaxOrder("first", "second"), RemoveStep("first")
    found = {one.changes[0]: one.gain for one in portions(line(), (relaxed, removed), RUN)}
    both = line()
    for change in (relaxed, removed):
        both = apply(both, change)
    # Alone they save 25 and 30; together 30, so each has its own less half of the 25 they have in common.
    assert mean_cycle_time(line()) - mean_cycle_time(both) == 30
    assert found == {relaxed: 12.5, removed: 17.5}


def test_changes_about_one_step_count_as_one():
    one = chain(
        submission(),
        check("look", "name_ok", "site_ok"),
        check("again", "name_ok", "site_ok", work=minutes(30)),
        cases=every(minutes(100)),
    )
    found = portions(one, (DropCheck("again", ("name_ok",)), RemoveStep("again")), RUN)
    assert [kinds for kinds, _ in gains(found)] == [("drop-check", "remove-step")]


def test_a_change_that_needs_another_one_gains_nothing_without_it():
    """`second` can be merged into `stamp` only where `stamp` is there: with it gone the merge is left out."""
    found = portions(line(), (RemoveStep("stamp"), MergeSteps("stamp", into="first")), RUN)
    assert sum(one.gain for one in found) == pytest.approx(5)


def test_no_change_has_no_share():
    assert portions(line(), (), RUN) == ()


def test_progress_counts_the_sets_that_are_run():
    told: list[tuple[int, int]] = []
    portions(line(), (RemoveStep("stamp"), RemoveStep("second")), RUN, lambda done, most: told.append((done, most)))
    assert told == [(done, 4) for done in range(1, 5)]
