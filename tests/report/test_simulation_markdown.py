import re
from dataclasses import replace

from regflow.model.text import plain
from regflow.report.simulation_markdown import simulation_markdown
from tests.report.results import BEFORE, around, summary


def test_the_name_the_answer_the_measures_and_the_folded_parts_stand_in_this_order():
    text = simulation_markdown(summary(), "en")
    signs = ("### test", "A case takes 4.2 d on average", "| Measure | Mean |", "<summary>Results", "<summary>Steps")
    assert text.startswith(signs[0])
    assert [text.index(sign) for sign in signs] == sorted(text.index(sign) for sign in signs)
    assert "20 replications of 2000 cases" in text.splitlines()[-1]


def test_every_step_has_its_row():
    assert re.findall(r"^\| (\w+) \| 1 \| 10 min", simulation_markdown(summary(), "en"), re.MULTILINE) == [
        *("submit", "first", "second", "stamp", "issue")
    ]


def test_a_process_without_a_decision_says_so():
    measures = {**summary().measures, "cycle_time": None}
    assert "No case was decided." in simulation_markdown(summary(measures=measures), "en")


def test_a_chinese_reader_gets_chinese_words_and_the_name_in_the_file():
    steps = tuple(replace(step, name=plain("受理")) if step.id == "first" else step for step in BEFORE.steps)
    text = simulation_markdown(summary(process=replace(BEFORE, steps=steps)), "zh")
    assert "| 受理 |" in text
    assert "Cycle time" not in text


def test_a_name_that_would_end_the_heading_stays_in_it():
    text = simulation_markdown(
        summary(process=replace(BEFORE, name=plain("a\n# b @x")), results={"#1": around(0.5)}), "en"
    )
    assert len(re.findall(r"^#", text, re.MULTILINE)) == 1
    assert not re.search(r"[@#]\w", text)
