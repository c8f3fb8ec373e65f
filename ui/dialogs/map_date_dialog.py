"""What «Kartdato …» opens: below its button on the toolbar, else a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFrame, QWidget

from ...core.errors import PlanstatusError
from ...core.plans.bands import Band
from ...core.texts.language import tr
from ...gis.sources.formats.days import date_in_words
from ..boxes import give_tip
from .date_field import DateField, day_of

LINES, CHARACTERS = 3, 65
"""Room for the longest of what is said about a date, so that the dialog does not jump."""

BandsAt = Callable[[date], Sequence[Band]]


def ask_map_date(
    rule: str, bands_at: BandsAt, parent: QWidget | None, button: QWidget | None = None
) -> str | None:
    """Let the officer choose the date on the stamp.

    Args:
        rule: the rule to begin with, `TODAY` or an ISO date.
        bands_at: gives the bands of a date, or raises PlanstatusError where there are none.
        parent: the window it is over.
        button: what it is opened below, None for the middle of the window.

    Returns:
        The rule she chose; None when she cancels.
    """
    dialog = map_date_dialog(rule, bands_at, parent)
    if button is not None:
        _open_below(dialog, button)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return str(dialog.field.rule())


def map_date_dialog(rule: str, bands_at: BandsAt, parent: QWidget | None) -> Any:
    """Return the dialog, showing a date; it has what its file adds to QDialog, and `field`."""
    dialog = uic.loadUi(str(Path(__file__).with_name("map_date_dialog.ui")), QDialog(parent))
    dialog.setWindowTitle(tr("Kartdato"))
    dialog.explanation.setText(
        tr(
            "Datoen som står under «Kart produsert» på kartet. "
            "Klassene følger kommunestyreperioden datoen ligger i."
        )
    )
    _name_buttons(dialog)
    dialog.field = DateField(tr("Skriv datoen, eller velg den i kalenderen"), dialog)
    dialog.column.insertWidget(1, dialog.field)
    dialog.meaning.setTextFormat(Qt.TextFormat.PlainText)
    dialog.meaning.setAlignment(Qt.AlignmentFlag.AlignTop)
    metrics = dialog.meaning.fontMetrics()
    dialog.meaning.setMinimumHeight(LINES * metrics.lineSpacing())
    dialog.setMinimumWidth(CHARACTERS * metrics.averageCharWidth())
    dialog.field.changed.connect(lambda: _tell(dialog, bands_at))
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.field.today.clicked.connect(ok.click)
    dialog.field.show_rule(rule)
    dialog.field.line.selectAll()
    dialog.field.setFocus()
    return dialog


def _open_below(dialog: Any, button: QWidget) -> None:
    """Let it come up as a menu does: below its button, and gone at a click beside it."""
    dialog.setWindowFlags(Qt.WindowType.Popup)
    dialog.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # a click on the button closes it
    dialog.frame.setFrameShape(QFrame.Shape.StyledPanel)
    dialog.adjustSize()
    corner = button.mapToGlobal(button.rect().bottomLeft())
    screen = button.screen().availableGeometry()
    left = min(corner.x(), screen.right() - dialog.width())
    top = min(corner.y(), screen.bottom() - dialog.height())
    dialog.move(max(left, screen.left()), max(top, screen.top()))


def _name_buttons(dialog: Any) -> None:
    """Name them ourselves: Qt speaks Norwegian only where its translations are installed."""
    ok, cancel = (
        dialog.buttons.button(each)
        for each in (QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
    )
    ok.setText(tr("OK"))
    cancel.setText(tr("Avbryt"))
    give_tip(ok, tr("Oppdater kartet med denne datoen"))
    give_tip(cancel, tr("Lukk uten å gjøre noe"))


def _tell(dialog: Any, bands_at: BandsAt) -> None:
    """Say what the date means and gives; what cannot be read or drawn cannot be chosen."""
    try:
        day = day_of(dialog.field.rule())
        labels = " · ".join(band.label for band in bands_at(day))
        words = tr("{date}. Klasser: {labels}", date=date_in_words(day), labels=labels)
    except PlanstatusError as error:
        words, day = f"⚠ {error}", None
    dialog.meaning.setText(words)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(day is not None)
