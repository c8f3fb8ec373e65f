"""What counts as a decision for an agreement, and as the council's; what is unclear does not."""

from __future__ import annotations

import pytest

from planstatus.core.cooperation.decisions import is_council, was_adopted, was_refused
from planstatus.core.cooperation.value_lists import BODIES, RESULTS


@pytest.mark.parametrize(
    "result",
    [
        "vedtatt", "enstemmig", "Samrøystes vedteke", "godkjent", "Ja", "som innstilt",
        "Innstillingen ble enstemmig vedtatt", "vedtatt med 12 mot 3 stemmer",
        "vedtatt mot Frps stemmer", "vedtatt mot tre stemmer", "Vedtatt mot én stemme",
        "vedtatt mot stemmene til SV", "vedtatt mot SV", "Vedtatt. Ikke påklaget",
        "vedtatt, ikke signert", "vedtatt, ikke enstemmig", "vedtatt som ikke prinsipiell",
        "vedtatt, ikkje underteikna", "Vedtatt etter at saken var utsatt", "vedtatt med endringer",
        "Vedtatt. Myndighet delegert til rådmannen", "vedtatt, oversendt statsforvalteren",
        "vedtatt, opphever avtalen fra 2010", "Vedteken", "einstemmig vedteken",
        "sluttet seg til avtalen", "godtatt",
    ],
)  # fmt: skip
def test_words_that_say_yes_are_an_adoption(result: str) -> None:
    assert was_adopted(result)
    assert not was_refused(result)


@pytest.mark.parametrize(
    "result",
    [
        "ikke vedtatt", "nei", "utsatt", "enstemmig mot", "Vedtatt å ikke inngå avtalen",
        "Falt", "falt med 10 mot 9 stemmer", "stemt ned", "opphevet", "kjent ugyldig", "henlagt",
        "under behandling", "sendt på høring", "tatt til etterretning", "Tatt til vitende",
        "vedtatt, opphevet 2023", "vedtatt sendt på høring", "planlagt vedtatt",
        "vedtatt oversendt formannskapet", "oversendt formannskapet",
        "Enstemmig vedtatt å oppheve avtalen",
    ],
)  # fmt: skip
def test_words_that_say_no_or_not_yet_are_none(result: str) -> None:
    assert was_refused(result)
    assert not was_adopted(result)


@pytest.mark.parametrize("result", ["planlagt", "delegert til rådmannen", "drøftet", "?"])
def test_words_that_are_not_known_are_neither(result: str) -> None:
    assert not was_adopted(result)
    assert not was_refused(result)


@pytest.mark.parametrize(
    "result",
    ["vedtatt, opphevet 2023", "vedtatt sendt på høring", "vedtatt oversendt formannskapet"],
)
def test_a_yes_that_was_undone_is_not_kept_as_a_yes(result: str) -> None:
    assert RESULTS.read(result) == result


@pytest.mark.parametrize(
    "body",
    [
        "kommunestyre", "Kommunestyret", "bystyret i Tromsø", "KS", "kommunestyremøte",
        "Kommunestyresak", "Sørreisa kommunestyre", "kommunestyret 15.11.2021",
        "Formannskapet og kommunestyret", "formannskap/kommunestyre", "FSK, KS",
        "kommunestyret (innstilling fra formannskapet)",
    ],
)  # fmt: skip
def test_a_body_that_is_the_council_or_stands_beside_it_is_the_council(body: str) -> None:
    assert is_council(body)


@pytest.mark.parametrize(
    "body",
    [
        "formannskap", "", "styret", "formannskapet på vegne av kommunestyret",
        "formannskap, delegert fra kommunestyret", "Rådmannen (delegert fra kommunestyret)",
        "rådmannen, referert i kommunestyret", "Formannskapet – meldt kommunestyret 1.12",
        "kommunestyret (hastesak, formannskapet)", "Formannskapet (innstilling til kommunestyret)",
        "delegert fra kommunestyret", "Ordføreren etter fullmakt fra bystyret",
    ],
)  # fmt: skip
def test_a_body_that_acted_for_the_council_or_told_it_is_another(body: str) -> None:
    assert not is_council(body)
    assert BODIES.read(body) != "kommunestyre"


@pytest.mark.parametrize("body", ["KS", "Kommunestyremøte", "kommunestyresak"])
def test_what_people_call_the_council_is_kept_as_the_council(body: str) -> None:
    assert BODIES.read(body) == "kommunestyre"
