"""Makes the A3 templates of the A4 ones: the same page, √2 times as large. `make maler` runs it.

Change `styles/A4_liggende.qpt`, `A4_staaende.qpt`, `A4_liste.qpt`, the look of the list, or
`A4_atlas.qpt` in QGIS, save it as a template, run this.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

STYLES = Path(__file__).resolve().parent.parent / "styles"
TEMPLATES = ("liggende", "staaende", "liste", "atlas")
FACTOR = math.sqrt(2)
PAPER = {"297,210,mm": "420,297,mm", "210,297,mm": "297,420,mm"}

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PLACE = re.compile(r'\b(size|position|positionOnPage|outlineWidthM)="([\d.,]+,mm)"')
_LENGTH = re.compile(
    r"\b(fontSize|outlineWidth|height|subdivisionsHeight|labelBarSpace|boxContentSpace"
    r"|segmentMillimeters|minBarWidth|maxBarWidth|symbolWidth|symbolHeight|boxSpace|columnSpace"
    r"|cellMargin|gridStrokeWidth|shapeSize[XY]|shapeBorderWidth"
    r"|margin(?:Top|Bottom|Left|Right|X|Y)|frameAnnotationDistance|svgBorderWidth"
    r'|rotatedAnnotationsMarginToCorner)="([\d.]+)"'
)
_OF_SYMBOL = re.compile(r'\b(value|v)="([\d.]+)"')
_FONT = re.compile(r'(description="[^",]+,)([\d.]+)(?=,)')
_ROLE = re.compile(r'<Option [^>]*"planstatus/role"[^>]*/>')
_ENLARGED = """<Option name="planstatus/role" value="A3" type="QString"/>
   <Option name="variableNames" type="StringList">
    <Option value="planstatus_forstorring" type="QString"/>
   </Option>
   <Option name="variableValues" type="StringList">
    <Option value="{factor:.4f}" type="QString"/>
   </Option>"""
"""The layers' styles multiply widths and type by this variable."""


def main() -> None:
    """Write the A3 templates."""
    for name in TEMPLATES:
        source = (STYLES / f"A4_{name}.qpt").read_text(encoding="utf-8")
        (STYLES / f"A3_{name}.qpt").write_text(enlarged(source), encoding="utf-8")


def enlarged(template: str) -> str:
    """Return an A4 template as A3: places, sizes, type and lines grow, and it says by how much."""
    page = "\n".join(_enlarged_line(line) for line in template.split("\n"))
    page = page.replace('name="Samfunnsplanstatus A4"', 'name="Samfunnsplanstatus A3"')
    return _ROLE.sub(_ENLARGED.format(factor=FACTOR), page)


def _enlarged_line(line: str) -> str:
    line = _PLACE.sub(lambda m: f'{m[1]}="{PAPER.get(m[2]) or _times(m[2])}"', line)
    line = _LENGTH.sub(lambda m: f'{m[1]}="{_times(m[2])}"', line)
    if '"line_width"' in line or '"outline_width"' in line:
        line = _OF_SYMBOL.sub(lambda m: f'{m[1]}="{_times(m[2])}"', line)
    return _FONT.sub(lambda m: f"{m[1]}{_times(m[2])}", line)


def _times(text: str) -> str:
    return _NUMBER.sub(lambda number: f"{float(number[0]) * FACTOR:.6g}", text)


if __name__ == "__main__":
    main()
