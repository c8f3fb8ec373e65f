"""The store: everything an officer edits, in whatever database it is kept.

Nobody outside this folder knows which. A store is opened by `open_store` or `store_of`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from ...core.cooperation.register import Cooperations
from ...core.municipalities.register import Municipality
from ...core.plans.plan_types import SAMFUNNSDEL, PlanType
from ...core.plans.years import PlanYear
from ...core.reading.deviations import PlanYearsRead
from ..sources.areas.areas import MunicipalityArea
from .backups import Backup
from .facts import CooperationRows, PlanRows, Return, TableFacts


class Store(ABC):
    """A store that may or may not be there yet; what it cannot do raises PlanstatusError."""

    place: Path
    """Where it is, to be shown and chosen; nobody else reads or writes there."""
    provider: str
    """QGIS's data provider for its layers."""

    # being there

    def exists(self) -> bool:
        """Return whether it is there."""
        return self.identity() is not None

    @abstractmethod
    def identity(self) -> object:
        """Return what tells it from another in the same place, None when it is not there."""

    @abstractmethod
    def is_ours(self) -> bool:
        """Return whether a store of ours, of whichever version, is there."""

    @abstractmethod
    def check(self) -> None:
        """Check that it is a store of ours, whole, and of a version that can be used."""

    @abstractmethod
    def bring_up_to_date(self) -> bool:
        """Check it, upgrade it after a backup and give rows; return whether that was needed."""

    @abstractmethod
    def make(
        self,
        plan_years: Sequence[PlanYear],
        note: str,
        areas: Sequence[MunicipalityArea] | None,
        counties: Sequence[str],
        replace: bool,
        epsg: int,
        table: PlanYearsRead | None = None,
    ) -> None:
        """Make it, whole or not at all; `create` is how."""

    @abstractmethod
    def mark_as_made_by_job(self) -> None:
        """Let it give way to a new one as long as nobody puts anything into it."""

    @abstractmethod
    def copy_to(self, place: Path) -> None:
        """Put a copy of it in another place, as it is in this moment."""

    # QGIS's layers over it

    @abstractmethod
    def uri(self, table: str) -> str:
        """Return QGIS's address of a table."""

    @abstractmethod
    def settle(self) -> bool:
        """Put what QGIS has saved where a copy has it, too; False when others are in the way."""

    @abstractmethod
    def let_be_read(self) -> None:
        """Let QGIS read it again, after it has let go of it."""

    @abstractmethod
    def refusal(self, said: str) -> str:
        """Return what the database's words for a refusal mean: one of `facts`, or nothing."""

    @abstractmethod
    def cause(self, said: object) -> str:
        """Return why it could not be written, in words, by what the database said."""

    # municipalities

    @abstractmethod
    def epsg(self) -> int:
        """Return the reference system of the map."""

    @abstractmethod
    def municipalities(self) -> dict[str, Municipality]:
        """Return the municipalities of the map by number."""

    @abstractmethod
    def replace_municipalities(
        self, areas: Sequence[MunicipalityArea], note: str, epsg: int | None, source: str
    ) -> Path:
        """Put others on the map, with the borders of their counties; return the backup made first.

        Args:
            areas: the municipalities.
            note: what the map's source line says of their borders.
            epsg: for a map of other counties: the reference system of everything on it.
            source: the name of what was read.
        """

    @abstractmethod
    def rename(self, names: Mapping[str, str]) -> None:
        """Give municipalities other official names, by number, if it can be written."""

    # plan years

    @abstractmethod
    def plan_rows(self, plan_type: PlanType = SAMFUNNSDEL) -> dict[str, dict[str, object]]:
        """Return the rows of a plan table by municipality number, a value for every column."""

    @abstractmethod
    def earlier_years(self, plan_type: PlanType = SAMFUNNSDEL) -> dict[str, dict[int, date | None]]:
        """Return the plan years before those in the table, with their days, by number."""

    @abstractmethod
    def write_plan_rows(self, parts: Sequence[PlanRows], source: str) -> Path:
        """Write in plan tables, all or nothing, and return the backup made first."""

    @abstractmethod
    def sample_years(self, plan_type: PlanType = SAMFUNNSDEL) -> dict[str, int]:
        """Return the sample years on the map that are nobody's own yet, by number."""

    @abstractmethod
    def take_out_samples(self) -> Path:
        """Empty every row that is only sample data, and return the backup made first."""

    @abstractmethod
    def is_untouched(self) -> bool:
        """Return whether plan years and cooperation are as when it was made."""

    @abstractmethod
    def begin_anew(self) -> None:
        """Make plan tables and cooperation those of a new store; only where `is_untouched`."""

    @abstractmethod
    def has_edits(self) -> bool:
        """Return whether anyone has changed a plan year since it was made."""

    @abstractmethod
    def facts(self) -> dict[str, TableFacts]:
        """Return what it says about its tables, by name."""

    # cooperation

    @abstractmethod
    def cooperations(self) -> Cooperations:
        """Return all that is registered of cooperation."""

    @abstractmethod
    def cooperation_rows(self) -> dict[str, dict[int, dict[str, object]]]:
        """Return the rows of each table of cooperation by their id, a value for every column."""

    @abstractmethod
    def write_cooperation_rows(self, parts: Sequence[CooperationRows], source: str) -> Path:
        """Write in tables of cooperation, all or nothing, and return the backup made first."""

    # backups

    @abstractmethod
    def backups(self) -> list[Backup]:
        """Return its backups, the newest first."""

    @abstractmethod
    def plan_return(self, backup: Backup) -> Return:
        """Find what a backup would change; nothing is written."""

    @abstractmethod
    def go_back(self, wanted: Return) -> Path | None:
        """Make it what a backup is; return the backup made of it as it was."""
