"""What one replication leaves, before the replications are put side by side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Replication:
    """Arrays as in `Trace`, without the first axis."""

    arrived: NDArray[np.float64]
    decided: NDArray[np.float64]
    result: NDArray[np.int16]
    tallies: NDArray[np.float64]
    results_by_block: NDArray[np.float64]
    offices: NDArray[np.float64]
    steps: NDArray[np.float64]
    visits: NDArray[np.float64]
    fixes: NDArray[np.float64]
    split: NDArray[np.float64]
