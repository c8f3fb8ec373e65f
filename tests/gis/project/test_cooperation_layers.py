"""The tables of cooperation in a project: edited in QGIS's own forms and attribute tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from qgis.core import (
    QgsAttributeEditorContainer,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeedback,
    QgsGeometry,
    QgsProject,
    QgsRelation,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeDialog, QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QTabWidget

from planstatus.core.cooperation.register import TABLES
from planstatus.core.defaults import COUNTIES
from planstatus.core.errors import PendingEditsError, PlanstatusError
from planstatus.gis.project.layers import discard_edits, find_layer, save_edits
from planstatus.gis.project.switch import switch_working_file
from planstatus.gis.settings import Settings
from planstatus.gis.store.backends import open_store
from planstatus.gis.store.create import create
from planstatus.gis.store.store import Store
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult
from planstatus.ui.editing.cooperation_link import CooperationLinks

Click = Callable[..., UpdateResult]
NAMES = [each.name for each in TABLES]
LABELS = [
    "Samarbeid", "Rettsformer", "Medlemmer", "Avtaler", "Vedtak i hver kommune", "Stillinger",
    "Tilskudd",
]  # fmt: skip
RELATED = {
    ("samarbeid_form", "samarbeid"), ("samarbeid_medlem", "samarbeid"), ("avtale", "samarbeid"),
    ("stilling", "samarbeid"), ("tilskudd", "samarbeid"), ("avtale_vedtak", "avtale"),
}  # fmt: skip


@pytest.fixture
def store(settings: Settings, click: Click) -> Store:
    click()
    assert settings.working_file is not None
    return open_store(settings.working_file)


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None, role
    return layer


def row_of(layer: QgsVectorLayer, column: str, value: str) -> QgsFeature:
    return next(each for each in layer.getFeatures() if each[column] == value)


def put(layer: QgsVectorLayer, row: QgsFeature, **values: object) -> None:
    assert layer.isEditable() or layer.startEditing()
    for name, value in values.items():
        index = layer.fields().indexOf(name)
        assert layer.changeAttributeValue(row.id(), index, value), name


def add(layer: QgsVectorLayer, **values: object) -> None:
    """Add a row as a form does, with what QGIS fills in."""
    assert layer.isEditable() or layer.startEditing()
    given = {layer.fields().indexOf(name): value for name, value in values.items()}
    context = layer.createExpressionContext()
    row = QgsVectorLayerUtils.createFeature(layer, QgsGeometry(), given, context)
    assert layer.addFeature(row)


def tabs(layer: QgsVectorLayer) -> dict[str, list[str]]:
    return {
        tab.name(): [each.name() for each in tab.children()]
        for tab in layer.editFormConfig().tabs()
    }


def state(project: QgsProject) -> object:
    """All that a click could have changed of the tables."""
    relations = project.relationManager().relations()
    return (
        [(group.name(), [each.name() for each in group.children()])
         for group in project.layerTreeRoot().findGroups(True)],
        {key: (each.name(), each.referencingLayerId()) for key, each in relations.items()},
        {role: (layer_of(project, role).id(), tabs(layer_of(project, role)),
                [field.alias() for field in layer_of(project, role).fields()])
         for role in NAMES},
    )  # fmt: skip


def test_a_click_adds_the_tables_in_a_closed_group_of_their_own(
    project: QgsProject, click: Click
) -> None:
    result = click()
    group = project.layerTreeRoot().findGroup("Interkommunalt samarbeid")
    assert [each.name() for each in group.children()] == LABELS
    assert not group.isExpanded()
    assert group.parent().name() == "Planstatus"
    assert set(LABELS) <= set(result.created)
    assert not any(layer_of(project, role).isSpatial() for role in NAMES)


@pytest.mark.slow
def test_ten_clicks_leave_what_one_leaves(project: QgsProject, click: Click) -> None:
    click()
    before = state(project)
    for _ in range(9):
        assert click().created == ()
    assert state(project) == before


def test_the_tables_are_related_as_their_columns_say(project: QgsProject, store: Store) -> None:
    relations = project.relationManager().relations().values()
    assert all(each.isValid() for each in relations)
    owned = [each for each in relations if each.referencingLayer() != each.referencedLayer()]
    found = {
        tuple(layer.customProperty("planstatus/role")
              for layer in (each.referencingLayer(), each.referencedLayer()))
        for each in owned
    }  # fmt: skip
    assert found == RELATED
    assert {each.strength() for each in owned} == {QgsRelation.RelationStrength.Composition}
    office = row_of(layer_of(project, "samarbeid"), "kode", "vestre-varanger")
    count = {
        each.referencingLayer().customProperty("planstatus/role"): sum(
            1 for _ in each.getRelatedFeatures(office)
        )
        for each in owned
        if each.referencedLayer() == layer_of(project, "samarbeid")
    }
    assert (count["samarbeid_medlem"], count["avtale"]) == (4, 7)


def test_the_form_of_a_cooperation_has_its_members_agreements_posts_and_money(
    project: QgsProject, store: Store
) -> None:
    assert list(tabs(layer_of(project, "samarbeid"))) == [
        "Samarbeid", "Rettsformer", "Medlemmer", "Avtaler", "Stillinger", "Tilskudd",
    ]  # fmt: skip
    agreement = tabs(layer_of(project, "avtale"))
    assert list(agreement) == ["Avtaler", "Datoer", "Innhold i avtalen", "Vedtak i hver kommune"]
    assert {"undertegnet", "undertegnet_dato", "undertegnet_presisjon"} <= {*agreement["Datoer"]}


@pytest.mark.parametrize("role", NAMES)
def test_every_column_is_labelled_and_in_the_form_once(
    project: QgsProject, store: Store, role: str
) -> None:
    layer = layer_of(project, role)
    (table,) = (each for each in TABLES if each.name == role)

    def fields(group: QgsAttributeEditorContainer) -> Iterator[str]:
        for each in group.children():
            if isinstance(each, QgsAttributeEditorContainer):
                yield from fields(each)
            elif each.type() == each.AttributeEditorType.AeTypeField:
                yield each.name()

    shown = [name for tab in layer.editFormConfig().tabs() for name in fields(tab)]
    assert sorted(shown) == sorted(each.name for each in table.columns)
    for column in table.columns:
        index = layer.fields().indexOf(column.name)
        assert layer.attributeAlias(index) == column.label()
        assert layer.editFormConfig().readOnly(index) == column.derived
        if column.values:
            choices = layer.editorWidgetSetup(index).config()["map"]
            assert {k: v for each in choices for k, v in each.items() if k} == {
                label: key for key, label in column.values.labels().items()
            }


def test_a_municipality_outside_the_map_can_be_chosen(project: QgsProject, store: Store) -> None:
    layer = layer_of(project, "samarbeid_medlem")
    choices = layer.editorWidgetSetup(layer.fields().indexOf("kommunenummer")).config()["map"]
    assert {"Aure (1576)": "1576"} in choices
    assert len(choices) == 358
    add(layer, samarbeid="nord-troms", kommunenummer="1576")
    save_edits(project)
    assert store.cooperations().members_of("nord-troms")[-1].number == "1576"


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("15. mars 2024", date(2024, 3, 15), "dag"),
        ("mars 2024", date(2024, 3, 1), "måned"),
        ("2024", date(2024, 1, 1), "år"),
        ("ikke sett", None, None),
    ],
)
def test_a_date_is_kept_as_written_with_what_can_be_said_of_it_beside(
    project: QgsProject, store: Store, text: str, day: date | None, precision: str | None
) -> None:
    layer = layer_of(project, "samarbeid_medlem")
    row = row_of(layer, "samarbeid", "vestre-varanger")
    put(layer, row, fra=text)
    add(layer, samarbeid="vestre-varanger", kommunenummer="5601", fra=text)
    save_edits(project)
    rows = store.cooperation_rows()["samarbeid_medlem"]
    for number in (row.id(), max(rows)):
        found = rows[number]
        assert found["fra"] == text
        assert found["fra_dato"] == (day.isoformat() if day else None)
        assert found["fra_presisjon"] == precision


def test_new_cooperations_get_codes_of_their_own(project: QgsProject, store: Store) -> None:
    layer = layer_of(project, "samarbeid")
    add(layer, navn="Brann")
    add(layer, navn="Renovasjon")
    save_edits(project)
    *_, one, other = store.cooperations().cooperations
    assert (one.name, other.name) == ("Brann", "Renovasjon")
    assert one.code
    assert one.code != other.code


def test_a_copy_of_the_file_alone_has_what_was_just_saved(
    project: QgsProject, store: Store, tmp_path: Path
) -> None:
    layer = layer_of(project, "samarbeid")
    put(layer, row_of(layer, "kode", "nord-troms"), merknad="ringt 3.2.")
    with closing(sqlite3.connect(store.place)) as other:  # also has the file open, and is idle
        other.execute("SELECT count(*) FROM samarbeid").fetchone()
        assert layer.commitChanges()
        copy = tmp_path / "kopi.gpkg"
        copy.write_bytes(store.place.read_bytes())
    assert "ringt 3.2." in {each.note for each in open_store(copy).cooperations().cooperations}


def test_a_code_that_is_there_already_is_refused_in_words_and_the_edits_stand(
    project: QgsProject, store: Store
) -> None:
    layer = layer_of(project, "samarbeid")
    put(layer, row_of(layer, "kode", "midt-troms"), kode="nord-troms")
    with pytest.raises(PlanstatusError, match="Skriv en kode som ingen annen rad i Samarbeid har"):
        save_edits(project)
    assert layer.isModified()
    discard_edits(project)


def test_a_cooperation_that_is_deleted_takes_what_is_of_it_along(
    project: QgsProject, store: Store
) -> None:
    layer = layer_of(project, "samarbeid")
    assert layer.startEditing()
    gone = row_of(layer, "kode", "vestre-varanger")
    # What QGIS does when she says yes to what it asks about the rows of other tables.
    assert layer.deleteFeature(gone.id(), QgsVectorLayer.DeleteContext(True, project))
    save_edits(project)
    left = store.cooperation_rows()
    codes = {each["kode"] for each in left["samarbeid"].values()}
    agreements = {each["kode"] for each in left["avtale"].values()}
    assert len(codes) == 3
    for name in NAMES[1:]:
        parent = "avtale" if name == "avtale_vedtak" else "samarbeid"
        assert {each[parent] for each in left[name].values()} <= codes | agreements | {None}, name


def test_edits_that_are_not_saved_stop_the_click(
    project: QgsProject, store: Store, click: Click
) -> None:
    layer = layer_of(project, "avtale")
    put(layer, row_of(layer, "kode", "VV-B"), tjenesteomraade="barnevernet")
    with pytest.raises(PendingEditsError, match="Avtaler"):
        click()
    save_edits(project)
    click()
    assert "barnevernet" in {each.service for each in store.cooperations().agreements}


def test_what_an_officer_makes_of_forms_names_and_places_is_hers(
    project: QgsProject, store: Store, click: Click
) -> None:
    layer = layer_of(project, "samarbeid")
    layer.setName("Kontorene våre")
    layer.setFieldAlias(layer.fields().indexOf("navn"), "Kontor")
    layer.setDisplayExpression('"kode"')
    form = layer.editFormConfig()
    form.clearTabs()
    form.addTab(QgsAttributeEditorContainer("Mitt", form.invisibleRootContainer()))
    layer.setEditFormConfig(form)
    relation = project.relationManager().relation("planstatus_samarbeid_medlem_samarbeid")
    relation.setName("Kommunene")
    project.relationManager().addRelation(relation)
    root = project.layerTreeRoot()
    node = root.findLayer(layer.id())
    root.insertChildNode(0, node.clone())
    node.parent().removeChildNode(node)
    before = state(project)
    click()
    assert state(project) == before
    assert layer_of(project, "samarbeid").displayExpression() == '"kode"'


def test_a_table_she_has_deleted_comes_back_with_its_relation_and_form(
    project: QgsProject, store: Store, click: Click
) -> None:
    project.removeMapLayer(layer_of(project, "samarbeid_medlem"))
    assert click().created == ("Medlemmer",)
    group = project.layerTreeRoot().findGroup("Interkommunalt samarbeid")
    assert [each.name() for each in group.children()] == LABELS
    relation = project.relationManager().relation("planstatus_samarbeid_medlem_samarbeid")
    assert relation.isValid()
    assert "Medlemmer" in tabs(layer_of(project, "samarbeid_medlem"))


@pytest.fixture
def open_project() -> Iterator[QgsProject]:
    """The project that is open in QGIS, where forms look for relations."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.mark.slow
