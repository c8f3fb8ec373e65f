"""Pages that the officer has put into a layout herself."""

from __future__ import annotations

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPage, QgsLayoutSize, QgsPrintLayout


def put_page_before(layout: QgsPrintLayout, text: str, size: QgsLayoutSize | None = None) -> None:
    """Insert a page before the first as the window does, with a text on it; as large as that."""
    pages = layout.pageCollection()
    page = QgsLayoutItemPage(layout)
    page.setPageSize(size or pages.page(0).pageSize())
    pages.beginPageSizeChange()
    pages.insertPage(page, 0)
    pages.endPageSizeChange()
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    layout.addLayoutItem(label)
    label.attemptResize(QgsLayoutSize(100, 20))
