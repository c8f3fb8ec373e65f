"""In which encoding a file without a word about it was written, judged by its letters."""

from __future__ import annotations

import re
from collections.abc import Iterable

ENCODINGS = ("utf-8", "cp1252", "cp850", "mac_roman", "iso8859_10")
"""The likeliest first: Unicode, Windows, DOS, Mac, and the Latin alphabet that has Sámi letters."""

_LETTERS = frozenset("æøåäöáčđŋšžéèêïóòôüà\xa0")
_OTHER_SIGNS = frozenset("«»“”‘’–—…§")


def likeliest_encoding(samples: Iterable[bytes]) -> str:
    """Return the encoding in which Norwegian and Sámi letters come out of the texts.

    Args:
        samples: texts of one file, such as its headings and cells; they may end in the middle of
            a letter, as the cells of a DBF do.
    """
    data = b"\n".join(samples)
    return max(ENCODINGS, key=lambda encoding: _likeness(data.decode(encoding, errors="replace")))


def _likeness(text: str) -> int:
    """Return how many signs are Norwegian or Sámi letters, less those that hardly anyone writes."""
    signs = re.finditer(r"[^\x00-\x7f]", text)
    return sum(_worth(each[0], text[each.start() - 1 : each.start()]) for each in signs)


def _worth(sign: str, before: str) -> int:
    if sign.isupper() and before.islower():  # «PlanenÆs»: a quotation mark in another encoding
        return -1
    if sign.lower() in _LETTERS:
        return 2
    return 1 if sign in _OTHER_SIGNS else -1
