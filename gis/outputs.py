"""Which files may be written: none that is read in the same job, and no working file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsProviderRegistry, QgsVectorLayer

from ..core.errors import PlanstatusError, short
from ..core.texts.language import tr
from .sources.files import check_can_write, is_there, split_source
from .store.backends import open_store


def check_outputs(outputs: Sequence[Path], taken: Sequence[Path] = ()) -> None:
    """Check, before the work begins, that files can be put where they are wanted.

    Args:
        outputs: the files to write.
        taken: what is read, and the working file, wherever links and relative paths lead.

    Raises:
        PlanstatusError: one cannot be written, is wanted twice, is read or is a working file.
    """
    for place, path in enumerate(outputs):
        check_can_write(path)
        check_apart(path, (*outputs[:place], *taken))
        check_no_working_file(path)


def check_apart(path: Path, others: Sequence[Path]) -> None:
    """Refuse a file to write that is one of others.

    Raises:
        PlanstatusError: it is.
    """
    if any(_is_same(path, other) for other in others):
        text = tr(
            "Velg et annet navn. {file} brukes til noe annet i den samme kjøringen, og ble ikke "
            "rørt.",
            file=short(path),
        )
        raise PlanstatusError(text, path)


def check_no_working_file(path: Path) -> None:
    """Refuse to write something else over a working file or a backup of one.

    Raises:
        PlanstatusError: it is one.
    """
    if is_there(path) and open_store(path).is_ours():
        text = tr(
            "Velg et annet navn. {file} er en arbeidsfil for Planstatus, og ble ikke rørt.",
            file=short(path),
        )
        raise PlanstatusError(text, path)


def check_table(place: str) -> None:
    """Refuse to write a table over a working file, or into one.

    Args:
        place: where, as QGIS has it: a file, or a table in a database.

    Raises:
        PlanstatusError: it is a working file.
    """
    database = QgsDataSourceUri(place.partition(":")[2]).database()
    check_no_working_file(Path(database) if database else split_source(place)[0])


def check_csv(path: Path) -> None:
    """Refuse a list that is to be written as something else than CSV.

    Raises:
        PlanstatusError: its name says so.
    """
    if path.suffix.lower() != ".csv":
        raise PlanstatusError(tr("Bruk filendelsen .csv, ikke {file}.", file=path.name))


def file_of(source: str | QgsVectorLayer | None) -> tuple[Path, ...]:
    """Return the file that a source reads, if it is one."""
    if isinstance(source, QgsVectorLayer):
        parts = QgsProviderRegistry.instance().decodeUri(source.providerType(), source.source())
        return (Path(parts["path"]),) if parts.get("path") else ()
    return (split_source(source)[0],) if source else ()


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):  # one of them is not there yet
        places = (os.path.normcase(os.path.realpath(each)) for each in (one, other))
        return len(set(places)) == 1
