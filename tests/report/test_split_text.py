"""Where the time goes: a bar per cause, its number before it, on eighty columns."""

from regflow.report.page import Page, printable
from regflow.report.split_text import split_text, two_splits_text
from tests.report.results import split


def bars(text: str) -> list[str]:
    return text.splitlines()[1:]


def test_a_bar_is_as_long_as_its_share_of_the_longest():
    work, queue = bars(split_text(split(work=60, queue=120), Page()))
    assert work.split()[-3:-1] == ["min", "33%"]
    assert queue.split()[-3:-1] == ["h", "67%"]
    assert abs(2 * work.count("█") - queue.count("█")) <= 1


def test_the_longest_bar_ends_within_the_page():
    for width in (60, 80, 120):
        assert (
            width - 8
            <= max(map(len, split_text(split(work=1, off_duty=9999), Page(width=width)).splitlines()))
            <= width
        )


def test_a_cause_that_takes_no_time_has_no_bar_and_a_short_one_has_a_sign():
    (work, queue) = bars(split_text(split(work=0.1, queue=100_000), Page()))
    assert work.count("█") == 1
    assert queue.startswith("In a queue")


def test_before_and_after_stand_one_below_the_other():
    lines = bars(two_splits_text(split(work=60, queue=100), split(work=60), Page()))
    assert [line[:10].strip() for line in lines] == ["Work on th", "", "In a queue", ""]
    assert lines[2].count("░") > 0
    assert not lines[3].count("█")


def test_a_console_without_blocks_shows_plain_signs():
    text = printable(two_splits_text(split(work=60), split(work=30), Page()), "ascii")
    assert "###" in text
    assert "..." in text
    assert "?" not in text


def test_where_no_time_passes_nothing_is_said():
    assert split_text(split(), Page()) == two_splits_text(split(), split(), Page()) == ""
