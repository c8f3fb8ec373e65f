"""Whether a cell says that something is there, or only that it is not, not yet, or not known."""

from __future__ import annotations

import re

from .known_dates import KnownDate

_NOT_DONE = re.compile(
    r"(?:(?:\w+ )?(?:vet|veit|finnes|fin[ns]t?|finst|foreligger|føreligg|er|ble|blei|vart|har) )?"
    r"ikk(?:e|je)\b(?! (?:offent|publis|digit)).*|"
    r"(?:nei|utkast|under (?:arbeid|utarbeid\w+)|planlag[td])\b.*|"
    r"(?:skal|vil|må|bør|blir|kommer|kjem|sendes|sendast)(?: .*)?",
    re.IGNORECASE | re.DOTALL,
)
"""What people write of what was not done, or not yet, whatever date they write with it."""
_NOTHING = re.compile(
    r"(?:ikk(?:e|je) (?:funn?e[nt]?|kjent|sett|registrert|mottatt|motteke|oppgitt)|"
    r"ingen|ingenting|ukjen[td]|mangl\w+|usikker\w*|uvis\w*|uavklar\w*|muntlig|munnleg|"
    r"n/?a|i/?a)\b.*|\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What people write where they found nothing."""


def was_found(text: str) -> bool:
    """Tell whether a cell says anything, be it that something was not done."""
    return not _NOTHING.fullmatch(text.strip())


def says_something(*texts: str) -> bool:
    """Tell whether any of the cells says more than that nothing was found or done."""
    return any(was_found(each) and not _NOT_DONE.fullmatch(each.strip()) for each in texts)


def is_registered(known: KnownDate) -> bool:
    """Tell whether a cell says that something happened, with or without its date."""
    if known.day is None:
        return says_something(known.text)
    return not _NOT_DONE.fullmatch(known.text.strip())
