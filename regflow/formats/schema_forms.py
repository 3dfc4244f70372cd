"""What JSON Schema says of each way of writing a word, number or text: what the readers of values accept.

Patterns keep to what JavaScript and Python understand alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from regflow.formats.holidays import known_countries
from regflow.formats.values.durations import UNIT_WORDS
from regflow.formats.values.hours import WEEKDAY_WORDS

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

_NUMBER = r"[0-9]+(\.[0-9]+)?"
_UNIT = "|".join(sorted((re.escape(word).replace(r"\ ", " +") for word in UNIT_WORDS), key=len, reverse=True))
_LENGTH = (
    rf"\+?{_NUMBER} *({_UNIT})"
    r"|[Pp](?=.)([0-9.]+[Ww])?([0-9.]+[Dd])?([Tt](?=.)([0-9.]+[Hh])?([0-9.]+[Mm])?([0-9.]+[Ss])?)?"
)
_DAY = "|".join(sorted(WEEKDAY_WORDS, key=len, reverse=True))
_CLOCK = r"[0-9]{1,2}(:[0-9]{2})?"
_STRETCH = rf"\s*{_CLOCK}\s*-\s*{_CLOCK}\s*"
_DAYS = rf"({_DAY})(\s*[-至到]\s*({_DAY}))?"
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_SUM = r"[0-9]+(,[0-9]{3})*(\.[0-9]+)?"
_AMOUNT = rf"({_SUM} ?万?(元|[A-Z]{{3}})|[A-Z]{{3}} ?{_SUM})"
_THINGS = "[件宗份个笔户]"
_RATE = rf"{_NUMBER} +per +(working +day|hour)|每个?工作日 ?{_NUMBER} ?{_THINGS}?|每个?小时 ?{_NUMBER} ?{_THINGS}?"
_EVERY = rf"every\s+({_LENGTH})|每隔? ?({_LENGTH}) ?(来?[一1] ?{_THINGS})?"
_PERCENT = r"\+?0*(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?) ?%|\+?0*(1000(\.0+)?|[0-9]{1,3}(\.[0-9]+)?) ?‰"


def _written(pattern: str) -> dict[str, Json]:
    return {"type": "string", "pattern": f"^\\s*({pattern})\\s*$"}


_WORD: dict[str, Json] = {"type": ["string", "number", "boolean"], "minLength": 1}
_SHARE: dict[str, Json] = {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, _written(_PERCENT)]}

FORMS: Mapping[str, dict[str, Json]] = {
    "word": _WORD,
    "text": {"anyOf": [_WORD, {"type": "object", "minProperties": 1, "additionalProperties": _WORD}]},
    "version": {"enum": [1]},
    "length": _written(_LENGTH),
    "duration": _written(_LENGTH),
    "share": _SHARE,
    "weight": {"anyOf": [{"type": "number", "minimum": 0}, _written(_PERCENT)]},
    "count": {"type": "integer", "minimum": 1},
    "from-zero": {"type": "integer", "minimum": 0},
    "from-one": {"type": "number", "minimum": 1},
    "above-zero": {"type": "number", "exclusiveMinimum": 0},
    "factor": {"type": "number", "minimum": 0},
    "money": {"anyOf": [{"enum": [0]}, _written(_AMOUNT)]},
    "hourly-cost": {
        "anyOf": [
            {"enum": [0]},
            _written(rf"(每个?(工作)?小时 ?)?{_AMOUNT}( ?(per hour|an hour|/ ?h|/ ?hour|/ ?小时|每小时|一小时))?"),
        ]
    },
    "arrivals": _written(f"{_RATE}|{_EVERY}"),
    "rate": _written(_RATE),
    "hours": _written(rf"{_STRETCH}(,{_STRETCH})*"),
    "stretch": _written(_STRETCH),
    "weekday": _written(_DAYS),
    "dates": _written(rf"{_DATE}(\s*\.\.\s*{_DATE})?"),
    "meeting": _written(rf"(every\s+{_DAYS}\s+|每{_DAYS} *){_CLOCK}"),
    "country": {"enum": list(known_countries())},
}
"""By the name of a `Form` of the grammar; in a table whose keys have a form it is said of the keys."""
