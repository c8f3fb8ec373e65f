"""What kommuneloven chapter 20 asks of an agreement with a vertskommune.

The keys are those of our list of the law.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..texts.language import tr
from .answers import is_registered, says_something
from .cases import AgreementCase, may_be
from .findings import Rule, Said, in_name_order, names_of
from .forms import HOST_ALONE, HOST_WITH_BOARD
from .laws import koml
from .levels import MUST, NOTICE
from .value_lists import ALL_MATTERS, AUTHORITY, NONE

_FEWEST_IN_BOARD = 2


def host_takes_part(case: AgreementCase) -> Iterator[Said]:
    """B1: the host is one of the participants.

    One that took part when the agreement came in force, and is not registered as a member, does.
    """
    left = {each.number for each in case.members} - case.present if case.present else set()
    known = (case.parties | case.present) - left
    outside = [each for each in case.hosts if each not in known]
    if case.has_host and case.parties and outside:
        words = tr("{names} er vertskommune, men ikke registrert som deltaker",
                   names=names_of(outside))  # fmt: skip
        yield Said(words, koml("20-1", "20-4"), in_name_order(outside))


def one_host(case: AgreementCase) -> Iterator[Said]:
    """B2: there is one host (from § 20-4)."""
    if case.has_host and not case.hosts:
        yield Said(tr("vertskommune er ikke registrert"), case.section)
    elif case.has_host and len(case.hosts) > 1:
        words = tr("mer enn én vertskommune er registrert: {names}", names=names_of(case.hosts))
        yield Said(words, case.section, in_name_order(case.hosts))


def nothing_of_principle(case: AgreementCase) -> Iterator[Said]:
    """B3: a host without a nemnd decides no matters of principle."""
    if case.form is HOST_ALONE and case.agreement.authority == ALL_MATTERS:
        words = tr(
            "myndigheten er registrert som «{authority}», og formen gir bare myndighet i saker som "
            "ikke er prinsipielle",
            authority=AUTHORITY.labels()[ALL_MATTERS],
        )
        yield Said(words, koml("20-2"))


def instructed_after_adoption(case: AgreementCase) -> Iterator[Said]:
    """B3: the council decides before its kommunedirektør is told to delegate."""
    early = [each.number for each in case.adopted if each.instructed.certainly_before(each.day)]
    if case.form is HOST_ALONE and early:
        words = tr(
            "instruksen til kommunedirektøren er registrert før vedtaket i {names}",
            names=names_of(early),
        )
        yield Said(words, koml("20-2"), in_name_order(early), NOTICE)


def two_in_board(case: AgreementCase) -> Iterator[Said]:
    """B4: each participant has two members or more in the nemnd."""
    few = [
        each.number
        for each in case.members
        if may_be(each.start, each.end, case.on)
        and each.representatives is not None
        and each.representatives < _FEWEST_IN_BOARD
    ]
    if case.form is HOST_WITH_BOARD and few:
        words = tr("færre enn to medlemmer i nemnda er registrert for {names}", names=names_of(few))
        yield Said(words, koml("20-3"), in_name_order(few))


def same_authority(case: AgreementCase) -> Iterator[Said]:
    """B4: all councils delegate the same authority to the nemnd; free words may mean the same."""
    known = [each for each in case.adopted if each.authority in AUTHORITY.keys]
    if case.form is HOST_WITH_BOARD and len({each.authority for each in known}) > 1:
        numbers = [each.number for each in known]
        words = tr("ulik delegert myndighet er registrert for {names}", names=names_of(numbers))
        yield Said(words, koml("20-3"), in_name_order(numbers))


def day_of_transfer(case: AgreementCase) -> Iterator[Said]:
    """B5: the agreement says when authority moves."""
    moves = case.agreement.authority != NONE and says_something(case.agreement.authority)
    if case.has_host and moves and not is_registered(case.agreement.moved):
        yield Said(tr("tidspunkt for overføring av myndighet er ikke registrert"), case.section)


def county_governor_told(case: AgreementCase) -> Iterator[Said]:
    """B6: the host tells statsforvalteren; what was told after the date was not told on it."""
    told = is_registered(case.agreement.told) or says_something(case.agreement.told_archive)
    is_later = case.on.certainly_before(case.agreement.told)
    if case.has_host and (is_later or not told):
        words = tr("orientering til statsforvalteren er ikke registrert")
        yield Said(words, case.section, case.hosts)


HOST_RULES = (
    Rule("B1", MUST, host_takes_part),
    Rule("B2", NOTICE, one_host),
    Rule("B3", MUST, nothing_of_principle),
    Rule("B3", MUST, instructed_after_adoption),
    Rule("B4", MUST, two_in_board),
    Rule("B4", MUST, same_authority),
    Rule("B5", MUST, day_of_transfer),
    Rule("B6", NOTICE, county_governor_told),
)
