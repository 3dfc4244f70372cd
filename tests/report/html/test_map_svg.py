from regflow.model.change import RemoveStep
from regflow.model.office import Office
from regflow.model.text import plain
from regflow.report.html.map_svg import Fate, Sheet, geometry_of, map_svg
from regflow.report.html.voice import Voice
from regflow.rewrite import apply
from tests.builders import chain, submission, work
from tests.report.html.reading import parsed

BEFORE = chain(submission(), work("stamp", name=plain("A stamp & a <seal>")), work("grant", law=plain("Act")))
AFTER = apply(BEFORE, RemoveStep("stamp"))


def drawn(process=BEFORE, ghosts=(), fates=None):
    sheet = Sheet("m", process, fates or {"stamp": Fate.GONE}, {"stamp": "left out"}, "Before", "Three steps.", ghosts)
    return parsed(map_svg(sheet, geometry_of(BEFORE, AFTER), Voice("en", (BEFORE,))))


def groups(drawing):
    return {one.get("data-step"): one for one in drawing.iter("g") if one.get("data-step")}


def test_every_step_is_a_button_that_says_its_name_and_its_fate():
    step = groups(drawn())["stamp"]
    assert (step.get("role"), step.get("aria-label")) == ("button", "A stamp & a <seal>. left out")


def test_a_step_left_out_is_hatched_and_not_told_by_colour_alone():
    step = groups(drawn())["stamp"]
    assert step.get("class") == "step gone"
    assert any(one.get("fill") == "url(#m-hatch)" for one in step.iter("rect"))


def test_a_step_is_drawn_at_the_same_place_before_and_after():
    before, after = groups(drawn()), groups(drawn(AFTER, ("stamp",)))
    for step in ("submit", "stamp", "grant"):
        one, other = (next(side[step].iter("rect")).attrib for side in (before, after))
        assert (one["x"], one["y"]) == (other["x"], other["y"])


def test_what_is_gone_leaves_a_ghost_behind_and_no_lines():
    after = drawn(AFTER, ("stamp",))
    assert groups(after)["stamp"].get("class") == "step ghost"
    ways = [one for one in after.iter("path") if (one.get("class") or "").startswith("way")]
    assert len(ways) == 1


def test_a_law_and_a_change_have_a_sign():
    text = "".join(groups(drawn(fates={"grant": Fate.CHANGED}))["grant"].itertext())
    assert "§" in text
    assert "±" in text


def sizes(one):
    sheet = Sheet("m", one, {}, {}, "Map", "Steps.")
    return next(parsed(map_svg(sheet, geometry_of(one, None), Voice("en", (one,)))).iter("svg")).get("class").split()


def test_a_map_too_large_to_be_fitted_says_so():
    offices = tuple(Office(f"o{n}", "A") for n in range(14))
    wide = chain(*(work(f"s{n}", by=f"o{n}") for n in range(14)), offices=offices)
    assert sizes(wide) == ["map", "wide"]
    assert sizes(chain(*(work(f"s{n}") for n in range(20)))) == ["map", "tall"]
    assert sizes(BEFORE) == ["map"]
