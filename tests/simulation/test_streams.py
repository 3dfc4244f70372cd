"""Keyed luck: known answers, and the same bits one by one and by blocks."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.simulation.streams import (
    ASKED_BEFORE_A_BLOCK,
    CASES_IN_BLOCK,
    LOW_32,
    Luck,
    philox,
    purpose_code,
    uniform,
    uniforms,
)

WORD = st.integers(0, LOW_32)


@pytest.mark.parametrize(
    ("counter", "key", "answer"),
    [
        ((0, 0, 0, 0), (0, 0), (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
        ((LOW_32,) * 4, (LOW_32,) * 2, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
        (
            (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
            (0xA4093822, 0x299F31D0),
            (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
        ),
    ],
    ids=["zeros", "ones", "pi"],
)
def test_philox_gives_the_answers_published_with_random123(counter, key, answer):
    assert philox(counter, key) == answer


@given(key=st.tuples(WORD, WORD), first=st.integers(0, 2**31), codes=st.lists(WORD, min_size=1, max_size=4), round=WORD)
@settings(max_examples=50)
def test_a_block_holds_the_numbers_that_are_drawn_one_by_one(key, first, codes, round):
    cases = np.arange(first, first + 3, dtype=np.uint64)
    by_block = uniforms(key, cases, np.array(codes, dtype=np.uint64), round)
    assert by_block.tolist() == [[uniform(key, int(case), code, round) for code in codes] for case in cases]


def test_a_later_round_is_the_same_before_and_after_its_block_is_drawn():
    luck = Luck(7, 3, (11, 22))
    cases = range(ASKED_BEFORE_A_BLOCK + 10)
    drawn = [luck.later_round(case, 1, 4) for case in cases]
    assert drawn == [uniform((7, 3), case, 22, 4) for case in cases]


def test_cases_of_another_block_keep_their_own_numbers():
    luck = Luck(7, 3, (11, 22))
    far = 5 * CASES_IN_BLOCK + 17
    assert luck.first_round(far) == [uniform((7, 3), far, code, 0) for code in (11, 22)]
    assert luck.first_round(2) == [uniform((7, 3), 2, code, 0) for code in (11, 22)]


def test_numbers_never_reach_zero_or_one():
    numbers = uniforms((1, 0), np.arange(2000, dtype=np.uint64), np.arange(50, dtype=np.uint64), 0)
    assert numbers.min() > 0.0
    assert numbers.max() < 1.0


def test_numbers_of_two_purposes_are_uncorrelated_and_uniform():
    codes = np.array([purpose_code("work:a"), purpose_code("work:b")], dtype=np.uint64)
    numbers = uniforms((1, 0), np.arange(40_000, dtype=np.uint64), codes, 0)
    standard_error = 1 / np.sqrt(12 * 40_000)
    assert abs(numbers.mean(axis=0) - 0.5).max() < 4 * standard_error
    assert abs(np.corrcoef(numbers.T)[0, 1]) < 4 / np.sqrt(40_000)


@pytest.mark.parametrize("other", [(2, 0), (1, 1)], ids=["seed", "replication"])
def test_another_seed_or_replication_is_other_luck(other):
    assert uniform((1, 0), 5, 6, 0) != uniform(other, 5, 6, 0)
