"""All judges of a whole process, in turn; one that needs what is broken keeps silent."""

from __future__ import annotations

from regflow.formats.layout.place import SourceMap
from regflow.formats.layout.problem_sheet import ProblemSheet
from regflow.formats.semantics.circles import judge_circles
from regflow.formats.semantics.conditions import judge_conditions
from regflow.formats.semantics.documents import judge_documents
from regflow.formats.semantics.naming import judge_names
from regflow.formats.semantics.opening import judge_opening
from regflow.formats.semantics.returns import judge_returns
from regflow.formats.semantics.unused import judge_branches, judge_unused
from regflow.formats.semantics.whole import Whole
from regflow.model.graph import graph_of
from regflow.model.process import Process


def judge(process: Process, sheet: ProblemSheet, source_map: SourceMap) -> None:
    """Write down what is wrong with a process as a whole.

    The order of the steps is looked at only when every `after` could be read and none runs in a circle; what is
    unused is told only of files without errors, as a broken field may be the one that used it.
    """
    whole = Whole(process, sheet, source_map)
    judge_names(whole)
    judge_opening(whole)
    judge_circles(whole)
    if all(whole.is_sound(step.id, "after") for step in process.steps):
        graph = graph_of(process)
        judge_returns(whole, graph)
        judge_conditions(whole, graph)
        judge_documents(whole, graph)
        if not sheet.has_errors:
            judge_branches(whole, graph)
    if not sheet.has_errors:
        judge_unused(whole)
