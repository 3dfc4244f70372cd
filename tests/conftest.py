"""What all tests share: a Hypothesis profile, new examples each time at a desk and the same ones in CI."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "regflow",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("regflow")
