from dataclasses import replace

import pytest

from regflow.analysis.result import Analysis, Duty, Guarantee
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.obligation import CheckDuty
from regflow.model.text import Text
from regflow.report.guarantees_text import contexts_held, guarantees_text, times_checked
from regflow.report.page import Page
from regflow.report.wrapping import columns_of
from regflow.words import say
from tests.builders import FORM, chain, submission

PAGE = Page()
RENTED = Condition(((Clause("premises", ("rented",)),),))
THRICE = Guarantee("name_ok", 1.0, ("x", "y", "z"), 0.95, (), None, None, ("x", "y", "z"), 3, 3)
NEVER = Guarantee("site_ok", 0.0, (), None, ())
PARTLY = Guarantee("site_ok", 0.5, ("x",), 1.0, (), RENTED, None, ("x",), 1, 0)
IN_VAIN = Guarantee("site_ok", 0.0, (), None, (), None, None, ("look",), 1, 1)


def text_of(*guarantees: Guarantee, duties=(), page=PAGE, **fields) -> str:
    return guarantees_text(chain(submission(), **fields), Analysis((), guarantees, duties, 1), page)


def row_of(text: str, name: str) -> list[str]:
    return next(line for line in text.splitlines() if line.startswith(name)).split()


def test_the_table_tells_at_a_glance_what_is_checked_three_times_and_what_never():
    text = text_of(THRICE, NEVER)
    assert row_of(text, "name_ok") == ["name_ok", "3", "x", "all", "cases", "95%", "x,", "y,", "z"]
    assert row_of(text, "site_ok") == ["site_ok", "never", "nowhere", "-", "-"]
    assert "\nChecked 3 x: name_ok.\n" in text
    assert "\nNever checked before the approval: site_ok.\n" in text


def test_a_gap_is_marked_with_where_it_is_guaranteed_and_who_looks_in_vain():
    text = text_of(IN_VAIN)
    assert row_of(text, "site_ok") == ["site_ok", "1", "x", "gap:", "nowhere", "-", "look"]
    assert text.endswith("Gap, checked and yet not guaranteed: site_ok.")


@pytest.mark.parametrize(
    ("one", "held", "times"),
    [
        (THRICE, "all cases", "3 x"),
        (NEVER, "nowhere", "never"),
        (PARTLY, "only where premises is rented", "0-1 x"),
        (replace(PARTLY, where=None, except_where=RENTED), "except where premises is rented", "0-1 x"),
        (replace(PARTLY, where=None), "in 50% of contexts", "0-1 x"),
    ],
)
def test_where_and_how_often_are_told_in_words(one, held, times):
    assert (say(contexts_held(one)), say(times_checked(one))) == (held, times)


def test_the_law_stands_below_the_table_and_says_when_it_is_not_met():
    met = Duty("checks", "Act, s. 1", True, CheckDuty("name_ok", basis="Act, s. 1"))
    unmet = Duty("checks", "Act, s. 2", False, CheckDuty("site_ok", by="Town", persons=2, basis="Act, s. 2"))
    text = text_of(THRICE, IN_VAIN, duties=(met, unmet))
    assert row_of(text, "name_ok")[1] == "[1]"
    assert row_of(text, "site_ok")[1] == "[2]"
    assert "\n[1]  Act, s. 1\n" in text
    assert "\n[2]  Act, s. 2, by Town, 2 different officers: NOT MET\n" in text


def test_a_criterion_has_its_name_in_the_language_of_the_page():
    named = (Criterion("name_ok", name=Text((("en", "The name is free"), ("zh", "名称可用"))), about=(FORM,)),)
    assert "The name is free" in text_of(THRICE, criteria=named)
    assert "Checked 3 x: The name is free." in text_of(THRICE, criteria=named)


def test_chinese_names_of_steps_and_criteria_keep_to_the_width_and_the_columns():
    named = (Criterion("name_ok", name=Text((("", "企业名称符合规定且与已登记名称不相同不近似"),)), about=(FORM,)),)
    steps = ("受理窗口形式审查", "名称登记科实质审查岗", "premises_second_officer")
    long = replace(PARTLY, criterion="name_ok", established_by=steps, checked_by=steps, checks=3)
    lines = text_of(long, criteria=named).splitlines()
    assert max(map(columns_of, lines)) <= 80
    assert any(line.endswith("premises_second_officer") for line in lines)
    starts = {columns_of(line[: line.index(one)]) for line in lines for one in steps if one in line}
    assert len(starts) == 1


@pytest.mark.parametrize("width", [80, 120])
def test_no_step_is_broken_and_no_line_too_wide(width):
    steps = ("premises_second_officer", "representative_check")
    text = text_of(replace(PARTLY, established_by=steps, checked_by=steps), page=Page(width=width))
    assert max(map(columns_of, text.splitlines())) <= width
    assert all(step in text for step in steps)


def test_a_narrow_page_is_not_overrun():
    steps = ("premises_second_officer",)
    text = text_of(replace(PARTLY, established_by=steps, checked_by=steps), page=Page(width=60))
    assert max(map(columns_of, text.splitlines())) <= 60
    assert "offic" in text


def test_nothing_is_told_by_colour_alone():
    plain, coloured = text_of(THRICE, IN_VAIN), text_of(THRICE, IN_VAIN, page=Page(colour=True))
    assert "\x1b[31mgap:" in coloured
    assert "\x1b" not in plain
    assert "gap:" in plain


def test_without_criteria_it_says_what_is_missing():
    assert "the file names no criteria" in text_of()


def test_where_nothing_could_be_proved_no_table_claims_anything():
    assert guarantees_text(chain(submission()), Analysis((), (), (), None), PAGE) == ""
