from pathlib import Path

import pytest

from regflow.formats.former_folder import FolderTree, SingleFile


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("old/processes/a.yaml", "old/b.yaml", "processes/a.yaml"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(name, encoding="utf-8")
    return tmp_path


def test_a_folder_that_is_laid_out_alike_is_read_at_the_same_place(here):
    tree = FolderTree(Path("old"), (Path("processes"),))
    assert tree.name_of(Path("processes"), Path("processes/a.yaml")) == "processes/a.yaml"
    assert tree.read("processes/a.yaml") == b"old/processes/a.yaml"
    assert tree.is_left("processes/a.yaml")
    assert not tree.is_left("b.yaml")


def test_another_folder_is_read_from_the_path_given_on(here):
    tree = FolderTree(Path("old/processes"), (Path("processes"),))
    assert tree.name_of(Path("processes"), Path("processes/a.yaml")) == "a.yaml"
    assert tree.is_left("a.yaml")


def test_a_file_is_found_by_its_name(here):
    tree = FolderTree(Path("old/processes"), (here / "processes/a.yaml",))
    assert tree.name_of(here / "processes/a.yaml", here / "processes/a.yaml") == "a.yaml"


def test_a_folder_has_every_file_in_it_and_no_history(here):
    tree = FolderTree(Path("old"), ())
    assert tree.names() == ("b.yaml", "processes/a.yaml")
    assert tree.read("none.yaml") is None
    assert list(tree.earlier("b.yaml")) == []
    assert not tree.is_cut


def test_one_file_stands_for_whatever_is_compared_with_it(here):
    one = SingleFile(Path("old/b.yaml"))
    assert one.name_of(Path("x.yaml"), Path("x.yaml")) == "old/b.yaml"
    assert one.read("old/b.yaml") == b"old/b.yaml"
    assert one.read("x.yaml") is None
    assert one.is_left("old/b.yaml")
    assert (list(one.earlier("old/b.yaml")), one.is_cut) == ([], False)
