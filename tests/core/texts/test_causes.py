"""Why a file could not be read or written, and where it is, at the end of a message."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from planstatus.core.errors import PlanstatusError
from planstatus.core.texts.causes import cause_of
from planstatus.core.texts.paths import short


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (PermissionError(errno.EACCES, os.strerror(errno.EACCES)), "ingen skrivetilgang"),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "disken er full"),
        (OSError(errno.EROFS, os.strerror(errno.EROFS)), "ingen skrivetilgang"),
        (FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)), "filen finnes ikke"),
        (sqlite3.OperationalError("database is locked"), "i bruk av et annet program"),
        ("The process cannot access the file because it is being used by another process",
         "i bruk av et annet program"),
        ("Access is denied", "ingen skrivetilgang"),
    ],
)  # fmt: skip
def test_the_usual_reasons_are_said_in_words(reason: object, words: str) -> None:
    said = cause_of(reason)
    assert words in said
    assert said.startswith("Årsak: ")
    assert "denied" not in said.casefold()


def test_what_there_are_no_words_for_is_said_to_be_the_systems() -> None:
    assert cause_of(OSError(84, "Something\n odd")) == "Systemet svarte: Something odd"


def test_a_path_is_short_in_the_message_and_whole_where_there_is_room() -> None:
    path = Path("/home/kari/Dokumenter/Planstatus/planstatus.gpkg")
    assert short(path) == os.path.join("…", "Planstatus", "planstatus.gpkg")
    assert short(Path("/kart.pdf")) == "/kart.pdf"
    error = PlanstatusError(f"Fant ikke {short(path)}.", path)
    assert str(path) not in str(error)
    assert error.in_full() == f"Fant ikke {path}."
    assert PlanstatusError("Avbrutt.").in_full() == "Avbrutt."
