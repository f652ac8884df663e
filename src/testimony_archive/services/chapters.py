"""Puts the items of a document into chapters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from testimony_archive.domain.gendered import in_gender
from testimony_archive.domain.localisation import country_name
from testimony_archive.domain.publication import (
    Chapter,
    Grouping,
    PublishedElement,
    PublishedItem,
    PublishedQuote,
    PublishedTestimony,
    PublishedText,
)
from testimony_archive.domain.records import Theme
from testimony_archive.domain.text import fold, natural_order
from testimony_archive.exchange.languages import guess_language
from testimony_archive.publish.wording import Wording
from testimony_archive.services.composing import Arranged, ChosenHeading, ChosenText, Composed


def in_own_order(items: Iterable[Composed | Arranged], words: Wording) -> tuple[Chapter, ...]:
    """Chapters under the headings that stand among the items; a heading that nothing is left of is dropped.

    What stands before the first heading gets one that says what it is, so that every document has chapters.
    """
    stretches: list[tuple[str, list[PublishedElement]]] = [("", [])]
    for each in items:
        match each:
            case ChosenHeading():
                stretches.append((each.heading, []))
            case ChosenText():
                stretches[-1][1].append(PublishedText(each.text, guess_language(each.text)))
            case Composed():
                stretches[-1][1].append(each.item)
    chapters = (Chapter(heading, held) for heading, held in stretches if held)
    return tuple(each if each.heading else replace(each, heading=_kind_of(each.items, words)) for each in chapters)


def by_main_idea(items: Sequence[Composed]) -> Sequence[Composed]:
    """The items with quotes of one main idea next to each other, where the first of them stands; those without one
    come before, so that they are not taken for the last idea's."""
    ideas: dict[str, list[Composed]] = {"": []}
    for each in items:
        idea = each.item.main_idea if isinstance(each.item, PublishedQuote) else ""
        ideas.setdefault(fold(idea), []).append(each)
    return [each for same in ideas.values() for each in same]


def by_groups(
    items: Iterable[Composed | Arranged],
    groupings: Sequence[Grouping],
    language: str,
    words: Wording,
    themes: Mapping[int, Theme],
) -> tuple[Chapter, ...]:
    """Chapters by theme (as the tree has them), country, role or project (by name), and within them by the next of
    `groupings`; items keep their order.

    Every item appears once: under the first of its themes, its first country, the role of whoever speaks. What has
    none comes last. Sub-themes are chapters within that of their theme, which is there even with no items of its own.
    """
    composed = [each for each in items if isinstance(each, Composed)]
    grouper = _Grouper(language, words, themes)
    return tuple(_chapter(each, groupings[1:], grouper) for each in grouper.groups(composed, groupings[0]))


@dataclass(frozen=True, slots=True)
class _Group:
    """What has something in common, and the groups within it."""

    heading: str
    items: Sequence[Composed]
    below: Sequence[_Group] = ()


def _chapter(group: _Group, groupings: Sequence[Grouping], grouper: _Grouper) -> Chapter:
    below = tuple(_chapter(each, groupings, grouper) for each in group.below)
    if not groupings:
        return Chapter(group.heading, [each.item for each in group.items], below)
    within = [_chapter(each, groupings[1:], grouper) for each in grouper.groups(group.items, groupings[0])]
    return Chapter(group.heading, (), (*within, *below))


class _Grouper:
    """Puts items into groups, called in one language."""

    def __init__(self, language: str, words: Wording, themes: Mapping[int, Theme]) -> None:
        self._language = language
        self._words = words
        self._themes = themes

    def groups(self, items: Sequence[Composed], grouping: Grouping) -> Sequence[_Group]:
        """The groups that have something in them, in order."""
        words = self._words
        match grouping:
            case Grouping.THEME:
                return self._by_theme(items)
            case Grouping.COUNTRY:
                return _by_name(items, self._country, words.without_country)
            case Grouping.ROLE:
                return _by_name(items, self._role, words.without_role)
            case Grouping.PROJECT:
                return _by_name(items, _project, words.without_project)
            case Grouping.NONE:
                raise ValueError("no grouping has no groups")

    def _by_theme(self, items: Sequence[Composed]) -> Sequence[_Group]:
        groups: dict[int | None, list[Composed]] = {}
        for each in items:
            groups.setdefault(each.themes[0].theme_id if each.themes else None, []).append(each)
        below = _below(self._themes)

        def within(parent: int | None) -> Iterator[_Group]:
            for theme_id in below.get(parent, ()):
                parts = tuple(within(theme_id))
                own = groups.get(theme_id, ())
                if own or parts:
                    yield _Group(theme_heading(self._themes[theme_id], self._language), own, parts)

        return (*within(None), *_last(self._words.without_theme, groups.get(None)))

    def _country(self, composed: Composed) -> str:
        return country_name(composed.country, self._language) if composed.country else ""

    def _role(self, composed: Composed) -> str:
        return _capital(in_gender(composed.role, None, self._words.either))


def _below(themes: Mapping[int, Theme]) -> Mapping[int | None, Sequence[int]]:
    """The sub-themes of each theme; those at the top of the tree under None."""
    below: dict[int | None, list[int]] = {}
    for each in themes.values():
        below.setdefault(each.parent_id if each.parent_id in themes else None, []).append(each.theme_id)
    return below


def theme_heading(theme: Theme, language: str) -> str:
    """A theme as a heading: ``2.2 Access and scholarships``."""
    return f"{theme.number} {theme.labels.in_language(language)}".strip()


def _by_name(items: Sequence[Composed], name_of: Callable[[Composed], str], without: str) -> Sequence[_Group]:
    groups: dict[str, list[Composed]] = {}
    for each in items:
        groups.setdefault(name_of(each), []).append(each)
    named = sorted((name for name in groups if name), key=natural_order)
    return (*(_Group(name, groups[name]) for name in named), *_last(without, groups.get("")))


def _last(heading: str, items: list[Composed] | None) -> tuple[_Group, ...]:
    return (_Group(heading, items),) if items else ()


def _project(composed: Composed) -> str:
    return composed.testimony.project.name if composed.testimony.project is not None else ""


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]


def _kind_of(items: Sequence[PublishedItem], words: Wording) -> str:
    kinds = {isinstance(each, PublishedTestimony) for each in items}
    if not kinds:
        return words.introduction
    if len(kinds) > 1:
        return words.testimonies_and_quotes
    return words.testimonies if True in kinds else words.quotes
