import re

import pytest

from regflow.report.forms.github import github
from tests.report.forms.accounts import ACCOUNT, ALL, HOSTILE_ACCOUNT, PASSED_ACCOUNT

COMMAND = re.compile(r"::(error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")


def test_every_change_is_a_command_at_its_place():
    first = github(ACCOUNT).splitlines()[0]
    assert first.startswith("::error file=processes/food.yaml,line=31,col=5,title=lost-check (lawful)::first no longer")


def test_the_gravest_come_first():
    kinds = [COMMAND.fullmatch(line)[1] for line in github(ACCOUNT).splitlines()[:-1]]
    assert kinds == ["error", "warning", "notice"]


def test_the_verdict_is_the_last_line_of_log():
    assert github(PASSED_ACCOUNT).splitlines()[-1].startswith("Pass: 1 file compared with origin/main")


@pytest.mark.parametrize("account", ALL)
def test_every_line_but_the_last_is_one_whole_command(account):
    *commands, verdict = github(account).splitlines()
    assert all(COMMAND.fullmatch(line) for line in commands)
    assert "::" not in verdict


def test_what_a_stranger_wrote_stays_inside_its_property_and_its_message():
    found = COMMAND.fullmatch(github(HOSTILE_ACCOUNT).splitlines()[0])
    properties = found["properties"].split(",")
    assert [one.partition("=")[0] for one in properties] == ["file", "line", "col", "title"]
    assert not re.search(r"%(?!25|0A|0D|3A|2C)", github(HOSTILE_ACCOUNT))
    assert not re.search("[\x00-\x09\x0b-\x1f]", github(HOSTILE_ACCOUNT))
