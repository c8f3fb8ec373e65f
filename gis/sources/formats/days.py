"""Days as people read them."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, QLocale

from ....core.texts.language import tr


def interface_locale() -> QLocale:
    """Return the locale that names months as the interface does."""
    return QLocale(tr("nb_NO"))


def date_in_words(day: date) -> str:
    """Return «4. september 2024», as the interface writes it."""
    return interface_locale().toString(QDate(day.year, day.month, day.day), tr("d. MMMM yyyy"))


def date_in_short(day: date) -> str:
    """Return «4. sep. 2024», as the interface writes it."""
    return interface_locale().toString(QDate(day.year, day.month, day.day), tr("d. MMM yyyy"))
