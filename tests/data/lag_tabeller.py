"""Makes the tables in `tabeller/`, of the shapes that planners send, and the reading beside each.

Run it again after a change, with openpyxl, odfpy and msoffcrypto-tool installed beside QGIS. The
files are kept in the repository, so that the tests need none of the three.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msoffcrypto.format.ooxml
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from osgeo import ogr

HERE = Path(__file__).parent / "tabeller"
LOCKED = HERE.parent / "passord.xlsx"


def expect(
    name: str, years: dict[str, int | None], reported: list[int], **others: dict[str, int | None]
) -> None:
    """Write the reading: the year of each municipality, and the lines that must be reported.

    `others` are the years of other plans than the samfunnsdel, by the name of their table.
    """
    reading = {"planaar": years, **others, "linjer_i_rapporten": reported}
    file = HERE / f"{name}.forventet.json"
    file.write_text(json.dumps(reading, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def text(name: str, content: str, encoding: str = "utf-8") -> str:
    (HERE / name).write_bytes(content.encode(encoding))
    return name


def workbook(name: str, **sheets: list[list[Any]]) -> Workbook:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(HERE / name)
    return book


def text_files() -> None:
    expect(
        text("01_semikolon.csv", "Kommunenummer;Kommune;Planår\n5501;Tromsø;2020\n5503;Harstad;2018\n5601;Alta;\n"),
        {"5501": 2020, "5503": 2018, "5601": None}, [],
    )  # fmt: skip
    expect(
        text("02_komma_bom.csv", 'kommunenr,navn,vedtatt\n5501,Tromsø,"vedtatt 17.06.2020"\n5540,"Gáivuotna - Kåfjord - Kaivuono",17.6.20\n', "utf-8-sig"),
        {"5501": 2020, "5540": 2020}, [],
    )  # fmt: skip
    expect(
        text("03_tabulator_utf16.txt", "Knr\tKommune\tVedtaksår\r\n5603\tHammerfest\t2019\r\n5605\tSør-Varanger\t2016\r\n", "utf-16"),
        {"5603": 2019, "5605": 2016}, [],
    )  # fmt: skip
    expect(
        text("04_windows_sep.csv", "sep=;\r\nKommunenr.;Kommune;År\r\n5501;Tromsø;2020\r\n5634;Vardø;2014\r\n5620;Nordkapp;ca. 2015\r\n", "cp1252"),
        {"5501": 2020, "5634": 2014, "5620": 2015}, [5],
    )  # fmt: skip
    expect(
        text("05_loddrett_strek.csv", "komm_nr|kommune|periode\n5501|Tromsø|2020-2032\n5510|Kvæfjord|2021–2035\n5512|Tjeldsund|2022/23\n"),
        {"5501": 2020, "5510": 2021, "5512": 2022}, [],
    )  # fmt: skip
    expect(
        text("06_tittellinjer.csv", "Oversikt over kommuneplanens samfunnsdel;;\nSist oppdatert 3.9.2024;;\n;;\nKommune;Vedtatt;Merknad\nTromsø;2020;\nSenja;2019;\nBardu;ikke vedtatt;\n;;\nKilde: kommunenes nettsider;;\n"),
        {"5501": 2020, "5530": 2019, "5520": None}, [9],
    )  # fmt: skip
    expect(
        text("07_linjeskift_i_celler.csv", 'Kommune;Kommentar;Vedtatt\n"Hammerfest\nHámmerfeasta";"Ny plan\nunder arbeid";2019\n"Tana";"Sier; dette";2017\n"Vadsø";;tjueen\n'),
        {"5603": 2019, "5628": 2017}, [6],
    )  # fmt: skip
    expect(
        text("08_bare_navn.csv", "Kommune;Plan vedtatt\nUnjárga–Nesseby;2015\nDEATNU - TANA KOMMUNE;2017\nKaivuono;2012\nsør varanger;2016\nPorsanger/Porsáŋgu/Porsanki;2021?\nHerøy;2020\n"),
        {"5636": 2015, "5628": 2017, "5540": 2012, "5605": 2016, "5622": 2021}, [6, 7],
    )  # fmt: skip
    expect(
        text("09_gamle_numre.csv", "kommunenummer;navn;aar\n5401;Tromsø;2020\n1903;Harstad;2018\n1852;Tjeldsund;2011\n1913;Skånland;2014\n1931;Lenvik;2013\n1927;Tranøy;2013\n2004;Hammerfest;2016\n2017;Kvalsund;2010\n"),
        {"5501": 2020, "5503": 2018, "5512": 2014, "5530": 2013, "5603": 2016}, [4, 9],
    )  # fmt: skip
    expect(
        text("10_uten_overskrift.csv", "5501;Tromsø;2020\n5503;Harstad;2018\n5510;Kvæfjord;2021\n5512;Tjeldsund;2022\n"),
        {"5501": 2020, "5503": 2018, "5510": 2021, "5512": 2022}, [],
    )  # fmt: skip
    expect(
        text("11_konflikter.csv", "Kommunenummer;Kommune;Planår\n5501;Tromsø;2015\n5501;Tromsø;2020\n5503;Harstad;2018\n5503;Harstad;2018\n5601;Alta;2015\n5601;Alta;2025\n5520;Bardu;2026\n9999;Utland;2020\n5501x;?;2020\n"),
        {"5501": 2020, "5503": 2018, "5601": 2025, "5520": 2026}, [2, 6, 9, 10],
    )  # fmt: skip
    expect(
        text("12_ingen_plan.csv", "Kommunenr;Kommune;Samfunnsdel vedtatt;Arealdel vedtatt\n5501;Tromsø;2020;2017\n5514;Ibestad;-;2009\n5516;Gratangen;ingen;2011\n5518;Lavangen;mangler;\n5520;Bardu;under arbeid;2003\n5522;Salangen;;2015\n"),
        {"5501": 2020, "5514": None, "5516": None, "5518": None, "5522": None}, [6],
        planaar_arealdel={"5501": 2017, "5514": 2009, "5516": 2011, "5518": None, "5520": 2003, "5522": 2015},
    )  # fmt: skip
    expect(
        text("13_farlige_tekster.csv", "Kommunenummer;Kommune;Planår;Merknad\n5501;Tromsø;2020;[% 1+1 %]\n5503;Harstad;2018;=cmd|'/C calc'!A0\n5510;Kvæfjord;2021;<b>fet</b>\n5512;'); DROP TABLE planaar;--;2022;\n"),
        {"5501": 2020, "5503": 2018, "5510": 2021}, [5],
    )  # fmt: skip
    expect(
        text("14_nummer_og_navn_i_ett.csv", "5501 Tromsø;2020\n5503 Harstad - Hárstták;2018\n5601 Alta;2015\n5612 Guovdageaidnu;-\n"),
        {"5501": 2020, "5503": 2018, "5601": 2015, "5612": None}, [],
    )  # fmt: skip
    expect(
        text("15_under_rullering.csv", "Kommune;Samfunnsdel\nKåfjord kommune;under rullering (2015)\nStorfjord kommune;2015 (revideres 2025)\nAlta kommune;2015, under revisjon\nLoppa kommune;Finnes ikke\nVadsø kommune;Vedtatt 20200617\n"),
        {"5540": 2015, "5538": 2015, "5601": 2015, "5614": None, "5607": 2020}, [2, 3, 4],
    )  # fmt: skip
    expect(
        text("16_suohkan.csv", "Suohkan,Mearriduvvon\nGáivuona suohkan,2015\nPorsáŋggu gielda,2021\nKárášjoga gielda,2013\nRomsa,2020\nKaivuonon komuuni,2015\nČáhcesuolu,2018\n"),
        {"5540": 2015, "5622": 2021, "5610": 2013, "5501": 2020, "5607": 2018}, [],
    )  # fmt: skip
    expect(
        text("17_arcgis.csv", "OBJECTID,KOMMUNENR,NAVN,PLANAR,SHAPE_AREA\n1,5501,Tromsø,2020,2521.4\n2,5503,Harstad,2018,443.8\n3,5605,Sør-Varanger,2016,3967.9\n"),
        {"5501": 2020, "5503": 2018, "5605": 2016}, [],
    )  # fmt: skip
    expect(
        text("18_mac.csv", "Kommune;Vedtatt;Planår\rTromsø;Ja;2020\rKåfjord;Ja;2015\rMåsøy;Nei;\r", "mac_roman"),
        {"5501": 2020, "5540": 2015, "5618": None}, [],
    )  # fmt: skip
    expect(
        text("19_fylkesrader.csv", "TROMS;\nTromsø;2020\nHarstad;2018\nFINNMARK;\nAlta;2015\nSum;3\n"),
        {"5501": 2020, "5503": 2018, "5601": 2015}, [4],
    )  # fmt: skip

    expect(
        text("50_hjulpne_celler.csv", """Knr;Kommune;Samfunnsdel vedtatt
