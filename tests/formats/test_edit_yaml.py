"""A change in the official's own text says what the change says, and nothing else moves."""

from dataclasses import fields, replace
from itertools import permutations
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from regflow.errors import ChangeError
from regflow.formats.edit_yaml import edit
from regflow.formats.process_yaml import parse_process
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
from regflow.model.duration import NO_TIME, Duration, Fixed, Lognormal, Uniform
from regflow.model.obligation import Obligations
from regflow.model.step import Batch, Meetings, Step
from regflow.rewrite import apply
from tests.formats.styled_yaml import styled_files

ANY_STYLE = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
SHIPPED = sorted(Path("processes").glob("*.yaml"))
KEYS = {"checks": {"checks", "if_wrong"}, "outcomes": {"outcomes", "returns"}}


def process_of(text):
    return parse_process(text, "styled.yaml").process


def changed(text, change, **notes):
    before = process_of(text)
    return edit(text, before, apply(before, change), notes)


def changes(process):
    steps = process.steps
    return [
        *(RemoveStep(step.id) for step in steps),
        *(DropCheck(step.id, (criterion,)) for step in steps for criterion in step.criteria),
        *(DropCheck(step.id, step.criteria) for step in steps if step.checks),
        *(RelaxOrder(entry, step.id) for step in steps for entry in step.after),
        *(TidyOrder(step.id, entry) for step in steps for entry in step.after),
        *(ReuseDocument(step.id, document) for step in steps for document in step.brings),
        *(DropDocument(document.id) for document in process.documents),
        *changes_of_work(process),
    ]


def changes_of_work(process):
    ids = [step.id for step in process.steps]
    brought = [(step.id, document) for step in process.steps for document in step.brings]
    return [
        *(NarrowStep(id, when(trait.name, trait.values[0][0])) for id in ids for trait in process.cases.traits),
        *(NarrowStep(id, when(step.id, *step.values)) for id in ids for step in process.steps),
        *(MoveStep(*pair) for pair in permutations(ids, 2)),
        *(MergeSteps(one.id, other.id) for one, other in permutations(process.steps, 2) if one.by == other.by),
        *(ReuseDocument(*pair, fetched_by=id) for pair in brought for id in ids),
        *(SampleStep(id, share) for id in ids for share in (0.05, 0.5)),
        *(ToCommitment(id) for id in ids),
        *(MeetMoreOften(id, meets=Meetings(((1, 600.0), (3, 855.0)))) for id in ids),
        *(MeetMoreOften(id, batch=Batch(5, Duration(Fixed(1440.0)))) for id in ids),
    ]


def when(subject, *values):
    return Condition(((Clause(subject, values),),))


def some_change(data, before):
    kinds = {}
    for change in changes(before):
        kinds.setdefault(change.kind, []).append(change)
    change = data.draw(st.sampled_from(sorted(kinds)).flatmap(lambda kind: st.sampled_from(kinds[kind])))
    try:
        return change, apply(before, change)
    except ChangeError:
        assume(False)


def touched(before, after):
    """Return what a line may be about that goes: removed steps, altered keys, steps below and above removed ones."""
    found = set()
    for number, step in enumerate(before.steps):
        other = after.step_by_id.get(step.id)
        if other is None:
            near = before.steps[max(number - 1, 0) : number + 2]
            found |= {(step.id, key) for key in ("*", "last", "any", "comma", *(one.name for one in fields(Step)))}
            found |= {(step.id, key) for key in ("if_wrong", "returns")}
            found |= {(one.id, key) for one in near for key in ("any", "comma")}
        else:
            altered = {one.name for one in fields(Step) if getattr(step, one.name) != getattr(other, one.name)}
            found |= {(step.id, key) for name in altered for key in KEYS.get(name, {name})}
            found |= {(step.id, "any")} if altered else set()
    if before.cases != after.cases:
        found |= {("", "cases")}
    if before.documents != after.documents:
        found |= {("", "documents"), ("", "head")}
        found |= {(step.id, key) for step in before.steps for key in ("if_wrong", "any")}
    return found


def bare(text):
    return [line.rstrip("\r") for line in text.split("\n")]


@ANY_STYLE
@given(styled_files(), st.data())
def test_the_edited_text_says_what_the_change_says(styled, data):
    before = process_of(styled.text)
    _, after = some_change(data, before)
    assert process_of(edit(styled.text, before, after, {})) == after


