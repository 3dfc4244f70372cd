"""The page as a reader has it: opened from disk in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from regflow.report.html.document import page_html
from regflow.words import LANGUAGES
from tests.commands.files import SHORT
from tests.report.html.browser import Tab
from tests.report.html.contents import evil, long_process, one, small, two

CHOSEN = "document.querySelector('main:not([hidden]) .panel')"


@pytest.fixture
def opened(opened_browser: Tab, tmp_path: Path) -> Tab:
    return shown(opened_browser, page_html(small(), "en"), tmp_path)


def shown(browser: Tab, page: str, folder: Path, width: int = 1280) -> Tab:
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    browser.open(file, width)
    return browser


def told(page: Tab) -> str:
    return page.value(f"{CHOSEN}.innerText")


def test_nothing_is_asked_for_and_nothing_is_complained_of(opened, tmp_path):
    for language in LANGUAGES:
        opened.click(f"[data-language={language}]")
    opened.click("main:not([hidden]) .before .step.gone")
    opened.printed()
    assert opened.requests == [(tmp_path / "page.html").as_uri()]
    assert opened.complaints == []


def test_a_page_could_not_send_anything_if_it_tried(opened):
    opened.value("new Image().src = 'https://example.org/x.png'; 0")
    opened.value("fetch('https://example.org/').catch(() => 0); 0")
    opened.value("new Promise(done => setTimeout(done, 50)).then(() => 0); 0")
    opened.value("document.title")
    assert any("Content Security Policy" in complaint for complaint in opened.complaints)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_switch_shows_one_language_and_says_so_to_readers_of_screens(opened, language):
    opened.click(f"[data-language={language}]")
    seen = opened.value("[...document.querySelectorAll('main')].filter(m => m.offsetHeight > 0).map(m => m.lang)")
    assert seen == [language]
    assert opened.value("document.documentElement.lang") == language
    assert opened.value(f"document.querySelector('[data-language={language}]').getAttribute('aria-pressed')") == "true"


def test_the_page_opens_in_the_language_it_was_asked_for(opened_browser, tmp_path):
    page = shown(opened_browser, page_html(small(), "zh"), tmp_path)
    assert page.value("document.querySelector('main:not([hidden])').lang") == "zh"


def test_a_click_on_a_removed_step_shows_its_reason_and_its_line(opened):
    assert opened.value(f"{CHOSEN}.hidden") is True
    opened.click("main:not([hidden]) .before [data-step=first_look] .box")
    for part in ("first_look", "left out", "leave out step first_look", "second_look", "before.yaml, line"):
        assert part in told(opened)


def test_a_chosen_step_is_told_in_the_language_of_the_page(opened):
    opened.click("[data-language=zh]")
    opened.click("main:not([hidden]) .before [data-step=first_look] .box")
    assert "取消" in told(opened)


def test_the_keyboard_reaches_a_step_moves_on_opens_and_closes(opened):
    opened.value("document.querySelector('main:not([hidden]) .before .step[tabindex=\"0\"]').focus()")
    assert opened.value("document.activeElement.dataset.step") == "submit"
    opened.press("ArrowDown")
    assert opened.value("document.activeElement.dataset.step") == "first_look"
    opened.press("Enter")
    assert "left out" in told(opened)
    opened.press("Escape")
    assert opened.value(f"{CHOSEN}.hidden") is True


def test_everything_that_can_be_used_is_reached_with_the_tab_key(opened):
    reached = set()
    for _ in range(120):
        opened.press("Tab")
        reached.add(opened.value("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    usable = opened.value(
        "[...document.querySelectorAll('button, summary, a[href], svg.map')].filter(e => e.checkVisibility())"
        ".map(e => e.matches('svg') ? e.querySelector('[tabindex=\"0\"]') : e)"
        ".map(e => [...document.querySelectorAll('*')].indexOf(e))"
    )
    assert set(usable) <= reached


def test_what_is_wider_than_the_window_is_reached_and_moved_by_the_keyboard(opened_browser, tmp_path):
    page = shown(opened_browser, page_html(small(), "en"), tmp_path, 390)
    wide = "[...document.querySelectorAll('main:not([hidden]) figure > .frame')]"
    assert page.value(f"{wide}.every(f => f.scrollWidth > f.clientWidth && f.tabIndex === 0)")
    page.resize(1280)
    page.value("new Promise(done => requestAnimationFrame(done)).then(() => 0)")
    assert page.value(f"{wide}.some(f => f.tabIndex === 0)") is False


def test_where_the_focus_is_can_be_seen(opened):
    opened.press("Tab")
    assert opened.value("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_paper_has_everything_open_and_the_screen_is_as_before(opened):
    count = "document.querySelectorAll('details[open]').length"
    opened.value("window.addEventListener('beforeprint', () => { window.openOnPaper = " + count + " })")
    opened.printed()
    assert opened.value("window.openOnPaper") == opened.value("document.querySelectorAll('details').length")
    assert opened.value(count) == 0


def test_paper_shows_both_maps_and_no_buttons(opened):
    opened.ask("Emulation.setEmulatedMedia", media="print")
    maps = opened.value("[...document.querySelectorAll('main:not([hidden]) svg.map')].map(m => m.checkVisibility())")
    buttons = opened.value("[...document.querySelectorAll('button')].filter(b => b.checkVisibility()).length")
    opened.ask("Emulation.setEmulatedMedia", media="")
    assert (maps, buttons) == ([True, True], 0)


def test_the_buttons_show_one_of_two_wide_maps(opened_browser, tmp_path):
    before = long_process(10)
    page = shown(opened_browser, page_html(two(before, before.replace("s3:", "s_3:")), "en"), tmp_path)
    seen = "[...document.querySelectorAll('main:not([hidden]) .side')].map(m => m.checkVisibility())"
    assert page.value(seen) == [True, False]
    page.click("main:not([hidden]) [data-map=after]")
    assert page.value(seen) == [False, True]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_sticks_out_of_the_window(opened_browser, tmp_path, width):
    page = shown(opened_browser, page_html(two(evil(), SHORT), "en"), tmp_path, width)
    assert page.value("document.documentElement.scrollWidth") <= width


def test_names_that_would_do_harm_do_none(opened_browser, tmp_path):
    page = shown(opened_browser, page_html(two(evil(), evil(SHORT)), "en"), tmp_path)
    page.click("main:not([hidden]) [data-step=first_look] .box")
    assert (page.requests, page.complaints) == ([(tmp_path / "page.html").as_uri()], [])
    assert page.value("document.querySelectorAll('img').length") == 0
    assert page.value("document.querySelectorAll('body > script').length") == 2
    assert "</script><img" in told(page)


def test_a_name_does_not_leave_its_box_on_the_map(opened_browser, tmp_path):
    page = shown(opened_browser, page_html(one(long_process(10)), "zh"), tmp_path)
    sticking_out = page.value(
        "[...document.querySelectorAll('main:not([hidden]) .step')].filter(s => {"
        "const box = s.querySelector('.box').getBoundingClientRect();"
        "return [...s.querySelectorAll('.name')].some(t => { const r = t.getBoundingClientRect();"
        "return r.left < box.left || r.right > box.right || r.top < box.top - 1 || r.bottom > box.bottom + 1 })"
        "}).length"
    )
    assert sticking_out == 0


def test_every_picture_has_a_name_and_a_sentence_for_readers_of_screens(opened):
    tree = opened.ask("Accessibility.getFullAXTree")["nodes"]
    pictures = [node for node in tree if node.get("role", {}).get("value") in ("image", "img") and not node["ignored"]]
    assert pictures
    assert [node for node in pictures if len(node.get("name", {}).get("value", "")) < 10] == []
