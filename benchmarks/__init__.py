"""Speed against peers: run by hand, never in the test suite."""
