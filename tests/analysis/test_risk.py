"""What leaving out a check risks, against numbers worked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.analysis.risk import risk_of_dropping


def test_without_the_second_of_two_independent_checks_false_approvals_rise_from_063_to_155_percent():
    risk = risk_of_dropping(wrong=0.05, dropped=0.6, kept=(0.7,)).independent
    assert risk.before == pytest.approx(0.006 / 0.956)
    assert risk.after == pytest.approx(0.015 / 0.965)
    assert (round(risk.before, 4), round(risk.after, 4)) == (0.0063, 0.0155)


def test_extra_false_approvals_are_counted_on_ten_thousand_and_cost_their_harm():
    risk = risk_of_dropping(wrong=0.05, dropped=0.6, kept=(0.7,)).independent
    assert risk.extra == pytest.approx(10_000 * (0.015 / 0.965 - 0.006 / 0.956))
    assert risk.harm(800.0) == pytest.approx(800.0 * risk.extra)


def test_the_duller_of_two_checks_on_the_same_evidence_risks_nothing():
    assert risk_of_dropping(wrong=0.05, dropped=0.6, kept=(0.7,)).shared.extra == 0.0


def test_the_sharper_of_two_checks_on_the_same_evidence_risks_the_difference():
    shared = risk_of_dropping(wrong=0.05, dropped=0.9, kept=(0.7,)).shared
    assert (shared.before, shared.after) == (pytest.approx(0.005 / 0.955), pytest.approx(0.015 / 0.965))


def test_the_only_check_leaves_every_wrong_application_approved():
    assert risk_of_dropping(wrong=0.05, dropped=0.6, kept=()).independent.after == pytest.approx(0.05)


def test_where_all_are_wrong_and_all_are_noticed_nothing_is_approved_falsely():
    assert risk_of_dropping(wrong=1.0, dropped=1.0, kept=(1.0,)).shared.before == 0.0


SHARES = st.floats(0.0, 1.0)


@given(st.floats(0.0, 0.99), SHARES, st.lists(SHARES, max_size=3))
def test_leaving_out_a_check_never_makes_approvals_surer(wrong, dropped, kept):
    risk = risk_of_dropping(wrong, dropped, kept)
    assert risk.independent.extra >= -1e-9
    assert risk.shared.extra >= -1e-9
    assert risk.independent.before <= risk.shared.before + 1e-9
