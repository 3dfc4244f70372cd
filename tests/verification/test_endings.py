"""Cases that never end, and cases that always can."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.process import Process
from regflow.model.step import Check, Continue, End, Outcome, Return, Step
from regflow.verification import TooManyStates, approval_reachable, never_ending
from regflow.words import Message, say
from tests.builders import FORM, LEASE, chain, check, process, submission, work

TRAITS = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))


def always(to: str) -> tuple[Outcome, ...]:
    return (Outcome("returned", 1.0, Return(to)),)


def drawing(*outcomes: Outcome) -> Step:
    return work("r", outcomes=outcomes)


def only_if(subject: str, *values: str) -> Condition:
    return Condition(((Clause(subject, values),),))


def stubborn(wrong: float | None, fixed: float, amends: tuple[str, ...] | None = ()) -> Process:
    """Return a process that sends the form back to the check itself as long as it is wrong."""
    criteria = (Criterion("name_ok", about=(FORM,), wrong=wrong, fixed=fixed), Criterion("site_ok", about=(LEASE,)))
    return chain(submission(), check("x", "name_ok", if_wrong=Return("x", amends=amends)), criteria=criteria)


@pytest.mark.parametrize(
    "endless",
    [
        pytest.param(chain(submission(), work("r", outcomes=always("r"))), id="returns to itself always"),
        pytest.param(
            chain(submission(), work("r", outcomes=always("r"), only_if=only_if("t", "p")), cases=TRAITS),
            id="returns whenever a trait holds",
        ),
        pytest.param(
            chain(
                submission(),
                check("adv", "site_ok", if_wrong=Continue()),
                work("r", outcomes=always("r"), only_if=only_if("adv", "wrong")),
            ),
            id="returns after a result that is not drawn again",
        ),
        pytest.param(
            chain(
                submission(), work("r", outcomes=(Outcome("a", 0.3, Return("r")), Outcome("b", 0.7, Return("submit"))))
            ),
            id="outcomes that leave nothing",
        ),
        pytest.param(stubborn(wrong=0.05, fixed=0.0), id="never mended"),
        pytest.param(stubborn(wrong=None, fixed=0.0, amends=None), id="never mended though the form changes"),
        pytest.param(
            chain(submission(), Step(id="x", checks=(Check("name_ok", Return("x"), false_alarm=1.0),))),
            id="always a false alarm",
        ),
    ],
)
def test_a_case_that_cannot_end_is_found(endless: Process) -> None:
    story = never_ending(endless)
    assert isinstance(story, Message)
    assert say(story).endswith("from here on the case can be neither approved nor closed")


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param(chain(submission(), check("x", "name_ok", if_wrong=Return("submit"))), id="mended in the end"),
        pytest.param(stubborn(wrong=0.0, fixed=0.0), id="never wrong, so never sent back"),
        pytest.param(stubborn(wrong=0.05, fixed=0.3), id="mended sometimes"),
        pytest.param(
            chain(submission(), work("r", outcomes=(Outcome("a", 0.9, Return("r")),))), id="returns nearly always"
        ),
        pytest.param(
            chain(
                submission(),
                check("adv", "site_ok", if_wrong=Continue()),
                work("r", outcomes=always("adv"), only_if=only_if("adv", "wrong")),
            ),
            id="the end of an internal correction",
        ),
        pytest.param(
            chain(
                submission(), work("r", outcomes=(Outcome("a", 0.5, Return("r")), Outcome("no", 0.5, End("refused"))))
            ),
            id="refused in the end",
        ),
        pytest.param(
            process(
                submission(),
                work("r", after=("submit",), outcomes=always("submit")),
                check("x", "site_ok", after=("submit",)),
            ),
            id="rejected beside the loop",
        ),
        pytest.param(
            chain(
                submission(),
                check("x", "site_ok"),
                check("adv", "site_ok", if_wrong=Continue()),
                work("r", outcomes=always("r"), only_if=only_if("adv", "wrong")),
            ),
            id="a trap that a certain criterion keeps shut",
        ),
        pytest.param(
            chain(
                submission(),
                work("r", outcomes=always("r"), only_if=only_if("t", "p")),
                cases=Cases(traits=(Trait("t", (("p", 0.0), ("q", 1.0))),)),
            ),
            id="a trait that does not occur",
        ),
    ],
)
def test_a_case_that_can_end_is_spared(ending: Process) -> None:
    assert never_ending(ending) is None


def test_what_is_wrong_in_every_new_application_and_mended_can_end() -> None:
    criteria = (Criterion("name_ok", about=(FORM,), wrong=1.0), Criterion("site_ok", about=(LEASE,)))
    mended = chain(submission(), check("x", "name_ok", if_wrong=Return("submit")), criteria=criteria)
    assert never_ending(mended) is None
    never = (replace(criteria[0], fixed=0.0), criteria[1])
    assert never_ending(replace(mended, criteria=never)) is not None


def test_a_walk_cut_short_says_so() -> None:
    advised = check("adv", "site_ok", if_wrong=Continue())
    long = chain(submission(), advised, work("r", outcomes=always("adv"), only_if=only_if("adv", "wrong")))
    assert isinstance(never_ending(long, limit=1), TooManyStates)


def test_an_approval_out_of_reach_is_seen() -> None:
    refused = work("r", outcomes=(Outcome("no", 1.0, End("refused")),))
    assert not approval_reachable(chain(submission(), refused))
    assert approval_reachable(chain(submission(), replace(refused, only_if=only_if("t", "p")), cases=TRAITS))


def test_an_application_that_is_always_wrong_and_rejected_is_never_approved() -> None:
    criteria = (Criterion("name_ok", about=(FORM,), wrong=1.0), Criterion("site_ok", about=(LEASE,)))
    assert not approval_reachable(chain(submission(), check("x", "name_ok"), criteria=criteria))
