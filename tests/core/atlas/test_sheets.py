"""What the sheets of the atlases tell, of the embedded facts and of a few years."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from planstatus.core.atlas.model import COLUMNS, HEADING, NAMES, TOLD, Sheet, fitted, told
from planstatus.core.atlas.municipality_sheets import municipality_sheets
from planstatus.core.atlas.office_sheets import office_sheets
from planstatus.core.cooperation.agreements import Adoption
from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.cooperation.register import Cooperations, embedded
from planstatus.core.cooperation.terms import Cooperation, Member, Post
from planstatus.core.cooperation.value_lists import COORDINATOR, HOST
from planstatus.core.maps import FIRST_MAP, STATUS_MAPS
from planstatus.core.municipalities.register import norway
from planstatus.core.report.model import Drawing, Maker, Report
from planstatus.core.report.status import PlanTable, plan_status
from planstatus.core.schema import UNDER_WAY

from ..registered import drawn_of

ON = date(2024, 9, 4)
TROMSO, BARDU, TANA, ALTA, NORDREISA = "5501", "5520", "5628", "5601", "5544"
NUMBERS = [n for n in norway() if n[:2] in ("55", "56")]
ROWS: dict[str, dict[str, object]] = {
    TANA: {"planaar": 2019, "kilde": "https://www.tana.kommune.no/plan", "status": UNDER_WAY},
    BARDU: {"planaar": 2023},
}


def report(**others: Any) -> Report:
    known = {number: norway()[number] for number in NUMBERS}
    table = PlanTable(others.pop("rows", ROWS), others.pop("earlier", {}), {})
    maps = others.pop("maps", [FIRST_MAP])
    register, on = others.get("register", embedded()), others.get("map_date", ON)
    statuses = tuple(plan_status(each, "Tittel", table, known, ON, "", "nb") for each in maps)
    values: dict[str, Any] = {
        "area": "Troms og Finnmark",
        "language": "nb",
        "map_date": ON,
        "maker": Maker(),
        "municipalities": known,
        "statuses": statuses,
        "drawing": Drawing(0, 0, ()),
        "register": register,
        "offices": drawn_of(register, on, NUMBERS),
        "colours": {},
        "plans": {FIRST_MAP.key: table.plan_years(ON)},
    }
    return Report(**{**values, **others})


def sheets_of(of: Report) -> list[Sheet]:
    return office_sheets(of, {HOST: "●", COORDINATOR: "▲"}, by_office=True, seen=alone)


def alone(numbers: Collection[str]) -> Collection[str]:
    """Return what is on a map that shows nothing but what it must."""
    return numbers


def parts(sheet: Sheet) -> dict[str, list[tuple[str, ...]]]:
    """Return what is told in each part of a sheet, by its heading."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in sheet.rows:
        if row.kind == HEADING:
            found[row.cells[0]] = [row.cells] if row.cells[1:] else []
        elif row.kind == TOLD:
            found[list(found)[-1]].append(row.cells)
    return found


def test_first_the_overview_then_each_office_in_the_order_of_the_register() -> None:
    sheets = sheets_of(report())
    names = ["Midt-Troms", "Nord-Troms", "Midt-Finnmark", "Vestre Varanger"]
    assert [each.title for each in sheets] == ["Plankontor: Troms og Finnmark", *names]
    said = parts(sheets[0])["Plankontor"]
    assert [row[0] for row in said] == names
    assert said[3][1:3] == ("Berlevåg, Båtsfjord, Nesseby, Tana", "4")
    money = parts(sheets[0])["Tilskudd"]
    assert len(money) == 6
    about = (
        "plankontor, år 1 av 3", "planlagt", "Mottaker og år er ikke kjent.",
        "Statsforvalteren i Troms og Finnmark, lysark 02.12.2024",
    )  # fmt: skip
    assert money[0][:3] == ("mottaker ikke kjent", " · ".join(about), "ikke registrert")
    signs = ("Tegn på kartet", "●\u00a0vertskommune · ▲\u00a0beredskapskoordinator")
    assert parts(sheets[0])["Tegn på kartet"] == [signs]


def test_a_sheet_explains_the_signs_on_its_own_map_also_those_of_others_that_are_seen() -> None:
    with_signs = [each.title for each in sheets_of(report()) if "Tegn på kartet" in parts(each)]
    assert with_signs == ["Plankontor: Troms og Finnmark", "Vestre Varanger"]
    _, first, *_ = office_sheets(report(), {HOST: "●"}, True, lambda shown: {*shown, TANA})
    assert parts(first)["Tegn på kartet"] == [("Tegn på kartet", "●\u00a0vertskommune")]


def test_a_sign_that_is_not_on_the_map_of_the_day_is_not_explained() -> None:
    before = sheets_of(report(map_date=date(2023, 6, 1)))
    assert all("Tegn på kartet" not in parts(each) for each in before)


