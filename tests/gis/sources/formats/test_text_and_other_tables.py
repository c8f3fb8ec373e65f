"""Text, web pages, databases and zip files, whatever their ending says."""

from __future__ import annotations

import json
import shutil
import struct
import tempfile
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal, ogr

from planstatus.core.errors import PlanstatusError
from planstatus.gis.sources.formats.table_files import read_beginning, read_sheets

from .workbooks import READ, TABLE, xlsx

PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><style>td {color: red}</style></head>
<body><table><col><col style='display:none'><col>
<tr><th colspan=3>Planer&nbsp;2024</th></tr>
<tr><td rowspan=2>Tromsø<br>Romsa<td>skjult<td x:num="43999">2020<sup>1</sup></tr>
<tr><td>skjult<td>2017
<tr style='display:none'><td>Harstad<td><td>2018</tr>
<tr><td>Kåfjord</td><td></td><td><span style="display: none">nei</span>2015<script>x</script></td></tr>
</table></body></html>"""


def cells(source: Path | str) -> list[tuple[str, ...]]:
    (sheet,) = read_sheets(str(source))
    return [row.cells for row in sheet.rows]


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("name", ["a.xls", "a.html", "a.csv", "a.xlsx"])
def test_a_table_on_a_web_page_is_read_as_it_is_seen(tmp_path: Path, name: str) -> None:
    (sheet,) = read_sheets(str(written(tmp_path / name, PAGE, "cp1252")))
    assert [(row.line, row.cells) for row in sheet.rows] == [
        (1, ("Planer 2024", "", "Planer 2024")),
        (2, ("Tromsø\nRomsa", "", "2020¹")),
        (3, ("Tromsø\nRomsa", "", "2017")),
        (5, ("Kåfjord", "", "2015")),
    ]
    assert sheet.notes == ("1 skjult rad er ikke lest", "Skjult kolonne B er ikke lest")


def test_several_tables_on_a_page_are_several_sheets(tmp_path: Path) -> None:
    table = "<table><tr><td>{}</td><td>2020</td></tr></table>"
    page = "<div>" + table.format("en") + "<table><tr><td>" + table.format("to") + "</table></div>"
    sheets = read_sheets(str(written(tmp_path / "a.htm", page)))
    assert [(sheet.name, sheet.rows[0].cells) for sheet in sheets] == [
        ("tabell 1", ("en", "2020")),
        ("tabell 2", ("to", "2020")),
    ]


def test_a_page_without_a_table_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path / "a.xls", "<html><frameset><frame src='ark.htm'></frameset></html>")
    with pytest.raises(PlanstatusError, match=r"a\.xls er en nettside uten tabell"):
        read_sheets(str(file))


def test_a_page_saved_as_one_file_is_read(tmp_path: Path) -> None:
    file = written(
        tmp_path / "a.xls",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<table><tr><td>Troms=C3=B8</td><td>2020</td></tr></table>\n--x--\n",
    )
    assert cells(file) == [("Tromsø", "2020")]


@pytest.mark.parametrize("name", ["a.xls", "a.xlsx", "a.ods", "a.tab", "a.dat", "a.tsv"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "cp850", "utf-16", "utf-16-le", "utf-16-be"],
)
def test_text_is_read_in_any_encoding_and_under_any_ending(
    tmp_path: Path, name: str, encoding: str
) -> None:
    text = "Kommune\tVedtatt\r\nTromsø\t2020\r\nMåsøy\t2018\r\n"
    assert cells(written(tmp_path / name, text, encoding)) == [
        ("Kommune", "Vedtatt"),
        ("Tromsø", "2020"),
        ("Måsøy", "2018"),
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('"5501;Tromsø;2020"\n"5503;Harstad;2018"\n', [("5501", "Tromsø", "2020"), ("5503", "Harstad", "2018")]),
        ('"5501,""Tromsø, by"",2020";;\n"5503,Harstad,2018";;\n', [("5501", "Tromsø, by", "2020"), ("5503", "Harstad", "2018")]),
        ("a;b\r5501;2020\r", [("a", "b"), ("5501", "2020")]),
        ("a;b;\n5501;2020;\n", [("a", "b", ""), ("5501", "2020", "")]),
        ("sep=,\ra;b,c\r", [("a;b", "c")]),
        ("navn;merknad\nTromsø;a, b, c\nAlta;d, e\n", [("navn", "merknad"), ("Tromsø", "a, b, c"), ("Alta", "d, e")]),
        ('5501;"Tromsø;2020\n5503;Harstad;2018\n5601;Alta;2015\n', [("5501", '"Tromsø', "2020"), ("5503", "Harstad", "2018"), ("5601", "Alta", "2015")]),
        ("Tromsø\nHarstad\n", [("Tromsø",), ("Harstad",)]),
    ],
)  # fmt: skip
def test_text_of_many_shapes_is_split_as_it_is_meant(
    tmp_path: Path, text: str, rows: list[tuple[str, ...]]
) -> None:
    assert cells(written(tmp_path / "a.csv", text)) == rows


def test_utf8_with_a_broken_letter_is_still_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(
        "Tromsø;2020\nMåsøy;2018\nx\xff;1\n".encode().replace(b"\xc3\xbf", b"\xff")
    )
    assert cells(tmp_path / "a.csv")[:2] == [("Tromsø", "2020"), ("Måsøy", "2018")]


def dbf(path: Path, rows: list[tuple[bytes, bytes, bytes]], language: int = 0) -> Path:
    """Write a dBase table of names and years; a row begins with a blank, or * when deleted."""
    head = struct.pack("<B3BIHH20x", 3, 124, 9, 4, len(rows), 32 + 2 * 32 + 1, 1 + 20 + 4)
    head = head[:29] + bytes([language]) + head[30:]
    fields = b"".join(
        struct.pack("<11sc4xBB14x", name, b"C", width, 0)
        for name, width in ((b"NAVN", 20), (b"AAR", 4))
    )
    data = b"".join(mark + name.ljust(20) + year.ljust(4) for mark, name, year in rows)
    path.write_bytes(head + fields + b"\r" + data + b"\x1a")
    return path


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "cp865", "mac_roman", "utf-8"])
@pytest.mark.parametrize("language", [0, 0x01, 0x03, 0x57])
def test_a_dbf_has_the_letters_that_make_it_norwegian(
    tmp_path: Path, encoding: str, language: int, exceptions: bool
) -> None:
    rows = [
        (b" ", name.encode(encoding), b"2020") for name in ("Tromsø", "Kåfjord", "Sør-Varanger")
    ]
    file = dbf(tmp_path / "a.dbf", rows, language)
    assert cells(file)[1:] == [("Tromsø", "2020"), ("Kåfjord", "2020"), ("Sør-Varanger", "2020")]


def test_a_declared_code_page_decides_where_letters_do_not(tmp_path: Path) -> None:
    file = dbf(tmp_path / "a.dbf", [(b" ", "Guovdageaidnu ŋ č".encode("iso8859-10"), b"2020")])
    file.with_suffix(".cpg").write_text("ISO-8859-10")
    assert cells(file)[1] == ("Guovdageaidnu ŋ č", "2020")


def test_deleted_rows_of_a_dbf_are_not_read_and_do_no_harm(tmp_path: Path) -> None:
    rows = [(b" ", b"Alta", b"2015"), (b"*", b"Alta", b"2024"), (b" ", b"Vads\xf8", b"2017")]
    file = dbf(tmp_path / "a.dbf", rows)
    assert cells(file)[1:] == [("Alta", "2015"), ("Vadsø", "2017")]
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    with pytest.raises(PlanstatusError, match=r"a\.dbf"):
        read_sheets(str(file))


def layer(path: Path, driver: str) -> None:
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    made = source.CreateLayer(
        "planer", geom_type=ogr.wkbNone if driver != "ESRI Shapefile" else ogr.wkbPoint
    )
    made.CreateField(ogr.FieldDefn("Kommune", ogr.OFTString))
    made.CreateField(ogr.FieldDefn("Vedtatt", ogr.OFTDate))
    made.CreateField(ogr.FieldDefn("Tall", ogr.OFTReal))
    feature = ogr.Feature(made.GetLayerDefn())
    feature["Kommune"], feature["Vedtatt"], feature["Tall"] = "Tromsø", "2020/06/17", 2020.0
    made.CreateFeature(feature)


def test_days_and_numbers_of_a_database_are_written_as_in_other_tables(
    tmp_path: Path, exceptions: bool
) -> None:
    layer(tmp_path / "planer.gpkg", "GPKG")
    expected = [("Kommune", "Vedtatt", "Tall"), ("Tromsø", "2020-06-17", "2020")]
    assert cells(tmp_path / "planer.gpkg") == expected


def test_a_mapinfo_table_is_read_and_its_data_are_no_table_alone(
    tmp_path: Path, shared: Path
) -> None:
    for name in ("t56_mapinfo.tab", "t56_mapinfo.dat"):
        shutil.copy(shared / "cases" / name, tmp_path)
    assert cells(tmp_path / "t56_mapinfo.tab")[1][0] == "5501"
    with pytest.raises(PlanstatusError, match=r"t56_mapinfo\.dat er ikke en tekstfil"):
        read_sheets(str(tmp_path / "t56_mapinfo.dat"))
    assert len(list(tmp_path.iterdir())) == 2


def test_a_mapinfo_table_that_names_files_elsewhere_is_not_followed(tmp_path: Path) -> None:
    start = '!table\n!version 300\n\nDefinition Table\n  File "\\\\tjener\\felles\\a.dat"\n'
    with pytest.raises(PlanstatusError, match=r"a\.tab har ikke data selv"):
        read_sheets(str(written(tmp_path / "a.tab", start)))


def test_halves_of_letters_do_no_harm(tmp_path: Path) -> None:
    half = '[{"a\\ud800": "b\\ud800"}]'
    assert cells(written(tmp_path / "a.json", half)) == [("a\ufffd",), ("b\ufffd",)]
    rows = "<row><c t='str'><v>a_xD800_b</v></c></row>"
    assert cells(xlsx(tmp_path / "a.xlsx", rows)) == [("a\ufffdb",)]


@pytest.mark.skipif(gdal.GetDriverByName("OpenFileGDB").GetMetadataItem("DCAP_CREATE") != "YES",
                    reason="this GDAL cannot make one")  # fmt: skip
def test_a_geodatabase_is_read_from_its_folder_and_from_a_zip(tmp_path: Path) -> None:
    layer(tmp_path / "data.gdb", "OpenFileGDB")
    (sheet,) = read_sheets(str(tmp_path / "data.gdb"))
    assert sheet.rows[1].cells[:2] == ("Tromsø", "2020-06-17")
    shutil.make_archive(str(tmp_path / "data"), "zip", tmp_path, "data.gdb")
    (zipped,) = read_sheets(str(tmp_path / "data.zip"))
    assert (zipped.place, zipped.rows) == ("data.zip (data.gdb)", sheet.rows)


def test_the_tables_in_a_zip_are_its_sheets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "midlertidig"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    xlsx(tmp_path / "planer.xlsx", TABLE)
    with zipfile.ZipFile(tmp_path / "sending.zip", "w") as archive:
        archive.writestr("Mappe/Å år.csv", "Kommune;Vedtatt\nTromsø;2020\n")
        archive.writestr("__MACOSX/Mappe/._Å år.csv", b"\0\5\26\7")
        archive.writestr("Mappe/.DS_Store", b"\0")
        archive.writestr("../../ute.csv", "Kommune;Vedtatt\nTromsø;2020\n")
        archive.writestr("bilde.png", b"\x89PNG")
        archive.writestr("null.csv", b"\0\1\2\3" * 99)
        archive.write(tmp_path / "planer.xlsx", "planer.xlsx")
    before = sorted(tmp_path.rglob("*"))
    sheets = read_sheets(str(tmp_path / "sending.zip"))
    assert [(sheet.place, [row.cells for row in sheet.rows]) for sheet in sheets] == [
        ("sending.zip (planer.xlsx: Ark1)", READ),
        ("sending.zip (ute.csv)", READ),
        ("sending.zip (Mappe/Å år.csv)", READ),
    ]
    assert all("null.csv er ikke en tekstfil" in sheet.notes[0] for sheet in sheets)
    assert len(read_beginning(tmp_path / "sending.zip")) == 3
    assert sorted(tmp_path.rglob("*")) == before
    (chosen,) = read_sheets(f"{tmp_path / 'sending.zip'}|layername=ute.csv")
    assert chosen.name == "ute.csv"


def test_a_zipped_layer_is_read_once_with_its_attributes(tmp_path: Path) -> None:
    layer(tmp_path / "planer.shp", "ESRI Shapefile")
    with zipfile.ZipFile(tmp_path / "lag.zip", "w") as archive:
        for part in sorted(tmp_path.glob("planer.*")):
            archive.write(part, f"lag/{part.name}")
    (sheet,) = read_sheets(str(tmp_path / "lag.zip"))
    assert sheet.place == "lag.zip (lag/planer.shp)"
    assert sheet.rows[1].cells[:2] == ("Tromsø", "2020-06-17")


def test_a_zip_without_a_table_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("brev.pdf", "%PDF")
    with pytest.raises(PlanstatusError, match=r"Pakk ut a\.zip.*ingen tabell"):
        read_sheets(str(tmp_path / "a.zip"))
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("null.csv", b"\0\1\2\3" * 99)
    with pytest.raises(PlanstatusError, match=r"b\.zip: null\.csv er ikke en tekstfil"):
        read_sheets(str(tmp_path / "b.zip"))


@pytest.mark.parametrize("name", ["a.json", "a.csv"])
@pytest.mark.parametrize("wrap", ["{}", '{{"antall": 2, "data": {}}}'])
def test_records_are_read_as_rows(tmp_path: Path, name: str, wrap: str) -> None:
    records = [
        {"Kommune": "Tromsø", "Vedtatt": 2020.0},
        {"Kommune": "Alta", "Merknad": None, "Ja": True},
    ]
    file = written(tmp_path / name, wrap.format(json.dumps(records)))
    assert cells(file) == [
        ("Kommune", "Vedtatt", "Merknad", "Ja"),
        ("Tromsø", "2020", "", ""),
        ("Alta", "", "", "SANN"),
    ]


def test_features_of_a_service_are_read_by_their_attributes(tmp_path: Path) -> None:
    answer = {
        "fields": [{"name": "KOMMUNE", "type": "esriFieldTypeString"}] * 3,
        "features": [{"attributes": {"KOMMUNE": "Tromsø", "VEDTATT": 1592344800000}}],
    }
    file = written(tmp_path / "a.json", json.dumps(answer))
    assert cells(file) == [("KOMMUNE", "VEDTATT"), ("Tromsø", "1592344800000")]


def test_other_json_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanstatusError, match=r"a\.json har ingen liste"):
        read_sheets(str(written(tmp_path / "a.json", '{"a": {"b": 1}}')))
    with pytest.raises(PlanstatusError, match=r"b\.json på nytt\. Filen er ødelagt"):
        read_sheets(str(written(tmp_path / "b.json", '{"a": [{"b": 1}')))


@pytest.mark.parametrize(
    ("name", "start", "kind"),
    [
        ("a.mdb", b"\0\1\0\0Standard Jet DB\0", "Access"),
        ("a.accdb", b"\0\1\0\0Standard ACE DB\0", "Access"),
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n\0\0", "bilde"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(
    tmp_path: Path, name: str, start: bytes, kind: str
) -> None:
    (tmp_path / name).write_bytes(start + bytes(200))
    with pytest.raises(PlanstatusError, match=rf"\.xlsx.*kan ikke leses som tabell.*{kind}"):
        read_sheets(str(tmp_path / name))
