import re

import pytest

from regflow.report.forms.markdown import MOST_BYTES, markdown
from regflow.report.gate_account import gate_account
from tests.report.forms.accounts import ACCOUNT, ALL, HOSTILE_ACCOUNT, OPEN_ACCOUNT, PASSED_ACCOUNT
from tests.report.gate_results import crowded


def test_the_verdict_comes_first_then_the_table_then_the_details_folded():
    text = markdown(ACCOUNT)
    places = [text.index(sign) for sign in ("### ❌ Fail: 1 of 2", "| File |", "<details open><summary>")]
    assert places == sorted(places)
    assert places[0] == 0


def test_a_row_has_the_answer_of_every_layer():
    assert "| processes/food.yaml | changed | fail | pass | pass | pass |" in markdown(ACCOUNT)


def test_a_change_has_its_place_and_the_way_out():
    assert "processes/food.yaml:31" in markdown(ACCOUNT)
    assert "# regflow: allow" in markdown(ACCOUNT).replace("\N{ZERO WIDTH SPACE}", "")


def test_what_was_let_through_is_told_with_its_reason():
    assert "let through until 2027-06-30: Food Act, art. 30" in markdown(ACCOUNT)


def test_the_figures_are_a_table():
    assert "| Cycle time | 4.2 d | 3.1 d |" in markdown(ACCOUNT)


def test_a_file_without_a_word_to_tell_is_a_row_alone():
    assert markdown(PASSED_ACCOUNT).count("<details") == 0


def test_what_cannot_be_told_says_what_to_do():
    assert "--budget" in markdown(OPEN_ACCOUNT)


@pytest.mark.parametrize(("files", "changes"), [(1, 2000), (2000, 1), (300, 30), (40, 3)])
def test_a_comment_is_short_enough_whatever_happens_and_counts_what_it_leaves_out(files, changes):
    text = markdown(gate_account(crowded(files, changes), "en"))
    assert len(text.encode()) <= MOST_BYTES
    assert text.count("<details") == text.count("</details>")
    shown = text.count("\n- **")
    assert 0 < shown < files * changes
    left_in_files = sum(map(int, re.findall(r"More of this file, left out here: (\d+)", text)))
    left_files = sum(map(int, re.findall(r"Files whose details do not fit here: (\d+)", text)))
    assert shown + left_in_files + left_files * changes == files * changes


@pytest.mark.parametrize("account", ALL)
def test_tables_have_as_many_cells_in_every_row(account):
    tables = re.findall(r"(?:^\|.*\|\n)+", markdown(account), re.MULTILINE)
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


def test_nothing_a_stranger_wrote_is_markup():
    text = markdown(HOSTILE_ACCOUNT)
    assert not re.search(r"@\w", text)
    assert not re.search(r"(?<!&)#\d", text)
    assert "://" not in text
    assert "<img" not in text
    assert not re.search(r"(?<!\\)[\[\]`]", text.partition("<details")[0])
    assert set(re.findall(r"</?(\w+)", text)) <= {"details", "summary", "br", "span"}
