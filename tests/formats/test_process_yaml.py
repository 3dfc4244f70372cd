import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.errors import ProcessFileError
from regflow.formats.file_text import text_of
from regflow.formats.process_yaml import check_file, check_text, parse_process, read_process
from regflow.model.step import APPLICANT
from regflow.words import message
from tests.formats.written import written

CASES = sorted((Path(__file__).parent.parent / "cases").glob("v*.yaml"))
SHIPPED = sorted((Path(__file__).parent.parent.parent / "processes").glob("*.yaml"))
EXAMPLE = (Path(__file__).parent / "example.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", [*CASES, *SHIPPED], ids=lambda file: file.stem)
def test_a_valid_file_is_read(file):
    process_file = read_process(file)
    assert process_file.process.steps
    assert process_file.file == str(file)


def test_there_are_fourteen_cases():
    assert len(CASES) == 14


def test_the_speed_model_is_read():
    process = read_process(Path(__file__).parent / "registration.yaml").process
    assert process.step_by_id["decide"].after == ("premises", "scope", "tax")
    assert process.step_by_id["correction"].after == ("completeness",)


def test_the_example_of_the_manual_is_read_without_a_warning():
    process_file = parse_process(EXAMPLE, "example.yaml")
    assert process_file.warnings == ()
    assert process_file.process.currency == "CNY"
    assert [step.id for step in process_file.process.steps][-1] == "licence_issue"
    assert process_file.process.step_by_id["submit"].by == APPLICANT


@pytest.mark.parametrize(
    ("path", "line", "column", "length"),
    [
        (("steps", "submit"), 37, 3, 6),
        (("steps", "completeness", "work"), 44, 5, 4),
        (("steps", "completeness", "checks", "name_unique"), 45, 32, 11),
        (("steps", "completeness", "checks", "1"), 45, 32, 11),
        (("steps", "hygiene_review", "checks", "address_real", "catches"), 59, 29, 7),
        (("obligations", "checks", "0", "by"), 34, 33, 2),
        (("steps", "submit", "no such key"), 37, 3, 6),
        (("no such table",), 1, 1, 1),
    ],
)
def test_the_source_map_finds_a_thing_or_what_is_around_it(path, line, column, length):
    place = parse_process(EXAMPLE, "example.yaml").source_map.place(*path)
    assert (place.line, place.column, place.length) == (line, column, length)


def test_a_problem_can_be_made_at_a_place():
    process_file = parse_process(EXAMPLE, "example.yaml")
    problem = process_file.problem_at(("steps", "sign_off", "kind"), message("steps-empty"), None)
    assert (problem.line, problem.column, problem.source) == (62, 5, "    kind: approval")


def test_all_problems_come_at_once_in_the_order_of_the_file():
    with pytest.raises(ProcessFileError) as caught:
        parse_process("regflow: 1\nname: n\ncriteria: {c: {}}\nsteps:\n  s: {by: x, work: 3}\n  t: {kind: y}\n", "f")
    assert [(problem.code, problem.line) for problem in caught.value.problems] == [
        ("criterion-without-about", 3),
        ("unknown-name", 5),
        ("unit-missing", 5),
        ("unknown-word", 6),
    ]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing():
    plain = parse_process(EXAMPLE, "e")
    windows = parse_process("\ufeff" + EXAMPLE.replace("\n", "\r\n"), "e")
    assert windows.process == plain.process
    assert windows.source_map == plain.source_map


def test_checking_a_broken_file_raises_nothing(tmp_path):
    file = tmp_path / "broken.yaml"
    file.write_text("steps: [\n", encoding="utf-8")
    checked = check_file(file)
    assert checked.process_file is None
    assert [problem.code for problem in checked.problems] == ["bracket-not-closed", "not-read-yet"]


def test_a_missing_file_is_a_problem_of_its_own(tmp_path):
    assert [problem.code for problem in check_file(tmp_path / "none.yaml").problems] == ["file-missing"]


def test_reading_loads_no_heavy_package():
    program = (
        "import sys, regflow.formats.process_yaml;"
        "print([m for m in ('pandas', 'scipy', 'simpy', 'numba', 'chinese_calendar') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _is_told(content):
    """Read bytes; whatever they are, there is a process or there are problems, and never another exception."""
    try:
        return bool(parse_process(text_of(content, "f"), "f").process.steps)
    except ProcessFileError as fault:
        return any(problem.severity == "error" for problem in fault.problems)


@given(st.binary(max_size=400))
def test_random_bytes_are_told_about(content):
    assert _is_told(content)


@given(st.text(alphabet="ab:：-,[]{}|>&*!%@`'\"#?\t\n\r \u3000\u0085\ufeff\x00~<1％", max_size=80))
def test_random_signs_are_told_about(text):
    assert _is_told(text.encode("utf-8"))


_PIECES = (
    *(
        "：",
        "，",
        "\t",
        "\u3000",
        "\n",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "#",
        "&a ",
        "*a",
        "!!int ",
        "<<: *a\n",
    ),
    *("-1 min", "1e999", ".nan", ".inf", "0x10", "~", "null", "true", "9" * 400, "100%", "-3%", "submit"),
)


@given(
    st.integers(0, len(EXAMPLE)),
    st.integers(0, 30),
    st.one_of(st.sampled_from(_PIECES), st.text(max_size=6)),
)
def test_a_damaged_file_is_told_about(start, length, piece):
    assert _is_told((EXAMPLE[:start] + piece + EXAMPLE[start + length :]).encode("utf-8", errors="replace"))


_LINES = EXAMPLE.splitlines(keepends=True)


@given(st.lists(st.integers(0, len(_LINES) - 1), min_size=1, max_size=6), st.integers(0, len(_LINES) - 1))
def test_a_file_with_lines_left_out_or_moved_is_told_about(left_out, target):
    kept = [line for number, line in enumerate(_LINES) if number not in left_out]
    kept.insert(target, _LINES[left_out[0]])
    assert _is_told("".join(kept).encode("utf-8"))


def test_a_bomb_of_references_is_refused():
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for number in range(9):
        name, before = chr(98 + number), chr(97 + number)
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    assert [problem.code for problem in check_text("\n".join(lines), "f").problems] == ["too-much"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(opening):
    assert [problem.code for problem in check_text(opening * 20_000, "f").problems] == ["too-deep"]


def test_an_anchor_repeats_what_it_marks():
    text = written(
        offices="{a: &pool {staff: 2}, b: *pool}",
        steps="{submit: {by: applicant, brings: [form]}, look: {by: a, checks: [ok], if_wrong: reject}, more: {by: b}}",
    )
    assert [office.staff for office in parse_process(text, "f").process.offices] == [2, 2]
