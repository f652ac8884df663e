"""The columns of a table of evidence, whatever it is written in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from testimony_archive.domain.localisation import country_name, join_names
from testimony_archive.domain.publication import PublishedQuote
from testimony_archive.domain.quote_marks import MarkKind
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.publish.wording import Wording


@dataclass(frozen=True, slots=True)
class EvidenceColumn:
    """What a column is called, its share of the width, what it says of a quote and in which language (empty: that of
    the document); `style` is the character style (its English name) that its words wear in a Word document, `marks`
    what of the quote they are where an editor's corrections of them can be read back."""

    heading: str
    share: int
    text: Callable[[PublishedQuote], str]
    style: str = ""
    language: Callable[[PublishedQuote], str] = lambda _quote: ""
    marks: MarkKind | None = None


def evidence_columns(words: Wording, language: str, quotes: Sequence[PublishedQuote]) -> Sequence[EvidenceColumn]:
    """The columns in which something stands, in the language of a document."""

    def country(quote: PublishedQuote) -> str:
        return country_name(quote.source.country, language) if quote.source.country else ""

    def time(quote: PublishedQuote) -> str:
        source = quote.source
        if source.start_ms is None:
            return ""
        code = format_time_code(source.start_ms)
        return code if source.part is None else f"{words.part.format(number=source.part)}, {code}"

    every = (
        EvidenceColumn(words.theme, 17, lambda quote: "\n".join(quote.source.themes)),
        EvidenceColumn(
            words.main_idea,
            17,
            lambda quote: quote.main_idea,
            language=lambda quote: quote.main_idea_language,
            marks=MarkKind.MAIN_IDEA,
        ),
        EvidenceColumn(
            words.quote, 31, lambda quote: quote.text, language=lambda quote: quote.language, marks=MarkKind.WORDS
        ),
        EvidenceColumn(words.person, 13, lambda quote: join_names(quote.source.people, language), "Speaker"),
        EvidenceColumn(words.role, 16, lambda quote: quote.source.role),
        EvidenceColumn(words.country, 9, country),
        EvidenceColumn(words.code, 9, lambda quote: quote.source.code),
        EvidenceColumn(words.time, 9, time, "Time Code"),
    )
    return [each for each in every if any(each.text(one) for one in quotes)]
