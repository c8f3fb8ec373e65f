"""The words of the report in its languages."""

from __future__ import annotations

import re
from dataclasses import astuple, fields

from planstatus.core.defaults import MAP_LANGUAGES
from planstatus.core.texts.report_texts import REPORT_TEXTS, ReportTexts, report_texts_in


def test_every_map_language_has_every_text() -> None:
    assert tuple(REPORT_TEXTS) == MAP_LANGUAGES
    assert all(all(astuple(texts)) for texts in REPORT_TEXTS.values())


def test_a_pattern_takes_the_same_values_in_every_language() -> None:
    for field in fields(ReportTexts):
        taken = {
            language: tuple(sorted(re.findall(r"{(\w+)}", str(getattr(texts, field.name)))))
            for language, texts in REPORT_TEXTS.items()
        }
        assert len(set(taken.values())) == 1, (field.name, taken)


def test_another_language_gets_bokmaal() -> None:
    assert report_texts_in("de") is REPORT_TEXTS["nb"]
