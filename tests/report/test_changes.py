from typing import get_args

import pytest

from regflow.model.change import (
    Change,
    DropCheck,
    DropDocument,
    MeetMoreOften,
    MergeSteps,
    MoveStep,
    NarrowStep,
    RelaxOrder,
    RemoveStep,
    ReuseDocument,
    SampleStep,
    TidyOrder,
    ToCommitment,
)
from regflow.model.condition import Clause, Condition
from regflow.model.step import Batch, Meetings
from regflow.report.changes import change_as_json, change_in_words
from regflow.words import say
from tests.builders import minutes

RENTED = Condition(
    ((Clause("premises", ("rented", "shared")), Clause("first", ("wrong",))), (Clause("size", ("big",)),))
)
CHANGES = (
    RemoveStep("stamp"),
    DropCheck("first", ("name_ok", "site_ok")),
    NarrowStep("visit", RENTED),
    RelaxOrder("first", "second"),
    TidyOrder("second", "first"),
    MoveStep("visit", "first"),
    MergeSteps("second", "first"),
    ReuseDocument("second", "lease"),
    ReuseDocument("second", "lease", "reception"),
    DropDocument("lease"),
    SampleStep("stamp", 0.1),
    ToCommitment("visit"),
    MeetMoreOften("council"),
)


def test_every_kind_of_change_is_tried_here():
    assert {type(change) for change in CHANGES} == set(get_args(Change))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.kind)
def test_a_change_is_told_with_every_name_in_it(change):
    said = say(change_in_words(change))
    parts = [part for key, part in change_as_json(change).items() if key not in ("kind", "only_if")]
    names = [name for part in parts for name in (part if isinstance(part, list) else [part])]
    assert [name for name in names if isinstance(name, str) and name not in said] == []


def test_a_condition_is_told_in_full():
    told = "do visit only if premises is rented or shared and first is wrong or size is big"
    assert say(change_in_words(NarrowStep("visit", RENTED))) == told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (MeetMoreOften("council", meets=Meetings(((1, 840.0), (3, 570.0)))), "Tuesday 14:00 and Thursday 09:30"),
        (MeetMoreOften("council", batch=Batch(10)), "in lots of 10"),
        (MeetMoreOften("council", batch=Batch(10, minutes(4320))), "in lots of 10, at the latest after 3 d"),
        (MeetMoreOften("council"), "at any time"),
    ],
)
def test_times_of_decisions_are_told_in_words(change, told):
    assert told in say(change_in_words(change))


@pytest.mark.parametrize(
    ("change", "field", "data"),
    [
        (
            NarrowStep("x", RENTED),
            "only_if",
            [{"premises": ["rented", "shared"], "first": ["wrong"]}, {"size": ["big"]}],
        ),
        (MeetMoreOften("x", meets=Meetings(((1, 840.0), (3, 570.0)))), "meets", ["every tue 14:00", "every thu 09:30"]),
        (MeetMoreOften("x", batch=Batch(10, minutes(30))), "batch", {"size": 10, "at_most": {"minutes": 30.0}}),
        (MeetMoreOften("x", batch=Batch(10)), "batch", {"size": 10, "at_most": None}),
        (MeetMoreOften("x"), "meets", None),
    ],
)
def test_nested_parts_are_data_as_in_a_file(change, field, data):
    assert change_as_json(change)[field] == data


def test_a_change_is_data_with_its_kind():
    data = {"kind": "drop-check", "step": "first", "criteria": ["name_ok"]}
    assert change_as_json(DropCheck("first", ("name_ok",))) == data


def test_no_change_is_null():
    assert change_as_json(None) is None
