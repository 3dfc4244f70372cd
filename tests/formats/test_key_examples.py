"""Examples are such that both readers and readers of the manual can use them."""

import re

import pytest

from regflow.formats.key_examples import CHINESE_NAMES, example_of
from regflow.formats.keys import KEYS

EVERY_KEY = [(topic, key) for topic, keys in KEYS.items() for key in keys]
NEUTRAL = {"CN", "Asia", "Shanghai"}


@pytest.mark.parametrize(("topic", "key"), EVERY_KEY)
def test_no_english_is_left_in_a_chinese_example(topic, key):
    assert set(re.findall("[A-Za-z]+", example_of(topic, key, "zh"))) <= NEUTRAL


def test_every_name_in_chinese_is_used():
    used = " ".join(example_of(topic, key, "en") for topic, key in EVERY_KEY)
    assert [name for name in CHINESE_NAMES if name not in used] == []
