"""The quotes of a testimony, ready to be shown as cards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.excerpts import excerpt
from testimony_archive.domain.records import QuoteState
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.translation import number

if TYPE_CHECKING:
    from testimony_archive.domain.records import Quote
    from testimony_archive.ui.presenters.reading_content import ReadingContent

_LONGEST: Final = 280  # code points of a quote's words in its card; the transcript has all of them


class QuotePart(Enum):
    """What of a quote can be typed."""

    MAIN_IDEA = "main idea"
    THEMES = "themes"
    EDITED = "edited"
    TRANSLATION = "translation"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class QuoteCardContent:
    """A quote, ready to show."""

    quote_id: int
    first_passage_id: int
    times: str
    main_idea: str
    words: str
    themes: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    starred: bool
    edited: str = ""
    translation: str = ""
    note: str = ""
    state: QuoteState = QuoteState.ANCHORED


def quote_cards(content: ReadingContent) -> tuple[QuoteCardContent, ...]:
    """The quotes in the order in which they stand in the transcript; those of another transcript after them."""
    places = {each.passage_id: place for place, each in enumerate(content.passages)}
    cards = [_card(each, content) for each in content.quotes]
    return tuple(sorted(cards, key=lambda each: places.get(each.first_passage_id, len(places))))


def _card(quote: Quote, content: ReadingContent) -> QuoteCardContent:
    ends = [format_time_code(each) for each in (quote.start_ms, quote.end_ms) if each is not None]
    words, _ = excerpt(" ".join(quote.anchor.exact.split()), (), _LONGEST)
    return QuoteCardContent(
        quote_id=quote.quote_id,
        first_passage_id=quote.anchor.first_passage_id,
        times=" – ".join(ends) or _place(quote, content),
        main_idea=quote.main_idea,
        words=words,
        themes=tuple((each.key, content.names.theme(each)) for each in quote.themes),
        choices=content.names.theme_choices(),
        starred=quote.starred,
        edited=quote.edited,
        translation=quote.translation,
        note=quote.note,
        state=quote.state,
    )


def _place(quote: Quote, content: ReadingContent) -> str:
    """Which passage it begins in, for transcripts without times; nothing where another transcript is shown."""
    ids = [each.passage_id for each in content.passages]
    first = quote.anchor.first_passage_id
    if first not in ids:
        return ""
    words = QCoreApplication.translate("QuoteCards", "Passage {number}")
    return words.format(number=number(ids.index(first) + 1))
