from dataclasses import replace

from regflow.analysis import analyse
from regflow.model.change import RemoveStep
from regflow.model.finding import Finding, Verdict
from regflow.optimise import survey as surveying
from regflow.rewrite import apply
from regflow.words import message, say
from tests.builders import LEASE, chain, check, issue, submission, work

AMENDED = chain(
    submission(), check("x", "site_ok"), work("am", amends=(LEASE,)), check("y", "site_ok", by="b"), issue()
)


def test_a_survey_tells_what_may_go_and_what_must_stay():
    found = surveying.survey(AMENDED)
    assert [one.change for one in found.analysis.findings if one.rule == "repeated-check"] == [RemoveStep("x")]
    assert [one.step for one in found.kept] == ["y"]
    assert found.rejected == ()


def test_what_only_the_verifier_keeps_is_kept_with_its_story(monkeypatch):
    mistaken = Finding(
        rule="repeated-check",
        verdict=Verdict.PROVED,
        steps=("y", "x"),
        evidence=message("plain", text="x checks it too"),
        change=RemoveStep("y"),
    )
    wrong = replace(analyse(AMENDED, apply), findings=(mistaken,), look_alikes=())
    monkeypatch.setattr(surveying, "analyse", lambda *_: wrong)
    found = surveying.survey(AMENDED)
    assert found.analysis.findings == ()
    (kept,) = found.kept
    assert (kept.step, kept.change, kept.reasons) == ("y", RemoveStep("y"), (message("kept-walked"),))
    assert kept.story is not None
    assert say(kept.story).endswith("approved without anyone having verified site_ok on the present documents")
