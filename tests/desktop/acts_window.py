"""Runs inside a real QGIS window: five tasks done by hand, and every click and key counted.

Started by `qgis --code`, as `window.py` is. What a person does is done by `Hands` alone, on what is
seen; the rest waits, or makes ready what she has from before.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import wraps
from pathlib import Path

from day import OUT, Part, Steps, begin, screenshot, seen, settled, soon
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAction,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QTableView,
    QToolBar,
    QWidget,
)
from qgis.utils import iface
from window import YEAR_COLUMN, attribute_table, drop, year

LEFT = Qt.MouseButton.LeftButton
YEARS = ("2023", "2024", "2022")
"""Typed for the first three municipalities of the table: Tromsø, Harstad and Kvæfjord."""


class Hands:
    """Clicks and types on what is seen, and writes down each act in words."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.acts: dict[str, list[str]] = {}
        self._task = ""

    @contextmanager
    def doing(self, task: str) -> Iterator[None]:
        """Write down what follows as part of a task."""
        self._task, self.acts[task] = task, []
        try:
            yield
        finally:
            self._task = ""

    def click(self, widget: QWidget, name: str, at: QPoint | None = None) -> None:
        """Click, once the events of now are over: what opens may wait for an answer."""
        self._did(f"klikk på {name}")
        place = widget.rect().center() if at is None else at
        soon(lambda: QTest.mouseClick(widget, LEFT, pos=place))

    def double_click(self, view: QAbstractItemView, row: int, column: int, name: str) -> None:
        """Double-click a cell, which is two clicks."""
        self._did(f"klikk på {name}", f"klikk igjen på {name}")
        index = view.model().index(row, column)
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
        QTest.mouseDClick(view.viewport(), LEFT, pos=place)

    def type(self, widget: QWidget, text: str) -> None:
        """Type a text, each letter an act."""
        self._did(*(f"tast {letter}" for letter in text))
        QTest.keyClicks(widget, text)

    def select_all(self, line: QLineEdit) -> None:
        """Press Ctrl+A where what stands there is not selected already."""
        if line.text() != line.selectedText():
            self._did("tast Ctrl+A")
            QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def enter(self, widget: QWidget) -> None:
        """Press Enter."""
        self._did("tast Enter")
        QTest.keyClick(widget, Qt.Key.Key_Return)

    def drag(self, file: Path) -> None:
        """Drag a file from a file manager to the map."""
        self._did(f"dra {file.name} til kartet")
        soon(lambda: drop(iface.mapCanvas().viewport(), file))

    def _did(self, *acts: str) -> None:
        if self._task:
            self.acts[self._task] += acts


hands = Hands()


def task(name: str) -> Callable[[Part], Part]:
    """Count what a part of the day does as a task."""

    def counted(steps: Part) -> Part:
        @wraps(steps)
        def do() -> Steps:
            with hands.doing(name):
                yield from steps()
            seen["acts"] = hands.acts

        return do

    return counted


@task("første kart")
def first_map() -> Steps:
    """One click."""
    yield from command("oppdater")
    yield settled
    seen["first_map"] = year("5501")


@task("tre planår")
def three_years() -> Steps:
    """Type a year for the first three municipalities of the attribute table, and save them."""
    yield from command("rediger")
    yield settled
    table = attribute_table()
    for row, text in enumerate(YEARS):
        if row or open_editor(table) is None:
            hands.double_click(table, row, YEAR_COLUMN, f"planåret på rad {row + 1}")
            yield settled
        editor = open_editor(table)
        assert editor is not None
        hands.select_all(editor)
        hands.type(editor, text)
        yield settled
    editor = open_editor(table)
    assert editor is not None
    hands.enter(editor)
    yield settled
    hands.click(on_message("Lagre"), "«Lagre»")
    yield settled
    seen["three_years"] = [year(number) for number in ("5501", "5503", "5510")]
    seen["left_to_save"] = [i.text() for i in iface.messageBar().items() if "lagret" in i.text()]
    table.window().close()
    yield settled


