"""The text of a cell as its author meant it, without what programs leave in it and round it."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

FORMULA = "="
"""What the text of a cell begins with where a formula has no stored value."""

# Without Š: twice encoded it is Å and a space that does not break, which «PÅ HØRING» may have.
_MEANT = (
    "".join(map(chr, range(0x80, 0x100)))
    + "čđŋšŧžČĐŊŦŽ–—‐‑‒―−‘’“”„†…⁴⁾˜‹›•™€\u200b\u202f\u2060\ufeff"
)
_READ_AS = ("cp1252", "latin-1", "mac_roman", "cp850")
"""What programs have taken UTF-8 for: Windows, the web, Excel for Mac and the console."""


def _twice_encoded() -> Iterator[tuple[str, str]]:
    for encoding in _READ_AS:
        for letter in _MEANT:
            raw = (bytes([byte]) for byte in letter.encode())
            # Windows has no sign for five of the bytes.
            seen = (byte.decode(encoding, "ignore") or byte.decode("latin-1") for byte in raw)
            yield "".join(seen), letter


_TWICE_ENCODED = dict(_twice_encoded())
_TWICE_ENCODED_SIGNS = re.compile(
    "|".join(map(re.escape, sorted(_TWICE_ENCODED, key=len, reverse=True)))
)
_WORKBOOK_ESCAPE = re.compile(r"_x([0-9a-fA-F]{4})_")
_ENTITY = re.compile(r"&#?\w{2,8};")
_QUOTED_BY_A_FORMULA = re.compile(r'"?=\s*\\?"+([^"&]*?)\\?"+|=\s*(\d+)')
_APOSTROPHES = re.compile(r"['’‘`´]+")
_QUOTES = ('""', "''", "«»", "»«", "“”", "„“", "„”", "””", "’’", "‘’")
_OTHER_FORMS = re.compile("[\uff01-\uff5e\ufb00-\ufb06]")
"""Full-width signs, and letters that PDF files join."""


@lru_cache(maxsize=8192)  # the same cell is looked at as a number, a name and a year
def clean_cell(text: str) -> str:
    r"""Return the text of any cell as it was meant, with its line breaks.

    Mends UTF-8 encoded twice («TromsÃ¸»), HTML entities and full-width signs; takes off signs that
    cannot be seen, the apostrophe and `="5501"` that keep a spreadsheet from counting, and quotes
    round the whole; puts letters together («a» and a ring to «å»). A formula stays a formula.
    """
    if not text.isascii():
        for _ in range(2):  # two programs in a row
            text = _TWICE_ENCODED_SIGNS.sub(lambda match: _TWICE_ENCODED[match[0]], text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if "_x" in text:
        text = _WORKBOOK_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    text = _visible(text)
    text = re.sub(r"[^\S\n]+", " ", re.sub(r"\r\n?|[\u2028\u2029]", "\n", text)).strip()
    return _unquoted(text)


def _visible(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = _OTHER_FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return "".join(map(_seen, unicodedata.normalize("NFC", text)))


def _seen(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if kind == "Zs":
        return " "
    if "\x80" <= sign <= "\x9f" or "\udc80" <= sign <= "\udcff":  # a byte nobody has read
        return bytes([ord(sign) & 0xFF]).decode("cp1252", "replace")
    if kind in ("Cs", "Cn", "Co"):
        return "\ufffd"
    hidden = kind in ("Cf", "Cc") or "\ufe00" <= sign <= "\ufe0f"
    return "" if hidden and not sign.isspace() else sign


def _unquoted(text: str) -> str:
    match = _QUOTED_BY_A_FORMULA.fullmatch(text)
    if match:
        text = (match[1] if match[1] is not None else match[2]).strip()
    elif len(text) > 1 and text[0] + text[-1] in _QUOTES:
        text = text[1:-1].strip()
    return _APOSTROPHES.sub("", text, count=1).strip() if _APOSTROPHES.match(text) else text


_RAISED = re.compile(r"[⁽(]?[¹²³⁰⁴-⁹ᵃ-ᶻ⁺⁻⁼]+[⁾)]?|<sup>[^<]*</sup>|[\u2020\u2021§¤^]+\d?|\*+\)?")
_LAST = re.compile(
    r"(?:(?<=[^\W\d])|(?<=[^\W\d]\.)|(?<=\d{4}))"
    r"(?:\s*(?:\[\w\w?\]|\(\w\))|\s+(?:\d\d?|[a-z])\)|(?<=\d)[a-z\d]\))\s*$"
)


def without_footnotes(text: str) -> str:
    """Return the text of a name, number or year without signs that lead to a footnote.

    «2020¹», «2020*», «2020 1)», «2020[1]» and «2020a)» are 2020; «(2020)» stays.
    """
    text = _RAISED.sub("", text)
    match = _LAST.search(text)
    if match and ("(" in match[0] or "[" in match[0] or "(" not in text):
        text = text[: match.start()]
    return text.strip()


def name_parts(text: str) -> list[str]:
    """Split «Gáivuotna - Kåfjord - Kaivuono»; the dash in Sør-Varanger is part of the name."""
    text = re.sub(r"\(.*?\)", "/", text)
    found = re.split(r"\s+[-‐-―]\s*|\s*[-‐-―]\s+|\s+i\s+|[–—/|,;\n]", text)
    return [part for part in map(str.strip, found) if part]
