"""The vocabulary of the field: frozen data, no behaviour beyond its own invariants.

Everything above speaks in these words; nothing here reads, prints, draws or decides. Days are day numbers
(proleptic Gregorian, `date.toordinal`), so that dates and their spelling stay in `formats` and `report`.
"""
