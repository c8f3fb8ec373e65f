"""Names of municipalities and larger areas, however people write them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planstatus.core.municipalities.names import NameIndex, NameMatch, name_order, without_accents
from planstatus.core.municipalities.register import Municipality, Register, in_counties, norway

OURS = in_counties(norway(), ("55", "56"))
ANY = some.sampled_from(sorted(OURS.values(), key=lambda each: each.number))


@lru_cache(maxsize=1)
def register() -> Register:
    """The register of the map of Troms og Finnmark; its index is made once in a run."""
    return Register(OURS)


SHARED_NAMES = {"Herøy", "Våler", "Bø", "Sande", "Nes", "Os"}


@pytest.mark.parametrize(
    ("text", "number"),
    [("Tromsø", "5501"), ("TROMSØ KOMMUNE", "5501"), ("Kommunen Alta", "5601"),
     ("Sør-Varanger", "5605"), ("Sør Varanger", "5605"), ("sør – varanger", "5605"),
     ("Gáivuotna - Kåfjord - Kaivuono", "5540"), ("Kåfjord/Gáivuotna", "5540"),
     ("Kaivuono-Gáivuotna-Kåfjord", "5540"), ("Kaivuono", "5540"),
     ("Evje & Hornnes", "4219"), ("Nore/Uvdal", "3338"), ("Nore-Uvdal", "3338"),
     ("Nye Senja", "5530"), ("Ulvik hd.", "4620"), ("Porsanger Porsáŋgu Porsanki", "5622"),
     ("Deatnu–Tana", "5628"), ("Kafjord", "5540"),
     ("Hammerfest\nHámmerfeasta", "5603"), ("Senja (tidl. Lenvik)", "5530"), ("Lenvik", "5530"),
     ("Kvalsund", "5603"), ("Skånland", "5512"), ("5501 Tromsø", "5501"), ("Bjarkøy", "5503"),
     ("Gáivuona suohkan", "5540"), ("Kaivuonon komuuni", "5540"), ("Porsáŋggu gielda", "5622"),
     ("Kárášjoga gielda", "5610"), ("Deanu gielda", "5628"), ("Unjárgga gielda", "5636"),
     ("Guovdageainnu suohkan", "5612"), ("Loabága suohkan", "5518"), ("Romsa", "5501"),
     ("Cahcesuolu", "5607"), ("Áltá", "5601"), ("Alattio", "5601"),
     ("Lyngen - Ivgu - Yykeä", "5536"), ("Gratangen - Rivtták", "5516"), ("Porsángu", "5622")],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(text: str, number: str) -> None:
    assert register().find(text) == NameMatch(frozenset({number}))


@pytest.mark.parametrize(
    ("text", "number"),
    [("Tromsø komm.", "5501"), ("Harstad komm", "5503"), ("Alta k.", "5601"), ("Alta k", "5601"),
     ("Tromsoe", "5501"), ("Tromso", "5501"), ("Tromsö", "5501"), ("Kaafjord", "5540"),
     ("Maalselv", "5524"), ("Soerreisa", "5526"), ("Kvaefjord", "5510"), ("Kvafjord", "5510"),
     ("Sor-Varanger", "5605"), ("Soer-Varanger", "5605"), ("S-Varanger", "5605"),
     ("S.Varanger", "5605"), ("SØR-VARANGER", "5605"), ("Nord Reisa", "5544"),
     ("TromsÃ¸", "5501"), ("MÃ¥lselv kommune", "5524"), ("Troms›", "5501"),
     ("Troms\x9b", "5501"), ("Troms\udcf8", "5501"), ("Måsøy¹", "5618"),
     ("Tromsø 1)", "5501"), ("Tromsø *", "5501"), ("Tromsø.", "5501"), ("Tromsø,", "5501"),
     ("Tromsø (Troms)", "5501"), ("Tromsø, Troms", "5501"), ("Kåfjord i Troms", "5540"),
     ('="Tromsø"', "5501"), ("'Tromsø", "5501"), ("Troms\u00adø", "5501"),
     ("Tromsø (5501)", "5501"), ("Tromsø\u00a0kommune", "5501"), ("Troms&oslash;", "5501")],
)  # fmt: skip
def test_a_name_that_needs_help_is_read_without_a_word(text: str, number: str) -> None:
    assert register().find(text) == NameMatch(frozenset({number}))


@pytest.mark.parametrize(
    ("text", "number"),
    [("Ålta", "5601"), ("Guovdageai", "5612"), ("Nordreis", "5544"), ("Balsford", "5532"),
     ("Hamerfest", "5603"), ("Kvenangen", "5546"), ("Hárstáid suohkan", "5503"),
     ("K\ufffdfjord", "5540"), ("S?r-Varanger", "5605"), ("Vads?", "5607"), ("Troms?", "5501"),
     ("M?s?y", "5618"), ("Tromsø (Nordland)", "5501")],
)  # fmt: skip
def test_a_name_that_must_be_guessed_is_read_and_said_to_be_a_guess(text: str, number: str) -> None:
    assert register().find(text) == NameMatch(frozenset({number}), guessed=True)


@pytest.mark.parametrize(
    "text",
    ["", " ", "?", "kommune", "Kilde: Tromsø kommune", "Troms kommune", "Finnmark kommune",
     "Finnmarl", "Sonja", "Tanja", "Marius Bergesen", "AS", "Nordre", "Kristiansond",
     "Tromsø by", "Kirkenes", "Finnsnes", "Nesoden", "Trondhem", "2020", "x" * 500],
)  # fmt: skip
def test_what_is_nobodys_name_is_not_guessed(text: str) -> None:
    assert not register().find(text).numbers


LARGER = [
    "Troms - Romsa - Tromssa", "55 Troms - Romsa - Tromssa", "Finnmark - Finnmárku - Finmarkku",
    "Troms", "TROMS:", "19 Troms - Romsa", "Troms og Finnmark", "Troms fylke", "Fylke: Finnmark",
    "Troms fylkeskommune", "Troms (55)", "5500 Troms", "Nordland - Nordlánnda", "03 Oslo",
    "Oslo fylke", "Sør-Trøndelag", "Hele landet", "0 Hele landet", "EAK Hele landet",
    "EAKUO Landet uten Oslo", "Norge", "Landet", "I alt", "Sum", "Sum:", "Sum Troms", "Totalt",
    "Troms i alt", "Gjennomsnitt", "Alle kommuner", "Uoppgitt kommune", "9999 Uoppgitt",
    "Nord-Norge", "Nord-Troms", "Vest-Finnmark", "Svalbard", "Kostragruppe 5",
    "Statsforvalteren i Troms og Finnmark", "Troms¹", "FinnmÃ¡rku",
]  # fmt: skip


@pytest.mark.parametrize("text", LARGER)
def test_counties_the_country_and_sums_are_no_municipality(text: str) -> None:
    assert register().is_larger_area(text)
    assert not register().find(text).numbers


@pytest.mark.parametrize(
    "text",
    ["Oslo", "Oslo - Oslove", "0301 Oslo", "Romsa", "Tromsø", "Tromsø (Troms)", "Midt-Telemark",
     "Indre Østfold", "Nordre Land", "Nord-Fron", "Troms?", "Troms›", "", "2020", "Sum Tromsø"],
)  # fmt: skip
def test_a_municipality_is_no_larger_area(text: str) -> None:
    assert not register().is_larger_area(text)


def test_a_sign_for_a_lost_letter_stands_for_one_that_is_not_in_the_alphabet_of_english() -> None:
    match = Register(norway()).find("?s")
    assert match == NameMatch(frozenset({"3218"}), guessed=True)  # Ås, and not Os


def test_two_names_in_one_cell_can_mean_either() -> None:
    assert register().find("Alta/Tromsø").numbers == {"5501", "5601"}
    assert register().find("Kåfjord/Gáivuotna").numbers == {"5540"}


def test_a_sami_name_that_is_far_from_all_others_is_not_guessed() -> None:
    assert not Register(norway()).find("Máze suohkan").numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("Nesodden", {"3212"}), ("Bodø", {"1804"}), ("Vågan", {"1865"}), ("Vågå", {"3435"}),
     ("Oslo", {"0301"}), ("Ås", {"3218"}), ("Hå", {"1119"}), ("Rosse - Røros", {"5025"}),
     ("Røros - Rosse", {"5025"}), ("Rana - Raane", {"1833"}), ("Bø (Telemark)", {"4020"}),
     ("Ballangen", {"1806"}), ("Askim", {"3118"}), ("Herøy", {"1515", "1818"}),
     ("Herøy (Nordland)", {"1818"}), ("Herøy (M.R.)", {"1515", "1818"}),
     ("Våler - Østfold", {"3114"}), ("Våler (Hedmark)", {"3419"}), ("Bø (Nordland)", {"1867"})],
)  # fmt: skip
def test_municipalities_outside_the_map_are_known_for_what_they_are(
    text: str, numbers: set[str]
) -> None:
    match = register().find(text)
    assert match == NameMatch(frozenset(numbers))
    assert not match.numbers & register().on_map


def test_every_municipality_of_norway_is_found_by_its_names_and_no_other() -> None:
    for each in norway().values():
        for name in (each.name, each.official_name, f"{each.name} kommune", each.name.upper()):
            match = register().find(name)
            assert each.number in match.numbers
            assert match == NameMatch(frozenset({each.number})) or each.name in SHARED_NAMES


def test_no_name_of_a_municipality_is_one_letter_from_being_another_without_a_word() -> None:
    alphabet = "abdefghijklmnoprstuvyæøå"
    for each in OURS.values():
        typos = {each.name[:n] + sign + each.name[n + 1 :]
                 for n in range(len(each.name)) for sign in alphabet}  # fmt: skip
        for typo in typos:
            match = register().find(typo)
            if match.numbers - {each.number} and not match.guessed:
                names = {without_accents(name) for n in match.numbers for name in names_of(n)}
                assert without_accents(typo).replace("aa", "a") in names


def names_of(number: str) -> list[str]:
    each = norway()[number]
    return [each.name, *each.official_name.split(" - "), *each.other_names]


def test_a_namesake_on_the_map_comes_first_and_is_reported() -> None:
    nordland = [number for number in norway() if number.startswith("18")]
    assert Register(norway(), nordland).find("Herøy") == NameMatch(
        frozenset({"1818"}), guessed=True, namesakes=frozenset({"1515"})
    )


def test_a_name_without_letters_is_nobodys_name() -> None:
    odd = Municipality("1101", "[% 1+1 %]", "1101", "11", "")
    assert not NameIndex([odd]).find("2 %").numbers


@given(ANY, some.sampled_from(["NFC", "NFD"]), some.sampled_from([" - ", " – ", "/", " / "]))
def test_every_official_name_is_found_in_any_order_case_and_form(
    municipality: Municipality, form: str, dash: str
) -> None:
    parts = municipality.official_name.split(" - ")
    for text in (dash.join(parts), dash.join(reversed(parts)), f"{parts[0]} kommune", parts[-1]):
        for written in (text, text.upper(), text.lower()):
            match = register().find(unicodedata.normalize(form, written))
            assert match == NameMatch(frozenset({municipality.number}))


@given(some.text(max_size=90))
def test_any_text_is_looked_for_without_an_error(text: str) -> None:
    for number in register().find(text).numbers:
        assert number in norway()
    register().is_larger_area(text)


def test_names_are_sorted_as_in_a_norwegian_index() -> None:
    in_order = ["Alta", "Áltá", "Đakta", "Eidfjord", "Šuoššjohka", "Time", "Vadsø", "Ærfugl"]
    in_order += ["Øksnes", "Åfjord", "Åseral"]
    shuffled = sorted(in_order, key=lambda name: name[::-1])
    assert sorted(shuffled, key=name_order) == in_order


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Kárášjohka", "karasj"), ("Kåfjord", "kafjord"), ("Gáivuotna", "gaivuotna"),
     ("Unjárga", "UNJÁRGA"), ("Sør-Varanger", "sør varanger"), ("Nordreisa", "nordreisa kommune")],
)  # fmt: skip
def test_a_name_is_found_without_its_accents(name: str, typed: str) -> None:
    assert without_accents(typed) in without_accents(name)


@pytest.mark.parametrize(
    ("text", "number"),
    [("N-Fron", "3436"), ("N Fron", "3436"), ("S-Fron", "3438"), ("Ø-Toten", "3442"),
     ("V Toten", "3443"), ("M-Telemark", "4020"), ("N Land", "3448"), ("I Østfold", "3118")],
)  # fmt: skip
def test_the_first_part_of_a_name_may_be_one_letter(text: str, number: str) -> None:
    assert register().find(text) == NameMatch(frozenset({number}))


@pytest.mark.parametrize(
    ("text", "number"),
    [("Sandnesi suohkan", "1108"), ("Forsandi gielda", "1108"), ("Hárstáid suohkan", "5503")],
)
def test_a_name_in_the_genitive_is_guessed_where_one_is_nearest(text: str, number: str) -> None:
    assert Register(norway()).find(text) == NameMatch(frozenset({number}), guessed=True)


@pytest.mark.parametrize("text", ["Sandnei suohkan", "Sandneá gielda", "Stordai suohkan"])
def test_a_genitive_of_two_names_that_are_as_near_is_not_guessed(text: str) -> None:
    assert not Register(norway()).find(text).numbers
