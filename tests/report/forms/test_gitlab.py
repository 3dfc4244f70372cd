import json
from dataclasses import replace

import pytest

from regflow.report.forms.gitlab import gitlab
from regflow.report.gate_account import gate_account
from regflow.words import LANGUAGES
from tests.report.forms.accounts import ACCOUNT, ALL
from tests.report.gate_results import change, gated, result

LAST_LANGUAGE = list(LANGUAGES)[-1]


@pytest.mark.parametrize("account", ALL)
def test_every_entry_has_what_gitlab_needs(account):
    entries = json.loads(gitlab(account))
    assert len(entries) == len(account.annotations)
    for entry in entries:
        assert entry["description"]
        assert entry["check_name"]
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert entry["location"]["lines"]["begin"] >= 1
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


def test_a_fingerprint_is_the_same_on_another_line_in_another_file_and_language():
    moved = result(gated(replace(change(), line=99, column=1), file="elsewhere.yaml"))
    before, after = (
        json.loads(gitlab(gate_account(one, language)))[0]["fingerprint"]
        for one, language in ((result(gated(change())), "en"), (moved, LAST_LANGUAGE))
    )
    assert before == after


def test_a_fingerprint_differs_by_step_and_by_kind():
    changes = (change(), change(step="second"), change(kind="new-visit"), change())
    entries = json.loads(gitlab(gate_account(result(gated(*changes)), "en")))
    assert len({entry["fingerprint"] for entry in entries}) == 4


def test_errors_are_critical_and_notes_are_for_information():
    severities = {entry["check_name"]: entry["severity"] for entry in json.loads(gitlab(ACCOUNT))}
    assert severities == {"lost-check": "critical", "higher-fee": "minor", "moved-step": "info"}
