"""Names of terms for those who know only their keys, as searches and their answers do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterable

    from testimony_archive.domain.vocabularies import Vocabularies


class Terms:
    """Looks terms up by key, in the language that the interface speaks; made anew when a vocabulary changes."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self.names = TermNames(vocabularies)
        self.themes = tuple(vocabularies.themes.values())
        self.roles = tuple(vocabularies.roles.values())
        self.countries = vocabularies.countries
        self.projects = tuple(vocabularies.projects.values())
        self.goals = tuple(vocabularies.goals.values())
        self._theme_by_key = {each.key: each for each in self.themes}
        self._key_by_id = {each.theme_id: each.key for each in self.themes}
        self._role_by_key = {each.key: each for each in self.roles}

    def theme(self, key: str) -> str:
        """A theme with its number: “2.2 Scholarships”; the key where the archive has no such theme."""
        theme = self._theme_by_key.get(key)
        return key if theme is None else self.names.theme(theme)

    def parent_key(self, key: str) -> str:
        """The key of the theme above, empty for none."""
        theme = self._theme_by_key.get(key)
        return "" if theme is None or theme.parent_id is None else self._key_by_id.get(theme.parent_id, "")

    def role(self, key: str) -> str:
        """A role, beginning with a capital; the key where the archive has no such role."""
        role = self._role_by_key.get(key)
        return capital(key if role is None else self.names.role(role))

    def project(self, key: str) -> str:
        """A project by its UUID; the key where the archive has no such project."""
        return next((each.name for each in self.projects if each.uuid == key), key)

    def goal(self, key: str) -> str:
        """A goal by its number: “4 Quality education”."""
        return next((self.names.goal(each) for each in self.goals if str(each.number) == key), key)

    def roles_and_countries(self, roles: Iterable[str], countries: Iterable[str]) -> str:
        """Who speaks, in short: “Student, Peru”."""
        return ", ".join([*map(self.role, roles), *map(self.names.country, countries)])
