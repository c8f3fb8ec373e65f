"""Runs inside a real QGIS window: every button of the toolbar is pressed, in each theme.

See `window.py` for the means.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from day import OUT, Steps, begin, screenshot, seen, settled, soon, when
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QObject, QPoint, QSize, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMenu,
    QPushButton,
    QToolBar,
    QToolButton,
)
from qgis.utils import iface, unloadPlugin
from window import (
    choose_in,
    click,
    layer,
    messages,
    press_message_button,
    when_dialog,
)

NARROW = 1280
opened: list[str] = []


class Viewer(QObject):
    """Stands in for the programs that open files, so that the test sees what would be opened."""

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        opened.append(Path(url.toLocalFile()).name)


viewer = Viewer()


def first_click() -> Steps:
    """Read what the bar says, and click."""
    seen["words"] = [button.text() for button in buttons()]
    seen["names"] = [button.accessibleName() for button in buttons()]
    seen["date_before"] = button("kartdato").text()
    click("planstatus_oppdater")
    yield lambda: any("Kartet er oppdatert" in text for text in messages())
    yield settled
    today = button("kartdato").text()
    seen["date_of_today"], seen["tip_of_today"] = today, action("kartdato").toolTip()
    iface.messageBar().clearWidgets()


def choose_dates() -> Steps:
    """Choose a date, today, none, and the date again."""
    today = button("kartdato").text()
    yield from with_date(lambda dialog: type_date(dialog, "tull", "kartdato", "Avbryt"))
    seen["date_after_nonsense"] = button("kartdato").text()
    yield from with_date(lambda dialog: type_date(dialog, "4.9.2024", "kartdato_lest", "OK"))
    yield is_chosen("2024-09-04", "4. sep. 2024 ▾")
    yield settled
    seen["date_chosen"], seen["tip_chosen"] = (
        button("kartdato").text(),
        action("kartdato").toolTip(),
    )
    seen["name_chosen"] = button("kartdato").accessibleName()
    seen["stamp"] = QgsProject.instance().customVariables()["planstatus_kartdato"]
    yield from with_date(lambda dialog: dialog.field.today.click())
    yield is_chosen("", today)
    yield settled
    seen["date_after_today"] = button("kartdato").text()
    yield from with_date(lambda dialog: QTest.keyClick(dialog.field.line, Qt.Key.Key_Escape))
    seen["date_after_escape"] = button("kartdato").text()
    yield from with_date(lambda dialog: type_date(dialog, "4.9.2024", "", "OK"))
    yield is_chosen("2024-09-04", "4. sep. 2024 ▾")
    yield settled
    iface.messageBar().clearWidgets()


def export_and_open() -> Steps:
    """Export both sizes, and open what was made."""
    QgsSettings().setValue("planstatus/last_export_folder", str(OUT))
    QDesktopServices.setUrlHandler("file", viewer, "open")
    when_dialog(QDialog, export_both)
    click("planstatus_eksporter")
    yield lambda: messages() and "eksportert" in messages()[0]
    yield settled
    seen["message"] = messages()
    seen["offered"] = message_buttons()
    screenshot("eksportert")
    for text in ("Åpne A4", "Åpne A3", "Åpne mappen", "Kopier sti"):
        press_message_button(text)
    seen["opened"], seen["copied"] = list(opened), QApplication.clipboard().text()
    opened.clear()
    when(QApplication.activePopupWidget, open_first_recent)
    click_arrow(button("eksporter"))
    yield lambda: opened
    yield settled
    seen["opened_again"] = list(opened)
    QDesktopServices.unsetUrlHandler("file")


def make_report() -> Steps:
    """Make the report, which is opened."""
    opened.clear()
    QDesktopServices.setUrlHandler("file", viewer, "open")
    when_dialog(QFileDialog, save_report)
    click("planstatus_rapport")
    yield lambda: opened
    yield settled
    seen["report"], seen["report_opened"] = messages(), list(opened)
    seen["report_offered"] = message_buttons()
    screenshot("rapport")
    QDesktopServices.unsetUrlHandler("file")
    iface.messageBar().clearWidgets()


def make_atlas() -> Steps:
    """Make the atlas of plan offices, which is opened, and look at its layout."""
    opened.clear()
    QDesktopServices.setUrlHandler("file", viewer, "open")
    when_dialog(QFileDialog, save_atlas)
    click("planstatus_atlas_plankontor")
    yield lambda: opened
    yield settled
    seen["atlas"], seen["atlas_opened"] = messages(), list(opened)
    seen["atlas_offered"] = message_buttons()
    screenshot("atlas")
    press_message_button("Åpne layouten")
    yield iface.openLayoutDesigners
    yield settled
    screenshot("atlas_layout", iface.openLayoutDesigners()[0].window())
    seen["atlas_designers"] = close_designers()
    yield lambda: not iface.openLayoutDesigners()
    QDesktopServices.unsetUrlHandler("file")
    iface.messageBar().clearWidgets()


def open_layouts() -> Steps:
    """Open each layout from the menu."""
    menu = iface.mainWindow().findChild(QMenu, "planstatus_meny")
    soon(
        lambda: QTest.mouseClick(
            bar().widgetForAction(menu.menuAction()), Qt.MouseButton.LeftButton
        )
    )
    yield settled
    picture_of_menu(menu)
    menu.close()
    yield settled
    for name in ("planstatus_skriv_ut_a3", "planstatus_skriv_ut"):
        click(name)
        yield iface.openLayoutDesigners
        yield settled
        seen.setdefault("designers", []).extend(close_designers())
        yield lambda: not iface.openLayoutDesigners()


def look_at_menus() -> Steps:
    """Right-click on layers, and look at the menu bar and the shortcuts."""
    window = iface.mainWindow()
    seen["layer_menu"] = {
        role: menu_of(layer(role)) for role in ("kommuner", "planaar", "kontekst")
    }
    screenshot("lagmeny", shown_menu(layer("kommuner")))
    close_menus()
    yield settled
    seen["in_menu_bar"] = [each.objectName() for each in menu_in_menu_bar().actions()]
    manager = QgsGui.shortcutsManager()
    registered = {each.objectName() for each in manager.listActions()}
    seen["without_shortcut"] = [n for n in seen["in_menu_bar"] if n and n not in registered]
    manager.actionByName(action("rediger").text()).setShortcut("Ctrl+Alt+Shift+R")
    QApplication.setActiveWindow(window)  # this screen has nobody else to do it
    QTest.keyClick(
        window,
        Qt.Key.Key_R,
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.ShiftModifier,
    )
    yield lambda: layer("planaar").isEditable()
    yield settled
    seen["edited_by_key"] = layer("planaar").isEditable()
    layer("kommuner").rollBack()
    close_tables()


def change_theme_and_width() -> Steps:
    """Look at the bar in a light and a dark theme, and in a narrow window."""
    window = iface.mainWindow()
    for theme in ("default", "Night Mapping"):
        QgsApplication.setUITheme(theme)
        yield settled
        seen.setdefault("lightness", []).append(lightness_of_icon("planstatus_kartdato"))
        seen.setdefault("background", []).append(window.palette().window().color().lightness())
        screenshot(f"linje_{theme.split()[0].lower()}", bar())
        screenshot(f"vindu_{theme.split()[0].lower()}")
        picture = f"dato_{theme.split()[0].lower()}"
        yield from with_date(
            lambda dialog, name=picture: type_date(dialog, "4.9.2024", name, "Avbryt")
        )
    window.resize(QSize(NARROW, 900))
    yield settled
    seen["hidden_when_narrow"] = [each.text() for each in buttons() if not each.isVisible()]
    screenshot("smalt")


def unload() -> Steps:
    """Take the plugin out."""
    unloadPlugin("planstatus")
    yield settled
    seen["left"] = [
        each.objectName()
        for each in iface.mainWindow().findChildren(QAction)
        if each.objectName().startswith("planstatus_")
    ]
    seen["layer_menu_after_unload"] = menu_of(layer("kommuner"))
    close_menus()
    yield settled


def is_chosen(rule: str, words: str) -> Callable[[], bool]:
    """Return what tells whether the update to a date is over: its button, message and memory."""

    def is_over() -> bool:
        chosen = QgsProject.instance().readEntry("planstatus", "/map_date")[0]
        said = any("Kartet er oppdatert" in item.text() for item in iface.messageBar().items())
        return said and chosen == rule and button("kartdato").text() == words

    return is_over


def no_dialog() -> bool:
    """Return whether nothing waits for an answer."""
    return QApplication.activeModalWidget() is None


def bar() -> QToolBar:
    """Return the toolbar."""
    return iface.mainWindow().findChild(QToolBar, "planstatus_verktoylinje")


def buttons() -> list[QToolButton]:
    """Return its buttons, in order."""
    return [bar().widgetForAction(each) for each in bar().actions()]


def action(name: str) -> QAction:
    """Return a command."""
    return iface.mainWindow().findChild(QAction, f"planstatus_{name}")


def button(name: str) -> QToolButton:
    """Return a command's button."""
    return bar().widgetForAction(action(name))


