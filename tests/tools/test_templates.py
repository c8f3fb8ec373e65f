"""The four templates are one page: A3 is A4 enlarged, and a page that stands is one that lies."""

from __future__ import annotations

import importlib
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ORIENTATIONS = ("liggende", "staaende")
INSIDE = 10
"""Millimetres from the edge of the paper that office printers reach."""
TYPE_SIZES = {20, 11, 9, 7, 6}


@pytest.fixture(scope="module")
def tool(root: Path) -> Iterator[ModuleType]:
    sys.path.insert(0, str(root / "tools"))
    yield importlib.import_module("templates")
    sys.path.remove(str(root / "tools"))


def text_of(root: Path, page: str, orientation: str) -> str:
    return (root / "styles" / f"{page}_{orientation}.qpt").read_text(encoding="utf-8")


def items_of(root: Path, page: str, orientation: str) -> dict[str, ElementTree.Element]:
    layout = ElementTree.fromstring(text_of(root, page, orientation))
    return {item.attrib["id"]: item for item in layout.findall("LayoutItem")}


def millimetres(text: str) -> list[float]:
    return [float(each) for each in text.split(",")[:2]]


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a3_is_a4_enlarged(root: Path, tool: ModuleType, orientation: str) -> None:
    """`make maler` makes it so."""
    enlarged = tool.enlarged(text_of(root, "A4", orientation))
    assert text_of(root, "A3", orientation) == enlarged
    assert 'value="1.4142"' in enlarged
    title = items_of(root, "A3", orientation)["tittel"].find("LabelFont")
    assert title is not None
    assert title.attrib["description"].startswith("Liberation Sans,28.2843,")


def test_the_list_in_a3_is_that_in_a4_enlarged(root: Path, tool: ModuleType) -> None:
    assert text_of(root, "A3", "liste") == tool.enlarged(text_of(root, "A4", "liste"))
    sizes = [
        float(each.attrib["fontSize"])
        for each in ElementTree.fromstring(text_of(root, "A4", "liste")).iter("text-style")
    ]
    assert sizes == [7, 7]
    assert 'fontSize="9.89949"' in text_of(root, "A3", "liste")


def test_a_page_that_stands_has_the_same_items_and_looks(root: Path) -> None:
    lying, standing = (items_of(root, "A4", each) for each in ORIENTATIONS)
    assert set(lying) == set(standing)
    for name, item in lying.items():
        for look in ("LabelFont", "FontColor", "styles", "FrameColor", "BackgroundColor"):
            one, other = item.find(look), standing[name].find(look)
            if one is not None and other is not None:
                assert ElementTree.tostring(one) == ElementTree.tostring(other), (name, look)
        assert item.attrib.get("labelText") == standing[name].attrib.get("labelText"), name


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_all_ink_is_where_office_printers_reach(root: Path, orientation: str) -> None:
    paper = (297, 210) if orientation == "liggende" else (210, 297)
    for name, item in items_of(root, "A4", orientation).items():
        place, size = millimetres(item.attrib["position"]), millimetres(item.attrib["size"])
        if item.attrib["referencePoint"] == "8":  # the lower right corner
            place = [at - long for at, long in zip(place, size)]
        air = 1.4 if name == "tittel" else 0.3  # above the letters of a line
        for at, long, edge in zip(place, size, paper):
            assert at >= INSIDE - air, name
            assert at + long <= edge - INSIDE + 0.7, name


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_there_are_five_sizes_of_type(root: Path, orientation: str) -> None:
    text = text_of(root, "A4", orientation)
    sizes = set(map(float, re.findall(r'description="Liberation Sans,([\d.]+),', text)))
    sizes |= set(map(float, re.findall(r'fontSize="([\d.]+)"', text)))
    assert sizes == TYPE_SIZES
