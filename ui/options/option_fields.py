"""The fields of the options page: a widget for each kind of setting, how to show and read it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from qgis.gui import QgsCheckableComboBox, QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ...core.choices import COUNTY_NAMES
from ...core.defaults import TODAY
from ...core.errors import PlanstatusError
from ...core.texts.language import tr
from ...gis.settings import default_working_file
from ...gis.sources.formats.days import date_in_words
from ..boxes import give_name, give_tip
from ..dialogs.date_field import DateField, day_of

FIXED_DATE = "fast"
LINES_SHOWN = 4


@dataclass(frozen=True)
class Field:
    """One setting on the page; `problem` stands under it, hidden while all is well.

    `hint` shows in an empty field what it then is.
    """

    label: str
    widget: QWidget
    changes: Sequence[Any]
    show: Callable[[Any], object]
    read: Callable[[], Any]
    hint: Callable[[str], object] = lambda _words: None
    problem: QLabel = field(default_factory=lambda: _problem_label())

    def __post_init__(self) -> None:
        """Tell screen readers what the field is."""
        give_name(self.widget, self.label)

    def lines(self) -> list[QLineEdit]:
        """Return the lines she types in."""
        found: list[QLineEdit] = self.widget.findChildren(QLineEdit)
        return [self.widget, *found] if isinstance(self.widget, QLineEdit) else found

    def is_being_typed(self) -> bool:
        """Tell whether what is there was typed, not chosen, so that there may come more."""
        return any(line.isModified() for line in self.lines())


def line(label: str, tip: str, when_empty: str = "") -> Field:
    """Return a field for a line of text."""
    edit = QLineEdit()
    give_tip(edit, tip)
    edit.setPlaceholderText(when_empty)

    def show(words: str) -> None:
        edit.setText(words)
        edit.setCursorPosition(0)  # the beginning of a long line, not its end

    return Field(
        label, edit, [edit.textChanged], show, lambda: edit.text().strip(), edit.setPlaceholderText
    )


def text(label: str, tip: str) -> Field:
    """Return a field for a few lines of text."""
    edit = QPlainTextEdit()
    give_tip(edit, tip)
    edit.setTabChangesFocus(True)
    edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    around = 2 * (edit.frameWidth() + edit.document().documentMargin())
    edit.setFixedHeight(round(LINES_SHOWN * edit.fontMetrics().lineSpacing() + around))

    def hint(words: str) -> None:
        edit.setPlaceholderText(words)
        if not edit.toPlainText():
            edit.clear()  # Qt 5 shows a placeholder only after a change

    return Field(
        label, edit, [edit.textChanged], edit.setPlainText, lambda: edit.toPlainText().strip(),
        hint,
    )  # fmt: skip


def own_line(label: str, tip: str) -> Field:
    """Return a field for a line of the office's own, None while it is not."""
    return _or_none(line(label, tip))


def own_text(label: str, tip: str) -> Field:
    """Return a field for a few lines of the office's own, None while they are not."""
    return _or_none(text(label, tip))


def _or_none(field: Field) -> Field:
    shown: list[str | None] = [None]  # nothing on purpose stays apart from nothing of her own

    def show(words: str | None) -> None:
        shown[0] = words
        field.show(words or "")

    def read() -> str | None:
        words = field.read()
        return shown[0] if words == (shown[0] or "").strip() else words or None

    return replace(field, show=show, read=read)


def choice(label: str, tip: str, names: Mapping[str, str]) -> Field:
    """Return a field for one of a few values, shown by their names; a hint names the empty one."""
    box = _combo(names)
    give_tip(box, tip)
    return Field(
        label,
        box,
        [box.currentIndexChanged],
        lambda value: box.setCurrentIndex(box.findData(value)),
        box.currentData,
        lambda words: box.setItemText(box.findData(""), words),
    )


def file(label: str, tip: str, kinds: str, when_empty: str) -> Field:
    """Return a field for a file that is there, as text."""
    return _path(label, tip, QgsFileWidget.StorageMode.GetFile, kinds, when_empty)


def folder(label: str, tip: str, when_empty: str) -> Field:
    """Return a field for a folder, as text."""
    return _path(label, tip, QgsFileWidget.StorageMode.GetDirectory, "", when_empty)


