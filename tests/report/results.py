"""Results made by hand, the plainest of each kind."""

from __future__ import annotations

from dataclasses import replace

from regflow.analysis.result import Analysis, Guarantee
from regflow.comparison.result import Comparison, MeasureComparison
from regflow.estimation.interval import Interval
from regflow.model.change import DropCheck, RemoveStep
from regflow.model.finding import Finding, Verdict
from regflow.model.load import Load
from regflow.optimise.result import Applied, Kept, Rejected, Streamlined, Verified
from regflow.rewrite import apply
from regflow.simulation.settings import Run
from regflow.simulation.summary import MEASURES, OfficeFigures, SplitFigures, StepFigures, Summary
from regflow.simulation.trace import CAUSES
from regflow.words import message
from tests.builders import chain, check, issue, submission, work

BEFORE = chain(
    submission(),
    check("first", "name_ok", "site_ok"),
    check("second", "name_ok", by="b"),
    work("stamp"),
    issue(),
)


def around(mean: float) -> Interval:
    """Return an interval of a tenth to each side."""
    return Interval(mean, mean - abs(mean) / 10, mean + abs(mean) / 10)


def split(**minutes: float) -> SplitFigures:
    """Return so many minutes of each cause, none of those not named; the first step and its office have all of them."""
    causes, none = ({cause: around(some.get(cause, 0.0)) for cause in CAUSES} for some in (minutes, {}))
    steps = {step.id: causes if step is BEFORE.steps[0] else none for step in BEFORE.steps}
    return SplitFigures(causes, steps, {office.id: causes if office.id == "a" else none for office in BEFORE.offices})


def summary(**fields: object) -> Summary:
    """Return a process measured: 6,000 minutes a case, no limit and no harm known."""
    measures: dict[str, Interval | None] = {name: around(1.0) for name in MEASURES}
    measures.update(
        cycle_time=around(6000.0),
        cycle_time_p50=around(5000.0),
        cycle_time_p90=around(9000.0),
        within_limit=None,
        harm=None,
    )
    figures = OfficeFigures(Load("a", 0.8, 0.79, 0.81, 3), around(0.8), around(2.5), around(12.0))
    plain = Summary(
        process=BEFORE,
        run=Run(),
        replications=20,
        warm_up=100,
        measures=measures,
        results={"approved": around(0.9), "rejected": around(0.1)},
        offices={"a": figures},
        steps={step.id: StepFigures(around(1.0), around(10.0), around(5.0), None) for step in BEFORE.steps},
        split=split(work=1000.0, queue=5000.0),
    )
    return replace(plain, **fields)


def compared(before: float = 6000.0, after: float = 4500.0, verdict: str | None = "better") -> MeasureComparison:
    """Return one measure compared."""
    return MeasureComparison(
        before=around(before),
        after=around(after),
        difference=around(after - before),
        relative=around(after / before - 1) if before else None,
        verdict=verdict,
        variance_reduction=8.0,
    )


def comparison(cycle_time: MeasureComparison | None = None, *, budget_cut: bool = False) -> Comparison:
    """Return a comparison in which nothing but the cycle time differs."""
    same = MeasureComparison(
        around(1.0), around(1.0), Interval(0.0, 0.0, 0.0), Interval(0.0, 0.0, 0.0), "no-change", None
    )
    unknown = MeasureComparison(None, None, None, None, None, None)
    measures = {name: unknown if name in ("harm", "within_limit") else same for name in MEASURES}
    return Comparison(
        before=summary(),
        after=summary(),
        measures={**measures, "cycle_time": cycle_time or compared()},
        results={"approved": same, "rejected": same},
        tolerance=0.02,
        budget_cut=budget_cut,
    )


PROVED = Finding(
    rule="repeated-check",
    verdict=Verdict.PROVED,
    steps=("second", "first"),
    criteria=("name_ok",),
    evidence=message("plain", text="name_ok is guaranteed by first"),
    change=RemoveStep("second"),
)
CONDITIONAL = Finding(
    rule="idle-sign-off",
    verdict=Verdict.CONDITIONAL,
    steps=("stamp",),
    evidence=message("plain", text="stamp decides nothing"),
    assumptions=(message("plain", text="nobody else wants the stamp"),),
    change=RemoveStep("stamp"),
)
GAP = Finding(
    rule="ineffective-check",
    verdict=Verdict.GAP,
    steps=("first",),
    criteria=("site_ok",),
    evidence=message("plain", text="the lease may change afterwards"),
    story=message("plain", text="the lease was replaced after first"),
)


KEPT = Kept(
    step="first",
    change=DropCheck("first", ("site_ok",)),
    looks=message("looks-idle", step="first"),
    reasons=(message("loss-guarantee", criterion="site_ok", place=message("place-decision")),),
    story=message("story-changes", step="work", documents=("lease",)),
)


def analysis(*findings: Finding) -> Analysis:
    """Return an analysis with these findings."""
    guarantees = (
        Guarantee(
            criterion="name_ok",
            share=1.0,
            established_by=("first", "second"),
            detection=0.95,
            duties=("Act, s. 1",),
            checked_by=("first", "second"),
            checks=2,
            fewest_checks=2,
        ),
        Guarantee(
            criterion="site_ok",
            share=0.0,
            established_by=(),
            detection=None,
            duties=(),
            checked_by=("first",),
            checks=1,
            fewest_checks=1,
        ),
    )
    return Analysis(findings, guarantees, (), 4)


def streamlined(**fields: object) -> Streamlined:
    """Return a process without its second check; one change rejected, one left open."""
    plain = Streamlined(
        before=BEFORE,
        after=apply(BEFORE, RemoveStep("second")),
        applied=(Applied(PROVED, RemoveStep("second")),),
        rejected=(Rejected(GAP, DropCheck("first", ("site_ok",)), message("plain", text="a lease slips through")),),
        left_open=(CONDITIONAL,),
        verified=Verified("exhaustive", 1234, True, 1),
        comparison=comparison(),
        kept=(KEPT,),
    )
    return replace(plain, **fields)
