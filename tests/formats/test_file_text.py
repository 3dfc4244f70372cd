import sys

import pytest

from regflow.errors import ProcessFileError
from regflow.formats.file_text import MOST_BYTES, read_text, text_of


def refused(content):
    with pytest.raises(ProcessFileError) as caught:
        text_of(content, "f.yaml")
    return caught.value.problems[0]


def test_utf_8_with_and_without_a_byte_order_mark_is_the_same():
    assert text_of("名: x\n".encode("utf-8-sig"), "f") == text_of("名: x\n".encode(), "f") == "名: x\n"


def test_gbk_is_named_at_its_first_sign_with_the_line_as_meant():
    problem = refused("name: x\r\nabout: 食品店\r\n".encode("gbk"))
    assert (problem.code, problem.line, problem.column, problem.source) == ("gbk-bytes", 2, 8, "about: 食品店")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding):
    assert refused("regflow: 1\n".encode(encoding)).code == "utf-16"


def test_other_bytes_are_named_at_their_place():
    problem = refused(b"a: 1\nb: \xff\xff\n")
    assert (problem.code, problem.line, problem.column) == ("not-utf-8", 2, 4)


def test_a_file_of_more_than_two_mebibytes_is_refused():
    assert refused(b"#" * (MOST_BYTES + 1)).code == "file-too-large"


def test_a_folder_is_named_as_one(tmp_path):
    with pytest.raises(ProcessFileError, match="is a folder"):
        read_text(tmp_path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ProcessFileError, match="there is no file"):
        read_text(tmp_path / "none.yaml")


def test_a_name_that_is_too_long_is_named(tmp_path):
    with pytest.raises(ProcessFileError, match="too long"):
        read_text(tmp_path / ("x" * 5000))


@pytest.mark.skipif(sys.platform == "win32", reason="needs permissions as POSIX has them")
def test_a_forbidden_file_is_named(tmp_path, monkeypatch):
    file = tmp_path / "f.yaml"
    file.write_text("a: 1\n", encoding="utf-8")

    def refuse(*_arguments):
        raise PermissionError

    monkeypatch.setattr(type(file), "open", refuse)
    with pytest.raises(ProcessFileError, match="may not be read"):
        read_text(file)
