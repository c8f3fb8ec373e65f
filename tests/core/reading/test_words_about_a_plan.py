"""What titles, statuses and headings between the rows say of the plan whose year stands beside."""

from __future__ import annotations

import pytest

from planstatus.core.municipalities.register import Register

from .tables import read


def years(text: str, register: Register) -> dict[str, int | None]:
    return {each.plan.name: each.plan.year for each in read(text, register).found}


@pytest.mark.parametrize("headings", ["Samfunnsdel", "År", "Vedtatt"])
@pytest.mark.parametrize(
    "heading", ["På høring", "Under arbeid", "Planer under arbeid:", "Forventet vedtatt",
                "Ikke vedtatt ennå", "Planlagt"],
)  # fmt: skip
def test_below_plans_to_come_no_year_is_an_adoption(
    headings: str, heading: str, register: Register
) -> None:
    text = f"Kommune;{headings}\nVedtatt;\nTromsø;2020\n{heading};\nAlta;2024\n"
    assert years(text, register) == {"Tromsø": 2020}
    (told,) = read(text, register).deviations
    assert (told.line, told.value) == (5, "2024")


@pytest.mark.parametrize(
    "title", ["Forslag til samfunnsdel", "Samfunnsdel, høringsforslag", "Utkast samfunnsdel",
              "Planprogram for samfunnsdel", "Ny samfunnsdel på høring"],
)  # fmt: skip
@pytest.mark.parametrize("headings", ["Samfunnsdel;Tittel", "Vedtatt;Plan"])
def test_the_title_of_a_draft_gives_no_year(headings: str, title: str, register: Register) -> None:
    text = f"Kommune;{headings}\nTromsø;2020;Samfunnsdel\nAlta;2024;{title}\n"
    assert years(text, register) == {"Tromsø": 2020}
    assert [each.line for each in read(text, register).deviations if each.action != "brukt"]


@pytest.mark.parametrize(
    "title", ["Samfunnsdel: Vi skal vokse sammen", "Samfunnsdel: Et håp i havet",
              "Samfunnsdel – Der folk ønsker å bo", "Samfunnsdel (skal rulleres)",
              "Samfunnsdel (forventes revidert 2025)", "Samfunnsdel - gjeldende, ny på høring",
              "Samfunnsdel (ny rullering pågår)", "Samfunnsdel med planprogram"],
)  # fmt: skip
@pytest.mark.parametrize("headings", ["Samfunnsdel;Tittel", "Vedtatt;Plan"])
def test_a_vision_and_the_next_plan_in_a_title_make_no_draft_of_it(
    headings: str, title: str, register: Register
) -> None:
    text = f"Kommune;{headings}\nTromsø;2020;Samfunnsdel\nAlta;2018;{title}\n"
    assert years(text, register) == {"Tromsø": 2020, "Alta": 2018}


@pytest.mark.parametrize(
    "status", ["Vedtatt, ny under arbeid", "Gjeldende, revisjon pågår", "Gjeldende, ny på høring",
               "Gyldig, ny plan i prosess", "Vedtatt. Skal rulleres",
               "Vedtatt, planlagt rullert 2025", "Vedtatt, oppstart ny plan 2024",
               "Ikke under revisjon", "Ingen revisjon planlagt", "Ingen pågående arbeid"],
)  # fmt: skip
def test_what_is_to_follow_takes_no_year_from_the_plan_in_force(
    status: str, register: Register
) -> None:
    text = f"Kommune;Samfunnsdel;Status\nTromsø;2020;Vedtatt\nAlta;2018;{status}\n"
    assert years(text, register) == {"Tromsø": 2020, "Alta": 2018}


