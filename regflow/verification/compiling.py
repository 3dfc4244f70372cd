"""Turns what is followed of a process, for one kind of application, into a table."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.model.condition import Condition as Wanted
from regflow.model.step import DONE, PASS, Check, Continue, End, Reject, Return, Step
from regflow.verification.commuting import with_order
from regflow.verification.deferring import with_deferrals
from regflow.verification.layout import Layout, back_of
from regflow.verification.places import Places, is_own, mask, places_of
from regflow.verification.scope import Scope
from regflow.verification.table import DIGIT, BackTo, Condition, Draw, Look, OtherLook, OwnLook, Stage, Table, Then
from regflow.verification.traits import SURE, Traits, share_in


def table_of(layout: Layout, scope: Scope, traits: Traits, sources: bool = False) -> Table:
    """Return the table of what is followed in this kind of application."""
    places = places_of(layout, scope, dict(traits), sources)
    cause = scope.subject.cause
    about = layout.about[cause] if cause else frozenset()
    arriving, mended = _truths(places)
    moments = layout.moments if scope.subject.document is None else _needing(places)
    table = Table(
        stages=tuple(_stage(places, name) for name in places.step),
        needed=places.steps(layout.needed),
        moments=tuple(
            (places.step[one], places.steps(layout.graph.before[one])) for one in moments if one in places.step
        ),
        looks=_looks(places),
        documents=tuple(places.document),
        own=places.documents(about),
        certain=tuple(places.documents(layout.about[one]) for one in places.certain),
        evidence=tuple(_evidence_mask(places, one) for one in places.evidence),
        arriving=arriving,
        # What the applicant has mended and brings again stays as it is, though new ones be always wrong.
        fresh=tuple(sorted({*arriving, *(truth for truth in mended if truth == 0)})),
        mended=mended,
        values=tuple((places.step[name], values) for name, values in places.values.items()),
        sources=sources,
    )
    ordered = with_order(layout, table)
    return ordered if scope.subject.chances else with_deferrals(layout, ordered)


def _truths(places: Places) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return what the truth may be on arrival, and after it was noticed and mended."""
    subject = places.scope.subject
    if subject.cause is None:
        return (0,), (0,)
    if not subject.chances:
        return (0, 1), (0, 1)
    criterion = places.layout.process.criterion_by_id[subject.cause]
    wrong = 0.5 if criterion.wrong is None else share_in(criterion.wrong, places.traits)
    fixed = share_in(criterion.fixed, places.traits)
    return _possible(1.0 - wrong, wrong), _possible(fixed, 1.0 - fixed)


def _possible(right: float, wrong: float) -> tuple[int, ...]:
    return tuple(truth for truth, share in ((0, right), (1, wrong)) if share > 1.0 - SURE)


def _needing(places: Places) -> tuple[str, ...]:
    wanted = places.scope.subject.document
    return tuple(name for name in places.step if wanted in places.layout.step(name).needs)


def _looks(places: Places) -> tuple[Look, ...]:
    layout = places.layout
    wanted = places.scope.subject.document
    if wanted is not None:
        giving = [layout.step(name) for name in places.step if wanted in layout.changes(name)]
        return tuple(
            Look(step.id, "issued" if wanted in step.issues else "there", 1.0, step.by, None, None) for step in giving
        )
    found = []
    for name, check in places.looks:
        step = layout.step(name)
        catches = share_in(check.catches, places.traits)
        authority = layout.process.authority_of(step)
        found.append(Look(name, check.looks_at, catches, step.by, authority, step.officer))
    return tuple(found)


def _evidence_mask(places: Places, evidence: str) -> int:
    checks = [check for name in places.step for check in places.layout.step(name).checks if is_own(places, check)]
    criteria = [check.criterion for check in checks if check.looks_at == evidence]
    return places.documents(one for criterion in criteria for one in places.layout.process.depends_on(criterion))


def _stage(places: Places, name: str) -> Stage:
    layout, step = places.layout, places.layout.step(name)
    returns = () if places.scope.subject.document is not None else step.returns
    meant = [_back(places, step, back) for back in returns]
    different = tuple(dict.fromkeys(meant))
    backs = {id(back): different.index(one) for back, one in zip(returns, meant, strict=True)}
    handed_in = {*step.brings, *step.issues}
    amends = places.documents({*step.amends, *(handed_in - places.there)})
    own, others = _checks(places, step, backs)
    changes = layout.changes(name)
    return Stage(
        step=name,
        before=places.steps(layout.graph.before[name]),
        condition=None if step.only_if is None else _condition(places, step.only_if),
        shift=places.digit.get(name, -1),
        skipped=1,
        wrong=3,
        amends=amends,
        hands_in=places.documents(handed_in & places.there),
        there=places.documents(handed_in & places.there),
        gives=_gives(places, name),
        own=own,
        others=others,
        draws=_draws(places, step, backs),
        backs=different,
        looks_at_end=any(changes & layout.process.depends_on(check.criterion) for check in step.checks),
        at_once=True,
        first=False,
    )


