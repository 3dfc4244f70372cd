"""Writes baselines for the gate, and takes the settings they were measured with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from regflow.commands.gating import Gating, settings_for
from regflow.commands.options import Saying
from regflow.commands.progress import progress_bar
from regflow.commands.reading import process_file
from regflow.comparison.gate.held import FileSettings, Held
from regflow.comparison.gate.measuring import measures_alone
from regflow.errors import RegflowError
from regflow.formats.atomic import write_whole
from regflow.formats.baseline import Baseline, BaselineFile, baseline_text, name_in_baseline
from regflow.formats.former_files import process_files
from regflow.words import message

MEASURED_BY = ("cases", "replications", "seed", "start", "warm_up")
"""Settings on which the measures of a baseline depend."""


def write_baseline(paths: list[Path], out: Path, gating: Gating, saying: Saying, *, force: bool) -> int:
    """Write the processes at the paths with what they measure, and return how many there are.

    Raises:
        RegflowError: if there is none, one is not valid or cannot be simulated, or the output cannot be written.
    """
    files = [file for path in paths for file in _processes(path)]
    entries = [_entry(file, out, settings_for(file, gating), saying) for file in dict.fromkeys(files)]
    write_whole(out, baseline_text(iter(entries)), force)
    return len(entries)


def settings_of_baseline(baseline: Baseline, file: Path) -> Mapping[str, Held]:
    """Return the settings with which a baseline measured a file."""
    measured = baseline.files.get(name_in_baseline(baseline.path, file))
    source = message("source-baseline", file=baseline.path.as_posix())
    return {} if measured is None else {key: Held(value, source) for key, value in measured.settings.items()}


def _processes(path: Path) -> Iterator[Path]:
    found = process_files(path)
    if not found:
        raise RegflowError(message("gate-nothing", path=path.as_posix()), message("gate-nothing.help"))
    yield from found


def _entry(file: Path, out: Path, settings: FileSettings, saying: Saying) -> BaselineFile:
    read = process_file(file, saying)
    with progress_bar(saying) as progress:
        measures = measures_alone(read.process, settings.settings, progress)
    measured_by = {key: settings.held[key].value for key in MEASURED_BY}
    return BaselineFile(name_in_baseline(out, file), read.text, measured_by, measures)
