"""Replications on the machines of a running Dask cluster."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from regflow.errors import SimulationError
from regflow.words import message

PATIENCE = 10
"""Seconds within which a scheduler has to answer, and to have a worker."""
ATTEMPTS = 5
"""How often a replication is tried: its worker may go, and its numbers are the same on any other."""


@contextmanager
def cluster_workers(address: str) -> Iterator[Executor]:
    """Give the workers of a Dask scheduler as an executor; what a lost worker had begun is done by another.

    Args:
        address: Of the scheduler, e.g. `tcp://10.0.0.1:8786`.

    Raises:
        SimulationError: if Dask is not installed, nothing answers there, or nobody works for what does.
    """
    try:
        from distributed import Client
        from distributed.comm import get_address_host
    except ImportError:
        raise SimulationError(message("cluster-not-installed"), message("cluster-not-installed.help")) from None
    try:
        # A client that cannot read its address hangs when it is let go of, and complains of it.
        get_address_host(address)
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError):  # a time-out is an OSError; an address that cannot be read a ValueError
        raise SimulationError(
            message("cluster-not-there", address=address), message("cluster-not-there.help", address=address)
        ) from None
    with client, client.get_executor(retries=ATTEMPTS, pure=False) as executor:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise SimulationError(
                message("cluster-without-workers", address=address),
                message("cluster-without-workers.help", address=address),
            ) from None
        try:
            yield executor
        except BaseException:
            # Else leaving would wait for all that was handed out, whoever wants to stop.
            executor.shutdown(wait=False)
            raise
