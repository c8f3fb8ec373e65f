"""Puts right what QGIS 3.22 does not read in a project that a newer QGIS saved.

Newer ones save a text format in place of the fonts of labels (3.24) and legends (3.30): the older
one then writes the whole page in the default font, too large for its frames.
"""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsProjectVersion,
    QgsReadWriteContext,
)

from ..look.list_around import twin_of
from ..look.pages import pages_of_all
from ..look.templates import orientation_of, read_template

_READS_EVERYTHING = 33000
_FIRST_UNREAD = QgsProjectVersion(3, 24, 0, "")
_LEGEND_STYLES = (
    QgsLegendStyle.Style.Title,
    QgsLegendStyle.Style.Group,
    QgsLegendStyle.Style.Subgroup,
    QgsLegendStyle.Style.SymbolLabel,
)


def put_right(project: QgsProject) -> None:
    """Give a project that has just been opened its fonts, if they were lost.

    The fonts are those of `styles/*.qpt`: what an officer chose in the newer QGIS cannot be read.
    """
    if Qgis.QGIS_VERSION_INT >= _READS_EVERYTHING or project.lastSaveVersion() < _FIRST_UNREAD:
        return
    for page, layout in pages_of_all(project):
        _restore_fonts(layout, page)


def _restore_fonts(layout: QgsPrintLayout, page: str) -> None:
    template = QgsPrintLayout(layout.project())
    template.loadFromTemplate(read_template(page, orientation_of(layout)), QgsReadWriteContext())
    lost = QgsLayoutItemLabel(layout).font().family()
    for look in template.items():
        if isinstance(look, QgsLayoutItemLabel):
            for item in _with_id(layout, look.id(), twin_of(look.id())):
                _restore_label(item, look, lost)
        elif isinstance(look, QgsLayoutItemLegend):
            _restore_legend(layout.itemById(look.id()), look, lost)


def _with_id(layout: QgsPrintLayout, *ids: str) -> list[QgsLayoutItem]:
    return [each for each in layout.items() if isinstance(each, QgsLayoutItem) and each.id() in ids]


def _restore_label(item: QgsLayoutItem | None, look: QgsLayoutItemLabel, lost: str) -> None:
    if isinstance(item, QgsLayoutItemLabel) and item.font().family() == lost:
        item.setFont(look.font())
        item.setFontColor(look.fontColor())


def _restore_legend(item: QgsLayoutItem | None, look: QgsLayoutItemLegend, lost: str) -> None:
    if not isinstance(item, QgsLayoutItemLegend):
        return  # the officer deleted it
    for style in _LEGEND_STYLES:
        if item.styleFont(style).family() == lost:
            item.setStyleFont(style, look.styleFont(style))
            item.setFontColor(look.fontColor())
    item.adjustBoxSize()
