"""Spreadsheets as programs write them, read as a person sees them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from planstatus.core.errors import PlanstatusError
from planstatus.gis.sources.formats.table_files import read_beginning, read_sheets

from .workbooks import READ, STRICT, TABLE, ods, xlsx


def cells(path: Path) -> list[tuple[str, ...]]:
    (sheet,) = read_sheets(str(path))
    return [row.cells for row in sheet.rows]


def numbers(path: Path) -> list[str]:
    """The first cell of each row."""
    return [row[0] if row else "" for row in cells(path)]


@pytest.mark.parametrize("prefix", ["", "x", "ns0"])
@pytest.mark.parametrize("folder", ["/xl/", "", "../xl/"])
def test_elements_with_any_prefix_and_parts_at_any_address_are_found(
    tmp_path: Path, prefix: str, folder: str
) -> None:
    assert cells(xlsx(tmp_path / "a.xlsx", TABLE, prefix=prefix, folder=folder)) == READ


def test_a_strict_workbook_is_read(tmp_path: Path) -> None:
    assert cells(xlsx(tmp_path / "a.xlsx", TABLE, namespace=STRICT)) == READ


def test_cells_and_rows_without_an_address_follow_each_other(tmp_path: Path) -> None:
    rows = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c t='str'><v>to</v></c></row>"
    sheet = "<dimension ref='A1:A1'/><sheetData>" + rows + "</sheetData>"
    assert cells(xlsx(tmp_path / "a.xlsx", sheet)) == [("1", "", "3"), ("to",)]


def test_shared_strings_lose_only_what_is_not_seen(tmp_path: Path) -> None:
    strings = (
        "<si><t xml:space='preserve'> Tromsø </t></si>"
        "<si><r><t>Kå</t></r><r><rPr><b/></rPr><t>fjord</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>"
        "<si><r><t>2020</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r></si>"
        "<si><t>a_x000D_\nb &amp; c</t></si>"
    )
    rows = "".join(f"<row><c t='s'><v>{at}</v></c></row>" for at in range(4))
    file = xlsx(tmp_path / "a.xlsx", rows, strings=strings)
    assert numbers(file) == [" Tromsø ", "Kåfjord", "2020¹", "a\nb & c"]


def test_what_is_struck_out_is_left_out_and_said(tmp_path: Path) -> None:
    strings = (
        "<si><r><rPr><strike/></rPr><t>2012</t></r><r><t>2020</t></r></si>"
        "<si><r><rPr><strike/></rPr><t>2012</t></r></si>"
        "<si><r><rPr><strike val='0'/></rPr><t>2018</t></r></si>"
    )
    rows = "".join(f"<row><c t='s'><v>{at}</v></c><c><v>1</v></c></row>" for at in range(3))
    rows += "<row><c s='1'><v>2022</v></c></row><row><c s='2'><v>2015</v></c></row>"
    file = xlsx(tmp_path / "a.xlsx", rows, strings=strings, struck=(1,), formats=("0", "0"))
    (sheet,) = read_sheets(str(file))
    assert [row.cell(0) for row in sheet.rows] == ["2020", "", "2018", "", "2015"]
    assert sheet.notes == ("Overstrøket tekst er ikke lest",)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<c><v>2020.0</v></c>", "2020"),
        ("<c><v>2.02E3</v></c>", "2020"),
        ("<c><v>1E-3</v></c>", "0.001"),
        ("<c><v>0.30000000000000004</v></c>", "0.3"),
        ("<c t='b'><v>1</v></c>", "SANN"),
        ("<c t='e'><v>#N/A</v></c>", "#N/A"),
        ("<c t='d'><v>2020-06-17T00:00:00</v></c>", "2020-06-17"),
        ("<c><f>YEAR(B1)</f><v>2020</v></c>", "2020"),
        ("<c><f>YEAR(B1)</f></c>", "=YEAR(B1)"),
        ("<c><f>YEAR(B1)</f><v></v></c>", "=YEAR(B1)"),
        ("<c t='n'><f t='shared' si='0'/><v/></c>", "=…"),
        ("<c t='str'><f>IF(B1,1,\"\")</f><v></v></c>", ""),
        ("<c t='inlineStr'><is><r><t>Al</t></r><r><t>ta</t></r></is></c>", "Alta"),
        ("<c t='s'><v>99</v></c>", ""),
        ("<c t='s'><v>²</v></c>", ""),
        ("<c s='²'><v>2020</v></c>", "2020"),
    ],
)
def test_a_cell_is_read_as_what_it_says(tmp_path: Path, cell: str, text: str) -> None:
    file = xlsx(tmp_path / "a.xlsx", f"<row>{cell}<c><v>1</v></c></row>")
    assert cells(file) == [(text, "1")]


def test_a_formula_that_a_program_left_at_zero_is_not_calculated(tmp_path: Path) -> None:
    rows = "<row><c><f>YEAR(B1)</f><v>0</v></c></row>"
    left = xlsx(tmp_path / "a.xlsx", rows, workbook="<calcPr fullCalcOnLoad='1'/>")
    assert numbers(left) == ["=YEAR(B1)"]
    assert numbers(xlsx(tmp_path / "b.xlsx", rows)) == ["0"]


@pytest.mark.parametrize(
    "code",
    ["14", "22", "dd.mm.yyyy", "[$-414]d. mmmm yyyy;@", "yyyy", "mmm", "dd/mm/åååå", "m/d/yy h:mm"],
)
def test_a_number_that_is_shown_as_a_day_is_that_day(tmp_path: Path, code: str) -> None:
    file = xlsx(tmp_path / "a.xlsx", '<row><c s="1"><v>43999.5</v></c></row>', formats=(code,))
    assert numbers(file) == ["2020-06-17"]


@pytest.mark.parametrize(
    "code",
    [
        "1",
        "46",
        "General",
        "Standard",
        "0000",
        "0&quot; dager&quot;",
        "[Red]0",
        r"0\d",
        "[h]:mm",
        "h:mm",
    ],
)
def test_other_numbers_stay_numbers(tmp_path: Path, code: str) -> None:
    file = xlsx(tmp_path / "a.xlsx", '<row><c s="1"><v>2020</v></c></row>', formats=(code,))
    assert numbers(file) == ["2020"]


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("17", "44866", "11.2022"),
        ("mmm\\.yy", "44866", "11.2022"),
        ("[$-414]mmmm\\ yyyy;@", "44866", "11.2022"),
        ("yyyy", "44562", "2022"),
        ("yyyy", "44866", "11.2022"),
        ("17", "43983", "06.2020"),
        ("mmmm yyyy", "43983", "06.2020"),
        ("yyyy", "43831", "2020"),
        ("17", "44880", "2022-11-15"),
        ("17", "2022", "1905-07-14"),
        ("dd.mm.yyyy", "44866", "2022-11-01"),
    ],
)
def test_a_month_that_excel_made_a_day_of_is_a_month(
    tmp_path: Path, code: str, number: str, shown: str
) -> None:
    file = xlsx(tmp_path / "a.xlsx", f'<row><c s="1"><v>{number}</v></c></row>', formats=(code,))
    assert numbers(file) == [shown]


@pytest.mark.parametrize(
    ("code", "shown"),
    [("&quot;Forventet &quot;0", "Forventet 2025"), ("0&quot; (mål)&quot;", "2025 (mål)")],
)
def test_words_that_a_format_writes_beside_a_number_are_read(
    tmp_path: Path, code: str, shown: str
) -> None:
    file = xlsx(tmp_path / "a.xlsx", '<row><c s="1"><v>2025</v></c></row>', formats=(code,))
    assert numbers(file) == [shown]


@pytest.mark.parametrize("code", ["9", "10", "0.0%", "0.00\\ %"])
def test_a_share_is_as_many_per_cent_as_it_shows(tmp_path: Path, code: str) -> None:
    rows = "".join(f'<row><c s="1"><v>{each}</v></c></row>' for each in ("0.125", "0.29", "1"))
    file = xlsx(tmp_path / "a.xlsx", rows, formats=(code,))
    assert numbers(file) == ["12.5 %", "29 %", "100 %"]


def test_a_workbook_that_counts_from_1904_has_the_days_it_shows(tmp_path: Path) -> None:
    rows = '<row><c s="1"><v>42537</v></c></row><row><c s="1"><v>2020</v></c></row>'
    for said in ("1", "true"):
        file = xlsx(
            tmp_path / "a.xlsx", rows, formats=("14",), workbook=f"<workbookPr date1904='{said}'/>"
        )
        assert numbers(file) == ["2020-06-17", "1905-07-12"]  # the second is a year that was typed


def test_what_is_hidden_is_left_out_and_said(tmp_path: Path) -> None:
    sheet = (
        "<cols><col min='2' max='2' hidden='1'/><col min='4' max='16384' width='0'/></cols>"
        "<sheetData>"
        "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>"
        "<row r='2' hidden='1'><c r='A2'><v>4</v></c></row>"
        "<row r='3' ht='0'><c r='A3'><v>5</v></c></row>"
        "<row r='4'><c r='A4'><v>6</v></c><c r='C4'><v>7</v></c></row>"
        "</sheetData>"
    )
    states = ("visible", "hidden", "veryHidden")
    (only,) = read_sheets(str(xlsx(tmp_path / "a.xlsx", sheet, TABLE, TABLE, states=states)))
    assert [(row.line, row.cells) for row in only.rows] == [
        (1, ("1", "", "3")),
        (4, ("6", "", "7")),
    ]
    assert only.notes == (
        "Arket «Ark2» er skjult og ikke lest",
        "Arket «Ark3» er skjult og ikke lest",
        "2 skjulte rader er ikke lest",
        "Skjult kolonne B er ikke lest",
    )


def test_a_workbook_with_nothing_to_see_is_refused(tmp_path: Path) -> None:
    file = xlsx(tmp_path / "a.xlsx", TABLE, states=("hidden",))
    with pytest.raises(PlanstatusError, match=r"a\.xlsx har bare skjulte ark"):
        read_sheets(str(file))
    hidden = "<row hidden='1'><c><v>1</v></c></row>"
    with pytest.raises(PlanstatusError, match=r"har ingen rader\. 1 skjult rad er ikke lest"):
        read_sheets(str(xlsx(tmp_path / "b.xlsx", hidden)))


def test_a_merged_value_stands_in_every_cell_that_has_neighbours(tmp_path: Path) -> None:
    sheet = (
        "<sheetData><row r='1'><c r='A1' t='str'><v>Tittel</v></c></row>"
        "<row r='2'><c r='A2' t='str'><v>Tromsø</v></c><c r='B2'><v>2017</v></c></row>"
        "<row r='3'><c r='A3'/><c r='B3'><v>2020</v></c></row>"
        "<row r='4'><c r='A4'/></row></sheetData>"
        "<mergeCells><mergeCell ref='A1:XFD1'/><mergeCell ref='A2:A4'/></mergeCells>"
    )
    assert cells(xlsx(tmp_path / "a.xlsx", sheet)) == [
        ("Tittel", "Tittel"),
        ("Tromsø", "2017"),
        ("Tromsø", "2020"),
    ]


@pytest.mark.slow
def test_a_million_formatted_rows_and_far_columns_are_nothing(tmp_path: Path) -> None:
    rows = (
        "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c></row>"
        + "<row s='1' customFormat='1'/>" * 200_000
        + "<row r='1048576'><c r='A1048576'><v>3</v></c></row>"
    )
    (sheet,) = read_sheets(str(xlsx(tmp_path / "a.xlsx", rows)))
    assert [(row.line, row.cells) for row in sheet.rows] == [
        (1, ("1",)),
        (2, ()),
        (1_048_576, ("3",)),
    ]
    assert sheet.notes == ("Kolonnene etter nr. 1000 er ikke lest",)


def test_sheets_are_named_in_their_order_and_one_can_be_chosen(tmp_path: Path) -> None:
    file = xlsx(tmp_path / "a.xlsx", TABLE, "", TABLE)
    sheets = read_sheets(str(file))
    assert [(sheet.place, sheet.name) for sheet in sheets] == [
        ("a.xlsx (Ark1)", "Ark1"),
        ("a.xlsx (Ark2)", "Ark2"),
        ("a.xlsx (Ark3)", "Ark3"),
    ]
    (chosen,) = read_sheets(f"{file}|layername=Ark3")
    assert chosen.name == "Ark3"


def test_the_beginning_of_a_large_workbook_is_read_alone(tmp_path: Path) -> None:
    rows = "".join(f"<row><c><v>{number}</v></c></row>" for number in range(100_000))
    (sheet,) = read_beginning(xlsx(tmp_path / "a.xlsx", rows))
    assert [row.cells for row in sheet.rows] == [(str(number),) for number in range(1000)]


@pytest.mark.parametrize(
    "rows", ["<row><c><v>1</v></c>", "<row><c><v>1</v></row>", "<row>&kjenner-ikke;</row>", "\1"]
)
def test_spoilt_xml_is_called_damaged(tmp_path: Path, rows: str) -> None:
    with pytest.raises(PlanstatusError, match=r"a\.xlsx på nytt\. Filen er ødelagt"):
        read_sheets(str(xlsx(tmp_path / "a.xlsx", rows)))


@pytest.mark.parametrize("wrong", ["a.csv", "a.xls", "a.txt", "a.ods", "a"])
def test_a_workbook_is_known_by_what_it_is(tmp_path: Path, wrong: str) -> None:
    assert cells(xlsx(tmp_path / wrong, TABLE)) == READ


def row(*cells: str, **attributes: str) -> str:
    said = "".join(f' table:{name}="{value}"' for name, value in attributes.items())
    return f"<table:table-row{said}>{''.join(cells)}</table:table-row>"


def text(value: str, **attributes: str) -> str:
    said = "".join(f' table:{n.replace("_", "-")}="{v}"' for n, v in attributes.items())
    return (
        f'<table:table-cell office:value-type="string"{said}><text:p>{value}</text:p>'
        "</table:table-cell>"
    )


def table(*content: str, name: str = "Ark1", style: str = "") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(content)}</table:table>'


EMPTY = "<table:table-cell/>"
COVERED = "<table:covered-table-cell/>"


@pytest.mark.parametrize("name", ["a.ods", "a.fods"])
def test_cells_of_libreoffice_are_read_as_what_they_say(tmp_path: Path, name: str) -> None:
    def cell(said: str, shown: str = "") -> str:
        return row(f"<table:table-cell {said}>{shown}</table:table-cell>", text("x"))

    rows = (
        cell('office:value-type="float" office:value="2020.0"', "<text:p>2 020</text:p>"),
        cell('office:value-type="date" office:date-value="2020-06-17T12:00:00"'),
        cell('office:value-type="percentage" office:value="0.29"', "<text:p>29 %</text:p>"),
        cell('office:value-type="boolean" office:boolean-value="true"'),
        cell('table:formula="of:=YEAR([.B1])"'),
        cell('table:formula="of:=YEAR([.B1])" office:value-type="float" office:value="2019"'),
        cell('office:value-type="string"', "<text:p>Tromsø<text:s text:c='2'/>by</text:p>"
             "<text:p><text:span text:style-name='T1'>to</text:span></text:p>"),
        cell('office:value-type="string"', "<office:annotation><text:p>nei</text:p></office:annotation>"
             "<text:p>2020<text:span text:style-name='T1'>1</text:span></text:p>"),
    )  # fmt: skip
    styles = (
        "<style:style style:name='T1'><style:text-properties style:text-position='super 58%'/>"
        "</style:style>"
    )
    assert numbers(ods(tmp_path / name, table(*rows), styles=styles)) == [
        "2020", "2020-06-17", "29 %", "SANN", "=YEAR([.B1])", "2019", "Tromsø  by\nto", "2020¹",
    ]  # fmt: skip


def test_what_is_struck_out_in_libreoffice_is_left_out_and_said(tmp_path: Path) -> None:
    styles = (
        "<style:style style:name='T1'>"
        "<style:text-properties style:text-line-through-style='solid'/></style:style>"
    )
    rows = (
        row(text("<text:span text:style-name='T1'>2012</text:span>2020")),
        row(text("2022", style_name="T1")),
        row(text("2015")),
    )
    (sheet,) = read_sheets(str(ods(tmp_path / "a.ods", table(*rows), styles=styles)))
    assert [each.cell(0) for each in sheet.rows] == ["2020", "", "2015"]
    assert sheet.notes == ("Overstrøket tekst er ikke lest",)


def test_what_libreoffice_hides_is_left_out_and_said(tmp_path: Path) -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    seen = table(
        columns,
        row(text("a"), text("b"), text("c")),
        row(text("d"), visibility="filter"),
        "<table:table-row-group>"
        + row(text("e"), visibility="collapse")
        + "</table:table-row-group>",
        row(text("f"), EMPTY, text("g")),
    )
    hidden = (
        "<style:style style:name='ta2' style:family='table'>"
        "<style:table-properties table:display='false'/></style:style>"
    )
    file = ods(
        tmp_path / "a.ods", seen, table(row(text("h")), name="B", style="ta2"), styles=hidden
    )
    (sheet,) = read_sheets(str(file))
    assert [(row.line, row.cells) for row in sheet.rows] == [
        (1, ("a", "", "c")),
        (4, ("f", "", "g")),
    ]
    assert sheet.notes == (
        "Arket «B» er skjult og ikke lest",
        "2 skjulte rader er ikke lest",
        "Skjult kolonne B er ikke lest",
    )


def test_merged_and_repeated_cells_of_libreoffice_are_filled(tmp_path: Path) -> None:
    file = ods(
        tmp_path / "a.ods",
        table(
            row(text("Tromsø", number_rows_spanned="2"), text("2017", number_columns_repeated="²")),
            row(COVERED, text("2020", number_columns_repeated="2")),
            '<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
            'table:number-columns-repeated="16384"/></table:table-row>',
        ),
    )
    assert cells(file) == [("Tromsø", "2017"), ("Tromsø", "2020", "2020")]


SPREADSHEET_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Worksheet ss:Name="Planer"><Table><Column/><Column ss:Hidden="1"/>
<Row><Cell ss:MergeDown="1"><Data ss:Type="String">Tromsø</Data><Comment><ss:Data>nei</ss:Data></Comment></Cell>
<Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="DateTime">2020-06-17T00:00:00.000</Data></Cell></Row>
<Row><Cell ss:Index="3"><Data ss:Type="Number">2018.0</Data></Cell></Row>
<Row ss:Index="5" ss:Hidden="1"><Cell><Data ss:Type="String">x</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Alta</Data></Cell><Cell ss:Index="3" ss:Formula="=YEAR(R1C1)"/></Row>
</Table></Worksheet>
<Worksheet ss:Name="Skjult"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
</Workbook>"""


@pytest.mark.parametrize("name", ["a.xls", "a.xml", "a.xlsx"])
def test_xml_spreadsheet_2003_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(SPREADSHEET_2003, encoding="utf-8")
    (sheet,) = read_sheets(str(tmp_path / name))
    assert [(row.line, row.cells) for row in sheet.rows] == [
        (1, ("Tromsø", "", "2020-06-17")),
        (2, ("Tromsø", "", "2018")),
        (3, ()),
        (6, ("Alta", "", "=YEAR(R1C1)")),
    ]
    assert sheet.notes == (
        "Arket «Skjult» er skjult og ikke lest",
        "1 skjult rad er ikke lest",
        "Skjult kolonne B er ikke lest",
    )


def test_spreadsheets_of_other_kinds_are_refused_with_what_to_do(tmp_path: Path) -> None:
    for part, kind in (
        ("xl/workbook.bin", r"\.xlsb"),
        ("Index/Document.iwa", "Numbers"),
        ("word/document.xml", "Word"),
    ):
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
            archive.writestr(part, "x")
        with pytest.raises(PlanstatusError, match=rf"Lagre.*a\.xlsx kan ikke leses.*{kind}"):
            read_sheets(str(tmp_path / "a.xlsx"))
