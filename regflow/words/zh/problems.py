"""What can be wrong with a process file, and what to do about it, in Chinese (code, code.help)."""

from regflow.words.zh.problems_of_layout import TEXTS as LAYOUT
from regflow.words.zh.problems_of_process import TEXTS as PROCESS
from regflow.words.zh.problems_of_values import TEXTS as VALUES

TEXTS: dict[str, str] = {**LAYOUT, **VALUES, **PROCESS}
