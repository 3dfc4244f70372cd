from dataclasses import replace

import numpy as np
import pytest

from regflow.comparison.pair import carried_on, has_result, pair_of, share_of
from regflow.simulation import engines
from regflow.simulation.run import simulate
from regflow.simulation.settings import Run
from tests.comparison.test_compare import AFTER, BEFORE

RUN = Run(cases=50, jobs=1, replications=4, warm_up=7)


def test_carrying_on_leaves_the_first_replications_as_they_are():
    first = pair_of(BEFORE, AFTER, replace(RUN, replications=2), None)
    whole = carried_on(first, 4, RUN, None)
    assert whole.replications == 4
    assert np.array_equal(whole.before.decided[:2], first.before.decided)
    assert np.array_equal(whole.after.decided, pair_of(BEFORE, AFTER, RUN, None).after.decided)


def test_figures_hold_every_share_of_results_on_both_sides():
    before, after = pair_of(BEFORE, AFTER, RUN, None).figures(10)
    shares = sum(before[share_of(result)] for result in ("approved", "rejected"))
    assert np.allclose(shares, 1.0)
    assert set(before) == set(after)


def test_a_result_that_a_process_does_not_have_happens_to_no_case():
    assert not has_result(pair_of(BEFORE, AFTER, RUN, None).before, "withdrawn").any()


def test_the_warm_up_is_in_whole_blocks():
    pair = pair_of(BEFORE, AFTER, RUN, None)
    assert pair.warm_up == 10
    assert pair.before.block == 5


def test_the_room_grows_with_the_replications():
    pair = pair_of(BEFORE, AFTER, replace(RUN, replications=2), None)
    assert carried_on(pair, 4, RUN, None).bytes == 2 * pair.bytes


def test_the_fast_engine_runs_both_where_neither_is_worth_its_start_alone(monkeypatch):
    pytest.importorskip("numba")
    visits = [engines.visits_of(RUN.cases * RUN.replications, one.steps) for one in (BEFORE, AFTER)]
    monkeypatch.setattr(engines, "_worth_its_start", lambda: max(visits) + 1)
    assert simulate(BEFORE, RUN).engine == simulate(AFTER, RUN).engine == "simpy"
    pair = pair_of(BEFORE, AFTER, RUN, None)
    assert pair.before.engine == pair.after.engine == "fast"
