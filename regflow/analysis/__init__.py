"""From a process to findings: what is redundant, how sure that is, and what the process guarantees.

The decision that carries it: leave a part out and prove again. Matching equal checks or asking the graph for
dominators is right about half the time; here a part is redundant only if everything guaranteed with it is guaranteed
without it, in every context.
"""

from regflow.analysis.analyse import analyse, findings_of
from regflow.analysis.result import Analysis, Duty, Guarantee

__all__ = ["Analysis", "Duty", "Guarantee", "analyse", "findings_of"]
