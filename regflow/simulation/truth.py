"""What is true of a case, and what a check notices of it."""

from __future__ import annotations

from regflow.simulation.cases import Case, Visit
from regflow.simulation.plan import CheckPlan, Plan, SharePlan
from regflow.simulation.streams import Luck


class Truth:
    """The rules of right and wrong in one replication.

    A criterion is right or wrong by its own cause, and wrong when one that it implies is. Its version rises with each
    change of its documents; a rise draws the own cause afresh, unless it was noticed and is being mended.

    Checks look when the work of their step begins, and do not see what others change meanwhile. A step that brings,
    issues or amends a document on which one of its own criteria depends looks when its work ends instead, at all its
    criteria, after its own change: it answers for what it leaves. So a wrong criterion that it notices is of the new
    version, and a return mends that one. It amends whatever it notices, but only a visit that counts does either.
    """

    def __init__(self, plan: Plan, luck: Luck) -> None:
        self._criteria = plan.criteria
        self._luck = luck
        self._steps = plan.steps

    def arrive(self, case: Case) -> None:
        """Draw whether each criterion of a new case is right."""
        count = len(self._criteria)
        case.version = [0] * count
        case.advised = [-1] * count
        case.verified = [-1.0] * count
        case.wrong = [
            case.luck[criterion.truth_column] < in_case(criterion.wrong, case) for criterion in self._criteria
        ]

    def is_wrong(self, case: Case, criterion: int) -> bool:
        """Tell whether a criterion is wrong, by its own cause or by what it implies."""
        return any(map(case.wrong.__getitem__, self._criteria[criterion].tied))

    def look(self, visit: Visit) -> None:
        """Let the checks of a step see the case as it is now, and keep what they notice."""
        case = visit.case
        noticed: list[CheckPlan] = []
        justified = False
        for check in self._steps[visit.step].checks:
            if self.is_wrong(case, check.criterion):
                if self._catches(case, check):
                    noticed.append(check)
                    justified = True
            elif self._uniform(case, check.alarm_column, visit.round) < in_case(check.false_alarm, case):
                noticed.append(check)
        if noticed:
            visit.noticed = tuple(noticed)
            visit.justified = justified
            visit.versions = tuple(case.version[check.criterion] for check in noticed)

    def _catches(self, case: Case, check: CheckPlan) -> bool:
        """Tell whether a check notices that its criterion is wrong; the weakest wrong cause decides the luck."""
        for cause, column in check.notices:
            if case.wrong[cause]:
                return self._uniform(case, column, case.version[cause]) < in_case(check.catches, case)
        return False

    def work_done(self, visit: Visit) -> None:
        """Change the documents that a step amends, issues again or brings again, and let it look at what it leaves."""
        case, step = visit.case, self._steps[visit.step]
        again = step.amends | (step.issues & case.present) | (step.brings & case.present & ~case.mended)
        case.present |= step.brings | step.issues | step.amends
        case.mended &= ~step.brings
        if again:
            self._change(case, again)
        if step.looks_at_end:
            self.look(visit)

    def _change(self, case: Case, documents: int) -> None:
        for place, criterion in enumerate(self._criteria):
            if criterion.documents & documents:
                case.version[place] += 1
                case.wrong[place] = self._drawn_wrong(case, place)

    def _drawn_wrong(self, case: Case, place: int) -> bool:
        criterion = self._criteria[place]
        return self._uniform(case, criterion.truth_column, case.version[place]) < in_case(criterion.wrong, case)

    def noted(self, visit: Visit, now: float) -> None:
        """Keep what an advisory check noticed, and when the others verified their criteria."""
        case = visit.case
        noticed: tuple[int, ...] = ()
        if visit.noticed:
            noticed = tuple(check.criterion for check in visit.noticed)
            for criterion, version in zip(noticed, visit.versions, strict=True):
                case.advised[criterion] = version
        verified = case.verified
        for check in self._steps[visit.step].checks:
            if check.criterion not in noticed:
                for criterion in self._criteria[check.criterion].tied:
                    verified[criterion] = now

    def to_mend(self, visit: Visit) -> frozenset[int]:
        """Return what a fix mends: noticed by this step, or by an earlier check of the same version that advised."""
        case = visit.case
        advised = {place for place, version in enumerate(case.advised) if version == case.version[place]}
        return frozenset(advised.union(check.criterion for check in visit.noticed))

    def mend(self, case: Case, documents: int, noticed: frozenset[int]) -> None:
        """Change what a fix changes: noticed criteria, and what they imply, are put right by their luck.

        Every noticed criterion rises in version, also where none of its documents changes: else a fix that failed once
        would fail for ever.
        """
        case.mended |= documents
        tied = {one for criterion in noticed for one in self._criteria[criterion].tied}
        for place, criterion in enumerate(self._criteria):
            if place in tied or criterion.documents & documents:
                case.version[place] += 1
                if place not in tied:
                    case.wrong[place] = self._drawn_wrong(case, place)
        for place in sorted(noticed):
            criterion = self._criteria[place]
            if self._uniform(case, criterion.fixed_column, case.version[place]) < in_case(criterion.fixed, case):
                for one in criterion.tied:
                    case.wrong[one] = False

    def wrong_criteria(self, case: Case) -> tuple[int, ...]:
        """Return the criteria that are wrong, in the order of the file."""
        return tuple(place for place in range(len(self._criteria)) if self.is_wrong(case, place))

    def _uniform(self, case: Case, column: int, round: int) -> float:
        return self._luck.later_round(case.number, column, round) if round else case.luck[column]


def in_case(share: SharePlan, case: Case) -> float:
    """Return the share that holds for a case."""
    return share.shares[0] if share.trait < 0 else share.shares[case.values[share.trait]]
