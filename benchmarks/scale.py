"""CPU time and memory that the analysis of a very large process takes.

`python -m benchmarks.scale [STEPS] [CRITERIA] [TRAITS] [SEED]`. First a process as large as any that is written by
hand: 400 steps, 40 criteria and 12 traits of two values, 4,096 contexts. Then one of 19 such traits, 524,288 contexts,
which is more than a truth table is built for: nothing may be claimed of it.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import process_time

from regflow.analysis import Analysis, analyse
from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.duration import Duration, Fixed
from regflow.model.obligation import Obligations
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import APPLICANT, Check, Kind, Reaction, Reject, Return, Step
from regflow.model.text import plain
from regflow.rewrite import apply

OFFICES = "abc"
VALUES = ("p", "q")
NEAR = 5
"""A step follows one or two of the last few, so that branches stay narrow, as in a procedure that is written down."""

FAR_BACK = 30
"""Steps over which a case is sent back at most."""


def large_process(random: Random, steps: int = 400, criteria: int = 40, traits: int = 12) -> Process:
    """Return a process whose conditions name every trait, with some 130 returns in 400 steps."""
    documents = tuple(f"paper_{number}" for number in range(criteria * 3 // 2))
    names = tuple(f"criterion_{number}" for number in range(criteria))
    made = [Step(id="submit", kind=Kind.SUBMISSION, by=APPLICANT, brings=documents)]
    before: dict[str, frozenset[str]] = {"submit": frozenset()}
    for number in range(1, steps - 1):
        step = _placed(random, made, number, f"trait_{number % traits}")
        before[step.id] = frozenset(step.after).union(*(before[entry] for entry in step.after))
        recent = [step.id, *(one.id for one in made[-FAR_BACK:] if one.id in before[step.id])]
        made.append(_busy(random, step, recent, names, documents))
    ends = {step.id for step in made} - {entry for step in made for entry in step.after}
    last = tuple(step.id for step in made if step.id in ends)
    made.append(Step(id="issue", kind=Kind.ISSUE, by="a", issues=("licence",), after=last))
    return Process(
        name=plain("large"),
        steps=tuple(made),
        offices=tuple(Office(id=name, authority=name.upper()) for name in OFFICES),
        documents=(*map(Document, documents), Document("licence", delivered=True)),
        criteria=tuple(_criterion(random, number, names, documents) for number in range(criteria)),
        cases=Cases(traits=tuple(Trait(f"trait_{number}", (("p", 0.5), ("q", 0.5))) for number in range(traits))),
        obligations=Obligations(complete=True),
    )


def _placed(random: Random, earlier: list[Step], number: int, trait: str) -> Step:
    near = earlier[-NEAR:]
    after = tuple(dict.fromkeys(random.choice(near).id for _ in range(random.choice((1, 1, 1, 2)))))
    only_if = Condition(((Clause(trait, (random.choice(VALUES),)),),)) if random.random() < 0.3 else None
    work = Duration(Fixed(float(random.randint(5, 60))))
    return Step(id=f"step_{number}", by=random.choice(OFFICES), after=after, only_if=only_if, work=work)


def _busy(random: Random, step: Step, recent: list[str], criteria: tuple[str, ...], documents: tuple[str, ...]) -> Step:
    drawn = random.random()
    if drawn < 0.75:
        reaction: Reaction = Return(random.choice(recent)) if random.random() < 0.35 else Reject()
        looked_at = random.sample(criteria, random.choice((1, 1, 2)))
        return replace(step, checks=tuple(Check(one, reaction, random.choice((1.0, 1.0, 0.9))) for one in looked_at))
    if drawn < 0.8:
        return replace(step, amends=(random.choice(documents),))
    return replace(step, kind=Kind.APPROVAL) if drawn < 0.9 else step


def _criterion(random: Random, number: int, names: tuple[str, ...], documents: tuple[str, ...]) -> Criterion:
    implies = (names[number + 1],) if number % 10 == 0 and number + 1 < len(names) else ()
    return Criterion(names[number], about=tuple(random.sample(documents, 2)), wrong=0.05, implies=implies)


def report(process: Process) -> Analysis:
    """Print what the analysis of one process took and found."""
    start = process_time()
    analysis = analyse(process, apply)
    seconds = process_time() - start
    size = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    returns = sum(len(step.returns) for step in process.steps)
    print(
        f"{len(process.steps)} steps, {len(process.criteria)} criteria, {len(process.cases.traits)} traits, "
        f"{returns} returns, {analysis.contexts or 'too many'} contexts: "
        f"{seconds:.2f} s of CPU time, {size:.0f} MiB at most, {len(analysis.findings)} findings"
    )
    for rule, count in Counter(finding.rule for finding in analysis.findings).items():
        print(f"    {rule:24} {count:4}")
    return analysis


def main(steps: int = 400, criteria: int = 40, traits: int = 12, seed: int = 1) -> None:
    """Print two reports; exit with an error if anything was claimed of the process that has too many contexts."""
    report(large_process(Random(seed), steps, criteria, traits))
    beyond = report(large_process(Random(seed), steps, criteria, 19))
    if beyond.contexts is not None or beyond.guarantees or any(one.change for one in beyond.findings):
        sys.exit("something was claimed of a process that has too many contexts")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
