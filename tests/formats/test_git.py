import pytest

from regflow.errors import RegflowError
from regflow.formats import git as reader
from regflow.formats.git import GitTree, is_reference, name_in, repository_of, tree_at
from tests.commands.repository import commit, git, put, repository


@pytest.fixture
def here(tmp_path):
    return repository(tmp_path / "repository", "one", "processes/许可 permit.yaml")


def test_files_are_read_as_they_were_whatever_their_names(here):
    put(here, "two", "processes/许可 permit.yaml")
    tree = tree_at(here, "main")
    assert tree.names() == ("processes/许可 permit.yaml",)
    assert tree.read("processes/许可 permit.yaml") == b"one"
    assert tree.read("processes/other.yaml") is None


def test_what_is_read_is_the_last_commit_in_common(here):
    git(here, "checkout", "--quiet", "main")
    put(here, "theirs", "processes/许可 permit.yaml")
    commit(here, "theirs")
    git(here, "checkout", "--quiet", "change")
    assert tree_at(here, "main").read("processes/许可 permit.yaml") == b"one"


def test_earlier_states_come_the_latest_first(here):
    for text in ("two", "three"):
        put(here, text, "processes/许可 permit.yaml")
        commit(here, text)
    (here / "processes/许可 permit.yaml").unlink()
    commit(here, "gone")
    states = GitTree(here, "HEAD").earlier("processes/许可 permit.yaml")
    assert [content for _, content in states] == [b"three", b"two", b"one"]


def test_a_folder_below_belongs_to_the_repository_and_one_outside_to_none(here, tmp_path):
    assert repository_of(here / "processes" / "not there.yaml") == here.resolve()
    assert repository_of(tmp_path) is None


def test_a_hook_that_names_gits_folders_does_not_mislead(here, monkeypatch):
    monkeypatch.setenv("GIT_DIR", "nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert tree_at(here, "main").names()


def test_names_are_told_from_the_top_of_the_repository(here, monkeypatch):
    monkeypatch.chdir(here / "processes")
    assert name_in(here, here / "processes") == "processes"
    assert name_in(here, here) == "."
    assert name_in(here, here / "processes" / ".." / "x.yaml") == "x.yaml"
    assert name_in(here, here.parent / "x.yaml") is None


@pytest.mark.parametrize("reference", ["nowhere", "-x", "--all", ""])
def test_a_name_that_git_does_not_know_is_no_reference(here, reference):
    assert not is_reference(here, reference)
    with pytest.raises(RegflowError) as caught:
        tree_at(here, reference)
    assert caught.value.message.code == "git-unknown"


def test_a_branch_of_a_remote_that_was_not_fetched_says_how_to_fetch_it(here):
    git(here, "remote", "add", "origin", str(here))
    with pytest.raises(RegflowError) as caught:
        tree_at(here, "origin/release/2")
    assert dict(caught.value.help.values) == {"remote": "origin", "branch": "release/2"}


def test_histories_that_share_nothing_are_an_error(here):
    git(here, "checkout", "--quiet", "--orphan", "alone")
    commit(here, "alone")
    with pytest.raises(RegflowError) as caught:
        tree_at(here, "main")
    assert caught.value.message.code == "git-unrelated"


def test_a_repository_without_a_commit_is_an_error(tmp_path):
    git(tmp_path, "init", "--quiet")
    with pytest.raises(RegflowError):
        tree_at(tmp_path, "HEAD")


def test_a_shallow_clone_knows_that_it_is_one(here, tmp_path):
    put(here, "two", "processes/许可 permit.yaml")
    commit(here, "two")
    git(tmp_path, "clone", "--quiet", "--depth", "1", here.as_uri(), str(tmp_path / "clone"))
    with pytest.raises(RegflowError) as caught:
        tree_at(tmp_path / "clone", "HEAD~1")
    assert caught.value.message.code == "git-shallow"
    assert GitTree(tmp_path / "clone", "HEAD").is_cut
    assert not GitTree(here, "HEAD").is_cut


def test_without_the_program_it_says_so(here, monkeypatch):
    monkeypatch.setattr(reader, "PROGRAM", "no-such-git")
    with pytest.raises(RegflowError) as caught:
        repository_of(here)
    assert caught.value.message.code == "git-missing"


def test_what_git_refuses_is_told_in_its_words(here):
    with pytest.raises(RegflowError) as caught:
        GitTree(here, "0" * 40).names()
    assert "Not a valid object name" in str(caught.value) or "not a tree object" in str(caught.value)
