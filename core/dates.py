"""Map dates: what people type and what is stored (ISO 8601)."""

from __future__ import annotations

import re
from datetime import date

from .errors import PlanstatusError
from .language import tr

MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)


def parse_map_date(text: str) -> date:
    """Read «2024-09-04», «04.09.2024» or «4. september 2024».

    Raises:
        PlanstatusError: the text is not a date.
    """
    cleaned = text.strip().lower()
    try:
        return date.fromisoformat(cleaned)
    except ValueError:
        pass
    match = re.fullmatch(r"(\d{1,2})\.\s*(\d{1,2}|[a-zæøå]+)\.?\s*(\d{4})", cleaned)
    if match:
        day, month, year = match.groups()
        number = int(month) if month.isdigit() else _month_number(month)
        try:
            return date(int(year), number, int(day))
        except ValueError:
            pass
    raise PlanstatusError(
        tr("Kartdatoen «{text}» er ikke en dato. Skriv for eksempel 2024-09-04.", text=text)
    )


def _month_number(name: str) -> int:
    return MONTHS.index(name) + 1 if name in MONTHS else 0