def with_date(act: Callable[[QDialog], object]) -> Steps:
    """Press the button of the map date, and do something with what comes up below it."""
    done: list[bool] = []

    def begin_to_act(dialog: QDialog) -> None:
        done.append(True)
        corner = button("kartdato").mapToGlobal(QPoint(0, button("kartdato").height()))
        seen["below_its_button"] = (dialog.pos() - corner).manhattanLength() < 4
        act(dialog)

    when_dialog(QDialog, begin_to_act)
    click("planstatus_kartdato")
    yield lambda: done and no_dialog()
    yield settled


def type_date(dialog: QDialog, text: str, picture: str, answer: str) -> None:
    """Type a date, look, and press a button."""
    dialog.field.line.selectAll()
    QTest.keyClicks(dialog.field.line, text)
    if picture:
        screenshot(picture, dialog)
        calendar = dialog.findChild(QCalendarWidget)
        menu = calendar.parent()
        menu.popup(dialog.pos())
        screenshot(f"{picture}_kalender", menu)
        menu.close()
    next(each for each in dialog.buttons.buttons() if each.text() == answer).click()


def export_both(dialog: QDialog) -> None:
    """Choose both sizes and a county with the keyboard, and press Enter."""
    QApplication.setActiveWindow(dialog)  # this screen has nobody else to do it
    dialog.area.setFocus()
    QTest.keyClick(dialog.area, Qt.Key.Key_Down)
    a4 = dialog.page.buttons["A4"]
    a4.setFocus()
    QTest.keyClick(a4, Qt.Key.Key_Right)
    QTest.keyClick(dialog.page.buttons["A3"], Qt.Key.Key_Right)
    screenshot("eksport", dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def save_report(dialog: QFileDialog) -> None:
    """Save where the dialog begins, under the name it proposes."""
    seen["report_dialog"] = [dialog.windowTitle(), dialog.directory().path()]
    screenshot("rapport_fil", dialog)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()


def save_atlas(dialog: QFileDialog) -> None:
    """Save where the dialog begins, under the name it proposes."""
    seen["atlas_dialog"] = [dialog.windowTitle(), dialog.directory().path()]
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()


def message_buttons() -> list[str]:
    """Return the buttons of the message in front."""
    return [each.text() for each in iface.messageBar().items()[0].findChildren(QPushButton)]


def click_arrow(tool_button: QToolButton) -> None:
    """Click the arrow beside a button, without waiting for its menu."""
    place = QPoint(tool_button.width() - 4, tool_button.height() // 2)
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    soon(lambda: QTest.mouseClick(tool_button, left, none, place))


def open_first_recent(menu: QMenu) -> None:
    """Click the first of the last exports."""
    seen["recent"] = [each.text() for each in menu.actions()]
    screenshot("siste", menu)
    choose_in(menu, menu.actions()[0])


def picture_of_menu(menu: QMenu) -> None:
    """Keep what «Planstatus» offers, as it stands open."""
    seen["menu"] = [each.text() for each in menu.actions() if each.text()]
    screenshot("meny", menu)


def close_designers() -> list[str]:
    """Return the layouts that are open, and close them."""
    designers = iface.openLayoutDesigners()
    names = [each.masterLayout().name() for each in designers]
    for each in designers:
        each.close()
    return names


def shown_menu(of_layer: object) -> QMenu:
    """Return the menu of a layer as a right click opens it, with ours unfolded where it is."""
    view = iface.layerTreeView()
    view.setCurrentLayer(of_layer)
    menu = view.menuProvider().createContextMenu()
    menu.setParent(view, menu.windowFlags())
    ours = [each.menu() for each in menu.actions() if each.text() == "Planstatus"]
    return ours[0] if ours and ours[0] else menu


def menu_of(of_layer: object) -> list[str]:
    """Return what the right click offers under «Planstatus»."""
    menu = shown_menu(of_layer)
    return [each.text() for each in menu.actions()] if menu.title() == "Planstatus" else []


def menu_in_menu_bar() -> QMenu:
    """Return the plugin's menu in the menu bar."""
    (found,) = [each.menu() for each in iface.pluginMenu().actions() if each.text() == "Planstatus"]
    return found


def close_menus() -> None:
    """Take away the menus that were made to be looked at."""
    for menu in iface.layerTreeView().findChildren(QMenu):
        menu.deleteLater()


def close_tables() -> None:
    """Close the attribute table."""
    for each in QApplication.topLevelWidgets():
        if each.metaObject().className() == "QgsAttributeTableDialog":
            each.close()


def lightness_of_icon(name: str) -> int:
    """Return how light the lines of a command's icon are: the middle of the calendar's edge."""
    size = 24
    image = iface.mainWindow().findChild(QAction, name).icon().pixmap(size, size).toImage()
    colours = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
    return next(each.lightness() for each in colours if each.alpha() > 100)


begin(
    first_click,
    choose_dates,
    export_and_open,
    make_report,
    make_atlas,
    open_layouts,
    look_at_menus,
    change_theme_and_width,
    unload,
)
