"""The page in QGIS's options dialog, as the officer fills it in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from planstatus.core.office import offices
from planstatus.gis.settings import Settings, default_settings, load_settings, save_settings
from planstatus.ui.dialogs.date_field import DateField
from planstatus.ui.options import option_problems
from planstatus.ui.options.options import OptionsPage


@pytest.fixture(autouse=True)
def _profile(qgis_app: object) -> Iterator[None]:
    QgsSettings().remove("planstatus")
    yield
    QgsSettings().remove("planstatus")


@pytest.fixture
def chosen(tmp_path: Path) -> Settings:
    """Settings of an office that has changed everything."""
    for name in ("kommuner.gpkg", "planår.xlsx", "våpen.svg"):
        (tmp_path / name).touch()
    return Settings(
        working_file=tmp_path / "felles.gpkg",
        municipality_source=str(tmp_path / "kommuner.gpkg"),
        every_point=True,
        plan_year_source=str(tmp_path / "planår.xlsx"),
        counties=("18", "55"),
        map_date="2024-09-04",
        bands="1990-2018;2019-2022;2023-",
        colours={"eldre": "#112233", "mangler": "#445566"},
        map_language="nn",
        title="Planstatus Nordland",
        credit="Laget i Bodø.",
        office_names="Statsforvalteren i Nordland\nNordlánda stáhtaháldadiddje",
        logo=str(tmp_path / "våpen.svg"),
        export_folder=str(tmp_path),
        guide_page="https://example.org/hjelperen",
        planning_page="https://example.org/plan",
    )


def test_the_page_has_a_field_for_every_setting() -> None:
    not_chosen = {"officer", "problems", "titles"}
    assert set(OptionsPage().fields) == set(Settings.__dataclass_fields__) - not_chosen


def test_the_page_shows_what_the_office_has_chosen(chosen: Settings) -> None:
    save_settings(chosen)
    page = OptionsPage()
    assert page.entered() == chosen
    assert page.isValid()


def test_what_is_entered_is_there_the_next_time(chosen: Settings) -> None:
    page = OptionsPage()
    page.show_settings(chosen)
    assert page.isValid()
    page.apply()
    assert load_settings() == chosen
    assert OptionsPage().entered() == chosen


def choose(page: OptionsPage, name: str, value: object) -> None:
    """Choose something in a field the way a mouse does."""
    field = page.fields[name]
    field.show(value)
    if name == "counties":  # which tells only of what a mouse has done
        field.widget.checkedItemsChanged.emit([])


def placeholder(page: OptionsPage, name: str) -> str:
    return str(page.fields[name].widget.placeholderText())


def test_the_settings_begin_with_the_ten_offices_and_none_of_them() -> None:
    page = OptionsPage()
    first = page.findChildren(QGroupBox)[0]
    box = page.fields["office"].widget
    names = [box.itemText(index) for index in range(box.count())]
    assert first.title() == "Kontor"
    assert names[0] == "Ikke valgt"
    assert names[-1] == "Annet"
    assert "Møre og Romsdal" in names
    assert len(names) == 12


def test_empty_fields_say_what_the_office_decides_and_only_the_choice_is_stored() -> None:
    page = OptionsPage()
    assert placeholder(page, "title") == "Samfunnsplanstatus Troms og Finnmark"
    choose(page, "office", "vestland")
    assert page.fields["counties"].widget.defaultText() == "46 Vestland"
    assert page.fields["map_language"].widget.currentText() == "Som kontoret (nynorsk)"
    assert placeholder(page, "title") == "Samfunnsplanstatus Vestland"
    assert placeholder(page, "office_names") == "Statsforvaltaren i Vestland"
    page.apply()
    assert [key for key in QgsSettings().allKeys() if key.startswith("planstatus/")] == [
        "planstatus/kontor"
    ]
    choose(page, "map_language", "en")
    assert placeholder(page, "title") == (
        "Status of municipal master plans (social element), Vestland"
    )
    choose(page, "counties", ("46", "11"))
    assert placeholder(page, "title").endswith("Rogaland and Vestland")


def test_another_office_takes_the_counties_with_it_and_leaves_her_own_words() -> None:
    save_settings(replace(default_settings(), counties=("18",), credit="Laget i Bodø."))
    page = OptionsPage()
    choose(page, "office", "agder")
    assert page.entered().counties == ()
    assert page.entered().credit == "Laget i Bodø."


def test_without_an_office_the_counties_are_hers_and_there_must_be_some() -> None:
    page = OptionsPage()
    choose(page, "office", "vestfold-og-telemark")
    choose(page, "office", "annet")
    assert page.entered().counties == ("39", "40")
    assert placeholder(page, "credit") == placeholder(page, "office_names") == "Ingen"
    choose(page, "counties", ())
    assert "Velg minst ett fylke" in page.fields["counties"].problem.text()
    assert not page.isValid()


def test_nothing_written_on_purpose_stays_until_she_resets() -> None:
    save_settings(replace(default_settings(), credit=""))
    page = OptionsPage()
    choose(page, "logo", "")
    assert page.entered().credit == ""
    page.reset()
    assert page.entered().credit is None


def test_reset_shows_the_defaults_and_stores_nothing_before_ok(chosen: Settings) -> None:
    save_settings(chosen)
    page = OptionsPage()
    page.findChild(QPushButton, "tilbakestill").click()
    assert page.entered() == default_settings()
    assert load_settings() == chosen
    page.apply()
    assert load_settings() == default_settings()
    assert not [key for key in QgsSettings().allKeys() if key.startswith("planstatus/")]


def test_an_ok_without_changes_writes_nothing() -> None:
    QgsSettings().setValue("planstatus/colours", "{nonsense")
    OptionsPage().apply()
    assert QgsSettings().value("planstatus/colours") == "{nonsense"


def test_a_colour_is_stored_only_where_it_differs_from_the_style() -> None:
    page = OptionsPage()
    *_, missing = page.fields["colours"].widget.findChildren(QgsColorButton)
    style = missing.color()
    missing.setColor(QColor("#010203"))
    assert page.entered().colours == {"mangler": "#010203"}
    missing.setColor(style)
    assert page.entered().colours == {}


def answer(seen: list[str]) -> None:
    """Close the next message box and keep what it said."""

    def close() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(100, close)
            return
        seen.append(box.informativeText())
        box.accept()

    QTimer.singleShot(100, close)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "wrong", "words"),
    [
        ("bands", "i fjor", "«i fjor» kan ikke brukes"),
        ("bands", "<b>x</b>", "«<b>x</b>» kan ikke brukes"),
        ("municipality_source", "/finnes/ikke.gpkg", "Fant ikke filen /finnes/ikke.gpkg"),
        ("plan_year_source", "/finnes/ikke.xlsx", "Fant ikke filen /finnes/ikke.xlsx"),
        ("logo", "/finnes/ikke.svg", "Fant ikke filen /finnes/ikke.svg"),
        ("export_folder", "/finnes/ikke", "Fant ikke mappen /finnes/ikke"),
        ("working_file", Path("planstatus.gpkg"), "Skriv hele stien"),
        ("working_file", Path("/et/sted/planstatus.xlsx"), "Skriv hele stien"),
    ],
)
def test_what_cannot_be_used_is_said_beside_the_field_and_not_saved(
    name: str, wrong: object, words: str
) -> None:
    page = OptionsPage()
    before = load_settings()
    page.show_settings(replace(before, **{name: wrong}, title="Ny tittel"))
    assert words in page.fields[name].problem.text()
    assert not page.fields[name].problem.isHidden()
    assert not page.isValid()
    seen: list[str] = []
    answer(seen)
    page.apply()
    assert words in seen[0]
    assert load_settings() == replace(before, title="Ny tittel")


def test_a_file_that_is_not_a_working_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "annet.gpkg").write_text("ikke en GeoPackage")
    page = OptionsPage()
    page.fields["working_file"].widget.setFilePath(str(tmp_path / "annet.gpkg"))
    assert "kan ikke leses" in page.fields["working_file"].problem.text()


def test_a_problem_goes_away_when_it_is_put_right() -> None:
    page = OptionsPage()
    page.fields["bands"].widget.setText("i fjor")
    page.fields["bands"].widget.setText("1990-2018; 2019-2022; 2023-")
    assert page.fields["bands"].problem.isHidden()
    assert page.isValid()


def test_a_file_that_was_lost_after_it_was_chosen_does_not_hold_the_dialog(
    chosen: Settings,
) -> None:
    save_settings(chosen)
    Path(chosen.logo).unlink()
    page = OptionsPage()
    assert "Fant ikke filen" in page.fields["logo"].problem.text()
    assert page.isValid()
    page.apply()
    assert load_settings() == chosen


TYPED = {
    "working_file": "/nettverk/felles/planstatus.gpkg",
    "municipality_source": "/nettverk/felles/kommuner.gpkg",
    "plan_year_source": "/nettverk/felles/planår.xlsx",
    "logo": "/nettverk/felles/våpen.svg",
    "export_folder": "/nettverk/felles",
    "title": "Samfunnsplanstatus Nordland",
    "bands": "1990-2018;2019-2022;2023-",
}


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every look at the disk that the page takes."""
    looks: list[object] = []
    for name in ("check_place",):
        monkeypatch.setattr(option_problems, name, lambda what: looks.append(what))
    for name in ("isfile", "isdir"):
        monkeypatch.setattr(option_problems.os.path, name, lambda what: bool(looks.append(what)))
    return looks


