"""Places for names on a grid: areas are drawn with letters, `.` is nobody's."""

from __future__ import annotations

import numpy as np

from planstatus.core.page.name_room import Box, NameRoom
from planstatus.core.page.name_search import Name, NameSearch


def room(*rows: str, closed: str = "#") -> NameRoom:
    """A map drawn with one sign for each square: `A` has code 1, `B` code 2; `#` is closed."""
    signs = np.array([list(row) for row in rows])
    codes = np.zeros(signs.shape, dtype=np.uint16)
    for code, letter in enumerate("ABCDEFGH", start=1):
        codes[signs == letter] = code
    return NameRoom(codes, signs == closed)


def wide(letter: str, columns: int, rows: int) -> list[str]:
    return [letter * columns] * rows


def test_a_name_stands_in_the_middle_of_its_area() -> None:
    box = room(*wide("A", 41, 21)).inside(1, 5, 11)
    assert box == Box(8, 15, 13, 26)


def test_a_name_is_not_put_into_a_neighbour() -> None:
    drawn = room(*(left + right for left, right in zip(wide("A", 20, 20), wide("B", 20, 20))))
    box = drawn.inside(1, 5, 16)
    assert box is not None
    assert box.right <= 20
    assert drawn.inside(1, 5, 24) is None


def test_a_name_may_spill_into_what_is_nobodys() -> None:
    drawn = room(*(land + sea for land, sea in zip(wide("A", 20, 12), wide(".", 20, 12))))
    box = drawn.inside(1, 5, 24)
    assert box is not None
    assert box.left < 20 < box.right


def test_a_name_does_not_hide_its_area() -> None:
    island = [*wide(".", 40, 8), *["." * 15 + "A" * 8 + "." * 17] * 4, *wide(".", 40, 8)]
    assert room(*island).inside(1, 7, 12) is None


def test_a_name_beside_is_near_and_outside_all_areas() -> None:
    land = [*wide(".", 60, 20), *["A" * 20 + "B" * 6 + "A" * 34] * 10]
    drawn = room(*land)
    anchor = drawn.deepest(2)
    box = drawn.beside(anchor, 2, 5, 20)
    assert box is not None
    assert box.bottom <= 20
    assert box.left <= anchor[1] <= box.right


def test_a_leader_crosses_no_name() -> None:
    drawn = room(*wide(".", 60, 10), *["A" * 27 + "B" * 6 + "A" * 27] * 10)
    drawn.take(Box(2, 10, 9, 50))
    box = drawn.beside((15.0, 30.0), 2, 5, 10)
    assert box is None or box.left >= 50 or box.right <= 10


def test_two_small_neighbours_do_not_share_a_place() -> None:
    land = [*wide(".", 80, 20), *["C" * 30 + "A" * 6 + "B" * 6 + "C" * 38] * 8]
    search = NameSearch(room(*land), {"a": 1, "b": 2})
    search.place({"a": Name("Aa", 6, 24), "b": Name("Bb", 6, 24)}, {})
    first, second = (search.places[key].box for key in "ab")
    assert first.right <= second.left or second.right <= first.left or (
        first.bottom <= second.top or second.bottom <= first.top
    )  # fmt: skip


def test_a_name_is_written_in_two_lines_before_it_goes_outside() -> None:
    land = ["." * 10 + "A" * 20 + "B" * 30] * 30
    search = NameSearch(room(*land), {"a": 1})
    search.place({"a": Name("Nordre Follo", 6, 40)}, {"a": Name("Nordre\nFollo", 12, 18)})
    assert search.places["a"].name.text == "Nordre\nFollo"
    assert search.places["a"].anchor is None


def test_a_name_that_was_moved_by_hand_stays() -> None:
    moved = Box(1, 1, 7, 21)
    search = NameSearch(room(*wide("A", 60, 30)), {"a": 1})
    search.place({"a": Name("Aa", 6, 20, moved=moved)}, {})
    assert search.places["a"].box == moved
