"""Municipality numbers and the register."""

from __future__ import annotations

from pathlib import Path

import pytest

from planstatus.core.municipalities import municipality_number, read_register


@pytest.mark.parametrize(
    ("cell", "number"),
    [("5501", "5501"), (5501, "5501"), (301, "0301"), ("0301", "0301"), (" 55 01 ", "5501"),
     (5501.0, "5501"), ("5501.0", "5501")],
)  # fmt: skip
def test_a_number_is_known_however_the_spreadsheet_kept_it(cell: object, number: str) -> None:
    assert municipality_number(cell) == number


@pytest.mark.parametrize("cell", [None, "", "Tromsø", 12, 55011, "5501b", "0012"])
def test_what_is_not_a_municipality_number_is_not_taken_for_one(cell: object) -> None:
    assert municipality_number(cell) is None


def test_the_register_has_the_39_municipalities_with_their_official_names(root: Path) -> None:
    register = read_register(root / "data" / "kommuner.csv")
    assert len(register) == 39
    assert register["5540"].official_name == "Gáivuotna - Kåfjord - Kaivuono"
    assert register["5622"].official_name == "Porsanger - Porsáŋgu - Porsanki"
    assert register["5610"].county == "Finnmark"
