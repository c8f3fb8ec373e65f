"""What the message bar shows, on a real message bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar, QgsMessageLogViewer
from qgis.PyQt.QtWidgets import QApplication, QPlainTextEdit, QTextBrowser

from planstatus.core.deviations import NOT_USED, Deviation
from planstatus.ui.messages import MOST_LOGGED, Messages, date_in_words


@dataclass
class Window:
    bar: QgsMessageBar

    def messageBar(self) -> QgsMessageBar:  # noqa: N802
        return self.bar


@pytest.mark.parametrize(
    "text", ["Tromsø: «<b>fet</b>» er ikke et planår", "[% 1+1 %] & <script>x</script>", "2 < 3"]
)
def test_a_text_from_a_file_is_shown_as_it_stands(text: str) -> None:
    bar = QgsMessageBar()
    Messages(Window(bar)).warn(text)  # type: ignore[arg-type]
    assert text in bar.currentItem().findChild(QTextBrowser).toPlainText()


def test_the_log_shows_a_text_from_a_file_as_it_stands() -> None:
    bar, log = QgsMessageBar(), QgsMessageLogViewer()
    texts = ["<b>fet</b> & [% 1+1 %]", "<img src='file:///etc/passwd'>", "a &amp; b"]
    rows = [Deviation("fil.csv", 2, "Kommune", text, NOT_USED, "ukjent") for text in texts]
    Messages(Window(bar)).tell_deviations("fil.csv", rows)  # type: ignore[arg-type]
    QApplication.processEvents()
    shown = "\n".join(each.toPlainText() for each in log.findChildren(QPlainTextEdit))
    assert [text for text in texts if text not in shown] == []


def test_the_date_is_said_as_norwegians_write_it() -> None:
    assert date_in_words(date(2024, 9, 4)) == "4. september 2024"


def test_a_table_with_very_many_deviations_does_not_fill_the_log() -> None:
    logged: list[str] = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_: logged.append(text))
    rows = [
        Deviation("fil.csv", line, "Kommune", "Narnia", NOT_USED, "ukjent")
        for line in range(MOST_LOGGED + 50)
    ]
    Messages(Window(QgsMessageBar())).tell_deviations("fil.csv", rows)  # type: ignore[arg-type]
    (message,) = [text for text in logged if "Narnia" in text]
    first, *lines, last = message.splitlines()
    assert first == "fil.csv"
    assert sum("Narnia" in line for line in lines) == len(lines) == MOST_LOGGED
    assert not any("fil.csv" in line for line in lines)
    assert last.startswith("… og 50 rader til")


def test_where_in_a_file_was_read_is_logged_even_when_there_is_nothing_to_check() -> None:
    logged: list[str] = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_: logged.append(text))
    bar = QgsMessageBar()
    Messages(Window(bar)).tell_deviations("fil.xlsx", [], "Ark «Planer», rad 3")  # type: ignore[arg-type]
    assert logged[-1] == "fil.xlsx: Ark «Planer», rad 3"
    assert bar.currentItem() is None
