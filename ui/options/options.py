"""The page «Planstatus» in QGIS's own options dialog."""

from __future__ import annotations

import os
from dataclasses import replace

from qgis.gui import QgsOptionsPageWidget, QgsScrollArea
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.choices import COUNTY_NAMES, read_age_bands, read_bands, read_map_date_rule
from ...core.defaults import BOKMAAL, ENGLISH, NYNORSK
from ...core.errors import PlanstatusError
from ...core.office import OTHER, credit_for, names_for, offices, title_for
from ...core.plans.bands import ages_in_words, bands_for
from ...core.plans.plan_types import PLAN_TYPES, ROS, SAMFUNNSDEL
from ...core.texts.language import tr
from ...gis.settings import Settings, default_settings, load_settings, save_settings
from ...gis.store.backends import check_place
from ..boxes import give_tip, text_box
from ..dialogs.date_field import day_of
from ..intakes import AREA_FILES, TABLES
from . import option_fields as fields
from .class_preview import ClassPreview
from .option_fields import Field
from .tick_fields import tick, ticks

DEPENDS_ON = {"office": ("counties",), "map_date": ("bands",)}
"""Fields whose problems depend on another field."""

LANGUAGES = {BOKMAAL: "Bokmål", NYNORSK: "Nynorsk", ENGLISH: "English"}
DECIDED = ("office", "counties", "map_language")
"""Fields that decide what the others are while they are empty."""
DRAWN = ("map_date", "bands", "colours")
"""Fields that decide how the classes look."""


