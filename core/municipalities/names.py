"""Names of places as people write them, and the municipalities they can mean."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from ..reading.cell_text import clean_cell, name_parts, without_footnotes
from .counties import counties_named, county_names, is_larger_area

if TYPE_CHECKING:
    from .register import Municipality

SHORTEST_GUESS = 6
"""Letters a name must have to be guessed by likeness: Senja is not Sonja, nor Vardø a cairn."""

LONGEST_NAME = 80
"""Signs, with the kind of place in three languages and the county; longer texts are no names."""


@dataclass(frozen=True)
class NameMatch:
    """The municipalities a name can mean, and whether that had to be guessed.

    `namesakes` are others that have the name, or had it before, and are less likely.
    """

    numbers: frozenset[str] = frozenset()
    guessed: bool = False
    namesakes: frozenset[str] = frozenset()


NO_MATCH = NameMatch()

_SAMI_OR_KVEN = "suohkan|gielda|kommuuni|komuuni|kunta"
_NOT_NAME = re.compile(
    r"\b(?:(?:by)?kommun(?:en?|es)?|komm|kom(?=\.|\W*$)|k(?=\W*$)|^k(?=\.)|herad|herred|"
    r"hd(?=\W*$)|^nye|"
    r"municipality(?: of)?|"
    rf"tjïelte|{_SAMI_OR_KVEN})\b"
)


def key(text: str) -> str:
    """Return the letters of a name: case, dashes and «kommune» make no difference."""
    lower = unicodedata.normalize("NFC", text).casefold()
    return "".join(filter(str.isalpha, _NOT_NAME.sub("", lower)))


_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})


def without_accents(text: str) -> str:
    """Return the name as a keyboard without Norwegian and Sámi letters writes it."""
    return _plain(key(text).translate(_LETTERS))


def _plain(text: str) -> str:
    if text.isascii():
        return text
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


_AS_KEYBOARDS_SPELL = (("aa", "a"), ("oe", "o"), ("ae", "a"))
_SWEDISH = str.maketrans({"ä": "æ", "ö": "ø"})
_TO_BASE = str.maketrans({"æ": "a", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})
_NORWEGIAN = frozenset("æøå")


def _written_as(text: str) -> str:
    return key(text).translate(_SWEDISH)


def _skeleton(name: str) -> str:
    """Return what Kåfjord, Kaafjord and Kafjord have in common, from the letters of a name."""
    base = _plain(name.translate(_TO_BASE))
    for spelling, letter in _AS_KEYBOARDS_SPELL:
        base = base.replace(spelling, letter)
    return base


class NameIndex:
    """Finds municipalities by whatever name, language, order, spelling or dash people write."""

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        """Index every name; one that several municipalities share keeps them all."""
        self._current: dict[str, set[str]] = {}
        self._other: dict[str, set[str]] = {}
        self._counties: dict[str, set[str]] = {}
        for each in municipalities:
            self._add(self._current, each.number, (each.name, each.official_name))
            names = (each.name, each.official_name)
            shorter = (*map(_shortened, names), *(name.replace(" og ", " ") for name in names))
            self._add(self._other, each.number, (*each.other_names, *shorter))
            numbers = (each.number, *each.old_numbers)
            self._counties.setdefault(each.number, set()).update(n[:2] for n in numbers)
        self._spellings: dict[str, set[str]] = {}
        for name in (*self._current, *self._other):
            self._spellings.setdefault(_skeleton(name), set()).add(name)

    @cached_property
    def _guesses(self) -> _Guesses:
        return _Guesses(self._spellings)

    def _add(self, names: dict[str, set[str]], number: str, texts: Iterable[str]) -> None:
        parts = {part for text in set(texts) for part in (text, *name_parts(text))}
        for name in map(_written_as, parts):
            if name:
                names.setdefault(name, set()).add(number)

    def find(self, text: str) -> NameMatch:
        """Return the municipalities the text can mean, none when it names none."""
        if len(text) > LONGEST_NAME or not re.search(r"[^\W\d_]", text):
            return NO_MATCH
        meant = without_footnotes(clean_cell(text))
        if self.is_larger_area(meant):
            return NO_MATCH
        match = self._written(meant)
        if not match.numbers and not counties_named(meant):
            match = self._guess(meant)
        return self._in_county(match, meant)

    def is_larger_area(self, text: str) -> bool:
        """Tell whether the text is a county, the country or a sum, and so no municipality."""
        if len(text) > LONGEST_NAME:
            return False
        return is_larger_area(text, lambda name: bool(self._one(name).numbers))

    def _written(self, text: str) -> NameMatch:
        """Find the text as one name, as several with something between, or as several words."""
        whole = self._one(text)
        if whole.numbers:
            return whole
        found = [match for match in map(self._one, name_parts(text)) if match.numbers]
        if found:
            return _together(found)
        words = []
        for word in re.split(r"[-\s]+", _without_kind(text)):
            words.append(self._one(word))
            if not words[-1].numbers:
                return NO_MATCH
        return _together(words)

    def _one(self, text: str) -> NameMatch:
        """Find one name: one in force, then a former one or another language's, then a spelling."""
        name = _written_as(text)
        now, other = self._current.get(name, set()), self._other.get(name, set())
        if now or other:
            return NameMatch(
                frozenset(now or other), namesakes=frozenset(other - now if now else ())
            )
        skeleton = _skeleton(name)
        if len(name) < 4 and len(skeleton) == len(name):  # AS is not Ås
            return NO_MATCH
        names = self._spellings.get(skeleton, set())
        same = {each for each in names if _NORWEGIAN & set(name) <= set(each)}
        return NameMatch(self._numbers(same or names), guessed=bool(names) and not same)

    def _numbers(self, names: Iterable[str]) -> frozenset[str]:
        indexes = (self._current, self._other)
        return frozenset(n for name in names for index in indexes for n in index.get(name, ()))

    def _guess(self, text: str) -> NameMatch:
        for other in _other_encodings(text):
            match = self._written(other)
            if match.numbers:
                return match
        numbers = self._numbers(self._guesses.names(text))
        return NameMatch(numbers, guessed=True) if len(numbers) == 1 else NO_MATCH

    def _in_county(self, match: NameMatch, text: str) -> NameMatch:
        """Keep those in the county that is named beside, as in «Herøy (Nordland)»."""
        counties = counties_named(text)
        kept = frozenset(n for n in match.numbers | match.namesakes if self._counties[n] & counties)
        if kept:
            return NameMatch(kept, match.guessed)
        elsewhere = bool(match.numbers and (counties or match.namesakes))
        return NameMatch(match.numbers, match.guessed or elsewhere, match.namesakes)


