from regflow.analysis import analyse
from regflow.model.finding import Verdict
from regflow.model.obligation import Obligations, StepDuty
from regflow.model.process import Process
from regflow.model.step import Kind
from regflow.optimise.keeping import MOST_STORIES, kept_of, with_story_of_gap
from regflow.optimise.result import Kept
from regflow.rewrite import apply
from regflow.words import say
from tests.builders import LEASE, chain, check, issue, submission, work

AMENDED = chain(
    submission(), check("x", "site_ok"), work("am", amends=(LEASE,)), check("y", "site_ok", by="b"), issue()
)


def kept(process: Process) -> tuple[Kept, ...]:
    return kept_of(process, analyse(process, apply).look_alikes)


def test_what_must_stay_tells_the_application_that_would_slip_through():
    (one,) = kept(AMENDED)
    assert one.story is not None
    assert say(one.story) == (
        "x finds nothing wrong → am changes lease → approved without anyone having verified site_ok "
        "on the present documents"
    )


def test_a_sign_off_that_cannot_be_taken_out_at_all_has_a_reason_and_no_story():
    law = Obligations(complete=True, steps=(StepDuty("head", basis="Act, s. 4"),))
    process = chain(submission(), check("x", "site_ok"), work("head", kind=Kind.APPROVAL), issue(), obligations=law)
    (one,) = kept(process)
    assert (one.story, one.walked) == (None, False)
    assert "Act, s. 4" in say(one.reasons[0])


def test_only_so_many_stories_are_told():
    alike = analyse(AMENDED, apply).look_alikes * (MOST_STORIES + 1)
    told = kept_of(AMENDED, alike)
    assert [one.walked for one in told] == [True] * MOST_STORIES + [False]
    assert told[-1].story is None


def test_a_gap_tells_the_application_that_gets_through():
    process = chain(submission(), check("x", "site_ok"), work("am", amends=(LEASE,)), issue())
    (gap,) = (one for one in analyse(process, apply).findings if one.verdict is Verdict.GAP)
    story = with_story_of_gap(process, gap).story
    assert story is not None
    assert say(story).startswith("x finds nothing wrong → am changes lease → approved without anyone")


def test_what_is_no_gap_needs_no_story():
    process = chain(submission(), check("x", "site_ok"), check("y", "site_ok", by="b"), issue())
    findings = analyse(process, apply).findings
    assert findings
    assert [with_story_of_gap(process, one) for one in findings] == list(findings)
