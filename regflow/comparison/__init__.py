"""Two processes on the same luck, and what may be said of the difference.

Belongs here: what needs two traces at once. Why so: replication r of before and after share every random number, so
differences are taken replication by replication and most of the noise cancels; each measure is judged once, on a
number of replications that the pilot's spread fixed. The alternative, looking again until something is significant,
finds differences where there are none.
"""
