"""Ends the plugin at any moment, and looks at what is left: what `make kill` runs.

Each act that writes is measured once, and then ended with SIGKILL at moments spread over the time
it takes. Afterwards the working file must be whole, and hold all of the act or nothing of it; the
next start does the act again. QGIS is started once, and each act is done in a child of that
process.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kart import ROOT, register_package
from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

FILE, PROJECT, MAP, TABLE = "planstatus.gpkg", "prosjekt.qgz", "kart.pdf", "planer.csv"
OF_0_3_0 = ROOT / "tests" / "data" / "0.3.0"
DAY = date(2024, 9, 4)
STATE = (
    "PRAGMA user_version",
    "SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger') ORDER BY name",
    "SELECT table_name, description FROM gpkg_contents ORDER BY table_name",
    "SELECT kommunenummer, navn_offisielt, geom FROM kommuner ORDER BY kommunenummer",
    "SELECT fylke_a, fylke_b, geom FROM fylkesgrenser ORDER BY fylke_a, fylke_b",
    "SELECT count(*) FROM kontekst",
    "SELECT * FROM planaar ORDER BY kommunenummer",
    "SELECT * FROM planaar_arealdel ORDER BY kommunenummer",
    "SELECT hendelse, kommunenummer, planaar_gammel, planaar_ny FROM planaar_historikk ORDER BY id",
)
"""What the file says of an act; a table of a later version says nothing in an older file."""


@dataclass(frozen=True)
class Act:
    """Something that writes: what must be there first, and doing it in a folder."""

    name: str
    prepare: Callable[[Path], object]
    do: Callable[[Path], object]


def make(folder: Path) -> None:
    """Make a working file as the first click does."""
    from planstatus.core.defaults import COUNTIES
    from planstatus.gis.store.backends import open_store
    from planstatus.gis.store.create import create

    if not open_store(folder / FILE).exists():
        create(folder / FILE, COUNTIES)


def copy_old(folder: Path) -> None:
    """Take the working file of version 0.3.0."""
    shutil.copyfile(OF_0_3_0 / FILE, folder / FILE)


def copy_oldest(folder: Path) -> None:
    """Take it as the first version made it, without names of its rules."""
    copy_old(folder)
    with closing(sqlite3.connect(folder / FILE)) as database, database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'CONSTRAINT planaar_er_et_aar ', '') "
            "WHERE name = 'planaar'"
        )
        database.execute("PRAGMA user_version = 10201")


def upgrade(folder: Path) -> None:
    """Bring a working file up to date."""
    from planstatus.gis.store.backends import open_store

    open_store(folder / FILE).bring_up_to_date()


def read_in(folder: Path) -> None:
    """Read in a table of plan years."""
    from planstatus.gis.intake.plan_years import plan_intake, take_in

    lines = [f"55{number:02};{2000 + number % 20};sak {number}" for number in range(1, 45)]
    table = folder / TABLE
    table.write_text("\n".join(["Kommunenr;Planår;Merknad", *lines]), encoding="utf-8")
    take_in(plan_intake(folder / FILE, str(table), QgsFeedback()))


def read_borders(folder: Path) -> None:
    """Put other municipalities on the map."""
    from planstatus.gis.intake.municipalities import plan_embedded, take_in

    take_in(plan_embedded(folder / FILE, ("18",), QgsFeedback()))


def save(folder: Path) -> None:
    """Save edits of a layer."""
    from planstatus.core.plans.plan_types import SAMFUNNSDEL
    from planstatus.core.schema import NOTE, YEAR
    from planstatus.gis.store.backends import open_store

    store = open_store(folder / FILE)
    layer = QgsVectorLayer(store.uri(SAMFUNNSDEL.table), "", store.provider)
    layer.startEditing()
    for row in list(layer.getFeatures()):
        layer.changeAttributeValue(row.id(), layer.fields().indexOf(YEAR), 2022)
        layer.changeAttributeValue(row.id(), layer.fields().indexOf(NOTE), "skrevet om")
    if not layer.commitChanges():
        raise RuntimeError(layer.commitErrors())
    store.settle()


def change_and_back_up(folder: Path) -> None:
    """Have a backup that differs from the file."""
    from planstatus.gis.store.backups import INTAKE, Before, back_up

    make(folder)
    back_up(folder / FILE, Before(INTAKE, TABLE))
    save(folder)


def go_back(folder: Path) -> None:
    """Go back to the oldest backup."""
    from planstatus.gis.store.backends import open_store

    store = open_store(folder / FILE)
    wanted = store.plan_return(store.backups()[-1])
    if wanted.changes_anything():
        store.go_back(wanted)


def click(folder: Path) -> QgsProject:
    """Bring a map up to date in a project."""
    from planstatus.gis.settings import Settings
    from planstatus.gis.update import update

    project = QgsProject.instance()
    update(project, Settings(working_file=folder / FILE), DAY, QgsFeedback())
    return project


def print_map(folder: Path) -> None:
    """Make the map as a PDF file."""
    from planstatus.gis.export import export

    project = click(folder)
    export(project.layoutManager().layoutByName("Samfunnsplanstatus A4"), folder / MAP)


def nothing(_folder: Path) -> None:
    """Begin with an empty folder."""


ACTS = (
    Act("lage", nothing, make),
    Act("oppgradere 0.3.0", copy_old, upgrade),
    Act("oppgradere den første", copy_oldest, upgrade),
    Act("lese inn planår", make, read_in),
    Act("lese inn kommuner", make, read_borders),
    Act("lagre", make, save),
    Act("gå tilbake", change_and_back_up, go_back),
    Act("eksportere", make, print_map),
)


def state(folder: Path) -> list[object] | None:
    """Return what the working file says, None when there is none; raises what SQLite does."""
    file = folder / FILE
    if not file.exists():
        return None
    with closing(sqlite3.connect(file)) as database:
        return [_rows(database, query) for query in STATE]


def _rows(database: sqlite3.Connection, query: str) -> list[object]:
    try:
        return database.execute(query).fetchall()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            return []
        raise


def problems(folder: Path, before: object, after: object) -> Iterator[str]:
    """Yield what is wrong after an act was ended, looking as the next program would."""
    from planstatus.core.errors import PlanstatusError
    from planstatus.gis.store.backends import open_store

    store = open_store(folder / FILE)
    try:
        if store.exists():
            yield from _damage(store.place)
            store.check()
            if not QgsVectorLayer(store.uri("kommuner"), "", store.provider).isValid():
                yield "QGIS leser ikke kommunene"
        if state(folder) not in (before, after):
            yield "filen har noe av handlingen, men ikke alt"
        for backup in store.backups():
            yield from _damage(backup.path)
    except (PlanstatusError, sqlite3.Error) as error:
        yield str(error)
    made = folder / MAP
    if made.exists() and b"%%EOF" not in made.read_bytes()[-64:]:
        yield "kartet er ikke helt"


def _damage(file: Path) -> Iterator[str]:
    with closing(sqlite3.connect(file)) as database:
        said = database.execute("PRAGMA integrity_check").fetchall()
    if said != [("ok",)]:
        yield f"{file.name}: {said}"


def in_child(job: Callable[[], object]) -> int:
    """Begin a job in a child of this process, and return its number."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        job()
        code = 0
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
    finally:
        sys.stderr.flush()
        os._exit(code)


