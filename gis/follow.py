"""What is new in the settings, before the map is brought up to date.

The working file is found, made or switched, and the office's own files are read into it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsProject

from ..core.errors import PlanstatusError, short
from ..core.reading.deviations import Deviation
from ..core.texts.language import tr
from .answers import Answers
from .intake.read_in import read_in
from .project.layers import stop_editing
from .project.switch import switch_working_file
from .settings import Settings
from .sources import office_sources
from .store.backends import open_store
from .which_file import file_to_switch_to, files_read, find_working_file, several_in_words


@dataclass(frozen=True)
class Followed:
    """The working file to go on with, and what is to be said of it.

    `deviations` are rows of the office's files that were not used as they stood. `left` is the
    setting that has not reached the project yet, because nobody was asked about it.
    """

    file: Path
    warnings: tuple[str, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    left: str = ""


def follow(project: QgsProject, settings: Settings, answers: Answers) -> Followed:
    """Find or make the working file, read in what is new, and let the layers show the file.

    Raises:
        PlanstatusError: there is no working file to go on with.
    """
    several = _settle_files(project, answers)
    now, warnings = find_working_file(project, settings)
    warnings = (*several, *warnings)
    other = file_to_switch_to(project, settings)
    if other is None:
        return _and_first(warnings, _prepare(project, now, settings, answers))
    if answers.may_switch(now, other):
        prepared = _prepare(project, other, settings, answers)
        stop_editing(project)
        return _and_first(switch_working_file(project, other), prepared)
    prepared = _prepare(project, now, settings, answers)
    if answers.is_asked:
        return prepared
    return replace(_and_first((_kept(now, other),), prepared), left="working_file")


def stay(project: QgsProject, settings: Settings) -> Followed:
    """Find the working file of the project; what is new in the settings waits.

    Raises:
        PlanstatusError: there is no working file to go on with.
    """
    file, warnings = find_working_file(project, settings)
    warnings = (*_told_of_several(project), *warnings)
    left = "working_file" if file_to_switch_to(project, settings) else ""
    return Followed(file, warnings, left=left)


def _settle_files(project: QgsProject, answers: Answers) -> tuple[str, ...]:
    """Let the layers read one file where they read several: the one that she chooses."""
    files = files_read(project)
    chosen = answers.choose_file(files) if len(files) > 1 else None
    if chosen is None:
        return _told_of_several(project)
    open_store(chosen).check()
    stop_editing(project)
    return switch_working_file(project, chosen)


def _told_of_several(project: QgsProject) -> tuple[str, ...]:
    files = files_read(project)
    if len(files) < 2:
        return ()
    what = several_in_words(files)
    return (
        tr(
            "Klikk «Oppdater planstatus», og velg hvilken arbeidsfil som gjelder. {what}", what=what
        ),
    )


def _and_first(warnings: tuple[str, ...], followed: Followed) -> Followed:
    return replace(followed, warnings=(*warnings, *followed.warnings))


def _prepare(project: QgsProject, file: Path, settings: Settings, answers: Answers) -> Followed:
    if not open_store(file).exists():
        return _make(file, settings, answers)
    open_store(file).check()
    followed = Followed(file)
    if settings.officer:  # a job's own file is what it asked for
        for source in office_sources.news(file, settings):
            followed = _read_source(project, source, followed, answers)
    return followed


def _make(file: Path, settings: Settings, answers: Answers) -> Followed:
    """Make the working file of the office's own files."""
    made = answers.read(
        Path(settings.plan_year_source).name,
        tr("Lager {file} …", file=short(file)),
        lambda feedback, choice: office_sources.create(file, settings, feedback, choice),
    )
    if made is None:
        raise PlanstatusError(tr("Avbrutt. Ingenting er endret."))
    answers.tell_rows(file.name, made.deviations, made.read_from)
    return Followed(file, made.warnings, made.deviations)


def _read_source(
    project: QgsProject,
    source: office_sources.OwnSource,
    before: Followed,
    answers: Answers,
) -> Followed:
    """Read in a file of the settings that is new or changed, after its summary.

    A map of other counties needs none while nobody has written anything.
    """
    file, warning, rows = before.file, "", before.deviations
    try:
        open_store(file).bring_up_to_date()
        outcome = read_in(
            project,
            source.name,
            lambda feedback, choice: office_sources.plan(file, source, feedback, choice),
            office_sources.take_in,
            answers,
            asking=not office_sources.follows_unasked(file, source),
        )
        outcome.tell_rows(source.name, answers)
        rows = (*rows, *outcome.deviations())
        if answers.is_asked or outcome.is_whole():
            office_sources.remember(file, source, outcome.is_whole())
        else:
            warning = _not_read(source)
    except PlanstatusError as error:
        warning = tr("{source}: {why}", source=source.name, why=error)
    warnings = (*before.warnings, warning) if warning else before.warnings
    return Followed(file, warnings, rows)


def _kept(now: Path, other: Path) -> str:
    return tr(
        "Klikk «Oppdater planstatus» for å bytte til arbeidsfilen {other}. Prosjektet bruker "
        "fortsatt {file}.",
        other=short(other),
        file=short(now),
    )


def _not_read(source: office_sources.OwnSource) -> str:
    return tr(
        "Klikk «Oppdater planstatus» for å se hva «{source}» endrer. Det som ville erstatte noe "
        "kontoret har fra før, er ikke lest inn.",
        source=source.name,
    )
