"""Makes the user guide of the package: `docs/brukerveiledning.md` as a web page with its pictures.

Run by `tools/package.sh` with the folder to make it in.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode
from PIL import Image

DOCS = Path(__file__).resolve().parents[1] / "docs"
COLOURS = 128
"""Enough for screenshots and maps, at a third of the size."""

PAGE = """<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Planstatus: brukerveiledning</title>
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
    """Write `index-nb.html`, named as QGIS names help for bokmål, and what it shows."""
    (folder / "bilder").mkdir(parents=True, exist_ok=True)
    contents = TocExtension(slugify=slugify_unicode, toc_depth="2-3")
    markdown = Markdown(extensions=["tables", "sane_lists", contents])
    text = markdown.convert((DOCS / "brukerveiledning.md").read_text(encoding="utf-8"))
    page = PAGE.format(contents=markdown.toc, text=text)  # type: ignore[attr-defined]
    (folder / "index-nb.html").write_text(page, encoding="utf-8")
    shutil.copyfile(Path(__file__).with_name("hjelp.css"), folder / "hjelp.css")
    for picture in sorted((DOCS / "bilder").glob("*.png")):
        image = Image.open(picture).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        image.save(folder / "bilder" / picture.name, optimize=True)


if __name__ == "__main__":
    make_help(Path(sys.argv[1]))