def working_file(label: str, tip: str, kinds: str) -> Field:
    """Return a field for the working file, which may be there already or be made."""
    found = _path(label, tip, QgsFileWidget.StorageMode.SaveFile, kinds, "")
    if isinstance(found.widget, QgsFileWidget):
        found.widget.setConfirmOverwrite(False)  # it is opened, never overwritten
    return replace(
        found,
        show=lambda path: found.show(str(path)),
        read=lambda: Path(found.read()) if found.read() else default_working_file(),
    )


def counties(label: str, tip: str) -> Field:
    """Return a field for some of the counties, as their numbers."""
    box = QgsCheckableComboBox()
    give_tip(box, tip)
    box.setSeparator(", ")
    for number, name in COUNTY_NAMES.items():
        box.addItemWithCheckState(f"{number} {name}", Qt.CheckState.Unchecked, number)

    def show(numbers: Sequence[str]) -> None:
        for index in range(box.count()):
            checked = box.itemData(index) in numbers
            state = Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
            box.setItemCheckState(index, state)

    return Field(
        label, box, [box.checkedItemsChanged], show, lambda: tuple(box.checkedItemsData()),
        box.setDefaultText,
    )  # fmt: skip


def ticks(label: str, tip: str, names: Mapping[str, str], always: Collection[str]) -> Field:
    """Return a field for some of a few values, by key; those that are always ticked stay so."""
    boxes = {key: QCheckBox(name) for key, name in names.items()}
    for key, box in boxes.items():
        box.setObjectName(f"plantype_{key}")
        box.setEnabled(key not in always)
        give_tip(box, tip)

    def show(chosen: Collection[str]) -> None:
        for key, box in boxes.items():
            box.setChecked(key in chosen or key in always)

    def read() -> tuple[str, ...]:
        return tuple(key for key, box in boxes.items() if box.isChecked())

    changes = [box.toggled for box in boxes.values()]
    return Field(label, _above(*boxes.values()), changes, show, read)


def tick(label: str, tip: str, name: str) -> Field:
    """Return a field for something that is on or off."""
    box = QCheckBox(name)
    give_tip(box, tip)
    return Field(label, box, [box.toggled], box.setChecked, box.isChecked)


def map_date_rule(label: str, tip: str) -> Field:
    """Return a field for `TODAY` or a fixed date, ISO 8601, or as typed if it is no date."""
    box, day, meaning = (
        _combo({TODAY: tr("Dagens dato"), FIXED_DATE: tr("Fast dato")}),
        DateField(tip),
        QLabel(),
    )
    day.today.hide()  # it has a choice of its own
    give_tip(box, tip)
    box.setAccessibleName(label)

    def show(rule: str) -> None:
        box.setCurrentIndex(box.findData(TODAY if rule == TODAY else FIXED_DATE))
        day.show_rule(date.today().isoformat() if rule == TODAY else rule)

    def read() -> str:
        if box.currentData() == TODAY:
            return TODAY
        try:
            return day.rule()
        except PlanstatusError:
            return day.line.text()

    def tell() -> None:
        day.setEnabled(box.currentData() == FIXED_DATE)
        words = "" if box.currentData() == TODAY else _in_words(read())
        meaning.setText(words)
        meaning.setVisible(words not in ("", day.line.text()))

    for changed in (box.currentIndexChanged, day.changed):
        changed.connect(lambda *_: tell())
    tell()
    return Field(
        label, _above(_side_by_side(box, day), meaning), [box.currentIndexChanged, day.changed],
        show, read,
    )  # fmt: skip


def _in_words(rule: str) -> str:
    try:
        return date_in_words(day_of(rule))
    except ValueError:
        return ""


def _path(
    label: str, tip: str, mode: QgsFileWidget.StorageMode, kinds: str, when_empty: str
) -> Field:
    widget = QgsFileWidget()
    give_tip(widget, tip)
    widget.setStorageMode(mode)
    widget.setFilter(kinds)
    widget.setDialogTitle(label)
    widget.lineEdit().setPlaceholderText(when_empty)
    return Field(
        label, widget, [widget.fileChanged], widget.setFilePath, lambda: widget.filePath().strip()
    )


def _combo(names: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    for value, name in names.items():
        box.addItem(name, value)
    return box


def _side_by_side(*widgets: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, 1)
    return both


def _above(*widgets: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return both


def _problem_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    bold = label.font()
    bold.setBold(True)
    label.setFont(bold)
    label.hide()
    return label
