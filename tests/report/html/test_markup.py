from xml.etree import ElementTree

import pytest

from regflow.report.html.markup import Markup, el, isolated, joined


@pytest.mark.parametrize("text", ["</script>", 'x" onclick="alert(1)', "a & b", "<img src=x onerror=alert(1)>"])
def test_whatever_comes_as_text_or_value_is_escaped(text):
    seen = ElementTree.fromstring(el("p", text, title=text).text)
    assert (seen.text, seen.attrib) == (text, {"title": text})


def test_markup_is_written_as_it_is():
    assert joined(Markup("<b>x</b>"), ["<", Markup("<i>")]).text == "<b>x</b>&lt;<i>"


def test_attributes_that_say_nothing_are_left_out():
    assert el("p", hidden=False, lang=None, class_="a", data_step="b").text == '<p class="a" data-step="b"></p>'


def test_an_element_without_content_is_not_closed():
    assert el("meta", charset="utf-8").text == '<meta charset="utf-8">'


@pytest.mark.parametrize("turning", ["\u202eabc", "שלום", "a\u200fb"])
def test_a_text_that_may_turn_its_surroundings_round_is_set_apart(turning):
    assert isolated(turning) == f"\u2068{turning}\u2069"
    assert isolated("seal 印章") == "seal 印章"
