"""Event logs, in the forms that process-mining tools read as they are: CSV and XES, each also packed with gzip."""

from __future__ import annotations

import csv
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path

from regflow.formats.atomic import write_whole
from regflow.formats.log_events import Clock, LoggedRun, events_by_end
from regflow.formats.log_xes import xes_text

COLUMNS = (
    "case_id",
    "activity",
    "resource",
    "enable_time",
    "start_time",
    "end_time",
    "result",
    "visit",
    "replication",
    "due_time",
    "result_time",
)
"""`end_time` is the end of the work; `due_time` is before the handover, `result_time` after the wait."""

ROWS_AT_ONCE = 1000
PACKED = ".gz"
GZIP = 31
"""The window of zlib that makes a gzip file, without a date in it."""


def has_log_form(path: Path) -> bool:
    """Tell whether the name says which form a log is written in.

    >>> has_log_form(Path("a.xes.gz")), has_log_form(Path("a.gz"))
    (True, False)
    """
    return _form(path) in FORMS


def write_event_log(log: LoggedRun, path: Path, force: bool = False) -> None:
    """Write the visits and fixes of a run as CSV or XES, as the name says, bit by bit, whole or not at all.

    Cases are numbered `replication-case`, so that no two replications share one. A fix is an activity of the applicant
    named after the step that sent the case back.

    Raises:
        OutputExistsError: if the file is there and may not be replaced.
        RegflowError: if it cannot be written.
    """
    text = FORMS[_form(path)](log)
    write_whole(path, _packed(text) if path.suffix.lower() == PACKED else text, force)


def _form(path: Path) -> str:
    name = path.name.lower().removesuffix(PACKED)
    return Path(name).suffix


def _packed(text: Iterable[str]) -> Iterator[bytes]:
    packer = zlib.compressobj(wbits=GZIP)
    for part in text:
        yield packer.compress(part.encode())
    yield packer.flush()


def _csv_text(log: LoggedRun) -> Iterator[str]:
    """Yield the text of the file in parts of many rows."""
    part = StringIO()
    writer = csv.writer(part, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, row in enumerate(_rows(log), start=1):
        writer.writerow(row)
        if number % ROWS_AT_ONCE == 0:
            yield part.getvalue()
            part.seek(0)
            part.truncate()
    yield part.getvalue()


def _rows(log: LoggedRun) -> Iterator[tuple[str | int, ...]]:
    clock = Clock(log.run.start_day, log.process.timezone)
    for place in range(len(log.visits)):
        replication = log.run.first_replication + place
        for event in events_by_end(log, place):
            due, enabled, started, ended, result_at = map(clock.said, event.times)
            yield (
                f"{replication}-{event.case}",
                event.activity,
                event.resource,
                enabled,
                started,
                ended,
                event.result,
                event.visit,
                replication,
                due,
                result_at,
            )


FORMS: Mapping[str, Callable[[LoggedRun], Iterator[str]]] = {".csv": _csv_text, ".xes": xes_text}
"""How a log is written, by the end of its name."""
