"""What the message bar shows, on a real message bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar, QgsMessageLogViewer
from qgis.PyQt.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QTextBrowser

from planstatus.core.reading.deviations import NOT_USED, Deviation
from planstatus.gis.sources.formats.days import date_in_words
from planstatus.ui.messages import (
    EXPORT,
    MOST_LOGGED,
    YEARS_SHOWN,
    Button,
    Messages,
)


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


def shown(bar: QgsMessageBar) -> list[str]:
    """The messages, the one in front first."""
    return [item.text() for item in bar.items()]


@pytest.fixture
def messages(bar: QgsMessageBar) -> Messages:
    return Messages(Window(bar))  # type: ignore[arg-type]


def test_a_warning_is_in_front_of_what_was_done_whichever_came_first(
    bar: QgsMessageBar, messages: Messages, tmp_path: Path
) -> None:
    messages.warn("Se her")
    messages.tell_deviations("t.csv", [Deviation("t.csv", 2, "Kommune", "x", NOT_USED, "ukjent")])
    messages.tell("Ferdig", tmp_path)
    messages.warn("Og her")
    assert shown(bar) == [
        "Og her",
        "Se her",
        "«t.csv». Rader å sjekke: 1. De står også under Loggmeldinger.",
        "Ferdig",
    ]


def test_a_warning_stays_until_it_is_closed_and_what_was_done_does_not(
    bar: QgsMessageBar, messages: Messages, tmp_path: Path
) -> None:
    messages.warn("Se her")
    messages.tell("Ferdig", tmp_path)
    assert [item.duration() > 0 for item in bar.items()] == [False, True]


def test_nothing_is_stacked_twice(bar: QgsMessageBar, messages: Messages, tmp_path: Path) -> None:
    for _ in range(3):
        messages.warn("Se her")
        messages.tell("Ferdig", tmp_path)
        Messages(Window(bar)).warn("Se her")  # type: ignore[arg-type]
    assert shown(bar) == ["Se her", "Ferdig"]


def test_what_is_no_longer_true_is_withdrawn_and_others_messages_are_not_touched(
    bar: QgsMessageBar, messages: Messages, tmp_path: Path
) -> None:
    bar.pushMessage("Planstatus", "fra et annet tillegg", Qgis.MessageLevel.Warning, 0)
    messages.warn("Tromsø er nyere", YEARS_SHOWN)
    messages.warn("Disken er full", EXPORT)
    messages.tell("22 av 39", tmp_path, YEARS_SHOWN)
    messages.withdraw(YEARS_SHOWN)
    assert shown(bar) == ["Disken er full", "fra et annet tillegg"]
    messages.withdraw()
    assert shown(bar) == ["fra et annet tillegg"]


def test_a_message_is_one_line_and_all_of_it_can_be_shown(
    bar: QgsMessageBar, messages: Messages, tmp_path: Path
) -> None:
    names = ", ".join(f"Kommune nummer {number}" for number in range(50))
    messages.warn(f"Nyere enn kartåret:\n{names}.")
    (item,) = bar.items()
    assert len(item.text()) < 200
    assert "\n" not in item.text()
    assert item.text().endswith("…")
    assert names in item.toolTip()
    (button,) = item.findChildren(QPushButton)
    assert button.text() == "Vis alt"


def test_a_buttons_act_is_done_once_however_often_the_message_was_moved_behind(
    bar: QgsMessageBar, messages: Messages, tmp_path: Path
) -> None:
    done: list[str] = []
    button = Button("Bruk dagens dato", "tips", lambda: done.append("i dag"))
    messages.tell("Ferdig", tmp_path, buttons=[button])
    messages.warn("Se her")
    first, *_ = bar.items()[-1].findChildren(QPushButton)
    assert first.text() == "Bruk dagens dato"
    first.click()
    assert done == ["i dag"]


def test_the_answer_to_an_export_is_not_hidden_behind_what_was_said_before(
    bar: QgsMessageBar, messages: Messages, tmp_path: Path
) -> None:
    messages.warn("19 planår er eksempeldata", YEARS_SHOWN)
    messages.tell("Kartet er eksportert", tmp_path, EXPORT)
    assert shown(bar) == ["Kartet er eksportert", "19 planår er eksempeldata"]


def test_an_offer_is_declined_when_she_closes_it_and_not_when_it_is_withdrawn() -> None:
    bar, closed = QgsMessageBar(), []
    messages = Messages(Window(bar))  # type: ignore[arg-type]
    messages.warn("Noe er galt.")
    for _ in range(2):
        messages.offer(
            "Et tilbud.", "tilbud", Button("Ja", "Ja takk", list), lambda: closed.append(1)
        )
        assert bar.currentItem().text() == "Et tilbud."
    messages.tell("Gjort.", Path())
    assert bar.currentItem().text() == "Et tilbud."
    messages.warn("Noe nytt er galt.")
    assert bar.currentItem().text() == "Noe nytt er galt."
    messages.withdraw()
    assert (bar.currentItem(), closed) == (None, [])
    messages.offer("Et tilbud.", "tilbud", Button("Ja", "Ja takk", list), lambda: closed.append(1))
    bar.popWidget()
    assert closed == [1]
    messages.fall_silent()
