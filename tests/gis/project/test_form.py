"""The forms of the two tables, as QGIS shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import (
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeDialog, QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateTimeEdit,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from planstatus.core.schema import TOLD
from planstatus.gis.project.form import OPEN_SOURCE
from planstatus.gis.project.given_form import GIVEN
from planstatus.gis.project.layers import find_layer
from planstatus.gis.update_result import UpdateResult

Click = Callable[..., UpdateResult]
Open = Callable[..., QgsAttributeDialog]
FORMS = ("planaar", "kommuner")
BOTH = pytest.mark.parametrize("role", FORMS)
REFUSAL = "Skriv et år fra 1965 til 2100, eller la feltet stå tomt"


class Browser(QObject):
    """Stands where the system's browser and file manager would, and remembers."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    schemes = ("http", "https", "file", "ftp", "smb", "javascript", "mailto")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, browser, "open")
    yield browser
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def open_form(project: QgsProject, click: Click) -> Iterator[Open]:
    """Open the form of a municipality, as the officer does from the map or the table."""
    QgsGui.editorWidgetRegistry().initEditors()
    click()
    dialogs: list[QgsAttributeDialog] = []

    def open_form(role: str, number: str) -> QgsAttributeDialog:
        layer = layer_of(project, role)
        assert layer.isEditable() or layer.startEditing()
        dialogs.append(QgsAttributeDialog(layer, feature_of(layer, number), False, None, False))
        dialogs[-1].show()
        return dialogs[-1]

    yield open_form
    for dialog in dialogs:
        if not sip.isdeleted(dialog):  # QGIS deletes a dialog that has been accepted
            sip.delete(dialog)
    layer_of(project, "kommuner").rollBack()


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None, role
    return layer


def feature_of(layer: QgsVectorLayer, number: str) -> QgsFeature:
    (feature,) = [each for each in layer.getFeatures() if each["kommunenummer"] == number]
    return feature


def labels(project: QgsProject, role: str) -> dict[str, str]:
    return {field.name(): field.alias() for field in layer_of(project, role).fields()}


def groups(layer: QgsVectorLayer) -> dict[str, list[str]]:
    """The groups of the form, with the names of what is in each; an action has none once saved."""
    return {
        group.name(): [each.name() for each in group.children() if each.name()[0] != "{"]
        for group in layer.editFormConfig().tabs()
    }


def seen(dialog: QgsAttributeDialog, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in dialog.findChildren(kind) if widget.isVisible()]


def ok_button(dialog: QgsAttributeDialog) -> QAbstractButton:
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


def link_buttons(dialog: QgsAttributeDialog) -> list[QWidget]:
    return [each for each in seen(dialog, QAbstractButton) if each.text() == "Åpne kilden"]


def group_titles(dialog: QgsAttributeDialog) -> list[str]:
    return [each.title() for each in seen(dialog, QGroupBox)]


@pytest.mark.slow
@BOTH
def test_every_column_has_a_label_and_keeps_its_name(
    project: QgsProject, click: Click, role: str
) -> None:
    click()
    named = labels(project, role)
    assert list(named)[-len(TOLD) :] == list(TOLD)
    assert all(label and label != name for name, label in named.items())
    assert named["planaar"] == "Planår"
    assert named["kommunenummer"] == "Kommunenummer"


@BOTH
def test_the_form_is_in_three_groups_with_labels(open_form: Open, role: str) -> None:
    dialog = open_form(role, "5510")
    assert group_titles(dialog) == ["Kommune", "Samfunnsdel", "Kilde", "Lenke"]
    texts = [label.text() for label in seen(dialog, QLabel)]
    shown = [
        "Kommunenummer",
        "Planår",
        "Vedtaksdato",
        "Planperiode",
        "Merknad",
        "Hvor sikkert",
        "Tittel",
    ]
    assert [text for text in texts if text in shown] == shown


@BOTH
def test_a_year_outside_the_range_is_refused_in_norwegian_in_the_form(
    project: QgsProject, open_form: Open, role: str
) -> None:
    dialog = open_form(role, "5516")
    assert REFUSAL not in group_titles(dialog)
    for wrong in ("1964", "2101", "20222"):
        type_into(dialog, "planaar", wrong)
        assert REFUSAL in group_titles(dialog), wrong
        assert not ok_button(dialog).isEnabled(), wrong
    type_into(dialog, "planaar", "2023")
    assert REFUSAL not in group_titles(dialog)
    assert ok_button(dialog).isEnabled()
    dialog.accept()
    assert feature_of(layer_of(project, "kommuner"), "5516")["planaar"] == 2023


def type_into(dialog: QgsAttributeDialog, field: str, text: str) -> None:
    (editor,) = [each for each in dialog.findChildren(QLineEdit) if each.objectName() == field]
    editor.selectAll()
    QTest.keyClicks(editor, text)


@BOTH
def test_the_date_is_norwegian_with_a_calendar_and_may_be_empty(open_form: Open, role: str) -> None:
    (known,) = seen(open_form(role, "5510"), QDateTimeEdit)
    assert known.text() == "17.06.2021"
    assert known.calendarPopup()
    (unknown,) = seen(open_form(role, "5516"), QDateTimeEdit)
    assert not any(sign.isdigit() for sign in unknown.text())


