"""The fast engine against the reference: every array of every replication equal to the bit."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from regflow.errors import SimulationError
from regflow.formats.process_yaml import read_process
from regflow.model.cases import Cases, Every, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.duration import Duration, Empirical, Exponential, Fixed, Lognormal, Triangular, Uniform
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Outcome, Return
from regflow.simulation.engine import run_replication as run_reference
from regflow.simulation.plan import Plan
from regflow.simulation.planning import plan_of
from regflow.simulation.replication import Replication
from regflow.simulation.run import block_size
from regflow.simulation.settings import Run
from tests.builders import LICENCE, chain, check, every, exponential, issue, minutes, process, submission, work
from tests.simulation.random_processes import processes
from tests.simulation.test_engine import office
from tests.simulation.varied_processes import soon_given_up, varied_processes

pytest.importorskip("numba")
from regflow.simulation.kernel import WORD_BITS
from regflow.simulation.kernel_run import run_replication as run_fast

ROOT = Path(__file__).parents[2]
CASES = 30
ENGINES = (run_reference, run_fast)


def plan_or_none(one: Process) -> Plan | None:
    """Return the plan of a process, None when it asks for officers whom it has not."""
    try:
        return plan_of(one)
    except SimulationError:
        return None


def differing(one: Replication, other: Replication) -> list[str]:
    """Return the arrays that are not equal to the bit."""
    pairs = {field.name: (getattr(one, field.name), getattr(other, field.name)) for field in fields(Replication)}
    return [name for name, (a, b) in pairs.items() if a.dtype != b.dtype or not np.array_equal(a, b)]


def engines_differ_in(plan: Plan, run: Run, number: int = 0) -> list[str]:
    block = block_size(run.cases)
    return differing(run_reference(plan, run, number, block), run_fast(plan, run, number, block))


def found_by(engine: Callable[..., Replication], plan: Plan, run: Run) -> Replication | str:
    """Return a replication, or why there is none."""
    try:
        return engine(plan, run, 0, block_size(run.cases))
    except SimulationError as error:
        return str(error)


@given(processes(), st.integers(0, 2**32 - 1), st.integers(0, 50))
@settings(max_examples=60, deadline=None)
def test_both_engines_give_the_same_replication_of_a_random_process(one, seed, number):
    assert engines_differ_in(plan_of(one), Run(cases=CASES, seed=seed, log=True), number) == []


@given(varied_processes(), st.integers(0, 2**32 - 1))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_both_engines_give_the_same_replication_whatever_a_file_says(one, seed):
    plan = plan_or_none(one)
    assume(plan is not None)
    with soon_given_up():
        reference, fast = (found_by(engine, plan, Run(cases=CASES, seed=seed, log=True)) for engine in ENGINES)
    if isinstance(reference, str):
        assert fast == reference
    else:
        assert differing(reference, fast) == []


@pytest.mark.parametrize(
    "law",
    [
        Fixed(10.0),
        Uniform(1.0, 20.0),
        Triangular(0.0, 10.0, 25.0),
        Exponential(12.0),
        Lognormal(2.0, 0.7),
        Empirical((30.0, 1.0, 10.0), (0.2, 0.3, 0.5)),
    ],
    ids=lambda law: type(law).__name__,
)
def test_long_runs_of_a_loop_of_every_law_are_the_same(law):
    again = Outcome("again", 0.3, Return("x"))
    loop = chain(
        work("x", work=Duration(law)),
        work("y", by="b", work=Duration(law), outcomes=(again,)),
        offices=office(2, 1),
        cases=every(exponential(20.0)),
    )
    assert engines_differ_in(plan_of(loop), Run(cases=2000, log=True)) == []


def test_ties_are_broken_alike():
    line = process(
        *(work(name, by=by, work=minutes(10), after=after) for name, by, after in (
            ("x", "a", ()), ("y", "a", ()), ("z", "b", ("x", "y")), ("w", "a", ("x",)),
        )),
        offices=office(3, 1),
        cases=every(minutes(10)),
    )  # fmt: skip
    assert engines_differ_in(plan_of(line), Run(cases=300, log=True)) == []


def test_a_queue_that_grows_without_end_is_the_same():
    desk = process(work("x", work=exponential(50.0)), offices=office(1), cases=every(exponential(10.0)))
    assert engines_differ_in(plan_of(desk), Run(cases=3000, log=True)) == []


@pytest.mark.parametrize("name", ["company-registration", "guangzhou-2008", "sme-loan"])
def test_real_processes_are_the_same(name):
    plan = plan_of(read_process(ROOT / "processes" / f"{name}.yaml").process)
    assert engines_differ_in(plan, Run(cases=200, log=True)) == []


def test_what_is_not_logged_is_not_kept():
    desk = process(work("x", work=exponential(5.0)), offices=office(1), cases=every(exponential(10.0)))
    run = Run(cases=100)
    logged, plain = (run_fast(plan_of(desk), replace(run, log=log), 0, 5) for log in (True, False))
    assert (logged.visits.shape[0], plain.visits.shape[0]) == (100, 0)
    assert differing(replace(logged, visits=plain.visits), plain) == []


def test_more_at_once_than_stands_in_order_is_the_same():
    wide = process(work("x", by="b", work=exponential(3000.0)), work("y", work=minutes(0), wait=exponential(500.0)),
        cases=every(minutes(5)))  # fmt: skip
    assert engines_differ_in(plan_of(wide), Run(cases=1500, log=True)) == []


def test_more_steps_and_officers_than_a_word_has_bits_are_the_same():
    many = tuple(work(f"s{number}", after=("x",), work=exponential(9.0)) for number in range(WORD_BITS * 2 + 3))
    wide = process(
        work("x", by="b", outcomes=(Outcome("again", 0.2, Return("x")),)),
        *many,
        work("z", by="b", after=tuple(step.id for step in many)),
        offices=office(WORD_BITS * 2 + 1, 1),
        cases=every(exponential(11.0)),
    )
    assert engines_differ_in(plan_of(wide), Run(cases=200, log=True)) == []


def test_more_documents_than_a_word_has_bits_are_the_same():
    papers = tuple(f"paper{number}" for number in range(WORD_BITS + 8))
    full = chain(
        submission(brings=papers),
        check("early", *papers, if_wrong=Return("submit", exponential(500.0), amends=papers[-3:])),
        work("rewrite", amends=papers[WORD_BITS - 2 :: 2]),
        check("late", *papers),
        issue(),
        documents=(*(Document(name) for name in papers), Document(LICENCE, delivered=True)),
        criteria=tuple(Criterion(name, about=(name,), wrong=0.03, fixed=0.6) for name in papers),
        cases=every(exponential(60.0)),
    )
    assert engines_differ_in(plan_of(full), Run(cases=500, log=True)) == []


@pytest.mark.parametrize("engine", [run_reference, run_fast], ids=["simpy", "fast"])
def test_a_case_that_an_overloaded_office_never_comes_to_ends_the_run(engine, monkeypatch):
    monkeypatch.setattr("regflow.simulation.settings.MOST_ARRIVALS", (1_000, 10))
    first = (Condition(((Clause("kind", ("urgent",)),),)),)
    crowded = process(
        work("x", work=minutes(10)),
        offices=(Office("a", "A", staff=1, first=first),),
        cases=Cases(Every(minutes(5)), traits=(Trait("kind", (("urgent", 0.9), ("plain", 0.1))),)),
    )
    with pytest.raises(SimulationError, match=r"1,300 applications have arrived and not all of the first 30"):
        engine(plan_of(crowded), Run(cases=30), 0, 5)
