"""The colours of bands and offices, as in `styles/kommuner.qml` and `styles/samarbeid.qml`.

Colour difference is CIEDE2000 (Sharma, Wu and Dalal 2005, doi:10.1002/col.20070). Colour blindness
is simulated with Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113), severity 1.0,
and Viénot, Brettel and Mollon 1999 for red and green. Contrast is WCAG 2.1's.
"""

from __future__ import annotations

import itertools
import math
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

Rgb = tuple[float, float, float]
Matrix = tuple[Rgb, Rgb, Rgb]

KEYS = ("eldre", "forrige", "gjeldende", "mangler")

SIMULATIONS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia, Machado": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia, Machado": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia, Machado": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "protanopia, Viénot": (
        (0.11238, 0.88762, 0),
        (0.11238, 0.88762, 0),
        (0.00401, -0.00401, 1),
    ),
    "deuteranopia, Viénot": (
        (0.29275, 0.70725, 0),
        (0.29275, 0.70725, 0),
        (-0.02234, 0.02234, 1),
    ),
}


@pytest.fixture(scope="module")
def style(root: Path) -> ElementTree.Element:
    return ElementTree.parse(root / "styles" / "kommuner.qml").getroot()


@pytest.fixture(scope="module")
def fills(style: ElementTree.Element) -> dict[str, Rgb]:
    """The fill colour of each band; of `mangler` the one under the hatch."""
    return {key: _option(_layer(style, key, "SimpleFill"), "color") for key in KEYS}


@pytest.fixture(scope="module")
def hatch(style: ElementTree.Element) -> Rgb:
    generator = _layer(style, "mangler", "GeometryGenerator")
    line = generator.find(".//layer[@class='SimpleLine']")
    assert line is not None
    return _option(line, "line_color")


@pytest.fixture(scope="module")
def offices(root: Path) -> dict[str, Rgb]:
    """The colours of offices, and of municipalities outside."""
    look = ElementTree.parse(root / "styles" / "samarbeid.qml").getroot()
    keys = [each.attrib["value"] for each in look.findall(".//category")]
    return {key: _option(_layer(look, key, "SimpleFill"), "color") for key in keys}


@pytest.fixture(scope="module")
def around(root: Path) -> dict[str, Rgb]:
    """The colours of the land around and of the sea, which is the background of the map."""
    land = ElementTree.parse(root / "styles" / "kontekst.qml").getroot()
    page = ElementTree.parse(root / "styles" / "A4_liggende.qpt").getroot()
    sea = page.find(".//LayoutItem[@id='kart']/BackgroundColor")
    fill = land.find(".//layer[@class='SimpleFill']")
    assert sea is not None
    assert fill is not None
    return {
        "land": _option(fill, "color"),
        "sea": tuple(int(sea.attrib[each]) / 255 for each in ("red", "green", "blue")),
    }


@pytest.fixture(scope="module")
def text(style: ElementTree.Element) -> Rgb:
    element = style.find(".//text-style")
    assert element is not None
    return _rgb(element.attrib["textColor"])


@pytest.mark.parametrize("eyes", SIMULATIONS)
def test_every_pair_of_bands_is_told_apart_by_every_kind_of_eye(
    eyes: str, fills: dict[str, Rgb]
) -> None:
    seen = {key: simulate(fills[key], SIMULATIONS[eyes]) for key in KEYS}
    differences = {
        pair: ciede2000(lab(seen[pair[0]]), lab(seen[pair[1]]))
        for pair in itertools.combinations(KEYS, 2)
    }
    assert min(differences.values()) >= 15, differences


@pytest.mark.parametrize("eyes", SIMULATIONS)
def test_every_pair_of_eight_offices_is_told_apart_by_every_kind_of_eye(
    eyes: str, offices: dict[str, Rgb]
) -> None:
    seen = {key: lab(simulate(each, SIMULATIONS[eyes])) for key, each in offices.items()}
    outside = seen.pop("utenfor")
    assert len(seen) == 8
    differences = {
        pair: ciede2000(seen[pair[0]], seen[pair[1]]) for pair in itertools.combinations(seen, 2)
    }
    assert min(differences.values()) >= 15, differences
    assert min(ciede2000(each, outside) for each in seen.values()) >= 12


@pytest.mark.parametrize("eyes", SIMULATIONS)
def test_an_office_is_not_taken_for_land_around_or_sea(
    eyes: str, offices: dict[str, Rgb], around: dict[str, Rgb]
) -> None:
    for key in [each for each in offices if each != "utenfor"]:
        for name, colour in around.items():
            seen = (lab(simulate(each, SIMULATIONS[eyes])) for each in (offices[key], colour))
            assert ciede2000(*seen) >= 12, (key, name)


