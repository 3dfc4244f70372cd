"""What a process does to its cases: arrivals, offices, waiting, returns, and what it all comes to.

Belongs here: everything between a process and the figures of a run. Why so: a plan (`planning`) turns the model into
places and tuples once, and an engine knows nothing but the plan, so that two engines can run the same plan and be
held against each other. Every random number is keyed by case, purpose and round (`streams`), never drawn in
sequence: the alternative, one generator for the run, would change the luck of every case when one step is dropped,
and a comparison would have to see through it.
"""

from regflow.simulation.load import loads
from regflow.simulation.measures import summarise
from regflow.simulation.run import simulate
from regflow.simulation.settings import Run
from regflow.simulation.summary import Summary
from regflow.simulation.trace import Trace

__all__ = ["Run", "Summary", "Trace", "loads", "simulate", "summarise"]
