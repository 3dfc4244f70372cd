"""What can stop a simulation, and its notes."""

TEXTS: dict[str, str] = {
    "no-arrivals": "the file does not say how cases arrive, so it cannot be simulated",
    "no-arrivals.help": "say it under cases, e.g. arrive: 40 per working day",
    "no-gap": "cases arrive either never or all at once, so that there is nothing to simulate",
    "holidays-unknown": (
        "the calendar {calendar} keeps the public holidays of {country}, and those of {year} are not known"
    ),
    "holidays-unknown.help": (
        "list the days of {year} in the calendar {calendar} under closed and open, or simulate fewer cases"
    ),
    "never-open": "the calendar {calendar} is never open again, so that nothing would ever be done",
    "never-meets": "a step is decided at meetings, and none of them falls on a day on which its office is open",
    "several-hashes": "{one} and {other} would share their luck by chance: rename one of them",
    "too-few-officers": (
        "step {step} needs {needed} officers in office {office}, because the law wants different ones, "
        "and there are {staff}"
    ),
    "too-few-officers.help": "give office {office} more staff, or leave staff out",
    "officer-unknown": "step {step} asks for officer {officer}, who is not listed under staff of office {office}",
    "takes-with-gate": "step {step} has takes, so {key} cannot be simulated beside it",
    "batch-at-random": "step {step}: at_most of a lot has to be a fixed time",
    "endless-case": "a case was sent back more than {rounds} times: it cannot come to an end",
    "overload": "{overloads:list}",
    "overload.office": (
        "office {office} is asked for {load:percent} of what its {staff} officers can do: its queue grows without end, "
        "and it would take {staff_needed}"
    ),
    "cluster-not-installed": "running on a cluster needs the package distributed, which is not installed",
    "cluster-not-installed.help": "install it with: pip install 'regflow[cluster]'",
    "cluster-not-there": "no Dask scheduler answers at {address}",
    "cluster-not-there.help": "start one with: dask scheduler, and give the address that it shows, such as "
    "tcp://127.0.0.1:8786; or leave --cluster out to use this machine",
    "cluster-without-workers": "the Dask scheduler at {address} has no workers",
    "cluster-without-workers.help": "start one with: dask worker {address}; or leave --cluster out to use this machine",
    "no-such-engine": "there is no engine called {engine}",
    "fast-not-installed": "the fast engine needs numba, which is not installed",
    "fast-not-installed.help": "install regflow[fast], or leave out --engine fast",
    "nothing-to-run": "a run needs at least one case and one replication",
    "one-replication": "one replication has no interval: run at least two",
    "seed-out-of-range": "the seed {seed} does not lie between 0 and 4294967295",
}
