"""The printed page, read back from the files."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeedback,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from planstatus.core.errors import PlanstatusError
from planstatus.gis.export import export, proposed_name
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

from ..own_pages import put_page_before

pytestmark = pytest.mark.pages("A4", "A3")
LAYOUTS = ("Samfunnsplanstatus A4", "Samfunnsplanstatus A3")

Click = Callable[..., UpdateResult]
MM = 72 / 25.4
"""PDF points per millimetre."""


@dataclass(frozen=True)
class Line:
    """A line of text on the page and its box, in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Line) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with A4.pdf, A3.pdf, A4.svg and A4.png of the embedded data."""
    folder = tmp_path_factory.mktemp("printed")
    project = QgsProject()
    settings = Settings(working_file=folder / "planstatus.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback())
    for name in LAYOUTS:
        export(_layout(project, name), folder / f"{name[-2:]}.pdf")
    export(_layout(project, LAYOUTS[0]), folder / "A4.svg")
    export(_layout(project, LAYOUTS[0]), folder / "A4.png", dpi=150)
    (folder / "navn.txt").write_text(
        "\n".join(f["navn_offisielt"] for f in find_layer(project, "kommuner").getFeatures()),
        encoding="utf-8",
    )
    yield folder
    project.clear()


def _layout(project: QgsProject, name: str) -> QgsPrintLayout:
    return project.layoutManager().layoutByName(name)


def run(*command: str | Path) -> str:
    return subprocess.run(
        [str(part) for part in command], check=True, capture_output=True, encoding="utf-8"
    ).stdout


def lines_of(pdf: Path) -> list[Line]:
    """Every word group of the map's page; words close together on a line are one."""
    page = ElementTree.fromstring(run("pdftotext", "-l", "1", "-bbox-layout", pdf, "-"))
    space = "{http://www.w3.org/1999/xhtml}"
    words = [
        Line(
            word.text or "",
            *(float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")),
        )
        for word in page.iter(f"{space}word")
    ]
    return _joined(sorted(words, key=lambda w: (round(w.top), w.left)))


def _joined(words: list[Line]) -> list[Line]:
    lines: list[Line] = []
    for word in words:
        last = lines[-1] if lines else None
        if (
            last
            and abs(last.top - word.top) < 0.5
            and 0 <= word.left - last.right < 0.45 * (word.bottom - word.top)
        ):
            lines[-1] = Line(
                f"{last.text} {word.text}", last.left, last.top, word.right, last.bottom
            )
        else:
            lines.append(word)
    return lines


def name_lines(printed: Path) -> list[str]:
    """The lines that the 39 official names make on the map."""
    names = (printed / "navn.txt").read_text(encoding="utf-8").splitlines()
    assert len(names) == 39
    return [part for name in names for part in name.split(" - ")]


@pytest.mark.slow
@pytest.mark.parametrize(("page", "points"), [("A4", (842, 595)), ("A3", (1191, 842))])
def test_the_page_has_the_size_it_is_named_after(
    printed: Path, page: str, points: tuple[int, int]
) -> None:
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", run("pdfinfo", printed / f"{page}.pdf"))
    assert size is not None
    assert (round(float(size[1])), round(float(size[2]))) == pytest.approx(points, abs=1)


def test_the_page_looks_like_the_picture_in_the_documentation(printed: Path, root: Path) -> None:
    run("pdftoppm", "-r", "110", "-png", "-singlefile", printed / "A4.pdf", printed / "bilde")
    made = pixels(printed / "bilde.png")
    expected = pixels(root / "docs" / "bilder" / "kart.png")
    unlike = sum(abs(a - b) > 32 for a, b in zip(made, expected)) / len(expected)
    # QGIS 3.40 draws 0.05 % unlike 3.22; a page without its scale bar is 0.13 % off
    assert unlike < 0.001


def pixels(picture: Path) -> bytes:
    """Every colour of the picture, one pixel per 4 mm of an A4 page."""
    smooth = Qt.TransformationMode.SmoothTransformation
    image = QImage(str(picture)).scaled(76, 52, transformMode=smooth)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    bits.setsize(image.bytesPerLine() * image.height())
    return bytes(bits)


@pytest.mark.parametrize("page", ["A4", "A3"])
def test_fonts_are_embedded_and_nothing_is_a_picture(printed: Path, page: str) -> None:
    fonts = run("pdffonts", printed / f"{page}.pdf").splitlines()[2:]
    assert fonts
    assert all(re.search(r"\s(yes)\s+(yes|no)\s+yes\s", font) for font in fonts), fonts
    assert run("pdfimages", "-list", printed / f"{page}.pdf").splitlines()[2:] == []


def test_the_pdf_says_what_it_is_and_who_made_it(printed: Path) -> None:
    facts = run("pdfinfo", printed / "A4.pdf")
    assert re.search(r"Title:\s+Samfunnsplanstatus Troms og Finnmark", facts)
    assert re.search(r"Author:\s+Statsforvalteren i Troms og Finnmark", facts)


@pytest.mark.parametrize("page", ["A4", "A3"])
def test_every_text_of_the_original_is_on_the_page(printed: Path, page: str) -> None:
    lines = [line.text for line in lines_of(printed / f"{page}.pdf")]
    text = "\n".join(lines)
    for wanted in (
        "Samfunnsplanstatus Troms og Finnmark",
        "Tegnforklaring",
        "Samfunnsplan 2024",
        "1989 - 2019 (11)",
        "2020 - 2023 (10)",
        "2024 (0)",
        "Mangler planår (18)",
        "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark.",
        "Kart produsert:",
        "4. september 2024",
        "Romssa ja Finnmárkku stáhtahálddašeaddji",
        "Tromssan ja Finmarkun staatinhallittija",
    ):
        assert wanted in text, wanted
    assert {"0", "50", "100 km"} <= set(lines)
    assert "© Kartverket, generalisert (CC BY 4.0)" in text


@pytest.mark.parametrize("page", ["A4", "A3"])
def test_every_parallel_is_labelled_on_both_sides(printed: Path, page: str) -> None:
    lines = lines_of(printed / f"{page}.pdf")
    degrees = [line for line in lines if re.fullmatch(r"\d+°", line.text)]
    middle = max(line.right for line in lines) / 2
    for parallel in ("68°", "69°", "70°", "71°"):
        found = [line for line in degrees if line.text == parallel]
        assert [line.left < middle for line in sorted(found, key=lambda f: f.left)] == [True, False]
    meridians = Counter(line.text for line in degrees)
    assert all(meridians[f"{east}°"] == 2 for east in range(14, 30, 2))
    assert meridians["30°"] == meridians["32°"] == 1  # they lean out of the map's right side
    assert set(meridians) == {f"{d}°" for d in (68, 69, 70, 71, *range(14, 34, 2))}


@pytest.mark.parametrize("page", ["A4", "A3"])
def test_all_39_names_are_there_in_their_official_spelling(printed: Path, page: str) -> None:
    lines = Counter(line.text for line in lines_of(printed / f"{page}.pdf"))
    missing = Counter(name_lines(printed)) - lines
    assert not missing


@pytest.mark.parametrize("page", ["A4", "A3"])
def test_no_name_overlaps_another_or_is_cut(printed: Path, page: str) -> None:
    wanted = set(name_lines(printed))
    lines = lines_of(printed / f"{page}.pdf")
    names = [line for line in lines if line.text in wanted]
    others = [line for line in lines if line.text not in wanted]
    for number, one in enumerate(names):
        for other in [*names[number + 1 :], *others]:
            assert not _ink(one).overlaps(_ink(other)), (one, other)


def _ink(line: Line) -> Line:
    """Shrink a text's box from the font's line height to the height of its letters."""
    spare = (line.bottom - line.top) * 0.14
    return Line(line.text, line.left, line.top + spare, line.right, line.bottom - spare)


@pytest.mark.parametrize(("page", "points"), [("A4", 5.5), ("A3", 7.5)])
def test_names_are_large_enough_to_read(printed: Path, page: str, points: float) -> None:
    wanted = set(name_lines(printed))
    heights = [
        line.bottom - line.top for line in lines_of(printed / f"{page}.pdf") if line.text in wanted
    ]
    assert min(heights) >= points
    assert max(heights) - min(heights) < 0.1


def test_the_svg_has_text_as_text_and_no_pictures(printed: Path) -> None:
    root = ElementTree.parse(printed / "A4.svg").getroot()
    space = "{http://www.w3.org/2000/svg}"
    texts = {"".join(element.itertext()).strip() for element in root.iter(f"{space}text")}
    assert set(name_lines(printed)) <= texts
    assert "Samfunnsplanstatus Troms og Finnmark" in texts
    assert not list(root.iter(f"{space}image"))


def test_the_svg_map_stays_inside_its_frame(printed: Path) -> None:
    """The page outside the map is white in the SVG, as it is in the PDF."""
    picture = QImage(2970, 2100, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    QSvgRenderer(str(printed / "A4.svg")).render(painter)
    painter.end()
    corners = [(40, y) for y in range(0, 2100, 10)] + [(x, 2080) for x in range(0, 2970, 10)]
    assert {picture.pixelColor(x, y).name() for x, y in corners} == {"#ffffff"}


@pytest.mark.slow
def test_the_svg_leaves_the_layout_as_it_was(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    layout = _layout(project, LAYOUTS[0])
    before = len(layout.items())
    export(layout, tmp_path / "kart.svg")
    assert len(layout.items()) == before
    assert not layout.itemById("kart").itemClippingSettings().enabled()
    assert len(project.layoutManager().printLayouts()) == 2


@pytest.mark.slow
def test_the_printed_legend_follows_an_update_and_a_saved_edit(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    export(_layout(project, LAYOUTS[0]), tmp_path / "kart.pdf", dpi=72)
    click(date(2026, 1, 15))
    layer = find_layer(project, "kommuner")
    assert layer.startEditing()
    first = next(iter(list(layer.getFeatures('"planaar" IS NULL'))))
    layer.changeAttributeValue(first.id(), layer.fields().indexOf("planaar"), 2025)
    assert layer.commitChanges()
    export(_layout(project, LAYOUTS[0]), tmp_path / "kart.pdf", dpi=72)
    lines = {line.text for line in lines_of(tmp_path / "kart.pdf")}
    assert {"Samfunnsplan 2026", "2024 - 2026 (1)", "Mangler planår (17)"} <= lines
    assert "15. januar 2026" in lines


def test_the_printed_legend_counts_what_is_not_saved_yet(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    layer = find_layer(project, "kommuner")
    assert layer.startEditing()
    for feature in list(layer.getFeatures('"planaar" IS NULL')):
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), 2024)
    export(_layout(project, LAYOUTS[0]), tmp_path / "kart.pdf", dpi=72)
    lines = {line.text for line in lines_of(tmp_path / "kart.pdf")}
    assert {"1989 - 2019 (11)", "2020 - 2023 (10)", "2024 (18)"} <= lines
    assert layer.rollBack()


@pytest.mark.slow
def test_a_style_changed_on_screen_reaches_map_and_legend(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    layer = find_layer(project, "kommuner")
    renderer = layer.renderer().clone()
    renderer.updateCategorySymbol(2, QgsFillSymbol.createSimple({"color": "#0000ff"}))
    renderer.updateCategorySymbol(1, QgsFillSymbol.createSimple({"color": "#00ff00"}))
    layer.setRenderer(renderer)
    project.setDirty(False)
    export(_layout(project, LAYOUTS[0]), tmp_path / "kart.svg")
    drawing = (tmp_path / "kart.svg").read_text(encoding="utf-8")
    assert drawing.count('fill="#0000ff"') == 1  # no municipality has a plan from 2024: the legend
    assert drawing.count('fill="#00ff00"') > 1
    assert not project.isDirty()


def test_the_png_has_the_resolution_asked_for(printed: Path) -> None:
    picture = QImage(str(printed / "A4.png"))
    assert (picture.width(), picture.height()) == pytest.approx((1754, 1240), abs=2)


@pytest.mark.slow
def test_png_and_svg_are_of_the_page_that_has_the_map(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    layout = _layout(project, LAYOUTS[0])
    export(layout, tmp_path / "uten.png", dpi=60)
    put_page_before(layout, "Min forside")
    click()
    export(layout, tmp_path / "kart.png", dpi=60)
    export(layout, tmp_path / "kart.svg", dpi=60)
    assert {each.name for each in tmp_path.glob("kart*")} == {"kart.png", "kart.svg"}
    before, after = (QImage(str(tmp_path / name)) for name in ("uten.png", "kart.png"))
    assert before.size() == after.size()
    points = [(x, y) for x in range(0, before.width(), 7) for y in range(0, before.height(), 7)]
    other = sum(before.pixel(*point) != after.pixel(*point) for point in points)
    assert other < 0.02 * len(points)
    drawing = (tmp_path / "kart.svg").read_text(encoding="utf-8")
    assert "Samfunnsplanstatus Troms og Finnmark" in drawing
    assert "Min forside" not in drawing
    assert all(layout.pageCollection().shouldExportPage(page) for page in (0, 1))


@pytest.fixture
def older_print(tmp_path: Path) -> Path:
    """A print from last month, alone in its folder."""
    file = tmp_path / "utskrift" / "kart.pdf"
    file.parent.mkdir()
    file.write_text("forrige måned")
    return file


@pytest.mark.slow
def test_an_older_print_is_replaced_and_nothing_else_is_left_behind(
    project: QgsProject, click: Click, older_print: Path
) -> None:
    click()
    export(_layout(project, LAYOUTS[0]), older_print, dpi=72)
    assert older_print.read_bytes().startswith(b"%PDF")
    assert list(older_print.parent.iterdir()) == [older_print]


def test_a_failed_export_leaves_the_older_print(
    project: QgsProject, click: Click, older_print: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    click()
    failure = QgsLayoutExporter.ExportResult.PrintError
    monkeypatch.setattr(QgsLayoutExporter, "exportToPdf", lambda *_: failure)
    with pytest.raises(PlanstatusError, match=r"kart\.pdf: utskriften mislyktes"):
        export(_layout(project, LAYOUTS[0]), older_print)
    assert older_print.read_text() == "forrige måned"
    assert list(older_print.parent.iterdir()) == [older_print]


@pytest.mark.slow
def test_a_folder_that_is_not_there_is_told_in_norwegian(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    with pytest.raises(PlanstatusError, match="Velg en annen mappe"):
        export(_layout(project, LAYOUTS[0]), tmp_path / "borte" / "kart.pdf")


@pytest.mark.slow
def test_an_unknown_ending_is_told_in_norwegian(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    with pytest.raises(PlanstatusError, match=r"\.svg, ikke kart\.docx"):
        export(_layout(project, LAYOUTS[0]), tmp_path / "kart.docx")


def test_the_proposed_name_carries_the_map_date() -> None:
    assert proposed_name(date(2024, 9, 4)) == "Samfunnsplanstatus_2024-09-04.pdf"
    assert proposed_name(date(2024, 9, 4), ".svg") == "Samfunnsplanstatus_2024-09-04.svg"
    assert proposed_name(date(2024, 9, 4), page="A3") == "Samfunnsplanstatus_2024-09-04_A3.pdf"
