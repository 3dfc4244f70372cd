"""Whether two processes say the same."""

from dataclasses import replace

from regflow.formats.edit_yaml.sameness import say_the_same
from tests.builders import chain, check, minutes, submission, work

ONE = chain(submission(), check("x", "name_ok"), work("y"))


def test_the_last_digits_of_a_time_do_not_count():
    other = chain(submission(), check("x", "name_ok"), work("y", work=minutes(10 * (1 + 1e-12))))
    assert say_the_same(ONE, other)


def test_a_second_counts():
    assert not say_the_same(ONE, chain(submission(), check("x", "name_ok"), work("y", work=minutes(10 + 1 / 60))))


def test_the_order_of_steps_counts():
    assert not say_the_same(ONE, replace(ONE, steps=ONE.steps[::-1]))


def test_a_currency_that_no_amount_names_does_not_count():
    assert say_the_same(ONE, replace(ONE, currency="CNY"))


def test_another_currency_counts():
    assert not say_the_same(replace(ONE, currency="EUR"), replace(ONE, currency="CNY"))
