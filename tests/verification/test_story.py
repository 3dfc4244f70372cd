"""Every sentence a story can be told in is in the catalogue, and none is there for nothing."""

from __future__ import annotations

import re
from pathlib import Path

import regflow
from regflow.words.en import stories


def test_the_catalogue_of_stories_and_the_codes_in_use_are_the_same() -> None:
    sources = Path(regflow.__file__).parent.rglob("*.py")
    texts = (source.read_text(encoding="utf-8") for source in sources if source.name != "stories.py")
    used = {code for text in texts for code in re.findall(r'message\(\s*"(story-[a-z-]+)"', text)}
    assert used == set(stories.TEXTS)