@pytest.mark.parametrize(("name", "text"), TYPED.items())
def test_nothing_is_looked_for_while_she_types(
    looked_at: list[object], name: str, text: str
) -> None:
    page = OptionsPage()
    looked_at.clear()
    (line,) = page.fields[name].lines()
    line.clear()
    QTest.keyClicks(line, text)
    assert str(getattr(page.entered(), name)) == text
    assert looked_at == []
    page.isValid()
    assert looked_at


def test_a_field_is_checked_when_she_leaves_it(looked_at: list[object]) -> None:
    page = OptionsPage()
    looked_at.clear()
    (line,) = page.fields["logo"].lines()
    QTest.keyClicks(line, "/nettverk/våpen.svg")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert set(looked_at) == {"/nettverk/våpen.svg"}
    assert "Fant ikke filen" in page.fields["logo"].problem.text()


def date_line(page: OptionsPage) -> QLineEdit:
    line = page.fields["map_date"].widget.findChild(DateField).line
    page.fields["map_date"].widget.findChild(QComboBox).setCurrentIndex(1)
    line.clear()
    return line


def test_a_fixed_date_is_typed_as_people_write_it() -> None:
    page = OptionsPage()
    QTest.keyClicks(date_line(page), "04.09.24")
    assert page.entered().map_date == "2024-09-04"
    meanings = [label.text() for label in page.fields["map_date"].widget.findChildren(QLabel)]
    assert meanings == ["4. september 2024"]
    assert page.isValid()