class OptionsPage(QgsOptionsPageWidget):
    """Every setting of an office; saved when the dialog is accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the settings of the profile."""
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._filling = False
        self._office = ""
        self._saved = load_settings()
        self._labels: list[QLabel] = []
        self._preview = ClassPreview()
        self._build()
        self.show_settings(self._saved)

    def apply(self) -> None:
        """Save what can be used; QGIS before 3.30 asks nobody whether all of it can."""
        refused = self._refused()
        kept = {name: getattr(self._saved, name) for name in refused}
        wanted = replace(self.entered(), **kept)
        if wanted != self._saved:
            save_settings(wanted)
            self._saved = wanted
        if refused:
            self._tell(list(refused.values()))

    def isValid(self) -> bool:  # noqa: N802  (QGIS's name)
        """Return whether all that was changed can be used; QGIS keeps the dialog open if not."""
        refused = self._refused()
        if refused:
            first = self.fields[next(iter(refused))]
            first.widget.setFocus()
            self._scroll.ensureWidgetVisible(first.problem)
        return not refused

    def reset(self) -> None:
        """«Tilbakestill»: show what an office has before it has chosen anything."""
        self.show_settings(default_settings())

    def show_settings(self, settings: Settings) -> None:
        """Fill in the fields."""
        self._filling = True
        for name, field in self.fields.items():
            field.show(getattr(settings, name))
        self._office = settings.office
        self._show_hints()
        self._filling = False
        self._show_preview()
        self._check_all()

    def entered(self) -> Settings:
        """Return the settings as the fields have them, whether they can be used or not."""
        return replace(self._saved, **{name: each.read() for name, each in self.fields.items()})

    def _refused(self) -> dict[str, str]:
        """Return what is wrong, by setting; what was there before is not a new mistake."""
        self._check_all()
        entered = self.entered()
        refused = {
            name: field.problem.text()
            for name, field in self.fields.items()
            if field.problem.text() and getattr(entered, name) != getattr(self._saved, name)
        }
        if entered.office != self._saved.office and self.fields["counties"].problem.text():
            refused["office"] = self.fields["counties"].problem.text()
        return refused

    def _check_all(self) -> None:
        self._check(*self.fields)

    def _check(self, *names: str) -> None:
        """Say beside the fields what is wrong with them; some of it takes a look at the disk."""
        entered = self.entered()
        for name in names:
            field = self.fields[name]
            problem = _problem(name, entered)
            field.problem.setText(problem and f"⚠ {problem}")
            field.problem.setVisible(bool(problem))

    def _changed(self, name: str) -> None:
        """Check what was chosen now, and what is being typed when she leaves the field."""
        if self._filling:
            return
        if name == "office":
            self._follow_office()
        if name in DECIDED:
            self._show_hints()
        if name in DRAWN:
            self._show_preview()
        if not self.fields[name].is_being_typed():
            self._left(name)

    def _follow_office(self) -> None:
        """Let go of what was another office's; without an office the counties are hers."""
        entered = self.entered()
        before = replace(entered, office=self._office)
        wanted = before.of_office(entered.office)
        if entered.office == OTHER:
            wanted = replace(wanted, counties=before.counties_wanted())
        self.show_settings(wanted)

    def _show_hints(self) -> None:
        """Show in the empty fields what the office decides."""
        for name, words in _of_office(self.entered()).items():
            self.fields[name].hint(words)

    def _left(self, name: str) -> None:
        self._check(name, *DEPENDS_ON.get(name, ()))

    def _tell(self, problems: list[str]) -> None:
        box = text_box(
            tr("Noen innstillinger kan ikke brukes, og er ikke lagret:"), "\n".join(problems), self
        )
        box.setIcon(QMessageBox.Icon.Warning)
        box.exec()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        groups = (
            (tr("Kontor"), self._office_fields()),
            (tr("Data"), self._data()),
            (tr("Kart"), self._map()),
            (tr("Eksport"), self._export()),
        )
        for title, group in groups:
            column.addWidget(self._group(title, group))
        column.addStretch()
        self._give_labels_one_width()
        self._scroll = QgsScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(content)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._scroll, 1)
        page.addLayout(self._about_the_page())

    def _about_the_page(self) -> QHBoxLayout:
        """Return what stands under the page and does not scroll with it."""
        reset = QPushButton(tr("Tilbakestill denne siden"))
        reset.setObjectName("tilbakestill")
        give_tip(reset, tr("Vis standardverdiene. De lagres når du trykker OK."))
        reset.clicked.connect(lambda: self.reset())
        line = QHBoxLayout()
        line.setContentsMargins(6, 6, 6, 6)
        line.addStretch(1)
        line.addWidget(reset)
        return line

    def _group(self, title: str, group: dict[str, Field]) -> QGroupBox:
        box = QGroupBox(title)
        form = QFormLayout(box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in group.items():
            form.addRow(self._label(field.label, field.widget), _with_problem(field))
            if name == "colours":
                form.addRow(self._label(tr("På kartet"), self._preview), self._preview)
            field.widget.setObjectName(name)
            for changed in field.changes:
                changed.connect(lambda *_, name=name: self._changed(name))
            for line in field.lines():
                line.editingFinished.connect(lambda name=name: self._left(name))
        self.fields.update(group)
        return box

    def _label(self, text: str, widget: QWidget) -> QLabel:
        label = QLabel(text)
        label.setBuddy(widget)
        self._labels.append(label)
        return label

    def _give_labels_one_width(self) -> None:
        width = max(label.sizeHint().width() for label in self._labels)
        for label in self._labels:
            label.setMinimumWidth(width)

    def _show_preview(self) -> None:
        entered = self.entered()
        try:
            day = day_of(read_map_date_rule(entered.map_date))
            self._preview.show_classes(bands_for(day, override=entered.bands), entered.colours)
        except PlanstatusError:  # said beside the field
            self._preview.show_classes((), entered.colours)

    def _office_fields(self) -> dict[str, Field]:
        return {
            "office": fields.choice(
                tr("Kontor"),
                tr("Bestemmer fylker, tittel, kreditering, kontornavn, språk og koordinatsystem."),
                {
                    "": tr("Ikke valgt"),
                    **{name: office.area for name, office in offices().items()},
                    OTHER: tr("Annet"),
                },
            ),
            "counties": fields.counties(tr("Fylker"), tr("Fylkene kartet viser.")),
            "title": fields.own_line(tr("Tittel"), tr("Tittelen øverst på kartet.")),
            "credit": fields.own_line(tr("Kreditering"), tr("Hvem som har utarbeidet kartet.")),
            "office_names": fields.own_text(
                tr("Kontornavn"), tr("Navnet på kontoret, ett språk på hver linje.")
            ),
            "logo": fields.file(
                tr("Logo"),
                tr("Bildet øverst til høyre på kartet."),
                tr("Bilder ({kinds})", kinds="*.svg *.png *.jpg *.jpeg"),
                tr("Ingen"),
            ),
        }

    def _data(self) -> dict[str, Field]:
        all_files = tr("Alle filer")
        return {
            "working_file": fields.working_file(
                tr("Arbeidsfil"), tr("Alt du redigerer, ligger i denne filen.")
            ),
            "municipality_source": fields.file(
                tr("Kommunelag"),
                tr("Fil med egne kommunegrenser."),
                f"{tr('Kartlag ({kinds})', kinds=AREA_FILES)};;{all_files} (*)",
                tr("De innebygde grensene"),
            ),
            "plan_year_source": fields.file(
                tr("Planårstabell"),
                tr("Fil med egne planår."),
                f"{tr('Tabeller ({kinds})', kinds=TABLES)};;{all_files} (*)",
                tr("Ingen"),
            ),
        }

    def _map(self) -> dict[str, Field]:
        return {
            "plan_types": ticks(
                tr("Plantyper"),
                tr("Planene som får hvert sitt kart og hver sine kolonner."),
                {each.key: each.label() for each in PLAN_TYPES},
                always=(SAMFUNNSDEL.key,),
            ),
            "map_date": fields.map_date_rule(
                tr("Kartdato"), tr("Datoen «Oppdater planstatus» setter på kartet.")
            ),
            "bands": fields.line(
                tr("Klasser"),
                tr("Tre klasser etter hverandre, for eksempel 1989-2019;2020-2023;2024-"),
                tr("Følger kommunestyreperioden"),
            ),
            "ages": fields.line(
                tr("Aldersklasser"),
                tr("Tre klasser i år for helhetlig ROS, for eksempel 0-3;4-7;8-"),
                ages_in_words(ROS.ages),
            ),
            "colours": fields.colours(tr("Farger"), tr("Fargen på hver klasse.")),
            "map_language": fields.choice(
                tr("Språk på kartet"),
                tr("Språket på tekstene i utskriften."),
                {"": "", **LANGUAGES},
            ),
            "show_status": tick(
                tr("Status"),
                tr("Et tegn etter navnet på kommuner med plan under arbeid eller videreført plan."),
                tr("Vis status på kartet"),
            ),
        }

    def _export(self) -> dict[str, Field]:
        return {
            "export_folder": fields.folder(
                tr("Eksportmappe"),
                tr("Mappen som foreslås når du eksporterer kart."),
                tr("Sist brukte mappe"),
            ),
        }


def _with_problem(field: Field) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(field.widget)
    column.addWidget(field.problem)
    return column


def _problem(name: str, entered: Settings) -> str:
    """Return what is wrong with a setting, in words, or nothing."""
    try:
        if name == "working_file":
            check_place(entered.working_file)
        elif name in ("municipality_source", "plan_year_source", "logo"):
            _check_file(getattr(entered, name))
        elif name == "counties":
            _check_counties(entered)
        elif name == "map_date":
            read_map_date_rule(entered.map_date)
        elif name == "bands":
            _check_bands(entered)
        elif name == "ages":
            read_age_bands(entered.ages)
        elif name == "export_folder" and entered.export_folder:
            _check_folder(entered.export_folder)
    except PlanstatusError as error:
        return str(error)
    return ""


def _check_file(path: str) -> None:
    if path and not os.path.isfile(path):
        raise PlanstatusError(tr("Fant ikke filen {path}.", path=path))


def _check_folder(path: str) -> None:
    if not os.path.isdir(path):
        raise PlanstatusError(tr("Fant ikke mappen {path}.", path=path))


def _check_bands(entered: Settings) -> None:
    read_bands(entered.bands)
    try:
        day = day_of(read_map_date_rule(entered.map_date))
    except PlanstatusError:
        return  # said beside the date
    bands_for(day, override=entered.bands)


def _check_counties(entered: Settings) -> None:
    if entered.office == OTHER and not entered.counties:
        raise PlanstatusError(tr("Velg minst ett fylke."))


def _of_office(entered: Settings) -> dict[str, str]:
    """Return what the fields are that are empty, in words."""
    office, counties = entered.the_office(), entered.counties_wanted()
    language = LANGUAGES[replace(entered, map_language="").language()].lower()
    return {
        "counties": ", ".join(f"{each} {COUNTY_NAMES[each]}" for each in counties),
        "map_language": tr("Som kontoret ({language})", language=language),
        "title": title_for(counties, entered.language()),
        "credit": credit_for(office, entered.language()) or tr("Ingen"),
        "office_names": names_for(office, entered.language()) or tr("Ingen"),
    }
