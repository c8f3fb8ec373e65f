"""Writes spreadsheets as XML by hand, of every shape that programs write them in."""

from __future__ import annotations

import zipfile
from pathlib import Path

TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TABLE = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Kommune</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Vedtatt</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Tromsø</t></is></c><c r="B2"><v>2020</v></c></row>'
)
READ = [("Kommune", "Vedtatt"), ("Tromsø", "2020")]


def xlsx(
    path: Path,
    *sheets: str,
    names: tuple[str, ...] = ("Ark1", "Ark2", "Ark3"),
    states: tuple[str, ...] = ("visible",) * 3,
    formats: tuple[str, ...] = (),
    strings: str = "",
    struck: tuple[int, ...] = (),
    workbook: str = "",
    prefix: str = "",
    namespace: str = TRANSITIONAL,
    folder: str = "/xl/",
) -> Path:
    """Write a workbook; a sheet is its rows, or all that stands in it when it says sheetData.

    `formats` are what the cell styles 1, 2, … show numbers as; a number is one of Excel's own.
    The cell styles in `struck` strike the text out.
    """
    main = f'xmlns{":" * bool(prefix)}{prefix}="{namespace}"'
    rel = f'xmlns:r="{RELATIONS}"'
    parts = {
        "xl/workbook.xml": f"<workbook {main} {rel}>{workbook}<sheets>"
        + "".join(
            f'<sheet name="{name}" sheetId="{number}" state="{state}" r:id="rId{number}"/>'
            for number, (name, state, _) in enumerate(zip(names, states, sheets), start=1)
        )
        + "</sheets></workbook>",
        "xl/styles.xml": f"<styleSheet {main}><numFmts>"
        + "".join(
            f'<numFmt numFmtId="{200 + at}" formatCode="{code}"/>'
            for at, code in enumerate(formats)
            if not code.isdigit()
        )
        + "</numFmts><fonts><font/><font><strike/></font></fonts>"
        + '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>'
        + "".join(
            f'<xf numFmtId="{code if code.isdigit() else 200 + at}" '
            f'fontId="{int(at + 1 in struck)}"/>'
            for at, code in enumerate(formats)
        )
        + "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f"<sst {main}>{strings}</sst>",
    }
    targets = {"styles": "styles.xml", "sharedStrings": "sharedStrings.xml"}
    for number, rows in enumerate(sheets, start=1):
        data = rows if "sheetData" in rows else f"<sheetData>{rows}</sheetData>"
        parts[f"xl/worksheets/sheet{number}.xml"] = f"<worksheet {main}>{data}</worksheet>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        relations = "".join(
            f'<Relationship Id="{kind}" Type="{RELATIONS}/{kind}" Target="{folder}{target}"/>'
            for kind, target in targets.items()
        ) + "".join(
            f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" '
            f'Target="{folder}worksheets/sheet{number}.xml"/>'
            for number in range(1, len(sheets) + 1)
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", f"<Relationships>{relations}</Relationships>"
        )
        for name, content in parts.items():
            archive.writestr(name, _prefixed(content, prefix))
    return path


def _prefixed(content: str, prefix: str) -> str:
    if not prefix:
        return content
    opened = content.replace("</", "\0").replace("<", f"<{prefix}:")
    return opened.replace("\0", f"</{prefix}:")


def ods(path: Path, *tables: str, styles: str = "") -> Path:
    """Write an .ods, or a .fods, of tables as XML."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    body = (
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
    )
    if path.suffix == ".fods":
        path.write_text(f"<?xml version='1.0'?><office:document{names}>{body}</office:document>")
        return path
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml", f"<office:document-content{names}>{body}</office:document-content>"
        )
    return path
