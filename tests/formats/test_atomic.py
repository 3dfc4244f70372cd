import os
import stat
import sys
from pathlib import Path

import pytest

from regflow.errors import OutputExistsError, RegflowError
from regflow.formats.atomic import write_whole


def test_text_is_written_in_utf_8_with_its_line_ends(tmp_path):
    write_whole(tmp_path / "f", "名\r\nx\n", force=False)
    assert (tmp_path / "f").read_bytes() == "名\r\nx\n".encode()


def test_bytes_are_written_as_they_are(tmp_path):
    write_whole(tmp_path / "f", b"\xff\x00", force=False)
    assert (tmp_path / "f").read_bytes() == b"\xff\x00"


def test_a_file_in_the_way_is_kept(tmp_path):
    (tmp_path / "f").write_text("former", encoding="utf-8")
    with pytest.raises(OutputExistsError, match="is there already"):
        write_whole(tmp_path / "f", "new", force=False)
    assert (tmp_path / "f").read_text(encoding="utf-8") == "former"
    assert [file.name for file in tmp_path.iterdir()] == ["f"]


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path):
    file = tmp_path / "f"
    file.write_text("former", encoding="utf-8")
    file.chmod(0o640)
    write_whole(file, "new", force=True)
    assert file.read_text(encoding="utf-8") == "new"
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o640


def test_nothing_half_written_is_left_behind(tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (tmp_path / "f").write_text("former", encoding="utf-8")
    with pytest.raises(RegflowError, match="could not be written"):
        write_whole(tmp_path / "f", "new", force=True)
    assert [file.name for file in tmp_path.iterdir()] == ["f"]
    assert (tmp_path / "f").read_text(encoding="utf-8") == "former"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(RegflowError, match=r"there is no folder .*none"):
        write_whole(tmp_path / "none" / "f", "x", force=False)


def test_a_folder_is_never_replaced(tmp_path):
    with pytest.raises(RegflowError, match="is a folder"):
        write_whole(tmp_path, "x", force=True)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_behind_a_link_the_file_linked_to_is_replaced(tmp_path):
    (tmp_path / "file").write_text("former", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    write_whole(tmp_path / "link", "new", force=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device there")
def test_a_device_stays_a_device():
    write_whole(Path("/dev/null"), "x", force=False)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
