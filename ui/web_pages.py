"""The pages of the web that the help menu leads to."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..core.texts.language import tr
from ..core.web import GUIDE_NAME
from ..gis.settings import load_settings
from .messages import HELP, Button, Messages


class WebPages:
    """Opens the pages of the settings, as they are when they are asked for."""

    def __init__(self, iface: QgisInterface, show_options: Callable[[], object]) -> None:
        """Speak in the window; `show_options` opens the settings."""
        self._messages = Messages(iface)
        self._show_options = show_options

    def open_guide(self) -> None:
        """Open Samfunnssikkerhetshjelperen."""
        self._open(load_settings().guide_page, GUIDE_NAME)

    def open_planning(self) -> None:
        """Open the office's page on planning."""
        self._open(load_settings().page_on_planning(), tr("Plan og bygg"))

    def _open(self, address: str, name: str) -> None:
        self._messages.withdraw(HELP)
        if not address:
            self._ask_for(name)
        elif not QDesktopServices.openUrl(QUrl(address)):
            text = tr("Åpne siden selv: ingen nettleser åpnet {address}", address=address)
            self._messages.warn(text, HELP)

    def _ask_for(self, name: str) -> None:
        text = tr("Adressen til «{name}» er ikke oppgitt. Skriv den i innstillingene.", name=name)
        tip = tr("Åpne innstillingene, der adressen kan skrives under «Lenker»")
        self._messages.warn(text, HELP, (Button(tr("Innstillinger …"), tip, self._show_options),))
