"""«Eksporter kart …» and what is offered afterwards, and the layouts opened for printing."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from qgis.core import QgsSettings

from ..core.errors import PlanstatusError
from ..core.texts.language import tr
from ..gis.project.on_canvas import map_on_canvas, maps_with_pages
from ..gis.project.shown import choices, shown_now
from ..gis.sources.files import is_there
from .dialogs.export_dialog import Export, ask_export, remember_folder
from .files_made import copy_button, may_replace, native, open_file
from .messages import EXPORT, Button
from .page_file import write_page
from .session import Session
from .whole_map import layout_of, municipalities_of


class Exports:
    """Writes and opens the project's pages."""

    def __init__(self, session: Session) -> None:
        """Work in the session's project."""
        self._session = session
        self._messages = session.messages

    def open_layout(self, page: str) -> None:
        """«Åpne utskriftslayout»: the layout of the map on the canvas, where QGIS prints."""
        self._session.begin()
        layout = layout_of(self._session, page, map_on_canvas(self._session.project))
        if layout is not None:
            self._session.iface.openLayoutDesigner(layout)

    def ask(self) -> None:
        """«Eksporter kart …»: the pages she wants, as PDF, PNG or SVG."""
        self._session.begin()
        layer = municipalities_of(self._session)
        if layer is None:
            return
        map_date = self._session.map_date()
        try:
            offered = choices(layer)
        except PlanstatusError as error:
            self._messages.warn(error, EXPORT)
            return
        now, window = shown_now(layer), self._session.window
        maps = maps_with_pages(self._session.project)
        agreed = partial(may_replace, self._messages)
        wanted = ask_export(map_date, offered, now, agreed, window, maps)
        if wanted is not None:
            self.write(wanted)

    def write(self, wanted: Export) -> None:
        """Write pages to their files, and say how it went; the first that fails is the last."""
        self._messages.withdraw(EXPORT)
        done: dict[str, Path] = {}
        for page, path in wanted.files.items():
            layout = layout_of(self._session, page, wanted.map_key)
            if layout is None:
                break
            try:
                write_page(self._session, layout, page, path, wanted)
            except PlanstatusError as error:
                self._messages.warn(error, EXPORT)
                break
            done[page] = path
        if done:
            self._tell(done)

    def recent_by_path(self) -> dict[str, Callable[[], object]]:
        """Return what opens each of the maps that were exported last, by path, the newest first."""
        return {native(path): self._opener(path) for path in recent_exports()}

    def _tell(self, done: Mapping[str, Path]) -> None:
        paths = list(done.values())
        remember_folder(paths[0])
        remember_exports(paths)
        text = (
            tr("Kartet er eksportert til «{file}».", file=paths[0].name)
            if len(paths) == 1
            else tr("Kartet er eksportert i {pages}.", pages=tr(" og ").join(done))
        )
        self._messages.tell(
            text,
            paths[0].parent,
            EXPORT,
            "\n".join(map(native, paths)),
            self._open_buttons(done),
            (copy_button(paths),),
        )

    def _open_buttons(self, done: Mapping[str, Path]) -> list[Button]:
        if len(done) == 1:
            (path,) = done.values()
            return [Button(tr("Åpne kartet"), native(path), self._opener(path))]
        return [
            Button(tr("Åpne {page}", page=page), native(path), self._opener(path))
            for page, path in done.items()
        ]

    def _opener(self, path: Path) -> Callable[[], object]:
        return lambda: open_file(self._messages, path, EXPORT)


KEY = "planstatus/recent_exports"
MOST = 5


def recent_exports() -> list[Path]:
    """Return those that are still there, the newest first."""
    return [path for path in _remembered() if is_there(path)]


def remember_exports(paths: Sequence[Path]) -> None:
    """Put maps in front of those that were exported before."""
    kept = dict.fromkeys([*paths, *_remembered()])
    QgsSettings().setValue(KEY, json.dumps([str(path) for path in kept][:MOST]))


def _remembered() -> list[Path]:
    try:
        return [Path(text) for text in json.loads(QgsSettings().value(KEY, "[]", str))]
    except (ValueError, TypeError):  # someone has written in the settings by hand
        return []