@ANY_STYLE
@given(styled_files(), st.data())
def test_every_line_the_change_is_not_about_is_still_there_in_its_order(styled, data):
    before = process_of(styled.text)
    _, after = some_change(data, before)
    left = iter(bare(edit(styled.text, before, after, {}).removeprefix("\ufeff")))
    gone = touched(before, after)
    missing = [line for line in styled.lines if not line.about & gone and line.text not in left]
    assert missing == []


@ANY_STYLE
@given(styled_files(), st.data())
def test_line_ends_and_byte_order_mark_stay(styled, data):
    before = process_of(styled.text)
    _, after = some_change(data, before)
    text = edit(styled.text, before, after, {})
    assert text.startswith("\ufeff") == styled.text.startswith("\ufeff")
    assert text.count("\n") == (text.count("\r\n") if "\r\n" in styled.text else text.count("\n"))
    assert ("\r" in text) == ("\r" in styled.text)


@ANY_STYLE
@given(styled_files(), st.data(), st.lists(st.text(max_size=20), max_size=2))
def test_notes_are_comments_only(styled, data, sentences):
    before = process_of(styled.text)
    _, after = some_change(data, before)
    step = data.draw(st.sampled_from([step.id for step in before.steps]))
    text = edit(styled.text, before, after, {step: tuple(sentences)})
    without_notes = [line for line in bare(text.removeprefix("\ufeff")) if not line.lstrip().startswith("# regflow: ")]
    assert without_notes == bare(edit(styled.text, before, after, {}).removeprefix("\ufeff"))
    assert process_of(text) == after


@ANY_STYLE
@given(styled_files(), st.data())
def test_changes_written_one_after_the_other_add_up(styled, data):
    text, process = styled.text, process_of(styled.text)
    for _ in range(3):
        change, after = some_change(data, process)
        text, process = edit(text, process, after, {getattr(change, "step", "steps"): ("because",)}), after
    assert process_of(text) == process


@ANY_STYLE
@given(styled_files(), st.data())
def test_an_unchanged_process_changes_nothing(styled, data):
    before = process_of(styled.text)
    assert edit(styled.text, before, before, {}) == styled.text


@ANY_STYLE
@given(styled_files(), st.data())
def test_a_change_undone_in_the_text_leaves_the_process_and_its_comments(styled, data):
    before = process_of(styled.text)
    _, after = some_change(data, before)
    assume(after.step_by_id.keys() == before.step_by_id.keys() and after.documents == before.documents)
    text = edit(edit(styled.text, before, after, {}), after, before, {})
    left = iter(bare(text.removeprefix("\ufeff")))
    gone = touched(before, after)
    assert process_of(text) == before
    assert [line for line in styled.lines if not line.about & gone and line.text not in left] == []


@settings(ANY_STYLE, max_examples=15)
@given(st.sampled_from(SHIPPED), st.data())
def test_a_shipped_process_is_changed_with_its_comments(file, data):
    text = file.read_text(encoding="utf-8")
    before = process_of(text)
    change, after = some_change(data, before)
    assume(not isinstance(change, RemoveStep | MergeSteps | DropDocument | DropCheck))
    try:
        edited = edit(text, before, after, {})
    except ChangeError as refusal:
        assume(refusal.message.code != "edit-unreadable")
        raise
    assert process_of(edited) == after
    comments = [line for line in bare(text) if line.lstrip().startswith("#")]
    assert [line for line in bare(edited) if line.lstrip().startswith("#")] == comments


def test_every_kind_of_change_is_tried_here():
    process = process_of(HEAD + SUBMIT + "  x: {checks: [name_ok], if_wrong: reject}\n  y: {}\n")
    assert {type(change) for change in changes(process)} == set(get_args(Change))


HEAD = """\
regflow: 1
name: test
offices: {a: {authority: A}, b: {authority: B}}
documents: {form: {}, lease: {}, memo: {}}
criteria:
  name_ok: {about: [form]}
  site_ok: {about: [lease]}
obligations: {complete: true}
steps:
"""
DECIDED = HEAD.replace("offices:", "decision: y\noffices:")
SUBMIT = "  submit: {kind: submission, by: applicant, brings: [form, lease, memo]}\n"


