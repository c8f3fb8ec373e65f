"""Anything of ours removed at any time, before any button and during any edit."""

from __future__ import annotations

import random
import sys
import traceback
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsExpressionContextUtils, QgsField, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtTest import QTest

from planstatus.gis.project.layers import ROLES, find_layer
from planstatus.ui.commands import Commands
from planstatus.ui.dialogs.export_dialog import Export
from planstatus.ui.messages import Messages
from planstatus.ui.panel.panel import StatusPanel

from ..waiting import settle

STEPS = 40
SEEDS = 20


@pytest.fixture
def errors(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have come up in QGIS's window of Python errors."""
    found: list[str] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda *error: found.append("".join(traceback.format_exception(*error)))
    )
    return found


class Officer:
    """Clicks, types and removes, in a real project with the real commands."""

    def __init__(self, commands: Commands, panel: StatusPanel, folder: Path, seed: int) -> None:
        self.commands, self.panel, self.folder = commands, panel, folder
        self.random = random.Random(seed)
        self.project = QgsProject.instance()
        self.done: list[str] = []
        self.acts: list[Callable[[], object]] = [
            commands.update_status, commands.update_status, commands.edit_plan_years,
            self.open_layout, self.export, self.other_date, commands.editor.undo,
            commands.editor.redo, commands.editor.save, commands.editor.discard,
            self.type_in_panel, self.type_in_panel, self.act_on_row, self.type,
            self.type, self.undo, self.redo,
            self.save, self.cancel, self.remove_layer, self.remove_layer, self.remove_layout,
            self.remove_theme, self.remove_variables, self.remove_join, self.remove_group,
            self.remove_row, self.add_virtual_field, self.clear, self.save_and_open,
            self.hide_or_show_panel, self.filter_rows, self.press_message,
        ]  # fmt: skip

    def act(self) -> None:
        act = self.random.choice(self.acts)
        self.done.append(act.__name__)
        act()
        QTest.qWait(self.random.choice((0, 0, 20, 300)))

    def layer(self) -> QgsVectorLayer | None:
        return find_layer(self.project, self.random.choice(("kommuner", "planaar")))

    def export(self) -> None:
        self.commands.files.exports.write(Export({"A4": self.folder / "kart.png"}))

    def open_layout(self) -> None:
        self.commands.files.exports.open_layout("A3")

    def other_date(self) -> None:
        self.commands.session.update(date(self.random.randint(1995, 2030), 5, 5))

    def act_on_row(self) -> None:
        """Choose anything in the list's menu, with every row selected or the one in focus."""
        table = self.panel.widgets.table
        self.random.choice((table.selectAll, table.clearSelection))()
        table.menu.aboutToShow.emit()
        acts = [each for each in table.menu.actions() if each.isEnabled() and not each.menu()]
        self.random.choice([each for each in acts if each.text() != "Åpne kilden"]).trigger()

    def type_in_panel(self) -> None:
        rows = self.panel.model.rowCount()
        if rows:
            row = self.panel.model.row_at(self.random.randrange(rows))
            self.panel.model.edited.emit(row, self.random.choice(("2020", "2024", "", "20222")))

    def type(self) -> None:
        layer = self.layer()
        if layer is None or not (layer.isEditable() or layer.startEditing()):
            return
        ids = [feature.id() for feature in layer.getFeatures()]
        column = layer.fields().indexOf("planaar")
        if ids and column >= 0:
            layer.beginEditCommand("skriv")
            value = self.random.choice((2019, 2023, 123, None))
            layer.changeAttributeValue(self.random.choice(ids), column, value)
            layer.endEditCommand()

    def undo(self) -> None:
        layer = self.layer()
        if layer is not None:
            layer.undoStack().undo()

    def redo(self) -> None:
        layer = self.layer()
        if layer is not None:
            layer.undoStack().redo()

    def save(self) -> None:
        layer = self.layer()
        if layer is not None and layer.isEditable():
            layer.commitChanges(self.random.choice((True, False)))

    def cancel(self) -> None:
        layer = self.layer()
        if layer is not None and layer.isEditable():
            layer.rollBack(self.random.choice((True, False)))

    def remove_layer(self) -> None:
        layer = find_layer(self.project, self.random.choice(ROLES))
        if layer is not None:
            self.project.removeMapLayer(layer.id())

    def remove_layout(self) -> None:
        layouts = self.project.layoutManager().printLayouts()
        if layouts:
            self.project.layoutManager().removeLayout(self.random.choice(layouts))

    def remove_theme(self) -> None:
        self.project.mapThemeCollection().clear()

    def remove_variables(self) -> None:
        for name in list(self.project.customVariables()):
            if self.random.random() < 0.5:
                QgsExpressionContextUtils.removeProjectVariable(self.project, name)

    def remove_join(self) -> None:
        layer = find_layer(self.project, "kommuner")
        if layer is not None and layer.vectorJoins():
            layer.removeJoin(layer.vectorJoins()[0].joinLayerId())

    def remove_group(self) -> None:
        self.project.layerTreeRoot().removeAllChildren()

    def remove_row(self) -> None:
        layer = self.layer()
        if layer is not None and (layer.isEditable() or layer.startEditing()):
            ids = [feature.id() for feature in layer.getFeatures()]
            if ids:
                layer.deleteFeature(self.random.choice(ids))

    def add_virtual_field(self) -> None:
        layer = self.layer()
        if layer is not None:
            number = QgsField(layer.fields().at(0))
            number.setName("hennes")
            layer.addExpressionField("1 + 1", number)

    def filter_rows(self) -> None:
        layer = self.layer()
        if layer is not None:
            layer.setSubsetString(self.random.choice(("", "kommunenummer > '5530'")))

    def clear(self) -> None:
        self.project.clear()

    def save_and_open(self) -> None:
        file = str(self.folder / "prosjekt.qgz")
        self.project.write(file)
        self.project.clear()
        self.project.read(file)
        self.commands.link_layers()

    def hide_or_show_panel(self) -> None:
        self.panel.setVisible(not self.panel.isVisible())

    def press_message(self) -> None:
        item = self.commands.followed.links._unsaved._standing()
        if item is not None:
            self.random.choice(item.findChildren(type(self.panel.widgets.save))).click()


@pytest.fixture
def officer(
    qgis_iface: QgisInterface,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[Officer]:
    monkeypatch.setenv("PLANSTATUS_HOME", str(tmp_path))
    QgsProject.instance().clear()
    commands = Commands(qgis_iface)
    panel = StatusPanel(qgis_iface, commands, None)
    panel.show()
    officer = Officer(commands, panel, tmp_path, request.param)
    monkeypatch.setattr(
        Messages,
        "choose",
        lambda _self, _question, _details, answers: officer.random.choice([*answers, None]),
    )
    yield officer
    QgsProject.instance().clear()
    commands.followed.unlink()
    if not sip.isdeleted(panel):
        sip.delete(panel)


@pytest.mark.slow
@pytest.mark.shown_by("0")
@pytest.mark.parametrize("officer", range(SEEDS), indirect=True)
def test_whatever_is_removed_at_any_time_nothing_ends_in_an_error(
    officer: Officer, errors: list[str]
) -> None:
    officer.commands.update_status()
    for _ in range(STEPS):
        officer.act()
        assert not errors, "\n".join([*officer.done, *errors])
    officer.commands.update_status()
    settle()
    assert not errors, "\n".join([*officer.done, *errors])
