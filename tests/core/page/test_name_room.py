"""Places for names on a grid: areas are drawn with letters, `.` is nobody's."""

from __future__ import annotations

import numpy as np
import pytest

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


COAST = [land + sea for land, sea in zip(wide("A", 20, 12), wide(".", 20, 12))]
BORDER = [left + right for left, right in zip(wide("A", 20, 20), wide("B", 20, 20))]
TITLE = [*["#" * 30 + "A" * 30] * 6, *wide("A", 60, 14)]
HOOK = [*["A" * 10 + "." * 30] * 20, *wide("A", 40, 10)]
ISLANDS = [*wide(".", 70, 10), *["." * 20 + "A" * 8 + "B" * 8 + "." * 34] * 10, *wide(".", 70, 10)]


@pytest.mark.parametrize(
    ("drawn", "width", "box"),
    [
        (COAST, 10, Box(3, 5, 8, 15)),
        (COAST, 18, Box(3, 1, 8, 19)),
        (COAST, 24, Box(3, 0, 8, 24)),
        (COAST, 40, Box(3, 0, 8, 40)),
        (BORDER, 10, Box(7, 5, 12, 15)),
        (BORDER, 16, Box(7, 1, 12, 17)),  # three squares from the border
        (BORDER, 18, Box(7, 0, 12, 18)),
        (BORDER, 20, Box(0, 0, 5, 20)),
        (BORDER, 22, None),
        (TITLE, 20, Box(9, 23, 14, 43)),
        (HOOK, 12, Box(19, 9, 24, 21)),
    ],
)
def test_a_name_has_the_same_place_on_every_machine(
    drawn: list[str], width: int, box: Box | None
) -> None:
    assert room(*drawn).inside(1, 5, width) == box


@pytest.mark.parametrize(
    ("height", "width", "fits"), [(7, 18, True), (10, 18, True), (11, 19, False), (5, 20, True)]
)
def test_a_name_covers_at_most_three_fifths_of_its_area(
    height: int, width: int, fits: bool
) -> None:
    assert (room(*wide("A", 20, 12)).inside(1, height, width) is not None) is fits


@pytest.mark.parametrize(
    ("width", "places"),
    [(18, (48, 64, 80, 96)), (20, (16, 32, 48, 64)), (22, (0, 0, 16, 32)), (24, (0, 0, 0, 16))],
)
def test_a_name_has_more_places_the_more_of_it_may_lie_in_a_neighbour(
    width: int, places: tuple[int, ...]
) -> None:
    drawn = room(*BORDER)
    shares = (0, 0.06, 0.12, 0.18)
    assert tuple(drawn.choices(1, 5, width, share) for share in shares) == places
    assert [drawn.inside(1, 5, width, share) is None for share in shares] == [
        not count for count in places
    ]


def test_the_areas_of_a_map_have_their_squares_and_one_that_is_not_on_it_none() -> None:
    rows, columns = room("A.B", "BBA").squares(2)
    assert [*zip(rows, columns)] == [(0, 2), (1, 0), (1, 1)]
    drawn = room("A.B", "BBA")
    assert [*zip(*drawn.squares(0))] == [(0, 1)]
    assert [len(each) for each in drawn.squares(3)] == [0, 0]
    assert drawn.inside(3, 1, 1) is None
    assert drawn.choices(3, 1, 1) == 0


def test_names_keep_four_squares_apart_side_by_side_and_one_above_each_other() -> None:
    drawn = room(*wide("A", 60, 30))
    free = drawn.choices(1, 5, 20)
    drawn.take(Box(12, 20, 17, 40))
    assert drawn.inside(1, 5, 20) == Box(18, 20, 23, 40)
    assert (free, drawn.choices(1, 5, 20)) == (26 * 41, 26 * 41 - 11 * 41)
    assert (drawn.choices(1, 5, 16), drawn.choices(1, 5, 17)) == (
        26 * 45 - 11 * (45 - 2), 26 * 44 - 11 * 44
    )  # fmt: skip


