"""What data say is text in a report, whatever it looks like."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from planstatus.core.report.html import joined, link, tag, text

SAID = [
    "<script>alert(1)</script>",
    "Tromsø & Balsfjord",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus x='",
    "</style><img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "<!-- ",
    "]]>",
]


class Reader(HTMLParser):
    """The tags of a markup with their attributes, and its text as it is shown."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("said", SAID)
def test_a_text_stands_as_it_was_written_and_is_no_markup(said: str) -> None:
    read = Reader(tag("p", said, " og ", tag("b", said), title=said, data_sort=said))
    assert read.text == f"{said} og {said}"
    assert read.tags == [("p", {"title": said, "data-sort": said}), ("b", {})]


def test_markup_stays_markup_when_it_is_put_together() -> None:
    whole = joined([tag("b", "Tana"), "<", tag("i", "Deatnu")], " & ")
    assert whole == "<b>Tana</b> &amp; &lt; &amp; <i>Deatnu</i>"


def test_signs_that_no_page_can_have_or_that_turn_the_text_are_not_written() -> None:
    assert text("Ta\x00na\x1b \u202egnp.exe\ud800") == "Ta na   gnp.exe "
    assert text("linje\n\tto, Unjárga – §\xa04") == "linje\n\tto, Unjárga – §\xa04"


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.tana.kommune.no/plan?a=1&b=2", "tana.kommune.no"),
        ("http://ntplan.no", "ntplan.no"),
        (" HTTPS://Nordreisa.kommune.no/x ", "nordreisa.kommune.no"),
    ],
)
def test_an_address_of_the_web_is_a_link_named_by_its_site(address: str, site: str) -> None:
    read = Reader(link(address))
    assert read.tags == [("a", {"href": address.strip()})]
    assert read.text == site


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//eksempel.no",
        "www.tana.kommune.no",
        "http://",
        "http:///sti",
        "https://a b.no",
        "http://[::1",
        "Statsforvalteren, lysark 02.12.2024",
        "",
    ],
)
def test_any_other_address_is_only_text(address: str) -> None:
    read = Reader(link(address))
    assert read.tags == []
    assert read.text == address