="5501";TromsÃ¸;="2020"
'5503;Harstad komm.;'2018
K-5601;Alta k.;2,015
5 540;Kaafjord;2 015
;MÃ¥lselv¹;2018²
;S-Varanger 1);2016*
;Soerreisa (Troms);17.jun.20
5530.0;Senja\u00ad;11.des.2019
56\u200b07;Vadsø, Finnmark;Dec 11, 2019
;"Troms&oslash; kommune";2020,00
Kommune 5612;Guovdageaidnu;24-Oct-18
Nordkapp (5620);;12.07.1905
;Gáivuona suohkan;1905-07-07
""", "utf-8"),
        {"5501": 2020, "5503": 2018, "5601": 2015, "5540": 2015, "5524": 2018, "5605": 2016,
         "5526": 2020, "5530": 2019, "5607": 2019, "5612": 2018, "5620": 2020}, [],
    )  # fmt: skip
    expect(
        text("51_ukjente_aar.csv", """Kommune;Samfunnsdel vedtatt
Tromsø;2020
Harstad;..
Alta;=ÅR(C4)
Vadsø;#REF!
Vardø;ukjent
Senja;under arbeid
Bardu;opphevet
Loppa;sak 45/19
Hasvik;på høring 2024
Måsøy;*
Gamvik;ingen
Lebesby;
Karasjok;-
"""),
        {"5501": 2020, "5626": None, "5624": None, "5610": None}, [3, 4, 5, 6, 7, 8, 9, 10, 11],
    )  # fmt: skip
    expect(
        text("52_periode_og_vedtak.csv", """Kommune;Samfunnsdel