@pytest.mark.parametrize(
    ("upright", "leader", "end", "on_it", "nearest", "across", "there"),
    [
        (False, Box(0, 0, 1, 4), (0.5, 38.5), (0.5, 20.5), Box(4, 20, 5, 21),
         (12.5, 20.5), Box(12, 20, 13, 21)),
        (False, Box(12, 0, 13, 4), (12.5, 38.5), (12.5, 20.5), Box(8, 20, 9, 21),
         (0.5, 20.5), Box(0, 20, 1, 21)),
        (True, Box(0, 0, 4, 1), (38.5, 0.5), (20.5, 0.5), Box(20, 4, 21, 5),
         (20.5, 12.5), Box(20, 12, 21, 13)),
        (True, Box(0, 12, 4, 13), (38.5, 12.5), (20.5, 12.5), Box(20, 8, 21, 9),
         (20.5, 0.5), Box(20, 0, 21, 1)),
    ],
)  # fmt: skip
def test_a_leader_along_the_edge_of_the_map_shuts_what_is_on_it_and_nothing_across(
    upright: bool,
    leader: Box,
    end: tuple[float, float],
    on_it: tuple[float, float],
    nearest: Box,
    across: tuple[float, float],
    there: Box,
) -> None:
    drawn = room(*(wide(".", 13, 41) if upright else wide(".", 41, 13)))
    drawn.take(leader, end)
    assert drawn.beside(on_it, 1, 1, 1) == nearest
    assert drawn.beside(across, 1, 1, 1) == there


def test_a_leader_runs_through_its_own_area_rather_than_through_a_nearer_one() -> None:
    drawn = room(*wide(".", 41, 12), *wide("A", 41, 10), *wide("B", 41, 4), *wide(".", 41, 12))
    assert drawn.beside((21.5, 20.5), 1, 4, 12) == Box(8, 12, 12, 24)
    assert drawn.beside((21.5, 20.5), 2, 4, 12) == Box(28, 12, 32, 24)


def test_a_name_may_stand_at_the_very_edge_of_the_map() -> None:
    drawn = room(*wide("A", 44, 20), *wide(".", 44, 4))
    assert drawn.beside((10.5, 20.5), 1, 4, 21) == Box(20, 0, 24, 21)
    right = room(*["A" * 20 + "." * 4] * 44)
    assert right.beside((20.5, 10.5), 1, 21, 4) == Box(0, 20, 21, 24)


def test_a_name_that_has_to_lie_in_a_neighbour_does_so_as_little_as_can_be() -> None:
    drawn = room(*["A" * 30 + "B" * 20] * 10, *["A" * 28 + "B" * 22] * 10)
    box = drawn.inside(1, 5, 33, 0.18)
    assert box is not None
    assert (box.left, box.right) == (0, 33)
    assert box.bottom <= 11
    assert drawn.choices(1, 5, 33) == 0


def test_a_name_on_a_tall_island_keeps_clear_of_a_leader() -> None:
    drawn = room(*wide(".", 48, 24), *["." * 12 + "A" * 16 + "." * 20] * 22, *wide(".", 48, 24))
    free = drawn.inside(1, 5, 10)
    drawn.take(Box(4, 20, 9, 34), (40.5, 20.5))
    box = drawn.inside(1, 5, 10)
    assert (free, box) == (Box(32, 15, 37, 25), Box(41, 10, 46, 20))


def test_no_name_stands_on_a_leader() -> None:
    drawn = room(*wide("A", 60, 30))
    drawn.take(Box(0, 0, 5, 20), (20.0, 30.0))
    assert drawn.inside(1, 5, 20) == Box(9, 28, 14, 48)
    assert (drawn.choices(1, 5, 20), drawn.choices(1, 5, 8)) == (485, 1001)


@pytest.mark.parametrize(
    ("drawn", "point"),
    [
        (wide("A", 41, 21), (10.5, 20.5)),
        (wide("A", 4, 4), (1.5, 1.5)),
        (["A"], (0.5, 0.5)),
        (["AAA"], (0.5, 1.5)),
        ([".....", ".AAA.", ".AAA.", ".AAA.", "....."], (2.5, 2.5)),
        (HOOK, (23.5, 6.5)),
    ],
)
def test_a_leader_ends_as_far_from_the_border_as_can_be(
    drawn: list[str], point: tuple[float, float]
) -> None:
    assert room(*drawn).deepest(1) == point


def test_the_second_name_beside_keeps_clear_of_the_first_and_its_leader() -> None:
    drawn = room(*wide(".", 60, 20), *["A" * 20 + "B" * 6 + "A" * 34] * 10)
    anchor = drawn.deepest(2)
    first = drawn.beside(anchor, 2, 5, 20)
    assert (anchor, first) == ((24.5, 22.5), Box(12, 4, 17, 24))
    drawn.take(first, anchor)
    assert drawn.beside((24.5, 30.5), 1, 5, 20) == Box(12, 28, 17, 48)
    assert drawn.beside(anchor, 2, 5, 20) == Box(8, 32, 13, 52)


def test_a_name_beside_stands_in_the_grid_or_nowhere() -> None:
    drawn = room(*wide(".", 60, 20), *["A" * 20 + "B" * 6 + "A" * 34] * 10)
    assert drawn.beside((24.5, 22.5), 2, 20, 60) == Box(0, 0, 20, 60)
    assert drawn.beside((24.5, 22.5), 2, 21, 60) is None
    assert drawn.beside((24.5, 22.5), 2, 31, 10) is None
    assert drawn.beside((24.5, 22.5), 2, 5, 61) is None