@pytest.mark.parametrize(
    "status", ["Under arbeid", "Ikke vedtatt, revisjon pågår", "På høring, ny runde",
               "Ikke vedtatt", "Ny plan på høring", "Under arbeid, ikke vedtatt"],
)  # fmt: skip
def test_the_year_of_a_plan_that_is_not_adopted_is_not_used(
    status: str, register: Register
) -> None:
    text = f"Kommune;Samfunnsdel;Status\nTromsø;2020;Vedtatt\nAlta;2018;{status}\n"
    assert years(text, register) == {"Tromsø": 2020}


@pytest.mark.parametrize("status", ["Bør rulleres", "Trenger rullering", "Må revideres"])
def test_what_ought_to_be_done_is_not_under_way(status: str, register: Register) -> None:
    text = f"Kommune;Samfunnsdel;Status\nTromsø;2020;Vedtatt\nAlta;2018;{status}\n"
    said = {each.plan.name: each.plan.texts.get("status") for each in read(text, register).found}
    assert said == {"Tromsø": "vedtatt", "Alta": None}


@pytest.mark.parametrize(
    ("headings", "beside"),
    [
        ("Samfunnsdel vedtatt;Samfunnsdel planperiode", "2018-2030"),
        ("Vedtatt;Planperiode", "2018-2030"),
        ("Vedtatt;Tittel", "Kommuneplanens samfunnsdel 2018-2030"),
    ],
)
def test_an_empty_year_beside_the_plan_is_not_no_plan(
    headings: str, beside: str, register: Register
) -> None:
    text = f"Kommune;{headings}\nTromsø;2020;{beside}\nHarstad;;{beside}\nAlta;;\n"
    assert years(text, register) == {"Tromsø": 2020, "Alta": None}
    (told,) = read(text, register).deviations
    assert (told.line, told.reason) == (3, "det står ikke når planen ble vedtatt")


@pytest.mark.parametrize(
    "heading", ["Samfunnsdel vedtatt (dato/sak)", "Samfunnsdel - vedtatt dato og saksnr",
                "Samfunnsdel. Vedtatt i sak", "Samfunnsdel vedtaksdato/sak",
                "Samfunnsdel vedteke sak"],
)  # fmt: skip
def test_the_case_in_the_heading_of_an_adoption_takes_no_year_away(
    heading: str, register: Register
) -> None:
    text = f"Kommune;{heading}\nTromsø;17.06.2020, sak 45/21\nAlta;2018\n"
    assert years(text, register) == {"Tromsø": 2020, "Alta": 2018}


@pytest.mark.parametrize(
    "headings", ["Samfunnsdel vedtatt;Samfunnsdel vedtatt sak", "Samfunnsdel vedtatt;Saksnr",
                 "Vedtatt;Samfunnsdel saksnummer"],
)  # fmt: skip
def test_the_number_of_a_case_is_no_year(headings: str, register: Register) -> None:
    text = f"Kommune;{headings}\nTromsø;2020;45/2021\nAlta;2018;PS 12/2019\n"
    assert years(text, register) == {"Tromsø": 2020, "Alta": 2018}


@pytest.mark.parametrize(
    "cell", ["2020 - kontrollert 2024", "2020 – siste endring 2022", "2020 (bekreftet 2023)",
             "2020, sjekket 2024"],
)  # fmt: skip
def test_the_year_in_which_somebody_looked_is_no_adoption(cell: str, register: Register) -> None:
    assert years(f"Kommune;Samfunnsdel\nTromsø;{cell}\nAlta;2018\n", register) == {
        "Tromsø": 2020,
        "Alta": 2018,
    }


@pytest.mark.parametrize(
    "heading", ["Siste kommunestyremøte", "Sist godkjent årsregnskap", "Siste kommunestyrevalg"]
)
def test_what_was_last_of_something_else_is_no_later_adoption(
    heading: str, register: Register
) -> None:
    text = f"Kommune;Samfunnsdel vedtatt;{heading}\nTromsø;2020;20.06.2024\nAlta;2018;2023\n"
    assert years(text, register) == {"Tromsø": 2020, "Alta": 2018}