def test_a_map_of_offices_that_is_filled_by_status_has_its_classes_explained() -> None:
    sheets = office_sheets(report(), {}, by_office=False, seen=alone)
    for each in sheets:
        classes = parts(each)["Farger på kartet"]
        assert [row[3] for row in classes][0::3] == ["1989 - 2019", "Mangler planår"]
        assert classes[-1][4] == "skravert"


def test_the_sixteen_members_stand_under_their_offices_with_their_plans() -> None:
    members = [parts(each)["Medlemmer og planer"] for each in sheets_of(report())[1:]]
    assert [len(each) for each in members] == [4, 4, 4, 4]
    tana = next(row for row in members[3] if row[0].startswith("Tana"))
    assert tana == (
        "Tana (vertskommune)", "Samfunnsdel · tana.kommune.no", "2019 (5 år)", "1989 - 2019",
        "under arbeid", "",
    )  # fmt: skip


def test_a_member_of_two_offices_stands_under_both_with_the_name_of_the_other() -> None:
    register = embedded()
    rows = Member("nord-troms", TANA, role=HOST), Member("nord-troms", BARDU)
    sheets = sheets_of(report(register=replace(register, members=(*register.members, *rows))))
    midt, nord, _, vest = ([row[0] for row in parts(e)["Medlemmer og planer"]] for e in sheets[1:])
    assert midt[0] == "Bardu (også i Nord-Troms)"
    assert "Bardu (også i Midt-Troms)" in nord
    assert "Tana (vertskommune, også i Vestre Varanger)" in nord
    assert "Tana (vertskommune, også i Nord-Troms)" in vest
    assert "også" not in " ".join(midt[1:])


def test_every_ticked_plan_type_has_a_row_and_the_name_stands_once() -> None:
    sheet = sheets_of(report(maps=STATUS_MAPS[:2]))[1]
    rows = parts(sheet)["Medlemmer og planer"]
    assert [row[0] for row in rows if row[0]] == ["Bardu", "Dyrøy", "Målselv", "Sørreisa"]
    assert [row[1].split(" · ")[0] for row in rows[:2]] == ["Samfunnsdel", "Arealdel"]


def test_each_council_has_its_row_under_an_agreement_also_those_nothing_is_known_of() -> None:
    (sheet,) = (e for e in sheets_of(report()) if e.key == "vestre-varanger")
    said = parts(sheet)["Avtaler og vedtak"]
    place = next(n for n, row in enumerate(said) if row[0] == "Tjenesteavtale barnevern")
    assert "Vertskommune: Tana" in said[place][1]
    councils = said[place + 1 : place + 5]
    assert [row[3] for row in councils] == ["Berlevåg", "Båtsfjord", "Nesseby", "Tana"]
    assert councils[0][4:] == ("16. juni 2022", "enstemmig vedtatt")
    assert councils[1][4] == "ikke registrert"


def changed(**values: object) -> Report:
    """Return a report where the agreement on planning in Vestre Varanger is another.

    And where nothing is registered of its adoption.
    """
    register = embedded()
    agreements = tuple(
        replace(each, **values) if each.code == "VV-P" else each for each in register.agreements
    )
    return report(register=replace(register, agreements=agreements, adoptions=()))


def told_of(of: Report, name: str) -> list[tuple[str, ...]]:
    (sheet,) = (e for e in sheets_of(of) if e.key == "vestre-varanger")
    said = parts(sheet)["Avtaler og vedtak"]
    place = next(n for n, row in enumerate(said) if row[0] == name)
    after = next((n for n, row in enumerate(said) if n > place and row[0]), len(said))
    return said[place:after]


PLAN = "Tjenesteavtale plan"


def councils(of: Report) -> list[str]:
    """Return what stands of the decision of each council under the agreement."""
    return [row[4] for row in told_of(of, PLAN)[1:]]


def test_every_host_of_an_agreement_stands_by_its_name() -> None:
    first, *_ = told_of(changed(host=f"{TANA}|5630"), PLAN)
    assert "Vertskommune: Tana, Berlevåg" in first[1]


def test_a_new_version_names_the_agreement_it_replaces() -> None:
    first, *_ = told_of(changed(replaces="VV-P-0"), PLAN)
    assert "Ny versjon av: VV-P-0" in first[1]
    other = next(e for e in embedded().agreements if e.service == "IKT" and "VV" in e.code)
    first, *_ = told_of(changed(replaces=other.code), PLAN)
    assert "Ny versjon av: Tjenesteavtale IKT (" in first[1]


def test_nobody_is_missed_under_an_agreement_that_is_over() -> None:
    assert "ikke registrert" in councils(changed())
    assert "ikke registrert" not in councils(changed(ended=read_known_date("2023")))


def test_a_decision_of_another_body_than_the_council_says_whose_it_is() -> None:
    register = embedded()
    decided = Adoption("VV-P", "5630", "formannskap", read_known_date("2023-10-10"), "33/23")
    register = replace(register, adoptions=(decided,))
    assert "10. oktober 2023, 33/23, formannskap" in councils(report(register=register))