def test_a_leader_goes_round_other_areas_where_that_is_not_much_longer() -> None:
    drawn = room(*ISLANDS)
    left, right = drawn.deepest(1), drawn.deepest(2)
    assert (left, right) == ((14.5, 23.5), (14.5, 31.5))
    assert drawn.beside(left, 1, 5, 16) == Box(12, 4, 17, 20)
    assert drawn.beside(right, 2, 5, 16) == Box(12, 36, 17, 52)


def test_a_rectangle_knows_its_middle_and_its_nearest_point() -> None:
    box = Box(1, 2, 5, 8)
    assert box.centre == (3, 5)
    assert box.grown(2, 3) == Box(0, 0, 7, 11)
    assert Box(4, 6, 5, 8).grown(2, 3) == Box(2, 3, 7, 11)
    assert [box.nearest(*point) for point in ((0, 4), (9, 9), (3, 1))] == [(1, 4), (5, 8), (3, 2)]


def test_a_name_with_few_places_goes_before_one_with_many() -> None:
    land = [*["A" * 12 + "B" * 40] * 9, *["." * 52] * 12]
    search = NameSearch(room(*land), {"b": 2, "a": 1})
    search.place({"b": Name("Bb", 5, 12), "a": Name("Aa", 5, 12)}, {})
    assert list(search.places) == ["a", "b"]
    assert all(each.anchor is None for each in search.places.values())


def test_qgis_is_told_the_middle_of_the_name_and_how_far_its_pin_is_off() -> None:
    search = NameSearch(room(*wide("A", 41, 21)), {"a": 1})
    search.place({"a": Name("Aa", 5, 11, pin=(0.5, -2.0))}, {})
    assert search.places["a"].pin == (10.5 + 0.5, 20.5 - 2.0)


IN_THE_SEA = [*wide(".", 70, 12), *["." * 24 + "A" * 22 + "." * 24] * 16, *wide(".", 70, 20)]


@pytest.mark.parametrize(
    ("taken", "anchor", "box", "places"),
    [
        ([], None, Box(17, 28, 22, 42), 442),
        ([Box(18, 28, 23, 42)], None, Box(12, 28, 17, 42), 145),
        ([Box(0, 0, 5, 20)], (20.5, 35.5), Box(23, 28, 28, 42), 191),
        ([Box(40, 50, 45, 69)], (20.5, 30.5), Box(13, 28, 18, 42), 196),
        ([Box(0, 0, 3, 10), Box(44, 60, 48, 70)], None, Box(17, 28, 22, 42), 442),
    ],
)
def test_a_name_on_an_island_keeps_clear_of_names_and_leaders_wherever_the_island_is(
    taken: list[Box], anchor: tuple[float, float] | None, box: Box, places: int
) -> None:
    drawn = room(*IN_THE_SEA)
    for each in taken:
        drawn.take(each, anchor)
    assert (drawn.inside(1, 5, 14), drawn.choices(1, 5, 14)) == (box, places)


COUNTRY = [
    *wide(".", 70, 12), *["." * 10 + "A" * 12 + "B" * 6 + "C" * 6 + "D" * 26 + "." * 10] * 16,
    *wide(".", 70, 14),
]  # fmt: skip
CODES = {"a": 1, "b": 2, "c": 3, "d": 4}


def places_of(search: NameSearch) -> dict[str, tuple[str, Box, tuple[float, float] | None]]:
    return {key: (each.name.text, each.box, each.anchor) for key, each in search.places.items()}


def test_names_with_few_places_are_placed_first_and_leaders_before_those_with_many() -> None:
    search = NameSearch(room(*COUNTRY), CODES)
    names = {"d": Name("Dd", 5, 14), "c": Name("Cc", 5, 16), "b": Name("Bb", 5, 16)}
    search.place({**names, "a": Name("Aa", 5, 12)}, {})
    assert list(places_of(search).items()) == [
        ("a", ("Aa", Box(17, 7, 22, 19), None)),
        ("c", ("Cc", Box(28, 16, 33, 32), (19.5, 30.5))),
        ("b", ("Bb", Box(4, 12, 9, 28), (19.5, 24.5))),
        ("d", ("Dd", Box(17, 40, 22, 54), None)),
    ]