Tromsø;2020-2032, vedtatt 18.12.2019
Harstad;2013–2025 (vedtatt 19.12.12)
Alta;Vedtatt 18.12.2019, gjelder 2020-2032
Vadsø;KST 18.12.19 sak 45/19, planperiode 2020–2032
Senja;2019 (2020-2032)
Bardu;2015-2027
Loppa;2015, revidert 2019
Hasvik;vedtatt 2015, revidert og vedtatt 2019
Måsøy;2012, 2020
"""),
        {"5501": 2019, "5503": 2012, "5601": 2019, "5607": 2019, "5530": 2019, "5520": 2015,
         "5614": 2015, "5616": 2019}, [8, 9, 10],
    )  # fmt: skip
    expect(
        text("53_gjettede_navn.csv", """Kommune;Vedtatt
Guovdageai;2018
Ålta;2015
Balsford;2016
K?fjord;2015
Tromsø;2020
Troms kommune;2024
Sonja;2024
Nesodden;2024
Hele landet;2024
Finnmark - Finnmárku - Finmarkku;2024
"""),
        {"5612": 2018, "5601": 2015, "5532": 2016, "5540": 2015, "5501": 2020},
        [2, 3, 4, 5, 7, 8, 9, 10],
    )  # fmt: skip


def spreadsheets() -> None:
    workbook(
        "20_enkel.xlsx",
        Ark1=[
            ["Kommunenummer", "Kommune", "Planår"],
            [5501, "Tromsø", 2020],
            [5503, "Harstad", 2018.0],
            ["5601", "Alta", None],
        ],
    )
    expect("20_enkel.xlsx", {"5501": 2020, "5503": 2018, "5601": None}, [])
    workbook(
        "21_flere_ark.xlsx",
        Forklaring=[["Dette er en oversikt"], ["Se neste ark"]],
        Planer=[["Kommunale planer 2024"], [], ["Nr.", "Kommune", "Kommunenr", "Vedtatt"], [1, "Tromsø", 5501, date(2020, 6, 17)], [2, "Senja", 5530, datetime(2019, 12, 11)], [3, "Loppa", 5614, "juni 2012"]],
        Arealplaner=[["Kommune", "Vedtatt"], ["Tromsø", 2017]],
    )  # fmt: skip
    expect("21_flere_ark.xlsx", {"5501": 2020, "5530": 2019, "5614": 2012}, [])
    merged = Workbook()
    sheet = merged.active
    sheet["A1"] = "Status for kommuneplanens samfunnsdel"
    sheet.merge_cells("A1:D1")
    for row in (
        [],
        ["", "Kommune", "Vedtaksdato", "Lenke"],
        ["", "Alta", "17.06.2015", "https://www.alta.kommune.no"],
        ["", "Måsøy", 2016, ""],
        ["", "Sum", 2, ""],
    ):
        sheet.append(row)
    merged.save(HERE / "22_sammenslaatt_tittel.xlsx")
    expect("22_sammenslaatt_tittel.xlsx", {"5601": 2015, "5618": 2016}, [6])
    workbook(
        "23_tall_som_tekst.xlsm",
        Data=[
            ["KNR", "NAVN", "PLANAAR"],
            ["5501", "Tromsø", "2020"],
            [" 5503", "Harstad", "2018 "],
            ["5510", "Kvæfjord", "2 021"],
        ],
    )
    expect("23_tall_som_tekst.xlsm", {"5501": 2020, "5503": 2018, "5510": 2021}, [])
    workbook(
        "24_ssb.xlsx",
        Tabell=[
            ["09999: Planer, etter region og år"],
            [],
            ["region", "Vedtatt år"],
            ["K-5501 Tromsø", 2020],
            ["K-5503 Harstad - Hárstták", 2018],
            ["K-0301 Oslo", 2019],
        ],
    )
    expect("24_ssb.xlsx", {"5501": 2020, "5503": 2018}, [6])
    workbook(
        "26_plantyper.xlsx",
        Planer=[["Nr", "Kommune", "Plan", "Vedtatt\n(år)"], [301, "Tromsø", "Samfunnsdel", 2020], [302, "Tromsø", "Arealdel", 2023], [303, "Harstad", "Kommuneplanens arealdel", 2021], [304, "Harstad", "Kommuneplanens samfunnsdel", 2018], [305, "Alta", "Kommuneplan (samfunns- og arealdel)", 2015]],
    )  # fmt: skip
    expect(
        "26_plantyper.xlsx", {"5501": 2020, "5503": 2018, "5601": 2015}, [],
        planaar_arealdel={"5501": 2023, "5503": 2021, "5601": 2015},
    )  # fmt: skip
    document = OpenDocumentSpreadsheet()
    table = Table(name="Planer")
    for row in (
        [""],
        ["Kommune", "Vedtatt", "Tittel"],
        ["Karasjok", 2013, "Samfunnsdel"],
        ["Kautokeino", date(2018, 3, 8), ""],
        ["Guovdageaidnu", 2018, "Samme kommune"],
    ):
        cells = TableRow()
        for value in row:
            cells.addElement(ods_cell(value))
        table.addElement(cells)
    document.spreadsheet.addElement(table)
    document.save(HERE / "25_libreoffice.ods")
    expect("25_libreoffice.ods", {"5610": 2013, "5612": 2018}, [])


def ods_cell(value: object) -> TableCell:
    if isinstance(value, int):
        cell = TableCell(valuetype="float", value=value)
    elif isinstance(value, date):
        cell = TableCell(valuetype="date", datevalue=value.isoformat())
    else:
        cell = TableCell(valuetype="string")
    cell.addElement(P(text=str(value)))
    return cell


def several_plans() -> None:
    expect(
        text("87_bred.csv", """Kommune;Samfunnsdel vedtatt;Arealdel vedtatt;Planstrategi;Helhetlig ROS sist oppdatert;Status arealdel
