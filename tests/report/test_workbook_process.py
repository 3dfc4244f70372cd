from dataclasses import replace

from regflow.formats.sheets import Cell, Figure, Form
from regflow.model.by_trait import ByTrait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.duration import Duration, Fixed, Triangular, Unit
from regflow.model.office import Office, Officer
from regflow.model.process import Process
from regflow.model.step import Continue, End, Outcome, Return
from regflow.model.text import Text, plain
from regflow.report.page import Page
from regflow.report.workbook_process import OFFICE_HEADINGS, STEP_HEADINGS, office_rows, step_rows, wrong_rows
from tests.builders import chain, check, process, submission, work

PAGE = Page()


def step(one: Process, number: int) -> dict[str, Cell]:
    return dict(zip(STEP_HEADINGS, step_rows(one, PAGE)[number], strict=True))


def office(one: Office) -> dict[str, Cell]:
    return dict(zip(OFFICE_HEADINGS, office_rows(process(work("w"), offices=(one,)), PAGE)[0], strict=True))


def test_a_step_tells_its_place_its_checks_and_what_follows_if_they_fail():
    told = step(chain(submission(), check("look", "name_ok", "site_ok", if_wrong=Return("submit"))), 1)
    assert (told["book-after"], told["book-checks"]) == ("submit", "name_ok, site_ok")
    assert told["book-if-wrong"] == "back to submit"


def test_a_check_that_only_advises_lets_the_case_go_on():
    assert step(process(check("look", "name_ok", if_wrong=Continue())), 0)["book-if-wrong"] == "goes on"


def test_a_time_of_chance_is_told_by_its_mean_and_one_in_working_days_in_these():
    lengths = work("w", work=Duration(Triangular(5, 10, 30)), wait=Duration(Fixed(3), Unit.WORKING_DAYS))
    told = step(process(lengths), 0)
    assert told["book-work"] == Figure(15.0, Form.MINUTES, "min")
    assert told["book-wait"] == Figure(3, Form.NUMBER, "working days")


def test_a_time_that_depends_on_a_trait_is_told_for_each_value():
    each = ByTrait("premises", (("owned", Duration(Fixed(10))), ("rented", Duration(Fixed(25)))))
    assert step(process(work("w", work=each)), 0)["book-work"] == "owned: 10 min, rented: 25 min"


def test_a_condition_and_what_a_step_decides_are_told_in_words():
    outcomes = (Outcome("refuse", 0.05, End("refused")), Outcome("doubt", 0.1))
    only_if = Condition(((Clause("premises", ("rented",)),),))
    told = step(process(work("w", outcomes=outcomes, only_if=only_if)), 0)
    assert told["book-only-if"] == "premises is rented"
    assert told["book-outcomes"] == "refuse (5%): ends: refused\ndoubt (10%): goes on"


def test_who_does_a_step_is_told_by_the_name_of_the_office_in_the_language():
    named = Office("a", "A", name=Text((("en", "Counter"), ("zh", "窗口"))))
    assert step(process(work("w"), offices=(named,)), 0)["book-office"] == "Counter"
    assert step(process(submission()), 0)["book-office"] == "the applicant"


def test_a_fee_is_money_in_the_currency_of_the_file():
    assert step(process(work("w", fee=50.0), currency="CNY"), 0)["book-fee"] == Figure(50.0, Form.MONEY, "CNY")


def test_officers_are_counted_whether_named_or_not():
    named = (Officer("Li"), Officer("Wang"))
    told = [office(Office("a", "A", staff=staff))["book-officers"] for staff in (3, named, None)]
    assert told == [Figure(3), Figure(2), "unlimited"]


def test_an_office_tells_its_steps_and_that_it_never_closes():
    told = office(Office("a", "A", name=plain("Counter")))
    assert (told["book-steps"], told["book-calendar"], told["book-name"]) == ("w", "always", "Counter")


def test_a_share_that_the_file_leaves_open_counts_as_zero_and_says_so():
    plainest = process(work("w"))
    criteria = (Criterion("a", wrong=0.1), Criterion("b"), Criterion("c", wrong=ByTrait("t", (("x", 0.1), ("y", 0.2)))))
    told = [row[1:] for row in wrong_rows(replace(plainest, criteria=criteria), PAGE)]
    assert told == [
        ("a", Figure(0.1, Form.SHARE), "the process file"),
        ("b", Figure(0.0, Form.SHARE), "not stated in the process file"),
        ("c", "x: 10%, y: 20%", "the process file"),
    ]
