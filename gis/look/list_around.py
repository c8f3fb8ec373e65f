"""What stands around the list on its pages: as around the map, taken from there."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsPrintLayout,
)

from ...core.texts.list_texts import list_texts_in
from .map_page import map_page
from .wording import map_language, plan_words

ID = "liste"
AROUND = (
    "tittel", "undertittel", "kontor", "kontor_strek", "kreditering", "forbehold", "kilde",
    "kart_produsert", "referanse",
)  # fmt: skip
"""What stands on the map's page and on each of these too, by item id, there after `liste_`."""
PLACE_WE_SET, _TEXT_WE_SET = "planstatus/plass", "planstatus/tekst"


def twin_of(item_id: str) -> str:
    """Return what on the pages of the list is as an item on the map's page."""
    return f"{ID}_{item_id}"


def add_around(layout: QgsPrintLayout, page: int) -> None:
    """Put on a page of the list what stands around the map."""
    for item_id in AROUND:
        twin = _twin(layout, layout.itemById(item_id))
        if twin is not None:
            twin.setId(twin_of(item_id))
            layout.addLayoutItem(twin)
            twin.attemptMove(QgsLayoutPoint(0, 0), True, False, page)


def _twin(layout: QgsPrintLayout, item: QgsLayoutItem | None) -> QgsLayoutItem | None:
    if isinstance(item, QgsLayoutItemShape):
        shape = QgsLayoutItemShape(layout)
        shape.setShapeType(item.shapeType())
        shape.setSymbol(item.symbol().clone())
        return shape
    return label_like(item) if isinstance(item, QgsLayoutItemLabel) else None


def label_like(item: QgsLayoutItemLabel) -> QgsLayoutItemLabel:
    """Return a label for the same layout that looks the same, without text and place."""
    label = QgsLayoutItemLabel(item.layout())
    label.setFont(item.font())
    label.setFontColor(item.fontColor())
    label.setHAlign(item.hAlign())
    label.setVAlign(item.vAlign())
    label.setMarginX(item.marginX())
    label.setMarginY(item.marginY())
    return label


def follow_map_page(layout: QgsPrintLayout) -> None:
    """Let what stands around the list look and read as on the page of the map."""
    for twin in layout.items():
        if not isinstance(twin, QgsLayoutItem) or not twin.id().startswith(f"{ID}_"):
            continue
        item = layout.itemById(twin.id()[len(ID) + 1 :])
        if item is None or item.page() != map_page(layout):
            continue
        if twin.customProperty(PLACE_WE_SET) in (None, place_of(twin)):
            page = twin.page()
            twin.attemptResize(item.sizeWithUnits())
            twin.setReferencePoint(item.referencePoint())
            twin.attemptMove(
                QgsLayoutPoint(item.pagePos().x(), item.pagePos().y()), False, False, page
            )
            twin.setVisibility(item.isVisible())
            twin.setCustomProperty(PLACE_WE_SET, place_of(twin))
        if isinstance(twin, QgsLayoutItemLabel) and isinstance(item, QgsLayoutItemLabel):
            _follow_label(twin, item)


def _follow_label(twin: QgsLayoutItemLabel, item: QgsLayoutItemLabel) -> None:
    if twin.customProperty(_TEXT_WE_SET) not in (None, twin.text()):
        return
    layout = item.layout()
    page = list_texts_in(map_language(layout.project())).page
    own = {"undertittel": plan_words(layout).list_subtitle, "referanse": page}
    twin.setText(own.get(item.id(), item.text()))
    twin.setCustomProperty(_TEXT_WE_SET, twin.text())
    if item.id() == "tittel":
        twin.setFont(item.font())


def place_of(item: QgsLayoutItem) -> str:
    """Return where an item stands on its page, to a tenth of a millimetre."""
    return f"{item.pagePos().x():.1f},{item.pagePos().y():.1f}"