def _together(found: Collection[NameMatch]) -> NameMatch:
    """Return what several names have in common, or all they can mean when that is nothing."""
    numbers = [match.numbers for match in found]
    common = frozenset.intersection(*numbers) or frozenset.union(*numbers)
    namesakes = frozenset.intersection(*(match.numbers | match.namesakes for match in found))
    return NameMatch(common, any(match.guessed for match in found), namesakes - common)


def _without_kind(text: str) -> str:
    return _NOT_NAME.sub("", text.casefold()).strip()


def _shortened(name: str) -> str:
    """Return «S-Varanger» for Sør-Varanger, empty when the name has no first part."""
    first, dash, rest = name.partition("-" if "-" in name else " ")
    return first[0] + rest if dash and rest[:1].isalpha() and len(rest) > 3 else ""


_IN_NAMES = frozenset("abcdefghijklmnopqrstuvwxyzæøåáčđŋšŧž")
_MISREAD = (
    ("cp1252", "cp850"), ("cp850", "cp1252"), ("cp1252", "mac_roman"), ("mac_roman", "cp1252"),
)  # fmt: skip
"""What a text was read as and what it was, where each letter is one byte in both."""


def _other_encodings(text: str) -> Iterator[str]:
    if text.isascii():
        return
    for read_as, written_in in _MISREAD:
        try:
            other = text.encode(read_as).decode(written_in)
        except UnicodeError:
            continue
        letters = list(filter(str.isalpha, other.casefold()))
        if set(letters) <= _IN_NAMES and len(letters) >= sum(map(str.isalpha, text)):
            yield other


class _Guesses:
    """Finds the one name a text is nearest to, when it is not any."""

    def __init__(self, spellings: dict[str, set[str]]) -> None:
        self._spellings = spellings
        counties = {_skeleton(name) for name in county_names()}
        self._known = {*spellings, *counties}
        self._sorted = sorted(self._known)
        self._one_less: dict[str, set[str]] = {}
        for known in self._known:
            for shorter in _one_letter_less(known):
                self._one_less.setdefault(shorter, set()).add(known)

    def names(self, text: str) -> set[str]:
        """Return the names that the text is probably meant to be, in one of their spellings."""
        lower = text.casefold()
        if re.search(r"\w[?\ufffd]|[?\ufffd]\w", lower):
            return self._with_letters_lost(lower)
        written = _skeleton(_written_as(text))
        likest: Iterable[str] = ()
        if re.search(rf"\b(?:{_SAMI_OR_KVEN})\b", lower):
            likest = self._in_genitive(written)
        likest = likest or self._cut_short(written) or self._misspelt(written)
        if not all(each in self._spellings for each in likest):
            return set()  # it may as well be a county
        return {name for each in likest for name in self._spellings[each]}

    def _with_letters_lost(self, text: str) -> set[str]:
        signs = re.sub(r"[^\w?\ufffd]|\d", "", _without_kind(text))
        pattern = re.compile(re.sub(r"[?\ufffd]+", r"[^\\W\\da-z_]", signs))
        return {
            name for names in self._spellings.values() for name in names if pattern.fullmatch(name)
        }

    def _in_genitive(self, text: str) -> list[str]:
        """Find «Hárstáid suohkan», where Hárstták is in the genitive."""
        likest = get_close_matches(text, self._sorted, n=2, cutoff=0.75)
        ratios = [SequenceMatcher(None, text, each).ratio() for each in likest]
        return likest[:1] if len(likest) < 2 or ratios[0] - ratios[1] > 0.05 else likest

    def _cut_short(self, text: str) -> list[str]:
        """Find «Guovdageai», as a narrow field keeps it."""
        if len(text) < SHORTEST_GUESS:
            return []
        first, last = (bisect_left(self._sorted, text + end) for end in ("", "\uffff"))
        return self._sorted[first:last]

    def _misspelt(self, text: str) -> set[str]:
        """Find the names that differ in one letter."""
        if len(text) < SHORTEST_GUESS - 1:
            return set()
        near = {known for shorter in (text, *_one_letter_less(text))
                for known in self._one_less.get(shorter, ())}  # fmt: skip
        near |= self._known & _one_letter_less(text)
        if any(len(each) < SHORTEST_GUESS for each in near):
            return set()
        return {each for each in near if each[0] == text[0]}  # Kirkenes is not Birkenes


def _one_letter_less(text: str) -> set[str]:
    return {text[:place] + text[place + 1 :] for place in range(len(text))}
