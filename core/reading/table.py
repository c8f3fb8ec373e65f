"""A table of plan years as it stands in a sheet, and of which plan it says that it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..plans.companions import without_companions
from ..plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ..plans.words import listed, names_other_plan, names_plan
from ..texts.language import tr
from .cell_words import is_about, tells_year_of
from .columns import Columns
from .headings import (
    NAME,
    NUMBER,
    PLAN_ONLY,
    SPECIFIC,
    YEAR,
    is_other_step,
    may_head_anything,
    plain,
    year_rank,
)
from .rows import Sheet

_OF_THE_LIST = re.compile(
    r"\b(?:oversikt|list[ea]|tabell|skjema|regneark|ark|fil)\w* (?:\w+ )?(?:skal|må|bør|blir|vert) "
    r"(?:oppdater|ajourfør|revider|rett|fylle?|send)\w*"
)
"""What is said of the list itself, «Oversikten skal oppdateres hvert år»."""


@dataclass(frozen=True)
class Table:
    """A sheet, or one of the tables in it, and its columns."""

    sheet: Sheet
    columns: Columns

    def in_words(self, years: str = "") -> str:
        """Return «Ark «Planer», rad 3: kommune i «Kommunenr», planår i «Samfunnsdel vedtatt»».

        `years` is what stands in the place of the last heading where several plans are read.
        """
        key = self.columns.heading(NUMBER if NUMBER in self.columns.index else NAME)
        years = years or self.years_in_words()
        columns = tr("kommune i «{key}», planår i {years}", key=key, years=years)
        line, name = self.columns.line, self.sheet.name
        if name and line:
            return tr(
                "Ark «{sheet}», rad {line}: {columns}", sheet=name, line=line, columns=columns
            )
        if name:
            return tr("Ark «{sheet}», uten overskrifter: {columns}", sheet=name, columns=columns)
        if line:
            return tr("Rad {line}: {columns}", line=line, columns=columns)
        return tr("Uten overskrifter: {columns}", columns=columns)

    def years_in_words(self) -> str:
        """Return the headings of the years, «Samfunnsdel vedtatt» og «Sist rullert»."""
        names = dict.fromkeys(each.heading(YEAR) for each in self.columns.each_year)
        return listed(tr("«{year}»", year=name) for name in names)

    def names_plan(self) -> bool:
        """Tell whether heading, title or sheet name the plan."""
        return self.columns.names_plan() or names_plan(plain(self._title), self.plan_type)

    def named(self) -> list[Table]:
        """Return the table where anything says that it has this plan, and not only that it may.

        Where that is its cells alone, «Samfunnsdel 2020, arealdel 2017», it has those rows only.
        """
        columns = self.columns
        if columns.names_plan() or columns.lists_this_plan or columns.has_sections:
            return [self]
        if columns.is_beside or self.titles_name_plan():
            return [self]
        rows = tuple(
            r for r in columns.rows if tells_year_of(columns.text(r, YEAR), self.plan_type)
        )
        return [replace(self, columns=replace(columns, rows=rows))] if rows else []

    def titles_name_plan(self) -> bool:
        """Tell whether sheet, title or file name this plan and no other."""
        named = filter(None, map(_types_named, self._titles))
        return next(named, []) == [self.plan_type]

    def other_plan(self) -> str:
        """Return the title, sheet or file that says that the years are of something else."""
        if self._is_of_another_step():
            return " ".join(self._title.split())
        if self._says_nothing_of_plans():
            return self.columns.heading(YEAR)
        if self.names_plan() or self.columns.lists_plans():
            return ""
        for text in self._titles:
            others = names_other_plan(_words_of_title(text), self.plan_type)
            if others and self.plan_type not in _types_named(text):
                return " ".join(text.split())
        return ""

    def _is_of_another_step(self) -> bool:
        """Tell whether the title says so, and no heading what the years are of."""
        bare = self.columns.rank < SPECIFIC or self.columns.rank == PLAN_ONLY
        return (
            bare
            and is_other_step(_OF_THE_LIST.sub(" ", plain(self._title)), self.plan_type)
            and not any(is_other_step(each, self.plan_type) for each in self.columns.headings)
        )

    def _says_nothing_of_plans(self) -> bool:
        """Tell whether the years stand below «Tilsyn», and nothing else speaks of plans."""
        cells = (self.columns.text(row, YEAR) for row in self.columns.rows)
        texts = (self._title, self.sheet.place, *self.columns.headings, *cells)
        return not (
            may_head_anything(self.columns.own_heading(YEAR), self.plan_type)
            or self.columns.lists_plans()
            or any(is_about(text, self.plan_type) for text in texts)
            or any(year_rank(text, self.plan_type) >= SPECIFIC for text in texts)
        )

    @property
    def plan_type(self) -> PlanType:
        """Return the plan it has the years of."""
        return self.columns.wanted.plan_type

    @property
    def _titles(self) -> tuple[str, ...]:
        return self.sheet.name, self.columns.titles, self.sheet.place

    @property
    def _title(self) -> str:
        return f"{self.sheet.name} {self.columns.titles}"


def _types_named(title: str) -> list[PlanType]:
    words = _words_of_title(title)
    return [
        each
        for each in PLAN_TYPES
        if names_plan(words, each)
        or (each is SAMFUNNSDEL and "kommuneplan" in without_companions(words))
    ]


def _words_of_title(title: str) -> str:
    return re.sub(r"kommuneplan\w* areal\w*", "arealdel", plain(title))
