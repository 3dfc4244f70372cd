"""Mends process files before they are checked, and shows what was changed."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from regflow.commands.options import Saying
from regflow.commands.streams import give, page_of, tell
from regflow.errors import ProcessFileError
from regflow.formats.atomic import write_whole
from regflow.formats.mending.file_mended import mended_file
from regflow.report.mended import mended_lines


def mend(files: Sequence[Path], saying: Saying) -> None:
    """Mend what is safe to mend in each file; one that cannot be read is left to `check` to speak of.

    What was changed goes to standard output before the result, or to standard error where the result is data.
    """
    show = give if saying.format == "text" else tell
    for file in files:
        with suppress(ProcessFileError):
            mended = mended_file(file)
            if mended.is_changed:
                write_whole(file, mended.content, force=True)
            show(mended_lines(str(file), mended, page_of(saying)) + "\n")
