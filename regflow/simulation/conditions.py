"""Whether a condition of a plan holds for a case."""

from __future__ import annotations

from collections.abc import Sequence

from regflow.simulation.plan import Clauses


def holds(clauses: Clauses, values: Sequence[int]) -> bool:
    """Tell whether any of the lists of clauses holds; a step that is not over fulfils none.

    >>> holds((((0, 0b10),),), [1]), holds((((0, 0b10),),), [-1])
    (True, False)
    """
    for one in clauses:
        for subject, bits in one:
            value = values[subject]
            if value < 0 or not bits >> value & 1:
                break
        else:
            return True
    return False
