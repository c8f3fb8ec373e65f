"""The page of a report of all that can be registered, and of one of nearly nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planstatus.core.cooperation.on_map import COLOURS, OfficeOnMap
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.maps import STATUS_MAPS
from planstatus.core.municipalities.register import norway
from planstatus.core.report.look import script, style
from planstatus.core.report.model import Drawing, Maker, OfficeDrawn, OfficesDrawn, Report, Shape
from planstatus.core.report.page import page
from planstatus.core.report.status import PlanTable, plan_status
from planstatus.core.schema import UNDER_WAY

from ...reading_html import Element, parsed
from ..registered import ALTA, BARDU, FULL, TANA

ON = date(2024, 9, 4)
HATCHED = OfficeOnMap("hav", "Havkontoret", "plankontor", COLOURS, (), (BARDU, TANA))
NUMBERS = [BARDU, TANA, ALTA]
LOOKED_AT = Path(__file__).with_name("whole_page.html")
ROWS: dict[str, dict[str, object]] = {
    TANA: {"planaar": 2019, "kilde": "https://www.tana.kommune.no/plan", "status": UNDER_WAY},
    BARDU: {"planaar": 2023, "sikkerhet": "usikker"},
}


def report(register: Cooperations = FULL) -> Report:
    known = {number: norway()[number] for number in NUMBERS}
    table = PlanTable(ROWS, {}, {BARDU: 2023})
    maps = {"Samfunnsplanstatus": STATUS_MAPS[0], "ROS-status": STATUS_MAPS[-1]}
    return Report(
        area="Troms og Finnmark",
        language="nb",
        map_date=ON,
        maker=Maker(
            ("Statsforvalteren i Troms og Finnmark", "Romssa ja Finnmárkku stáhtahálddašeaddji"),
            "Kartet er utarbeidet hos Statsforvalteren.",
            "https://statsforvalteren.no/plan",
            "https://veileder.no",
        ),
        municipalities=known,
        statuses=tuple(
            plan_status(each, title, table, known, ON, "", "nb") for title, each in maps.items()
        ),
        drawing=Drawing(
            300, 100, tuple(Shape(n, f"M{i} 0h9v9z", 10 * i, 5) for i, n in enumerate(NUMBERS))
        ),
        register=register,
        colours={
            "eldre": "#c0684a", "forrige": "#f0a848", "gjeldende": "#99ddaa", "mangler": "#ffffff",
        },
        offices=OfficesDrawn({"hav": OfficeDrawn(HATCHED, "#5a9378")}, "#e8e4dc"),
        sources="© Kartverket",
        reservation="Ufullstendige data",
    )  # fmt: skip


def in_lines(markup: str, of: Report) -> list[str]:
    """Return a page an element in a line, without its own style and script."""
    whole = markup.replace(style(of), "").replace(script(), "")
    whole = re.sub(r"'sha256-[^']+'|&#x27;sha256-.+?&#x27;", "…", whole)
    return re.sub(r"(?<=>)(?=<(?!/|span|a |td|th|b))", "\n", whole).splitlines()


def test_a_full_page_is_the_one_that_was_looked_at(tmp_path: Path) -> None:
    lines = in_lines(page(report()), report())
    (tmp_path / LOOKED_AT.name).write_text("\n".join(lines) + "\n", "utf-8")  # to look at anew
    assert lines == LOOKED_AT.read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def little() -> Element:
    bare = replace(report(Cooperations()), maker=Maker(), sources="", reservation="", area="")
    return parsed(page(bare))


def test_what_is_not_there_leaves_no_trace_on_a_page(little: Element) -> None:
    classes = {each.attributes.get("class") for each in little.all()}
    assert not classes & {"office-names", "notice", "office"}
    assert [each.text for each in little.all("h1")] == ["Planstatus"]
    header = little.all("header")[0]
    assert [each.text for each in header.all("p")] == ["Kartdato: 4. september 2024."]
    assert len(little.all("figure")) == 2
    (sources,) = (e for e in little.all("section") if e.attributes["aria-labelledby"] == "kilder")
    assert [each.text for each in sources.all("p")] == [
        "Kilden til hvert år står i siste kolonne i tabellene."
    ]


def test_a_page_without_cooperation_says_so(little: Element) -> None:
    (cooperation,) = (
        e for e in little.all("section") if e.attributes["aria-labelledby"] == "samarbeid"
    )
    assert [each.text for each in cooperation.all("p")] == [
        "Ingen samarbeid er registrert for kommunene på kartet."
    ]


def test_every_link_within_a_page_leads_to_a_heading_of_that_name() -> None:
    whole = parsed(page(report()))
    headings = {each.attributes.get("id"): each.text for each in whole.all("h2")}
    (contents,) = whole.all("nav")
    links = {each.attributes["href"]: each.text for each in contents.all("a")}
    assert links == {f"#{key}": text for key, text in headings.items() if key != "om"}
