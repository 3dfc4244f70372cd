import sys

from regflow.commands.options import Saying
from regflow.commands.progress import progress_bar
from tests.commands.test_streams import Screen


def test_nobody_is_told_of_progress_where_nobody_watches():
    with progress_bar(Saying(lang="en")) as progress:
        assert progress is None


def test_the_quiet_see_no_bar_on_a_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Screen())
    with progress_bar(Saying(lang="en", quiet=True)) as progress:
        assert progress is None


def test_a_terminal_shows_a_bar_on_standard_error_alone(monkeypatch, capsys):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress_bar(Saying(lang="en")) as progress:
        progress(3, 20)
    assert b"replications" in screen.shown()
    assert capsys.readouterr().out == ""
