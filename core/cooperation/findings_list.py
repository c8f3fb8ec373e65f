"""The findings as a table, and under the cooperation or the municipality they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..schema import KEY, NAME
from ..texts.language import tr
from .agreements import AGREEMENTS_MADE
from .check import agreement_name
from .findings import Finding, name_of
from .levels import LEVELS, level_words
from .register import Cooperations
from .terms import COOPERATIONS

COLUMNS = (
    "nivaa", "regel", "funn", "henvisning", COOPERATIONS.name, AGREEMENTS_MADE.name, KEY, NAME,
)  # fmt: skip
"""The columns of the table: a promise to models and scripts."""


def rows_of(findings: Sequence[Finding], register: Cooperations) -> list[tuple[str, ...]]:
    """Return findings as rows of the table."""
    agreements = {each.code: agreement_name(each) for each in register.agreements}
    return [
        (
            each.level, each.rule, each.sentence, each.reference,
            register.name_of(each.cooperation), agreements.get(each.agreement, ""),
            ", ".join(each.numbers), ", ".join(map(name_of, each.numbers)),
        )
        for each in findings
    ]  # fmt: skip


@dataclass(frozen=True)
class Group:
    """Findings about one cooperation, what is of none, or the plans of one municipality."""

    title: str
    findings: tuple[Finding, ...]


def grouped(findings: Sequence[Finding], register: Cooperations) -> list[Group]:
    """Return findings under what they are about, in the order they were found."""
    groups: dict[str, list[Finding]] = {}
    agreements = {each.code: agreement_name(each) for each in register.agreements}
    for each in findings:
        of_none = agreements.get(each.agreement) or ", ".join(map(name_of, each.numbers))
        title = register.name_of(each.cooperation) or of_none or COOPERATIONS.label()
        groups.setdefault(title, []).append(each)
    return [Group(title, tuple(found)) for title, found in groups.items()]


def strict_as(findings: Sequence[Finding], level: str) -> list[Finding]:
    """Return those of a level, or of a stricter one."""
    counted = LEVELS[: LEVELS.index(level) + 1]
    return [each for each in findings if each.level in counted]


def in_numbers(findings: Sequence[Finding]) -> str:
    """Return how many there are of each level: «Funn: 18 (må: 6, merknad: 12)»."""
    counts = Counter(each.level for each in findings)
    words = level_words()
    parts = (f"{words[each]}: {counts[each]}" for each in LEVELS if counts[each])
    told = ", ".join(parts)
    return tr("Funn: {count} ({told})", count=len(findings), told=told) if told else tr("Funn: 0")
