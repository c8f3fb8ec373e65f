"""Times a job in a process of its own: cold, and once more when `AGAIN` is in the environment."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

COLD, WARM = "job", "warm"
AGAIN = "PLANSTATUS_BENCH_WARM"


def timed(job: Callable[[], object]) -> None:
    """Run a job and print its seconds; again in the same process when asked to."""
    for part in (COLD, WARM) if AGAIN in os.environ else (COLD,):
        began = time.perf_counter()
        job()
        print(part, time.perf_counter() - began)