@BOTH
def test_a_note_typed_where_there_was_none_is_saved_as_typed(
    project: QgsProject, open_form: Open, role: str
) -> None:
    dialog = open_form(role, "5516")
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    (editor,) = [each for each in dialog.findChildren(QLineEdit) if each.objectName() == "merknad"]
    QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    QTest.keyClicks(editor, "ny plan på vei")
    dialog.accept()
    assert feature_of(layer_of(project, "kommuner"), "5516")["merknad"] == "ny plan på vei"


@BOTH
def test_other_words_than_those_used_before_are_taken_for_the_certainty(
    project: QgsProject, open_form: Open, role: str
) -> None:
    dialog = open_form(role, "5516")
    type_into(dialog, "sikkerhet", "ringt kommunen")
    dialog.accept()
    assert feature_of(layer_of(project, "kommuner"), "5516")["sikkerhet"] == "ringt kommunen"


@BOTH
def test_the_source_opens_in_the_browser(open_form: Open, browser: Browser, role: str) -> None:
    (button,) = link_buttons(open_form(role, "5501"))
    button.click()
    assert browser.opened == ["https://tromso.kommune.no/sentraleplaner"]


@BOTH
def test_a_form_without_an_address_has_no_link(open_form: Open, role: str) -> None:
    dialog = open_form(role, "5516")
    assert link_buttons(dialog) == []
    dialog.attributeForm().changeAttribute("kilde", "telefon fra kommunen")
    assert link_buttons(dialog) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "opened"),
    [
        ("https://a.no/plan?id=1&x=å", ["https://a.no/plan?id=1&x=å"]),
        ("Vedtak, se http://a.no/plan.", ["http://a.no/plan"]),
        ("file:///C:/Windows/system32/calc.exe", []),
        (r"\\tjener\felles\plan.exe", []),
        ("/etc/passwd", []),
        ("javascript:alert(1)", []),
        ("mailto:a@b.no", []),
        ("ftp://a.no/plan.pdf", []),
        ("https://", []),
        ("' || 'https", []),
        (None, []),
    ],
)
def test_only_addresses_on_the_web_are_opened(
    project: QgsProject, click: Click, browser: Browser, source: str | None, opened: list[str]
) -> None:
    click()
    layer = layer_of(project, "planaar")
    feature = feature_of(layer, "5516")
    feature["kilde"] = source
    layer.actions().doAction(OPEN_SOURCE, feature, layer.createExpressionContext())
    assert browser.opened == opened


@pytest.mark.slow
@BOTH
def test_a_form_she_has_changed_stays_hers(project: QgsProject, click: Click, role: str) -> None:
    click()
    layer = layer_of(project, role)
    layer.setFieldAlias(layer.fields().indexOf("planaar"), "Året")
    layer.setEditorWidgetSetup(
        layer.fields().indexOf("vedtatt"), QgsEditorWidgetSetup("TextEdit", {})
    )
    layer.actions().clearActions()
    form = layer.editFormConfig()
    form.setLayout(QgsEditFormConfig.EditorLayout.GeneratedLayout)
    layer.setEditFormConfig(form)
    click()
    assert layer.attributeAlias(layer.fields().indexOf("planaar")) == "Året"
    assert layer.editorWidgetSetup(layer.fields().indexOf("vedtatt")).type() == "TextEdit"
    assert layer.actions().actions() == []
    assert layer.editFormConfig().layout() == QgsEditFormConfig.EditorLayout.GeneratedLayout


def as_version_0_2_made_it(project: QgsProject) -> None:
    for role in FORMS:
        without_form(layer_of(project, role))


def without_form(layer: QgsVectorLayer) -> None:
    layer.removeCustomProperty(GIVEN)
    layer.actions().clearActions()
    form = layer.editFormConfig()
    form.clearTabs()
    form.setLayout(QgsEditFormConfig.EditorLayout.GeneratedLayout)
    layer.setEditFormConfig(form)
    for index, name in enumerate(layer.fields().names()):
        layer.removeFieldAlias(index)
        if name != "planaar":
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup())


@pytest.mark.slow
@BOTH
def test_a_project_of_an_older_version_gets_the_form_at_the_next_click(
    project: QgsProject, click: Click, role: str
) -> None:
    click()
    layer = layer_of(project, role)
    before = labels(project, role), groups(layer)
    as_version_0_2_made_it(project)
    assert groups(layer) == {}
    for _ in range(2):
        click()
        assert (labels(project, role), groups(layer)) == before
        pages = ["Samfunnssikkerhetshjelperen", "Plan og bygg"] if role == "kommuner" else []
        actions = [action.name() for action in layer.actions().actions()]
        assert actions == ["Åpne kilden", *pages]


