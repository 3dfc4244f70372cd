import re

import pytest

from regflow.report.html import palette
from regflow.report.html.styling import script, stylesheet


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_guidelines_do():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("text", "ground"), palette.READ)
def test_every_text_stands_out_from_its_ground(text, ground):
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize(("sign", "ground"), palette.SEEN)
def test_every_sign_stands_out_from_its_ground(sign, ground):
    assert contrast(sign, ground) >= 3.0


def test_every_colour_of_the_style_is_in_the_palette():
    asked = set(re.findall(r"var\((--[a-z0-9-]+)", stylesheet()))
    given = set(re.findall(r"(--[a-z0-9-]+):#", stylesheet()))
    assert asked <= given
    assert re.findall(r"#[0-9a-f]{3,8}\b", stylesheet().split("\n", 1)[1]) == []


def test_the_script_is_small():
    assert len(script().encode()) < 20_000
