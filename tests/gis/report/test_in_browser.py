"""The report in a browser: for everybody, also with a keyboard, enlarged, and without colours."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback

from planstatus.core.cooperation.agreements import Adoption, Agreement
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.cooperation.terms import Cooperation, Member, Post
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.report.report import make_report
from planstatus.gis.report.request import ReportRequest
from planstatus.gis.settings import Settings

from ...chromium import PROGRAM, Page, chromium
from .conftest import write

InLanguage = Callable[[str], Path]

SCREEN = {"width": 1280, "height": 900}
ENLARGED = {"width": 320, "height": 256}
"""What 1280 by 1024 shows of a page at 400 %: WCAG 2.1, 1.4.10."""
LOOKS: dict[str, dict[str, object]] = {
    "screen": {},
    "telephone": {"width": 320, "height": 800},
    "dark": {"prefers_color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}
AXE = """axe.run(document, {resultTypes: ["violations"]}).then(found => JSON.stringify(
    found.violations.map(each => [each.id, each.help, each.nodes.map(node => node.html)])))"""
LIST = "#samfunnsdel-kommuner-navn"


@pytest.fixture(scope="module")
def axe(root: Path) -> str:
    path = root / ".axe" / "node_modules" / "axe-core" / "axe.min.js"
    if not path.exists():
        pytest.skip("axe-core is not here: make .axe/ready has not got it from npm")
    return path.read_text("utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    if PROGRAM is None:
        pytest.skip("Chromium is not installed: make .axe/ready has not got it from apt")
    with chromium() as page:
        yield page


@pytest.fixture
def page(browser: Page, in_language: InLanguage) -> Page:
    """The report in bokmål, on a usual screen."""
    browser.look(**SCREEN)
    browser.open(in_language("nb"))
    return browser


@pytest.mark.shown_by("screen-nb", "telephone-nn", "forced colours-en")
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(
    browser: Page, axe: str, in_language: InLanguage, language: str, look: str
) -> None:
    browser.look(**{**SCREEN, **LOOKS[look]})  # type: ignore[arg-type]
    browser.open(in_language(language))
    browser.evaluate(axe)
    assert json.loads(browser.evaluate(AXE)) == []


NUMBERS = ("5501", "5503", "5510", "5512", "5514", "5516", "5518", "5520", "5522", "5526")
ODD = Cooperations(
    (
        Cooperation(NUMBERS[0], "", kind="annet"),
        *(
            Cooperation(n, f"Kontor <{n}> & «æøå»", kind="plankontor", web_page="https://[x")
            for n in NUMBERS[1:]
        ),
    ),
    members=tuple(
        Member(n, n, source=f"https://eksempel.no/{n}|https://eksempel.no]|brev") for n in NUMBERS
    ),
    agreements=(
        Agreement("a", NUMBERS[1], "samarbeidsavtale", "plan", document="avtale.pdf"),
        Agreement("b", NUMBERS[1], "samarbeidsavtale", "plan", replaces="a"),
    ),
    adoptions=(Adoption("b", NUMBERS[1], "formannskap", result="Vedtatt å vente"),),
    posts=(Post("", "beredskapskoordinator", share=50.0), Post("", "planlegger")),
)


@pytest.mark.slow
@pytest.mark.parametrize("look", ["screen", "telephone", "dark"])
def test_axe_finds_nothing_whatever_is_registered(
    browser: Page, axe: str, registered: Callable[[Cooperations], Path], tmp_path: Path, look: str
) -> None:
    """More offices than colours, some without a name or with one that looks like a tag."""
    report = tmp_path / "rapport.html"
    write(report, registered(ODD))
    browser.look(**{**SCREEN, **LOOKS[look]})  # type: ignore[arg-type]
    browser.open(report)
    browser.evaluate(axe)
    assert json.loads(browser.evaluate(AXE)) == []
    assert not browser.errors


@pytest.mark.slow
@pytest.mark.parametrize("day", [date(1995, 1, 1), date(2024, 9, 4)])
def test_axe_finds_nothing_where_nothing_is_registered(
    browser: Page, axe: str, tmp_path: Path, day: date
) -> None:
    file, report = tmp_path / "planstatus.gpkg", tmp_path / "rapport.html"
    make_working_file(WorkingFileRequest(office="rogaland"), file, QgsFeedback())
    make_report(ReportRequest(Settings(working_file=file), day), report)
    browser.look(**SCREEN)
    browser.open(report)
    browser.evaluate(axe)
    assert json.loads(browser.evaluate(AXE)) == []


def test_axe_would_find_something(
    browser: Page, axe: str, in_language: InLanguage, tmp_path: Path
) -> None:
    text = in_language("nb").read_text("utf-8")
    worse = tmp_path / "rapport.html"
    worse.write_text(text.replace(' lang="nb"', "", 1).replace('role="img"', 'role="bilde"'))
    browser.look(**SCREEN)
    browser.open(worse)
    browser.evaluate(axe)
    found = [each[0] for each in json.loads(browser.evaluate(AXE))]
    assert {"html-has-lang", "aria-roles"} <= set(found)


def test_it_asks_nobody_for_anything_and_its_script_runs(
    page: Page, in_language: InLanguage
) -> None:
    assert page.requests == [in_language("nb").as_uri()]
    assert page.errors == []
    assert page.evaluate("document.querySelectorAll('th button').length") > 0


def test_a_script_that_got_into_it_would_not_run(
    browser: Page, in_language: InLanguage, tmp_path: Path
) -> None:
    text = in_language("nb").read_text("utf-8")
    worse = tmp_path / "rapport.html"
    added = "<script>document.title = 'tatt'</script><img src='https://eksempel.no/x.png'>"
    worse.write_text(text.replace("<main", f"{added}<main"), "utf-8")
    browser.open(worse)
    assert browser.evaluate("document.title") != "tatt"
    refused = [each for each in browser.errors if "Content Security Policy" in each]
    assert len(refused) == 2, browser.errors  # the script and the picture


def names(page: Page) -> list[str]:
    script = f"""[...document.querySelector("{LIST}").closest("table").tBodies[0].rows]
        .map(row => row.cells[0].textContent)"""
    found: list[str] = page.evaluate(script)
    return found


def years(page: Page) -> list[str]:
    script = f"""[...document.querySelector("{LIST}").closest("table").tBodies[0].rows]
        .map(row => row.cells[2].textContent)"""
    found: list[str] = page.evaluate(script)
    return found


def focus(page: Page, column: int) -> str:
    heading = f"document.querySelector('{LIST}').closest('table').tHead.rows[0].cells[{column}]"
    page.evaluate(f"{heading}.querySelector('button').focus()")
    return heading


def test_a_table_is_sorted_with_the_keyboard_and_says_how(page: Page) -> None:
    before = names(page)
    year = focus(page, 2)
    page.press("Enter")
    known = [each for each in years(page) if each]
    assert known == sorted(known)
    assert years(page)[len(known) :] == [""] * 18  # what is not known comes last
    assert page.evaluate(f"{year}.getAttribute('aria-sort')") == "ascending"
    page.press("Enter")
    assert [each for each in years(page) if each] == sorted(known, reverse=True)
    assert years(page)[len(known) :] == [""] * 18
    assert page.evaluate(f"{year}.getAttribute('aria-sort')") == "descending"
    name = focus(page, 0)
    page.press("Enter")
    assert names(page) == before  # æ, ø and å last, á beside a
    assert page.evaluate(f"[{year}, {name}].map(each => each.getAttribute('aria-sort'))") == [
        None,
        "ascending",
    ]


def test_it_can_be_read_without_its_script(browser: Page, in_language: InLanguage) -> None:
    browser.look(**SCREEN)
    browser.without_scripts()
    try:
        browser.open(in_language("nb"))
        headings = browser.evaluate("document.querySelectorAll('th button').length")
        shown = browser.evaluate("document.body.innerText")
    finally:
        browser.without_scripts(False)
    assert headings == 0
    assert "Tromsø" in shown
    assert browser.errors == []


@pytest.mark.parametrize("size", [{"width": 320, "height": 800}, ENLARGED])
def test_a_small_or_enlarged_screen_is_scrolled_one_way_only(
    browser: Page, in_language: InLanguage, size: dict[str, int]
) -> None:
    browser.look(**size)
    browser.open(in_language("nb"))
    assert browser.evaluate("document.documentElement.scrollWidth") == size["width"]
    outside = """[...document.querySelectorAll("main :not(.frame *)")].filter(
        each => each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML)"""
    assert browser.evaluate(outside) == []


def test_a_table_that_is_too_wide_is_reached_and_scrolled_with_the_keyboard(
    browser: Page, in_language: InLanguage
) -> None:
    browser.look(width=320, height=800)
    browser.open(in_language("nb"))
    frame = f"document.querySelector('{LIST}').closest('.frame')"
    assert browser.evaluate(f"[{frame}.scrollWidth > {frame}.clientWidth, {frame}.tabIndex]") == [
        True,
        0,
    ]
    browser.evaluate(f"{frame}.focus()")
    browser.press("ArrowRight")
    moved = f"""new Promise(done => setTimeout(() => done({frame}.scrollLeft), 500))"""
    assert browser.evaluate(moved) > 0


def test_the_keyboard_comes_first_to_the_way_past_the_contents(page: Page) -> None:
    page.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Hopp til innholdet"
    page.press("Enter")
    assert page.evaluate("document.activeElement.id") == "innhold"


def test_what_has_the_focus_is_seen(page: Page) -> None:
    page.press("Tab")
    page.press("Tab")
    style = "getComputedStyle(document.activeElement)"
    assert page.evaluate(f"[{style}.outlineStyle, parseFloat({style}.outlineWidth)]") == [
        "solid",
        3,
    ]


@pytest.mark.slow
def test_on_paper_it_is_a4_with_every_municipality_and_where_links_lead(
    page: Page, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.pdf"
    page.print(path)
    about = subprocess.run(["pdfinfo", path], capture_output=True, check=True, text=True).stdout
    assert "A4" in about
    text = subprocess.run(
        ["pdftotext", path, "-"], capture_output=True, check=True, text=True
    ).stdout
    for name in ("Tromsø", "Vardø", "Unjárga - Nesseby"):
        assert name in text
    assert "https://tromso.kommune.no/sentraleplaner" in "".join(text.split())
    assert "Hopp til innholdet" not in text
