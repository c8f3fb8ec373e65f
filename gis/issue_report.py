"""The list of what was not used as it stood in the sources of a map, as CSV."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import PlanstatusError, cause_of, short
from ..core.texts.language import tr
from .make_working_file import WorkingFileMade
from .sources.csv_file import write_csv


def write_report(path: Path, made: WorkingFileMade) -> None:
    """Write the list, with what was read in its last row.

    Raises:
        PlanstatusError: the file cannot be written.
    """
    columns = ("file", "line", "column", "value", "action", "reason")
    headings = ("fil", "linje", "kolonne", "verdi", "tiltak", "begrunnelse")
    rows = [[str(getattr(each, name)) for name in columns] for each in made.deviations]
    rows.append(["", "", "", "", "lest", made.read_from])
    try:
        write_csv(path, headings, rows)
    except OSError as error:
        raise PlanstatusError(
            tr(
                "Lukk {file} i andre programmer, og prøv igjen. Kontrollisten kunne ikke skrives. "
                "{cause}",
                file=short(path),
                cause=cause_of(error),
            ),
            path,
        ) from error
