"""One plan year for each municipality, whatever its rows say and in whichever order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest

from planstatus.core.plans.years import PlanYear
from planstatus.core.reading.deviations import NOT_USED, USED
from planstatus.core.reading.settle import FoundStatus, FoundYear, add_statuses, settle

TODAY = date(2026, 11, 26)
DOUBT = ("Vedtatt", "ca 2020", "året er usikkert")


def row(
    year: int | None,
    line: int = 2,
    adopted: date | None = None,
    doubt: tuple[str, str, str] | None = None,
    number: str = "5501",
) -> FoundYear:
    plan = PlanYear(number, "Tromsø", year, adopted)
    return FoundYear(plan, "fil.csv", line, "Vedtatt", doubt)


def used(rows: Sequence[FoundYear]) -> list[int]:
    newest, _, _ = settle(rows, TODAY)
    return [each.line for each in newest]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (row(2020), row(2019, 3)),
        (row(2020), row(None, 3)),
        (row(2026), row(2027, 3)),
        (row(2019), row(2020, 3, doubt=DOUBT)),
        (row(2020, 2, doubt=DOUBT), row(2027, 3)),
        (row(None), row(None, 3, doubt=DOUBT)),
        (row(2020, 2, date(2020, 6, 17)), row(2020, 3)),
        (row(2020, 2, date(2020, 6, 17)), row(2020, 3, date(2020, 6, 16))),
        (row(2026, 2, TODAY), row(2026, 3, date(2026, 11, 27))),
    ],
)
def test_one_row_counts_before_another_in_whichever_order_they_stand(
    better: FoundYear, worse: FoundYear
) -> None:
    assert used([better, worse]) == used([worse, better]) == [2]


def test_of_two_rows_that_say_the_same_the_first_is_used_and_nothing_is_said() -> None:
    first, second = row(2020, 2), row(2020, 3)
    for rows in ([first, second], [second, first]):
        newest, earlier, deviations = settle(rows, TODAY)
        assert newest == rows[:1]
        assert not earlier
        assert not deviations


def test_older_years_go_to_the_history_and_say_which_year_counts() -> None:
    for rows in permutations([row(2020, 2), row(2008, 3), row(None, 4)]):
        newest, earlier, deviations = settle(rows, TODAY)
        assert [each.line for each in newest] == [2]
        assert [each.year for each in earlier] == [2008]
        assert [(each.line, each.action, each.reason) for each in deviations] == [
            (3, USED, "lagt i historikken: kommunen har et nyere planår som gjelder, 2020")
        ]


def test_a_year_to_come_is_used_only_where_there_is_no_other() -> None:
    _, earlier, deviations = settle([row(2020, 2), row(2027, 3)], TODAY)
    assert not earlier
    assert [(each.line, each.action, each.reason) for each in deviations] == [
        (3, NOT_USED, "vedtaket er fram i tid")
    ]
    newest, _, deviations = settle([row(2027, 3)], TODAY)
    assert [each.line for each in newest] == [3]
    assert [(each.action, each.reason) for each in deviations] == [(USED, "vedtaket er fram i tid")]
    assert settle([row(2026)], TODAY)[2] == settle([row(2026, 2, TODAY)], TODAY)[2] == []


def test_a_doubt_is_told_with_its_cell_whether_the_row_is_used_or_not() -> None:
    (told,) = settle([row(2020, 2, doubt=DOUBT)], TODAY)[2]
    assert (told.column, told.value, told.action, told.reason) == (*DOUBT[:2], USED, DOUBT[2])
    assert (told.file, told.line, told.municipality) == ("fil.csv", 2, "Tromsø")
    newest, earlier, (told,) = settle([row(2019, 2), row(2020, 3, doubt=DOUBT)], TODAY)
    assert [each.line for each in newest] == [2]
    assert not earlier
    assert (told.line, told.action, told.reason) == (3, NOT_USED, DOUBT[2])


def test_each_municipality_has_its_own_row() -> None:
    assert used([row(2020, 2), row(2008, 3, number="5601"), row(2021, 4)]) == [4, 3]


@pytest.mark.parametrize(
    ("since", "status"),
    [(2021, "under arbeid"), (2020, None), (2019, None), (None, "under arbeid")],
)
def test_a_revision_is_under_way_when_it_began_after_the_plan_was_adopted(
    since: int | None, status: str | None
) -> None:
    said = [FoundStatus("5501", "under arbeid", since)]
    (plan,), others = add_statuses([PlanYear("5501", year=2020)], said)
    assert plan.texts.get("status") == status
    assert others == {}


def test_a_status_stands_beside_the_other_texts_and_the_last_one_counts() -> None:
    said = [
        FoundStatus("5501", "under arbeid", None),
        FoundStatus("5501", "videreført", None),
        FoundStatus("5601", "videreført", 2019),
        FoundStatus("5601", "under arbeid", 2018),
    ]
    plan = PlanYear("5501", year=None, texts={"merknad": "Sett"})
    (found,), others = add_statuses([plan], said)
    assert found.texts == {"merknad": "Sett", "status": "videreført"}
    assert others == {"5601": "under arbeid"}