@pytest.mark.parametrize("eyes", SIMULATIONS)
def test_a_band_is_not_taken_for_land_around_or_sea(
    eyes: str, fills: dict[str, Rgb], around: dict[str, Rgb]
) -> None:
    def seen(colour: Rgb) -> Rgb:
        return lab(simulate(colour, SIMULATIONS[eyes]))

    for key in KEYS[:-1]:  # `mangler` has its hatch
        for name, colour in around.items():
            assert ciede2000(seen(fills[key]), seen(colour)) >= 12, (key, name)
    assert ciede2000(seen(around["land"]), seen(around["sea"])) >= 8


def test_the_bands_keep_their_order_in_grey(fills: dict[str, Rgb]) -> None:
    lightness = [lab(fills[key])[0] for key in KEYS]
    assert lightness == sorted(lightness)
    assert min(b - a for a, b in itertools.pairwise(lightness)) > 7


def test_names_can_be_read_on_every_fill_and_on_the_hatch(
    fills: dict[str, Rgb], hatch: Rgb, offices: dict[str, Rgb], text: Rgb
) -> None:
    for key, colour in {**fills, "hatch": hatch, **offices}.items():
        assert contrast(colour, text) >= 4.5, key


def test_the_hatch_is_clearly_seen(fills: dict[str, Rgb], hatch: Rgb) -> None:
    assert contrast(hatch, fills["mangler"]) >= 3


def test_the_difference_is_ciede2000() -> None:
    published = [  # Sharma, Wu and Dalal, table 1: pairs 1, 7, 17, 25
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ]
    for one, other, difference in published:
        assert ciede2000(one, other) == pytest.approx(difference, abs=1e-4)


def _layer(style: ElementTree.Element, key: str, kind: str) -> ElementTree.Element:
    (category,) = style.findall(f".//category[@value='{key}']")
    layer = style.find(
        f".//symbols/symbol[@name='{category.attrib['symbol']}']/layer[@class='{kind}']"
    )
    assert layer is not None, (key, kind)
    return layer


def _option(layer: ElementTree.Element, name: str) -> Rgb:
    option = layer.find(f"./Option/Option[@name='{name}']")
    assert option is not None, name
    return _rgb(option.attrib["value"])


def _rgb(text: str) -> Rgb:
    red, green, blue, alpha = (int(part) for part in text.split(",")[:4])
    assert alpha == 255
    return red / 255, green / 255, blue / 255


def linear(colour: Rgb) -> Rgb:
    """Undo sRGB's curve (IEC 61966-2-1)."""
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return r, g, b


def encoded(colour: Rgb) -> Rgb:
    clipped = (min(1.0, max(0.0, c)) for c in colour)
    r, g, b = (c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in clipped)
    return r, g, b


def apply(matrix: Matrix, colour: Rgb) -> Rgb:
    r, g, b = (sum(m * c for m, c in zip(row, colour)) for row in matrix)
    return r, g, b


def simulate(colour: Rgb, matrix: Matrix) -> Rgb:
    return encoded(apply(matrix, linear(colour)))


def luminance(colour: Rgb) -> float:
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(colour)))


def contrast(one: Rgb, other: Rgb) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(colour: Rgb) -> Rgb:
    """CIELAB under D65, from sRGB."""
    to_xyz: Matrix = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
    white = (0.95047, 1.0, 1.08883)
    x, y, z = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
        for t in (v / w for v, w in zip(apply(to_xyz, linear(colour)), white))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one: Rgb, other: Rgb) -> float:
    (l1, a1, b1), (l2, a2, b2) = one, other
    chroma = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    c1, h1 = math.hypot(a1 * stretch, b1), math.degrees(math.atan2(b1, a1 * stretch)) % 360
    c2, h2 = math.hypot(a2 * stretch, b2), math.degrees(math.atan2(b2, a2 * stretch)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    d_hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * _cos(hue - 30)
        + 0.24 * _cos(2 * hue)
        + 0.32 * _cos(3 * hue + 6)
        - 0.20 * _cos(4 * hue - 63)
    )
    rotation = -math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2))))
    rotation *= 2 * math.sqrt(mean_c**7 / (mean_c**7 + 25**7))
    d_l = (l2 - l1) / (1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2))
    d_c = (c2 - c1) / (1 + 0.045 * mean_c)
    d_h = d_hue / (1 + 0.015 * mean_c * t)
    return math.sqrt(d_l**2 + d_c**2 + d_h**2 + rotation * d_c * d_h)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))
