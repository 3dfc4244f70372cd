from dataclasses import replace

from regflow.comparison.gate.measuring import measures_alone
from regflow.comparison.gate.settings import settings_from
from regflow.formats.process_yaml import parse_process
from tests.commands.files import CROWDED, SMALL

SETTINGS = settings_from({"cases": 50, "replications": 3, "engine": "simpy", "jobs": 1})
PROCESS = parse_process(SMALL, "permit.yaml").process


def test_every_measure_has_one_figure_a_replication_and_the_same_one_again():
    found = measures_alone(PROCESS, SETTINGS)
    assert len(found["cycle_time"]) == 3
    assert found == measures_alone(PROCESS, SETTINGS)
    assert found != measures_alone(PROCESS, replace(SETTINGS, run=replace(SETTINGS.run, seed=2)))


def test_an_overloaded_process_measures_nothing():
    assert measures_alone(parse_process(CROWDED, "permit.yaml").process, SETTINGS) == {}


def test_nothing_is_measured_where_speed_is_not_asked_for():
    assert measures_alone(PROCESS, settings_from({"severity.speed": "off"})) == {}
