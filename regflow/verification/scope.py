"""What has to be followed to judge one fact; the rest of the process goes on by itself.

A step is left out when nothing it does can be seen by the fact: it neither checks nor changes what the fact is about,
no condition of a step that is followed asks for its result, and where it sends a case back, the case starts anew
entirely. A step left out can always go well, so what is reachable with it is reachable without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from regflow.model.by_trait import every_one
from regflow.model.step import Continue, Reject, Return, Step
from regflow.verification.layout import Back, Layout
from regflow.verification.traits import SURE, traits_of

Names = frozenset[str]
NOTHING: Names = frozenset()


@dataclass(frozen=True, slots=True)
class Subject:
    """The fact to be judged.

    Attributes:
        cause: The criterion whose own cause is followed exactly; None: no criterion.
        document: The document whose presence is followed; None: none.
        valued: Steps whose results are kept whether or not somebody asks for them.
        chances: Whether shares of 0% and 100% are believed, to judge whether cases end.
        closing: Whether every step that can close a case is followed, not only those that never let it go on.
    """

    cause: str | None = None
    document: str | None = None
    valued: Names = NOTHING
    chances: bool = False
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What is followed.

    Attributes:
        subject: The fact to be judged.
        steps: Steps whose progress is followed.
        valued: Those of them whose result is kept.
        certain: Other criteria of which it is followed whether they are known to be right.
        traits: Traits that make a difference.
        restarts: Returns that lead back to the beginning of everything followed.
    """

    subject: Subject
    steps: Names = NOTHING
    valued: Names = NOTHING
    certain: Names = NOTHING
    traits: Names = NOTHING
    restarts: frozenset[tuple[str, Back]] = frozenset()


def scope_of(layout: Layout, subject: Subject) -> Scope:
    """Return the least that must be followed, grown from the subject until nothing more can be seen by it."""
    scope = Scope(subject, steps=_seeds(layout, subject), valued=subject.valued & frozenset(layout.steps))
    while (grown := _grown(layout, scope)) != scope:
        scope = grown
    return replace(scope, traits=_traits(layout, scope))


def looks_into(layout: Layout, step: str, cause: str) -> bool:
    """Tell whether a step checks a criterion that fails by this cause."""
    return any(cause in layout.causes[check.criterion] for check in layout.step(step).checks)


def always_goes_back_or_ends(step: Step) -> bool:
    """Tell whether, for some applications, a step that is done never lets the case go on."""
    if any(max(every_one(one.false_alarm)) >= SURE and not isinstance(one.if_wrong, Continue) for one in step.checks):
        return True
    leaving = [outcome.share for outcome in step.outcomes if outcome.then is not None]
    return sum(max(every_one(share)) for share in leaving) >= SURE


def documents_followed(layout: Layout, scope: Scope) -> Names:
    """Return the documents whose change is seen."""
    causes = scope.certain | ({scope.subject.cause} if scope.subject.cause else set())
    return NOTHING.union(*(layout.about[cause] for cause in causes)) | _evidence_documents(layout, scope.subject.cause)


def _evidence_documents(layout: Layout, cause: str | None) -> Names:
    """Return what checks of the cause look at besides: when it changes, what they miss is drawn anew."""
    stronger = [one for one in layout.causes if cause in layout.causes[one]]
    return NOTHING.union(*(layout.process.depends_on(one) for one in stronger)) if cause else NOTHING


def _seeds(layout: Layout, subject: Subject) -> Names:
    """Return the steps that matter at once; the decision among them, as it may be late while others run beside it."""
    blocking = {one for one in layout.steps if always_goes_back_or_ends(layout.step(one))}
    looking = {one for one in layout.steps if subject.cause and looks_into(layout, one, subject.cause)}
    about = layout.about[subject.cause] if subject.cause else NOTHING
    changing = {one for one in layout.steps if layout.changes(one) & about}
    if subject.chances:
        if not blocking | looking:
            return NOTHING
        ending = {one for one in layout.steps if subject.closing and layout.step(one).can_end_a_case}
        return frozenset(blocking | looking | changing | ending | layout.deciding)
    if subject.document is not None:
        looking = {one for one in layout.steps if _handles(layout, one, subject.document)}
    signed = set(layout.moments) if subject.cause else set()
    return frozenset(blocking | looking | changing | signed | layout.deciding)


def _handles(layout: Layout, step: str, document: str) -> bool:
    return document in layout.changes(step) or document in layout.step(step).needs


