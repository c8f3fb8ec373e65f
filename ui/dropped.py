"""Tables that are dropped on the window: offered as what they look like."""

from __future__ import annotations

from pathlib import Path

from ..core.texts.language import tr
from .cooperation_files import CooperationFiles
from .intakes import Intakes
from .session import Session
from .table_kinds import has_plan_years, tells_of_cooperation


class Dropped:
    """Offers to read what is dropped on one QGIS window."""

    def __init__(self, session: Session, intakes: Intakes, cooperation: CooperationFiles) -> None:
        """Ask in the session's window, and let the others read."""
        self._session = session
        self._intakes = intakes
        self._cooperation = cooperation

    def offer(self, file: Path) -> bool:
        """Offer to read a file, or a folder of files; False lets QGIS add it as a layer."""
        self._session.begin()
        plan_years = has_plan_years(self._session, file)
        cooperation = tells_of_cooperation(self._session, file)
        if not (plan_years or cooperation):
            return False
        answer = self._ask(file.name, plan_years, cooperation)
        read = {as_plan_years(): self._read_plan_years, as_cooperation(): self._cooperation.read}
        if answer in read:
            read[answer](str(file))
        return answer != as_layer()

    def _ask(self, name: str, plan_years: bool, cooperation: bool) -> str | None:
        answers = {}
        question = tr("Skal «{name}» leses inn som samarbeid?", name=name)
        if plan_years:
            question = tr("Skal «{name}» leses inn som planår?", name=name)
            answers[as_plan_years()] = tr("Les inn planårene i arbeidsfilen, etter en oppsummering")
        if cooperation:
            answers[as_cooperation()] = tr(
                "Les inn tabellene om samarbeid i arbeidsfilen, etter en oppsummering"
            )
        if plan_years and cooperation:
            question = tr("Hva skal «{name}» leses inn som?", name=name)
        answers[as_layer()] = tr("Legg tabellen til i prosjektet, som QGIS ellers gjør")
        details = tr("Du får først se hva tabellen vil endre i arbeidsfilen.")
        return self._session.messages.choose(question, details, answers)

    def _read_plan_years(self, file: str) -> None:
        if self._session.edits_are_settled():
            self._intakes.read_plan_years(Path(file))


def as_plan_years() -> str:
    """Return the button that reads plan years."""
    return tr("Les inn som planår")


def as_cooperation() -> str:
    """Return the button that reads tables of cooperation."""
    return tr("Les inn som samarbeid")


def as_layer() -> str:
    """Return the button that leaves a table to QGIS."""
    return tr("Legg til som lag")
