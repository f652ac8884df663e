"""Puts the items of a document into chapters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from testimony_archive.domain.gendered import in_gender
from testimony_archive.domain.localisation import country_name
from testimony_archive.domain.publication import Chapter, Grouping, PublishedItem, PublishedTestimony
from testimony_archive.domain.records import Theme
from testimony_archive.domain.text import natural_order
from testimony_archive.publish.wording import Wording
from testimony_archive.services.composing import ChosenHeading, Composed


def in_own_order(items: Iterable[Composed | ChosenHeading], words: Wording) -> tuple[Chapter, ...]:
    """Chapters under the headings that stand among the items; a heading that nothing is left of is dropped.

    What stands before the first heading gets one that says what it is, so that every document has chapters.
    """
    stretches: list[tuple[str, list[PublishedItem]]] = [("", [])]
    for each in items:
        if isinstance(each, ChosenHeading):
            stretches.append((each.heading, []))
        else:
            stretches[-1][1].append(each.item)
    return tuple(Chapter(heading or _kind_of(held, words), held) for heading, held in stretches if held)


def by_group(
    items: Iterable[Composed | ChosenHeading],
    grouping: Grouping,
    language: str,
    words: Wording,
    themes: Mapping[int, Theme],
) -> tuple[Chapter, ...]:
    """Chapters by theme (as the tree has them), country, role or project (by name), each in the order given.

    Every item appears once: under the first of its themes, its first country, the role of whoever speaks. What has
    none comes last. Sub-themes are chapters within that of their theme, which is there even with no items of its own.
    """
    composed = [each for each in items if isinstance(each, Composed)]
    match grouping:
        case Grouping.THEME:
            return _by_theme(composed, language, words, themes)
        case Grouping.COUNTRY:
            return _by_name(composed, lambda each: _country(each, language), words.without_country)
        case Grouping.ROLE:
            return _by_name(
                composed, lambda each: _capital(in_gender(each.role, None, words.either)), words.without_role
            )
        case Grouping.PROJECT:
            return _by_name(composed, _project, words.without_project)
        case _:
            return in_own_order(composed, words)


def _below(themes: Mapping[int, Theme]) -> Mapping[int | None, Sequence[int]]:
    """The sub-themes of each theme; those at the top of the tree under None."""
    below: dict[int | None, list[int]] = {}
    for each in themes.values():
        below.setdefault(each.parent_id if each.parent_id in themes else None, []).append(each.theme_id)
    return below


def theme_heading(theme: Theme, language: str) -> str:
    """A theme as a heading: ``2.2 Access and scholarships``."""
    return f"{theme.number} {theme.labels.in_language(language)}".strip()


def _by_theme(
    items: Sequence[Composed], language: str, words: Wording, themes: Mapping[int, Theme]
) -> tuple[Chapter, ...]:
    groups: dict[int | None, list[PublishedItem]] = {}
    for each in items:
        first = each.themes[0].theme_id if each.themes else None
        groups.setdefault(first, []).append(each.item)
    below = _below(themes)

    def chapters(parent: int | None) -> Iterator[Chapter]:
        for theme_id in below.get(parent, ()):
            parts = tuple(chapters(theme_id))
            own = groups.get(theme_id, ())
            if own or parts:
                yield Chapter(theme_heading(themes[theme_id], language), own, parts)

    return (*chapters(None), *_last(words.without_theme, groups.get(None)))


def _by_name(items: Sequence[Composed], name_of: Callable[[Composed], str], without: str) -> tuple[Chapter, ...]:
    groups: dict[str, list[PublishedItem]] = {}
    for each in items:
        groups.setdefault(name_of(each), []).append(each.item)
    named = sorted((name for name in groups if name), key=natural_order)
    return (*(Chapter(name, groups[name]) for name in named), *_last(without, groups.get("")))


def _last(heading: str, items: list[PublishedItem] | None) -> tuple[Chapter, ...]:
    return (Chapter(heading, items),) if items else ()


def _country(composed: Composed, language: str) -> str:
    return country_name(composed.country, language) if composed.country else ""


def _project(composed: Composed) -> str:
    return composed.testimony.project.name if composed.testimony.project is not None else ""


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]


def _kind_of(items: Sequence[PublishedItem], words: Wording) -> str:
    kinds = {isinstance(each, PublishedTestimony) for each in items}
    if len(kinds) > 1:
        return words.testimonies_and_quotes
    return words.testimonies if True in kinds else words.quotes
