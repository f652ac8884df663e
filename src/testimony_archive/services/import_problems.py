"""What an import has to tell once the archive has been looked at, each at its place in the source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from testimony_archive.domain.drafts import DraftTestimony, Problem, Severity
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.source_problems import (
    ConsentWithoutForm,
    NewRoles,
    NewThemes,
    NoSuchGoal,
    PseudonymEverywhere,
    SourceProblem,
)
from testimony_archive.domain.text import fold
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.services.terms import goal_number, role_names, theme_names

_SHOWN = 10


def problem_at(draft: DraftTestimony, error: SourceProblem, field: str = "") -> Problem:
    """A problem of a draft, at the column that a field was read from."""
    return error_at(draft, error, error.severity, field)


def error_at(
    draft: DraftTestimony, error: ArchiveError, severity: Severity = Severity.ERROR, field: str = ""
) -> Problem:
    """Any error as a problem of a draft."""
    return Problem(draft.origin, error.sentence(), severity, draft.row, draft.columns.get(field, field), error)


def tell_of_drafts(
    drafts: Sequence[DraftTestimony], vocabularies: Vocabularies, names_without_pseudonym: Collection[str]
) -> Iterator[Problem]:
    """What is new to the archive or means more than it says.

    Args:
        drafts: what the readers found.
        vocabularies: the archive's terms.
        names_without_pseudonym: of the people in the archive.
    """
    for draft in drafts:
        for goal in draft.goals or ():
            if not goal_number(goal):
                yield problem_at(draft, NoSuchGoal(value=goal), "goal")
        if draft.consent is None and (draft.consent_date or draft.consent_uses):
            yield problem_at(draft, ConsentWithoutForm(code=draft.code), "consent")
        if draft.release is None and (draft.release_date or draft.release_uses):
            yield problem_at(draft, ConsentWithoutForm(code=draft.code), "release")
        for person in draft.people:
            if person.pseudonym and person.name in names_without_pseudonym:
                error = PseudonymEverywhere(name=person.name, pseudonym=person.pseudonym)
                yield problem_at(draft, error, "pseudonym")
    themes, roles = theme_names(vocabularies), role_names(vocabularies)
    yield from _new(NewThemes, "theme", themes, [(each, draft) for draft in drafts for each in draft.themes or ()])
    yield from _new(NewRoles, "role", roles, [(each.role, draft) for draft in drafts for each in draft.people])


def _new(
    kind: type[SourceProblem], field: str, known: Collection[str], named: Sequence[tuple[str, DraftTestimony]]
) -> Iterator[Problem]:
    """One problem for all new terms, at the first of them."""
    new: dict[str, tuple[str, DraftTestimony]] = {}
    for term, draft in named:
        if term and fold(term) not in known:
            new.setdefault(fold(term), (term, draft))
    if new:
        terms = [term for term, _ in new.values()]
        shown = ", ".join(terms[:_SHOWN]) + (", …" if len(terms) > _SHOWN else "")
        first = next(draft for _, draft in new.values())
        yield problem_at(first, kind(count=len(terms), terms=shown), field)
