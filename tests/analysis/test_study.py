"""What a study remembers, and variants that several changes led to."""

from __future__ import annotations

from regflow.analysis.safety import prove, prove_variant
from regflow.analysis.study import study_of
from regflow.model.change import RemoveStep
from regflow.rewrite import apply
from tests.builders import chain, check, issue, submission

TWICE = chain(submission(), check("x", "name_ok"), check("y", "name_ok", by="b"), issue())


def test_a_change_is_proved_once():
    study = study_of(TWICE, apply)
    assert prove(study, RemoveStep("x")) is prove(study, RemoveStep("x"))


def test_a_variant_that_two_changes_led_to_is_judged_as_a_whole():
    study = study_of(TWICE, apply)
    without_x = apply(TWICE, RemoveStep("x"))
    assert prove_variant(study, without_x).holds
    assert not prove_variant(study, apply(without_x, RemoveStep("y"))).holds
