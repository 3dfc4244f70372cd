"""A process whose public holidays are known for ten days: most replications end before, a few do not."""

from __future__ import annotations

from regflow.model.calendar import ALL_DAY, Calendar, PublicHolidays
from regflow.model.cases import Cases, Every
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.simulation.settings import MONDAY_5_JANUARY_2026, Run
from tests.builders import chain, exponential, issue, minutes, submission, work

KNOWN = PublicHolidays("CN", MONDAY_5_JANUARY_2026, MONDAY_5_JANUARY_2026 + 9, frozenset(), frozenset())
RUN = Run(cases=30, jobs=1, warm_up=0, engine="simpy")
"""Thirty cases every five hours arrive in six days, give or take one: the first twenty replications stay below ten."""


def known_for_ten_days(mean_work: float = 100.0) -> Process:
    """Return a desk that looks and issues, open day and night but for holidays."""
    hours = Calendar("town", (ALL_DAY,) * 7, KNOWN)
    return chain(
        submission(work=minutes(5)),
        work("look", work=exponential(mean_work)),
        issue(work=minutes(1)),
        calendars=(hours,),
        offices=(Office("a", "A", staff=1, hours="town"),),
        cases=Cases(arrive=Every(exponential(300.0)), hours="town"),
    )
