"""A file as it is and as it is mended: its bytes, its byte order mark and its lines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from regflow.errors import ProcessFileError
from regflow.formats.file_text import read_bytes, text_of
from regflow.formats.layout.lines import lines_of
from regflow.formats.mending.lines_mended import mended_text
from regflow.formats.process_yaml import check_text

_BYTE_ORDER_MARK = "\ufeff"
_ENCODINGS = {"gbk-bytes": "gb18030", "utf-16": "utf-16"}
"""By the code of the problem, the encoding in which a file can be read without doubt."""


@dataclass(frozen=True, slots=True)
class MendedLine:
    """A line that was mended.

    Attributes:
        number: From 1.
        before: As it was, without its line end.
        after: As it is now.
    """

    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mended:
    """What mending a file gave.

    Attributes:
        content: The mended file.
        encoding: The encoding it had instead of UTF-8; empty where it had none other.
        had_mark: Whether a byte order mark was taken away.
        lines: The lines that were mended, in order.
    """

    content: bytes
    encoding: str
    had_mark: bool
    lines: tuple[MendedLine, ...]

    @property
    def is_changed(self) -> bool:
        """Tell whether there was anything to mend."""
        return bool(self.encoding or self.had_mark or self.lines)


def mended_file(path: Path) -> Mended:
    """Return a file mended; nothing is written. Lines of a file without errors stay as they are.

    Raises:
        ProcessFileError: if it cannot be read, or is in an encoding that cannot be told.
    """
    content = read_bytes(path)
    encoding = _encoding(content, str(path))
    text = content.decode(encoding or "utf-8")
    had_mark = not encoding and text.startswith(_BYTE_ORDER_MARK)
    own = text.removeprefix(_BYTE_ORDER_MARK)
    after = mended_text(own) if check_text(own, str(path)).process_file is None else own
    pairs = zip(lines_of(own), lines_of(after), strict=True)
    lines = tuple(MendedLine(number, *pair) for number, pair in enumerate(pairs, start=1) if pair[0] != pair[1])
    return Mended(after.encode("utf-8"), encoding, had_mark, lines)


def _encoding(content: bytes, file: str) -> str:
    """Return the encoding of a file that is not in UTF-8; empty where it is."""
    try:
        text_of(content, file)
    except ProcessFileError as fault:
        encoding = _ENCODINGS.get(fault.problems[0].code, "")
        try:
            content.decode(encoding or "utf-8")
        except UnicodeDecodeError:
            raise fault from None
        return encoding
    return ""
