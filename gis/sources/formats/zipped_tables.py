"""Reads the tables in a zip file: unpacked into a folder of its own, which is gone afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from ....core.errors import PlanstatusError
from ....core.reading.encodings import likeliest_encoding
from ....core.reading.rows import Sheet
from ....core.texts.language import tr
from ..files import opened_archive
from .grid import Wanted

Reader = Callable[[Path, Wanted], "list[Sheet]"]
_IS_UTF8 = 0x800
_PART_OF_OTHERS = {".dbf": ".shp", ".dat": ".tab"}
"""Files that are read with another of the same name."""


def read_zip(path: Path, wanted: Wanted, suffixes: set[str], read: Reader) -> list[Sheet]:
    """Return the tables of every file in a zip file that `read` can read.

    Args:
        path: the zip file.
        wanted: the only sheet wanted, as «file» or «file: sheet».
        suffixes: of files that may be tables.
        read: reads one of them.

    Raises:
        PlanstatusError: it is damaged, or there is no table in it.
    """
    with (
        opened_archive(path) as archive,
        tempfile.TemporaryDirectory(prefix="planstatus-") as folder,
    ):
        _unpack(archive, Path(folder))
        files = list(_tables(Path(folder), suffixes))
        sheets, refused = _read_all(path, Path(folder), files, wanted, read)
    if not sheets and refused:
        raise refused[0]
    if not files:
        raise PlanstatusError(
            tr(
                "Pakk ut {file}, og velg filen med tabellen. I zip-filen er det ingen tabell som "
                "kan leses.",
                file=path.name,
            )
        )
    return sheets


def _unpack(archive: ZipFile, folder: Path) -> None:
    for part in archive.infolist():
        names = _parts(part)
        aside = not names or "__MACOSX" in names or names[-1].startswith((".", "~$"))
        if part.is_dir() or aside:
            continue
        target = folder.joinpath(*names)
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(part) as source, target.open("wb") as copy:
            shutil.copyfileobj(source, copy)


def _parts(part: ZipInfo) -> list[str]:
    """Return folders and name, without what would lead out of the folder."""
    name = part.filename
    if not part.flag_bits & _IS_UTF8:
        raw = name.encode("cp437")  # as Python takes it, and hardly any program means it
        name = raw.decode(likeliest_encoding([raw]), "replace")
    names = name.replace("\\", "/").split("/")
    return [name.replace(":", "_") for name in names if name not in ("", ".", "..")]


def _tables(folder: Path, suffixes: set[str]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        databases = [name for name in folders if name.lower().endswith(".gdb")]
        yield from (Path(place, name) for name in sorted(databases))
        folders[:] = sorted(set(folders) - set(databases))
        there = {name.lower() for name in names}
        for name in sorted(names):
            suffix = PurePosixPath(name).suffix.lower()
            main = _PART_OF_OTHERS.get(suffix)
            if suffix in suffixes and (main is None or name[:-4].lower() + main not in there):
                yield Path(place, name)


def _read_all(
    path: Path, folder: Path, files: list[Path], wanted: Wanted, read: Reader
) -> tuple[list[Sheet], list[PlanstatusError]]:
    sheets: list[Sheet] = []
    refused: list[PlanstatusError] = []
    for file in files:
        try:
            found = read(file, replace(wanted, sheet=""))
        except PlanstatusError as error:
            refused.append(PlanstatusError(f"{path.name}: {error}"))
            continue
        name = file.relative_to(folder).as_posix()
        for sheet in found:
            whole = f"{name}: {sheet.name}" if sheet.name else name
            if sheet.name in wanted or whole in wanted:
                sheets.append(replace(sheet, place=f"{path.name} ({whole})", name=whole))
    notes = tuple(str(error) for error in refused)
    return [replace(sheet, notes=sheet.notes + notes) for sheet in sheets], refused
