"""Errors keep their parts wherever they go."""

import pickle

import pytest

from regflow.errors import Overload, OverloadError, Problem, ProcessFileError, RegflowError, SimulationError
from regflow.words import message

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
