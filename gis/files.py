"""Files: what can be wrong with one before GDAL reads it, and writing one whole or not at all."""

from __future__ import annotations

import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from ..core.errors import PlanstatusError
from ..core.language import tr

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
"""Begins Office files from before 2007, and newer ones that are locked with a password."""

MOST_BYTES = 1_000_000_000
"""No table or municipality layer is larger, and no zip file may unpack to more."""


def first_bytes(path: Path) -> bytes:
    """Return the beginning of a file.

    Raises:
        PlanstatusError: it is missing, empty, too large or may not be read.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PlanstatusError(tr("{file} er for stor: mer enn 1 GB.", file=path.name))
        with path.open("rb") as file:
            start = file.read(4096)
    except FileNotFoundError as error:
        raise PlanstatusError(
            tr("Fant ikke filen {file}. Er den flyttet, eller er nettverksdisken borte?", file=path)
        ) from error
    except OSError as error:
        raise PlanstatusError(
            tr("{file} kan ikke leses: {reason}.", file=path, reason=error.strerror)
        ) from error
    if not start.strip():
        raise PlanstatusError(tr("{file} er tom. Be om å få den på nytt.", file=path.name))
    return start


@contextmanager
def opened_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip file, which spreadsheets are too.

    Raises:
        PlanstatusError: it, or the part that is read, is damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise PlanstatusError(
            tr(
                "{file} er ødelagt eller ikke lastet helt ned. Be om å få den på nytt.",
                file=path.name,
            )
        ) from error


def check_archive(path: Path) -> None:
    """Check a zip file. GDAL reads in it without unpacking it.

    Raises:
        PlanstatusError: it is damaged, locked with a password or unpacks to too much.
    """
    with opened_archive(path) as archive:
        parts = archive.infolist()
        manifest = "META-INF/manifest.xml"
        locked = any(part.flag_bits & 1 for part in parts) or (
            manifest in archive.namelist() and b"encryption-data" in archive.read(manifest)
        )
    if locked:
        raise PlanstatusError(
            tr(
                "{file} er låst med passord. Åpne den, fjern passordet og lagre på nytt.",
                file=path.name,
            )
        )
    if sum(part.file_size for part in parts) > MOST_BYTES:
        raise PlanstatusError(
            tr("{file} pakker seg ut til mer enn 1 GB, og er ikke åpnet.", file=path.name)
        )


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """Give a place to write, and put what was written in place of `path` when all went well.

    Raises:
        OSError: it cannot be written; what was at `path` is as it was.
    """
    with tempfile.TemporaryDirectory(prefix=".planstatus-", dir=path.parent) as folder:
        yield Path(folder) / path.name
        for made in sorted(Path(folder).iterdir()):
            with made.open("rb+") as file:
                os.fsync(file.fileno())  # on the disk before it takes the older one's place
            os.replace(made, path.parent / made.name)


def check_can_write(path: Path) -> None:
    """Check, before the work begins, that a file can be put where it is wanted.

    Raises:
        PlanstatusError: the folder is missing or write-protected, or the place is a folder.
    """
    if not path.parent.is_dir():
        raise PlanstatusError(
            tr("Mappen {folder} finnes ikke. Lag den, eller velg en annen.", folder=path.parent)
        )
    if not os.access(path.parent, os.W_OK):
        raise PlanstatusError(
            tr(
                "Mappen {folder} er skrivebeskyttet. Velg en mappe du har lov til å skrive i.",
                folder=path.parent,
            )
        )
    if path.is_dir():
        raise PlanstatusError(tr("{path} er en mappe. Skriv et filnavn.", path=path))


@contextmanager
def quiet_gdal() -> Iterator[None]:
    """Keep GDAL's own English words off the terminal; what matters is said in ours."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
