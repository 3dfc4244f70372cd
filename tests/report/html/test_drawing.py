import pytest

from regflow.report.html.drawing import Scale, lines_of, picture, ticks, time_unit, width_of


def test_a_long_name_is_broken_between_words_and_ends_in_an_ellipsis():
    assert lines_of("Legal representative looked up", 60.0, 10.0, 2) == ["Legal", "representa…"]


def test_lines_are_about_alike():
    assert lines_of("变更后经营范围复审", 90.0, 10.0, 3) == ["变更后经营范围复审"]
    assert lines_of("变更后经营范围复审核", 90.0, 10.0, 3) == ["变更后经营", "范围复审核"]


@pytest.mark.parametrize("text", ["x" * 300, "印" * 80, "a bb ccc " * 30, "", "-"])
def test_no_line_is_wider_than_the_room(text):
    lines = lines_of(text, 80.0, 11.0, 3)
    assert 1 <= len(lines) <= 3
    assert max(width_of(line, 11.0) for line in lines) <= 80.0


def test_nothing_of_a_text_that_fits_is_lost():
    assert "".join(lines_of("Reception and first look", 60.0, 10.0, 5)).replace(" ", "") == "Receptionandfirstlook"


def test_a_scale_keeps_what_lies_outside_at_its_ends():
    scale = Scale(0.0, 10.0, 100.0, 200.0)
    assert [scale.at(value) for value in (-5.0, 0.0, 5.0, 20.0)] == [100.0, 100.0, 150.0, 200.0]


@pytest.mark.parametrize(("high", "most"), [(0.004, 5), (1.0, 8), (23.0, 12), (98765.0, 6)])
def test_marks_are_round_few_and_within_the_scale(high, most):
    found = ticks(high, most)
    assert 2 <= len(found) <= most + 1
    assert found[-1] <= high * (1 + 1e-9)


@pytest.mark.parametrize(("minutes", "unit"), [(50.0, 1.0), (600.0, 60.0), (9000.0, 1440.0)])
def test_an_axis_is_in_the_unit_people_would_use(minutes, unit):
    assert time_unit(minutes)[0] == unit


def test_a_picture_says_what_it_shows():
    drawn = picture(10, 20, ("a-map", "Map"), "Two steps.").text
    assert 'aria-labelledby="a-map-title a-map-desc"' in drawn
    assert '<desc id="a-map-desc">Two steps.</desc>' in drawn
