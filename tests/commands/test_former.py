from pathlib import Path

import pytest

from regflow.commands.former import former_at
from regflow.errors import RegflowError
from regflow.formats.former_folder import FolderTree, SingleFile
from regflow.formats.git import GitTree
from tests.commands.repository import git, put, repository

PROCESSES = Path("processes")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(repository(tmp_path))
    return tmp_path


def test_a_reference_goes_before_a_folder_of_that_name(here):
    put(here, "regflow: 1\n", "main/permit.yaml")
    assert isinstance(former_at([PROCESSES], "main").tree, GitTree)


@pytest.mark.parametrize("written", ["./main", "main/"])
def test_what_is_written_as_a_path_is_one(here, written):
    put(here, "regflow: 1\n", "main/permit.yaml")
    assert isinstance(former_at([PROCESSES], written).tree, FolderTree)


def test_a_folder_or_a_file_is_found_where_no_reference_has_the_name(here):
    put(here, "regflow: 1\n", "old/permit.yaml")
    assert isinstance(former_at([PROCESSES], "old").tree, FolderTree)
    one = former_at([PROCESSES / "permit.yaml"], "old/permit.yaml")
    assert (one.tree, one.name) == (SingleFile(Path("old/permit.yaml")), "old/permit.yaml")


def test_several_files_cannot_be_compared_with_one(here):
    put(here, "regflow: 1\n", "old.yaml")
    for paths in ([PROCESSES], [PROCESSES / "permit.yaml", PROCESSES / "permit.yaml"]):
        with pytest.raises(RegflowError) as caught:
            former_at(paths, "old.yaml")
        assert caught.value.message.code == "gate-one-file"


def test_outside_a_repository_a_reference_is_an_error_that_says_so(tmp_path, monkeypatch):
    put(tmp_path, "regflow: 1\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RegflowError) as caught:
        former_at([PROCESSES], "main")
    assert caught.value.message.code == "gate-against-missing"


def test_tags_and_commits_are_references(here):
    git(here, "tag", "v1")
    assert former_at([PROCESSES], "v1").tree == former_at([PROCESSES], "HEAD").tree
