"""Writes a publication as one HTML page that needs nothing else, reads well on a screen and prints well.

Words are escaped wherever they stand; the page has no script and asks no server for anything.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final

from testimony_archive.domain.localisation import format_number, language_tag
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.publication import (
    Chapter,
    Chart,
    DocumentKind,
    Publication,
    PublishedItem,
    PublishedPassage,
    PublishedQuote,
    PublishedTestimony,
    PublishedText,
    SourcePlace,
)
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.publish.evidence_columns import evidence_columns
from testimony_archive.publish.indexing import TermIndex
from testimony_archive.publish.pictures import print_picture
from testimony_archive.publish.safe_file import replacing
from testimony_archive.publish.wording import wording_in

_DEEPEST_HEADING: Final = 6
_WIDE: Final = ' class="wide"'
_NOTHING_FROM_ELSEWHERE: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE: Final = """
:root { color-scheme: light; --accent: #0a6670; --grey: #525b5e; --line: #c6e1e4; }
body { max-width: 42rem; margin: 4rem auto; padding: 0 1.5rem; color: #1a1f20;
  font: 1rem/1.5 Calibri, Carlito, "Segoe UI", sans-serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; }
h1 { font: 2.4rem/1.1 Cambria, Caladea, Georgia, serif; color: var(--accent); margin-bottom: .3rem; }
h2 { color: var(--accent); margin-top: 3.5rem; }
a { color: inherit; }
.about, .record, .attribution, footer { color: var(--grey); font-size: .85rem; }
nav ol { list-style: none; padding-left: 1rem; } nav > ol { padding-left: 0; }
.idea { font-weight: bold; margin: 2rem 0 .4rem; break-after: avoid; }
blockquote { font-family: Cambria, Caladea, Georgia, serif; font-size: 1.08rem; margin: .6rem 0 .3rem 0;
  padding-left: 1rem; border-left: 3px solid var(--accent); break-inside: avoid; }
blockquote p { margin: 0 0 .4rem; }
.attribution { margin: 0 0 1.6rem 1.2rem; }
.passage { font-family: Cambria, Caladea, Georgia, serif; margin: 0 0 .6rem; white-space: pre-line; }
.passage b { font: bold .85rem Calibri, Carlito, sans-serif; color: var(--accent); }
.passage time { font: .8rem Calibri, Carlito, sans-serif; color: var(--grey); }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
.wide { max-width: none; } th { text-align: left; color: var(--accent); }
th, td { vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line);
  white-space: pre-line; }
