"""The controlled terms of an archive, all of them at once."""

from __future__ import annotations

from dataclasses import dataclass

from testimony_archive.domain.records import Goal, Project, Role, Theme


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """Every term by its row number; dictionaries keep the order in which terms are shown."""

    themes: dict[int, Theme]
    roles: dict[int, Role]
    goals: dict[int, Goal]
    projects: dict[int, Project]
    countries: tuple[str, ...]

    def with_ancestors(self, theme_id: int) -> tuple[int, ...]:
        """A theme and every theme above it, nearest first."""
        chain: list[int] = []
        current: int | None = theme_id
        while current is not None and current not in chain:
            chain.append(current)
            current = self.themes[current].parent_id
        return tuple(chain)

    def with_descendants(self, theme_id: int) -> frozenset[int]:
        """A theme and every theme below it."""
        return frozenset(each for each in self.themes if theme_id in self.with_ancestors(each))
