"""Files: what can be wrong with one before GDAL reads it, and writing one whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ...core.errors import PlanstatusError, cause_of, short
from ...core.texts.language import tr

ZIP = b"PK\x03\x04"
GZIP = b"\x1f\x8b"
OLE = b"\xd0\xcf\x11\xe0"
"""Begins Office files from before 2007, and newer ones that are locked with a password."""

ELSEWHERE = (b"<ogrvrtdatasource", b"<ogrwfsdatasource", b"wfs_capabilities", b"gdal_streamed_alg")
"""In the beginning of files that GDAL takes for a list of data elsewhere, whatever their ending."""

MAPINFO_ELSEWHERE = re.compile(
    rb"(?is)^\s*!table\b.*^\s*(?:file|open table)\s+\"[^\"\n]*[\\/:]", re.MULTILINE
)
"""A MapInfo table that names files in other folders, or on other machines."""

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


def name_of(source: str | QgsVectorLayer) -> str:
    """Return what a file or a layer is called."""
    return source.name() if isinstance(source, QgsVectorLayer) else split_source(source)[0].name


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
            tr(
                "Sjekk om {file} er flyttet, eller koble til nettverksdisken. Filen ble ikke "
                "funnet.",
                file=short(path),
            ),
            path,
        ) from error
    except OSError as error:
        raise PlanstatusError(
            tr("{file} kan ikke leses. {cause}", file=short(path), cause=cause_of(error)), path
        ) from error
    if not start.strip():
        raise PlanstatusError(tr("Be om å få {file} på nytt. Filen er tom.", file=path.name))
    check_not_elsewhere(start, path.name)
    return start


def check_not_elsewhere(start: bytes, name: str) -> None:
    """Refuse a file that begins as a list of data elsewhere.

    Raises:
        PlanstatusError: it does.
    """
    if any(mark in start.lower() for mark in ELSEWHERE) or MAPINFO_ELSEWHERE.search(start):
        raise PlanstatusError(
            tr(
                "Velg filen med dataene, eller legg laget i prosjektet først. {file} har ikke "
                "data selv, men henter dem fra en annen fil eller fra nettet.",
                file=name,
            )
        )


@contextmanager
def opened_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip file, which spreadsheets are too.

    Raises:
        PlanstatusError: it, or the part that is read, is damaged.
    """
    with _damage_in_words(path), zipfile.ZipFile(path) as archive:
        yield archive


@contextmanager
def opened_plain(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that is not zipped, to be read as XML or text.

    Raises:
        PlanstatusError: it is damaged.
    """
    with _damage_in_words(path), path.open("rb") as file:
        yield file


@contextmanager
def _damage_in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except (
        zipfile.BadZipFile, zlib.error, EOFError, LookupError, OSError, RuntimeError, ValueError
    ) as error:  # fmt: skip
        raise PlanstatusError(
            tr(
                "Be om å få {file} på nytt. Filen er ødelagt eller ikke lastet helt ned.",
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
                check_not_elsewhere(start, path.name)
                xml += [part.filename] * is_xml(start)
        locked = any(part.flag_bits & 1 for part in parts) or (
            manifest in archive.namelist() and b"encryption-data" in archive.read(manifest)
        )
    if locked:
        raise PlanstatusError(
            tr(
                "Åpne {file}, fjern passordet og lagre på nytt. Filen er låst med passord.",
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

    The place is in a folder beside the target, named «.planstatus-…», so that what is written has
    the rights of the folder it ends in. A file that is replaced hands its own rights on.

    Raises:
        OSError: it cannot be written; what was at `path` is as it was.
    """
    folder = path.parent / f".planstatus-{secrets.token_hex(6)}"
    # Not mkdtemp: what it makes is for its owner alone, and on Windows so is all that comes out.
    folder.mkdir()
    try:
        yield folder / path.name
        for made in sorted(folder.iterdir()):
            with made.open("rb+") as file:
                os.fsync(file.fileno())  # on the disk before it takes the older one's place
            _hand_on_rights(path.parent / made.name, made)
            os.replace(made, path.parent / made.name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _hand_on_rights(old: Path, new: Path) -> None:
    # What cannot be handed on, such as a group one is not in, is as the folder gives it
    with suppress(OSError):
        before = old.stat()
        if hasattr(os, "chown"):
            os.chown(new, -1, before.st_gid)
        new.chmod(before.st_mode & 0o777)


def check_can_write(path: Path) -> None:
    """Check, before the work begins, that a file can be put where it is wanted.

    Raises:
        PlanstatusError: the folder is missing or write-protected, or the place is a folder.
    """
    if not os.path.isdir(path.parent):
        raise PlanstatusError(
            tr(
                "Lag mappen {folder}, eller velg en annen. Den finnes ikke.",
                folder=short(path.parent),
            ),
            path.parent,
        )
    if not os.access(path.parent, os.W_OK):
        raise PlanstatusError(
            tr(
                "Velg en mappe du har lov til å skrive i. Mappen {folder} er skrivebeskyttet.",
                folder=short(path.parent),
            ),
            path.parent,
        )
    if os.path.isdir(path):
        raise PlanstatusError(tr("Skriv et filnavn. {path} er en mappe.", path=short(path)), path)
