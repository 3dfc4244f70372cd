"""Errors keep their parts wherever they go."""

import errno
import pickle

import pytest

from regflow.errors import Overload, OverloadError, Problem, ProcessFileError, RegflowError, SimulationError, reason_of
from regflow.words import message, say

PROBLEM = Problem(message("file-empty"), message("file-empty.help"), "error", "x.yaml", 1, 1)


@pytest.mark.parametrize(
    "error",
    [
        RegflowError(message("file-empty"), message("file-empty.help")),
        SimulationError(message("file-empty")),
        OverloadError(message("overloaded"), (Overload("desk", 1.2, 2, 3),)),
        ProcessFileError((PROBLEM,)),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_back_whole_from_another_process(error):
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back), vars(back)) == (type(error), str(error), vars(error))


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
