"""A report as a program reads it: its tables, links, texts and languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ALONE = ("meta", "br", "col")


@dataclass
class Element:
    """An element with its attributes, and what is in it."""

    name: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    def all(self, *names: str) -> list[Element]:
        """Return the elements within it that have one of the names; without names all of them."""
        found: list[Element] = []
        for each in self.inside:
            if isinstance(each, Element):
                found += [each] * (not names or each.name in names) + each.all(*names)
        return found

    @property
    def text(self) -> str:
        """The text that is read."""
        return "".join(each if isinstance(each, str) else each.text for each in self.inside)


class Reading(HTMLParser):
    """The elements of a page; one that is not closed where it should be is refused."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.open = [Element("", {})]
        self.feed(markup)
        self.close()
        assert len(self.open) == 1
        self.page = self.open[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in ALONE:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(path: Path) -> Element:
    """Return the page of a file."""
    return parsed(path.read_text("utf-8"))


def parsed(markup: str) -> Element:
    """Return the page that the markup makes."""
    return Reading(markup).page


def rows_of(page: Element, caption: str) -> list[dict[str, str]]:
    """Return the rows of the table with a caption, by the headings of its columns."""
    (table,) = (each for each in page.all("table") if each.all("caption")[0].text == caption)
    head, *rows = table.all("tr")
    names = [each.text for each in head.all("th")]
    return [dict(zip(names, (cell.text for cell in row.all("th", "td")))) for row in rows]
