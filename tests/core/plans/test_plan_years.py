"""Plan years as officers type them and as they stand in other people's cells."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planstatus.core.plans.year_texts import EXCEL_DAY_ZERO
from planstatus.core.plans.years import (
    PlanYear,
    Reading,
    UnknownYearError,
    iso_day,
    parse_year,
    read_sample,
    read_year,
)
from planstatus.core.schema import FIRST_YEAR, LAST_YEAR
from planstatus.core.texts.dates import MONTHS

YEARS = some.integers(FIRST_YEAR, LAST_YEAR)
DAYS = some.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)).filter(
    date(1970, 1, 1).__ne__  # where programs begin to count: refused
)
JUNE_17 = date(2020, 6, 17)


@pytest.mark.parametrize(
    ("typed", "year"), [("2020", 2020), (2020, 2020), (None, None), ("", None)]
)
def test_an_officer_types_a_year_or_nothing(typed: object, year: int | None) -> None:
    assert parse_year(typed) == year


@pytest.mark.parametrize("typed", ["20222", "123", "1964", "2101", "abc", 0, "-"])
def test_what_is_not_a_year_is_refused(typed: object) -> None:
    with pytest.raises(ValueError, match=str(typed)):
        parse_year(typed)


@pytest.mark.parametrize(
    "cell",
    ["2020", "2020.0", "2020,0", " 2020 ", "2\u00a0020", "2020-2032", "2020–2032", "2020 - 2032",
     "2020/21", "2020/2021", "2020-", "2020 til 2032", "01.01.2020-31.12.2032", "juni 2020",
     "Juni 2020", "jun. 2020", "June 2020", "(2020)", "år 2020", "2020*", "2020\n", "06.2020",
     "6/2020", "juni/2020", "juni, 2020", "jun.20", "juni-20", "2020 (2020-2032)",
     "gjelder fra 2020"],
)  # fmt: skip
def test_a_year_is_read_as_a_person_reads_it(cell: str) -> None:
    assert read_year(cell) == Reading(2020)


@pytest.mark.parametrize(
    "cell",
    ['="2020"', "=2020", "'2020", "’2020", "2,020", "2.020", "2 020", "2\u202f020", "2020,00",
     "2.020,00", "2020¹", "2020²⁾", "2020 1)", "2020[1]", "2020a)", "20\u200b20", "２０２０",
     "2020 (PS 45/20)", "2020, sak 2019/1234", "Ja, 2020"],
)  # fmt: skip
def test_a_year_that_needs_help_is_read_without_a_word(cell: str) -> None:
    assert read_year(cell) == Reading(2020)


@pytest.mark.parametrize(
    "cell",
    ["17.06.2020", "17.6.2020", "17.06.20", "vedtatt 17.06.2020", "Vedtatt: 17. juni 2020",
     "Vedtatt i kommunestyret 17.06.2020", "17/06/2020", "2020-06-17", "2020/06/17",
     "2020-06-17 00:00:00", "2020-06-17T00:00:00", "2020-06-17T00:00:00Z",
     "2020-06-17T00:00:00.000+02:00", "43999", "43999.75", "20200617", "06/17/2020",
     "06/17/2020 12:00:00 AM", "17.06.2020 kl. 18:00", "17.06.20 kl 18", "KS-møte 17.06.20",
     "17-jun-20", "17.jun.20", "17-JUN-2020",
     "17. jun. 2020", "17. juni -20", "17. juni '20", "17/6-2020", "17/6-20", "17.6.-20",
     "17.06 2020", "onsdag 17. juni 2020", "17. 06. 2020", "Jun 17, 2020", "June 17th, 2020",
     "17 June 2020", "17th of June 2020", "adopted 17 June 2020", "vedteke 17. juni 2020",
     "geassemánu 17. b. 2020"],
)  # fmt: skip
def test_a_day_of_adoption_gives_its_year(cell: str) -> None:
    assert read_year(cell) == Reading(2020, JUNE_17)


@pytest.mark.parametrize(
    ("cell", "day"),
    [("24.okt.18", date(2018, 10, 24)), ("24-Oct-18", date(2018, 10, 24)),
     ("11.des.2019", date(2019, 12, 11)), ("Dec 11, 2019", date(2019, 12, 11)),
     ("11 December 2019", date(2019, 12, 11)), ("3. mai 2018", date(2018, 5, 3)),
     ("3 May 2018", date(2018, 5, 3)), ("22.apr.15", date(2015, 4, 22))],
)  # fmt: skip
def test_months_are_known_in_norwegian_and_english(cell: str, day: date) -> None:
    assert read_year(cell) == Reading(day.year, day)


@pytest.mark.parametrize(
    "cell",
    ["1905-07-12", "12.07.1905", "12.7.1905", "1905/07/12", "1905-07-12T00:00:00",
     "12.07.1905 00:00:00", "12.jul.1905", "7/12/1905"],
)  # fmt: skip
def test_a_year_typed_into_a_cell_for_dates_is_that_year(cell: str) -> None:
    assert read_year(cell) == Reading(2020)


@given(YEARS)
def test_every_year_typed_into_a_cell_for_dates_is_read_back(year: int) -> None:
    shown = EXCEL_DAY_ZERO + timedelta(days=year)
    for cell in (shown.isoformat(), f"{shown:%d.%m.%Y}", f"{shown.day}.{shown.month}.1905"):
        assert read_year(cell) == Reading(year)


def test_a_day_in_1905_that_may_be_two_years_is_used_and_reported() -> None:
    assert read_year("07/06/1905") == Reading(1985, doubt="året er usikkert")
    assert read_year("12.07.05") == Reading(2020, doubt="året er usikkert")
    assert read_year("22.06.05") == Reading(2005, date(2005, 6, 22))
    assert read_year("12.07.2005") == Reading(2005, date(2005, 7, 12))


def test_a_database_tells_a_day_or_none() -> None:
    assert iso_day("2020-06-17") == JUNE_17
    assert [iso_day(each) for each in (None, "", "17.06.2020", 2020)] == [None] * 4


@pytest.mark.parametrize("cell", ["1970-01-01", "1970-01-01 00:00:00.000002020"])
def test_the_day_programs_count_from_is_no_day_of_adoption(cell: str) -> None:
    with pytest.raises(UnknownYearError):
        read_year(cell)


@pytest.mark.parametrize(
    ("cell", "year"),
    [("2020-2032, vedtatt 18.12.2019", 2019), ("2013–2025 (vedtatt 19.12.12)", 2012),
     ("Vedtatt 18.12.2019, gjelder 2020-2032", 2019), ("2020-2032 vedtatt 18.12.2019", 2019),
     ("KST 18.12.19 sak 45/19, planperiode 2020–2032", 2019), ("2019 (2020-2032)", 2019),
     ("2020-2032 (2019)", 2019), ("18.12.2019 (2020-2032)", 2019),
     ("2019-2031\nVedtatt des. 2018", 2018), ("Vedtatt 2019, gjelder fra 2020", 2019),
     ("Vedteken 19.12.2018, gjeld 2019-2031", 2018), ("adopted 2019, valid 2020-2032", 2019),
     ("Vedtatt 2020 - gjelder til 2032", 2020), ("Vedtatt 2020, gyldig til 2032", 2020),
     ("Vedtatt i KS juni -20", 2020)],
)  # fmt: skip
def test_of_a_period_and_an_adoption_the_adoption_counts(cell: str, year: int) -> None:
    reading = read_year(cell)
    assert (reading.year, reading.doubt) == (year, "")


@pytest.mark.parametrize(
    "cell",
    ["", " ", "\u200b", "'", '=""', "-", "–", "—", "−", "- -", "-¹", "ingen", "Ingen", "mangler",
     "ikke vedtatt", "Ikke vedtatt", "ingen plan", "mangler plan", "null", "0", "0.0",
     "finnes ikke", "har ikke plan", "Nei", "nei, ikke vedtatt", "manglar", "inga",
     "ikkje vedteken", "har ikkje", "none", "No plan", "no adopted plan",
     "Ingen samfunnsdel vedtatt", "Mangler planår", "uten samfunnsdel", "NaN"],
)  # fmt: skip
def test_an_empty_cell_and_one_that_says_so_is_no_plan(cell: str) -> None:
    assert read_year(cell) == Reading(None)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [(cell, "planåret er ukjent")
     for cell in ("?", "ukjent", ".", "..", ":", "...", "x", "n/a", "N.A.", "ikke oppgitt",
                  "ikke kjent", "ikke funnet", "ingen data", "mangler årstall", "må sjekkes")]
    + [(cell, "formelen har ingen lagret verdi")
       for cell in ("=ÅR(B2)", "=YEAR(C2)", "=VLOOKUP(A2;B:C;2)", "=2015+5", "'=B2")]
    + [(cell, "cellen viser en feil i regnearket")
       for cell in ("#N/A", "#REF!", "#I/T", "#VERDI!", "#NAVN?", "#DIV/0!", "Err:502", "####")]
    + [(cell, "planen er under arbeid")
       for cell in ("under arbeid", "høring", "på høring 2024", "2024 (høring)", "forslag",
                    "planprogram", "planprogram vedtatt 2019", "oppstart 2023",
                    "under rullering", "revideres 2025", "forventet vedtatt 2025",
                    "under arbeid (2024)", "ennå ikke vedtatt", "2024-2036 (forslag)")]
    + [(cell, "planen er opphevet")
       for cell in ("opphevet", "utgått", "2008 (opphevet)", "Vedtatt 2008, opphevet 2019")]
    + [("vedtatt", "det står ikke når"), ("arealdel 2018", "en annen plan"),
       ("2012, 2020", "flere år"), ("2018 og 2020", "flere år"), ("nei, 2008", "flere måter")],
)  # fmt: skip
def test_a_cell_that_cannot_be_read_is_unknown_and_never_no_plan(cell: str, reason: str) -> None:
    with pytest.raises(UnknownYearError) as refused:
        read_year(cell)
    assert reason in refused.value.reason


@pytest.mark.parametrize(
    ("cell", "reason"),
    [("vedtatt", "det står ikke når planen ble vedtatt"),
     ("arealdel 2018", "raden gjelder en annen plan enn samfunnsdelen"),
     ("høring", "planen er under arbeid, og det står ikke når den gjeldende ble vedtatt"),
     ("#ref!", "cellen viser en feil i regnearket: #REF!"),
     ("vedtatt i 2120", "ikke et planår fra 1965 til 2100"),
     ("Plan " * 200, "ikke et planår fra 1965 til 2100")],
)  # fmt: skip
def test_why_a_cell_cannot_be_read_is_told(cell: str, reason: str) -> None:
    with pytest.raises(UnknownYearError) as refused:
        read_year(cell)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "cell", ["vedtatt 2019, 31.02.2020", "31.02.2020, vedtatt 2019", "vedtatt 2019, 01.01.1905"]
)
def test_a_day_that_no_calendar_has_makes_the_whole_cell_unknown(cell: str) -> None:
    with pytest.raises(UnknownYearError):
        read_year(cell)


@pytest.mark.parametrize(
    "cell",
    ["sak 45/19", "PS 45/19", "K-sak 12/2018", "arkivsak 19/1234", "45/19", "45/2019", "K 45/19",
     "saksnr. 2018/1234", "vedtak i sak nr 12/2018", "77642020", "tlf 777 90 200", "kr 2 020",
     "5501", "1905", "12,5"],
)  # fmt: skip
def test_numbers_of_cases_phones_and_amounts_are_no_years(cell: str) -> None:
    with pytest.raises(UnknownYearError):
        read_year(cell)


@pytest.mark.parametrize(
    ("cell", "year"),
    [("2012 - (2024)", 2012), ("2020 - 2032 (2040)", 2020), ("2013 - ca 2025", 2013),
     ("2020-32 (2040)", 2020)],
)  # fmt: skip
def test_a_later_year_after_a_period_is_its_end_and_reported(cell: str, year: int) -> None:
    reading = read_year(cell)
    assert reading.year == year
    assert reading.doubt


@pytest.mark.parametrize("cell", ["2020- (2019)", "2020-2032 (2019)"])
def test_an_earlier_year_after_a_period_is_its_adoption(cell: str) -> None:
    assert read_year(cell) == Reading(2019)


@pytest.mark.parametrize(
    ("cell", "day"),
    [("2019-12-31T23:00:00Z", date(2020, 1, 1)), ("2020-06-16T22:00:00.000Z", JUNE_17),
     ("2020-06-16 22:00:00+00", JUNE_17), ("2020-06-17T12:00:00Z", JUNE_17),
     ("2019-12-31T23:00:00+01:00", date(2019, 12, 31))],
)  # fmt: skip
def test_midnight_in_norway_as_utc_has_it_is_of_the_day_that_begins(cell: str, day: date) -> None:
    assert read_year(cell) == Reading(day.year, day)


@pytest.mark.parametrize(
    ("cell", "year", "day"),
    [("17.-18.06.2020", 2020, None), ("17. og 18.06.2020", 2020, None),
     ("kst.17.06.2020", 2020, JUNE_17), ("vedt.17.06.20", 2020, JUNE_17),
     ("Vedtatt17.06.2020", 2020, JUNE_17), ("Ja/2020", 2020, None),
     ("2020-2032 (tidl. 2012-2024)", 2020, None), ("2012 (utgår 2024)", 2012, None),
     ("KPS (2018), KPA (2010)", 2018, None), ("KPA (2010), KPS (2018)", 2018, None)],
)  # fmt: skip
def test_a_year_is_found_in_whatever_stands_close_to_it(
    cell: str, year: int, day: date | None
) -> None:
    assert (read_year(cell).year, read_year(cell).adopted) == (year, day)


@pytest.mark.parametrize(
    "cell",
    ["17.06.2020, PS 32/20", "KST 17/6-20, sak 12/2018", "K.sak 45/19, 17.06.2020",
     "Vedtatt 17.06.2020, sak 32/20"],
)  # fmt: skip
def test_a_day_beside_a_case_number_is_read(cell: str) -> None:
    assert read_year(cell) == Reading(2020, JUNE_17)


@pytest.mark.parametrize(
    "cell", ["ca. 2015", "ca 2015", "ca.2015", "2015?", "trolig 2015", "2015 (usikker)"]
)
def test_an_uncertain_year_is_used_and_said_to_be_uncertain(cell: str) -> None:
    assert read_year(cell) == Reading(2015, doubt="året er usikkert")


@pytest.mark.parametrize(
    "cell",
    ["2015, under revisjon", "under rullering (2015)", "2015 (revideres 2025)", "2015, rulleres",
     "2015, revidert 2019", "vedtatt 2015, rullert 2019", "2015, ny plan under arbeid",
     "2015 (ny plan på høring 2025)", "Vedtatt 2015. Ny plan forventes vedtatt 2026",
     "2015 (tidligere 2008)", "samfunnsdel 2015, arealdel 2018", "2015 (arealdel under arbeid)"],
)  # fmt: skip
def test_what_else_is_said_of_a_plan_is_reported_and_its_adoption_counts(cell: str) -> None:
    reading = read_year(cell)
    assert reading.year == 2015
    assert reading.doubt


@pytest.mark.parametrize(
    "cell",
    ["vedtatt 2015, revidert og vedtatt 2019", "2015, revidert og vedtatt på nytt 2019",
     "vedtatt 2015 og 2019"],
)  # fmt: skip
def test_a_plan_adopted_again_counts_from_then_and_is_reported(cell: str) -> None:
    reading = read_year(cell)
    assert reading.year == 2019
    assert reading.doubt


@pytest.mark.parametrize(
    ("cell", "year"),
    [("Felles samfunns- og arealdel vedtatt 2016", 2016), ("areal- og samfunnsdelen 2016-28", 2016),
     ("Samfunnsdel mot 2040, vedtatt 2022", 2022), ("2020 (erstatter plan fra 2008)", 2020)],
)  # fmt: skip
def test_the_years_before_and_after_a_plan_are_not_its_adoption(cell: str, year: int) -> None:
    assert read_year(cell).year == year


@pytest.mark.parametrize("cell", ["2009/2019", "2009/19", "2009 / 2019", "vedtatt 2009/2019"])
def test_two_years_with_a_stroke_between_may_be_two_adoptions(cell: str) -> None:
    with pytest.raises(UnknownYearError) as raised:
        read_year(cell)
    assert raised.value.reason == "teksten har flere år"


@pytest.mark.parametrize("cell", ["2020/2099", "2009-2019", "2019/20", "2009/2010", "2012/13"])
def test_a_period_with_a_stroke_is_one_that_is_not_over_or_of_one_winter(cell: str) -> None:
    assert read_year(cell) == Reading(int(cell[:4]))


@pytest.mark.parametrize(
    "cell", ["til 2032", "t.o.m. 2032", "mot 2030", "2012/1234", "til behandling 2024"]
)
def test_what_a_plan_leads_to_is_not_its_adoption(cell: str) -> None:
    with pytest.raises(UnknownYearError):
        read_year(cell)


@pytest.mark.parametrize(
    "cell",
    ["Til vedtak 2025", "til vedtak i kommunestyret juni 2026", "for vedtak 2026",
     "til kommunestyret 2026", "Vert rullert 2025", "Blir revidert i 2025", "Blir vedtatt 2025",
     "Vert vedteken 2025", "ventast vedteke 2025", "will be adopted 2025", "2025 (blir vedtatt)",
     "vedtak i 2025 (planlagt)", "2025 (mål)", "antatt vedtak 2025", "under arbeid, vedtak 2025",
     "Kommer til vedtak 2025", "Behandles i kommunestyret 2025", "Til mekling 2024",
     "FSK 12.06.2025", "Merknadsfrist 1.5.2025", "1.gangsbehandling 2024",
     "Vedtatt å rullere 2023"],
)  # fmt: skip
def test_a_year_to_come_and_one_of_a_step_are_of_no_adoption(cell: str) -> None:
    with pytest.raises(UnknownYearError) as refused:
        read_year(cell)
    assert "planen er under arbeid" in refused.value.reason


@pytest.mark.parametrize(
    "cell",
    ["Nedstemt i kommunestyret 17.06.2023", "Forkastet 2023", "Stoppet 2023", "Lagt på is 2023",
     "2023 (forkastet)", "vedtak utsatt til 2025"],
)  # fmt: skip
def test_a_year_when_a_plan_was_stopped_is_of_no_adoption(cell: str) -> None:
    with pytest.raises(UnknownYearError) as refused:
        read_year(cell)
    assert refused.value.reason == "det står ikke når planen ble vedtatt"


@pytest.mark.parametrize(
    ("cell", "year"),
    [("2012-2024 (under rullering, vedtak 2025)", 2012), ("2012, blir revidert 2025", 2012),
     ("Vedtatt 2012, til vedtak 2025", 2012), ("2015, ny plan nedstemt 2023", 2015),
     ("FSK 12.05.2020, KST 17.06.2020", 2020), ("under rullering (vedtak 2015)", 2015),
     ("2008, men under revisjon. Ferdig 2025", 2008), ("Vedtatt etter mekling 2020", 2020),
     ("1.7.2020 (utsatt virkning)", 2020), ("2012, vert rullert", 2012),
     ("Dato for vedtak: 17.06.2020", 2020),
     ("Kommuneplanens samfunnsdel 2018-2030 vedtatt 2017", 2017)],
)  # fmt: skip
def test_an_adoption_counts_beside_years_to_come_and_of_steps(cell: str, year: int) -> None:
    assert read_year(cell).year == year


def test_a_vote_on_a_new_plan_beside_the_year_of_another_is_not_guessed_at() -> None:
    with pytest.raises(UnknownYearError, match="2012"):
        read_year("2012. Vedtak ny plan 2025")


def test_a_year_within_other_words_is_used_and_reported() -> None:
    reading = read_year("Vedtatt 17.06.2020 med merknader")
    assert (reading.year, reading.adopted) == (2020, JUNE_17)
    assert "med merknader" in reading.doubt


@pytest.mark.parametrize(
    "cell",
    ["abc", "20", "1964", "2101", "0000", "0020", "0 020", "00.00.0000",
     "1900-01-01", "12345", "20222", "17.13.2020", "31.02.2020", "ja",
     "[% 1 %]", "=cmd|' /C calc'!A0", "2020 " * 90],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_not_guessed(cell: str) -> None:
    with pytest.raises(ValueError, match=re.escape(cell)):
        read_year(cell)


@given(YEARS)
def test_every_year_is_read_back(year: int) -> None:
    for cell in (str(year), f"{year}.0", f"{year}-{year + 12}", f"vedtatt {year}", f" {year} "):
        assert read_year(cell).year == year


@given(DAYS)
def test_every_day_is_read_back_however_it_is_written(day: date) -> None:
    serial = (day - EXCEL_DAY_ZERO) // timedelta(days=1)
    month = MONTHS[day.month - 1]
    for cell in (day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}",
                 f"{day.day}. {month} {day.year}", f"{day:%Y/%m/%d}", f"{day:%d-%b-%Y}",
                 f"{day:%d}.{month[:3]}.{day.year}", f"{day:%B} {day.day}, {day.year}",
                 f"{day.day}/{day.month}-{day.year}", str(serial)):  # fmt: skip
        assert read_year(cell) == Reading(day.year, day)


@given(DAYS.filter(lambda day: 1970 <= day.year < 2070 and (day.year, day.month) != (2005, 7)))
def test_two_digit_years_are_of_this_century_or_from_1970(day: date) -> None:
    month = MONTHS[day.month - 1][:3]
    for cell in (f"{day:%d.%m.%y}", f"{day:%d}.{month}.{day:%y}", f"{day:%d-%b-%y}"):
        assert read_year(cell) == Reading(day.year, day)


@given(some.text(max_size=60))
def test_any_text_gives_a_year_that_is_accepted_or_none_or_is_refused(text: str) -> None:
    try:
        year = read_year(text).year
    except ValueError:
        return
    assert year is None or FIRST_YEAR <= year <= LAST_YEAR


def test_the_sample_knows_21_of_39_years(root: Path) -> None:
    sample = read_sample(root / "data" / "planaar.csv")
    assert len(sample) == 39
    assert sum(plan.year is not None for plan in sample) == 21


def test_the_sample_is_read_with_its_days_and_texts_and_nothing_where_nothing_is_said(
    tmp_path: Path,
) -> None:
    columns = "kommunenummer;kommunenavn;planaar;vedtatt;status;tittel;periode;kilde;sikkerhet"
    lines = [
        f"{columns};merknad",
        "5501;Tromsø;2020;2020-06-17;vedtatt;Planen;2020-2032;https://a.no;høy;Sett",
        '5601;Alta;2015;;;"To\nlinjer";;;;',
        "5603;Hammerfest;;;;;;;;",
    ]
    (tmp_path / "planaar.csv").write_bytes("\r\n".join(lines).encode())
    assert read_sample(tmp_path / "planaar.csv") == [
        PlanYear(
            "5501", "Tromsø", 2020, date(2020, 6, 17),
            {"status": "vedtatt", "tittel": "Planen", "periode": "2020-2032",
             "kilde": "https://a.no", "sikkerhet": "høy", "merknad": "Sett"},
        ),
        PlanYear("5601", "Alta", 2015, texts={"tittel": "To\nlinjer"}),
        PlanYear("5603", "Hammerfest"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "day"),
    [("1592344800000", date(2020, 6, 17)), ("1577833200000", date(2020, 1, 1)),
     ("1577829600000", date(2020, 1, 1)), ("1577826000000", date(2019, 12, 31))],
)  # fmt: skip
def test_a_time_stamp_of_arcgis_is_the_day_in_norway(cell: str, day: date) -> None:
    assert (read_year(cell).year, read_year(cell).adopted) == (day.year, day)
