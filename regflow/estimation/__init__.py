"""What figures tell: intervals, verdicts and queueing theory, from arrays alone.

Belongs here: whatever takes numbers and gives a frozen result without knowing what a process, a step or an
office is. Why so: statistics that know no process can be held against published tables, and the formulas of
queueing theory, which share no line with the simulation, can judge it. The alternative, estimators beside
each measure, would repeat the same interval where no table reaches it.

scipy has one door, `distributions`, and is imported there when first asked, so that reading a file and
checking it stay fast.
"""
