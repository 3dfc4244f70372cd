"""Before and after as the data a program reads."""

from __future__ import annotations

from regflow.comparison.result import Comparison, MeasureComparison, Portion
from regflow.report.changes import change_as_json
from regflow.report.json_parts import Json, code_of, figure
from regflow.report.simulation_json import offices_json, run_json, split_json


def comparison_json(comparison: Comparison, before: str, after: str) -> dict[str, Json]:
    """Return the body of the document of before and after, named as the user named them."""
    sides = {"before": comparison.before, "after": comparison.after}
    return {
        "before": before,
        "after": after,
        "run": run_json(comparison.before),
        "measures": {name: _compared(measure) for name, measure in comparison.measures.items()},
        "results": {name: _compared(share) for name, share in comparison.results.items()},
        "offices": {side: offices_json(summary) for side, summary in sides.items()},
        "split": {side: split_json(summary) for side, summary in sides.items()},
        "waterfall": [_portion(one) for one in comparison.waterfall],
        "tolerance": comparison.tolerance,
        "budget_cut": comparison.budget_cut,
        "decisive": comparison.decisive,
        "stopped": code_of(comparison.stopped),
    }


def _portion(portion: Portion) -> Json:
    first, *others = map(change_as_json, portion.changes)
    return {"change": first, "together_with": others, "gain": portion.gain}


def _compared(measure: MeasureComparison) -> Json:
    return {
        "before": figure(measure.before),
        "after": figure(measure.after),
        "difference": figure(measure.difference),
        "relative": figure(measure.relative),
        "verdict": measure.verdict,
        "variance_reduction": measure.variance_reduction,
    }
