from xml.etree import ElementTree

import pytest

from regflow.formats.process_yaml import parse_process
from regflow.report.html import palette
from regflow.report.html.map_alone import map_alone
from tests.commands.files import SHORT, SMALL
from tests.report.html.contents import evil

BEFORE, AFTER = (parse_process(text, "x.yaml").process for text in (SMALL, SHORT))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(("after", "maps"), [(None, 1), (AFTER, 2)])
def test_it_is_a_drawing_of_its_own_with_a_map_for_each_process(after, maps):
    root = ElementTree.fromstring(map_alone(BEFORE, after, "en"))
    assert root.tag == f"{SVG}svg"
    assert len(root.findall(f".//{SVG}svg")) == maps


def test_names_that_would_do_harm_do_none():
    root = ElementTree.fromstring(map_alone(parse_process(evil(), "x.yaml").process, AFTER, "zh"))
    assert root.findall(f".//{SVG}script") == []


def test_it_refers_to_nothing_outside():
    drawn = map_alone(BEFORE, AFTER, "en").replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "http" not in drawn


def test_its_colours_are_written_out_for_programs_that_know_no_names():
    drawn = map_alone(BEFORE, AFTER, "en")
    assert "var(" not in drawn
    assert f"fill:{palette.PALE_GONE}" in drawn