@pytest.mark.parametrize(
    ("steps", "change", "expected"),
    [
        pytest.param(
            "  # what x does\n  x:\n    by: a  # the counter\n\n    # still x\n\n  # what y does\n  y: {by: b}\n",
            RemoveStep("x"),
            "\n  # what y does\n  y: {by: b}\n",
            id="a step goes with its heading and what is indented below it",
        ),
        pytest.param(
            "  # the back office\n\n  x: {by: a}\n# left margin\n  y: {by: b}\n",
            RemoveStep("x"),
            "  # the back office\n\n# left margin\n  y: {by: b}\n",
            id="comments apart stay",
        ),
        pytest.param(
            "  x: {by: a}\n  y: {by: b}\n  z: {by: a, after: [ x,  'y' ]}  # both\n",
            RemoveStep("x"),
            "  y: {by: b}\n  z: {by: a, after: [ 'y' ]}  # both\n",
            id="an entry goes and the list keeps its style",
        ),
        pytest.param(
            "  x: {by: a}\n  y:\n    by: b\n    after:\n    # first of all\n    - x  # they look first\n  z: {by: a}\n",
            RemoveStep("x"),
            "  y:\n    by: b\n    after:\n    # first of all\n    - submit  # they look first\n  z: {by: a}\n",
            id="an entry is replaced where it stands",
        ),
        pytest.param(
            "  x: {by: a}\n  y:\n    # quick\n    by: b  # the other office\n    work: 5 min\n  z: {by: a}\n",
            RelaxOrder("x", "y"),
            "  x: {by: a}\n  y:\n    # quick\n    by: b  # the other office\n    after: [submit]\n    work: 5 min\n"
            "  z: {by: a, after: [x, y]}\n",
            id="what followed from the line above is said",
        ),
        pytest.param(
            "  x: {by: a}\n  y: {}\n  z:\n",
            RelaxOrder("x", "y"),
            "  x: {by: a}\n  y: {after: [submit]}\n  z: {after: [x, y]}\n",
            id="a step that said nothing says what it waits for",
        ),
        pytest.param(
            "  x:\n    by: a\n    checks: [name_ok, site_ok]\n    if_wrong: reject\n",
            DropCheck("x", ("site_ok",)),
            "  x:\n    by: a\n    checks: [name_ok]\n    if_wrong: reject\n",
            id="a check of a list",
        ),
        pytest.param(
            "  x:\n    checks:\n      name_ok:\n       catches: 8%\n      site_ok: {catches: 9%}\n"
            "    if_wrong: reject\n",
            DropCheck("x", ("name_ok",)),
            "  x:\n    checks:\n      site_ok: {catches: 9%}\n    if_wrong: reject\n",
            id="a check of a mapping",
        ),
        pytest.param(
            "  x: {by: a, checks: {name_ok: {if_wrong: reject}}, work: 5 min, if_wrong: reject}\n",
            DropCheck("x", ("name_ok",)),
            "  x: {by: a, work: 5 min}\n",
            id="the last check goes with what it led to",
        ),
        pytest.param(
            "  again: {by: applicant, brings: [memo]}\n",
            ReuseDocument("again", "memo"),
            "  again: {by: applicant}\n",
            id="nothing is brought any more",
        ),
        pytest.param(
            "  x: {by: applicant, brings: [memo]}\n"
            "  y:\n    by: a\n    # reads\n    issues:\n      - lease  # of old\n",
            ReuseDocument("x", "memo", fetched_by="y"),
            "  x: {by: applicant}\n  y:\n    by: a\n    # reads\n    issues:\n      - lease  # of old\n      - memo\n",
            id="an office fetches it",
        ),
        pytest.param(
            "  x:\n    by: a\n    only_if:\n      submit: done  # always\n  y: {by: b}\n",
            NarrowStep("y", when("x", "done", "skipped")),
            "  x:\n    by: a\n    only_if:\n      submit: done  # always\n"
            "  y: {by: b, only_if: {x: [done, skipped]}}\n",
            id="a condition is said",
        ),
        pytest.param(
            "  # first\n  x: {by: a}\n  # second\n  y:\n    by: b  # quick\n  z: {by: a}\n",
            MoveStep("y", "x"),
            "  # first\n  x: {by: a, after: [y]}\n  # second\n  y:\n    by: b  # quick\n    after: [submit]\n"
            "  z: {by: a, after: [x]}\n",
            id="a step that moves keeps its lines",
        ),
        pytest.param(
            "  x: {by: a, work: 5 min, checks: [name_ok], if_wrong: reject}\n"
            "  # both\n  y:\n    work: 10 min  # enough\n    by: a\n    checks:\n    - site_ok\n    if_wrong: reject\n",
            MergeSteps("x", "y"),
            "  # both\n  y:\n    work: 15 min  # enough\n    by: a\n    checks:\n    - site_ok\n    - name_ok\n"
            "    if_wrong: reject\n",
            id="one step does what two did",
        ),
        pytest.param(
            "  x:\n    by: a\n    checks: {site_ok: {catches: 90%}}  # on site\n"
            "    if_wrong: {return: submit}  # mend\n  y: {by: b}\n",
            ToCommitment("x"),
            "  x:\n    by: a\n    after: [y]\n    checks: {site_ok: {catches: 90%}}  # on site\n"
            "    if_wrong: reject  # mend\n  y: {by: b, after: [submit]}\n",
            id="a case is revoked afterwards",
        ),
        pytest.param(
            "  x: {by: a, meets: every tue 14:00}  # council\n",
            MeetMoreOften("x", meets=Meetings(((1, 840.0), (3, 570.0)))),
            '  x: {by: a, meets: ["every tue 14:00", "every thu 09:30"]}  # council\n',
            id="times of decision are replaced",
        ),
        pytest.param(
            "  x:\n    by: a\n    batch:\n      size: 10  # a page\n      at_most: 3 days\n",
            MeetMoreOften("x", batch=Batch(5, Duration(Fixed(4320.0)))),
            "  x:\n    by: a\n    batch:\n      size: 5  # a page\n      at_most: 3 days\n",
            id="a lot is smaller",
        ),
        pytest.param(
            "  x: {by: a, batch: {size: 10}, work: 5 min}\n",
            MeetMoreOften("x"),
            "  x: {by: a, work: 5 min}\n",
            id="each case by itself",
        ),
    ],
)
def test_the_text_changes_like_this(steps, change, expected):
    text = changed(HEAD + SUBMIT + steps, change)
    assert text.removeprefix(DECIDED if isinstance(change, ToCommitment) else HEAD) == SUBMIT + expected


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        pytest.param("", 'cases: {traits: {x_sampled: {"yes": 5%, "no": 95%}}}\n', id="nothing is said of cases"),
        pytest.param(
            "cases: {}  # soon\n", 'cases: {traits: {x_sampled: {"yes": 5%, "no": 95%}}}  # soon\n', id="no case yet"
        ),
        pytest.param(
            "cases:\n  arrive: 9 per working day  # busy\n",
            'cases:\n  arrive: 9 per working day  # busy\n  traits: {x_sampled: {"yes": 5%, "no": 95%}}\n',
            id="no trait yet",
        ),
        pytest.param(
            "cases: {traits: {size: {big: 10%, small: 90%}}}\n",
            'cases: {traits: {size: {big: 10%, small: 90%}, x_sampled: {"yes": 5%, "no": 95%}}}\n',
            id="on one line",
        ),
        pytest.param(
            "cases:\n   traits:\n      # drawn once\n      size:  # of shops\n        big: 10%\n        small: 90%\n",
            "cases:\n   traits:\n      # drawn once\n      size:  # of shops\n        big: 10%\n        small: 90%\n"
            '      x_sampled: {"yes": 5%, "no": 95%}\n',
            id="line by line",
        ),
    ],
)
def test_a_lot_is_drawn_among_the_traits(cases, expected):
    text = HEAD.replace("offices:", cases + "offices:") + SUBMIT + "  x: {by: a}\n"
    assert changed(text, SampleStep("x", 0.05)) == HEAD.replace("offices:", expected + "offices:") + SUBMIT + (
        '  x: {by: a, only_if: {x_sampled: "yes"}}\n'
    )


