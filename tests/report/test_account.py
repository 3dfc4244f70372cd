from regflow.comparison.gate_result import Severity
from regflow.report.account import Annotation, fingerprints, gravest_first


def annotation(**fields):
    plain = {"file": "f", "line": 1, "column": 1, "severity": Severity.NOTE, "code": "c", "title": "t", "message": "m"}
    return Annotation(**{**plain, **fields})


def test_equal_keys_are_told_apart_by_their_number():
    one, other = fingerprints([annotation(key=("p", "s")), annotation(key=("p", "s"), line=7)])
    assert one != other


def test_a_key_is_no_other_key_written_together():
    one, other = fingerprints([annotation(key=("ab", "c")), annotation(key=("a", "bc"))])
    assert one != other


def test_the_gravest_come_first_and_equals_keep_their_order():
    told = [annotation(message="a"), annotation(severity=Severity.ERROR, message="b"), annotation(message="c")]
    assert [one.message for one in gravest_first(told)] == ["b", "a", "c"]
