from regflow.comparison.gate.kinds import FIXED, KINDS
from regflow.comparison.gate.settings import DEFAULTS, MARGINS, SETTING_KEYS, GateSettings, settings_from
from regflow.comparison.gate_result import Layer, Severity
from regflow.formats.setting_values import OFF
from regflow.simulation.settings import Run
from regflow.simulation.summary import MEASURES


def test_without_values_everything_is_as_a_gate_is_made():
    assert settings_from({}) == GateSettings()


def test_every_default_is_a_setting_that_there_is():
    assert set(DEFAULTS) <= set(SETTING_KEYS.all)


def test_every_measure_may_have_a_margin_and_every_kind_but_faults_of_exceptions_a_severity():
    assert {f"margins.{name}" for name in MEASURES} <= set(SETTING_KEYS.all)
    assert {f"severity.{kind}" for kind in KINDS if kind not in FIXED} <= set(SETTING_KEYS.all)
    assert not {f"severity.{kind}" for kind in FIXED} & set(SETTING_KEYS.all)


def test_a_kind_goes_before_its_layer():
    settings = settings_from({"severity.applicant": "warning", "severity.new-visit": "note"})
    assert settings.severity_of("new-visit") is Severity.NOTE
    assert settings.severity_of("higher-fee") is Severity.WARNING
    assert settings.severity_of("guarantee-lost") is Severity.ERROR


def test_a_margin_that_is_off_is_not_judged():
    assert set(settings_from({"margins.cost": None}).margins) == set(MARGINS) - {"cost"}


def test_a_layer_that_is_off_is_not_simulated_for():
    assert not settings_from({f"severity.{Layer.SPEED.value}": OFF}).judges_speed


def test_the_run_is_as_it_was_set():
    values = {"cases": 70, "replications": 5, "seed": 3, "start": 739700, "warm_up": 0, "engine": "simpy", "jobs": 1}
    expected = Run(cases=70, replications=5, seed=3, start_day=739700, warm_up=0, engine="simpy", jobs=1)
    assert settings_from(values).run == expected
