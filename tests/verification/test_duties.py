"""The application for which the law's demand is not met."""

from __future__ import annotations

from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.obligation import CheckDuty
from regflow.verification import unmet_duty_story
from regflow.words import say
from tests.builders import FORM, chain, check, submission, work

TRAITS = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))


def test_a_demand_that_is_met_has_no_story() -> None:
    assert unmet_duty_story(chain(submission(), check("x", "name_ok")), CheckDuty("name_ok", by="A")) is None


def test_the_story_names_the_kind_of_application_and_the_check_it_skips() -> None:
    skipped = check("x", "name_ok", only_if=Condition(((Clause("t", ("p",)),),)))
    story = unmet_duty_story(chain(submission(), skipped, cases=TRAITS), CheckDuty("name_ok"))
    assert story is not None
    assert say(story) == (
        "t: q → name_ok is wrong on arrival → x is skipped"
        " → approved without anyone having verified name_ok on the present documents"
    )


def test_the_story_tells_the_change_after_the_check() -> None:
    story = unmet_duty_story(
        chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,))), CheckDuty("name_ok")
    )
    assert story is not None
    assert "am changes form" in say(story)


def test_the_story_names_the_only_officer_who_looked_where_two_are_demanded() -> None:
    story = unmet_duty_story(chain(submission(), check("x", "name_ok")), CheckDuty("name_ok", persons=2))
    assert story is not None
    assert say(story).endswith("approved although only x verified name_ok on the present documents")
