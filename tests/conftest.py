"""What all tests share: a steady Hypothesis profile."""

from hypothesis import HealthCheck, settings

settings.register_profile("regflow", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("regflow")
