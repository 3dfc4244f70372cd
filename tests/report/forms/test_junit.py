from xml.etree.ElementTree import fromstring

import pytest

from regflow.report.forms.junit import junit
from tests.report.forms.accounts import ACCOUNT, ALL, EMPTY_HANDED_ACCOUNT, HOSTILE_ACCOUNT, OPEN_ACCOUNT


@pytest.mark.parametrize("account", ALL)
def test_the_counts_are_those_of_the_cases(account):
    root = fromstring(junit(account).encode())
    for suite in (root, *root.iter("testsuite")):
        assert int(suite.get("tests")) == len(list(suite.iter("testcase")))
        assert int(suite.get("failures")) == len(list(suite.iter("failure")))
        assert int(suite.get("errors")) == len(list(suite.iter("error")))


def test_each_layer_of_each_file_is_a_case():
    root = fromstring(junit(ACCOUNT).encode())
    assert [suite.get("name") for suite in root.iter("testsuite")] == ["processes/food.yaml", "processes/same.yaml"]
    assert [case.get("name") for case in root.iter("testcase")][:4] == ["lawful", "applicant", "speed", "structure"]


def test_a_layer_that_fails_is_a_failure_with_its_place_and_reason():
    (failure,) = fromstring(junit(ACCOUNT).encode()).iter("failure")
    assert failure.get("message") == "first no longer checks name_ok."
    assert failure.get("type") == "lost-check"
    assert "processes/food.yaml:31" in failure.text


def test_what_cannot_be_told_is_an_error_and_so_shows_as_not_passed():
    (error,) = fromstring(junit(OPEN_ACCOUNT).encode()).iter("error")
    assert "--budget" in error.get("message")


def test_a_failure_that_no_change_explains_is_still_one():
    assert len(list(fromstring(junit(EMPTY_HANDED_ACCOUNT).encode()).iter("failure"))) == 1


def test_no_sign_of_a_stranger_breaks_the_document():
    (failure,) = fromstring(junit(HOSTILE_ACCOUNT).encode()).iter("failure")
    assert "<img src=x>" in failure.get("message")
    assert "\x1b" not in junit(HOSTILE_ACCOUNT)
