"""Before and after as the data a program reads."""

from __future__ import annotations

from regflow.comparison.result import Comparison, MeasureComparison
from regflow.report.json_parts import Json, figure
from regflow.report.simulation_json import office_json, run_json, split_json


def comparison_json(comparison: Comparison, before: str, after: str) -> dict[str, Json]:
    """Return the body of the document of before and after, named as the user named them."""
    sides = {"before": comparison.before, "after": comparison.after}
    return {
        "before": before,
        "after": after,
        "run": run_json(comparison.before),
        "measures": {name: _compared(measure) for name, measure in comparison.measures.items()},
        "results": {name: _compared(share) for name, share in comparison.results.items()},
        "offices": {
            side: {name: office_json(office) for name, office in summary.offices.items()}
            for side, summary in sides.items()
        },
        "split": {side: split_json() for side in sides},
        "waterfall": [],
        "tolerance": comparison.tolerance,
        "budget_cut": comparison.budget_cut,
    }


def _compared(measure: MeasureComparison) -> Json:
    return {
        "before": figure(measure.before),
        "after": figure(measure.after),
        "difference": figure(measure.difference),
        "relative": figure(measure.relative),
        "verdict": measure.verdict,
        "variance_reduction": measure.variance_reduction,
    }
