"""The edits that streamline a process, as data: a rule proposes one, `rewrite` makes it, `edit_yaml` writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from regflow.model.condition import Condition
from regflow.model.step import Batch, Meetings


@dataclass(frozen=True, slots=True)
class RemoveStep:
    """Leave a step out; its successors take over its predecessors."""

    step: str
    kind = "remove-step"


@dataclass(frozen=True, slots=True)
class DropCheck:
    """Leave criteria out of a step's checks; at least one check or other purpose remains.

    Attributes:
        criteria: Those left out, in the order of the file.
    """

    step: str
    criteria: tuple[str, ...]
    kind = "drop-check"


@dataclass(frozen=True, slots=True)
class RelaxOrder:
    """Let `after` no longer wait for `before`.

    `after` takes over the predecessors of `before`, and every step that relied on `before` through `after` waits
    for `before` itself.
    """

    before: str
    after: str
    kind = "relax-order"


@dataclass(frozen=True, slots=True)
class TidyOrder:
    """Leave out of a step's `after` an entry that is before it anyway."""

    step: str
    entry: str
    kind = "tidy-order"


@dataclass(frozen=True, slots=True)
class ReuseDocument:
    """Do not ask at this step for a document that the administration has already.

    Attributes:
        step: The step that no longer brings it.
        fetched_by: The office's step that issues it into the file instead, where it is not there yet; None: it is.
    """

    step: str
    document: str
    fetched_by: str | None = None
    kind = "reuse-document"


@dataclass(frozen=True, slots=True)
class DropDocument:
    """Ask nobody for a document that nobody reads, nor issue it."""

    document: str
    kind = "drop-document"


@dataclass(frozen=True, slots=True)
class NarrowStep:
    """Do a step only where its condition holds.

    Attributes:
        only_if: The whole condition from now on; it implies the one the step had.
    """

    step: str
    only_if: Condition
    kind = "narrow-step"


@dataclass(frozen=True, slots=True)
class MoveStep:
    """Do a step right before another one.

    The step's successors take over its predecessors; it takes over the predecessors of `before`, which then waits
    for it alone.
    """

    step: str
    before: str
    kind = "move-step"


@dataclass(frozen=True, slots=True)
class MergeSteps:
    """Let one visit do the work of two steps of the same office.

    `into` takes over documents, checks, fee and visit of `step`, and its work is added; `step` is left out.
    """

    step: str
    into: str
    kind = "merge-steps"


@dataclass(frozen=True, slots=True)
class SampleStep:
    """Do a step for a share of the cases, drawn by lot.

    Attributes:
        share: Of all cases, above 0 and below 1.
    """

    step: str
    share: float
    kind = "sample-step"

    @property
    def lot(self) -> str:
        """Return the name of the trait that tells whether a case is drawn; numbered where it is taken."""
        return f"{self.step}_sampled"


@dataclass(frozen=True, slots=True)
class ToCommitment:
    """Let the applicant vouch for it, approve, and check afterwards (告知承诺): the step moves behind the decision."""

    step: str
    kind = "to-commitment"


@dataclass(frozen=True, slots=True)
class MeetMoreOften:
    """Decide at other times, or in other lots.

    Attributes:
        meets: Times from now on; None: at any time.
        batch: Lots from now on; None: each case by itself.
    """

    step: str
    meets: Meetings | None = None
    batch: Batch | None = None
    kind = "meet-more-often"


Change: TypeAlias = (
    RemoveStep
    | DropCheck
    | NarrowStep
    | RelaxOrder
    | TidyOrder
    | MoveStep
    | MergeSteps
    | ReuseDocument
    | DropDocument
    | SampleStep
    | ToCommitment
    | MeetMoreOften
)
