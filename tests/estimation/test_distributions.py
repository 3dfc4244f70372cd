from __future__ import annotations

import subprocess
import sys
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.distributions import beta_quantile, normal_quantile, student_quantile

IMPORT_ALL = """
import importlib, pkgutil, sys, regflow.estimation
for module in pkgutil.iter_modules(regflow.estimation.__path__):
    importlib.import_module(f"regflow.estimation.{module.name}")
sys.exit("scipy" in sys.modules)
"""


def test_importing_estimation_does_not_import_scipy() -> None:
    assert subprocess.run([sys.executable, "-c", IMPORT_ALL], check=False).returncode == 0


@pytest.mark.parametrize(
    ("probability", "degrees_of_freedom", "tabulated"),
    [
        (0.975, 1, 12.706),
        (0.975, 9, 2.262),
        (0.95, 10, 1.812),
        (0.99, 5, 3.365),
        (0.975, 19, 2.093),
        (0.995, 19, 2.861),
        (0.975, 120, 1.980),
    ],
)
def test_student_agrees_with_the_printed_table(probability: float, degrees_of_freedom: int, tabulated: float) -> None:
    assert student_quantile(probability, degrees_of_freedom) == pytest.approx(tabulated, abs=5e-4)


@pytest.mark.parametrize(("probability", "tabulated"), [(0.5, 0.0), (0.95, 1.6449), (0.975, 1.9600), (0.995, 2.5758)])
def test_normal_agrees_with_the_printed_table(probability: float, tabulated: float) -> None:
    assert normal_quantile(probability) == pytest.approx(tabulated, abs=5e-5)


@given(st.floats(0.01, 0.99))
def test_student_nears_the_normal_as_degrees_grow(probability: float) -> None:
    assert student_quantile(probability, 10**7) == pytest.approx(normal_quantile(probability), abs=1e-5)


@given(st.integers(1, 12), st.integers(1, 12), st.floats(0.01, 0.99))
def test_beta_of_whole_parameters_is_a_binomial_tail(a: int, b: int, probability: float) -> None:
    share, n = beta_quantile(probability, a, b), a + b - 1
    tail = sum(comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(a, n + 1))
    assert tail == pytest.approx(probability, abs=1e-9)


@pytest.mark.parametrize("probability", [0.0, 1.0, -0.1, 1.5])
def test_a_probability_without_a_quantile_is_refused(probability: float) -> None:
    with pytest.raises(ValueError, match="strictly between"):
        normal_quantile(probability)
    with pytest.raises(ValueError, match="strictly between"):
        student_quantile(probability, 3)
    with pytest.raises(ValueError, match="strictly between"):
        beta_quantile(probability, 1, 1)


def test_impossible_parameters_are_refused() -> None:
    with pytest.raises(ValueError, match="degree of freedom"):
        student_quantile(0.9, 0)
    with pytest.raises(ValueError, match="positive parameters"):
        beta_quantile(0.9, 0, 1)
