"""Luck: the random number that decides one thing about one case, always the same one.

Numbers are keyed, not drawn in sequence. The scalar version in plain integers and the version over blocks of cases in
numpy give the same bits; only the integer rounds are vectorised, because vectorised logarithms differ in the last bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

MULTIPLIER_0, MULTIPLIER_1 = 0xD2511F53, 0xCD9E8D57
WEYL_0, WEYL_1 = 0x9E3779B9, 0xBB67AE85
LOW_32 = 0xFFFFFFFF
ROUNDS = 10
UNIT = 2.0**-52

CASES_IN_BLOCK = 256
ASKED_BEFORE_A_BLOCK = 24
"""Numbers of a later round that are drawn one by one before the whole block is; about where the cost is equal."""
BLOCKS_KEPT = 24


def purpose_code(purpose: str) -> int:
    """Return the CRC-32 of a purpose, e.g. of `work:premises`.

    >>> purpose_code("arrival")
    1541758132
    """
    return crc32(purpose.encode())


def philox(counter: tuple[int, int, int, int], key: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return four random words of 32 bits for a counter and a key: Philox4x32-10.

    Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.

    >>> [f"{word:08x}" for word in philox((0, 0, 0, 0), (0, 0))]
    ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']
    """
    word_0, word_1, word_2, word_3 = counter
    for key_0, key_1 in _schedule(key):
        product_0 = MULTIPLIER_0 * word_0
        product_1 = MULTIPLIER_1 * word_2
        word_0, word_1 = (product_1 >> 32) ^ word_1 ^ key_0, product_1 & LOW_32
        word_2, word_3 = (product_0 >> 32) ^ word_3 ^ key_1, product_0 & LOW_32
    return word_0, word_1, word_2, word_3


@lru_cache(maxsize=64)
def _schedule(key: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return the keys of the rounds."""
    key_0, key_1 = key
    return tuple(((key_0 + WEYL_0 * one) & LOW_32, (key_1 + WEYL_1 * one) & LOW_32) for one in range(ROUNDS))


def uniform(key: tuple[int, int], case: int, code: int, round: int, draw: int = 0) -> float:
    """Return the number (k + 0.5) / 2^52 in (0, 1) that decides one thing about one case.

    Args:
        key: Seed and replication, 32 bits each.
        case: Number of the case (for the factor of a day: of the day), from 0.
        code: The purpose's code.
        round: Round of the step or version of the criterion, from 0.
        draw: Number of the draw within the purpose.
    """
    high, low, _, _ = philox((case & LOW_32, code, round, draw), key)
    return ((high << 20 | low >> 12) + 0.5) * UNIT


def uniforms(
    key: tuple[int, int], cases: NDArray[np.uint64], codes: NDArray[np.uint64], round: int
) -> NDArray[np.float64]:
    """Return `uniform` of every case and purpose in one round.

    Args:
        key: Seed and replication.
        cases: Numbers of cases, shape (n,).
        codes: Codes of purposes, shape (p,).
        round: The round, from 0.

    Returns:
        Shape (n, p), equal to the bit to those of `uniform`.
    """
    half, low = np.uint64(32), np.uint64(LOW_32)
    multiplier_0, multiplier_1 = np.uint64(MULTIPLIER_0), np.uint64(MULTIPLIER_1)
    # Words stay a column, a row or one number for as long as they depend on no more.
    word_0, word_1 = cases[:, None], codes[None, :]
    word_2, word_3 = np.full((1, 1), round, np.uint64), np.zeros((1, 1), np.uint64)
    for key_0, key_1 in np.array(_schedule(key), dtype=np.uint64):
        product_0, product_1 = word_0 * multiplier_0, word_2 * multiplier_1
        word_0, word_1 = (product_1 >> half) ^ (word_1 ^ key_0), product_1 & low
        word_2, word_3 = (product_0 >> half) ^ (word_3 ^ key_1), product_0 & low
    numbers = (word_0 << np.uint64(20)) | (word_1 >> np.uint64(12))
    found: NDArray[np.float64] = (numbers.astype(np.float64) + 0.5) * UNIT
    return found


class Luck:
    """All random numbers of one replication, by case, column (a purpose of the plan) and round."""

    __slots__ = ("_asked", "_block", "_code_array", "_codes", "_key", "_rows", "_tables")

    def __init__(self, seed: int, replication: int, codes: Sequence[int]) -> None:
        self._key = (seed, replication)
        self._codes = tuple(codes)
        self._code_array = np.array(self._codes, dtype=np.uint64)
        self._block = -1
        self._rows: list[list[float]] = []
        self._tables: dict[tuple[int, int], NDArray[np.float64]] = {}
        self._asked: dict[tuple[int, int], int] = {}

    def first_round(self, case: int) -> list[float]:
        """Return the numbers of a case in round 0, one a column; cheap when cases come in order."""
        block, place = divmod(case, CASES_IN_BLOCK)
        if block != self._block:
            self._block, self._rows = block, self._numbers(block, 0).tolist()
        return self._rows[place]

    def later_round(self, case: int, column: int, round: int) -> float:
        """Return the number of a case in a column and a round; 0.5 for the column -1 of what needs no luck."""
        if column < 0:
            return 0.5
        block, place = divmod(case, CASES_IN_BLOCK)
        table = self._tables.get((block, round))
        if table is not None:
            return table.item(place, column)
        asked = self._asked[block, round] = self._asked.get((block, round), 0) + 1
        if asked < ASKED_BEFORE_A_BLOCK:
            return uniform(self._key, case, self._codes[column], round)
        if len(self._tables) >= BLOCKS_KEPT:
            del self._tables[next(iter(self._tables))]
        del self._asked[block, round]
        table = self._tables[block, round] = self._numbers(block, round)
        return table.item(place, column)

    def of_day(self, day: int, code: int) -> float:
        """Return the number that decides the factor of a day."""
        return uniform(self._key, day, code, 0)

    def _numbers(self, block: int, round: int) -> NDArray[np.float64]:
        first = block * CASES_IN_BLOCK
        return uniforms(self._key, np.arange(first, first + CASES_IN_BLOCK, dtype=np.uint64), self._code_array, round)
