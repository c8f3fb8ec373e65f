"""What the rules find in the register: a sentence an officer reads, with the section behind it.

A finding says what is not registered. Nothing is said of what a municipality has done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..municipalities.changes import called
from ..municipalities.names import name_order
from ..municipalities.register import norway
from ..texts.language import tr
from .laws import Reference, listed

Case = TypeVar("Case")


@dataclass(frozen=True)
class Said:
    """What a rule says about a case: the words, the section, and the municipalities it is about.

    `level` is another than the rule's own, where too little is known for that.
    """

    words: str
    reference: Reference
    numbers: tuple[str, ...] = ()
    level: str = ""


@dataclass(frozen=True)
class Rule(Generic[Case]):
    """A rule by its key in our list of the law, how strict it is, and what looks for it."""

    key: str
    level: str
    look: Callable[[Case], Iterator[Said]]


@dataclass(frozen=True)
class Finding:
    """A finding: rule and level, the sentence, and what it is about.

    `agreement` is empty of what is about the whole cooperation, `cooperation` of what is about an
    agreement of none that is registered, and both of what is about other rows of none, or about the
    plans of a municipality.
    `numbers` are those of the municipalities to look at.
    """

    rule: str
    level: str
    sentence: str
    reference: str
    cooperation: str = ""
    agreement: str = ""
    numbers: tuple[str, ...] = ()


def found(
    rules: Iterable[Rule[Case]],
    case: Case,
    subject: str,
    cooperation: str = "",
    agreement: str = "",
    numbers: tuple[str, ...] = (),
) -> Iterator[Finding]:
    """Yield what rules find in a case; `subject` is what its sentences begin with.

    `numbers` are the municipalities of what a rule says of none in particular.
    """
    for rule in rules:
        for said in rule.look(case):
            section = said.reference.in_words()
            sentence = tr(
                "{subject}: {words} ({section}).",
                subject=subject, words=said.words, section=section,
            )  # fmt: skip
            level = said.level or rule.level
            yield Finding(
                rule.key, level, sentence, section, cooperation, agreement, said.numbers or numbers
            )


def in_name_order(numbers: Iterable[str]) -> tuple[str, ...]:
    """Return numbers of municipalities, each once, in the order of their names."""
    return tuple(sorted(set(numbers), key=lambda number: name_order(name_of(number))))


def name_of(number: str) -> str:
    """Return what a municipality is called, also one that is no more; else its number."""
    return norway()[number].name if number in norway() else called(number) or number


def names_of(numbers: Iterable[str]) -> str:
    """Return the names of municipalities as in a sentence: «Båtsfjord, Nesseby og Tana»."""
    return listed([name_of(number) for number in in_name_order(numbers)])
