"""Times, amounts and weekdays of an English example as a Chinese file writes them."""

from __future__ import annotations

import re

_WEEKDAYS = dict(zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), "一二三四五六日", strict=True))
_DAY = "mon|tue|wed|thu|fri|sat|sun"
_NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
_PHRASES = (
    (rf"{_NUMBER} per working day\b", r"每个工作日\1件"),
    (rf"{_NUMBER} CNY per hour\b", r"每小时\1元"),
    (rf"{_NUMBER} per hour\b", r"每小时\1件"),
    (rf"\bevery {_NUMBER} min\b", r"每\1分钟一件"),
    (rf"\bevery (?=(?:{_DAY})\b)", "每"),
    (rf"{_NUMBER} CNY\b", r"\1元"),
    (rf"{_NUMBER} working days?\b", r"\1个工作日"),
    (rf"{_NUMBER} min\b", r"\1分钟"),
    (rf"{_NUMBER} h\b", r"\1小时"),
    (rf"{_NUMBER} days?\b", r"\1天"),
    (rf"{_NUMBER} weeks?\b", r"\1周"),
    (r"\b24h\b", "全天"),
)
_DAYS = re.compile(rf"\b({_DAY})-({_DAY})\b", re.ASCII)
_ONE_DAY = re.compile(rf"(?<![\w-])({_DAY})\b", re.ASCII)


def in_chinese_phrases(text: str) -> str:
    """Return a piece of an English file with its times, amounts and weekdays in Chinese.

    >>> in_chinese_phrases("every tue 14:00"), in_chinese_phrases("{mon-fri: x, at: 2 working days}")
    ('每周二 14:00', '{周一至周五: x, at: 2个工作日}')
    """
    for pattern, other in _PHRASES:
        text = re.sub(pattern, other, text, flags=re.ASCII)  # Chinese signs may stand right before and after
    text = _DAYS.sub(lambda days: f"{_weekday(days[1])}至{_weekday(days[2])}", text)
    return _ONE_DAY.sub(lambda day: _weekday(day[1]), text)


def _weekday(word: str) -> str:
    return f"周{_WEEKDAYS[word]}"
