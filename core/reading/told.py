"""Where in a file the plan years were read, or why they were not, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..municipalities.register import Register
from ..plans.plan_types import SAMFUNNSDEL
from ..plans.words import listed, the_plan
from ..texts.language import tr
from .deviations import NOT_USED, Deviation
from .every_plan import PlansFound
from .headings import NAME, NUMBER
from .rows import Sheet
from .settle import RowsRead
from .table_choice import TableChoice

EXAMPLES = 5
YEARS = "{years}"


def read_from(sheets: Sequence[Sheet], found: PlansFound, look: RowsRead) -> str:
    """Return in words which sheets and columns were read, and what was left aside and why."""
    tables = [table for each in found.used for table in found.tables[each]]
    notes = [note for table in tables for note in table.sheet.notes]
    unused = sum(each.action == NOT_USED for each in look.deviations)
    if unused:
        notes.append(tr("rader som ikke kan brukes: {count}", count=unused))
    notes += [*look.aside_in_words(), *found.notes]
    names = {table.sheet.name for table in tables}
    others = [f"«{sheet.name}»" for sheet in sheets if sheet.name and sheet.name not in names]
    if others:
        notes.append(tr("ark som ikke er lest: {sheets}", sheets=", ".join(others)))
    said = "; ".join(note.rstrip(".") for note in dict.fromkeys(notes))
    return f"{'; '.join(_where(found))}. {said[:1].upper()}{said[1:]}".rstrip(". ") + "."


def _where(found: PlansFound) -> list[str]:
    """Return in words where the years stand, and of which plans where they are not the usual."""
    tables = [table for each in found.used for table in found.tables[each]]
    if found.used == [SAMFUNNSDEL]:
        return list(dict.fromkeys(table.in_words() for table in tables))
    headings: dict[str, dict[str, dict[str, None]]] = {}
    for table in tables:
        plans = headings.setdefault(table.in_words(YEARS), {})
        plans.setdefault(table.years_in_words(), {})[the_plan(table.plan_type)] = None
    # «Vedtatt 2020» (samfunnsdelen), «Arealdel vedtatt» (arealdelen)
    return [
        place.replace(YEARS, ", ".join(f"{years} ({listed(of)})" for years, of in plans.items()))
        for place, plans in headings.items()
    ]


def not_found(sheets: Sequence[Sheet], choice: TableChoice) -> str:
    """Return why nothing is read from sheets without municipality and year."""
    first = next((row.cells for sheet in sheets for row in sheet.rows if any(row.cells)), ())
    names = [tr("«{value}»", value=name) for name in (choice.key, choice.year) if name]
    return tr(
        "Gi kolonnene overskrifter, for eksempel Kommunenummer og Planår. Fant ikke {wanted} i "
        "{file}. Øverst står det: {headings}.",
        wanted=f" {tr('og')} ".join(names) or tr("kommune og planår"),
        file=sheets[0].place,
        headings=", ".join(filter(None, first)),
    )


def nothing_used(found: PlansFound, register: Register, deviations: Sequence[Deviation]) -> str:
    """Return why nothing is read from a table where no row can be used."""
    tables = next(iter(found.tables.values()))
    values = [
        table.columns.text(row, NUMBER) or table.columns.text(row, NAME)
        for table in tables
        for row in table.columns.rows
    ]
    seen = ", ".join(list(dict.fromkeys(filter(None, values)))[:EXAMPLES])
    on_map = ", ".join(sorted(register.on_map)[:EXAMPLES])
    text = tr(
        "Ingen rader i {file} kan brukes. Kommuner i tabellen: {seen}. "
        "Kommuner på kartet: {known}.",
        file=tables[0].sheet.place,
        seen=seen or tr("ingen"),
        known=on_map,
    )
    if not deviations:
        return text
    return f"{text} {tr('For eksempel: {reason}', reason=deviations[0].in_words())}"
