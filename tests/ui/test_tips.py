"""Every window of ours explains its widgets, names them for screen readers and speaks Norwegian.

A new dialog or panel is added to DIALOGS; the last tests look for what is missing there.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsSettings
from qgis.gui import QgisInterface, QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from planstatus.core.cooperation.terms import COOPERATIONS
from planstatus.core.plans.bands import bands_for
from planstatus.core.reading.deviations import NOT_USED, Deviation
from planstatus.core.reading.table_choice import SHEET, Candidate, UnclearTableError
from planstatus.core.texts.language import speak, tr
from planstatus.gis.intake.cooperation import CooperationIntake, RowChange
from planstatus.gis.intake.plan_years import Change, PlanYearIntake
from planstatus.gis.project.shown import EVERYTHING, Choice
from planstatus.gis.store.backups import Backup
from planstatus.plugin import PlanstatusPlugin
from planstatus.ui.background import progress_dialog
from planstatus.ui.boxes import question_box, text_box
from planstatus.ui.commands import Commands
from planstatus.ui.control.control_panel import ControlPanel
from planstatus.ui.dialogs.cooperation_dialog import CooperationDialog
from planstatus.ui.dialogs.deviations_dialog import DeviationsDialog
from planstatus.ui.dialogs.export_dialog import ExportDialog
from planstatus.ui.dialogs.go_back_dialog import GoBackDialog
from planstatus.ui.dialogs.intake_dialog import IntakeDialog
from planstatus.ui.dialogs.map_date_dialog import map_date_dialog
from planstatus.ui.dialogs.office_dialog import OfficeDialog
from planstatus.ui.dialogs.source_dialog import source_dialog
from planstatus.ui.dialogs.table_choice_dialog import TableChoiceDialog
from planstatus.ui.options.options import OptionsPage
from planstatus.ui.panel.band_chart import BandChart
from planstatus.ui.panel.panel import StatusPanel

CANDIDATES = (Candidate("Planer 2023", ("5501", "5503")), Candidate("Planer 2024", ("5501",)))
CHANGE = Change("5501", "Tromsø", 2020, 2023, {"planaar": 2023})
INTAKE = PlanYearIntake(Path("planstatus.gpkg"), (CHANGE,), (), (), {}, {}, {"5501": 2})
NEW = RowChange(COOPERATIONS, None, "Havn", 2, {"kode": "havn", "navn": "Havn"}, {})
COOPERATION = CooperationIntake(Path("planstatus.gpkg"), (NEW,), (), {}, {}, {"samarbeid": 0})
ROW = Deviation("fil.csv", 2, "Kommune", "Narnia", NOT_USED, "ukjent")
BACKUPS = (Backup(Path("borte.gpkg"), datetime(2026, 11, 26, 17, 54)),)
UNCLEAR = UnclearTableError("Flere ark", SHEET, CANDIDATES)
DAY, ALL = date(2024, 9, 4), Choice("Hele området", EVERYTHING, "")
DIALOGS: dict[str, Callable[[QgisInterface], QWidget]] = {
    "Kartdato": lambda _: map_date_dialog("2024-09-04", bands_for, None),
    "Eksporter kart": lambda _: ExportDialog(DAY, (ALL,), EVERYTHING, None),
    "Innstillinger": lambda _: OptionsPage(),
    "Les inn": lambda _: IntakeDialog("fra Kari.csv", INTAKE, None),
    "Les inn samarbeid": lambda _: CooperationDialog("fra Kari.csv", COOPERATION, None),
    "Rader å sjekke": lambda _: DeviationsDialog("fil.csv", (ROW,), print, None),
    "Hvilket ark": lambda _: TableChoiceDialog("fil.xlsx", UNCLEAR, None),
    "Gå tilbake": lambda _: GoBackDialog(Path("planstatus.gpkg"), BACKUPS, None),
    "Annet kontor": lambda _: OfficeDialog("vestland"),
    "Les fra": lambda _: source_dialog("Velg", ["En fil", "veier"], None),
    "Spørsmål": lambda _: question_box("Skal «a» erstattes?", "", {tr("Erstatt"): "tips"}, None),
    "Hele meldingen": lambda _: text_box("Alt", "", None),
    "Fremdrift": lambda _: progress_dialog(QgsFeedback(), "Leser …", None),
    "Kontroller samarbeid": lambda iface: ControlPanel(iface, lambda: None, None),
    "Planstatus": lambda iface: StatusPanel(iface, Commands(iface), None),
}
OF_QT = ("Les fra", "Fremdrift")
"""Qt makes their buttons and fields, which have no tips."""
INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QTextEdit, QgsFileWidget, BandChart,
    QCalendarWidget,
)  # fmt: skip


def without_tips(window: QWidget) -> list[str]:
    """Return the widgets she can use that have no tip of both kinds, parts of others left out."""
    return [
        widget.objectName() or f"{type(widget).__name__} {getattr(widget, 'text', str)()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and not isinstance(widget, QScrollBar)
        and not _is_part_of_another(widget, window)
        and not (widget.toolTip() and widget.statusTip())
    ]


def _is_part_of_another(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        of_qgis = parent.metaObject().className().startswith("Qgs")
        if isinstance(parent, INTERACTIVE) or (of_qgis and not isinstance(parent, QScrollArea)):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("name", [name for name in DIALOGS if name not in OF_QT])
def test_every_widget_has_a_tool_tip_and_a_status_tip(name: str, qgis_iface: QgisInterface) -> None:
    window = DIALOGS[name](qgis_iface)
    assert window.findChildren(QWidget)
    assert without_tips(window) == []


def without_names(window: QWidget) -> list[str]:
    """Return the widgets she can use that a screen reader has no name for.

    Qt gives it the accessible name, else the text on a button, else the label whose buddy it is.
    """
    labelled = [label.buddy() for label in window.findChildren(QLabel) if label.buddy()]
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith(("qt_calendar", "qt_spinbox"))
        and not _is_inside(widget, (QAbstractItemView, QAbstractSpinBox, QCalendarWidget))
        and not (isinstance(widget.parent(), QComboBox) and isinstance(widget, QLineEdit))
        and not widget.inherits("QComboBoxListView")
        and not widget.inherits("QTableCornerButton")
        and not widget.inherits("QLineEditIconButton")
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and _is_a_word(widget.text()))
        and widget not in labelled
    ]


def _is_a_word(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _is_inside(widget: QWidget, kinds: tuple[type[QWidget], ...]) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, kinds):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("name", DIALOGS)
def test_every_widget_has_a_name_for_screen_readers(name: str, qgis_iface: QgisInterface) -> None:
    assert without_names(DIALOGS[name](qgis_iface)) == []


def test_every_button_of_the_toolbar_has_a_name_and_a_tip(qgis_iface: QgisInterface) -> None:
    plugin = PlanstatusPlugin(qgis_iface)
    plugin.initGui()
    try:
        assert plugin.bar is not None
        toolbar = plugin.bar.toolbar
        nameless = without_names(toolbar)
        assert [each for each in nameless if "Extension" not in each and "ext_button" not in each
                ] == []  # fmt: skip
        for action in toolbar.actions():
            assert action.isSeparator() or action.text() or action.iconText()
    finally:
        plugin.unload()


MARK = "\u2063"
"""What a text that went through `tr` begins with in these tests; it is not seen."""


@pytest.fixture(params=["nb_NO", "nn_NO", "en_GB"])
def marked(request: pytest.FixtureRequest, _translations: None) -> Iterator[str]:
    """A QGIS in a language, where every text of ours is marked as such."""
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", request.param)
    _plugin = PlanstatusPlugin(None)  # type: ignore[arg-type]
    in_bokmaal = request.param.startswith("nb")
    speak(
        lambda text: MARK + (text if in_bokmaal else QCoreApplication.translate("Planstatus", text))
    )
    yield request.param
    speak(None)
    QgsSettings().remove("locale")


SAME_IN_ALL = {"A4", "A3", "PDF", "PNG", "SVG"}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_button_speaks_the_language_of_the_interface(
    name: str, marked: str, qgis_iface: QgisInterface
) -> None:
    window = DIALOGS[name](qgis_iface)
    assert marked
    buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.text()]
    words = [text for text in buttons if _is_a_word(text) and text not in SAME_IN_ALL]
    calendar = [b.text() for c in window.findChildren(QCalendarWidget)
                for b in c.findChildren(QAbstractButton)]  # fmt: skip
    assert [text for text in words if MARK not in text and text not in calendar] == []
    assert words or not isinstance(window, QDialog)


WITH_BUTTONS_OF_QT = (
    "QDialog", "QDialogButtonBox", "QMessageBox", "QInputDialog", "QProgressDialog", "QWizard",
    "QErrorMessage", "QColorDialog", "QFontDialog",
)  # fmt: skip
MADE_IN = {
    "background._Progress", "export_dialog.ExportDialog", "go_back_dialog.GoBackDialog",
    "read_in_dialog.ReadInDialog", "map_date_dialog.map_date_dialog", "boxes.question_box",
    "boxes.text_box", "office_dialog.OfficeDialog", "source_dialog.source_dialog",
    "table_choice_dialog.TableChoiceDialog", "deviations_dialog.DeviationsDialog",
}  # fmt: skip
"""Where windows of ours are made; each has one in DIALOGS."""


def _made_in(file: Path) -> set[str]:
    """Return the functions and classes of a module that make a window with buttons."""
    found = set()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        for part in ast.walk(node):
            is_one = (
                isinstance(part, ast.Call)
                and any(name in ast.unparse(part.func).split(".") for name in WITH_BUTTONS_OF_QT)
                and not ast.unparse(part.func).endswith("DialogCode")
            )
            kinds = {"QDialog", *WITH_BUTTONS_OF_QT}
            is_kind = isinstance(part, ast.ClassDef) and kinds & set(map(ast.unparse, part.bases))
            if is_one or is_kind:
                found.add(f"{file.stem}.{getattr(node, 'name', '')}")
    return found


def test_every_dialog_of_ours_is_looked_at_here(root: Path) -> None:
    files = [*(root / "ui").rglob("*.py"), *(root / "gis").rglob("*.py"),
             root / "plugin.py", root / "shells.py"]  # fmt: skip
    assert set().union(*map(_made_in, files)) == MADE_IN


def test_escape_leaves_every_dialog_without_doing_anything(qgis_iface: QgisInterface) -> None:
    for name, make in DIALOGS.items():
        window = make(qgis_iface)
        if isinstance(window, QDialog) and name != "Fremdrift":
            window.show()
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier(0))
            QCoreApplication.sendEvent(window, press)
            assert not window.isVisible(), name
            if isinstance(window, QMessageBox):
                assert window.clickedButton().text() in ("Avbryt", "Lukk")
            else:
                assert window.result() == QDialog.DialogCode.Rejected, name