@task("kollegas tabell")
def table_of_a_colleague() -> Steps:
    """Read a spreadsheet in without one of its rows."""
    hands.drag(OUT / "fra Kari.csv")
    yield settled
    hands.click(button(dialog(), "Les inn som planår"), "«Les inn som planår»")
    yield settled
    rows = dialog().findChild(QTableView)
    (row,) = (
        r for r in range(rows.model().rowCount()) if rows.model().index(r, 0).data() == "Alta"
    )
    tick = rows.visualRect(rows.model().index(row, 0))
    hands.click(rows.viewport(), "krysset for Alta", QPoint(tick.left() + 10, tick.center().y()))
    yield settled
    hands.click(button(dialog(), "Les inn"), "«Les inn»")
    yield settled
    seen["from_the_table"] = [year("5520"), year("5601")]


@task("ett fylke i A4 og A3")
def one_county() -> Steps:
    """Export Troms in both sizes."""
    QgsSettings().setValue("planstatus/last_export_folder", str(OUT))
    yield from command("eksporter")
    yield settled
    window = dialog()
    yield from choose(window.findChild(QComboBox), "Troms", "«Vis»")
    hands.click(button(window, "Begge størrelser"), "«Begge størrelser»")
    yield settled
    hands.click(button(window, "Eksporter"), "«Eksporter»")
    yield settled
    seen["exported"] = sorted(path.name for path in OUT.glob("*.pdf"))


def make_backups_of_two_days() -> Steps:
    """Let there be a backup of yesterday's too, behind the one the third task made."""
    (made,) = (OUT / "Dokumenter" / "Planstatus" / "Sikkerhetskopier").glob("*.gpkg")
    day = date.today() - timedelta(days=1)
    shutil.copy(made, made.with_name(f"planstatus {day:%Y-%m-%d} 1754.gpkg"))
    yield settled


@task("gårsdagens tilstand")
def as_it_was() -> Steps:
    """Go back to how the working file was yesterday."""
    yield from command("gaa_tilbake")
    yield settled
    window = dialog()
    shown = [window.backups.item(row).text() for row in range(window.backups.count())]
    row = next(row for row, text in enumerate(shown) if text.startswith("i går 17.54"))
    place = window.backups.visualItemRect(window.backups.item(row)).center()
    hands.click(window.backups.viewport(), "«i går 17.54»", place)
    yield settled
    screenshot("gaa_tilbake", window)
    hands.click(button(window, "Gå tilbake"), "«Gå tilbake»")
    yield settled
    seen["year_gone_back_to"] = year("5501")


def command(name: str) -> Steps:
    """Click a command of ours where it is: on the toolbar, or under «Planstatus»."""
    window = iface.mainWindow()
    action = window.findChild(QAction, f"planstatus_{name}")
    toolbar = window.findChild(QToolBar, "planstatus_verktoylinje")
    direct = toolbar.widgetForAction(action)
    if direct is not None and direct.isVisible():
        hands.click(direct, f"«{action.text()}»")
        return
    (rest,) = (each for each in toolbar.actions() if each.menu() and each.text() == "Planstatus")
    menu = rest.menu()
    hands.click(toolbar.widgetForAction(rest), "«Planstatus»")
    yield settled
    hands.click(menu, f"«{action.text()}»", menu.actionGeometry(action).center())


def choose(combo: QComboBox, text: str, name: str) -> Steps:
    """Choose in a list that drops down."""
    hands.click(combo, name)
    yield settled
    view = combo.view()
    place = view.visualRect(view.model().index(combo.findText(text), 0)).center()
    hands.click(view.viewport(), f"«{text}»", place)
    yield settled


def dialog() -> QDialog:
    """Return the dialog that waits for an answer."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def button(window: QWidget, text: str) -> QAbstractButton:
    """Return the button whose text begins so."""
    buttons = window.findChildren(QAbstractButton)
    found = [each for each in buttons if each.text().startswith(text)]
    assert len(found) == 1, (window.windowTitle(), [each.text() for each in buttons])
    return found[0]


def on_message(text: str) -> QAbstractButton:
    """Return the button in the message in front."""
    return button(iface.messageBar().currentItem(), text)


def open_editor(table: QTableView) -> QLineEdit | None:
    """Return the box that is open in a cell."""
    found = [each for each in table.viewport().findChildren(QLineEdit) if each.isVisible()]
    return found[-1] if found else None


if __name__ == "__main__":
    begin(
        first_map,
        three_years,
        table_of_a_colleague,
        one_county,
        make_backups_of_two_days,
        as_it_was,
    )
