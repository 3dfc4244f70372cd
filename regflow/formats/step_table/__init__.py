"""A table of steps in Excel to the text of a process file.

Belongs here: what officials write into a simple table and what is made of it. Why so: the text that comes out is a
process file like any other, read by the one reader there is, so nothing of the format is known twice. What the table
leaves open is assumed, and each assumption is marked in the text.
"""

from regflow.formats.step_table.blank import blank_table
from regflow.formats.step_table.reading import read_step_table
from regflow.formats.step_table.rows import StepRow, StepTable
from regflow.formats.step_table.text import process_text

__all__ = ["StepRow", "StepTable", "blank_table", "process_text", "read_step_table"]
