"""What the officer is typing in attribute tables and forms right now."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QApplication, QLineEdit

EDITORS = ("QgsAttributeTableView", "QgsAttributeForm")


def typed_texts() -> list[str]:
    """Return the texts in the cell and form editors that are open, the one with focus first.

    QGIS 3.22 hands a refused value to nobody: it is only in the editor that is closing.
    """
    lines = [widget for widget in QApplication.allWidgets() if isinstance(widget, QLineEdit)]
    editors = [line for line in lines if _is_cell_editor(line)]
    editors.sort(key=lambda editor: not editor.hasFocus())
    return [editor.text() for editor in editors]


def _is_cell_editor(line: QLineEdit) -> bool:
    if not line.isVisible() or line.isReadOnly():
        return False
    parent = line.parentWidget()
    while parent is not None:
        if parent.metaObject().className() in EDITORS:
            return True
        parent = parent.parentWidget()
    return False
