"""Fields of check boxes on the options page: several of a few values, or one thing on or off."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ..boxes import give_tip
from .option_fields import Field


def ticks(label: str, tip: str, names: Mapping[str, str], always: Collection[str]) -> Field:
    """Return a field for some of a few values, by key; those that are always ticked stay so."""
    boxes = {key: QCheckBox(name) for key, name in names.items()}
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for key, box in boxes.items():
        box.setObjectName(f"plantype_{key}")
        box.setEnabled(key not in always)
        give_tip(box, tip)
        column.addWidget(box)

    def show(chosen: Collection[str]) -> None:
        for key, box in boxes.items():
            box.setChecked(key in chosen or key in always)

    def read() -> tuple[str, ...]:
        return tuple(key for key, box in boxes.items() if box.isChecked())

    return Field(label, widget, [box.toggled for box in boxes.values()], show, read)


def tick(label: str, tip: str, name: str) -> Field:
    """Return a field for something that is on or off."""
    box = QCheckBox(name)
    give_tip(box, tip)
    return Field(label, box, [box.toggled], box.setChecked, box.isChecked)
