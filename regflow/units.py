"""The units of the whole program: minutes, shares between 0 and 1, money in the file's one currency."""

from typing import TypeAlias

Minutes: TypeAlias = float
"""Time in minutes since the start of the run, or a length of time in minutes."""

Money: TypeAlias = float
"""An amount in the process's currency."""

MINUTES_PER_HOUR = 60.0
MINUTES_PER_DAY = 1440.0
MINUTES_PER_WEEK = 10080.0
