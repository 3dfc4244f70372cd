"""Applies what is safe and pays, and tells what was applied, tried, left open, verified and gained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from regflow.analysis import Analysis, analyse
from regflow.comparison.compare import compare
from regflow.comparison.result import Comparison
from regflow.errors import SimulationError
from regflow.model.change import MeetMoreOften, RelaxOrder
from regflow.model.finding import ACCEPTANCE, Finding, Verdict
from regflow.model.process import Process
from regflow.optimise.attribution import portions
from regflow.optimise.counting import counted
from regflow.optimise.keeping import kept_of, with_story_of_gap
from regflow.optimise.result import Streamlined, Verified
from regflow.optimise.screening import Screen
from regflow.optimise.survey import WALKED
from regflow.optimise.way import Policy, Position, Way, Writer
from regflow.rewrite import apply
from regflow.simulation import Run
from regflow.verification import Judgement, guarantees_kept
from regflow.words import Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What may be applied, and how before and after are compared.

    Attributes:
        accept: The weakest verdict that is applied.
        rules: Rules whose findings are applied whatever their verdict.
        compare: Whether before and after are simulated; also off where the file gives no arrivals.
        run: How they are simulated.
        tolerance: Relative difference that does not matter.
        budget: Minutes of computing that the comparison may take.
        waterfall: Whether the comparison tells what each change contributes.
        standing: Rules and the steps at which what they find is let stand; no step: about no step.
    """

    accept: Verdict = Verdict.PROVED
    rules: frozenset[str] = frozenset()
    compare: bool = True
    run: Run = field(default_factory=Run)
    tolerance: float = 0.02
    budget: float = 5.0
    waterfall: bool = False
    standing: frozenset[tuple[str, str | None]] = frozenset()

    def accepts(self, finding: Finding) -> bool:
        """Tell whether a finding may be applied."""
        if (finding.rule, next(iter(finding.steps), None)) in self.standing:
            return False
        by_verdict = finding.verdict in ACCEPTANCE[: ACCEPTANCE.index(self.accept) + 1]
        return finding.change is not None and (by_verdict or finding.rule in self.rules)

    @property
    def accepts_counts(self) -> bool:
        """Tell whether a change that rests on counted or simulated cases may be applied."""
        return ACCEPTANCE.index(self.accept) >= ACCEPTANCE.index(Verdict.STATISTICAL) or "rubber-stamp" in self.rules


def streamline(
    process: Process,
    settings: Settings,
    progress: Callable[[int, int], None] | None = None,
    text: str = "",
    writer: Writer | None = None,
) -> Streamlined:
    """Return the shorter process, with what was applied, tried, left open, verified and gained.

    A change is made only if the analysis proves it, the verifier agrees, its writer can write it, and it does not
    make the mean cycle time materially worse; the analysis runs again after each. The verifier walks the whole way
    from before to after at once; only where it objects is every change walked by itself and together with those before
    it, and the one that fails left out.

    Args:
        process: The process as it is.
        settings: What may be applied.
        progress: Told of the replications of the comparison.
        text: The official's text of the process.
        writer: Writes each change into the text; None leaves the text alone.
    """
    way, judgement = _proved_way(Position(process, text), settings, writer)
    proved = way.position
    _go_beyond(way, settings, writer)
    shorter = way.position.process
    comparison, note = _compared(process, shorter, settings, progress)
    if settings.waterfall and comparison is not None:
        changes = [one.change for one in way.position.applied]
        comparison = replace(comparison, waterfall=portions(process, changes, settings.run, progress))
    found = analyse(shorter, apply, simulated=counted(shorter))
    return Streamlined(
        before=process,
        after=shorter,
        applied=way.position.applied,
        rejected=tuple(way.rejected),
        left_open=_left_open(way, found),
        verified=Verified(
            "exhaustive" if judgement.exhaustive else "bounded", judgement.states, judgement.safe, len(proved.applied)
        ),
        comparison=comparison,
        not_compared=note,
        text=way.position.text,
        kept=kept_of(shorter, found.look_alikes),
    )


def _proved_way(start: Position, settings: Settings, writer: Writer | None) -> tuple[Way, Judgement]:
    """Return the way as far as proof (and confirmed assumptions) carries, and what the verifier says of it."""

    def accepts(finding: Finding) -> bool:
        return finding.verdict in WALKED and settings.accepts(finding)

    way = Way(start, Policy(accepts, walk_each=lambda _: False), writer, _screen_of(start.process, settings))
    way.go()
    judgement = _judged(start, way)
    reordered = any(isinstance(one.change, RelaxOrder) for one in way.position.applied)
    if judgement.safe and (judgement.exhaustive or not reordered):
        return way, judgement
    way = Way(
        start, Policy(accepts, walk_each=lambda _: True, from_start=True), writer, _screen_of(start.process, settings)
    )
    way.go()
    return way, _judged(start, way)


def _judged(start: Position, way: Way) -> Judgement:
    """Return what the verifier says of the whole way.

    A meeting is no guarantee about applications: where an official has confirmed that its members need not sit
    together, it is given up before the two are compared. Else a step that met, and then goes, would be missed.
    """
    promised = start.process
    for one in way.position.applied:
        if isinstance(one.change, MeetMoreOften):
            promised = apply(promised, one.change)
    return guarantees_kept(promised, way.position.process)


def _go_beyond(way: Way, settings: Settings, writer: Writer | None) -> None:
    """Go on with what is accepted beyond proof; it is not walked, because it says itself what it gives up."""
    policy = Policy(settings.accepts, lambda finding: finding.verdict in WALKED, settings.accepts_counts)
    beyond = Way(way.position, policy, writer, _screen_of(way.position.process, settings))
    beyond.exclude(one.change for one in way.rejected)
    beyond.go()
    way.position = beyond.position
    way.rejected.extend(beyond.rejected)
    way.held_back.extend(one for one in beyond.held_back if one not in way.held_back)


def _screen_of(process: Process, settings: Settings) -> Screen | None:
    if not settings.compare or process.cases.arrive is None:
        return None
    return Screen(settings.run, settings.tolerance)


def _left_open(way: Way, found: Analysis) -> tuple[Finding, ...]:
    """Return what is found in the shorter process and was neither applied nor rejected."""
    rejected = {one.change for one in way.rejected}
    held_back = {one.change: one for one in way.held_back}
    return tuple(
        held_back.get(finding.change, finding)
        if finding.change is not None
        else with_story_of_gap(way.position.process, finding)
        for finding in found.findings
        if finding.change is None or finding.change not in rejected
    )


def _compared(
    before: Process, after: Process, settings: Settings, progress: Callable[[int, int], None] | None
) -> tuple[Comparison | None, Message | None]:
    """Return the comparison, or why there is none."""
    if not settings.compare:
        return None, message("not-compared-unasked")
    if before.cases.arrive is None:
        return None, message("not-compared-arrivals")
    try:
        return compare(before, after, settings.run, settings.tolerance, settings.budget, progress), None
    except SimulationError as error:
        return None, error.message
