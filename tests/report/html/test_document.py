import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest

from regflow.report.html.document import QUESTIONS, page_html
from regflow.words import LANGUAGES
from tests.commands.files import SHORT
from tests.report.html.contents import EVIL, evil, long_process, one, small, two


@pytest.fixture(scope="module")
def page():
    return page_html(small(), "en")


def test_the_policy_allows_its_own_style_and_script_and_nothing_else(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#x27;", "'")
    style = re.search(r"<style>(.*?)</style>", page, re.S)[1]
    code = re.findall(r"<script>(.*?)</script>", page, re.S)[0]
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, code)]
    assert policy.startswith("default-src 'none'; ")
    assert re.findall(r"'sha256-([^']*)'", policy) == hashes
    assert "unsafe" not in policy


def test_it_refers_to_nothing_outside(page):
    assert re.findall(r'(?:src|href|action|data|url)\s*[=(]\s*["\']?(?!#|&#|")([a-z]+:|/)', page) == []
    assert "@import" not in page


def test_every_language_is_there_whole(page):
    mains = re.findall(r'<main lang="([a-z]+)"', page)
    assert mains == list(LANGUAGES)
    for language in LANGUAGES:
        for question in QUESTIONS:
            if question != "week":  # nobody waits in so small a process
                assert f'id="{language}-{question}"' in page


def test_it_opens_in_the_language_asked_for():
    page = page_html(small(), "zh")
    assert '<html lang="zh">' in page
    assert re.search(r'<main lang="en"[^>]* hidden=""', page)
    assert "流程精简前后对比</title>" in page


def test_no_identifier_is_there_twice(page):
    ids = re.findall(r'\sid="([^"]*)"', page)
    assert len(ids) == len(set(ids))


def test_every_reference_within_the_page_is_met(page):
    ids = set(re.findall(r'\sid="([^"]*)"', page))
    named = set(re.findall(r'(?:href="#|url\(#)([^")]*)', page))
    for names in re.findall(r'aria-labelledby="([^"]*)"', page):
        named.update(names.split())
    assert named <= ids


def test_names_that_would_do_harm_do_none():
    page = page_html(two(evil(), SHORT), "en")
    assert page.count("<script") == 2
    assert "<img" not in page
    assert "\u202e" not in re.sub("\u2068[^\u2069]*\u2069", "", page)
    data = json.loads(page.split('id="data">', 1)[1].split("</script>", 1)[0])
    assert EVIL in data["en"]["first_look"]["name"]


def test_forty_steps_take_less_than_a_megabyte():
    assert len(page_html(one(long_process(40)), "zh").encode()) < 1_000_000


def test_the_same_content_gives_the_same_page(page):
    assert page == page_html(small(), "en")
