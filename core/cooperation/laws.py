"""References to the acts, as an officer reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..texts.language import tr


@dataclass(frozen=True)
class Reference:
    """Sections of an act, «kommuneloven §§ 18-4 og 19-4»."""

    act: Callable[[], str]
    sections: tuple[str, ...]

    def in_words(self) -> str:
        """Return the name of the act and its sections."""
        sign = "§" if len(self.sections) == 1 else "§§"
        return f"{self.act()} {sign} {listed(self.sections)}"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: «Båtsfjord, Nesseby og Tana»."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} og {last}", first=", ".join(words[:-1]), last=words[-1])


def koml(*sections: str) -> Reference:
    """Return sections of kommuneloven, lov 22. juni 2018 nr. 83."""
    return Reference(lambda: tr("kommuneloven"), sections)


def pbl(*sections: str) -> Reference:
    """Return sections of plan- og bygningsloven, lov 27. juni 2008 nr. 71."""
    return Reference(lambda: tr("plan- og bygningsloven"), sections)


def iks(*sections: str) -> Reference:
    """Return sections of IKS-loven, lov 29. januar 1999 nr. 6."""
    return Reference(lambda: tr("IKS-loven"), sections)


def sivb(*sections: str) -> Reference:
    """Return sections of sivilbeskyttelsesloven, lov 25. juni 2010 nr. 45."""
    return Reference(lambda: tr("sivilbeskyttelsesloven"), sections)


SOME_FORM = koml("18-4", "19-4", "20-4")
"""An agreement is in writing in each of the forms a plan office has."""
