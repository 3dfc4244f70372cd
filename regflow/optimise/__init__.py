"""Which changes together: the loops that need analysis, rewriting, verification and simulation at once.

Changes are applied one at a time, with the analysis run again in between, because two changes that are safe alone
may not be safe together.
"""

from regflow.optimise.result import Applied, Rejected, Streamlined, Verified
from regflow.optimise.streamline import Settings, streamline
from regflow.optimise.survey import Survey, survey

__all__ = ["Applied", "Rejected", "Settings", "Streamlined", "Survey", "Verified", "streamline", "survey"]
