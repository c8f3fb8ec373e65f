"""The register of municipalities: numbers and names in force from 2024, and those before."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Municipality:
    """A municipality as Kartverket and SSB name it, and what it was called and numbered before."""

    number: str
    name: str
    official_name: str
    county_number: str
    county: str
    other_names: tuple[str, ...] = ()
    old_numbers: tuple[str, ...] = ()


def read_register(path: Path) -> dict[str, Municipality]:
    """Read `data/kommuner.csv` and return the municipalities by their four-digit number."""
    with path.open(encoding="utf-8", newline="") as file:
        found = [_municipality(row) for row in csv.DictReader(file, delimiter=";")]
    return {municipality.number: municipality for municipality in found}


def _municipality(row: Mapping[str, str]) -> Municipality:
    other_names = (row["navn_se"], row["navn_fkv"], *row["andre_navn"].split("|"))
    old_numbers = (row["kommunenummer_2020"], *row["kommunenumre_2019"].split("|"))
    return Municipality(
        row["kommunenummer_2024"],
        row["navn_nb"],
        row["navn_offisielt"],
        row["fylkesnummer_2024"],
        row["fylke"],
        tuple(filter(None, other_names)),
        tuple(filter(None, old_numbers)),
    )


def municipality_number(value: object) -> str | None:
    """Return the four-digit number a cell holds, or None: 301, '0301' and '5501 ' are numbers.

    Spreadsheets and type detection turn 0301 into 301 or 301.0, so lost zeros are put back. SSB
    writes «K-5501» and «5501 Tromsø».
    """
    text = re.sub(r"\s+", " ", str(value if value is not None else "")).strip()
    match = re.fullmatch(r"(?:K-)?(\d(?: ?\d){2,3})(?:[.,]0+)?(?: [^\W\d_].*)?", text)
    if not match:
        return None
    number = match[1].replace(" ", "").zfill(4)
    return number if number[:2] != "00" else None


def old_number_translations(register: Mapping[str, Municipality]) -> dict[str, str]:
    """Return the number from 2024 for every number used before."""
    return {old: each.number for each in register.values() for old in each.old_numbers}


class NameIndex:
    """Finds municipalities by whatever name, language, order or dash people write."""

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        """Index every name; one that several municipalities share keeps them all."""
        self._exact: dict[str, set[str]] = {}
        self._plain: dict[str, set[str]] = {}
        for each in municipalities:
            names = [each.name, each.official_name, *each.other_names]
            parts = {*names, *(part for whole in names for part in _parts(whole))}
            for name in filter(_key, parts):
                self._exact.setdefault(_key(name), set()).add(each.number)
                self._plain.setdefault(without_accents(name), set()).add(each.number)

    def find(self, text: str) -> set[str]:
        """Return the numbers of the municipalities the text can mean, empty when none."""
        words = re.split(r"[-\s]+", _NOT_NAME.sub("", text.casefold()).strip())
        for names, key in ((self._exact, _key), (self._plain, without_accents)):
            for candidates in ([text], _parts(text)):
                found = [names[key(name)] for name in candidates if key(name) in names]
                if found:
                    return set.intersection(*found) or set.union(*found)
            if all(key(word) in names for word in words):
                return set.intersection(*(names[key(word)] for word in words))
        return self._in_genitive(text)

    def _in_genitive(self, text: str) -> set[str]:
        """Find «Gáivuona suohkan», where Gáivuotna is in the genitive."""
        if not _SAMI_OR_KVEN.search(text.casefold()):
            return set()
        likest = get_close_matches(without_accents(text), self._plain, n=1, cutoff=0.75)
        return self._plain[likest[0]] if likest else set()


def _parts(text: str) -> list[str]:
    """Split «Gáivuotna - Kåfjord - Kaivuono»; the dash in Sør-Varanger is part of the name."""
    text = re.sub(r"\(.*?\)", "/", text)
    parts = re.split(r"\s+[-‐-―]\s*|\s*[-‐-―]\s+|[–—/|,;\n]", text)
    return [part for part in map(str.strip, parts) if part]


_SAMI_OR_KVEN = re.compile(r"\b(?:suohkan|gielda|kommuuni|komuuni|kunta)\b")
_NOT_NAME = re.compile(rf"\b(?:kommunen?|kommun|herad|herred|tjïelte)\b|{_SAMI_OR_KVEN.pattern}")


def _key(text: str) -> str:
    """Return the letters of a name: case, dashes and «kommune» make no difference."""
    lower = unicodedata.normalize("NFC", text).casefold()
    return "".join(filter(str.isalpha, _NOT_NAME.sub("", lower)))


_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})


def without_accents(text: str) -> str:
    """Return the name as a keyboard without Norwegian and Sámi letters writes it."""
    return _plain(_key(text).translate(_LETTERS))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


# After z in the order of code points, in the order of the Norwegian alphabet.
_NORWEGIAN_ORDER = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
_SAMI_ORDER = str.maketrans({"đ": "d", "ŋ": "n", "ŧ": "t"})


def name_order(text: str) -> str:
    """Return what sorts names as in a Norwegian index: æ, ø and å last, á beside a, š beside s.

    Qt's own collation knows this only where it is built with ICU, and is too slow for a country.
    """
    lower = unicodedata.normalize("NFC", text).casefold()
    return f"{_plain(lower.translate(_NORWEGIAN_ORDER).translate(_SAMI_ORDER))}\0{lower}"


@dataclass(frozen=True)
class NameMatch:
    """The municipalities a name can mean, and whether it had to be guessed."""

    numbers: frozenset[str]
    guessed: bool = False


class Register:
    """The municipalities a table can speak of, by number and by name, and those on the map."""

    def __init__(
        self, municipalities: Mapping[str, Municipality], on_map: Collection[str] | None = None
    ) -> None:
        """Take the municipalities by their number, and the numbers on the map (None for all)."""
        self.municipalities = municipalities
        self.on_map = municipalities.keys() if on_map is None else on_map
        self._translations = old_number_translations(municipalities)
        self._named: dict[str, set[str]] = {}

    def number(self, text: str) -> str | None:
        """Return today's number for a number in a cell, None when the cell holds none."""
        number = municipality_number(text)
        if number in self.municipalities or number is None:
            return number
        return self._translations.get(number, number)

    def named(self, text: str) -> set[str]:
        """Return the numbers of the municipalities a name can mean."""
        if text not in self._named:
            self._named[text] = self._names.find(text) if text else set()
        return self._named[text]

    def find(self, text: str) -> NameMatch:
        """Return the municipalities a name can mean."""
        return NameMatch(frozenset(self.named(text)))

    def is_larger_area(self, text: str) -> bool:
        """Tell whether a text names a county or the country."""
        return text.casefold().startswith(
            ("55 troms -", "56 finnmark", "hele landet", "troms -", "finnmark -")
        ) or text in ("TROMS", "FINNMARK", "Sum")

    @cached_property
    def _names(self) -> NameIndex:
        # Tables with numbers only never need it, and it takes as long as reading them.
        return NameIndex(self.municipalities.values())
