"""What a source changes, shown to the officer, and what of it she agrees to."""

from __future__ import annotations

from ..core.errors import short
from ..core.texts.language import tr
from ..gis.answers import Intake
from ..gis.intake.cooperation import CooperationIntake
from ..gis.intake.plan_years import PlanYearIntake
from .dialogs.cooperation_dialog import ask_cooperation
from .dialogs.intake_dialog import ask_intake
from .messages import INTAKE, Messages


def agree(messages: Messages, name: str, intake: Intake) -> Intake | None:
    """Return what is to be read in; None where she wants none of it, or nothing is new.

    Args:
        messages: those of the window.
        name: what she knows the source as.
        intake: the source, compared with the working file.
    """
    if not intake.changes_anything():
        messages.tell(_nothing_new(name, intake), intake.file.parent, INTAKE, str(intake.file))
        return None
    if isinstance(intake, PlanYearIntake):
        return ask_intake(name, intake, messages.window)
    if isinstance(intake, CooperationIntake):
        return ask_cooperation(name, intake, messages.window)
    question = tr("Skal «{name}» leses inn i {file}?", name=name, file=short(intake.file))
    yes = tr("Les inn")
    if intake.epsg:  # other counties, and so another map
        question, yes = tr("Skal kartet vise {area} i stedet?", area=intake.area()), tr("Bytt")
    details = tr("Det tas en sikkerhetskopi av arbeidsfilen først.")
    agreed = messages.ask(question, f"{intake.in_words()}\n\n{details}", yes)
    return intake if agreed else None


def _nothing_new(name: str, intake: Intake) -> str:
    if isinstance(intake, CooperationIntake):
        return tr(
            "«{name}» sier det samme om samarbeid som arbeidsfilen. Ingenting er endret.",
            name=name,
        )
    return tr("«{name}» har de samme planårene som arbeidsfilen. Ingenting er endret.", name=name)
