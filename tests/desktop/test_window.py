"""The package as shipped, installed in a fresh profile and used in a real QGIS window."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

MAP_NAME = "Samfunnsplanstatus_2024-09-04"
TABLE = (
    "Oversikt fra Kari;;\nKommune;Vedtatt;Merknad\n"
    "Bardu;17.06.2024;<b>ny</b>\nTromsø;2023;\nAlta;ca. 2015;\n"
    "Salangen;under arbeid;\nLoppa;..;\nNarnia;2020;\n"
)
HER_OWN_YEARS_WORSE = "Målselv;2019;\nGratangen;-;\n"


@pytest.fixture(scope="session")
def office(new_office: Callable[[str], Path], root: Path) -> Path:
    """The home folder of an officer."""
    home = new_office("kontoret")
    (home / "fra Kari.csv").write_text(TABLE, encoding="cp1252")
    (home / "planoversikt.csv").write_text(TABLE + HER_OWN_YEARS_WORSE, encoding="cp1252")
    shutil.copyfile(root / "data" / "kommuner.gpkg", home / "grenser.gpkg")
    return home


@pytest.fixture(scope="session")
def seen(office: Path, run_qgis: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """What she saw in a morning with the packaged plugin, by step."""
    return run_qgis(office, "window.py")


def test_nothing_went_wrong_on_the_way(seen: dict[str, Any]) -> None:
    assert seen.get("broken", {}) == {}


def test_the_toolbar_has_the_buttons(seen: dict[str, Any]) -> None:
    names = ["oppdater", "rediger", "eksporter", "kartdato", "meny_handling"]
    assert seen["buttons"] == [f"planstatus_{name}" for name in names]


def test_the_click_says_in_one_line_what_was_done_and_where_the_file_is(
    seen: dict[str, Any], office: Path
) -> None:
    warning, done = seen["message"]
    assert "eksempeldata" in warning
    assert done.startswith("Kartet er oppdatert. Kartdato ")
    assert done.endswith(" 21 av 39 kommuner har planår.")
    assert "1989 - 2019: 11" in seen["message_tip"]
    assert "Mangler planår: 18" in seen["message_tip"]
    file = office / "Dokumenter" / "Planstatus" / "planstatus.gpkg"
    assert seen["message_tip"].endswith(str(file))
    assert seen["open_folder_button"] == ["Åpne mappen", str(file.parent)]


def test_no_message_breaks_into_two_lines(seen: dict[str, Any]) -> None:
    assert set(seen["lines_of_messages"]) == {1}


def test_what_was_said_of_the_years_is_withdrawn_when_one_is_typed(seen: dict[str, Any]) -> None:
    assert not [text for text in seen["message_after_edit"] if "har planår" in text]


def test_the_attribute_table_opens_with_the_columns_an_officer_needs_first(
    seen: dict[str, Any],
) -> None:
    assert seen["columns"][:4] == ["Kommunenummer", "Kommune", "Planår", "Status"]


def test_a_typed_year_recolours_the_map_before_it_is_saved(seen: dict[str, Any]) -> None:
    assert seen["edited"] == 2023
    assert seen["recoloured_before_save"]


def test_undo_where_she_is_takes_the_last_edit_back_and_redo_does_it_again(
    seen: dict[str, Any],
) -> None:
    assert seen["after_undo"] is None
    assert seen["after_redo"] == 2023


def test_what_is_not_a_year_is_explained_with_municipality_and_value(
    seen: dict[str, Any],
) -> None:
    assert seen["refusal"][0].startswith("Målselv: skriv et år fra 1965 til 2100, ikke «20222»")
    assert seen["refusal"][1:] == ["2 planår er ikke lagret"]
    assert seen["after_refusal"] == 2023


def test_pending_edits_are_saved_only_when_she_says_so(seen: dict[str, Any]) -> None:
    assert seen["pending_after_cancel"] is True
    assert seen["pending_after_save"] is False


def test_the_counts_are_right_while_the_table_is_open_for_editing(seen: dict[str, Any]) -> None:
    assert seen["message_after_save"][-1].endswith("22 av 39 kommuner har planår.")
    assert "2020 - 2023: 11" in seen["tip_after_save"]
    assert "Mangler planår: 17" in seen["tip_after_save"]


def test_the_edits_are_in_the_working_file_with_their_history(
    seen: dict[str, Any], office: Path
) -> None:
    database = sqlite3.connect(office / "Dokumenter" / "Planstatus" / "planstatus.gpkg")
    years = dict(database.execute("SELECT kommunenummer, planaar FROM planaar").fetchall())
    history = database.execute("SELECT kommunenummer, planaar_ny FROM planaar_historikk").fetchall()
    database.close()
    assert (years["5516"], years["5524"]) == (2023, 2021)
    assert {("5516", 2023), ("5524", 2021)} <= set(history)


def test_what_would_cost_her_a_year_comes_first_and_is_not_ticked(seen: dict[str, Any]) -> None:
    worst, ticks = seen["rows_looked_at"], seen["ticked"]
    first_two = [["Gratangen", "2023", ""], ["Målselv", "2021", "2019"]]
    assert [row[:3] for row in worst[:2]] == first_two
    assert ticks[:2] == [False, False]
    assert all(ticks[2:])
    assert seen["years_after_looking"] == [2023, 2021]


def test_a_table_is_read_in_after_a_summary_that_she_agrees_to(
    seen: dict[str, Any], office: Path
) -> None:
    question, summary = seen["question_table"]
    assert question == "Skal «fra Kari.csv» leses inn i …/Planstatus/planstatus.gpkg?"
    (rows,) = seen["rows"]
    assert ["Bardu", "2024"] in [[row[0], row[2]] for row in rows]
    assert "Rader som ikke kan brukes: 3." in summary
    said = seen["message_table"]
    assert any(text.startswith("«fra Kari.csv». Rader å sjekke: 4.") for text in said)
    assert said[-1].startswith("Kartet er oppdatert.")
    assert seen["cell_after_table"] == "2024"
    file = office / "Dokumenter" / "Planstatus" / "planstatus.gpkg"
    with closing(sqlite3.connect(file)) as database:
        (row,) = database.execute("SELECT planaar, merknad FROM planaar WHERE kommunenummer='5520'")
    assert row == (2024, "<b>ny</b>")
    assert list(file.parent.glob("Sikkerhetskopier/planstatus *.gpkg"))


def test_rows_that_were_not_used_are_shown_as_they_stand(seen: dict[str, Any]) -> None:
    shown = [(row[0], row[1], row[3], row[4]) for row in seen["deviations_shown"]]
    assert shown == [
        ("5", "Alta", "ca. 2015", "brukt"),
        ("6", "Salangen", "under arbeid", "ikke brukt"),
        ("7", "Loppa", "..", "ikke brukt"),
        ("8", "", "Narnia", "ikke brukt"),
    ]
    assert seen["deviations_shown"][-1][5].startswith("ingen kommune ")


def test_the_same_table_chosen_again_changes_nothing(seen: dict[str, Any]) -> None:
    assert any(
        "har de samme planårene som arbeidsfilen" in text for text in seen["message_same_table"]
    )


def test_a_municipality_layer_is_read_in_after_a_summary(seen: dict[str, Any]) -> None:
    question, summary = seen["question_layer"]
    assert question.startswith("Skal «grenser.gpkg» leses inn i ")
    assert summary.startswith("Lag «grenser.gpkg (kommuner)», nummer i «kommunenummer», navn i ")
    assert "Kommuner som får nye grenser: 39." in summary
    assert seen["message_layer"][-1].startswith("Kartet er oppdatert.")


def test_another_map_date_gives_the_legend_and_stamp_of_that_date(seen: dict[str, Any]) -> None:
    assert seen["variable"] == "2024-09-04"
    assert seen["kartdato_dialog"] == (
        "4. september 2024. Klasser: 1989 - 2019 · 2020 - 2023 · 2024"
    )
    assert set(seen["kartdato_buttons"]) == {"OK", "Avbryt"}
    (done,) = [text for text in seen["message_kartdato"] if "oppdatert" in text]
    assert "Kartdato 4. september 2024" in done
    assert "2024: 1" in seen["tip_kartdato"]


def test_a_date_she_has_chosen_is_there_at_the_next_click_and_after_opening_again(
    seen: dict[str, Any],
) -> None:
    assert seen["variable_at_next_click"] == "2024-09-04"
    assert seen["variable_after_today"] != "2024-09-04"


@pytest.mark.parametrize("suffix", ["pdf", "png", "svg"])
def test_the_map_is_exported_from_the_window(
    seen: dict[str, Any], office: Path, suffix: str
) -> None:
    assert seen["proposed"] == f"{MAP_NAME}.pdf"
    assert seen[f"message_{suffix}"][0].startswith("Kartet er eksportert til ")
    assert (office / f"{MAP_NAME}.{suffix}").exists()


def test_the_exported_page_says_what_the_window_said(seen: dict[str, Any], office: Path) -> None:
    text = subprocess.run(
        ["pdftotext", "-layout", str(office / f"{MAP_NAME}.pdf"), "-"],
        check=True,
        capture_output=True,
    ).stdout.decode()
    assert "4. september 2024" in text
    assert "2020 - 2023 (11)" in text


def test_printing_opens_the_layout(seen: dict[str, Any]) -> None:
    assert seen["designers"] == ["Samfunnsplanstatus A4"]


def test_a_project_opened_again_shows_the_same_and_follows_edits(seen: dict[str, Any]) -> None:
    assert seen["years_when_reopened"] == 23
    assert seen["active_when_reopened"] == "kommuner"  # QGIS would take the one on top
    assert seen["layouts_when_reopened"] == ["Samfunnsplanstatus A4", "Samfunnsplanstatus A3"]
    assert seen["recoloured_when_reopened"]


def test_the_plugin_leaves_its_own_folder_as_it_was_installed(
    seen: dict[str, Any], office: Path, package: Path
) -> None:
    plugins = office / "profiler" / "profiles" / "default" / "python" / "plugins"
    with zipfile.ZipFile(package) as packed:
        for name in packed.namelist():
            if not name.endswith("/"):
                assert (plugins / name).read_bytes() == packed.read(name), name


def test_the_plugin_can_be_unloaded_and_loaded_again_without_doubling(seen: dict[str, Any]) -> None:
    assert seen["toolbars_after_reload"] == 1
    assert seen["actions_after_unload"] == 0