Tromsø;2020;2017;Vedtatt 17.10.2024;2022;Under revisjon
Harstad;2018;2010;2024-2027;2019;Vedtatt
Alta;2015, under revisjon;;2024;2021;Videreført
Senja;;2023;;;
"""),
        {"5501": 2020, "5503": 2018, "5601": 2015, "5530": None}, [2, 4, 5],
        planaar_arealdel={"5501": 2017, "5503": 2010, "5530": 2023},
        planaar_planstrategi={"5501": 2024, "5503": 2024, "5601": 2024, "5530": None},
        planaar_ros={"5501": 2022, "5503": 2019, "5601": 2021, "5530": None},
    )  # fmt: skip
    expect(
        text("88_lang.csv", """Kommune;Plantype;År;Status
Tromsø;Samfunnsdel;2020;Vedtatt
Tromsø;Samfunnsdel;2024;Under arbeid
Tromsø;Arealdel;2017;Videreført
Tromsø;Planstrategi;2024;Vedtatt
Harstad;ROS-analyse;2019;Vedtatt
Harstad;Kommunedelplan for areal;2021;Vedtatt
Harstad;Temaplan;2022;Vedtatt
Narnia;Arealdel;2022;Vedtatt
"""),
        {"5501": 2020}, [3, 7, 9],
        planaar_arealdel={"5501": 2017},
        planaar_planstrategi={"5501": 2024},
        planaar_ros={"5503": 2019},
    )  # fmt: skip
    expect(
        text("89_nynorsk_og_engelsk.csv", """Municipality;Social element adopted;Land-use element adopted;Planstrategi vedteken;Når blei den siste ROS-analysen gjennomført?