def test_a_name_moved_by_hand_goes_first_and_the_others_round_it() -> None:
    search = NameSearch(room(*COUNTRY), CODES)
    moved = Name("Dd", 5, 14, moved=Box(30, 30, 35, 44))
    names = {"d": moved, "c": Name("Cc", 5, 16), "b": Name("Bb", 5, 16), "a": Name("Aa", 5, 20)}
    search.place(names, {"a": Name("A\na", 10, 10)})
    assert list(places_of(search).items()) == [
        ("d", ("Dd", Box(30, 30, 35, 44), None)),
        ("a", ("Aa", Box(11, 0, 16, 20), None)),
        ("c", ("Cc", Box(4, 16, 9, 32), (19.5, 30.5))),
        ("b", ("Bb", Box(28, 8, 33, 24), (19.5, 24.5))),
    ]


def test_a_name_without_any_place_is_left_out() -> None:
    full = ["A" * 30 + "B" * 30] * 20
    search = NameSearch(room(*full), {"a": 1, "b": 2})
    search.place({"a": Name("Aa", 5, 40), "b": Name("Bb", 5, 10)}, {})
    assert places_of(search) == {"b": ("Bb", Box(7, 40, 12, 50), None)}


def test_a_name_in_two_lines_does_not_lie_in_a_neighbour() -> None:
    search = NameSearch(room(*["A" * 10 + "B" * 50] * 20), {"a": 1})
    search.place({"a": Name("Aa", 5, 40)}, {"a": Name("A\na", 10, 20)})
    assert not search.places


def test_a_name_lies_a_little_in_a_neighbour_rather_than_in_the_sea() -> None:
    search = NameSearch(room(*["A" * 30 + "B" * 30] * 20, *wide(".", 60, 20)), {"a": 1})
    search.place({"a": Name("Aa", 7, 33)}, {})
    ((text, box, anchor),) = places_of(search).values()
    assert (text, anchor) == ("Aa", None)
    assert box.top < 20


def test_a_name_with_plenty_of_room_stands_there_and_not_in_the_sea() -> None:
    search = NameSearch(room(*wide("A", 60, 30), *wide(".", 60, 20)), {"a": 1})
    search.place({"a": Name("Aa", 5, 20)}, {})
    assert places_of(search) == {"a": ("Aa", Box(12, 20, 17, 40), None)}
    hook = NameSearch(room(*["A" * 30 + "." * 90] * 60, *wide("A", 120, 30)), {"a": 1})
    hook.place({"a": Name("Aa", 5, 12)}, {})
    assert hook.places["a"].anchor is None


def test_the_leader_of_a_name_is_kept_clear_of_by_those_that_come_later() -> None:
    drawn = [*wide(".", 60, 12), *wide("C", 60, 20), *["C" * 20 + "B" * 6 + "C" * 34] * 10]
    search, alike, without = NameSearch(room(*drawn), {"b": 2}), room(*drawn), room(*drawn)
    search.place({"b": Name("Bb", 5, 20)}, {})
    place = search.places["b"]
    assert place.anchor is not None
    alike.take(place.box, place.anchor)
    without.take(place.box)
    assert search.room.choices(3, 5, 10) == alike.choices(3, 5, 10) < without.choices(3, 5, 10)


def test_names_too_wide_for_their_areas_lie_a_little_in_each_others() -> None:
    full = ["A" * 30 + "B" * 30] * 20
    search = NameSearch(room(*full), {"a": 1, "b": 2})
    search.place({"a": Name("Aa", 5, 33), "b": Name("Bb", 5, 31)}, {})
    assert places_of(search) == {
        "a": ("Aa", Box(0, 0, 5, 33), None),
        "b": ("Bb", Box(15, 29, 20, 60), None),
    }


def test_leaders_to_neighbours_do_not_cross() -> None:
    drawn = room(*wide(".", 70, 14), *["." * 30 + "AAAABBBB" + "." * 32] * 4, *wide(".", 70, 14))
    boxes = []
    for code in (1, 2):
        anchor = drawn.deepest(code)
        boxes.append(drawn.beside(anchor, code, 5, 20))
        drawn.take(boxes[-1], anchor)
    assert boxes == [Box(8, 12, 13, 32), Box(12, 40, 17, 60)]
    assert drawn.beside((15.5, 31.5), 1, 5, 20) == Box(16, 8, 21, 28)
    assert drawn.beside((15.5, 31.5), 1, 5, 50) == Box(20, 0, 25, 50)


def test_no_name_stands_across_the_frame() -> None:
    rows = ["#" * 70, *["#" + "." * 68 + "#"] * 30, "#" * 70]
    rows[14:18] = ["#" + "." * 32 + "AAAA" + "." * 32 + "#"] * 4
    drawn = room(*rows)
    anchor = drawn.deepest(1)
    assert (anchor, drawn.beside(anchor, 1, 5, 20)) == ((15.5, 34.5), Box(8, 16, 13, 36))
    assert drawn.beside(anchor, 1, 5, 69) is None
    assert drawn.beside(anchor, 1, 31, 30) is None
