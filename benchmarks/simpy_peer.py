"""The speed model as a typical SimPy program: one process per case, one request and one timeout per piece of work."""

from __future__ import annotations

from collections.abc import Callable, Generator
from math import log
from random import Random

import simpy
from simpy import Environment, Event, Resource

MEAN_GAP = 5.75
INCOMPLETE = 0.2
REFUSED = 0.1
LOG_SD = 0.7

Flow = Generator[Event, object, None]


class Registration:
    """The offices of one run, and the cycle times of the cases that have gone through them."""

    def __init__(self, env: Environment, seed: int) -> None:
        self.env = env
        self.chance = Random(seed)
        self.intake = Resource(env, 4)
        self.registry = Resource(env, 6)
        self.premises = Resource(env, 3)
        self.tax = Resource(env, 2)
        self.decision = Resource(env, 2)
        self.cycle_times: list[float] = []

    def arrivals(self, cases: int) -> Flow:
        for _ in range(cases):
            yield self.env.timeout(self.chance.expovariate(1 / MEAN_GAP))
            self.env.process(self.case())

    def case(self) -> Flow:
        arrived = self.env.now
        chance = self.chance
        yield from self.work(self.intake, lambda: chance.triangular(2, 9, 4))
        yield from self.work(self.intake, lambda: chance.expovariate(1 / 6))
        while chance.random() < INCOMPLETE:
            yield from self.work(self.intake, self.skewed(8))
            yield from self.work(self.intake, lambda: chance.expovariate(1 / 6))
        yield from self.work(self.registry, self.skewed(12))
        beside = (
            self.work(self.premises, lambda: chance.triangular(6, 23.4, 12)),
            self.work(self.registry, self.skewed(15.6)),
            self.work(self.tax, lambda: chance.expovariate(1 / 9.2)),
        )
        yield self.env.all_of([self.env.process(branch) for branch in beside])
        yield from self.work(self.decision, self.skewed(9.2))
        if chance.random() < REFUSED:
            yield from self.work(self.intake, lambda: chance.expovariate(1 / 3))
        else:
            yield from self.work(self.intake, lambda: chance.triangular(2, 7, 3))
        self.cycle_times.append(self.env.now - arrived)

    def work(self, office: Resource, length: Callable[[], float]) -> Flow:
        with office.request() as officer:
            yield officer
            yield self.env.timeout(length())

    def skewed(self, mean: float) -> Callable[[], float]:
        """Return lognormal work of this mean."""
        mu = log(mean) - LOG_SD * LOG_SD / 2
        return lambda: self.chance.lognormvariate(mu, LOG_SD)


def cycle_times(cases: int, seed: int) -> list[float]:
    """Return the cycle time of each case, minutes."""
    env = simpy.Environment()
    registration = Registration(env, seed)
    env.process(registration.arrivals(cases))
    env.run()
    return registration.cycle_times