td:nth-last-child(-n+2) { white-space: nowrap; } tr { break-inside: avoid; } thead { display: table-header-group; }
article { overflow: auto; }
article img { float: right; clear: right; max-width: 9rem; max-height: 12rem; margin: .3rem 0 1rem 1.5rem; }
.chart { margin: 0 0 2rem; break-inside: avoid; }
.chart caption { text-align: left; font-weight: bold; font-size: 1rem; padding-bottom: .4rem; }
.chart th { width: 14rem; font-weight: normal; color: inherit; }
.chart th, .chart td { border: 0; padding: .15rem .7rem .15rem 0; }
.chart td:last-child { width: 3rem; } .chart i { display: block; height: 1.1em; background: var(--accent);
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
footer { border-top: 3px solid var(--accent); margin-top: 4rem; padding-top: .8rem; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } h2 { break-before: page; margin-top: 0; } }
@page { margin: 25mm 28mm; } @page wide { size: landscape; } .wide { page: wide; }
"""


def write_web_page(
    publication: Publication, out: Path, template: Path | None = None, progress: Progress | None = None
) -> None:
    """Write a publication to `out`; a file that was there is replaced when the new one is complete.

    Args:
        publication: what to write.
        out: the file, ending in ``.html``.
        template: looks, which this format does not take from a Word document.
        progress: told about items written; may cancel.

    Raises:
        BadPicture: a picture is damaged.
        FileNotThere, NoPermission, DiskFull, DiskTrouble: the file cannot be written. Cancelled: raised by `progress`.
        In each of these cases `out` is as it was.
    """
    del template
    with replacing(out) as file:
        for line in _Page(publication, progress or NoProgress()).lines():
            file.write(line.encode("utf-8", "replace") + b"\n")


class _Page:
    """The lines of one page."""

    def __init__(self, publication: Publication, progress: Progress) -> None:
        self._publication = publication
        self._progress = progress
        self._words = wording_in(publication.language)
        self._only = publication.only_testimony
        self._is_table = publication.kind is DocumentKind.EVIDENCE
        self._has_notes = publication.sources is not SourcePlace.LINE
        self._notes: list[str] = []
        self._items = 0
        self._total = len(publication.items)
        self._index = TermIndex(publication, self._words)

    def lines(self) -> Iterator[str]:
        """All of it, in order."""
        publication = self._publication
        yield f'<!DOCTYPE html>\n<html lang="{escape(language_tag(publication.language))}">\n<head>'
        yield '<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_ELSEWHERE}">'
        yield '<meta name="viewport" content="width=device-width">'
        yield f"<title>{_line(publication.title)}</title>\n<style>{_STYLE}</style>\n</head>"
        yield f"<body{_WIDE if self._is_table else ''}>\n<header>"
        yield f"<h1>{_line(publication.title)}</h1>"
        about = dict.fromkeys((publication.subtitle, publication.author, publication.date_line))
        lines = [_line(each) for each in about if each and each != publication.title]
        yield f'<p class="about">{"<br>".join(lines)}</p>\n</header>'
        if len(publication.chapters) > 1:
            yield from self._contents()
        yield "<main>"
        for number, chapter in enumerate(publication.chapters, start=1):
            yield from self._chapter(chapter, 2, f"c{number}")
        yield "</main>"
        yield from self._end_matter()
        yield f"<footer><p>{_line(publication.method_note)}</p></footer>\n</body>\n</html>"

    def _contents(self) -> Iterator[str]:
        yield f'<nav aria-label="{_line(self._words.contents)}">\n<h2>{_line(self._words.contents)}</h2>'
        yield from self._entries(self._publication.chapters, "c")
        yield "</nav>"

    def _entries(self, chapters: Sequence[Chapter], before: str) -> Iterator[str]:
        yield "<ol>"
        for number, chapter in enumerate(chapters, start=1):
            name = f"{before}{number}"
            yield f'<li><a href="#{name}">{_line(chapter.heading)}</a>'
            if chapter.chapters:
                yield from self._entries(chapter.chapters, f"{name}-")
            yield "</li>"
        yield "</ol>"

    def _chapter(self, chapter: Chapter, level: int, name: str) -> Iterator[str]:
        yield f'<section id="{name}">'
        if self._only is None:
            yield _heading(level, chapter.heading)
        yield from self._table(chapter) if self._is_table else self._items_of(chapter, level + 1)
        for number, each in enumerate(chapter.chapters, start=1):
            yield from self._chapter(each, level + 1, f"{name}-{number}")
        yield "</section>"

    def _items_of(self, chapter: Chapter, level: int) -> Iterator[str]:
        idea = ""
        for each in chapter.elements:
            match each:
                case PublishedText():
                    yield from _paragraphs(each)
                    idea = ""
                case PublishedTestimony():
                    yield from self._testimony(each, level, self._next(each, chapter))
                    idea = ""
                case PublishedQuote():
                    yield from self._quote(each, self._next(each, chapter), with_idea=each.main_idea != idea)
                    idea = each.main_idea

    def _next(self, item: PublishedItem, chapter: Chapter) -> str:
        """The name of the place at which the next item stands."""
        self._items += 1
        name = f"i{self._items}"
        self._index.add(item, name)
        self._progress.advance(self._items, self._total, chapter.heading)
        return name

    def _testimony(self, testimony: PublishedTestimony, level: int, name: str) -> Iterator[str]:
        yield f'<article id="{name}"{_lang(testimony.language)}>'
        if self._only is None:
            yield _heading(level, testimony.title)
        own = _lang(self._publication.language)
        record = "<br>".join(_line(each) for each in (testimony.record_line, *testimony.details) if each)
        for picture in testimony.pictures:
            jpeg = b64encode(print_picture(picture).content).decode()
            yield f'<img src="data:image/jpeg;base64,{jpeg}" alt="{_line(picture.description)}">'
        yield f'<p class="record"{own}>{record}</p>'
        yield from (f"<p>{_line(each)}</p>" for each in testimony.summary.split("\n") if each.strip())
        for transcript in testimony.transcripts:
            if transcript.heading:
                yield _heading(level + 1, transcript.heading)
            yield from (_passage(each) for each in transcript.passages)
        yield "</article>"

    def _quote(self, quote: PublishedQuote, name: str, *, with_idea: bool) -> Iterator[str]:
        yield f'<div id="{name}">'
        if with_idea and quote.main_idea:
            yield f'<p class="idea"{_lang(quote.main_idea_language)}>{_line(quote.main_idea)}</p>'
        said = "".join(f"<p>{_line(each)}</p>" for each in quote.text.split("\n") if each.strip())
        yield f"<blockquote{_lang(quote.language)}>{said}</blockquote>"
        if self._has_notes and quote.credit.people:
            self._notes.append(". ".join(each for each in (quote.source.title, quote.credit.place) if each))
            number = len(self._notes)
            mark = f'<sup><a id="r{number}" href="#n{number}">{number}</a></sup>'
            yield f'<p class="attribution">{_line(quote.credit.people)}{mark}</p>'
        else:
            yield f'<p class="attribution">{_line(quote.attribution)}</p>'
        yield "</div>"

    def _table(self, chapter: Chapter) -> Iterator[str]:
        for each in chapter.elements:
            if isinstance(each, PublishedText):
                yield from _paragraphs(each)
        quotes = [each for each in chapter.items if isinstance(each, PublishedQuote)]
        if not quotes:
            return
        table = evidence_columns(self._words, self._publication.language, quotes)
        yield "<table><thead><tr>"
        yield "".join(f'<th scope="col">{_line(each.heading)}</th>' for each in table)
        yield "</tr></thead><tbody>"
        for quote in quotes:
            yield f'<tr id="{self._next(quote, chapter)}">'
            yield "".join(f"<td{_lang(each.language(quote))}>{_lines(each.text(quote))}</td>" for each in table)
            yield "</tr>"
        yield "</tbody></table>"

    def _end_matter(self) -> Iterator[str]:
        if self._notes:
            yield f"<section>{_heading(2, self._words.sources)}<ol>"
            for number, note in enumerate(self._notes, start=1):
                yield f'<li id="n{number}">{_line(note)} <a href="#r{number}">↩</a></li>'
            yield "</ol></section>"
        if self._publication.charts:
            yield f"<section>{_heading(2, self._words.in_figures)}"
            for chart in self._publication.charts:
                yield from _chart(chart, self._publication.language)
            yield "</section>"
        if self._publication.people:
            yield f"<section>{_heading(2, self._words.people)}<ul>"
            for person in self._publication.people:
                said = ", ".join(each for each in (person.name, person.about) if each)
                yield f"<li>{_line(said)} ({_line(', '.join(person.codes))})</li>"
            yield "</ul></section>"
        for heading, entries in self._index.indexes():
            yield f"<section>{_heading(2, heading)}<ul>"
            for term, places in entries:
                links = ", ".join(f'<a href="#{target}">{_line(code)}</a>' for code, target in places)
                yield f"<li>{_line(term)} {links}</li>"
            yield "</ul></section>"


def _chart(chart: Chart, language: str) -> Iterator[str]:
    """A chart as a table whose numbers are bars too: whoever does not see them hears the numbers."""
    yield f'<table class="chart"><caption>{_line(chart.heading)}</caption>'
    for bar in chart.bars:
        bar_drawn = f'<i style="width: {bar.count / chart.most:.1%}"></i>'
        number = format_number(bar.count, language)
        yield f'<tr><th scope="row">{_line(bar.label)}</th><td>{bar_drawn}</td><td>{number}</td></tr>'
    yield "</table>"


def _paragraphs(text: PublishedText) -> Iterator[str]:
    return (f"<p{_lang(text.language)}>{_line(each)}</p>" for each in text.text.split("\n") if each.strip())


def _passage(passage: PublishedPassage) -> str:
    speaker = f"<b>{_line(passage.speaker)}</b> " if passage.speaker else ""
    time = f"<time>{_line(passage.time)}</time> " if passage.time else ""
    return f'<p class="passage"{_lang(passage.language)}>{speaker}{time}{_lines(passage.text)}</p>'


def _heading(level: int, text: str) -> str:
    level = min(level, _DEEPEST_HEADING)
    return f"<h{level}>{_line(text)}</h{level}>"


def _lang(language: str) -> str:
    return f' lang="{escape(language_tag(language))}"' if language else ""


def _line(text: str) -> str:
    return escape(clean_line(text))


def _lines(text: str) -> str:
    return escape(clean(text))
