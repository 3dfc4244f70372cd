"""The columns of a trace: one row a visit, that is, one case at one step, once."""

VISIT_COLUMNS = (
    "case",  # number of the case in its replication, from 0
    "step",  # place of the step in the file, from 0
    "round",  # how often the step had been sent back to waiting
    "officer",  # place of the officer in his office, from 0; -1 for none
    "due",  # everything it waits for was over (minutes, as all times)
    "enabled",  # it entered the queue of the office
    "started",  # an officer began
    "ended",  # the work was done
    "result_at",  # the result was known (after `wait`)
    "result",  # place of the value in `Plan.values` of the step; -1 when it no longer counted
)
"""Names of the columns of a visit table, simulated or real."""
