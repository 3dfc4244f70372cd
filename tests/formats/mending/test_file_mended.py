"""Files are mended down to their bytes, and those in order keep every byte."""

import pytest

from regflow.errors import ProcessFileError
from regflow.formats.mending.file_mended import MendedLine, mended_file
from regflow.formats.starting import example_file

TEXT = example_file("registration", "zh")
TYPED = TEXT.replace("名称: 经营", "名称：经营")


def mended(tmp_path, content):
    file = tmp_path / "x.yaml"
    file.write_bytes(content)
    return mended_file(file)


def test_a_file_in_order_keeps_every_byte(tmp_path):
    found = mended(tmp_path, TEXT.encode())
    assert (found.content, found.is_changed) == (TEXT.encode(), False)


def test_a_valid_file_is_left_alone_even_where_a_name_has_a_sign_of_full_width(tmp_path):
    text = TEXT.replace("[公安局]", "[公安局，民政局]")
    assert mended(tmp_path, text.encode()).is_changed is False


def test_what_was_mended_is_told_by_line(tmp_path):
    found = mended(tmp_path, TYPED.encode())
    assert found.content == TEXT.encode()
    assert found.lines == (MendedLine(8, "名称：经营主体设立登记", "名称: 经营主体设立登记"),)


def test_line_ends_of_windows_stay(tmp_path):
    found = mended(tmp_path, TYPED.replace("\n", "\r\n").encode())
    assert found.content == TEXT.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_another_encoding_is_told_and_mended(tmp_path, encoding):
    found = mended(tmp_path, TYPED.encode(encoding))
    assert (found.content, found.encoding) == (TEXT.encode(), encoding)


def test_a_byte_order_mark_is_told_and_taken_away(tmp_path):
    found = mended(tmp_path, b"\xef\xbb\xbf" + TEXT.encode())
    assert (found.content, found.had_mark, found.lines) == (TEXT.encode(), True, ())


@pytest.mark.parametrize("content", [b"\x81\xff\xfe\x00", b"\xff\xfea"])
def test_bytes_that_mean_nothing_are_not_guessed_at(tmp_path, content):
    with pytest.raises(ProcessFileError):
        mended(tmp_path, content)


def test_a_file_that_is_not_there_is_not_mended(tmp_path):
    with pytest.raises(ProcessFileError):
        mended_file(tmp_path / "none.yaml")
