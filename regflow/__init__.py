"""Finds the approval steps that decide nothing, proves it, and shows what the process is without them.

The story is six signatures: `formats.read_process`, `analysis.analyse`, `rewrite.apply`,
`simulation.simulate`, `comparison.compare`, `report.render`.
"""

__version__ = "0.1.0"
