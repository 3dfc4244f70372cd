"""How often a case changes from one authority to another on its way."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from regflow.model.graph import graph_of
from regflow.model.process import Process


@dataclass(frozen=True, slots=True)
class Way:
    """A way through the process along which a case changes authority.

    Attributes:
        steps: Steps of authorities, in their order; the applicant's and the system's are left out.
        authorities: The authority of each.
    """

    steps: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()

    @property
    def stays(self) -> tuple[str, ...]:
        """Return the authorities in turn, each as often as the case comes to it."""
        return tuple(authority for authority, _ in groupby(self.authorities))

    @property
    def changes(self) -> int:
        """Return how often the case changes from one authority to another."""
        return max(0, len(self.stays) - 1)

    @property
    def is_ping_pong(self) -> bool:
        """Tell whether it changes more often than there are authorities on the way."""
        return self.changes > len(set(self.authorities))

    def then(self, step: str, authority: str) -> Way:
        """Return the way with one more step."""
        return Way((*self.steps, step), (*self.authorities, authority))


def busiest_way(process: Process) -> Way:
    """Return the way on which the case changes authority most often; the first in the file of several.

    For each step and each authority that had the case last, the way with most changes is carried on.
    """
    ways: dict[str, dict[str, Way]] = {}
    busiest = Way()
    for name in graph_of(process).order:
        step = process.step_by_id[name]
        arriving: dict[str, Way] = {}
        for entry in step.after:
            for last, way in ways[entry].items():
                if last not in arriving or way.changes > arriving[last].changes:
                    arriving[last] = way
        authority = process.authority_of(step)
        if authority is not None:
            longest = max(
                (way.then(name, authority) for way in (arriving or {"": Way()}).values()), key=lambda way: way.changes
            )
            arriving = {authority: longest}
        ways[name] = arriving or {"": Way()}
        busiest = max(busiest, *ways[name].values(), key=lambda way: way.changes)
    return busiest
