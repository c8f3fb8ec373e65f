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
from qgis.core import QgsProviderRegistry

from ..core.errors import PlanstatusError
from ..core.language import tr

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
"""Begins Office files from before 2007, and newer ones that are locked with a password."""

ELSEWHERE = (b"<ogrvrtdatasource", b"<ogrwfsdatasource", b"wfs_capabilities", b"gdal_streamed_alg")
"""In the beginning of files that GDAL takes for a list of data elsewhere, whatever their ending."""

ONLY_THIS_FILE = "DOWNLOAD_SCHEMA=NO"
"""GDAL's option for GML, which may name a schema on a network that GDAL fetches unasked."""

MOST_BYTES = 1_000_000_000
"""No table or municipality layer is larger, and no zip file may unpack to more."""


def is_there(path: Path) -> bool:
    """Return whether a file is there to be seen; `Path.exists` raises where one may not look."""
    return os.path.exists(path)


def split_source(source: str) -> tuple[Path, str]:
    """Return the file of «file|layername=…» and what follows it; names may hold a bar too."""
    if os.path.exists(source):
        return Path(source), ""
    path = QgsProviderRegistry.instance().decodeUri("ogr", source).get("path") or source
    return Path(path), source[len(path) :]


def first_bytes(path: Path) -> bytes:
    """Return the beginning of a file.

    Raises:
        PlanstatusError: it is missing, empty, too large, may not be read, or leads elsewhere.
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
    _check_not_elsewhere(start, path.name)
    return start


def _check_not_elsewhere(start: bytes, name: str) -> None:
    if any(mark in start.lower() for mark in ELSEWHERE):
        raise PlanstatusError(
            tr(
                "{file} har ikke data selv, men henter dem fra en annen fil eller fra nettet. Velg "
                "filen med dataene, eller legg laget i prosjektet først.",
                file=name,
            )
        )


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


def is_xml(start: bytes) -> bool:
    """Return whether a file that begins so is XML, such as GML."""
    return start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")


def check_archive(path: Path) -> list[str]:
    """Check a zip file, and return the XML in it. GDAL reads in it without unpacking it.

    Raises:
        PlanstatusError: it is damaged, locked with a password, unpacks to too much or leads
            elsewhere.
    """
    with opened_archive(path) as archive:
        parts, xml = archive.infolist(), []
        manifest = "META-INF/manifest.xml"
        for part in parts:
            if not part.flag_bits & 1:
                with archive.open(part) as file:
                    start = file.read(4096)
                _check_not_elsewhere(start, path.name)
                xml += [part.filename] * is_xml(start)
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
    return xml


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
    if not os.path.isdir(path.parent):
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
    if os.path.isdir(path):
        raise PlanstatusError(tr("{path} er en mappe. Skriv et filnavn.", path=path))


@contextmanager
def quiet_gdal() -> Iterator[None]:
    """Keep GDAL's own English words off the terminal; what matters is said in ours."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