def test_a_document_goes_from_table_steps_and_returns():
    steps = "  x: {by: a, needs: [memo], checks: [name_ok], if_wrong: {return: x, amends: [memo]}}\n"
    assert changed(HEAD + SUBMIT + steps, DropDocument("memo")) == HEAD.replace(", memo: {}", "") + SUBMIT.replace(
        ", memo", ""
    ) + steps.replace("needs: [memo], ", "").replace("amends: [memo]", "amends: []")


def test_notes_stand_above_the_changed_step_and_where_the_removed_one_stood():
    steps = "  # about x\n  x: {by: a}\n  # about y\n  y: {by: b, after: [x]}\n"
    assert changed(HEAD + SUBMIT + steps, RemoveStep("x"), x=("not needed",), y=("waits\nfor less",)) == (
        HEAD + SUBMIT + "  # regflow: not needed\n  # about y\n  # regflow: waits\n  # regflow: for less\n"
        "  y: {by: b, after: [submit]}\n"
    )


def test_a_note_on_a_table_in_one_line_stands_above_it():
    text = HEAD.replace("steps:\n", "steps: {submit: {by: applicant}, x: {by: a}, y: {by: b}}\n")
    assert changed(text, RemoveStep("x"), x=("idle",)).endswith(
        "# regflow: idle\nsteps: {submit: {by: applicant}, y: {by: b}}\n"
    )