def _gives(places: Places, name: str) -> int:
    wanted = places.scope.subject.document
    if wanted is None:
        return 0
    giving = [one for one in places.step if wanted in places.layout.changes(one)]
    return 1 << giving.index(name) if name in giving else 0


def _condition(places: Places, wanted: Wanted) -> Condition:
    """Return what is left of a condition once the traits are known."""
    left = []
    for clauses in wanted.any_of:
        asked = [one for one in clauses if one.subject in places.digit]
        known = [one for one in clauses if one.subject not in places.digit]
        if all(places.traits[one.subject] in one.values for one in known):
            left.append(tuple((places.digit[one.subject], _digits(places, one.subject, one.values)) for one in asked))
    return tuple(left)


def _digits(places: Places, subject: str, wanted: tuple[str, ...]) -> int:
    step = places.layout.step(subject)
    plain = PASS if step.checks else DONE
    names = [plain if name == DONE else name for name in places.values[subject]]
    return sum(1 << (place + 1) for place, name in enumerate(names) if name in wanted)


def _checks(places: Places, step: Step, backs: Mapping[int, int]) -> tuple[tuple[OwnLook, ...], tuple[OtherLook, ...]]:
    own, others = [], []
    for check in step.checks:
        if is_own(places, check):
            own.append(_own(places, step.id, check, backs))
        else:
            others.append(_other(places, check, backs))
    return tuple(own), tuple(others)


def _own(places: Places, name: str, check: Check, backs: Mapping[int, int]) -> OwnLook:
    catches = share_in(check.catches, places.traits)
    rest, doubt = _rest(places, check)
    chancy = 0 < catches < SURE
    if places.sources and chancy:
        catches, chancy = 1.0, False
    alarm = share_in(check.false_alarm, places.traits)
    return OwnLook(
        bit=1 << places.looks.index((name, check)) if (name, check) in places.looks else 0,
        evidence=places.evidence.index(check.looks_at) if chancy else -1,
        catches=1.0 if catches >= SURE else catches,
        then=_then(check),
        back=backs.get(id(check.if_wrong), -1),
        rest=rest,
        doubt=doubt,
        alarm=alarm > 0,
        always=alarm >= SURE,
    )


def _other(places: Places, check: Check, backs: Mapping[int, int]) -> OtherLook:
    rest, doubt = _rest(places, check)
    alarm = share_in(check.false_alarm, places.traits)
    catches = share_in(check.catches, places.traits)
    return OtherLook(
        settles=rest if catches >= SURE else 0,
        then=_then(check),
        back=backs.get(id(check.if_wrong), -1),
        rest=rest if catches > 0 else 0,
        doubt=doubt and catches > 0,
        alarm=alarm > 0,
        always=alarm >= SURE,
    )


def _rest(places: Places, check: Check) -> tuple[int, bool]:
    """Return the other criteria a check looks into: those that may be certain, and whether there are more."""
    causes = places.layout.causes[check.criterion] - {places.scope.subject.cause}
    if places.scope.subject.chances:
        causes = frozenset(one for one in causes if _may_fail(places, one))
    return mask(places.certain, causes), bool(causes - set(places.certain))


def _may_fail(places: Places, criterion: str) -> bool:
    wrong = places.layout.process.criterion_by_id[criterion].wrong
    return wrong is None or share_in(wrong, places.traits) > 0


def _then(check: Check) -> Then:
    match check.if_wrong:
        case Reject():
            return Then.END
        case Return():
            return Then.BACK
        case Continue():
            return Then.GO


def _draws(places: Places, step: Step, backs: Mapping[int, int]) -> tuple[Draw, ...]:
    """Return the results drawn with a positive share; `done` only where the others leave something."""
    found, total = [], 0.0
    for place, outcome in enumerate(step.outcomes):
        share = share_in(outcome.share, places.traits)
        total += share
        if share > 0:
            then = Then.GO
            if isinstance(outcome.then, Return):
                then = Then.BACK
            elif isinstance(outcome.then, End):
                then = Then.END
            found.append(Draw(place + 4, then, backs.get(id(outcome.then), -1)))
    if places.scope.subject.document is not None:
        found = [one for one in found if one.then is not Then.BACK]
    return tuple(found) if total >= SURE else (Draw(2, Then.GO), *found)


def _back(places: Places, step: Step, back: Return) -> BackTo:
    layout = places.layout
    meant = back_of(layout.process, layout.graph, step, back)
    lost = sum(((1 << DIGIT) - 1) << places.digit[name] for name in meant.again if name in places.digit)
    return BackTo(places.steps(meant.again), ~lost, places.documents(meant.documents))
