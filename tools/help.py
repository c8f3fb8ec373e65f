"""Makes the user guide of the package: a web page in each language, and pictures.

Run by `tools/package.sh` with the folder to make it in.
"""

from __future__ import annotations

import shutil
import sys
from html import escape
from pathlib import Path

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from core.texts.guide import GUIDES  # noqa: E402

DOCS = ROOT / "docs"
COLOURS = 128
"""Enough for screenshots and maps, at a third of the size."""

PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Planstatus: {title}</title>
<link rel="stylesheet" href="hjelp.css">
</head>
<body>
<nav>
{contents}
</nav>
<main>
{text}
</main>
</body>
</html>
"""


def make_help(folder: Path) -> None:
    """Write `index-nb.html` and its like, as QGIS names help in a language, and what they show."""
    (folder / "bilder").mkdir(parents=True, exist_ok=True)
    for language, name in GUIDES.items():
        page = _page(language, (ROOT / name).read_text(encoding="utf-8"))
        (folder / f"index-{language}.html").write_text(page, encoding="utf-8")
    shutil.copyfile(Path(__file__).with_name("hjelp.css"), folder / "hjelp.css")
    for picture in sorted((DOCS / "bilder").glob("*.png")):
        image = Image.open(picture).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        image.save(folder / "bilder" / picture.name, optimize=True)


def _page(language: str, written: str) -> str:
    contents = TocExtension(slugify=slugify_unicode, toc_depth="2-3")
    markdown = Markdown(extensions=["tables", "sane_lists", contents])
    text = markdown.convert(written)
    for other, name in GUIDES.items():  # from one guide to another
        text = text.replace(f'href="{Path(name).name}', f'href="index-{other}.html')
    title = escape(written.lstrip().splitlines()[0].lstrip("# "))
    toc = markdown.toc  # type: ignore[attr-defined]
    return PAGE.format(language=language, title=title, contents=toc, text=text)


if __name__ == "__main__":
    make_help(Path(sys.argv[1]))
