from pathlib import Path

import pytest

from regflow.errors import RegflowError
from regflow.formats.former_files import file_pairs, is_process, process_files
from regflow.formats.former_folder import FolderTree

TEXT = "regflow: 1\n" + "".join(f"line{number}: {number}\n" for number in range(20))


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name, text=TEXT):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def pairs(*given):
    paths = tuple(map(Path, given))
    found = file_pairs(paths, FolderTree(Path("old"), paths))
    return [(one.file, one.earlier_name, one.before is not None, one.after is not None) for one in found]


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (b"regflow: 1\n", True),
        (b"# first\nname: x\nregflow : 1\n", True),
        (b"\xef\xbb\xbfregflow: 1", True),
        (b"'regflow': 1", True),
        (b"name: x\n", False),
        (b"tool:\n  regflow: 1\n", False),
        (b"# regflow: allow x\n", False),
    ],
)
def test_a_process_file_has_the_key_at_its_top(content, answer):
    assert is_process(content) is answer


def test_files_are_paired_by_their_place(here):
    put("old/new/a.yaml")
    put("new/a.yaml")
    assert pairs("new") == [("new/a.yaml", None, True, True)]


def test_what_is_new_and_what_is_gone_is_told(here):
    put("old/new/gone.yaml")
    put("new/added.yml", "regflow: 1\nname: something else\n")
    assert pairs("new") == [("new/added.yml", None, False, True), ("new/gone.yaml", None, True, False)]


def test_a_file_with_half_its_lines_is_the_one_that_is_gone(here):
    put("old/new/before.yaml")
    put("new/after.yaml", TEXT.replace("line3: 3", "line3: 4"))
    assert pairs("new") == [("new/after.yaml", "new/before.yaml", True, True)]


def test_the_most_alike_find_each_other_and_each_origin_is_taken_once(here):
    put("old/new/one.yaml")
    put("old/new/two.yaml", TEXT.replace("line1: 1", "line1: 0"))
    put("new/copy.yaml", TEXT.replace("line1: 1", "line1: 0"))
    put("new/edit.yaml", TEXT.replace("line9: 9", "line9: 0"))
    put("new/third.yaml", TEXT.replace("line8: 8", "line8: 0"))
    found = {file: earlier for file, earlier, *_ in pairs("new")}
    assert found["new/copy.yaml"] == "new/two.yaml"
    assert sorted(filter(None, found.values())) == ["new/one.yaml", "new/two.yaml"]


def test_a_copy_of_a_file_that_is_still_there_is_new(here):
    put("old/new/a.yaml")
    put("new/a.yaml")
    put("new/b.yaml")
    assert ("new/b.yaml", None, False, True) in pairs("new")


def test_other_files_in_a_folder_are_none_of_its_business_and_hidden_folders_neither(here):
    put("new/a.yaml")
    put("new/notes.yaml", "name: x\n")
    put("new/a.txt")
    put("new/.hidden/b.yaml")
    assert [one[0] for one in pairs("new")] == ["new/a.yaml"]


def test_a_file_that_is_named_counts_whatever_is_in_it(here):
    put("old/notes.yaml", "name: x\n")
    put("notes.yaml", "name: y\n")
    assert pairs("notes.yaml") == [("notes.yaml", None, True, True)]


def test_a_file_that_was_a_process_does_not_slip_away_by_losing_its_key(here):
    put("old/new/a.yaml")
    put("new/a.yaml", "name: x\n")
    assert pairs("new") == [("new/a.yaml", None, True, True)]


def test_a_file_that_is_named_twice_is_judged_once(here):
    put("new/a.yaml")
    assert len(pairs("new", "new/a.yaml")) == 1


def test_a_path_without_a_process_is_an_error(here):
    put("new/a.yaml")
    Path("old").mkdir()
    with pytest.raises(RegflowError, match="empty"):
        pairs("new", "empty")


def test_the_files_of_a_folder_are_those_that_are_processes(here):
    put("new/a.yaml")
    put("new/notes.yaml", "name: x\n")
    assert process_files(Path("new")) == (Path("new/a.yaml"),)
    assert process_files(Path("new/notes.yaml")) == (Path("new/notes.yaml"),)
    assert process_files(Path("none")) == ()