def test_a_saved_project_opens_with_all_of_it(
    open_project: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    update(open_project, settings, date(2024, 9, 4), QgsFeedback(), None, ())
    before = state(open_project)
    assert open_project.write(str(tmp_path / "prosjekt.qgz"))
    open_project.clear()
    assert open_project.read(str(tmp_path / "prosjekt.qgz"))
    assert state(open_project) == before
    update(open_project, settings, date(2024, 9, 4), QgsFeedback(), None, ())
    assert state(open_project) == before


@pytest.mark.slow
def test_dates_follow_in_a_project_that_is_opened_and_not_yet_clicked(
    open_project: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    update(open_project, settings, date(2024, 9, 4), QgsFeedback(), None, ())
    assert open_project.write(str(tmp_path / "prosjekt.qgz"))
    open_project.clear()
    assert open_project.read(str(tmp_path / "prosjekt.qgz"))
    links = CooperationLinks(open_project, lambda *_: None, MagicMock())
    links.link()
    layer = layer_of(open_project, "avtale")
    put(layer, row_of(layer, "kode", "VV-B"), orientert="mai 2023")
    assert layer.commitChanges()
    assert row_of(layer, "kode", "VV-B")["orientert_dato"] == QDate(2023, 5, 1)
    links.unlink()


@pytest.mark.slow
def test_the_tables_follow_to_another_working_file(
    project: QgsProject, store: Store, tmp_path: Path
) -> None:
    other = tmp_path / "annen.gpkg"
    create(other, ["56"])
    switch_working_file(project, other)
    codes = {each["kode"] for each in layer_of(project, "samarbeid").getFeatures()}
    assert codes == {"midt-finnmark", "vestre-varanger"}


@pytest.mark.slow
def test_an_old_file_that_cannot_be_upgraded_is_shown_without_the_tables(
    project: QgsProject, tmp_path: Path
) -> None:
    file = tmp_path / "planstatus.gpkg"
    create(file, COUNTIES)
    with closing(sqlite3.connect(file)) as database, database:
        for role in NAMES:
            database.execute(f"DROP TABLE {role}")
            database.execute("DELETE FROM gpkg_contents WHERE table_name = ?", (role,))
        database.execute("PRAGMA user_version = 10204")
    settings = Settings(working_file=file)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")  # another program is writing
        result = update(project, settings, date(2024, 9, 4), QgsFeedback(), None, ())
    assert len(result.warnings) == 1
    assert find_layer(project, "kommuner") is not None
    assert not [role for role in NAMES if find_layer(project, role)]
    update(project, settings, date(2024, 9, 4), QgsFeedback(), None, ())
    assert [role for role in NAMES if find_layer(project, role)] == NAMES


def test_the_form_opens_in_qgis_with_the_rows_of_the_cooperation(
    open_project: QgsProject, settings: Settings
) -> None:
    QgsGui.editorWidgetRegistry().initEditors()
    update(open_project, settings, date(2024, 9, 4), QgsFeedback(), None, ())
    layer = layer_of(open_project, "samarbeid")
    office = row_of(layer, "kode", "nord-troms")
    dialog = QgsAttributeDialog(layer, office, False, None, False)
    seen = dialog.findChild(QTabWidget)
    assert [seen.tabText(each) for each in range(seen.count())] == list(tabs(layer))
    sip.delete(dialog)


@pytest.mark.slow
def test_an_office_with_nothing_registered_gets_the_tables_when_it_wants_the_map(
    project: QgsProject, settings: Settings
) -> None:
    own = replace(settings, counties=("11",))
    update(project, own, date(2024, 9, 4), QgsFeedback(), pages=())
    assert not [name for name in NAMES if find_layer(project, name)]
    update(project, replace(own, cooperation=True), date(2024, 9, 4), QgsFeedback(), pages=())
    assert [name for name in NAMES if find_layer(project, name)] == NAMES
    update(project, own, date(2024, 9, 4), QgsFeedback(), pages=())
    assert [name for name in NAMES if find_layer(project, name)] == NAMES


def called(layer: QgsVectorLayer, code: str) -> object:
    """What a row is called where QGIS knows nothing of its layer, as where one is chosen."""
    row = row_of(layer, "kode", code)
    context = QgsExpressionContext()
    context.setFeature(row)
    context.setFields(layer.fields())
    return QgsExpression(layer.displayExpression()).evaluate(context)


def test_an_agreement_is_called_by_kind_and_service_where_one_is_chosen(
    project: QgsProject, store: Store
) -> None:
    layer = layer_of(project, "avtale")
    assert called(layer, "VV-B") == "tjenesteavtale barnevern"
    assert called(layer, "VV-G") == "grunnavtale"
    put(layer, row_of(layer, "kode", "VV-G"), avtaletype=None)
    assert called(layer, "VV-G") == "VV-G"
    layer.rollBack()


def test_an_agreement_that_an_older_version_named_is_named_anew(
    project: QgsProject, store: Store, click: Click
) -> None:
    layer = layer_of(project, "avtale")
    layer.setDisplayExpression(
        "trim(coalesce(represent_value(\"avtaletype\"), '') || ' ' || "
        "coalesce(\"tjenesteomraade\", ''))"
    )
    click()
    assert called(layer, "VV-B") == "tjenesteavtale barnevern"
