import tomllib

from regflow.formats.layout.place import Place
from regflow.formats.toml_lines import place_of_key, places_in

TEXT = """\
seed = 1
"quoted" = 2
[margins]
cycle_time = "5%"
  cost="1%"
[processes."a b/*.yaml".margins]
cost = "2%"
[[accepted]]
kind = "x"
[[accepted]]
kind = "y"  # [not.a.table]
a.b = 1
"""


def test_every_key_has_the_place_where_it_is_written():
    places = places_in(TEXT)
    assert places["seed",] == Place(1, 1, 4)
    assert places["quoted",].line == 2
    assert places["margins", "cost"] == Place(5, 3, 4)
    assert places["processes", "a b/*.yaml", "margins", "cost"].line == 7
    assert places["accepted", "0", "kind"].line == 9
    assert places["accepted", "1", "kind"].line == 11
    assert places["accepted", "1", "a", "b"].line == 12


def test_the_text_is_toml_and_has_no_key_without_a_place():
    tables = tomllib.loads(TEXT)
    places = places_in(TEXT)
    assert all((key,) in places for key in tables if key not in ("processes", "accepted"))


def test_a_key_without_a_place_is_told_at_what_is_around_it():
    places = places_in("[margins]\nx = {a = 1}\n")
    assert place_of_key(places, ("margins", "x", "a")).line == 2
    assert place_of_key(places, ("other",)) == Place(1, 1)
