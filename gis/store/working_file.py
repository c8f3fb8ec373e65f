"""The working file: the one GeoPackage that holds everything an officer edits."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from ...core.errors import PlanstatusError, cause_of, short
from ...core.plans.plan_types import SAMFUNNSDEL
from ...core.plans.years import PlanYear
from ...core.reading.deviations import PlansRead, PlanYearsRead
from ...core.texts.language import tr
from ..resources import EMBEDDED_EPSG, EMBEDDED_MUNICIPALITIES
from ..sources.areas.areas import MunicipalityArea
from ..sources.files import is_there, written_beside
from .as_made import make_plan_tables
from .cooperation import make_cooperation
from .municipality_table import fill
from .replaceable import check_replaceable


def create_working_file(
    path: Path,
    plan_years: Sequence[PlanYear],
    plan_years_note: str,
    areas: Sequence[MunicipalityArea] | None = None,
    counties: Sequence[str] = (),
    replace: bool = False,
    epsg: int = EMBEDDED_EPSG,
    table: PlanYearsRead | None = None,
) -> None:
    """Create the working file, whole or not at all.

    Args:
        path: where it is to be; its folder is made when missing.
        plan_years: rows of the samfunnsdel's table; those on the map are used.
        plan_years_note: where they come from, for the map's source line.
        areas: the municipalities; None for the embedded ones of the counties, or of all.
        counties: their two-digit numbers.
        replace: put it in place of one with nothing of anybody's, instead of refusing.
        epsg: the reference system of everything on the map.
        table: all that a table says of every plan type, in place of `plan_years`.

    Raises:
        PlanstatusError: the file is there, or cannot be written.
    """
    if is_there(path):
        if not replace:
            raise PlanstatusError(
                tr("Filen {file} finnes fra før, og ble ikke rørt.", file=short(path)), path
            )
        check_replaceable(path)
    plans = table or PlanYearsRead({SAMFUNNSDEL.key: PlansRead(tuple(plan_years))})
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(path) as draft:
            # Copied as bytes, not as a file: the embedded one may be write-protected.
            draft.write_bytes(EMBEDDED_MUNICIPALITIES.read_bytes())
            fill(draft, areas, counties, epsg)
            with closing(sqlite3.connect(draft)) as database:
                database.execute("PRAGMA synchronous = OFF")  # the whole draft is synced at once
                with database:
                    make_plan_tables(database, plans, plan_years_note)
                    make_cooperation(database)
                if areas is None or epsg != EMBEDDED_EPSG:
                    database.execute("VACUUM")  # of the counties that are not wanted
    except (OSError, sqlite3.Error) as error:
        raise PlanstatusError(
            tr(
                "Velg en mappe med plass, som du har lov til å skrive i. Arbeidsfilen {file} "
                "kunne ikke lages. {cause}",
                file=short(path),
                cause=cause_of(error),
            ),
            path,
        ) from error
