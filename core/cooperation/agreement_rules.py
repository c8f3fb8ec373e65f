"""What the acts ask of every agreement: kommuneloven §§ 18-4, 19-4 and 20-4, IKS-loven § 4.

The keys are those of our list of the law.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..texts.language import tr
from .agreements import Adoption, Agreement
from .answers import says_something, was_found
from .cases import AgreementCase, numbers_on, says_adopted
from .decisions import is_council, was_refused
from .findings import Rule, Said, in_name_order, names_of
from .forms import COMMUNITY, POLITICAL_COUNCIL
from .laws import SOME_FORM, listed
from .levels import MUST, NOTICE
from .value_lists import ALL_MATTERS, AUTHORITY, NO, NOT_OF_PRINCIPLE


def in_writing(case: AgreementCase) -> Iterator[Said]:
    """A1: the agreement is in writing."""
    if not says_something(case.agreement.document, case.agreement.link):
        yield Said(tr("dokument eller lenke til avtalen er ikke registrert"), case.section)


def form_registered(agreement: Agreement) -> Iterator[Said]:
    """Say of an agreement that nobody knows which act is its own."""
    if says_something(agreement.form):
        words = tr(
            "rettsformen «{form}» er ikke i listen, og avtalen er ikke kontrollert",
            form=agreement.form,
        )
    else:
        words = tr("rettsformen er ikke registrert, og avtalen er ikke kontrollert")
    yield Said(words, SOME_FORM)


def cooperation_registered(_: Agreement) -> Iterator[Said]:
    """Say of an agreement that nobody knows which cooperation it is of."""
    words = tr("samarbeidet er ikke registrert, og avtalen er ikke kontrollert")
    yield Said(words, SOME_FORM)


def adopted_by_each(case: AgreementCase) -> Iterator[Said]:
    """A2: each council itself adopts the agreement."""
    if not case.agreement.replaces:
        yield from _not_adopted(
            case, lambda names: tr("vedtak i {names} kommunestyre er ikke registrert", names=names)
        )


def new_version_adopted_by_each(case: AgreementCase) -> Iterator[Said]:
    """A3: changes of what the agreement must say are adopted as the agreement was."""
    if case.agreement.replaces:
        yield from _not_adopted(
            case,
            lambda names: tr(
                "vedtak om ny versjon i {names} kommunestyre er ikke registrert", names=names
            ),
        )


def _not_adopted(case: AgreementCase, words: Callable[[str], str]) -> Iterator[Said]:
    missing = case.parties - {each.number for each in case.adopted}
    left = [each for each in case.adoptions if each.number in missing]
    elsewhere = {
        each.number for each in left
        if says_adopted(each) and says_something(each.body) and not is_council(each.body)
    }  # fmt: skip
    answered = [each for each in left if is_council(each.body) and was_found(each.result)]
    otherwise = {each.number for each in answered} - elsewhere
    bodiless = {
        each.number for each in left if says_adopted(each) and not says_something(each.body)
    } - elsewhere - otherwise  # fmt: skip
    silent = missing - elsewhere - otherwise - bodiless
    later = silent & {
        each.number for each in case.later if is_council(each.body) or not says_something(each.body)
    }
    if silent - later:
        yield _said(case, words(names_of(silent - later)), silent - later)
    yield from _not_quite_known(case, bodiless, later)
    yield from _with_another_result(case, otherwise, answered)
    if elsewhere:
        words_of_body = tr(
            "vedtaket i {names} er registrert i et annet organ enn kommunestyret",
            names=names_of(elsewhere),
        )
        yield _said(case, words_of_body, elsewhere)


def _not_quite_known(
    case: AgreementCase, bodiless: set[str], later: frozenset[str]
) -> Iterator[Said]:
    """Yield whose decision lacks its body, and whose was made after the date."""
    if bodiless:
        words = tr("organet er ikke registrert for vedtaket i {names}", names=names_of(bodiless))
        yield _said(case, words, bodiless, NOTICE)
    if later:
        words = tr("vedtaket i {names} er registrert etter kartdatoen", names=names_of(later))
        yield _said(case, words, later, NOTICE)


def _with_another_result(
    case: AgreementCase, numbers: set[str], answered: Iterable[Adoption]
) -> Iterator[Said]:
    """Yield that councils said no, or, as a notice, what we do not know to be a yes."""
    refused = {each.number for each in answered if was_refused(each.result)} & numbers
    for some, level in ((refused, MUST), (numbers - refused, NOTICE)):
        if some:
            words = tr(
                "vedtaket i {names} kommunestyre er registrert med et annet resultat enn «vedtatt»",
                names=names_of(some),
            )
            yield _said(case, words, some, level)


def _said(case: AgreementCase, words: str, numbers: Iterable[str], level: str = "") -> Said:
    return Said(words, case.section, in_name_order(numbers), level)


def in_force_after_adoption(case: AgreementCase) -> Iterator[Said]:
    """A6: an agreement is in force only after the last council has adopted it (from A2).

    A council that adopted it in time may have decided on it again, and one that joined others who
    were members then decided when it came.
    """
    start = case.agreement.in_force
    then = numbers_on(case.members, start)
    joined = {each.number for each in case.members} - then if then else set[str]()
    later = {each.number for each in case.adopted if start.certainly_before(each.day)}
    later -= {each.number for each in case.adopted if not start.certainly_before(each.day)}
    later -= joined
    if later:
        words = tr(
            "gjelder fra {date}, før vedtaksdatoen som er registrert for {names}",
            date=start.in_words(), names=names_of(later),
        )  # fmt: skip
        yield _said(case, words, later)


def says_what_it_must(case: AgreementCase) -> Iterator[Said]:
    """Demand of the agreement what its section lists, where someone looked and did not find it."""
    answers = case.agreement.contents
    absent = [each.label() for each in case.form.contents if answers.get(each.column) == NO]
    if absent:
        yield Said(
            tr("registrert som ikke funnet i avtalen: {contents}", contents=listed(absent)),
            case.section,
        )


def authority_that_the_form_can_have(case: AgreementCase) -> Iterator[Said]:
    """IPR and KO decide nothing but internal matters and grant schemes (§§ 18-1 and 19-1)."""
    if case.form not in (POLITICAL_COUNCIL, COMMUNITY) or case.form.participants is None:
        return
    authority = case.agreement.authority
    if authority in (NOT_OF_PRINCIPLE, ALL_MATTERS):
        words = tr(
            "myndigheten er registrert som «{authority}», og formen gir bare myndighet til interne "
            "forhold og tilskuddsordninger",
            authority=AUTHORITY.labels()[authority],
        )
        yield Said(words, case.form.participants)


FORM_RULES = (Rule("A1", NOTICE, form_registered),)
"""Of an agreement whose form is not known."""
LOST_RULES = (Rule("A1", NOTICE, cooperation_registered),)
"""Of an agreement whose cooperation is not known."""
AGREEMENT_RULES = (
    Rule("A1", NOTICE, in_writing),
    Rule("A2", MUST, adopted_by_each),
    Rule("A3", MUST, new_version_adopted_by_each),
    Rule("A6", NOTICE, in_force_after_adoption),
    Rule("innhold", MUST, says_what_it_must),
    Rule("myndighet", MUST, authority_that_the_form_can_have),
)
