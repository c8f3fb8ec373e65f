"""Why a file could not be read or written, and where it is, at the end of a message."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from planstatus.core.errors import PlanstatusError, cause_of, short


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


IN_USE = "filen er i bruk av et annet program"
FULL = "disken er full"
NO_ACCESS = "ingen skrivetilgang"
GONE = "filen finnes ikke, eller disken er borte"
SILENT = "disken eller nettverket svarer ikke"
DAMAGED = "filen er ødelagt"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("database is locked", IN_USE),
        ("the file is busy", IN_USE),
        ("Device or resource busy", IN_USE),
        ("database or disk is full", FULL),
        ("Disk quota exceeded", FULL),
        ("attempt to write a readonly database", NO_ACCESS),
        ("Read-only file system", NO_ACCESS),
        ("Operation not permitted", NO_ACCESS),
        ("unable to open database file", GONE),
        ("The system cannot find the path specified", GONE),
        ("disk I/O error", SILENT),
        ("Input/output error", SILENT),
        ("file is not a database", DAMAGED),
        ("database disk image is malformed", DAMAGED),
        ("file is encrypted", DAMAGED),
        ("no such table: gpkg_contents", DAMAGED),
    ],
)
def test_what_a_system_says_is_one_plain_sentence(said: str, words: str) -> None:
    assert cause_of(said) == f"Årsak: {words}."


def test_a_path_of_three_parts_is_whole_and_one_of_four_is_short() -> None:
    assert short(Path("/a/b.gpkg")) == "/a/b.gpkg"
    assert short(Path("a/b/c.gpkg")) == "a/b/c.gpkg"
    assert short(Path("/a/b/c.gpkg")) == os.path.join("…", "b", "c.gpkg")
