from regflow.formats.layout.plain_data import plain_data


def test_plain_data_are_those_of_the_format_not_of_older_yaml():
    assert plain_data('{a: no, b: 010, c: "1", d: , e: [2026-10-01]}') == {
        **{"a": "no", "b": 10, "c": "1", "d": None, "e": ["2026-10-01"]},
    }


def test_what_cannot_be_read_is_nothing():
    assert plain_data("a: [") is None