@pytest.mark.slow
@pytest.mark.parametrize("change", ["label", "widget"])
def test_a_form_she_made_with_an_older_version_stays_hers(
    project: QgsProject, click: Click, change: str
) -> None:
    click()
    layer = layer_of(project, "kommuner")
    as_version_0_2_made_it(project)
    index = layer.fields().indexOf("merknad")
    if change == "label":
        layer.setFieldAlias(index, "Mitt notat")
    else:
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))
    click()
    assert groups(layer) == {}
    assert layer.actions().actions() == []


@pytest.mark.slow
@BOTH
def test_the_forms_are_whole_after_a_layer_was_deleted_and_came_back(
    project: QgsProject, click: Click, role: str
) -> None:
    click()
    before = {each: (labels(project, each), groups(layer_of(project, each))) for each in FORMS}
    project.removeMapLayer(layer_of(project, role).id())
    click()
    for each in FORMS:
        layer = layer_of(project, each)
        assert (labels(project, each), groups(layer)) == before[each]
        assert layer.editorWidgetSetup(layer.fields().indexOf("vedtatt")).type() == "DateTime"


@pytest.mark.slow
@BOTH
def test_a_project_saved_and_opened_has_the_form(
    project: QgsProject, click: Click, tmp_path: Path, role: str
) -> None:
    click()
    before = labels(project, role), groups(layer_of(project, role))
    assert project.write(str(tmp_path / "kart.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "kart.qgz"))
    assert (labels(opened, role), groups(layer_of(opened, role))) == before
    assert layer_of(opened, role).actions().action(OPEN_SOURCE).isValid()
    opened.clear()


def status_box(dialog: QgsAttributeDialog) -> QComboBox:
    (box,) = [each for each in dialog.findChildren(QComboBox) if each.objectName() == "status"]
    return box


@pytest.mark.slow
@BOTH
def test_the_status_is_chosen_from_a_list(project: QgsProject, open_form: Open, role: str) -> None:
    dialog = open_form(role, "5516")
    box = status_box(dialog)
    assert [box.itemText(place) for place in range(box.count())] == [
        "", "vedtatt", "under arbeid", "videreført",
    ]  # fmt: skip
    assert box.currentText() == ""
    box.setCurrentIndex(box.findText("under arbeid"))
    dialog.accept()
    assert feature_of(layer_of(project, "kommuner"), "5516")["status"] == "under arbeid"


@pytest.mark.slow
@BOTH
def test_a_status_from_elsewhere_is_shown_and_stays(
    project: QgsProject, open_form: Open, role: str
) -> None:
    table = layer_of(project, "planaar")
    assert table.startEditing()
    row = feature_of(table, "5516")
    assert table.changeAttributeValue(row.id(), table.fields().indexOf("status"), "til høring")
    dialog = open_form(role, "5516")
    assert "til høring" in status_box(dialog).currentText()
    type_into(dialog, "merknad", "ringt")
    dialog.accept()
    changed = feature_of(layer_of(project, "kommuner"), "5516")
    assert (changed["status"], changed["merknad"]) == ("til høring", "ringt")


def as_before_there_was_a_status(layer: QgsVectorLayer) -> None:
    layer.setCustomProperty(GIVEN, True)
    index = layer.fields().indexOf("status")
    layer.removeFieldAlias(index)
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup())
    form = layer.editFormConfig()
    form.setLayout(form.layout())
    for group in form.tabs():
        kept = [each.clone(group) for each in group.children() if each.name() != "status"]
        group.clear()
        for each in kept:
            group.addChildElement(each)
    layer.setEditFormConfig(form)
    table = layer.attributeTableConfig()
    table.setColumns([each for each in table.columns() if each.name != "status"])
    layer.setAttributeTableConfig(table)


def shown_in_table(layer: QgsVectorLayer) -> list[str]:
    return [each.name for each in layer.attributeTableConfig().columns() if not each.hidden]


@pytest.mark.slow
@BOTH
def test_an_older_form_gets_the_status_after_the_year(
    project: QgsProject, click: Click, role: str
) -> None:
    click()
    layer = layer_of(project, role)
    before = labels(project, role), groups(layer), shown_in_table(layer)
    as_before_there_was_a_status(layer)
    assert "status" not in groups(layer)["Samfunnsdel"]
    click()
    assert (labels(project, role), groups(layer), shown_in_table(layer)) == before
    assert layer.editorWidgetSetup(layer.fields().indexOf("status")).type() == "ValueMap"


@pytest.mark.slow
@BOTH
def test_an_older_form_she_has_changed_gets_the_status_and_stays_hers(
    project: QgsProject, click: Click, role: str
) -> None:
    click()
    layer = layer_of(project, role)
    as_before_there_was_a_status(layer)
    layer.setFieldAlias(layer.fields().indexOf("merknad"), "Mitt notat")
    form = layer.editFormConfig()
    form.setLayout(form.layout())
    (plan,) = [each for each in form.tabs() if each.name() == "Samfunnsdel"]
    plan.setName("Planen")
    layer.setEditFormConfig(form)
    hers = groups(layer)
    for _ in range(2):
        click()
        assert groups(layer) == {**hers, "Planen": [*hers["Planen"], "status"]}
        assert labels(project, role)["merknad"] == "Mitt notat"
