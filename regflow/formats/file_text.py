"""The bytes of a file to its text: UTF-8, with the usual other encodings named as what they are."""

from __future__ import annotations

import errno
from pathlib import Path

from regflow.errors import Problem, ProcessFileError
from regflow.words import message

MOST_BYTES = 2 * 1024 * 1024
_BYTE_ORDER_MARK = "\ufeff"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path) -> str:
    """Return the text of a file without its byte order mark.

    Raises:
        ProcessFileError: if it is not there, is a folder, may not be read, is too large or is not UTF-8.
    """
    return text_of(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file, of one that is too large only so many that this can be told.

    Raises:
        ProcessFileError: if it is not there, is a folder or may not be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise _refused(_code_of(fault, path), str(path)) from fault


def text_of(content: bytes, file: str) -> str:
    """Return the text of the bytes of a file.

    Raises:
        ProcessFileError: if it is too large or not UTF-8; GBK and UTF-16 are named.
    """
    if len(content) > MOST_BYTES:
        raise _refused("file-too-large", file)
    if content.startswith(_UTF_16_MARKS) or _looks_like_utf_16(content):
        raise _refused("utf-16", file)
    try:
        return content.decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError as fault:
        raise ProcessFileError((_wrong_bytes(content, fault.start, file),)) from fault


def _looks_like_utf_16(content: bytes) -> bool:
    start = content[:200]
    return len(start) >= 4 and start.count(0) > len(start) // 3


def _wrong_bytes(content: bytes, start: int, file: str) -> Problem:
    try:
        content.decode("gb18030")
        code, encoding = "gbk-bytes", "gb18030"
        start = next(place for place, byte in enumerate(content) if byte >= 0x80)
    except UnicodeDecodeError:
        code, encoding = "not-utf-8", "utf-8"
    above = content[:start].decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    line = above.count("\n") + 1
    column = len(above) - (above.rfind("\n") + 1) + 1
    source = _line_around(content, start).decode(encoding, errors="replace")
    visible = "".join(sign if sign.isprintable() else "\ufffd" for sign in source.rstrip("\r"))
    return Problem(message(code), message(f"{code}.help"), "error", file, line, column, 1, visible)


def _line_around(content: bytes, start: int) -> bytes:
    begin, end = content.rfind(b"\n", 0, start) + 1, content.find(b"\n", start)
    return content[begin : end if end >= 0 else len(content)]


def _code_of(fault: OSError, path: Path) -> str:
    if isinstance(fault, FileNotFoundError):
        return "file-missing"
    if isinstance(fault, IsADirectoryError) or (isinstance(fault, PermissionError) and path.is_dir()):
        return "file-is-folder"
    if isinstance(fault, PermissionError):
        return "file-forbidden"
    return "file-name-too-long" if fault.errno == errno.ENAMETOOLONG else "file-unreadable"


def _refused(code: str, file: str) -> ProcessFileError:
    problem = Problem(message(code, file=file), message(f"{code}.help", file=file), "error", file, 0, 1)
    return ProcessFileError((problem,))
