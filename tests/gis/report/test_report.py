"""The report of the embedded data, as a file that somebody is sent."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from planstatus.core.cooperation.agreements import Adoption, Agreement
from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.cooperation.terms import Cooperation, Member
from planstatus.core.errors import PlanstatusError
from planstatus.core.texts.language import tr
from planstatus.gis.look.cooperation.layers import office_layers
from planstatus.gis.look.cooperation.style import OUTSIDE, look_colours, office_colours
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.project.shown import Shown, set_shown
from planstatus.gis.report.report import make_report
from planstatus.gis.report.request import ReportRequest, of_project
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

from ...reading_html import Element, read, rows_of
from .conftest import DATE, write

InLanguage = Callable[[str], Path]
Registered = Callable[[Cooperations], Path]
MEMBERS = {
    "Midt-Troms": ["Bardu", "Dyrøy", "Målselv", "Sørreisa"],
    "Nord-Troms": ["Gáivuotna - Kåfjord - Kaivuono", "Lyngen",
                   "Nordreisa - Ráisa - Raisi", "Skjervøy"],
    "Midt-Finnmark": ["Gamvik", "Lebesby", "Nordkapp", "Porsanger - Porsáŋgu - Porsanki"],
    "Vestre Varanger": ["Berlevåg", "Båtsfjord", "Deatnu - Tana", "Unjárga - Nesseby"],
}  # fmt: skip
LIST = "Kommunene: Samfunnsplanstatus Troms og Finnmark"
FETCHED = ("link", "img", "iframe", "object", "embed", "base", "form", "video", "audio")


def offices(page: Element) -> list[Element]:
    """The sections of the cooperations."""
    return [each for each in page.all("section") if each.attributes.get("class") == "office"]


def areas_of(drawing: Element) -> list[Element]:
    """The areas of a map that something is said of."""
    return [each for each in drawing.all("g") if each.all("title")]


def colour_of(path: Path, place: int) -> str:
    """The colour of an office, by its number in the report."""
    rule = rf"svg \.office-{place} {{ fill: (#[0-9a-f]{{6}}); }}"
    found: list[str] = re.findall(rule, path.read_text("utf-8"))
    (colour,) = found
    return colour


def recolour(layer: QgsVectorLayer, value: str, colour: str) -> None:
    """Give a category another colour, as an officer does in QGIS."""
    renderer = layer.renderer().clone()
    index = renderer.categoryIndexForValue(value)
    category = renderer.categories()[index]  # owns its symbol
    symbol = category.symbol().clone()
    symbol.setColor(QColor(colour))
    renderer.updateCategorySymbol(index, symbol)
    layer.setRenderer(renderer)


@pytest.fixture
def page(in_language: InLanguage) -> Element:
    return read(in_language("nb"))


def test_every_municipality_stands_with_year_class_age_and_source(page: Element) -> None:
    rows = rows_of(page, LIST)
    assert len(rows) == 39
    (tromso,) = (row for row in rows if row["Kommune"] == "Tromsø")
    assert tromso == {
        "Kommune": "Tromsø",
        "Fylke": "Troms",
        "Planår": "2020",
        "Klasse": "2020 - 2023",
        "Alder (år)": "4",
        "Vedtaksdato": "",
        "Hvor sikkert": "eksempel",
        "Kilde": "tromso.kommune.no",
    }


def test_the_counts_are_those_of_the_map(page: Element) -> None:
    rows = rows_of(page, "Antall kommuner i hver klasse")
    assert [(row["Klasse"], row["Antall"]) for row in rows] == [
        ("1989 - 2019", "11"),
        ("2020 - 2023", "10"),
        ("2024", "0"),
        ("Mangler planår", "18"),
        ("Sum", "39"),
    ]


def test_the_map_has_an_area_and_a_mark_for_each_and_says_in_words_what_it_shows(
    page: Element,
) -> None:
    drawing, _ = page.all("svg")
    assert drawing.attributes["role"] == "img"
    told = {each.attributes["id"]: each.text for each in page.all() if "id" in each.attributes}
    assert told[drawing.attributes["aria-labelledby"]] == (
        "Kart: Samfunnsplanstatus Troms og Finnmark"
    )
    assert (
        "1989 - 2019: 11, 2020 - 2023: 10, 2024: 0, Mangler planår: 18"
        in (told[drawing.attributes["aria-describedby"]])
    )
    areas = [each for each in drawing.all("g") if each.all("title") and each.all("path")]
    assert len(areas) == 39
    marks = [each.text for each in drawing.all("text")]
    assert {mark: marks.count(mark) for mark in marks} == {"1": 11, "2": 10, "–": 18}


def test_the_map_of_cooperation_uses_the_same_areas(page: Element) -> None:
    areas = {each.attributes["id"] for each in page.all("path") if "id" in each.attributes}
    _, drawing = page.all("svg")
    assert {each.attributes["href"][1:] for each in drawing.all("use")} == areas
    marks = [each.text for each in drawing.all("text")]
    assert {mark: marks.count(mark) for mark in marks} == {"1": 4, "2": 4, "3": 4, "4": 4}


@pytest.mark.parametrize("office", MEMBERS)
def test_each_office_has_its_four_members(page: Element, office: str) -> None:
    rows = rows_of(page, f"Medlemmer: {office}")
    assert [row["Kommune"] for row in rows] == MEMBERS[office]


def test_an_agreement_has_what_each_council_decided(page: Element) -> None:
    rows = rows_of(page, "Vedtak: Tjenesteavtale barnevern")
    assert [(row["Kommune"], row["Vedtaksdato"], row["Resultat"]) for row in rows] == [
        ("Berlevåg", "16. juni 2022", "enstemmig vedtatt"),
        ("Båtsfjord", "", ""),
        ("Deatnu - Tana", "", ""),
        ("Unjárga - Nesseby", "", ""),
    ]


def test_what_the_check_finds_stands_with_its_office(page: Element) -> None:
    rows = rows_of(page, "Kontroll: Nord-Troms")
    assert {row["Nivå"] for row in rows} == {"må", "merknad"}
    said = [row["Hva kontrollen fant"] for row in rows]
    assert any("vedtak i Kåfjord, Lyngen, Nordreisa og Skjervøy" in each for each in said)


def test_what_is_not_registered_is_said(page: Element) -> None:
    assert "Ikke registrert: fra, rolle, andel (prosent)" in page.text
    assert "Samfunnsplan: mangler planår (18)" in page.text
    assert "Vedtak er ikke registrert: Berlevåg, Båtsfjord, Deatnu - Tana" in page.text


def test_names_are_marked_with_their_languages(page: Element) -> None:
    marked = [each for each in page.all("span") if "lang" in each.attributes]
    spoken = {each.text: each.attributes["lang"] for each in marked}
    assert spoken["Porsanger"] == "nb"
    assert spoken["Porsáŋgu"] == "se"
    assert spoken["Porsanki"] == "fkv"
    assert spoken["Romssa ja Finnmárkku stáhtahálddašeaddji"] == "se"
    assert spoken["Tromssan ja Finmarkun staatinhallittija"] == "fkv"


def test_a_municipality_is_called_what_it_was_called_on_the_date(
    page: Element, embedded_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.html"
    request = ReportRequest(Settings(working_file=embedded_file), date(2026, 1, 1))
    make_report(request, path)
    renamed = "Lyngen - Ivgu - Yykeä"  # on 29 August 2025
    assert renamed in [row["Kommune"] for row in rows_of(read(path), LIST)]
    assert renamed not in page.text


@pytest.mark.parametrize(
    ("language", "title", "heading", "day"),
    [
        ("nb", "Planstatus Troms og Finnmark", "Hva som ikke er kjent", "4. september 2024"),
        ("nn", "Planstatus Troms og Finnmark", "Kva som ikkje er kjent", "4. september 2024"),
        ("en", "Plan status, Troms and Finnmark", "What is not known", "4 September 2024"),
    ],
)
def test_the_report_is_in_the_language_of_the_map(
    in_language: InLanguage, language: str, title: str, heading: str, day: str
) -> None:
    page = read(in_language(language))
    assert page.all("html")[0].attributes["lang"] == language
    assert page.all("h1")[0].text == title
    assert heading in [each.text for each in page.all("h2")]
    assert day in page.all("header")[0].text


def test_the_words_of_the_register_are_in_its_language_and_the_window_keeps_its_own(
    in_language: InLanguage,
) -> None:
    headings = [each.text for each in read(in_language("en")).all("dt")]
    assert "Source" in headings
    assert "Kilde" not in headings
    assert tr("Kilde") == "Kilde"


def test_nothing_in_it_is_fetched_and_it_can_be_sent(in_language: InLanguage) -> None:
    path = in_language("nb")
    page = read(path)
    assert path.stat().st_size < 1_000_000
    assert page.all(*FETCHED) == []
    assert not [each for each in page.all() if {"src", "srcset", "style"} & {*each.attributes}]
    assert not re.search(r"@import|url\((?!#)", path.read_text("utf-8"))
    addresses = [each.attributes["href"] for each in page.all("a")]
    assert all(re.match(r"https?://|#", each) for each in addresses)


def test_every_part_of_the_contents_is_there_and_no_name_is_used_twice(page: Element) -> None:
    places = [each.attributes["id"] for each in page.all() if "id" in each.attributes]
    assert len(places) == len(set(places))
    wanted = {each.attributes["href"][1:] for each in page.all("nav")[0].all("a")}
    assert wanted <= set(places)


def test_the_working_file_is_only_read(embedded_file: Path, tmp_path: Path) -> None:
    before = embedded_file.read_bytes()
    write(tmp_path / "rapport.html", embedded_file)
    assert embedded_file.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["rapport.html"]


def test_a_working_file_of_an_older_version_is_told_of_and_stays_so(
    root: Path, tmp_path: Path
) -> None:
    old, kept = tmp_path / "gammel.gpkg", root / "tests" / "data" / "0.3.0"
    old.write_bytes(next(kept.glob("**/*.gpkg")).read_bytes())
    before = old.read_bytes()
    assert write(tmp_path / "rapport.html", old).municipalities
    assert old.read_bytes() == before


def test_what_is_no_working_file_is_refused_and_an_older_report_stays(tmp_path: Path) -> None:
    other, report = tmp_path / "annet.gpkg", tmp_path / "rapport.html"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE noe (a)")
        database.commit()
    report.write_text("forrige", "utf-8")
    with pytest.raises(PlanstatusError, match=r"annet\.gpkg"):
        write(report, other)
    assert report.read_text("utf-8") == "forrige"


def test_a_cancelled_report_leaves_the_older_one(embedded_file: Path, tmp_path: Path) -> None:
    path, feedback = tmp_path / "rapport.html", QgsFeedback()
    path.write_text("forrige", "utf-8")
    feedback.cancel()
    request = ReportRequest(Settings(working_file=embedded_file), DATE)
    with pytest.raises(PlanstatusError, match="Avbrutt"):
        make_report(request, path, feedback)
    assert path.read_text("utf-8") == "forrige"


def test_what_the_register_says_is_text_whatever_it_looks_like(
    registered: Registered, tmp_path: Path
) -> None:
    said = '"><script>alert(1)</script>&{area}'
    address = "https://eksempel.no/?a=1&b='x'"
    office = Cooperation(
        "x", said, said, "plankontor", web_page="javascript:alert(1)", note=said,
        source=f"{said}|{address}|data:text/html,x",
    )  # fmt: skip
    member = Member("x", "5501", source=said, certainty=said)
    file = registered(Cooperations((office,), members=(member,)))
    path = tmp_path / "rapport.html"
    request = ReportRequest(Settings(working_file=file, title=said, credit=said), DATE)
    make_report(request, path)
    page = read(path)
    assert len(page.all("script")) == 1
    assert page.text.count(said) >= 6
    section = offices(page)[-1]
    assert section.all("h3")[0].text == f"5. {said}"
    assert [each.attributes["href"] for each in section.all("a")] == [address]


def test_what_the_officer_has_registered_is_told_of(registered: Registered, tmp_path: Path) -> None:
    agreement = Agreement("avtale", "midt-troms", kind="grunnavtale")
    adoption = Adoption("avtale", "5520", result="enstemmig vedtatt")
    file = registered(Cooperations(agreements=(agreement,), adoptions=(adoption,)))
    path = tmp_path / "rapport.html"
    write(path, file)
    (bardu, *others) = rows_of(read(path), "Vedtak: Grunnavtale")
    assert (bardu["Kommune"], bardu["Resultat"]) == ("Bardu", "enstemmig vedtatt")
    assert [each["Resultat"] for each in others] == ["", "", ""]


def test_a_member_outside_the_map_is_kept_and_said_to_be_so(
    registered: Registered, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.html"
    write(path, registered(Cooperations(members=(Member("midt-troms", "5056"),))))
    names = [row["Kommune"] for row in rows_of(read(path), "Medlemmer: Midt-Troms")]
    assert "Hitra (ikke på kartet)" in names


def test_a_member_by_an_old_number_is_the_municipality_of_today(
    registered: Registered, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.html"
    berg = Member("midt-troms", "1929")  # a part of Senja from 2020
    write(path, registered(Cooperations(members=(berg,))))
    names = [row["Kommune"] for row in rows_of(read(path), "Medlemmer: Midt-Troms")]
    assert names.count("Senja") == 1
    assert "Berg" not in " ".join(names)


def test_a_county_without_cooperation_says_that_none_is_registered(tmp_path: Path) -> None:
    file, path = tmp_path / "planstatus.gpkg", tmp_path / "rapport.html"
    make_working_file(WorkingFileRequest(office="rogaland"), file, QgsFeedback())
    write(path, file)
    assert "Ingen samarbeid er registrert for kommunene på kartet." in read(path).text


def test_an_office_has_the_colour_it_has_on_the_map_of_cooperation(
    project: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    settings = replace(settings, cooperation=True)
    update(project, settings, DATE, QgsFeedback(), pages=())
    layers = office_layers(project)
    assert layers is not None
    recolour(layers.municipalities, "midt-troms", "#123456")
    path = tmp_path / "rapport.html"
    make_report(of_project(project, settings), path)
    on_map = office_colours(layers.municipalities)
    assert on_map["midt-troms"] == "#123456"
    assert on_map["nord-troms"] == look_colours()["1"]
    outside = on_map.pop(OUTSIDE)
    assert {each: colour_of(path, place) for place, each in enumerate(on_map, start=1)} == on_map
    assert f"svg .outside {{ fill: {outside}; }}" in path.read_text("utf-8")


def test_without_a_map_of_cooperation_offices_have_the_colours_it_would_have(
    in_language: InLanguage,
) -> None:
    found = [colour_of(in_language("nb"), place) for place in range(1, 5)]
    assert found == [look_colours()[str(place)] for place in range(4)]


def test_a_cooperation_that_the_map_does_not_show_has_a_number_and_no_colour(
    registered: Registered, tmp_path: Path
) -> None:
    plan = Cooperation("plan", "Felles kystplan", kind="interkommunalt plansamarbeid")
    members = (Member("plan", "5501"), Member("plan", "5520"))
    path = tmp_path / "rapport.html"
    write(path, registered(Cooperations((plan,), members=members)))
    _, drawing = read(path).all("svg")
    said = {each.all("title")[0].text: each.attributes["class"] for each in areas_of(drawing)}
    assert said["Felles kystplan"] == "outside"
    assert said["Midt-Troms, Felles kystplan"] == said["Midt-Troms"]
    marks = [each.text for each in drawing.all("text")]
    assert sorted(mark for mark in marks if "5" in mark) == ["1+5", "5"]


def test_more_than_eight_offices_are_told_apart_by_a_hatch_too(
    registered: Registered, tmp_path: Path
) -> None:
    numbers = ("5501", "5503", "5601", "5603", "5605")
    more = [Cooperation(f"k{n}", f"Kontor {n}", kind="plankontor") for n in numbers]
    members = tuple(Member(f"k{number}", number) for number in numbers)
    path = tmp_path / "rapport.html"
    write(path, registered(Cooperations(tuple(more), members=members)))
    page = read(path)
    _, drawing = page.all("svg")
    (ninth,) = [each for each in areas_of(drawing) if each.all("title")[0].text == "Kontor 5605"]
    (hatch,) = drawing.all("pattern")
    assert ninth.attributes["fill"] == f"url(#{hatch.attributes['id']})"
    assert "class" not in ninth.attributes  # the colour alone would cover the hatch
    assert hatch.all("path")[0].attributes["class"] == "paper office-9"
    assert colour_of(path, 9) == colour_of(path, 1)


def test_offices_have_the_numbers_they_have_on_the_map_and_the_others_come_after(
    registered: Registered, tmp_path: Path
) -> None:
    named = {"tom": "Tomkontoret", **{f"55{n}": f"Kontor {n}" for n in range(10, 20, 2)}}
    more = [Cooperation(code, name, kind="plankontor") for code, name in named.items()]
    members = tuple(Member(code, code) for code in named if code != "tom")
    path = tmp_path / "rapport.html"
    write(path, registered(Cooperations(tuple(more), members=members)))
    headings = [each.all("h3")[0].text for each in offices(read(path))]
    assert headings[4:] == [
        "5. Kontor 10", "6. Kontor 12", "7. Kontor 14", "8. Kontor 16", "9. Kontor 18",
        "10. Tomkontoret",
    ]  # fmt: skip


def test_an_office_that_is_no_more_is_told_of_but_not_drawn(
    registered: Registered, tmp_path: Path
) -> None:
    ended = Cooperation("gammelt", "Det gamle kontoret", kind="plankontor")
    member = Member("gammelt", "5501", end=read_known_date("2016-01-01"))
    path = tmp_path / "rapport.html"
    write(path, registered(Cooperations((ended,), members=(member,))))
    page = read(path)
    assert offices(page)[-1].all("h3")[0].text == "5. Det gamle kontoret"
    legend = page.all("figcaption")[1].all("li")
    assert [each.text.split()[0] for each in legend] == ["1", "2", "3", "4"]


def test_the_report_of_a_project_has_its_date_its_selection_and_its_words(
    project: QgsProject, click: Callable[..., UpdateResult], settings: Settings, tmp_path: Path
) -> None:
    click(date(2022, 5, 1))
    set_shown(project, Shown(counties=("55",)))
    path = tmp_path / "rapport.html"
    report = make_report(of_project(project, settings), path)
    assert {number[:2] for number in report.municipalities} == {"55"}
    page = read(path)
    assert "1. mai 2022" in page.all("header")[0].text
    offices = [each.text for each in page.all("h3")]
    assert "1. Midt-Troms" in offices
    assert "Vestre Varanger" not in " ".join(offices)


def test_a_project_without_a_map_is_told_to_be_brought_up_to_date(
    project: QgsProject, settings: Settings
) -> None:
    with pytest.raises(PlanstatusError, match="Oppdater planstatus"):
        of_project(project, settings)
