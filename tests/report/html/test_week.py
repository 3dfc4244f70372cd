from dataclasses import replace

from regflow.report.html.week import cases, level_of, week_section
from regflow.simulation.rhythm import Rhythm
from tests.report.html.contents import small
from tests.report.html.reading import parsed, voice, words

OPEN = tuple(tuple(1.0 if 9 <= hour < 12 and day < 5 else 0.0 for hour in range(24)) for day in range(7))


def rhythm(office, peak):
    queue = tuple(tuple(peak if (day, hour) == (1, 10) else peak / 100 for hour in range(24)) for day in range(7))
    return Rhythm(office, queue, OPEN)


def section(before, after=()):
    content = replace(small(), look=replace(small().look, week_before=before, week_after=after))
    return week_section(content, voice(content))


def tables(markup):
    return list(parsed(markup).iter("table"))


def test_a_week_is_a_table_of_open_days_and_hours():
    (table,) = tables(section((rhythm("desk", 20.0),)))
    heads = [one.text for one in table.iter("th")]
    assert heads == ["9", "10", "11", "Mon", "Tue", "Wed", "Thu", "Fri"]
    assert [cell.text for cell in table.iter("td") if cell.get("class") == "h5"] == ["20"]


def test_the_longest_queue_is_told_with_its_day_and_hour():
    said = words(section((rhythm("desk", 20.0), rhythm("hall", 3.0))))
    assert "at desk: 20 applications on average, Tuesday from 10 o'clock" in said


def test_before_and_after_have_the_same_colours_for_the_same_queue():
    drawn = section((rhythm("desk", 20.0),), (rhythm("desk", 5.0),))
    before, after = tables(drawn)
    assert [cell.get("class") for cell in after.iter("td") if cell.text == "5.0"] == [f"h{level_of(5.0, 20.0)}"]
    assert [cell.get("class") for cell in before.iter("td") if cell.text == "20"] == ["h5"]


def test_an_office_that_is_closed_shows_nothing():
    short = Rhythm(
        "hall",
        rhythm("hall", 9.0).queue,
        tuple(tuple(1.0 if hour == 9 else 0.0 for hour in range(24)) for _ in range(7)),
    )
    hall = tables(section((rhythm("desk", 20.0), short)))[1]
    assert [cell.get("class") for cell in hall.iter("td")].count("closed") == 2 * 7


def test_where_nobody_ever_waits_there_is_nothing_to_show():
    assert not section((rhythm("desk", 0.0),))


def test_a_queue_has_as_many_digits_as_tell_anything():
    assert [cases(one) for one in (0.0, 0.26, 9.94, 9.96, 123.4)] == ["0.0", "0.3", "9.9", "10", "123"]