Tromsø;2020;2017;2024;2022
Alta;2015;2022;2023;2018
"""),
        {"5501": 2020, "5601": 2015}, [],
        planaar_arealdel={"5501": 2017, "5601": 2022},
        planaar_planstrategi={"5501": 2024, "5601": 2023},
        planaar_ros={"5501": 2022, "5601": 2018},
    )  # fmt: skip
    expect(
        text("90_arealdelen.csv", """Kommune;Vedtatt
Tromsø;2017
Harstad;2010
"""),
        {}, [],
        planaar_arealdel={"5501": 2017, "5503": 2010},
    )  # fmt: skip
    expect(
        text("91_kostra.csv", """region;D1.a Vedtaksår, planstrategi;D1.b Vedtaksår, kommuneplanens arealdel;D1.c Vedtaksår, kommuneplanens samfunnsdel
5501 Tromsø;2016;2017;2015
5503 Harstad;2015;2010;2009
"""),
        {"5501": 2015, "5503": 2009}, [],
        planaar_arealdel={"5501": 2017, "5503": 2010},
        planaar_planstrategi={"5501": 2016, "5503": 2015},
    )  # fmt: skip
    expect(
        text("92_grupper.csv", """;Samfunnsdel;;;Arealdel;;
Kommune;Vedtatt år;Status;Merknad;Vedtatt år;Status;Merknad
Tromsø;2020;Vedtatt;gammel;2017;På høring;ny
Harstad;2018;Under revisjon;;2010;Vedtatt;
"""),
        {"5501": 2020, "5503": 2018}, [3, 4],
        planaar_arealdel={"5503": 2010},
    )  # fmt: skip


def databases() -> None:
    rows = [(5501, "Tromsø", 2020), (5607, "Vadsø", 2017)]
    for name, driver in (("30_tabell.gpkg", "GPKG"), ("31_gammel.dbf", "ESRI Shapefile")):
        (HERE / name).unlink(missing_ok=True)
        source = ogr.GetDriverByName(driver).CreateDataSource(str(HERE / name))
        layer = source.CreateLayer(
            Path(name).stem,
            geom_type=ogr.wkbNone,
            options=["ENCODING=UTF-8"] if driver != "GPKG" else [],
        )
        for field, kind in (
            ("knr", ogr.OFTInteger),
            ("kommune", ogr.OFTString),
            ("planaar", ogr.OFTInteger),
        ):
            layer.CreateField(ogr.FieldDefn(field, kind))
        for number, municipality, year in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature["knr"], feature["kommune"], feature["planaar"] = number, municipality, year
            layer.CreateFeature(feature)
        source = None
        expect(name, {"5501": 2020, "5607": 2017}, [])


def unusable() -> None:
    old_dates = Workbook()
    old_dates.epoch = CALENDAR_MAC_1904
    for row in (["Kommune", "Vedtatt"], ["Tromsø", date(2020, 6, 17)]):
        old_dates.active.append(row)
    old_dates.save(HERE.parent / "fra_1904.xlsx")

    with (HERE / "20_enkel.xlsx").open("rb") as plain, LOCKED.open("wb") as target:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("hemmelig", target)


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    text_files()
    spreadsheets()
    several_plans()
    databases()
    unusable()
