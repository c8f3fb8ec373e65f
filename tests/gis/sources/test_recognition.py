"""Which dropped files look like plan-year tables: quickly, and without ever failing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planstatus.core.cooperation.register import EMBEDDED, embedded
from planstatus.core.cooperation.register import TABLES as OF_COOPERATION
from planstatus.core.defaults import COUNTIES
from planstatus.core.municipalities.register import Register, read_register
from planstatus.gis.intake.plan_years import register_for
from planstatus.gis.resources import EMBEDDED_MUNICIPALITIES, REGISTER
from planstatus.gis.sources.cooperation_files import write_cooperation_tables
from planstatus.gis.sources.formats.table_files import read_beginning
from planstatus.gis.sources.recognition import looks_like_cooperation, looks_like_plan_years

from .formats.workbooks import xlsx

DATA = Path(__file__).parents[2] / "data"
TABLES = sorted(
    path for path in (DATA / "tabeller").iterdir() if path.suffix not in (".json", ".cpg", ".dat")
)


@pytest.fixture(scope="module")
def register() -> Register:
    return register_for(Path("finnes ikke.gpkg"), COUNTIES)


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_every_kind_of_table_that_can_be_read_in_is_recognised(
    register: Register, table: Path
) -> None:
    assert looks_like_plan_years(table, register)


def test_a_county_is_recognised_in_a_list_of_the_whole_country(
    register: Register, tmp_path: Path
) -> None:
    others = "".join(f"{number};Sted {number};2020\n" for number in range(1101, 1420))
    ours = "".join(f"{each.number};{each.name};2021\n" for each in read_register(REGISTER).values())
    table = tmp_path / "landet.csv"
    table.write_text(f"Kommunenr;Kommune;Planår\n{others}{ours}", encoding="utf-8")
    assert looks_like_plan_years(table, register)


@pytest.mark.parametrize(
    "text",
    [
        "id;navn;dato\n" + "".join(f"{n};Gate {n};2020-01-02\n" for n in range(1, 3000)),
        "id;year\n" + "".join(f"{n};{1990 + n % 30}\n" for n in range(5000, 7000)),
        "Kommune;År;Folketall\n" + "".join(f"Bardu;{year};4000\n" for year in range(1990, 2024)),
        "Kommune;Folketall\nBardu;4000\nAlta;21000\n",
        "x,y\n1,2\n",
        "Kjære kommune\nDere har ingen plan.\n",
        "",
    ],
    ids=["streets", "numbers", "population by year", "no year", "points", "a letter", "empty"],
)
def test_other_tables_are_left_to_qgis(register: Register, tmp_path: Path, text: str) -> None:
    table = tmp_path / "tabell.csv"
    table.write_text(text, encoding="utf-8")
    assert not looks_like_plan_years(table, register)


def test_what_cannot_be_read_is_left_to_qgis(
    register: Register, tmp_path: Path, exceptions: bool
) -> None:
    whole = (DATA / "tabeller" / "20_enkel.xlsx").read_bytes()
    spoilt = {
        "halv.xlsx": whole[: len(whole) // 2],
        "bilde.xlsx": b"\x89PNG\r\n\x1a\n" * 9,
        "null.csv": b"\0\1\2" * 900,
        "skrot.dbf": b"\3" * 90,
        "skrot.gpkg": b"SQLite format 3\0" + b"x" * 90,
        "skrot.ods": b"PK\3\4" + b"x" * 90,
        "skrot.xls": b"\xd0\xcf\x11\xe0" + b"x" * 90,
    }
    for name, content in spoilt.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "mappe.csv").mkdir()
    files = [*spoilt, "mappe.csv", "borte.csv", "x" * 300 + ".csv"]
    assert [name for name in files if looks_like_plan_years(tmp_path / name, register)] == []
    assert not looks_like_plan_years(DATA / "passord.xlsx", register)


def test_a_map_of_municipalities_without_years_is_left_to_qgis(register: Register) -> None:
    assert not looks_like_plan_years(EMBEDDED_MUNICIPALITIES, register)


def test_of_a_large_file_only_the_beginning_is_looked_at(tmp_path: Path) -> None:
    row = "5501;Tromsø;2020;" + "x" * 80 + "\n"
    (tmp_path / "stor.csv").write_text("nr;sted;tall;tekst\n" + row * 100_000, encoding="utf-8")
    one = "<row><c><v>{}</v></c></row>".format
    xlsx(tmp_path / "stor.xlsx", one(1) + "<row/>" * 1_000_000 + one(2))
    with closing(sqlite3.connect(tmp_path / "stor.sqlite")) as database, database:
        database.execute("CREATE TABLE veier (id INTEGER PRIMARY KEY, a TEXT, b INTEGER)")
        rows = ((f"vei {n}", n) for n in range(100_000))
        database.executemany("INSERT INTO veier (a, b) VALUES (?, ?)", rows)
    files = {name: tmp_path / name for name in ("stor.csv", "stor.xlsx", "stor.sqlite")}
    read = {name: [len(each.rows) for each in read_beginning(file)] for name, file in files.items()}
    assert all(0 < count < 5_000 for counts in read.values() for count in counts)
    assert read["stor.xlsx"] == [1]


@pytest.mark.parametrize("name", [each.name for each in OF_COOPERATION])
def test_each_table_of_cooperation_is_recognised_as_that_alone(
    register: Register, name: str
) -> None:
    table = EMBEDDED / f"{name}.csv"
    assert looks_like_cooperation(table)
    assert not looks_like_plan_years(table, register)


def test_a_workbook_a_folder_and_another_countys_list_tell_of_cooperation(
    register: Register, tmp_path: Path
) -> None:
    write_cooperation_tables(tmp_path / "samarbeid.xlsx", embedded())
    for path in (tmp_path / "samarbeid.xlsx", EMBEDDED, DATA / "samarbeid/andre_plankontor.csv"):
        assert looks_like_cooperation(path), path
    assert not looks_like_plan_years(tmp_path / "samarbeid.xlsx", register)


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_plan_years_tell_of_no_cooperation(table: Path) -> None:
    assert not looks_like_cooperation(table)


@pytest.mark.parametrize(
    "text",
    [
        "kode;navn\n5501;Tromsø\n5503;Harstad\n",
        "navn;kilde;merknad\nBru;NVDB;gul\n",
        "navn;slag\nMasseyen;traktor\n",
        "Kommunenr;Navn;Fra;Til\n5501;Tromsø;2020;2024\n",
        "",
    ],
    ids=["code list", "names", "another kind", "periods", "empty"],
)
def test_tables_of_other_things_tell_of_no_cooperation(tmp_path: Path, text: str) -> None:
    table = tmp_path / "tabell.csv"
    table.write_text(text, encoding="utf-8")
    assert not looks_like_cooperation(table)
    assert not looks_like_cooperation(tmp_path)
