"""XES logs, read back by a reader that knows the standard and not the program."""

import gzip
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from regflow.errors import OutputExistsError
from regflow.formats.event_log import COLUMNS, write_event_log
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Outcome, Return, Step
from regflow.simulation import Run, simulate
from tests.builders import every, exponential, minutes, process, submission, work
from tests.formats.test_event_log import Log, Settings, rows_of, table, visit
from tests.formats.xes_reader import XesLog, read_xes


def written(log: object, folder: Path, name: str = "log.xes") -> XesLog:
    path = folder / name
    write_event_log(log, path)
    return read_xes(path)


@pytest.fixture
def desk() -> Process:
    again = Outcome("again", 0.3, Return("look", minutes(60)))
    return process(
        submission(work=minutes(5)),
        work("look", after=("submit",), work=exponential(10.0), outcomes=(again,)),
        work("b & <b>", after=("submit",), work=exponential(20.0), by="b"),
        work("盖章", after=("look", "b & <b>"), wait=minutes(30)),
        offices=(Office("a", "A", staff=2), Office("b", "B")),
        cases=every(exponential(30.0)),
        timezone="Asia/Shanghai",
    )


def test_every_visit_and_fix_of_a_simulation_is_there_with_its_times_as_in_the_csv(desk, tmp_path):
    trace = simulate(desk, Run(cases=30, replications=2, log=True, jobs=1))
    read = written(trace, tmp_path)
    rows = rows_of(trace, tmp_path)
    ends = {
        (case["concept:name"], event["concept:instance"]): event
        for case, events in read.traces
        for event in events
        if event["lifecycle:transition"] == "complete"
    }
    assert len(ends) == len(rows) == sum(map(len, (*trace.visits, *trace.fixes)))
    assert len(read.traces) == 60
    for row in rows:
        event = ends[row["case_id"], f"{row['activity']} {row['visit']}"]
        assert event["time:timestamp"].isoformat(timespec="milliseconds") == row["end_time"]
        assert event["enable_time"].isoformat(timespec="milliseconds") == row["enable_time"]
        assert (event["org:resource"], event.get("result", "")) == (row["resource"], row["result"])


def test_events_of_a_case_are_in_order_of_time_and_every_end_has_its_beginning_before_it(desk, tmp_path):
    for _, events in written(simulate(desk, Run(cases=30, replications=1, log=True, jobs=1)), tmp_path).traces:
        times = [event["time:timestamp"] for event in events]
        assert times == sorted(times)
        begun: list[str] = []
        for event in events:
            if event["lifecycle:transition"] == "start":
                begun.append(event["concept:instance"])
            else:
                begun.remove(event["concept:instance"])
        assert begun == []


def test_the_standard_extensions_and_the_name_of_the_process_are_there(desk, tmp_path):
    read = written(Log(desk, (table(visit(0, 0, 0, 0, 0, 5, 5)),)), tmp_path)
    assert read.prefixes == {"concept", "lifecycle", "time", "org"}
    assert read.attributes["concept:name"] == "test"


def test_signs_that_mean_something_in_xml_are_kept(desk, tmp_path):
    read = written(Log(desk, (table(visit(0, 2, 0, 0, 0, 5, 5), visit(0, 3, 5, 5, 5, 6, 6)),)), tmp_path)
    assert [event["concept:name"] for event in read.traces[0][1]] == ["b & <b>", "b & <b>", "盖章", "盖章"]


def test_work_that_takes_no_time_begins_before_it_ends(desk, tmp_path):
    log = Log(desk, (table(visit(0, 1, 0, 0, 5, 5, 5), visit(0, 2, 0, 0, 5, 5, 5)),))
    events = written(log, tmp_path).traces[0][1]
    assert [event["lifecycle:transition"] for event in events] == ["start", "start", "complete", "complete"]


def test_a_log_without_visits_is_a_log(desk, tmp_path):
    assert written(Log(desk, (np.empty((0, 10)),)), tmp_path).traces == []


@pytest.mark.parametrize("form", ["xes", "csv"])
def test_a_name_that_ends_in_gz_is_packed_and_holds_the_same(desk, tmp_path, form):
    trace = simulate(desk, Run(cases=10, replications=1, log=True, jobs=1))
    plain, packed = tmp_path / f"log.{form}", tmp_path / f"log.{form}.gz"
    write_event_log(trace, plain)
    write_event_log(trace, packed)
    assert gzip.decompress(packed.read_bytes()) == plain.read_bytes()
    assert packed.stat().st_size < plain.stat().st_size / 3


def test_a_log_that_is_there_is_not_replaced_unless_allowed(desk, tmp_path):
    path = tmp_path / "log.xes.gz"
    path.write_text("mine", encoding="utf-8")
    log = Log(desk, (table(visit(0, 1, 0, 0, 0, 10, 10)),), run=Settings(first_replication=5))
    with pytest.raises(OutputExistsError):
        write_event_log(log, path)
    write_event_log(log, path, force=True)
    assert read_xes(path).traces[0][0]["concept:name"] == "5-0"


@pytest.mark.parametrize("name", ["log.csv", "log.xes", "log.xes.gz"])
def test_a_log_of_many_visits_is_written_in_little_memory(tmp_path, name):
    """Of each row no more is held than its place in the order: 1,500 and 4,500 rows take about alike."""
    one = Process(name=process().name, steps=(Step("x"),))
    peaks = []
    for rows in (1_500, 4_500):
        visits = np.zeros((rows, len(COLUMNS) - 1))
        visits[:, 3], visits[:, 0] = -1, np.arange(rows) // 10
        tracemalloc.start()
        write_event_log(Log(one, (visits,)), tmp_path / name, force=True)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] - peaks[0] < 3_000 * 100
