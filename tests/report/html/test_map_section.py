import json

from regflow.report.html.document import page_html
from regflow.report.html.map_section import map_section
from tests.report.html.contents import long_process, one, small, two
from tests.report.html.reading import parsed, voice, words


def test_it_says_how_many_steps_are_left_out_and_changed():
    assert "4 steps before, 3 after: 1 left out, 1 changed, 0 new." in words(map_section(small(), voice(small())))


def test_every_step_of_the_map_is_in_the_table_and_in_the_data():
    page = page_html(small(), "en")
    data = json.loads(page.split('id="data">', 1)[1].split("</script>", 1)[0])
    section = parsed(map_section(small(), voice(small())))
    shown = {step.get("data-step") for step in section.iter("g") if step.get("data-step")}
    named = {"".join(row.find("th").itertext()) for row in section.iter("tr") if row.find("th").get("scope") == "row"}
    assert shown == named == set(data["en"]) == set(data["zh"])


def test_small_maps_stand_beside_each_other_without_buttons():
    section = parsed(map_section(small(), voice(small())))
    assert list(section.iter("button")) == []
    assert any((one.get("class") or "") == "maps beside" for one in section.iter("div"))


def test_wide_maps_have_buttons_of_which_one_is_pressed():
    wide = two(long_process(10), long_process(10))
    section = parsed(map_section(wide, voice(wide)))
    assert [one.get("aria-pressed") for one in section.iter("button")] == ["true", "false"]


def test_one_process_has_one_map():
    section = parsed(map_section(one(), voice(one())))
    assert len(list(section.iter("svg"))) == 1


def test_the_legend_explains_what_is_on_the_map_and_nothing_else():
    said = words(map_section(small(), voice(small())))
    assert "left out" in said
    assert "rests on a law" not in said
