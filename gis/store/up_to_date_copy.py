"""A copy of a working file, for what only reads: the file itself stays of the version it is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .backends import open_store


@contextmanager
def up_to_date_copy(file: Path) -> Iterator[Path]:
    """Give a copy of a working file, of today's version, for as long as it is read.

    Raises:
        PlanstatusError: it is not a working file of ours, or cannot be read.
    """
    open_store(file).check()
    with tempfile.TemporaryDirectory(prefix="planstatus-") as folder:
        copy = Path(folder, file.name)
        open_store(file).copy_to(copy)
        open_store(copy).bring_up_to_date()
        yield copy
