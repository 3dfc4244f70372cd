"""Event logs as XES: a trace a case, each piece of work with its start and its end.

Source: IEEE Std 1849-2016, "Standard for eXtensible Event Stream (XES)", with its extensions concept, lifecycle, time
and organizational.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from regflow.formats.log_events import Clock, LogEvent, LoggedRun, events_by_case

EXTENSIONS = (
    ("Concept", "concept", "http://www.xes-standard.org/concept.xesext"),
    ("Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"),
    ("Time", "time", "http://www.xes-standard.org/time.xesext"),
    ("Organizational", "org", "http://www.xes-standard.org/org.xesext"),
)
NOBODY_KNOWS = "UNKNOWN"
BEGINNING = "1970-01-01T00:00:00.000Z"


def xes_text(log: LoggedRun) -> Iterator[str]:
    """Yield the text of the log, trace by trace."""
    yield _head(log)
    clock = Clock(log.run.start_day, log.process.timezone)
    for place in range(len(log.visits)):
        replication = log.run.first_replication + place
        for events in events_by_case(log, place):
            yield _trace(f"{replication}-{events[0].case}", replication, events, clock)
    yield "</log>\n"


def _head(log: LoggedRun) -> str:
    extensions = "".join(
        f'  <extension name="{name}" prefix="{prefix}" uri="{uri}"/>\n' for name, prefix, uri in EXTENSIONS
    )
    everywhere = (
        ("string", "concept:name", NOBODY_KNOWS),
        ("string", "lifecycle:transition", "complete"),
        ("string", "org:resource", NOBODY_KNOWS),
        ("date", "time:timestamp", BEGINNING),
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n'
        f"{extensions}"
        f'  <global scope="trace">\n{_attribute("string", "concept:name", NOBODY_KNOWS)}  </global>\n'
        f'  <global scope="event">\n{"".join(_attribute(*one) for one in everywhere)}  </global>\n'
        '  <classifier name="Activity" keys="concept:name"/>\n'
        f"{_attribute('string', 'concept:name', log.process.name.said_in('en'))}"
        f"{_attribute('string', 'lifecycle:model', 'standard')}"
    )


def _trace(case: str, replication: int, events: list[LogEvent], clock: Clock) -> str:
    name = _attribute("string", "concept:name", case) + _attribute("int", "replication", str(replication))
    # Beginnings and ends in one order of time; at one instant what ends goes first, except before its own beginning.
    marks = [(event.times[2], 1, number) for number, event in enumerate(events)]
    marks += [(event.ended, 2 if event.ended == event.times[2] else 0, number) for number, event in enumerate(events)]
    written = (
        _begun(events[number], clock) if turn == 1 else _ended(events[number], clock)
        for _, turn, number in sorted(marks)
    )
    return f"  <trace>\n{name}{''.join(written)}  </trace>\n"


def _begun(event: LogEvent, clock: Clock) -> str:
    return f"    <event>\n{_common(event, 'start', clock.said(event.times[2]))}    </event>\n"


def _ended(event: LogEvent, clock: Clock) -> str:
    due, enabled, _, ended, result_at = map(clock.said, event.times)
    told = (
        ("string", "result", event.result),
        ("date", "due_time", due),
        ("date", "enable_time", enabled),
        ("date", "result_time", result_at),
    )
    more = "".join(_attribute(*one) for one in told if one[2])
    return f"    <event>\n{_common(event, 'complete', ended)}{more}    </event>\n"


def _common(event: LogEvent, transition: str, time: str) -> str:
    return "".join(
        (
            _attribute("string", "concept:name", event.activity),
            _attribute("string", "concept:instance", f"{event.activity} {event.visit}"),
            _attribute("string", "lifecycle:transition", transition),
            _attribute("string", "org:resource", event.resource),
            _attribute("date", "time:timestamp", time),
            _attribute("int", "visit", str(event.visit)),
        )
    )


def _attribute(kind: str, key: str, value: str) -> str:
    return f"      <{kind} key={quoteattr(key)} value={quoteattr(value)}/>\n"
