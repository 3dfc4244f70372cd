"""One piece of work on a case, and what may come of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from regflow.model.by_trait import Share
from regflow.model.condition import Condition
from regflow.model.duration import NO_TIME, Duration, Span
from regflow.model.text import Text
from regflow.units import Money

APPLICANT = "applicant"
SYSTEM = "system"

DONE = "done"
PASS = "pass"
WRONG = "wrong"
SKIPPED = "skipped"
RESERVED = frozenset({APPLICANT, SYSTEM, DONE, PASS, WRONG, SKIPPED})

_TOLERANCE = 1e-9


class Kind(Enum):
    """What sort of work a step is."""

    SUBMISSION = "submission"
    CHECK = "check"
    APPROVAL = "approval"
    ISSUE = "issue"
    PAYMENT = "payment"
    NOTICE = "notice"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Reject:
    """The case is closed as rejected."""


@dataclass(frozen=True, slots=True)
class Continue:
    """The check only advises; the case goes on."""


@dataclass(frozen=True, slots=True)
class Return:
    """The case is sent back.

    Attributes:
        to: The step from which it starts anew: the returning step or one before it.
        fix: The applicant's time to mend it.
        amends: Documents that change; None: by the rule of `Process.changed_by_return`.
    """

    to: str
    fix: Span = NO_TIME
    amends: tuple[str, ...] | None = None


Reaction: TypeAlias = Reject | Continue | Return


@dataclass(frozen=True, slots=True)
class Check:
    """A criterion looked at in a step.

    Attributes:
        criterion: Identifier.
        if_wrong: What happens when it is found wrong.
        catches: Share of wrong cases that are noticed.
        evidence: What the check looks at; None when the file does not say: the criterion itself.
        false_alarm: Share of right cases that are taken for wrong.
    """

    criterion: str
    if_wrong: Reaction
    catches: Share = 1.0
    evidence: str | None = None
    false_alarm: Share = 0.0

    @property
    def looks_at(self) -> str:
        """Return the name of the evidence: the one stated, else the criterion."""
        return self.evidence if self.evidence is not None else self.criterion


@dataclass(frozen=True, slots=True)
class End:
    """The case is closed with this result."""

    result: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result that a step draws.

    Attributes:
        name: The value of the step when it is drawn.
        share: How often.
        then: What follows: the case goes back (`Return`), ends with the named result (`End`), or goes on (None).
    """

    name: str
    share: Share
    then: Return | End | None = None


@dataclass(frozen=True, slots=True)
class Meetings:
    """Fixed times of the week at which a step decides.

    Attributes:
        times: Pairs of weekday (0 is Monday) and minutes since midnight, in order.
    """

    times: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """A lot of cases that is decided together.

    Attributes:
        size: Cases that make a lot.
        at_most: A lot is released when its oldest case has waited this long; None: only when it is full.
    """

    size: int
    at_most: Duration | None = None


@dataclass(frozen=True, slots=True)
class Observed:
    """Evidence from the files: how often this step was seen, and how often it changed the outcome."""

    seen: int
    changed: int


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of work on a case.

    Attributes:
        id: Identifier, unique in the process.
        by: An office's identifier, `applicant` or `system`.
        officer: That officer of the office and nobody else; None: any.
        after: Steps that must be over first; empty: due on arrival.
        only_if: When it is done; None: always.
        handover: Time to reach the desk; nobody works.
        work: Time an officer or the applicant spends; for an office always in minutes.
        wait: Time after the work in which nobody works.
        takes: Known total time from due to result, instead of the three; None: not so.
        needs, brings, issues, amends: Documents read, handed in, produced, changed.
        checks: Criteria looked at, in the order of the file.
        outcomes: Results that are drawn; the rest is `done` (`pass` with checks). `returns: S` in a file is
            the outcome `returned` with share 1.
        limit: Statutory limit from due to result; None: none.
        fee: What the applicant pays.
        visit: The applicant must come in person.
        law: Legal basis.
        meets, batch: When it is decided at fixed times, or in lots.
        observed: Evidence from the files.
    """

    id: str
    name: Text | None = None
    kind: Kind = Kind.WORK
    by: str = SYSTEM
    officer: str | None = None
    after: tuple[str, ...] = ()
    only_if: Condition | None = None
    handover: Span = NO_TIME
    work: Span = NO_TIME
    wait: Span = NO_TIME
    takes: Span | None = None
    needs: tuple[str, ...] = ()
    brings: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    limit: Duration | None = None
    fee: Money = 0.0
    visit: bool = False
    law: Text | None = None
    meets: Meetings | None = None
    batch: Batch | None = None
    observed: Observed | None = None

    @property
    def returns(self) -> tuple[Return, ...]:
        """Return all ways in which it sends a case back: of its checks, then of its outcomes."""
        reactions = [check.if_wrong for check in self.checks] + [outcome.then for outcome in self.outcomes]
        return tuple(reaction for reaction in reactions if isinstance(reaction, Return))

    @property
    def can_end_a_case(self) -> bool:
        """Tell whether it can close a case, by rejecting or by an outcome that ends it."""
        return any(isinstance(check.if_wrong, Reject) for check in self.checks) or any(
            isinstance(outcome.then, End) for outcome in self.outcomes
        )

    @property
    def criteria(self) -> tuple[str, ...]:
        """Return the criteria it checks, in the order of the file."""
        return tuple(check.criterion for check in self.checks)

    @property
    def values(self) -> tuple[str, ...]:
        """Return every value the step can have: outcomes, `pass` or `done`, `wrong`, `skipped`."""
        names = [outcome.name for outcome in self.outcomes]
        names.append(PASS if self.checks else DONE)
        if self.checks:
            names.append(WRONG)
        if self.only_if is not None:
            names.append(SKIPPED)
        return tuple(names)

    @property
    def values_that_go_on(self) -> tuple[str, ...]:
        """Return the values with which a case goes on to later steps."""
        leading_away = {outcome.name for outcome in self.outcomes if outcome.then is not None}
        if not any(isinstance(check.if_wrong, Continue) for check in self.checks):
            leading_away.add(WRONG)
        drawn = sum(outcome.share for outcome in self.outcomes if isinstance(outcome.share, int | float))
        if drawn >= 1 - _TOLERANCE:
            leading_away.update((DONE, PASS))
        return tuple(value for value in self.values if value not in leading_away)
