"""Where «Hjelp» and the algorithm's help lead."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from planstatus.core import guide


def test_a_clone_without_the_built_page_shows_the_guide_as_written(root: Path) -> None:
    address = urlsplit(guide.guide_url())
    assert (address.scheme, Path(unquote(address.path))) == ("file", root / guide.GUIDES[1])


def test_the_built_page_is_opened_at_the_section_from_folders_with_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin = tmp_path / "Åse & Ŋ #1 100 %" / "planstatus"
    (plugin / "help").mkdir(parents=True)
    (plugin / "help" / "index-nb.html").touch()
    monkeypatch.setattr(guide, "__file__", str(plugin / "core" / "guide.py"))
    address = urlsplit(guide.guide_url("velg-planårstabell"))
    assert Path(unquote(address.path)) == plugin / "help" / "index-nb.html"
    assert unquote(address.fragment) == "velg-planårstabell"
