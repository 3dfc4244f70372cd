from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.jackson import JacksonNetwork, jackson_means, visit_rates
from regflow.estimation.queueing import mmc_cycle_time, mmc_queue_time
from tests.estimation.markov_chain import State, long_run_shares

TANDEM = JacksonNetwork(
    arrival_rates=(0.05, 0.0), routing=((0.0, 1.0), (0.0, 0.0)), mean_works=(15.0, 30.0), officers=(1, 2)
)
# A tenth of the cases is sent back by the second office, a fifth of the first office's leave at once.
FEEDBACK = replace(TANDEM, arrival_rates=(0.03, 0.01), routing=((0.0, 0.8), (0.1, 0.0)))


def test_a_tandem_is_two_offices_one_after_the_other() -> None:
    means = jackson_means(TANDEM)
    assert means.visit_rates == pytest.approx((0.05, 0.05))
    assert means.loads == pytest.approx((0.75, 0.75))
    assert means.cycle_time == pytest.approx(mmc_cycle_time(0.05, 15.0, 1) + mmc_cycle_time(0.05, 30.0, 2))


@given(st.floats(0, 0.9), st.floats(0.05, 0.95))
def test_one_office_that_sends_back_is_an_mm1_with_more_visits(sent_back: float, load: float) -> None:
    rate = load * (1 - sent_back) / 10
    means = jackson_means(JacksonNetwork((rate,), ((sent_back,),), (10.0,), (1,)))
    assert means.visit_rates == pytest.approx((rate / (1 - sent_back),))
    assert means.loads == pytest.approx((load,))
    assert means.cycle_time == pytest.approx(10 / (1 - load) / (1 - sent_back))


def test_without_routing_each_office_stands_alone() -> None:
    apart = replace(TANDEM, arrival_rates=(0.02, 0.03), routing=((0.0, 0.0), (0.0, 0.0)))
    expected = (mmc_queue_time(0.02, 15.0, 1), mmc_queue_time(0.03, 30.0, 2))
    assert jackson_means(apart).queue_times == pytest.approx(expected)


def feedback_moves(state: State) -> list[tuple[State, float]]:
    """Moves of (cases at the first office, cases at the second) in FEEDBACK."""
    first, second = state
    moves: list[tuple[State, float]] = [((first + 1, second), 0.03), ((first, second + 1), 0.01)]
    if first:
        moves += [((first - 1, second + 1), 0.8 / 15), ((first - 1, second), 0.2 / 15)]
    if second:
        pace = min(second, 2) / 30
        moves += [((first + 1, second - 1), 0.1 * pace), ((first, second - 1), 0.9 * pace)]
    return moves


def test_the_network_agrees_with_its_own_chain() -> None:
    shares = long_run_shares(feedback_moves, limits=(34, 34))
    inside = sum(share * sum(state) for state, share in shares.items())
    assert jackson_means(FEEDBACK).cycle_time == pytest.approx(inside / 0.04, rel=1e-4)


@given(
    st.lists(st.floats(0, 1), min_size=3, max_size=3),
    st.lists(st.lists(st.floats(0, 0.3), min_size=3, max_size=3), min_size=3, max_size=3),
)
def test_what_comes_in_goes_out(arrivals: list[float], routing: list[list[float]]) -> None:
    rates = visit_rates(arrivals, routing)
    leaving = rates * (1 - np.sum(routing, axis=1))
    assert leaving.sum() == pytest.approx(sum(arrivals), abs=1e-9)
    assert (rates >= np.array(arrivals) - 1e-9).all()


@given(st.lists(st.lists(st.floats(0, 0.3), min_size=3, max_size=3), min_size=3, max_size=3))
def test_visit_rates_are_what_many_rounds_add_up_to(routing: list[list[float]]) -> None:
    outside = np.array([0.2, 0.5, 0.0])
    flow, total = outside, outside.copy()
    for _ in range(300):
        flow = flow @ np.array(routing)
        total += flow
    assert visit_rates(outside, routing) == pytest.approx(total, rel=1e-6)


@pytest.mark.parametrize(
    "routing",
    [
        pytest.param([[0.0, 1.0], [1.0, 0.0]], id="for ever between two"),
        pytest.param([[1.0, 0.0], [0.0, 0.0]], id="for ever in one"),
        pytest.param([[0.0, -0.1], [0.0, 0.0]], id="a negative share"),
        pytest.param([[0.6, 0.6], [0.0, 0.0]], id="more than all"),
        pytest.param([[0.5]], id="an office forgotten"),
    ],
)
def test_what_is_no_routing_is_refused(routing: list[list[float]]) -> None:
    with pytest.raises(ValueError, match=r"circle|shares|routing"):
        visit_rates([0.1, 0.1], routing)


def test_shares_that_exceed_one_by_a_rounding_are_accepted() -> None:
    # 0.33 + 0.56 + 0.11 is 1.0000000000000002 in floats.
    rates = visit_rates([1.0, 0.0, 0.0, 0.0], [[0.0, 0.33, 0.56, 0.11], *[[0.0] * 4] * 3])
    assert rates == pytest.approx([1.0, 0.33, 0.56, 0.11])


def test_an_overloaded_office_is_refused() -> None:
    with pytest.raises(ValueError, match="grows without end"):
        jackson_means(replace(TANDEM, officers=(1, 1)))


@pytest.mark.parametrize(
    "part",
    [
        pytest.param({"officers": (1,)}, id="officers of one office only"),
        pytest.param({"routing": ((0.0, 1.0),)}, id="routing of one office only"),
        pytest.param({"arrival_rates": (0.0, 0.0)}, id="no case arrives"),
        pytest.param({"mean_works": (15.0, -1.0)}, id="negative work"),
    ],
)
def test_a_broken_network_cannot_exist(part: dict[str, tuple[float, ...]]) -> None:
    with pytest.raises(ValueError, match=r"each office|not negative"):
        replace(TANDEM, **part)  # type: ignore[arg-type]


def test_a_network_without_offices_cannot_exist() -> None:
    with pytest.raises(ValueError, match="each office"):
        JacksonNetwork((), (), (), ())
