from regflow.formats.mending.file_mended import Mended, MendedLine
from regflow.report.mended import mended_lines
from regflow.report.page import Page


def test_each_line_is_shown_as_it_was_and_as_it_is():
    mended = Mended(b"", "", False, (MendedLine(9, "\tby：a", "  by: a"), MendedLine(10, "－ x", "- x")))
    assert mended_lines("x.yaml", mended, Page()).splitlines() == [
        "x.yaml: lines mended: 2.",
        *(" 9 - →by：a", " 9 +   by: a", "10 - － x", "10 + - x"),
    ]


def test_encoding_and_mark_are_told():
    said = " ".join(mended_lines("x.yaml", Mended(b"", "gb18030", True, ()), Page()).split())
    assert "GB18030" in said
    assert "byte order mark" in said


def test_nothing_to_mend_is_told():
    assert "nothing" in mended_lines("x.yaml", Mended(b"", "", False, ()), Page())
