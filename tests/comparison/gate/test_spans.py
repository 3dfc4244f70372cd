from regflow.comparison.gate.spans import is_longer, limit_in_words, span_in_words
from regflow.model.by_trait import ByTrait
from regflow.model.duration import Duration, Fixed, Unit
from regflow.words import say
from tests.builders import minutes

FIVE_DAYS = Duration(Fixed(5.0), Unit.WORKING_DAYS)


def test_five_working_days_are_a_week():
    assert not is_longer(FIVE_DAYS, minutes(7 * 1440))
    assert is_longer(FIVE_DAYS, minutes(7 * 1440 + 1))


def test_limits_are_said_in_their_own_unit():
    assert [say(limit_in_words(one)) for one in (FIVE_DAYS, minutes(90), None)] == [
        "5 working days",
        "1.5 h",
        "no limit",
    ]


def test_a_length_by_trait_is_said_for_each_value():
    span = ByTrait("size", (("small", minutes(10)), ("large", minutes(20))))
    assert say(span_in_words(span)) == "10 min or 20 min, by size"
