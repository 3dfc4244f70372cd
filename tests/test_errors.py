import errno

import pytest

from regflow.errors import reason_of
from regflow.words import say


@pytest.mark.parametrize(
    ("number", "english", "chinese"),
    [
        (errno.ENOSPC, "the disk is full", "磁盘空间已满"),
        (errno.EROFS, "the disk may only be read", "磁盘为只读"),
        (errno.ENOTDIR, "a part of the path is a file, not a folder", "路径中有一部分是文件，不是文件夹"),
    ],
)
def test_the_system_s_reason_is_told_in_the_language_of_the_reader(number, english, chinese):
    reason = reason_of(OSError(number, "whatever the system calls it", "x.yaml"))
    assert (say(reason, "en"), say(reason, "zh")) == (english, chinese)


def test_a_reason_that_no_message_fits_is_told_in_the_system_s_own_words():
    assert say(reason_of(OSError(errno.EPROTO, "Protocol error")), "en") == "Protocol error"