def done(child: int) -> bool:
    """Wait for a child; return whether it did its job."""
    return os.waitpid(child, 0)[1] == 0


@dataclass
class Measured:
    """An act done once: a folder to begin in, what the file says before and after, seconds."""

    act: Act
    start: Path
    before: list[object] | None
    after: list[object] | None
    seconds: float


def measure(act: Act, folder: Path) -> Measured:
    """Do an act to its end."""
    start, tried = folder / "start", folder / "hel"
    start.mkdir(parents=True)
    if not done(in_child(lambda: act.prepare(start))):
        raise SystemExit(f"{act.name}: kan ikke forberedes")
    shutil.copytree(start, tried)
    begun = time.monotonic()
    if not done(in_child(lambda: act.do(tried))):
        raise SystemExit(f"{act.name}: kan ikke gjøres")
    return Measured(act, start, state(start), state(tried), time.monotonic() - begun)


def end(measured: Measured, share: float, folder: Path) -> tuple[bool, list[str]]:
    """End an act when a share of its time has gone.

    Returns:
        Whether it was under way, and what is wrong after it.
    """
    shutil.copytree(measured.start, folder)
    begun = time.monotonic()
    child = in_child(lambda: measured.act.do(folder))
    time.sleep(max(0.0, begun + share * measured.seconds - time.monotonic()))
    os.kill(child, signal.SIGKILL)
    was_under_way = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    # The machine may be quicker or slower than when the act was measured.
    measured.seconds *= 1.03 if was_under_way else 0.85
    wrong = list(_in_words(lambda: problems(folder, measured.before, measured.after)))
    again = done(in_child(lambda: measured.act.do(folder)))
    if not again or state(folder) != measured.after:
        wrong.append("kan ikke gjøres ved neste oppstart")
    shutil.rmtree(folder)
    return was_under_way, wrong


def _in_words(look: Callable[[], Iterator[str]]) -> Iterator[str]:
    """Look in a child, so that this process has no file open when it makes the next."""
    ours, theirs = os.pipe()
    child = in_child(lambda: os.write(theirs, "\n".join(look()).encode()[:60_000]))
    os.close(theirs)
    with os.fdopen(ours, encoding="utf-8") as said:
        words = said.read().splitlines()
    if not done(child):
        words.append("kan ikke ses på")
    yield from words


def main() -> int:
    """End acts at so many moments, and return how many left something wrong."""
    parser = argparse.ArgumentParser(description="Avbryter tillegget mens det skriver.")
    parser.add_argument("--ganger", type=int, default=200)
    parser.add_argument("--frø", type=int, default=14, dest="seed")
    arguments = parser.parse_args()
    moments = random.Random(arguments.seed)  # noqa: S311 - to be the same the next time
    failed = ended = 0
    with tempfile.TemporaryDirectory(prefix="planstatus-") as folder:
        measured = [measure(act, Path(folder, str(n))) for n, act in enumerate(ACTS)]
        for number in range(arguments.ganger):
            each = measured[number % len(measured)]
            share = moments.uniform(0.02, 1.02)
            was_under_way, wrong = end(each, share, Path(folder, f"{number} forsøk"))
            failed += bool(wrong)
            ended += was_under_way
            for words in wrong:
                print(f"{each.act.name}, {share:.3f} av {each.seconds:.2f} s: {words}")
    print(f"Avbrutt {arguments.ganger} ganger, {ended} av dem underveis, {failed} med feil.")
    return min(failed, 1)


if __name__ == "__main__":
    register_package()
    from standalone import qgis

    with qgis():
        code = main()
    sys.stdout.flush()
    os._exit(code)
