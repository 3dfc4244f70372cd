"""The oracle of the walk: every interleaving of every step, nothing left out, nothing taken together, no masks.

It knows one cause exactly and of the others whether they are certain, as the walk does; how it gets there shares
nothing with the walk but the model.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from regflow.model.by_trait import in_case
from regflow.model.graph import graph_of, up_to_decision
from regflow.model.process import Process
from regflow.model.step import DONE, PASS, SKIPPED, WRONG, Check, Continue, End, Kind, Reject, Return, Step


class Visit(NamedTuple):
    end: bool
    backs: tuple[Return, ...]
    value: str
    known: frozenset
    noticed: bool


class State(NamedTuple):
    phases: tuple
    truth: str
    luck: frozenset
    known: frozenset
    certain: frozenset
    there: frozenset


class Explorer:
    def __init__(self, process: Process, cause: str, traits: dict[str, str]) -> None:
        self.process, self.cause, self.traits = process, cause, traits
        self.graph = graph_of(process)
        self.needed = up_to_decision(process, self.graph)
        self.mentioned = {one for step in process.steps if step.only_if for one in step.only_if.subjects}

    def sightings(self) -> set[tuple[str, tuple, frozenset]]:
        start = [State((None,) * len(self.process.steps), truth, frozenset(), *[frozenset()] * 3) for truth in "rw"]
        onward: dict[State, list[State]] = {}
        waiting = [self.skipped(state) for state in start]
        while waiting:
            state = waiting.pop()
            if state not in onward:
                onward[state] = [] if self.approved(state) else [self.skipped(one) for one in self.next_states(state)]
                waiting += onward[state]
        hopeful = self.hopeful(onward)
        return {moment for state in hopeful for moment in self.moments(state)}

    def hopeful(self, onward: dict[State, list[State]]) -> set[State]:
        """Return the states that may still lead to an approval."""
        found = {state for state in onward if self.approved(state)}
        backward: dict[State, list[State]] = {}
        for state, after in onward.items():
            for one in after:
                backward.setdefault(one, []).append(state)
        waiting = list(found)
        while waiting:
            for state in backward.get(waiting.pop(), []):
                if state not in found:
                    found.add(state)
                    waiting.append(state)
        return found

    def value(self, state: State, step: str) -> str | None:
        phase = state.phases[[one.id for one in self.process.steps].index(step)]
        return phase if isinstance(phase, str) else None

    def approved(self, state: State) -> bool:
        return all(self.value(state, step) is not None for step in self.needed)

    def context(self, state: State, steps: frozenset[str]) -> tuple:
        results = {step: self.value(state, step) for step in steps & self.mentioned}
        return tuple(sorted({**self.traits, **{a: DONE if b == PASS else b for a, b in results.items()}}.items()))

    def moments(self, state: State) -> Iterator[tuple[str, tuple, frozenset]]:
        if self.approved(state):
            yield "", self.context(state, self.needed), state.known
            return
        for place, step in enumerate(self.process.steps):
            delivers = any(self.process.document_by_id[one].delivered for one in step.issues)
            if (step.kind is Kind.APPROVAL or delivers) and self.due(state, place) and self.wanted(state, step):
                yield step.id, self.context(state, self.graph.before[step.id]), state.known

    def due(self, state: State, place: int) -> bool:
        step = self.process.steps[place]
        return state.phases[place] is None and all(self.value(state, one) is not None for one in step.after)

    def wanted(self, state: State, step: Step) -> bool:
        if step.only_if is None:
            return True
        results = {one: self.value(state, one) for one in step.only_if.subjects if one not in self.traits}
        return step.only_if.holds({**self.traits, **results})

    def skipped(self, state: State) -> State:
        """Return the state once every step that is due and not wanted has been skipped."""
        for place, step in enumerate(self.process.steps):
            if self.due(state, place) and not self.wanted(state, step):
                return self.skipped(self.with_phase(state, place, SKIPPED))
        return state

    def next_states(self, state: State) -> Iterator[State]:
        for place, step in enumerate(self.process.steps):
            phase = state.phases[place]
            if self.due(state, place):
                yield from self.begun(state, place)
            elif isinstance(phase, tuple):
                ended = self.with_phase(state, place, None)
                for after in [ended] if self.checks_what_it_changes(step) else self.own_changes(ended, step):
                    yield from self.end(after, place, step, phase[1])

    def begun(self, state: State, place: int) -> Iterator[State]:
        """Give the states in which a step has looked and its result is still to come.

        What looks at its own changes does so when its work ends; its result may still come later, after a wait.
        """
        step = self.process.steps[place]
        for start in self.own_changes(state, step) if self.checks_what_it_changes(step) else [state]:
            for visit, after in self.visits(step, start):
                yield self.with_phase(after, place, ("begun", visit))

    def with_phase(self, state: State, place: int, phase: object) -> State:
        return state._replace(phases=(*state.phases[:place], phase, *state.phases[place + 1 :]))

    def checks_what_it_changes(self, step: Step) -> bool:
        changed = {*step.amends, *step.brings, *step.issues}
        return any(changed & self.process.depends_on(check.criterion) for check in step.checks)

    def causes(self, check: Check) -> set[str]:
        return {check.criterion, *self.process.implied_by(check.criterion)}

    def findings(self, step: Step, state: State) -> Iterator[tuple[tuple[bool, ...], State]]:
        """Give what each check of the step says (True: wrong), and the state as it shows then."""
        for said in product((False, True), repeat=len(step.checks)):
            after: State | None = state
            for check, wrong in zip(step.checks, said, strict=True):
                after = self.said(check, wrong, state, after) if after else None
            if after:
                yield said, after

    def said(self, check: Check, wrong: bool, begun: State, state: State) -> State | None:
        causes = self.causes(check)
        catches = in_case(check.catches, self.traits)
        doubtful = causes - {self.cause} - begun.certain
        if self.cause in causes and state.truth != "r":
            limits = dict(state.luck).get(check.looks_at, (0.0, 9.0))
            possible = catches > limits[0] if wrong else catches < limits[1]
            possible = possible and (catches > 0 if wrong else catches < 1)
            limits = (limits[0], min(limits[1], catches)) if wrong else (max(limits[0], catches), limits[1])
            if not possible:
                return None
            state = state._replace(luck=frozenset({**dict(state.luck), check.looks_at: limits}.items()))
        elif wrong and not (in_case(check.false_alarm, self.traits) > 0 or (catches > 0 and doubtful)):
            return None
        if not wrong and catches == 1:
            state = state._replace(certain=state.certain | causes - {self.cause})
        return state

    def visits(self, step: Step, state: State) -> Iterator[tuple[Visit, State]]:
        for said, after in self.findings(step, state):
            found = [check for check, wrong in zip(step.checks, said, strict=True) if wrong]
            passed = [check for check, wrong in zip(step.checks, said, strict=True) if not wrong]
            seeing = [check for check in passed if in_case(check.catches, self.traits) > 0]
            own = [check for check in seeing if self.cause in self.causes(check)]
            noticed = state.truth != "r" and any(self.cause in self.causes(check) for check in found)
            known = frozenset((step.id, c.criterion) for c in own if not isinstance(c.if_wrong, Continue))
            backs = tuple(check.if_wrong for check in found if isinstance(check.if_wrong, Return))
            if any(isinstance(check.if_wrong, Reject) for check in found):
                yield Visit(True, (), "", frozenset(), noticed), after
            elif backs:
                yield Visit(False, backs, "", frozenset(), noticed), after
            elif found:
                yield Visit(False, (), WRONG, known, noticed), after
            else:
                advised = frozenset((step.id, c.criterion) for c in own if step.id in self.mentioned)
                yield from ((visit, after) for visit in self.draws(step, known | advised))

    def draws(self, step: Step, known: frozenset) -> Iterator[Visit]:
        shares = [in_case(outcome.share, self.traits) for outcome in step.outcomes]
        if sum(shares) < 1 - 1e-9:
            yield Visit(False, (), PASS if step.checks else DONE, known, False)
        for outcome, share in zip(step.outcomes, shares, strict=True):
            if share > 0:
                back = (outcome.then,) if isinstance(outcome.then, Return) else ()
                ends = isinstance(outcome.then, End)
                yield Visit(ends, back, outcome.name, frozenset() if back else known, False)

    def own_changes(self, state: State, step: Step) -> Iterator[State]:
        handed_in = {*step.brings, *step.issues}
        changed = {*step.amends, *(handed_in & state.there)}
        yield from self.change(state._replace(there=state.there | handed_in), changed, False)

    def change(self, state: State, documents: set[str], noticed: bool) -> Iterator[State]:
        stale = {one.id for one in self.process.criteria if documents & set(self.process.about_of(one.id))}
        redrawn = {
            check.looks_at
            for step in self.process.steps
            for check in step.checks
            if self.cause in self.causes(check) and documents & self.process.depends_on(check.criterion)
        }
        luck = frozenset(one for one in state.luck if one[0] not in redrawn)
        state = state._replace(certain=state.certain - stale, luck=luck)
        if self.cause not in stale:
            yield state
            if noticed:
                yield state._replace(truth="r")
            return
        phases = tuple(
            ("begun", phase[1]._replace(known=frozenset(), noticed=False))
            if isinstance(phase, tuple) and phase[1]
            else phase
            for phase in state.phases
        )
        for truth in "rw":
            yield state._replace(phases=phases, truth=truth, luck=frozenset(), known=frozenset())

    def end(self, state: State, place: int, step: Step, visit: Visit) -> Iterator[State]:
        if visit.end:
            return
        if not visit.backs:
            truth = "n" if visit.noticed and state.truth != "r" else state.truth
            yield self.with_phase(state._replace(known=state.known | visit.known, truth=truth), place, visit.value)
            return
        again = {visit.backs[0].to} | self.graph.after[visit.backs[0].to]
        phases = tuple(
            None if one.id in again else phase for one, phase in zip(self.process.steps, state.phases, strict=True)
        )
        documents = {one for back in visit.backs for one in self.process.changed_by_return(step, back)}
        noticed = state.truth == "n" or (visit.noticed and state.truth != "r")
        yield from self.change(state._replace(phases=phases), documents, noticed)


def naive_sightings(process: Process, cause: str) -> set[tuple[str, tuple, frozenset]]:
    """Return every moment, context and state of knowledge (pairs of step and criterion) that occurs."""
    names = [trait.name for trait in process.cases.traits]
    found = set()
    for values in product(*([v for v, share in trait.values if share > 0] for trait in process.cases.traits)):
        found |= Explorer(process, cause, dict(zip(names, values, strict=True))).sightings()
    return found
