"""An archive's controlled terms as the interface's language names them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from testimony_archive.domain.localisation import country_name, format_partial_date, language_name
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.services.terms import find_theme
from testimony_archive.ui.translation import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from testimony_archive.domain.records import Goal, Participation, Role, Theme
    from testimony_archive.domain.terms import VocabularyKind
    from testimony_archive.domain.vocabularies import Vocabularies


class TermNames:
    """Names for what records hold as row numbers, keys and codes; made anew when a vocabulary changes."""

    def __init__(
        self, vocabularies: Vocabularies, texts: Mapping[VocabularyKind, Sequence[str]] = MappingProxyType({})
    ) -> None:
        self._vocabularies = vocabularies
        self._texts = texts
        self._language = language()

    def texts(self, kind: VocabularyKind) -> Sequence[str]:
        """The terms of a vocabulary of texts, such as keywords, where they were read."""
        return self._texts.get(kind, ())

    def role(self, role: Role) -> str:
        """The name of a role."""
        return role.labels.in_language(self._language) or role.key

    def roles(self, role_ids: Iterable[int]) -> str:
        """The names of roles, as a list."""
        known = self._vocabularies.roles
        return ", ".join(self.role(known[each]) for each in role_ids if each in known)

    def role_choices(self) -> tuple[tuple[str, str], ...]:
        """Keys and names of all roles."""
        return tuple((each.key, self.role(each)) for each in self._vocabularies.roles.values())

    def theme(self, theme: Theme) -> str:
        """A theme with its number: “2.2 Access and scholarships”."""
        return f"{theme.number} {theme.labels.in_language(self._language) or theme.key}".strip()

    def themes(self, theme_ids: Iterable[int]) -> str:
        """Themes with their numbers, one a line."""
        known = self._vocabularies.themes
        return "\n".join(self.theme(known[each]) for each in theme_ids if each in known)

    def theme_numbers(self, theme_ids: Iterable[int]) -> str:
        """Themes by number, where they have one: “2.2, 3”."""
        known = self._vocabularies.themes
        shown = [known[each] for each in theme_ids if each in known]
        return ", ".join(each.number or self.theme(each) for each in shown)

    @property
    def theme_ids(self) -> tuple[int, ...]:
        """The row numbers of all themes in their order."""
        return tuple(self._vocabularies.themes)

    def theme_choices(self) -> tuple[tuple[str, str], ...]:
        """Keys and names of all themes in their order."""
        return tuple((each.key, self.theme(each)) for each in self._vocabularies.themes.values())

    def find_theme(self, text: str) -> tuple[str, str] | None:
        """Key and name of the theme that somebody means: by key, number, name in any language or synonym."""
        found = find_theme(self._vocabularies, text)
        return None if found is None else (found.key, self.theme(found))

    def goal(self, goal: Goal) -> str:
        """A Sustainable Development Goal with its number: “4 Quality education”."""
        return f"{goal.number} {goal.labels.in_language(self._language)}".strip()

    def goal_choices(self) -> tuple[tuple[str, str], ...]:
        """Numbers and names of all goals."""
        return tuple((str(each.number), self.goal(each)) for each in self._vocabularies.goals.values())

    def projects(self) -> tuple[str, ...]:
        """The names of all projects."""
        return tuple(each.name for each in self._vocabularies.projects.values())

    def project(self, project_id: int) -> str:
        """The name of a project; empty for one that is not there."""
        known = self._vocabularies.projects
        return known[project_id].name if project_id in known else ""

    def country(self, code: str) -> str:
        """The name of a country."""
        return country_name(code, self._language) if code else ""

    def countries(self, codes: Iterable[str]) -> str:
        """The names of countries, as a list."""
        return ", ".join(self.country(each) for each in codes)

    def country_choices(self) -> tuple[tuple[str, str], ...]:
        """Codes and names of the archive's countries."""
        return tuple((each, self.country(each)) for each in self._vocabularies.countries)

    def language(self, code: str) -> str:
        """The name of a language."""
        return language_name(code, self._language) if code else ""

    def date(self, value: PartialDate | None, *, short: bool = False) -> str:
        """A date as people write it."""
        return "" if value is None else format_partial_date(value, self._language, short=short)

    def standing(self, participation: Participation) -> str:
        """What a person was then: “Student, Cordillera Azul Institute, Peru”."""
        role = self.role(participation.role) if participation.role is not None else ""
        return _joined(", ", (role, participation.institution, self.country(participation.country)))


def shown_name(participation: Participation) -> str:
    """The name that a person is shown under outside the record itself."""
    return participation.person.pseudonym or participation.person.name


def short_dates_of_a_year() -> tuple[str, ...]:
    """A day of each month as narrow columns show it: how wide dates may be in the interface's language."""
    days = (PartialDate(f"2020-{month:02}-28") for month in range(1, 13))
    return tuple(format_partial_date(each, language(), short=True) for each in days)


def _joined(separator: str, parts: Sequence[str]) -> str:
    return separator.join(each for each in parts if each)
