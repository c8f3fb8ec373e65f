"""The form of the package as shipped, in a real QGIS window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

REFUSAL = "Skriv et år fra 1965 til 2100, eller la feltet stå tomt"


@pytest.fixture(scope="session")
def seen(
    new_office: Callable[[str], Path], run_qgis: Callable[..., dict[str, Any]]
) -> dict[str, Any]:
    """What an officer saw who used the form."""
    return run_qgis(new_office("skjemaet"), "form_window.py")


def test_nothing_went_wrong_on_the_way(seen: dict[str, Any]) -> None:
    assert seen.get("broken", {}) == {}


def test_the_form_opens_in_groups_with_a_link_to_the_source(seen: dict[str, Any]) -> None:
    assert seen["groups"] == ["Kommune", "Samfunnsdel", "Kilde", "Lenke", "Lenke"]
    assert seen["pages"] == ["Plan og bygg"]
    assert seen["link_shown"]
    assert not seen["link_without_address"]


def test_the_form_refuses_what_is_not_a_year_and_says_so(seen: dict[str, Any]) -> None:
    assert REFUSAL in seen["groups_refused"]
    assert not seen["ok_refused"]


def test_a_year_typed_into_the_form_is_on_the_map(seen: dict[str, Any]) -> None:
    assert seen["year"] == 2023
