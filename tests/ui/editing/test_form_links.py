"""The links of a municipality's form to the guide and to the office's page on planning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsExpressionContextUtils, QgsFeedback, QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeDialog, QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAbstractButton

from planstatus.core.office import offices
from planstatus.gis.project.form import _arranged
from planstatus.gis.project.form_links import GUIDE_PAGE
from planstatus.gis.project.given_form import given_columns
from planstatus.gis.project.new_columns import same_form
from planstatus.gis.project.roles import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update

GUIDE = "https://www.statsforvalteren.no/hjelperen?a=1"
HELPER, PLANNING = "Samfunnssikkerhetshjelperen", "Plan og bygg"
Click = Callable[..., QgsVectorLayer]
Links = Callable[[QgsVectorLayer], dict[str, Callable[[], None]]]


class Browser(QObject):
    """Stands where the system's browser would, and remembers."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, browser, "open")
    yield browser
    for scheme in ("https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def project() -> Iterator[QgsProject]:
    QgsGui.editorWidgetRegistry().initEditors()
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "planstatus.gpkg", officer="kari")


@pytest.fixture
def click(project: QgsProject, settings: Settings) -> Click:
    """Bring the map up to date with other settings; return the municipalities."""

    def click(**other: str) -> QgsVectorLayer:
        hers = replace(settings, **other)
        update(project, hers, date(2024, 9, 4), QgsFeedback(), pages=())
        layer = find_layer(project, "kommuner")
        assert layer is not None
        return layer

    return click


@pytest.fixture
def links(project: QgsProject) -> Iterator[Links]:
    """What presses each link of the form of a municipality, by its words."""
    dialogs: list[QgsAttributeDialog] = []

    def links(layer: QgsVectorLayer) -> dict[str, Callable[[], None]]:
        dialog = QgsAttributeDialog(layer, next(layer.getFeatures()), False, None, False)
        dialogs.append(dialog)
        dialog.show()
        shown = [each for each in dialog.findChildren(QAbstractButton) if each.isVisible()]
        return {each.text(): each.click for each in shown if each.text() in (HELPER, PLANNING)}

    yield links
    for dialog in dialogs:
        if not sip.isdeleted(dialog):
            sip.delete(dialog)


def test_the_form_leads_to_the_page_of_the_office_and_to_the_guide_once_it_is_known(
    click: Click, links: Links, browser: Browser
) -> None:
    known = links(click())
    assert list(known) == [PLANNING]
    known[PLANNING]()
    known = links(click(guide_page=GUIDE))
    assert list(known) == [HELPER, PLANNING]
    known[HELPER]()
    assert browser.opened == [offices()["troms-finnmark"].web_page, GUIDE]


def test_another_office_and_own_addresses_follow_at_the_next_click(
    click: Click, links: Links, browser: Browser
) -> None:
    click()
    links(click(planning_page="https://example.org/plan"))[PLANNING]()
    links(click())[PLANNING]()
    assert browser.opened == ["https://example.org/plan", offices()["troms-finnmark"].web_page]


def test_the_address_a_colleague_put_into_the_project_stays(
    click: Click, links: Links, browser: Browser
) -> None:
    click(guide_page=GUIDE, officer="ola")
    links(click())[HELPER]()
    assert browser.opened == [GUIDE]


def test_what_is_no_address_of_the_web_is_not_opened(
    click: Click, links: Links, project: QgsProject
) -> None:
    layer = click()
    QgsExpressionContextUtils.setProjectVariable(project, GUIDE_PAGE, "file:///bin/sh")
    assert list(links(layer)) == [PLANNING]


def without_links(layer: QgsVectorLayer) -> None:
    """Make the form what a version without links gave."""
    layer.removeCustomProperty("planstatus/lenker")
    form = layer.editFormConfig()
    form.setLayout(form.layout())
    kept = [each for each in form.tabs() if each.name() != "Lenke"]
    clones = [each.clone(form.invisibleRootContainer()) for each in kept]
    form.clearTabs()
    for each in clones:
        form.addTab(each)
    layer.setEditFormConfig(form)
    for action in layer.actions().actions()[1:]:
        layer.actions().removeAction(action.id())


def test_a_form_of_an_older_version_gets_the_links_once(click: Click, links: Links) -> None:
    layer = click()
    without_links(layer)
    assert links(layer) == {}
    for _ in range(2):
        assert list(links(click())) == [PLANNING]
        assert [each.name() for each in layer.actions().actions()] == [
            "Åpne kilden", HELPER, PLANNING,
        ]  # fmt: skip


def test_a_form_that_she_has_arranged_stays_hers(click: Click, links: Links) -> None:
    layer = click()
    without_links(layer)
    form = layer.editFormConfig()
    form.setLayout(form.layout())
    form.tabs()[0].setName("Kommunen")
    layer.setEditFormConfig(form)
    assert links(click()) == {}
    assert [each.name() for each in layer.actions().actions()] == ["Åpne kilden"]


def test_a_project_that_is_opened_has_the_links_and_is_as_it_was_given(
    click: Click, links: Links, project: QgsProject, browser: Browser, tmp_path: Path
) -> None:
    click()
    assert project.write(str(tmp_path / "kart.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "kart.qgz"))
    layer = find_layer(project, "kommuner")
    assert layer is not None
    assert same_form(layer.editFormConfig(), _arranged(layer, given_columns(layer)))
    links(layer)[PLANNING]()
    assert browser.opened == [offices()["troms-finnmark"].web_page]
