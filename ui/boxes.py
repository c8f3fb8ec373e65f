"""Question boxes, and the tips and names of widgets; texts from files are never taken for HTML."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLineEdit, QMessageBox, QToolButton, QWidget

from ..core.texts.language import tr

TITLE = "Planstatus"


def question_box(
    question: str, details: str, answers: Mapping[str, str], parent: QWidget | None
) -> QMessageBox:
    """Return a box with a button for each answer, of which Enter presses the first, and «Avbryt».

    Qt's own «Cancel» speaks Norwegian only where Qt's translations are installed.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(TITLE)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(details)
    buttons = [box.addButton(text, QMessageBox.ButtonRole.AcceptRole) for text in answers]
    for button, tip in zip(buttons, answers.values()):
        give_tip(button, tip)
    box.setDefaultButton(buttons[0])
    cancel = box.addButton(tr("Avbryt"), QMessageBox.ButtonRole.RejectRole)
    give_tip(cancel, tr("Lukk uten å gjøre noe"))
    box.setEscapeButton(cancel)
    return box


def text_box(text: str, details: str, parent: QWidget | None) -> QMessageBox:
    """Return a box with a text and «Lukk»: Qt's own «OK» is English where it has no Norwegian."""
    box = QMessageBox(parent)
    box.setWindowTitle(TITLE)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(details)
    close = box.addButton(tr("Lukk"), QMessageBox.ButtonRole.RejectRole)
    give_tip(close, tr("Lukk vinduet"))
    return box


def give_tip(widget: QWidget, tip: str) -> None:
    """Explain a widget beside the mouse and in the window's status bar."""
    widget.setToolTip(plain(tip))
    widget.setStatusTip(tip)


def give_name(widget: QWidget, name: str) -> None:
    """Tell screen readers what a widget is, and the fields and buttons that it is made of."""
    widget.setAccessibleName(name)
    for part in widget.findChildren(QLineEdit):
        part.setAccessibleName(name)
    for button in widget.findChildren(QToolButton):
        if not button.accessibleName():
            button.setAccessibleName(tr("{name}: velg", name=name))


def plain(text: str) -> str:
    """Return the text so that Qt shows a «<b>» from a file as it stands."""
    return f"<span>{escape(text)}</span>" if "<" in text else text
