"""The plugin's commands as QGIS shows them; what they do is told from outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qgis.PyQt.QtWidgets import QAction, QWidget

from ..core.texts.language import tr
from ..core.web import GUIDE_NAME
from .icons import ThemeWatch

PREFIX = "planstatus_"


@dataclass(frozen=True)
class Command:
    """A command: the end of its object name, its words in a menu and on a button, its icon."""

    name: str
    text: str
    tip: str
    icon: str
    short: str = ""


def commands() -> tuple[Command, ...]:
    """Return them in the order of the menu, in the language of the interface."""
    return (
        Command(
            "oppdater",
            tr("Oppdater planstatus"),
            tr("Hent kommuner og planår, fargelegg og gjør layouten klar til utskrift"),
            "oppdater",
        ),
        Command(
            "rediger",
            tr("Rediger planår"),
            tr("Åpne kommunenes attributtabell for redigering"),
            "rediger",
        ),
        Command(
            "eksporter",
            tr("Eksporter kart …"),
            tr("Lagre kartet som PDF, PNG eller SVG, i A4, A3 eller begge"),
            "eksporter",
            tr("Eksporter"),
        ),
        Command(
            "kartdato",
            tr("Kartdato …"),
            tr("Velg en annen kartdato enn dagens dato"),
            "kartdato",
            tr("Kartdato") + DROPS_DOWN,
        ),
        Command(
            "skriv_ut",
            tr("Åpne utskriftslayout A4"),
            tr("Åpne layouten i A4, der du kan se over den og skrive den ut"),
            "skriv_ut",
        ),
        Command(
            "skriv_ut_a3",
            tr("Åpne utskriftslayout A3"),
            tr("Åpne layouten i A3, der du kan se over den og skrive den ut"),
            "skriv_ut",
        ),
        Command(
            "rapport",
            tr("Lag rapport …"),
            tr("Lag en nettside alle kan lese, med kart, tabeller og samarbeid, og åpne den"),
            "rapport",
        ),
        Command(
            "atlas_plankontor",
            tr("Lag atlas for plankontor …"),
            tr("Lag en PDF med oversikt og ett ark for hvert plankontor"),
            "atlas",
        ),
        Command(
            "atlas_kommuner",
            tr("Lag atlas for kommunemøte …"),
            tr("Lag en PDF med ett ark for hver kommune på kartet"),
            "atlas",
        ),
        Command(
            "planaartabell",
            tr("Velg planårstabell …"),
            tr("Les inn planår i arbeidsfilen fra et regneark eller en annen tabell"),
            "planaartabell",
        ),
        Command(
            "kommunelag",
            tr("Velg kommunelag …"),
            tr("Les inn kommunegrenser i arbeidsfilen fra en fil eller et lag"),
            "kommunelag",
        ),
        Command(
            "les_samarbeid",
            tr("Les inn samarbeid …"),
            tr("Les inn tabeller om interkommunalt samarbeid i arbeidsfilen"),
            "les_samarbeid",
        ),
        Command(
            "skriv_samarbeid",
            tr("Skriv samarbeid …"),
            tr("Skriv det arbeidsfilen har om samarbeid, til et regneark eller CSV-filer"),
            "skriv_samarbeid",
        ),
        Command(
            "gaa_tilbake",
            tr("Gå tilbake til …"),
            tr("Gå tilbake til en sikkerhetskopi av arbeidsfilen, etter en oppsummering"),
            "gaa_tilbake",
        ),
        Command(
            "panel",
            tr("Planstatuspanel"),
            tr("Vis antall kommuner i hver klasse og en liste der du kan søke og redigere"),
            "panel",
        ),
        Command(
            "kontroll",
            tr("Kontroller samarbeid"),
            tr("Se hva loven krever av samarbeid og planer, som ikke er registrert"),
            "kontroll",
        ),
        Command(
            "innstillinger",
            tr("Innstillinger …"),
            tr("Velg egne filer, farger, tekster og mapper"),
            "innstillinger",
        ),
        Command("hjelp", tr("Hjelp"), tr("Åpne brukerveiledningen i nettleseren"), "hjelp"),
        Command(
            "hjelperen",
            GUIDE_NAME,
            tr("Åpne veilederen om samfunnssikkerhet i planleggingen i nettleseren"),
            "lenke",
        ),
        Command(
            "plan_og_bygg",
            tr("Plan og bygg"),
            tr("Åpne siden om plan og bygg hos Statsforvalteren i nettleseren"),
            "lenke",
        ),
    )


DROPS_DOWN = " ▾"
"""After the words of a button that opens something below itself."""


def make_actions(
    window: QWidget, theme: ThemeWatch, run: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Return an action for each command, by its name, that does what is given for it."""
    return {each.name: _action(each, window, theme, run[each.name]) for each in commands()}


def _action(
    command: Command, window: QWidget, theme: ThemeWatch, run: Callable[[], object]
) -> QAction:
    action = QAction(command.text, window)
    action.setObjectName(PREFIX + command.name)
    action.setIconText(command.short or command.text)
    give_tip(action, command.text, command.tip)
    action.triggered.connect(lambda: run())
    theme.draw(command.icon, action.setIcon)
    return action


def give_tip(action: QAction, name: str, tip: str) -> None:
    """Explain an action beside the mouse, name first, and in the window's status bar."""
    action.setToolTip(f"{name.rstrip(' …')}: {tip[0].lower()}{tip[1:]}")
    action.setStatusTip(tip)