def test_a_later_removal_keeps_the_notes_of_an_earlier_one():
    steps = "  x: {by: a}\n  # about y\n  y: {by: b}\n"
    text = changed(HEAD + SUBMIT + steps, RemoveStep("x"), x=("x did nothing",))
    assert changed(text, RemoveStep("y")) == HEAD + SUBMIT + "  # regflow: x did nothing\n"


def altered(text, step, **values):
    before = process_of(text)
    steps = tuple(replace(one, **values) if one.id == step else one for one in before.steps)
    return edit(text, before, replace(before, steps=steps), {})


X = "  x:\n    by: a  # counter\n    work:\n      min: 5 min  # fast\n      max: 10 min\n"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({"by": "b"}, X.replace("by: a", "by: b"), id="who does it"),
        pytest.param({"work": Duration(Uniform(5.0, 20.0))}, X.replace("max: 10 min", "max: 20 min"), id="one bound"),
        pytest.param({"work": Duration(Fixed(180.0))}, "  x:\n    by: a  # counter\n    work: 3 h\n", id="another law"),
        pytest.param(
            {"work": Duration(Lognormal(2.0, 0.5))},
            "  x:\n    by: a  # counter\n    work: {mean: 8.372897488127265 min, log_sd: 0.5}\n",
            id="a law with digits",
        ),
        pytest.param(
            {"only_if": Condition(((Clause("kind_of_case", ("new", "old")),),))},
            X.replace("    work:", "    only_if: {kind_of_case: [new, old]}\n    work:"),
            id="a condition",
        ),
        pytest.param(
            {"meets": Meetings(((1, 840.0),))}, X + '    meets: "every tue 14:00"\n', id="times at which it decides"
        ),
        pytest.param({"work": NO_TIME}, "  x:\n    by: a  # counter\n", id="no work any more"),
    ],
)
def test_any_entry_of_a_step_can_be_altered(values, expected):
    text = HEAD.replace("steps:", "cases: {traits: {kind_of_case: {new: 40%, old: 40%, odd: 20%}}}\nsteps:") + SUBMIT
    assert altered(text + X, "x", **values) == text + expected


def test_what_cannot_be_written_is_refused():
    text = HEAD + SUBMIT
    before = process_of(text)
    with pytest.raises(ChangeError) as refusal:
        edit(text, before, replace(before, obligations=Obligations(complete=False)), {})
    assert refusal.value.message.code == "edit-unlike"


def test_an_alias_in_the_way_is_named():
    text = HEAD + SUBMIT + "  x: {by: a, needs: &papers [form, memo]}\n  y: {by: a, needs: *papers, work: 1 min}\n"
    with pytest.raises(ChangeError) as refusal:
        changed(text, DropDocument("memo"))
    assert refusal.value.message.code in {"edit-alias", "edit-no-place"}


def test_a_step_that_an_alias_refers_to_is_not_cut_off():
    text = HEAD + SUBMIT + "  x: {by: a, needs: &papers [form, memo]}\n  y: {by: a, needs: *papers}\n"
    with pytest.raises(ChangeError) as refusal:
        changed(text, RemoveStep("x"))
    assert refusal.value.message.code == "edit-unlike"


def test_a_file_with_aliases_elsewhere_can_be_changed():
    steps = "  x: {by: a}\n  y: {by: a, needs: &papers [form, memo]}\n  z: {by: b, needs: *papers}\n"
    text = HEAD + SUBMIT + steps
    assert changed(text, RemoveStep("x")) == text.replace("  x: {by: a}\n", "")


def test_a_block_of_lines_at_the_end_of_a_file_without_a_last_line_end_can_be_followed():
    text = (
        "regflow: 1\nname: styled\noffices:\n  a: {authority: A}\ncriteria:\n  name_ok: {wrong: 5%}\nsteps:\n"
        "  submit: {by: applicant}\n  sign:\n    by: a\n    law: |\n      art. 1\n        art. 2"
    )
    before = process_of(text)
    after = replace(before, steps=(before.steps[0], replace(before.steps[1], visit=True)))
    assert process_of(edit(text, before, after, {})) == after
