"""The store in a GeoPackage: one file, which any program may open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from .as_made import begin_anew, has_edits, is_untouched
from .backups import Backup, backups_of
from .cooperation import read_cooperation_rows, read_cooperations, write_cooperation_rows
from .database import (
    copy_database,
    identity_of,
    let_be_read,
    put_in_file,
    refusal_in_words,
    why_not_written,
)
from .facts import Return
from .go_back import go_back, plan_return
from .municipality_table import epsg_of_file, read_municipalities, rename, replace_municipalities
from .plan_years import (
    read_earlier_years,
    read_plan_year_rows,
    sample_years,
    table_facts,
    take_out_samples,
    write_plan_year_rows,
)
from .replaceable import mark_as_made_by_job
from .store import Store
from .working_file import create_working_file
from .working_file_upgrade import bring_up_to_date, check_working_file, is_working_file

Result = TypeVar("Result")


def _with_its_file(function: Callable[..., Result]) -> Callable[..., Result]:
    """Return the method that gives a function the store's file, before what it is called with."""

    def method(self: GeoPackage, *given: Any, **named: Any) -> Result:
        return function(self.place, *given, **named)

    return method


@dataclass(frozen=True)
class GeoPackage(Store):
    """A working file; `Store` says what each method does."""

    place: Path
    provider = "ogr"

    identity = _with_its_file(identity_of)
    is_ours = _with_its_file(is_working_file)
    check = _with_its_file(check_working_file)
    bring_up_to_date = _with_its_file(bring_up_to_date)
    make = _with_its_file(create_working_file)
    mark_as_made_by_job = _with_its_file(mark_as_made_by_job)
    copy_to = _with_its_file(copy_database)
    settle = _with_its_file(put_in_file)
    let_be_read = _with_its_file(let_be_read)
    epsg = _with_its_file(epsg_of_file)
    municipalities = _with_its_file(read_municipalities)
    replace_municipalities = _with_its_file(replace_municipalities)
    rename = _with_its_file(rename)
    plan_rows = _with_its_file(read_plan_year_rows)
    earlier_years = _with_its_file(read_earlier_years)
    write_plan_rows = _with_its_file(write_plan_year_rows)
    sample_years = _with_its_file(sample_years)
    take_out_samples = _with_its_file(take_out_samples)
    is_untouched = _with_its_file(is_untouched)
    begin_anew = _with_its_file(begin_anew)
    has_edits = _with_its_file(has_edits)
    facts = _with_its_file(table_facts)
    cooperations = _with_its_file(read_cooperations)
    cooperation_rows = _with_its_file(read_cooperation_rows)
    write_cooperation_rows = _with_its_file(write_cooperation_rows)
    backups = _with_its_file(backups_of)
    cause = _with_its_file(why_not_written)
    refusal = staticmethod(refusal_in_words)

    def uri(self, table: str) -> str:
        """Return OGR's address of a table."""
        return f"{self.place}|layername={table}"

    def plan_return(self, backup: Backup) -> Return:
        """Compare a copy with the file."""
        return plan_return(self.place, backup.path)

    def go_back(self, wanted: Return) -> Path | None:
        """Give the file the contents of a copy; return the copy made of it as it was."""
        return go_back(wanted)
