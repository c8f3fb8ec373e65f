"""The store in a GeoPackage: one file, which any program may open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.municipalities.register import Municipality
from ...core.plans.plan_types import SAMFUNNSDEL, PlanType
from ...core.plans.years import PlanYear
from ...core.schema import IS_A_YEAR
from ...core.texts.causes import cause_of
from ..sources.areas.areas import MunicipalityArea
from ..sources.files import is_there
from . import (
    backups,
    database,
    go_back,
    municipality_table,
    plan_years,
    reference_system,
    working_file,
    working_file_upgrade,
)
from .backups import Backup, Before
from .facts import NOT_A_YEAR, TWICE, WITHOUT_NUMBER, PlanRows, TableFacts
from .returns import Return
from .store import Store

_REFUSALS = ((IS_A_YEAR, NOT_A_YEAR), ("CHECK", NOT_A_YEAR), ("NOT NULL", WITHOUT_NUMBER),
             ("UNIQUE", TWICE))  # fmt: skip
"""SQLite's words, and what they mean in a plan table; the name of the rule stands in some."""


@dataclass(frozen=True)
class GeoPackage(Store):
    """A working file."""

    place: Path
    provider = "ogr"

    def exists(self) -> bool:
        """Return whether the file is there to be seen."""
        return is_there(self.place)

    def identity(self) -> object:
        """Return device and number of the file, None when it is not there."""
        return database.identity_of(self.place)

    def check(self) -> None:
        """Check that the file is a working file this version can use."""
        working_file_upgrade.check_working_file(self.place)

    def bring_up_to_date(self) -> bool:
        """Check the file, upgrade it and give rows; return whether anything was written."""
        return working_file_upgrade.bring_up_to_date(self.place)

    def make(
        self,
        plan_years: Sequence[PlanYear],
        note: str,
        areas: Sequence[MunicipalityArea] | None,
        counties: Sequence[str],
        replace: bool,
        earlier: Sequence[PlanYear],
        epsg: int,
    ) -> None:
        """Make the file, whole or not at all."""
        working_file.create_working_file(
            self.place, plan_years, note, areas, counties, replace, earlier, epsg
        )

    def uri(self, table: str) -> str:
        """Return OGR's address of a table."""
        return f"{self.place}|layername={table}"

    def settle(self) -> bool:
        """Put what QGIS has saved beside the file, into it."""
        return database.put_in_file(self.place)

    def let_be_read(self) -> None:
        """End SQLite's write-ahead mode when QGIS has let go of the file."""
        database.let_be_read(self.place)

    def refusal(self, said: str) -> str:
        """Return what SQLite's words for a refusal mean, or nothing."""
        return next((meaning for words, meaning in _REFUSALS if words in said), "")

    def cause(self, said: object) -> str:
        """Return why the file could not be written, in words."""
        return cause_of(said if self.exists() else "no such file")

    def epsg(self) -> int:
        """Return the reference system of the municipalities."""
        return reference_system.epsg_of_file(self.place)

    def municipalities(self) -> dict[str, Municipality]:
        """Return the municipalities of the map by number."""
        return municipality_table.read_municipalities(self.place)

    def replace_municipalities(
        self, areas: Sequence[MunicipalityArea], note: str, epsg: int | None
    ) -> None:
        """Put other municipalities into the file, in one transaction."""
        municipality_table.replace_municipalities(self.place, areas, note, epsg)

    def rename(self, names: Mapping[str, str]) -> None:
        """Give municipalities other official names, by number, if the file can be written."""
        municipality_table.rename(self.place, names)

    def plan_rows(self, plan_type: PlanType = SAMFUNNSDEL) -> dict[str, dict[str, object]]:
        """Return the rows of a plan table by municipality number."""
        return plan_years.read_plan_year_rows(self.place, plan_type)

    def earlier_years(self, plan_type: PlanType = SAMFUNNSDEL) -> dict[str, dict[int, date | None]]:
        """Return the years of the history, with their days, by number."""
        return plan_years.read_earlier_years(self.place, plan_type)

    def write_plan_rows(self, parts: Sequence[PlanRows], source: str) -> Path:
        """Write in plan tables in one transaction, and return the backup made first."""
        return plan_years.write_plan_year_rows(self.place, parts, source)

    def sample_years(self, plan_type: PlanType = SAMFUNNSDEL) -> dict[str, int]:
        """Return the sample years on the map that are nobody's own yet, by number."""
        return plan_years.sample_years(self.place, plan_type)

    def take_out_samples(self) -> Path:
        """Empty every row that is only sample data, and return the backup made first."""
        return plan_years.take_out_samples(self.place)

    def is_untouched(self) -> bool:
        """Return whether the plan years are as when the file was made."""
        return plan_years.is_untouched(self.place)

    def begin_anew(self, sample: Sequence[PlanYear], note: str) -> None:
        """Make the plan tables those of a new file."""
        plan_years.begin_anew(self.place, sample, note)

    def has_edits(self) -> bool:
        """Return whether anyone has changed a plan year since the file was made."""
        return plan_years.has_edits(self.place)

    def facts(self) -> dict[str, TableFacts]:
        """Return what the file says about its tables, by name."""
        return plan_years.table_facts(self.place)

    def back_up(self, before: Before) -> Path:
        """Copy the file into «Sikkerhetskopier» beside it."""
        return backups.back_up(self.place, before)

    def backups(self) -> list[Backup]:
        """Return the copies beside the file, the newest first."""
        return backups.backups_of(self.place)

    def plan_return(self, backup: Backup) -> Return:
        """Compare a copy with the file."""
        return go_back.plan_return(self.place, backup.path)

    def go_back(self, wanted: Return) -> Path | None:
        """Give the file the contents of a copy; return the copy made of it as it was."""
        return go_back.go_back(wanted)