def _grown(layout: Layout, scope: Scope) -> Scope:
    """Return the scope with what its steps ask for, what changes what it sees, and the returns that matter to it."""
    restarts = frozenset(
        (step, back) for step in layout.steps for back in layout.backs[step] if _restarts(layout, scope, back)
    )
    asked = {
        subject
        for step in scope.steps
        if (condition := layout.step(step).only_if)
        for subject in condition.subjects
        if subject in layout.process.step_by_id
    }
    certain = frozenset(_doubts(layout, scope, restarts))
    steps = set(scope.steps | scope.valued | asked)
    steps |= {step for step in layout.steps if _certifies(layout, step, certain)}
    watched = NOTHING.union(*(layout.about[cause] for cause in certain))
    steps |= {step for step in layout.steps if layout.changes(step) & watched}
    steps |= {step for step in layout.steps if _sends_back(layout, scope, step, restarts)}
    return replace(
        scope, steps=frozenset(steps), valued=scope.valued | asked, certain=scope.certain | certain, restarts=restarts
    )


def _restarts(layout: Layout, scope: Scope, back: Back) -> bool:
    """Tell whether all that is followed starts anew with this return, just as it first began."""
    if (scope.subject.chances and scope.subject.cause) or not scope.steps <= back.again:
        return False
    if layout.step(back.to).only_if is not None:
        return False
    changed = back.documents | layout.changes(back.to)
    causes = scope.certain | ({scope.subject.cause} if scope.subject.cause else set())
    return all(layout.about[cause] & changed for cause in causes) and _first_come(layout, scope) <= set(
        layout.step(back.to).brings
    )


def _first_come(layout: Layout, scope: Scope) -> Names:
    """Return the documents followed that come in or are issued on the way."""
    handed_in = NOTHING.union(*(set(layout.step(one).brings) | set(layout.step(one).issues) for one in scope.steps))
    return handed_in & documents_followed(layout, scope)


def _sends_back(layout: Layout, scope: Scope, step: str, restarts: frozenset[tuple[str, Back]]) -> bool:
    """Tell whether a step sends cases back in a way that can be seen."""
    if scope.subject.document is not None:
        return False
    seen = documents_followed(layout, scope)
    undone = scope.steps - {step} - layout.graph.after[step]
    return any(
        back.documents & seen or back.again & undone for back in layout.backs[step] if (step, back) not in restarts
    )


def _doubts(layout: Layout, scope: Scope, restarts: frozenset[tuple[str, Back]]) -> Iterator[str]:
    """Give the criteria on whose certainty it depends whether a step that is followed can find something wrong."""
    if scope.subject.document is not None:
        return
    for name in scope.steps:
        lasting = any((name, back) not in restarts for back in layout.backs[name])
        stuck_unless_wrong = always_goes_back_or_ends(layout.step(name))
        for check in layout.step(name).checks:
            matters = isinstance(check.if_wrong, Return) and lasting
            matters |= isinstance(check.if_wrong, Reject) and scope.subject.chances
            if (matters or stuck_unless_wrong or name in scope.valued) and min(every_one(check.false_alarm)) == 0:
                for cause in layout.causes[check.criterion] - {scope.subject.cause}:
                    if any(_may_settle(layout, scope, one, name, cause) for one in layout.steps):
                        yield cause


def _may_settle(layout: Layout, scope: Scope, settling: str, doubting: str, cause: str) -> bool:
    """Tell whether one step may have made a cause certain before another looks into it."""
    if not _certifies(layout, settling, frozenset((cause,))):
        return False
    if settling != doubting and settling not in layout.graph.after[doubting]:
        return True
    return any(doubting in back.again for one in scope.steps for back in layout.backs[one])


def _certifies(layout: Layout, step: str, causes: Names) -> bool:
    return any(
        layout.causes[check.criterion] & causes and max(every_one(check.catches)) >= SURE
        for check in layout.step(step).checks
    )


def _traits(layout: Layout, scope: Scope) -> Names:
    found = set()
    for name in scope.steps:
        step = layout.step(name)
        found |= {one for one in (step.only_if.subjects if step.only_if else ()) if one in layout.process.trait_by_name}
        found |= set(traits_of(*(share for one in step.checks for share in (one.catches, one.false_alarm))))
        found |= set(traits_of(*(outcome.share for outcome in step.outcomes)))
    if scope.subject.chances:
        found |= {one for each in layout.process.criteria for one in traits_of(each.wrong or 0.0, each.fixed)}
    return frozenset(found)