def test_posts_of_no_known_cooperation_stand_on_the_overview() -> None:
    post = Post("", "beredskapskoordinator", share=50.0)
    register = replace(embedded(), posts=(*embedded().posts, post))
    said = parts(sheets_of(report(register=register))[0])
    assert [row[0] for row in said["Stillinger uten kjent samarbeid"]] == ["beredskapskoordinator"]
    assert "Stillinger uten kjent samarbeid" not in parts(sheets_of(report())[0])


def test_earlier_plans_are_those_before_the_one_that_was_in_force_on_the_map_date() -> None:
    rows: dict[str, dict[str, object]] = {TANA: {"planaar": 2026}}
    earlier = {TANA: {2025: None, 2019: None, 2011: None}}
    of = report(rows=rows, earlier=earlier)
    (sheet,) = (e for e in municipality_sheets(of, {}, {FIRST_MAP.key: earlier}) if e.key == TANA)
    said = parts(sheet)
    assert said["Planene"][0][2].startswith("2019")
    assert [row[2] for row in said["Tidligere planer"]] == ["2011"]


def test_a_municipality_is_told_of_with_those_beside_it_and_what_it_takes_part_in() -> None:
    earlier = {FIRST_MAP.key: {TANA: {2007: date(2007, 6, 21), 1999: None}}}
    sheets = municipality_sheets(report(), {TANA: ["5636", BARDU]}, earlier)
    assert len(sheets) == 39
    (sheet,) = (each for each in sheets if each.key == TANA)
    said = parts(sheet)
    assert sheet.title == "Deatnu - Tana"
    assert sheet.numbers == (TANA, BARDU, "5636")
    assert [row[0] for row in said["Naboenes planer"]] == ["Bardu", "Nesseby"]
    assert said["Samarbeid"][0][0] == "Vestre Varanger"
    assert said["Samarbeid"][0][3] == "vertskommune"
    assert [row[1:4] for row in said["Tidligere planer"]] == [
        ("Samfunnsdel", "2007", "21. juni 2007"),
        ("", "1999", ""),
    ]


def test_what_explains_the_map_stands_beneath_it_on_every_sheet() -> None:
    offices = office_sheets(report(), {COORDINATOR: "▲"}, by_office=False, seen=alone)
    for each in (*offices, *municipality_sheets(report(), {}, {})):
        told = list(parts(each))
        legend = [name for name in ("Tegn på kartet", "Farger på kartet") if name in told]
        assert told[: len(legend)] == legend
        assert legend


def test_what_is_not_registered_is_said_to_be_so() -> None:
    said = parts(municipality_sheets(report(register=Cooperations()), {}, {})[0])
    assert said["Samarbeid"] == [("Samarbeid", "Ingen samarbeid er registrert.")]
    assert said["Tidligere planer"] == [
        ("Tidligere planer", "Ingen tidligere planer er registrert.")
    ]
    assert len(sheets_of(report(register=Cooperations()))) == 1


def test_a_name_too_long_for_a_title_is_whole_in_what_is_told_of_the_office() -> None:
    name = "Regionrådets felles plan-, byggesaks- og oppmålingskontor for kommunene i Sør-Troms"
    office = Cooperation("lang", name, kind="plankontor")
    register = Cooperations((office,), members=(Member("lang", BARDU),))
    sheet = sheets_of(report(register=register))[1]
    assert sheet.title == "Regionrådets felles plan-, byggesaks- og …"
    assert parts(sheet)["Om samarbeidet"][0] == ("Navn", name)


def test_a_long_text_goes_on_in_rows_below_and_no_word_is_lost_or_too_long() -> None:
    address = "https://www.nordreisa.kommune.no/nord-troms-plan-og-eiendom.614197.no.html"
    text = f"{address} {'kommunestyret vedtok avtalen. ' * 60}"
    rows = list(fitted(told("Merknad", text, "2024")))
    assert len(rows) > 1
    assert [row.cells[0] for row in rows] == ["Merknad"] + [""] * (len(rows) - 1)
    assert [row.cells[1][-1] for row in rows[:-1]] == ["…"] * (len(rows) - 1)
    words = " ".join(row.cells[1].rstrip("…") for row in rows)
    assert words.replace(" ", "") == text.replace(" ", "")
    assert max(map(len, words.split())) <= COLUMNS["b"]


def test_how_certain_a_year_is_stands_under_its_own_name_beside_the_status() -> None:
    rows = {TANA: {"planaar": 2019, "status": UNDER_WAY, "sikkerhet": "usikker"}}
    sheet = next(e for e in sheets_of(report(rows=rows)) if e.key == "vestre-varanger")
    names = next(row.cells for row in sheet.rows if row.kind == NAMES)
    tana = next(row for row in parts(sheet)["Medlemmer og planer"] if row[0].startswith("Tana"))
    told = dict(zip(names, tana))
    assert (told["Status"], told["Hvor sikkert"]) == ("under arbeid", "usikker")
