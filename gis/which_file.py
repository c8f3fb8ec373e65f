"""Which working file a project uses: decided here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import QgsProject

from ..core.errors import PlanstatusError, short
from ..core.texts.language import tr
from .project.adding import layer_name
from .project.roles import PLAN_YEARS, ROLE, find_layer, our_layers, working_file_of
from .project.settings_memory import has_changed
from .settings import Settings
from .store.backends import open_store, store_of


def file_in_use(project: QgsProject, settings: Settings) -> Path:
    """Return the working file of the project, or of the settings, whether it is there or not."""
    plan_years = find_layer(project, PLAN_YEARS)
    return settings.working_file if plan_years is None else working_file_of(plan_years)


def find_working_file(project: QgsProject, settings: Settings) -> tuple[Path, tuple[str, ...]]:
    """Return the file the project already uses, or the one in the settings, and any warning.

    Raises:
        PlanstatusError: it is not a working file, or the one in use is gone.
    """
    plan_years = find_layer(project, PLAN_YEARS)
    if plan_years is not None:
        in_use = working_file_of(plan_years)
        return _existing(in_use, plan_years.isValid(), settings.working_file)
    if open_store(settings.working_file).exists():
        open_store(settings.working_file).check()
    return settings.working_file, ()


def file_to_switch_to(project: QgsProject, settings: Settings) -> Path | None:
    """Return the working file of the settings, if it is news in a project that has another one.

    Whose project it is decides nothing: what counts is that the officer has changed the setting
    since her last click in it.
    """
    plan_years = find_layer(project, PLAN_YEARS)
    if plan_years is None:
        return None
    in_use = working_file_of(plan_years)
    if in_use == settings.working_file or not open_store(in_use).exists():
        return None
    changed = has_changed(project, settings, "working_file", str(in_use))
    return settings.working_file if changed else None


def files_read(project: QgsProject) -> dict[Path, list[str]]:
    """Return the working files that the layers of a project read, with the names of the layers.

    A file is there once, however its place is written, and that of «Planår» is the first.
    """
    places: dict[object, Path] = {}
    names: dict[Path, list[str]] = {}
    for layer in sorted(
        our_layers(project), key=lambda each: each.customProperty(ROLE) != PLAN_YEARS
    ):
        store = store_of(layer)
        if store.exists():
            place = places.setdefault(store.identity(), store.place)
            names.setdefault(place, []).append(layer.name())
    return names


def several_in_words(files: Mapping[Path, Sequence[str]]) -> str:
    """Return which layers read which of several files."""
    each_file = (f"{short(file)}: {', '.join(names)}" for file, names in files.items())
    return tr("Lagene leser hver sin arbeidsfil. {files}.", files=". ".join(each_file))


def _existing(in_use: Path, open_now: bool, own: Path) -> tuple[Path, tuple[str, ...]]:
    """Return the project's file; a project from a colleague gets the officer's own instead.

    Sample years must never take the place of an office's own without a word.
    """
    if open_store(in_use).exists():
        open_store(in_use).check()
        return in_use, ()
    if open_now or not open_store(own).exists():
        raise PlanstatusError(
            tr(
                "Legg arbeidsfilen {file} tilbake, eller koble til nettverksdisken. Vil du "
                "begynne på nytt, fjerner du laget «{layer}» fra prosjektet.",
                file=short(in_use),
                layer=layer_name(PLAN_YEARS),
            ),
            in_use,
        )
    open_store(own).check()
    return own, (
        tr(
            "Fant ikke arbeidsfilen {file}. Prosjektet bruker nå {own}.",
            file=short(in_use),
            own=short(own),
        ),
    )
