"""Which changes together: the loops that need analysis, rewriting, verification and simulation at once.

Changes are applied one at a time, with the analysis run again in between, because two changes that are safe alone
may not be safe together.
"""
