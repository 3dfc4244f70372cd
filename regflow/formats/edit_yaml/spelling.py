"""Says durations, conditions and reactions of the model in the words of the format.

Keys are English ones; durations and times are in the language of the file, as they stay what they are when its
keys are turned into its own language.
"""

from __future__ import annotations

from math import exp

from regflow.formats.edit_yaml.flow import Data, number
from regflow.formats.vocabulary import KeyLanguage
from regflow.model.by_trait import ByTrait, Share
from regflow.model.condition import Clause, Condition
from regflow.model.duration import (
    NO_TIME,
    Duration,
    Empirical,
    Exponential,
    Fixed,
    Lognormal,
    Span,
    Triangular,
    Uniform,
    Unit,
)
from regflow.model.step import Batch, Continue, End, Meetings, Outcome, Reaction, Reject, Return
from regflow.model.text import Text

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CHINESE_WEEKDAYS = "一二三四五六日"
_UNITS = {
    "en": {Unit.MINUTES: " min", Unit.WORKING_DAYS: " working days", None: " h"},
    "zh": {Unit.MINUTES: "分钟", Unit.WORKING_DAYS: "个工作日", None: "小时"},
}
"""By language of the file, what follows a number; None stands for hours."""


def text_data(text: Text) -> Data:
    """Return a text, per language where it names one."""
    return text.in_languages[0][1] if text.in_languages[0][0] == "" else dict(text.in_languages)


def share_data(share: Share) -> Data:
    """Return a share in percent, by trait where it depends on one."""
    if isinstance(share, ByTrait):
        return {share.trait: {value: share_data(one) for value, one in share.values}}
    return number(round(share * 100, 12)) + "%"


def span_data(span: Span, language: KeyLanguage = "en") -> Data:
    """Return a duration, by trait where it depends on one."""
    if isinstance(span, ByTrait):
        return {span.trait: {value: span_data(one, language) for value, one in span.values}}
    return duration_data(span, language)


def duration_data(duration: Duration, language: KeyLanguage = "en") -> Data:
    """Return a duration: minutes, or hours where these are whole, or working days; a law of chance as a mapping."""

    def said(value: float) -> str:
        if duration.unit is Unit.MINUTES and value >= 120 and value % 60 == 0:
            return number(value / 60) + _UNITS[language][None]
        return number(value) + _UNITS[language][duration.unit]

    match duration.law:
        case Fixed(value):
            return said(value)
        case Uniform(low, high):
            return {"min": said(low), "max": said(high)}
        case Triangular(low, mode, high):
            return {"min": said(low), "mode": said(mode), "max": said(high)}
        case Exponential(mean):
            return {"mean": said(mean)}
        case Lognormal(mu, sigma):
            return {"mean": said(exp(mu + sigma * sigma / 2)), "log_sd": sigma}
        case Empirical(values, weights):
            return {"values": tuple(said(value) for value in values), "weights": weights}


def condition_data(condition: Condition) -> Data:
    """Return a condition: a mapping, or a list of them where any may hold."""
    alternatives = tuple({clause.subject: _values(clause) for clause in clauses} for clauses in condition.any_of)
    return alternatives[0] if len(alternatives) == 1 else alternatives


def reaction_data(reaction: Reaction, language: KeyLanguage = "en") -> Data:
    """Return what happens when a check finds something wrong."""
    match reaction:
        case Reject():
            return "reject"
        case Continue():
            return "continue"
        case Return():
            return return_data(reaction, language)


def return_data(back: Return, language: KeyLanguage = "en") -> dict[str, Data]:
    """Return where a case is sent back to, how long that takes and what changes."""
    data: dict[str, Data] = {"return": back.to}
    if back.fix != NO_TIME:
        data["fix"] = span_data(back.fix, language)
    if back.amends is not None:
        data["amends"] = back.amends
    return data


def outcome_data(outcome: Outcome, language: KeyLanguage = "en") -> Data:
    """Return how often a result comes and what follows."""
    share = share_data(outcome.share)
    match outcome.then:
        case Return():
            return {"share": share, **return_data(outcome.then, language)}
        case End(result):
            return {"share": share, "end": result}
        case None:
            return share


def meetings_data(meetings: Meetings, language: KeyLanguage = "en") -> Data:
    """Return the times of the week at which a step decides."""
    days = [f"每周{day} " for day in _CHINESE_WEEKDAYS] if language == "zh" else [f"every {day} " for day in _WEEKDAYS]
    times = tuple(days[day] + _clock(minutes) for day, minutes in meetings.times)
    return times[0] if len(times) == 1 else times


def batch_data(batch: Batch, language: KeyLanguage = "en") -> Data:
    """Return the size of a lot and how long its oldest case waits at most."""
    return {"size": batch.size} | ({"at_most": duration_data(batch.at_most, language)} if batch.at_most else {})


def _values(clause: Clause) -> Data:
    return clause.values[0] if len(clause.values) == 1 else clause.values


def _clock(minutes: float) -> str:
    return f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}"
