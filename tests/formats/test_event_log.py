"""The event log: its columns, its times, its rows."""

import csv
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.errors import OutputExistsError
from regflow.formats.event_log import COLUMNS, write_event_log
from regflow.formats.log_events import _numbers
from regflow.model.office import Office, Officer
from regflow.model.process import Process
from regflow.model.step import APPLICANT, Step
from tests.builders import check, process, submission, work


@dataclass
class Settings:
    start_day: int = date(2026, 1, 5).toordinal()
    first_replication: int = 0


@dataclass
class Log:
    process: Process
    visits: tuple
    fixes: tuple = ()
    run: Settings = field(default_factory=Settings)


def visit(case: int, step: int, *times: float, round: int = 0, officer: int = -1, result: int = 0) -> list[float]:
    return [case, step, round, officer, *times, result]


def table(*rows: list[float]) -> np.ndarray:
    return np.array(rows, dtype=float)


def rows_of(log: Log, folder: Path) -> list[dict[str, str]]:
    path = folder / "log.csv"
    write_event_log(log, path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def shanghai() -> Process:
    offices = (Office("a", "A", staff=2), Office("b", "B", staff=(Officer("王"), Officer("Li"))))
    steps = (submission(), check("look", "name_ok"), work("seal", by="b"))
    return process(*steps, offices=offices, timezone="Asia/Shanghai")


def test_a_visit_is_a_row_with_all_columns(shanghai, tmp_path):
    log = Log(shanghai, (table(visit(3, 1, 540.0, 545.0, 550.0, 560.5, 2000.0, officer=1, result=1)),))
    (row,) = rows_of(log, tmp_path)
    assert row == {
        "case_id": "0-3",
        "activity": "look",
        "resource": "a 2",
        "enable_time": "2026-01-05T09:05:00.000+08:00",
        "start_time": "2026-01-05T09:10:00.000+08:00",
        "end_time": "2026-01-05T09:20:30.000+08:00",
        "result": "wrong",
        "visit": "1",
        "replication": "0",
        "due_time": "2026-01-05T09:00:00.000+08:00",
        "result_time": "2026-01-06T09:20:00.000+08:00",
    }
    assert tuple(row) == COLUMNS


@pytest.mark.parametrize(
    ("step", "officer", "resource"), [(0, -1, APPLICANT), (1, 0, "a 1"), (1, -1, "a"), (2, 0, "王"), (2, 1, "Li")]
)
def test_the_resource_is_the_officer_the_office_or_the_applicant(shanghai, tmp_path, step, officer, resource):
    (row,) = rows_of(Log(shanghai, (table(visit(0, step, 0, 0, 0, 1, 1, officer=officer)),)), tmp_path)
    assert row["resource"] == resource


def test_visits_of_a_case_at_a_step_are_numbered_without_gaps_though_a_round_began_no_work(shanghai, tmp_path):
    visits = table(
        visit(0, 1, 0, 0, 0, 10, 10, round=1),
        visit(1, 1, 0, 0, 0, 20, 20),
        visit(0, 1, 30, 30, 30, 40, 40, round=4),
        visit(0, 2, 40, 40, 40, 50, 50, round=3),
    )
    found = [(row["case_id"], row["visit"]) for row in rows_of(Log(shanghai, (visits,)), tmp_path)]
    assert found == [("0-0", "1"), ("0-1", "1"), ("0-0", "2"), ("0-0", "1")]


def test_a_visit_that_no_longer_counted_has_no_result(shanghai, tmp_path):
    (row,) = rows_of(Log(shanghai, (table(visit(0, 1, 0, 0, 0, 1, 1, result=-1)),)), tmp_path)
    assert row["result"] == ""


def test_a_fix_is_an_activity_of_the_applicant_and_stands_in_its_order(shanghai, tmp_path):
    visits = table(visit(0, 1, 0, 0, 0, 10, 10), visit(0, 1, 40, 40, 40, 50, 50, round=1))
    found = rows_of(Log(shanghai, (visits,), (table([0, 1, 0, 10, 40]),)), tmp_path)
    assert [(row["activity"], row["resource"], row["visit"]) for row in found] == [
        ("look", "a", "1"), ("fix:look", "applicant", "1"), ("look", "a", "2")
    ]  # fmt: skip


def test_no_two_replications_share_a_case(shanghai, tmp_path):
    one = table(visit(0, 1, 0, 0, 0, 10, 10))
    found = rows_of(Log(shanghai, (one, one), run=Settings(first_replication=5)), tmp_path)
    assert [(row["case_id"], row["replication"]) for row in found] == [("5-0", "5"), ("6-0", "6")]


@pytest.mark.parametrize(
    ("zone", "minutes", "said"),
    [
        (None, 61.0, "2026-01-05T01:01:00.000"),
        ("Europe/Paris", 0.0, "2026-01-05T00:00:00.000+01:00"),
        ("Europe/Paris", 83 * 1440 + 60.0, "2026-03-29T01:00:00.000+01:00"),
        ("Europe/Paris", 83 * 1440 + 600.0, "2026-03-29T10:00:00.000+02:00"),
        ("Europe/Paris", 84 * 1440 + 0.0005, "2026-03-30T00:00:00.030+02:00"),
        ("Asia/Shanghai", 1440 - 1e-9, "2026-01-06T00:00:00.000+08:00"),
    ],
)
def test_times_are_those_of_the_clock_on_the_wall(tmp_path, zone, minutes, said):
    (row,) = rows_of(Log(process(work("x"), timezone=zone), (table(visit(0, 0, *(minutes,) * 5)),)), tmp_path)
    assert row["start_time"] == said
    assert datetime.fromisoformat(said)


def test_a_log_that_is_there_is_not_replaced_unless_allowed(shanghai, tmp_path):
    path = tmp_path / "log.csv"
    path.write_text("mine", encoding="utf-8")
    log = Log(shanghai, (table(visit(0, 1, 0, 0, 0, 10, 10)),))
    with pytest.raises(OutputExistsError):
        write_event_log(log, path)
    assert path.read_text(encoding="utf-8") == "mine"
    write_event_log(log, path, force=True)
    assert path.read_text(encoding="utf-8").startswith("case_id,")


def test_a_long_log_holds_every_row(tmp_path):
    one = Process(name=process().name, steps=(Step("x"),))
    visits = np.zeros((2500, 10))
    visits[:, 3] = -1
    visits[:, 0] = np.arange(2500)
    assert [row["case_id"] for row in rows_of(Log(one, (visits,)), tmp_path)] == [f"0-{case}" for case in range(2500)]


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(1, 2), st.integers(0, 5)), unique=True, max_size=30).flatmap(
        st.permutations
    )
)
def test_numbers_of_visits_follow_their_rounds(rows):
    found = _numbers(np.array(rows, dtype=np.float64).reshape(-1, 3)).tolist()
    assert found == [sum(other <= row for other in rows if other[:2] == row[:2]) for row in rows]
