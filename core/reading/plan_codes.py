"""The codes that plan registers have for the type and the status of a plan, in words.

They are those of SOSI, the Norwegian standard for plan data, in its list of codes for each.
"""

from __future__ import annotations

from .headings import PLAN_TYPE, STATUS, letters

_WORDS = {
    PLAN_TYPE: {
        "20": "Kommuneplanens arealdel",
        "21": "Kommunedelplan",
        "22": "Mindre endring av kommuneplan eller delplan",
        "30": "Eldre reguleringsplan",
        "31": "Mindre reguleringsendring",
        "32": "Bebyggelsesplan etter reguleringsplan",
        "33": "Bebyggelsesplan etter delplan",
        "34": "Områderegulering",
        "35": "Detaljregulering",
    },
    STATUS: {
        "1": "Under arbeid",
        "2": "Planforslag",
        "3": "Vedtatt",
        "4": "Opphevet",
        "5": "Utgått",
        "6": "Vedtatt",
    },
}
_HEADED = {PLAN_TYPE: "plantype", STATUS: "planstatus"}


def in_words(meaning: str, heading: str, cell: str) -> str:
    """Return what a code means in a column of a meaning; the cell as it is where it is none."""
    if _HEADED.get(meaning, " ") not in letters(heading):
        return cell
    return _WORDS[meaning].get(cell.strip(), cell)