def test_a_fixed_date_that_is_none_is_refused_and_stands_as_typed() -> None:
    page = OptionsPage()
    line = date_line(page)
    QTest.keyClicks(line, "4. brumaire")
    assert not page.isValid()
    assert "«4. brumaire» er ikke en dato" in page.fields["map_date"].problem.text()
    assert line.text() == "4. brumaire"


def test_bands_that_end_before_the_map_date_are_refused(chosen: Settings) -> None:
    page = OptionsPage()
    bands = "1989-2019;2020-2023;2024-2024"
    page.show_settings(replace(chosen, bands=bands, map_date="2024-09-04"))
    assert page.isValid()
    page.show_settings(replace(chosen, bands=bands, map_date="2025-01-01"))
    assert "slutter den i 2024" in page.fields["bands"].problem.text()
    assert not page.isValid()


def test_plan_types_are_ticked_and_the_first_always_is() -> None:
    page = OptionsPage()
    boxes = {
        key: page.findChild(QCheckBox, f"plantype_{key}")
        for key in ("samfunnsdel", "arealdel", "planstrategi", "ros")
    }
    assert [key for key, box in boxes.items() if box.isChecked()] == ["samfunnsdel"]
    assert not boxes["samfunnsdel"].isEnabled()
    boxes["ros"].setChecked(True)
    page.apply()
    assert load_settings().plan_types == ("samfunnsdel", "ros")


def test_bands_by_age_that_do_not_follow_each_other_are_refused() -> None:
    page = OptionsPage()
    page.fields["ages"].widget.setText("0-3;5-7;8-")
    assert not page.isValid()
    assert "0-3;4-7;8-" in page.fields["ages"].problem.text()
    page.fields["ages"].widget.setText("0-4;5-9;10-")
    assert page.isValid()


def test_what_is_no_address_of_the_web_is_refused_and_an_empty_one_is_that_of_the_office() -> None:
    page = OptionsPage()
    page.show_settings(replace(default_settings(), office="nordland"))
    field = page.fields["planning_page"]
    assert field.widget.placeholderText() == offices()["nordland"].web_page
    field.widget.setText("www.statsforvalteren.no")
    assert not page.isValid()
    assert "hele adressen" in field.problem.text()
    field.widget.setText("https://www.statsforvalteren.no/plan")
    assert page.isValid()
