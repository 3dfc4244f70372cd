from regflow.report.html.map_svg import Fate
from regflow.report.html.step_notes import fates, step_notes
from tests.commands.files import SHORT, SMALL
from tests.report.html.contents import one, small, two
from tests.report.html.reading import voice

LINE = 1 + next(number for number, line in enumerate(SMALL.splitlines()) if "first_look" in line)


def notes(content, step, language="en"):
    return {note.label: note.said for note in step_notes(content, voice(content, language))[step].notes}


def test_a_step_left_out_has_its_reason_and_its_line():
    told = notes(small(), "first_look")
    assert told["Change (proved)"] == "leave out step first_look"
    assert told["Why"].startswith("first_look checks form_true")
    assert told["Line"] == f"before.yaml, line {LINE}"


def test_a_step_has_its_law():
    lawful = SMALL.replace("second_look: {by: hall", "second_look: {law: Permit Act s. 3, by: hall")
    assert notes(one(lawful), "second_look")["Law"] == "Permit Act s. 3"


def test_what_only_follows_from_its_neighbours_says_so():
    assert notes(small(), "second_look")["Why"].startswith("Follows from")


def test_a_difference_that_nothing_explains_says_so():
    dearer = SHORT.replace("grant: {kind: issue", "grant: {fee: 5 CNY, kind: issue")
    told = notes(two(SMALL, dearer), "grant")
    assert told["Why"].startswith("No finding explains")
    assert told["In the file"] == "fee: changed"


def test_of_one_process_the_steps_at_which_something_was_found_are_marked():
    assert fates(small())["first_look"] is Fate.GONE
    assert fates(one())["first_look"] is Fate.FOUND
    assert notes(one(), "first_look")["Could be mended so"] == "leave out step first_look"


def test_notes_are_in_the_language_of_the_page():
    assert notes(small(), "first_look", "zh")["行号"] == f"before.yaml 第 {LINE} 行"
