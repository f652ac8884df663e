"""A publication as rows: what tables in any format are written from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeAlias

from testimony_archive.domain.localisation import country_name, join_names, language_name
from testimony_archive.domain.publication import (
    Chapter,
    Publication,
    PublishedItem,
    PublishedPassage,
    PublishedQuote,
    PublishedTestimony,
)
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.publish.wording import Wording, wording_in

Value: TypeAlias = str | int | date | timedelta | None
"""What a cell can hold; a time in a recording is a time span."""

_BETWEEN_CHAPTERS: Final = " › "
_BETWEEN_THEMES: Final = "; "


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """An item with the headings that it stands under, the highest first."""

    headings: tuple[str, ...]
    item: PublishedItem


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, how many characters wide it is where widths are kept, and what it says of an item."""

    heading: str
    width: int
    value: Callable[[ItemPlace], Value]


def items_of(publication: Publication) -> Iterator[ItemPlace]:
    """Every item in the order of the document."""
    for chapter in publication.chapters:
        yield from _items_in(chapter, ())


def columns(publication: Publication) -> Sequence[Column]:
    """The columns of a table of items, in the document's language."""
    words, language = wording_in(publication.language), publication.language
    return (
        Column(words.chapter, 24, lambda place: clean_line(_BETWEEN_CHAPTERS.join(place.headings))),
        Column(words.kind, 11, lambda place: _kind(place.item, words)),
        Column(words.code, 11, lambda place: clean_line(place.item.source.code)),
        Column(words.title, 28, lambda place: clean_line(place.item.source.title)),
        Column(words.words, 70, lambda place: clean(_words(place.item))),
        Column(words.main_idea, 40, lambda place: clean(_main_idea(place.item))),
        Column(words.person, 24, lambda place: clean_line(join_names(place.item.source.people, language))),
        Column(words.role, 18, lambda place: clean_line(place.item.source.role)),
        Column(words.institution, 28, lambda place: clean_line(place.item.source.institution)),
        Column(words.country, 12, lambda place: _country(place.item, language)),
        Column(words.place, 18, lambda place: clean_line(place.item.source.place)),
        Column(words.date, 12, lambda place: _date(place.item.source.date)),
        Column(words.language, 12, lambda place: _language(place.item, language)),
        Column(words.project, 28, lambda place: clean_line(place.item.source.project)),
        Column(words.theme, 34, lambda place: clean_line(_BETWEEN_THEMES.join(place.item.source.themes))),
        Column(words.part_of_recording, 6, lambda place: place.item.source.part),
        Column(words.start, 10, lambda place: _time(place.item.source.start_ms)),
        Column(words.end, 10, lambda place: _time(place.item.source.end_ms)),
    )


def passages_of(publication: Publication) -> Iterator[tuple[str, str, PublishedPassage]]:
    """Every passage of whole testimonies: code of its testimony, heading of its transcript, passage."""
    for place in items_of(publication):
        if isinstance(place.item, PublishedTestimony):
            for transcript in place.item.transcripts:
                for passage in transcript.passages:
                    yield place.item.source.code, transcript.heading, passage


def _items_in(chapter: Chapter, above: tuple[str, ...]) -> Iterator[ItemPlace]:
    headings = (*above, chapter.heading)
    for item in chapter.items:
        yield ItemPlace(headings, item)
    for each in chapter.chapters:
        yield from _items_in(each, headings)


def _kind(item: PublishedItem, words: Wording) -> str:
    return words.quote if isinstance(item, PublishedQuote) else words.testimony


def _words(item: PublishedItem) -> str:
    return item.text if isinstance(item, PublishedQuote) else item.summary


def _main_idea(item: PublishedItem) -> str:
    return item.main_idea if isinstance(item, PublishedQuote) else ""


def _country(item: PublishedItem, language: str) -> str:
    return country_name(item.source.country, language) if item.source.country else ""


def _language(item: PublishedItem, language: str) -> str:
    code = item.source.language
    return language_name(code, language) or code


def _date(text: str) -> Value:
    """A whole day as a date; a month, a year or an interval as it is written."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _time(milliseconds: int | None) -> Value:
    return None if milliseconds is None else timedelta(milliseconds=milliseconds)
