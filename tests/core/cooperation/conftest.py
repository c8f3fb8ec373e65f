"""A register where nothing is missing, in each form; a test breaks one thing in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from planstatus.core.cooperation import forms
from planstatus.core.cooperation.agreements import Adoption, Agreement
from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.findings import Finding
from planstatus.core.cooperation.forms import LegalForm
from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.cooperation.terms import Cooperation, FormInTime, Member

BARDU, DYROY, SORREISA = "5520", "5528", "5526"
ON = date(2024, 9, 4)

Whole = Callable[[LegalForm], Cooperations]
Told = Callable[[Cooperations], list[tuple[str, str, str]]]


@pytest.fixture
def whole() -> Whole:
    """Return what makes a register of one office of three in a form, as it should be."""

    def made(form: LegalForm) -> Cooperations:
        is_host = form in forms.HOST_FORMS
        named = f"Midt-Troms plan {form.named[-1]}" if form.named else ""
        office = Cooperation("mt", "Midt-Troms", named, "plankontor")
        known = read_known_date
        agreement = Agreement(
            "A", "mt", "samarbeidsavtale", "plan", form.key, BARDU if is_host else "",
            "enkeltvedtak, ikke prinsipielle" if is_host else "tilskudd", known("2022-01-01"),
            in_force=known("2022-01-01"), told=known("2022"), link="https://example.org/avtale",
            contents={each.column: "ja" for each in form.contents},
        )  # fmt: skip
        shares = {BARDU: 50.0, DYROY: 25.0, SORREISA: 25.0}
        members = tuple(
            Member("mt", number, known("2022"), share=share, representatives=2)
            for number, share in shares.items()
        )
        adoptions = tuple(
            Adoption("A", number, "kommunestyre", known("2021-11-15"),
                     instructed=known("2021-12-01"), result="vedtatt")
            for number in shares
        )  # fmt: skip
        return Cooperations(
            (office,),
            (FormInTime("mt", form.key, known("2022")),),
            members,
            (agreement,),
            adoptions,
        )

    return made


@pytest.fixture
def told() -> Told:
    """Return what gives rule, level and sentence of what is found on the map date."""
    return lambda register: [each_told(each) for each in findings(register, ON)]


def each_told(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.level, finding.sentence


@pytest.fixture
def with_agreement() -> Callable[..., Cooperations]:
    """Return what changes the agreement of a register."""

    def changed(register: Cooperations, **values: object) -> Cooperations:
        return replace(register, agreements=(replace(register.agreements[0], **values),))

    return changed


@pytest.fixture
def with_member() -> Callable[..., Cooperations]:
    """Return what changes the last member of a register, Sørreisa."""

    def changed(register: Cooperations, **values: object) -> Cooperations:
        members = (*register.members[:-1], replace(register.members[-1], **values))
        return replace(register, members=members)

    return changed


@pytest.fixture
def with_adoption() -> Callable[..., Cooperations]:
    """Return what changes what the last member of a register decided."""

    def changed(register: Cooperations, **values: object) -> Cooperations:
        adoptions = (*register.adoptions[:-1], replace(register.adoptions[-1], **values))
        return replace(register, adoptions=adoptions)

    return changed
