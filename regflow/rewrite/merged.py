"""The one step that does what two did."""

from __future__ import annotations

from dataclasses import dataclass, replace

from regflow.errors import ChangeError
from regflow.model.duration import NO_TIME, Duration, Span
from regflow.model.process import Process
from regflow.model.step import Kind, Step
from regflow.model.text import Text
from regflow.rewrite.lengths import total
from regflow.rewrite.merged_results import merged_checks, merged_outcomes
from regflow.words import message


@dataclass(frozen=True, slots=True)
class Pair:
    """Two steps of the same office, and the one of them that goes on.

    Attributes:
        first, second: In the order in which they were done.
        kept: The one that goes on.
    """

    first: Step
    second: Step
    kept: Step

    @property
    def other(self) -> Step:
        """Return the one that is left out."""
        return self.second if self.kept is self.first else self.first


def merged(process: Process, pair: Pair) -> Step:
    """Return the step that does what two did, waiting for what the kept one waited for.

    The hand-over of the first is the only one. Work, waits, statutory limits and fees are added, documents and checks
    put together; what the first issues the second need not be given. What was observed of either says nothing of both.

    Raises:
        ChangeError: if the two are done on different conditions, by different officers, at different times or in
            different lots, only one has a total time (`takes`), no law is exactly the sum of their times, both draw
            outcomes, both check the same differently, or they send cases back to different steps.
    """
    first, second, kept = pair.first, pair.second, pair.kept
    if first.only_if != second.only_if:
        raise _differing(pair, "only_if")
    gate = _gate(pair)
    return replace(
        kept,
        kind=_kind(pair),
        officer=_officer(pair),
        handover=first.handover,
        work=_sum(pair, "work", first.work, second.work),
        wait=_sum(pair, "wait", first.wait, second.wait),
        takes=_takes(pair),
        needs=_united(kept.needs, pair.other.needs, gone=_issued_between(pair)),
        brings=_united(kept.brings, pair.other.brings),
        issues=_united(kept.issues, pair.other.issues),
        amends=_united(kept.amends, pair.other.amends),
        checks=merged_checks(process, kept, pair.other),
        outcomes=merged_outcomes(kept, pair.other),
        limit=_limit(pair),
        fee=first.fee + second.fee,
        visit=first.visit or second.visit,
        law=_law(kept.law, pair.other.law),
        meets=gate.meets,
        batch=gate.batch,
        observed=None,
    )


def _differing(pair: Pair, field: str) -> ChangeError:
    return ChangeError(message("change-merge-differ", step=pair.other.id, into=pair.kept.id, field=field))


def _gate(pair: Pair) -> Step:
    """Return the step whose times or lots both keep: the one that has any."""
    gated = [step for step in (pair.kept, pair.other) if step.meets is not None or step.batch is not None]
    if len(gated) == 2 and (gated[0].meets, gated[0].batch) != (gated[1].meets, gated[1].batch):
        raise _differing(pair, "meets" if gated[0].meets != gated[1].meets else "batch")
    return gated[0] if gated else pair.kept


def _kind(pair: Pair) -> Kind:
    """Return the kind of the kept step, else of the other, that says more than `check`, and that more than `work`."""
    kinds = (pair.kept.kind, pair.other.kind)
    plain = Kind.CHECK if Kind.CHECK in kinds else Kind.WORK
    return next((kind for kind in kinds if kind not in (Kind.CHECK, Kind.WORK)), plain)


def _officer(pair: Pair) -> str | None:
    named = {step.officer for step in (pair.first, pair.second)} - {None}
    if len(named) > 1:
        raise _differing(pair, "officer")
    return next(iter(named), None)


def _sum(pair: Pair, field: str, one: Span, other: Span) -> Span:
    whole = total(one, other)
    if whole is None:
        raise ChangeError(message("change-merge-sum", step=pair.other.id, into=pair.kept.id, field=field))
    return whole


def _takes(pair: Pair) -> Span | None:
    """Return the total time of both; one without any time adds nothing to that of the other."""
    first, second = pair.first, pair.second
    if first.takes is not None and second.takes is not None:
        return _sum(pair, "takes", first.takes, second.takes)
    timed, other = (second, first) if first.takes is None else (first, second)
    if timed.takes is not None and any(part != NO_TIME for part in (other.handover, other.work, other.wait)):
        raise _differing(pair, "takes")
    return timed.takes


def _limit(pair: Pair) -> Duration | None:
    one, other = pair.first.limit, pair.second.limit
    if one is None or other is None:
        return other if one is None else one
    whole = _sum(pair, "limit", one, other)
    assert isinstance(whole, Duration)
    return whole


def _issued_between(pair: Pair) -> frozenset[str]:
    return frozenset(pair.first.issues) - frozenset(pair.first.needs)


def _united(kept: tuple[str, ...], added: tuple[str, ...], gone: frozenset[str] = frozenset()) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys((*kept, *added)) if one not in gone)


def _law(kept: Text | None, added: Text | None) -> Text | None:
    """Return both legal bases in every language of either."""
    if kept is None or added is None or kept == added:
        return added if kept is None else kept
    named = (language for text in (kept, added) for language, _ in text.in_languages if language)
    languages = tuple(dict.fromkeys(named)) or ("",)
    return Text(tuple((one, f"{kept.said_in(one)}; {added.said_in(one)}") for one in languages))
