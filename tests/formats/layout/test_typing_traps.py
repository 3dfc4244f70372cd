import pytest

from regflow.formats.layout.place import Place
from regflow.formats.layout.typing_traps import structural_traps, traps_between, without_control_characters


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("steps：", 6),
        ("  - name： x", 9),
        ("  a:\u3000b", 5),
        ("  a: 【b】", 6),
        ("  a: [b，c]", 8),
        ("  a: {b： c}", 8),
        ("  － a", 3),
        ("\u3000\u3000a: b", 1),
        ("a: “b”", 4),
    ],
)
def test_a_sign_in_the_place_of_yamls_own_is_found(line, column):
    assert [trap.place for trap in structural_traps(line)] == [Place(1, column)]


@pytest.mark.parametrize(
    "text",
    [
        "name: 食品店（试行）：一，二",
        "name: '说明：' # 注释：，【】",
        "about: |\n  说明：一\n  【二】\n",
        "- >-\n  说明：一\n",
        'a: ["一，二"]',
    ],
)
def test_signs_inside_texts_are_spared(text):
    assert structural_traps(text) == ()


def test_a_text_over_several_lines_has_one_trap_a_line():
    assert [trap.place for trap in traps_between("a：\n  b，c：d", Place(4, 3))] == [Place(4, 4), Place(5, 4)]


def test_control_characters_are_replaced_at_equal_length():
    text, traps = without_control_characters("a\x00b\nc\x85")
    assert text == "a\ufffdb\nc\ufffd"
    assert [(trap.sign, trap.place) for trap in traps] == [("U+0000", Place(1, 2)), ("U+0085", Place(2, 2))]
