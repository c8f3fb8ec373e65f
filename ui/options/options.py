"""The page «Planstatus» in QGIS's own options dialog."""

from __future__ import annotations

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

from ...core.choices import COUNTY_NAMES, read_map_date_rule
from ...core.errors import PlanstatusError
from ...core.office import OTHER, credit_for, names_for, title_for
from ...core.plans.bands import bands_for
from ...core.texts.language import tr
from ...gis.settings import Settings, default_settings, load_settings, save_settings
from ..boxes import give_tip, text_box
from ..dialogs.date_field import day_of
from .colour_field import ClassPreview
from .declared_fields import (
    LANGUAGES,
    data_fields,
    export_fields,
    link_fields,
    map_fields,
    office_fields,
)
from .option_fields import Field
from .option_problems import problem_of

DEPENDS_ON = {"office": ("counties",), "map_date": ("bands",)}
"""Fields whose problems depend on another field."""

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
        self._check(*self.fields)

    def entered(self) -> Settings:
        """Return the settings as the fields have them, whether they can be used or not."""
        return replace(self._saved, **{name: each.read() for name, each in self.fields.items()})

    def _refused(self) -> dict[str, str]:
        """Return what is wrong, by setting; what was there before is not a new mistake."""
        self._check(*self.fields)
        entered = self.entered()
        refused = {
            name: field.problem.text()
            for name, field in self.fields.items()
            if field.problem.text() and getattr(entered, name) != getattr(self._saved, name)
        }
        if entered.office != self._saved.office and self.fields["counties"].problem.text():
            refused["office"] = self.fields["counties"].problem.text()
        return refused

    def _check(self, *names: str) -> None:
        """Say beside the fields what is wrong with them; some of it takes a look at the disk."""
        entered = self.entered()
        for name in names:
            field = self.fields[name]
            problem = problem_of(name, entered)
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
        for name, words in of_office(self.entered()).items():
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
            (tr("Kontor"), office_fields()),
            (tr("Data"), data_fields()),
            (tr("Kart"), map_fields()),
            (tr("Eksport"), export_fields()),
            (tr("Lenker"), link_fields()),
        )
        for title, group in groups:
            column.addWidget(self._group(title, group))
        column.addStretch()
        width = max(label.sizeHint().width() for label in self._labels)
        for label in self._labels:
            label.setMinimumWidth(width)
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

    def _show_preview(self) -> None:
        entered = self.entered()
        try:
            day = day_of(read_map_date_rule(entered.map_date))
            self._preview.show_classes(bands_for(day, override=entered.bands), entered.colours)
        except PlanstatusError:  # said beside the field
            self._preview.show_classes((), entered.colours)


def _with_problem(field: Field) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(field.widget)
    column.addWidget(field.problem)
    return column


def of_office(entered: Settings) -> dict[str, str]:
    """Return what the fields are that are empty, in words."""
    office, counties = entered.the_office(), entered.counties_wanted()
    language = LANGUAGES[replace(entered, map_language="").language()].lower()
    return {
        "counties": ", ".join(f"{each} {COUNTY_NAMES[each]}" for each in counties),
        "map_language": tr("Som kontoret ({language})", language=language),
        "title": title_for(counties, entered.language()),
        "credit": credit_for(office, entered.language()) or tr("Ingen"),
        "office_names": names_for(office, entered.language()) or tr("Ingen"),
        "planning_page": (office.web_page if office else "") or tr("Ingen"),
    }
