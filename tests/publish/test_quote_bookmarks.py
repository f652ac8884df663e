"""The words and main ideas of quotes stand in bookmarks, by which a corrected document is read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.oxml.ns import qn

from testimony_archive.domain.publication import Chapter, DocumentKind, Publication, PublishedQuote, SourcePlace
from testimony_archive.domain.quote_marks import MarkKind, mark_of
from testimony_archive.exchange.edited_word import read_edited_words
from testimony_archive.publish.word import write_word
from tests.publish.books import a_book, a_quote, body_of, whole_chapter

ROSA, ANA = "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "9b2c1a10-1111-4222-8333-0305e82c3301"
IDEA = "Who signs is seen."
KEPT = a_quote("Desde ese día firmé.\nY nadie preguntó.", uuid=ROSA, main_idea=IDEA)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "book.docx"


def of(*quotes: PublishedQuote, kind: DocumentKind = DocumentKind.QUOTES) -> Publication:
    return a_book(Chapter("Access", quotes), kind=kind)


def names(path: Path) -> list[str]:
    found = (str(each.get(qn("w:name"))) for each in body_of(path).iter(qn("w:bookmarkStart")))
    return [each for each in found if each.startswith(("_Q", "_I"))]


def test_words_and_main_idea_are_marked_by_uuid_and_by_what_they_are(out: Path) -> None:
    write_word(of(KEPT), out)
    assert names(out) == [
        mark_of(MarkKind.MAIN_IDEA, ROSA, IDEA).name,
        mark_of(MarkKind.WORDS, ROSA, KEPT.text).name,
    ]


@pytest.mark.parametrize("kind", [DocumentKind.QUOTES, DocumentKind.EVIDENCE])
def test_what_is_printed_is_what_is_read_at_its_mark(kind: DocumentKind, out: Path) -> None:
    write_word(of(KEPT, a_quote("Sí, claro.", uuid=ANA), kind=kind), out)
    found = read_edited_words(out)
    assert [(each.mark.kind, each.mark.uuid, each.words) for each in found] == [
        (MarkKind.MAIN_IDEA, ROSA, IDEA),
        (MarkKind.WORDS, ROSA, KEPT.text),
        (MarkKind.WORDS, ANA, "Sí, claro."),
    ]
    assert all(each.mark.is_of(each.words) for each in found)


def test_words_that_nobody_kept_have_no_mark(out: Path) -> None:
    write_word(a_book(whole_chapter()), out)
    assert names(out) == []


def test_a_mark_ends_where_the_attribution_begins(out: Path) -> None:
    write_word(of(KEPT), out)
    body = body_of(out)
    ends = [each for each in body if each.tag == qn("w:bookmarkEnd")]
    after = ends[-1].getnext()
    assert after is not None
    style = after.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    assert style is not None
    assert style.get(qn("w:val")) == "QuoteAttribution"


@pytest.mark.parametrize("sources", [*SourcePlace])
def test_every_bookmark_has_a_number_of_its_own_and_an_end(sources: SourcePlace, out: Path) -> None:
    book = a_book(Chapter("Access", (KEPT, a_quote("Sí.", uuid=ANA))), has_indexes=True, sources=sources)
    write_word(book, out)
    starts, ends = (
        [str(each.get(qn("w:id"))) for each in body_of(out).iter(qn(f"w:bookmark{which}"))]
        for which in ("Start", "End")
    )
    assert sorted(starts) == sorted(ends)
    assert len(set(starts)) == len(starts)
