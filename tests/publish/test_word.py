"""The Word document: real styles and nothing else, contents that lead somewhere, the words as they were."""

from __future__ import annotations

import getpass
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from testimony_archive.domain.errors import Cancelled, DiskTrouble, FileNotThere, NoPermission
from testimony_archive.domain.publication import Chapter, Credit, PublishedPassage, PublishedTranscript
from testimony_archive.domain.text import clean
from testimony_archive.publish.word import write_word
from tests.publish.books import (
    ATTRIBUTION,
    a_book,
    a_quote,
    a_testimony,
    body_of,
    paragraphs,
    parts_of,
    text_of,
    words_in_style,
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "book.docx"


def test_says_everything_in_order(out: Path) -> None:
    write_word(a_book(), out)
    assert list(paragraphs(out)) == [
        ("Title", "Women in mining"),
        ("Subtitle", "1 testimony and 2 quotes"),
        ("TitlePageLine", "Sample archive"),
        ("TitlePageLine", "23 November 2025"),
        ("TOCHeading", "Contents"),
        ("TOC1", "2.2 Access and scholarships\t"),
        ("TOC2", "The mill that would not run\t"),
        ("MethodNote", "Some names have been changed."),
        ("Heading1", "2.2 Access and scholarships"),
        ("Heading2", "The mill that would not run"),
        ("TestimonyRecord", "Rosa, student, Peru, 14 March 2022 (PE-014)"),
        ("TestimonySummary", "From a herding community to the maintenance of a concentrator."),
        ("QuoteQuestion", "Paula Ferreyros\u20022:10\u2002¿Cómo llegaste a mantenimiento de planta?"),
        ("QuotePassage", "Rosa\u20022:14\u2002Por el molino, creo."),
        ("QuotePassage", "Tenía trece años. Lo armé y sobró una pieza, pero caminó."),
        ("QuotePassage", "[…]"),
        ("QuotePassage", "Rosa\u200221:40\u2002Desde ese día firmé."),
        ("MainIdea", "Who signs the work order is seen."),
        ("Quote", "Desde ese día firmé."),
        ("QuoteAttribution", ATTRIBUTION),
        ("Quote", "The bus ran at five."),
        ("Quote", "Nobody asked who was on it."),
        ("QuoteAttribution", ATTRIBUTION),
    ]


def test_no_paragraph_and_no_run_is_formatted_by_hand(out: Path) -> None:
    write_word(a_book(), out)
    body = body_of(out)
    assert {child.tag for each in body.iter(qn("w:pPr")) for child in each} == {qn("w:pStyle")}
    assert {child.tag for each in body.iter(qn("w:rPr")) for child in each} == {qn("w:rStyle")}


MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WORN = {
    *("Title", "Subtitle", "Title Page Line", "TOC Heading", "toc 1", "toc 2", "Method Note"),
    *(
        "Heading 1",
        "Heading 2",
        "Testimony Record",
        "Testimony Summary",
        "Quote Passage",
        "Quote Question",
        "Speaker",
        "Time Code",
    ),
    *("Main Idea", "Quote", "Quote Attribution", "Words in Spanish"),
}


def test_every_style_that_is_worn_is_there_by_its_name(out: Path) -> None:
    write_word(a_book(), out)
    document = docx.Document(str(out))
    names = {each.style_id: each.name for each in document.styles}
    worn = {str(each.get(qn("w:val"))) for each in body_of(out).iter(qn("w:pStyle"), qn("w:rStyle"))}
    assert {names[each] for each in worn} == WORN
    assert document.styles["Quote Passage"].base_style.name == "Quote"


def test_words_stay_in_one_piece_so_that_they_can_be_found(out: Path) -> None:
    write_word(a_book(), out)
    texts = [each.text for each in body_of(out).iter(qn("w:t"))]
    assert "Tenía trece años. Lo armé y sobró una pieza, pero caminó." in texts
    assert "Desde ese día firmé." in texts


def test_a_quote_never_parts_from_its_attribution(out: Path) -> None:
    write_word(a_book(), out)
    styles = [style for style, _ in paragraphs(out)]
    after_quotes = {styles[index + 1] for index, style in enumerate(styles) if style == "Quote"}
    assert after_quotes == {"Quote", "QuoteAttribution"}
    document = docx.Document(str(out))
    for name in ("Quote", "Main Idea", "Heading 1", "Heading 2", "Testimony Record"):
        assert document.styles[name].paragraph_format.keep_with_next, name
    assert document.styles["Quote Attribution"].paragraph_format.keep_together
    assert document.styles["Quote Passage"].paragraph_format.keep_with_next is False
    assert document.styles["Heading 1"].paragraph_format.page_break_before


def test_the_contents_are_a_field_that_leads_to_every_heading(out: Path) -> None:
    write_word(a_book(), out)
    body = body_of(out)
    instructions = [text_of(each).strip() for each in body.iter(qn("w:instrText"))]
    assert instructions == [r'TOC \o "1-2" \h \z \u', r"PAGEREF _Toc100000001 \h", r"PAGEREF _Toc100000002 \h"]
    anchors = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))]
    starts = list(body.iter(qn("w:bookmarkStart")))
    assert anchors == [each.get(qn("w:name")) for each in starts]
    assert [text_of(heading) for each in starts if (heading := each.getparent()) is not None] == [
        "2.2 Access and scholarships",
        "The mill that would not run",
    ]


def test_the_field_around_the_contents_is_for_word_alone(out: Path) -> None:
    """Others would take its entries for finished text and leave the page numbers out (docs/adr/0004)."""
    write_word(a_book(), out)
    choices = list(body_of(out).iter(f"{{{MC}}}Choice"))
    assert {each.get("Requires") for each in choices} == {"w15"}
    assert all(each.nsmap["w15"] == "http://schemas.microsoft.com/office/word/2012/wordml" for each in choices)
    within = [str(part.get(qn("w:fldCharType"))) for each in choices for part in each.iter(qn("w:fldChar"))]
    assert within == ["begin", "separate", "end"]


def test_chapters_within_chapters_have_headings_of_the_next_level(out: Path) -> None:
    parts = (Chapter("2.2 Scholarships", (a_testimony(), a_quote())),)
    write_word(a_book(Chapter("2 Access", (), parts), Chapter("3 Quality", (a_quote(),))), out)
    levels = [(style, words) for style, words in paragraphs(out) if style.startswith(("Heading", "TOC"))]
    assert levels == [
        ("TOCHeading", "Contents"),
        ("TOC1", "2 Access\t"),
        ("TOC2", "2.2 Scholarships\t"),
        ("TOC3", "The mill that would not run\t"),
        ("TOC1", "3 Quality\t"),
        ("Heading1", "2 Access"),
        ("Heading2", "2.2 Scholarships"),
        ("Heading3", "The mill that would not run"),
        ("Heading1", "3 Quality"),
    ]
    instructions = [text_of(each).strip() for each in body_of(out).iter(qn("w:instrText"))]
    assert instructions[0] == r'TOC \o "1-3" \h \z \u'


def test_headings_go_four_levels_deep_and_no_further(out: Path) -> None:
    chapter = Chapter("5", (a_testimony(),))
    for number in (4, 3, 2, 1):
        chapter = Chapter(str(number), (), (chapter,))
    write_word(a_book(chapter), out)
    assert [style for style, _ in paragraphs(out) if style.startswith("Heading")] == [
        *("Heading1", "Heading2", "Heading3", "Heading3", "Heading3", "Heading4")
    ]


def test_several_transcripts_each_have_a_heading(out: Path) -> None:
    transcripts = (
        PublishedTranscript("Transcript in Spanish", (PublishedPassage("Rosa", "Firmé.", "es", ""),)),
        PublishedTranscript("Translation into English", (PublishedPassage("Rosa", "I signed.", "en", ""),)),
    )
    write_word(a_book(Chapter("One", (a_testimony(transcripts=transcripts),))), out)
    assert [each for each in paragraphs(out) if each[0] in {"TranscriptHeading", "QuotePassage"}] == [
        ("TranscriptHeading", "Transcript in Spanish"),
        ("QuotePassage", "Rosa\u2002Firmé."),
        ("TranscriptHeading", "Translation into English"),
        ("QuotePassage", "Rosa\u2002I signed."),
    ]
    assert len(list(body_of(out).iter(qn("w:bookmarkStart")))) == 2, "they are not in the contents"


def test_a_question_stays_on_the_page_of_its_answer(out: Path) -> None:
    write_word(a_book(), out)
    styles = docx.Document(str(out)).styles
    assert styles["Quote Question"].paragraph_format.keep_with_next
    assert styles["Quote Question"].base_style.name == "Quote Passage"
    assert len(words_in_style(out, "QuoteQuestion")) == 1


def test_a_code_breaks_at_no_hyphen_and_is_read_as_it_is_written(out: Path) -> None:
    attribution = "Jean-Luc, Peru (PE-014-b, 18:05)"
    write_word(
        a_book(
            Chapter(
                "One",
                (a_quote(credit=Credit("Jean-Luc, Peru", "PE-014-b, 18:05")), a_quote(credit=Credit("", "no-code"))),
            )
        ),
        out,
    )
    document = docx.Document(str(out))
    lines = [each for each in document.paragraphs if each.style is not None and each.style.name == "Quote Attribution"]
    assert [each.text for each in lines] == [attribution, "no-code"]
    assert [len(list(each._p.iter(qn("w:noBreakHyphen")))) for each in lines] == [2, 0]


def test_fields_and_bookmarks_are_opened_and_closed_in_turn(out: Path) -> None:
    write_word(a_book(), out)
    depth = 0
    for each in body_of(out).iter(qn("w:fldChar")):
        depth += {"begin": 1, "separate": 0, "end": -1}[str(each.get(qn("w:fldCharType")))]
        assert 0 <= depth <= 2
    assert depth == 0
    started = [each.get(qn("w:id")) for each in body_of(out).iter(qn("w:bookmarkStart"))]
    ended = [each.get(qn("w:id")) for each in body_of(out).iter(qn("w:bookmarkEnd"))]
    assert started == ended == ["0", "1"]


def test_nothing_asks_word_to_update_fields(out: Path) -> None:
    """Word would greet the reader with a question about fields that refer to other files (docs/adr/0004)."""
    write_word(a_book(), out)
    everything = b"".join(parts_of(out).values())
    assert b"updateFields" not in everything
    assert b"dirty" not in everything


def test_pages_are_numbered_and_bear_the_title(out: Path) -> None:
    write_word(a_book(), out)
    parts = parts_of(out)
    assert b" PAGE " in parts["word/footer1.xml"]
    assert b"Women in mining" in parts["word/header1.xml"]
    assert docx.Document(str(out)).sections[0].different_first_page_header_footer


@pytest.mark.parametrize(
    ("language", "tag", "contents"),
    [("en", "en-US", "Contents"), ("es", "es-ES", "Índice"), ("fr", "fr-FR", "Table des matières")],
)
def test_the_document_has_a_language_and_words_in_another_have_theirs(
    out: Path, language: str, tag: str, contents: str
) -> None:
    write_word(a_book(language=language), out)
    document = docx.Document(str(out))
    assert document.core_properties.language == tag
    default = document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert default.get(qn("w:val")) == tag
    assert words_in_style(out, "TOCHeading") == [contents]
    foreign = {each.name for each in document.styles if each.name.startswith("Words in ")}
    assert (
        foreign
        == {"en": {"Words in Spanish"}, "es": {"Words in English"}, "fr": {"Words in Spanish", "Words in English"}}[
            language
        ]
    )
    assert {each.type for each in document.styles if each.name in foreign} == {WD_STYLE_TYPE.CHARACTER}


def test_words_in_another_language_are_told_to_the_spelling_checker(out: Path) -> None:
    write_word(a_book(Chapter("One", (a_quote("Je ne sais pas.", language="fr"),))), out)
    document = docx.Document(str(out))
    paragraph = next(each for each in document.paragraphs if each.text == "Je ne sais pas.")
    style = paragraph.runs[0].style
    assert style.name == "Words in French"
    assert style.element.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) == "fr-FR"


def test_properties_tell_of_the_archive_and_nothing_of_the_machine(out: Path) -> None:
    write_word(a_book(), out)
    properties = docx.Document(str(out)).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == (
        "Women in mining",
        "Sample archive",
        "Sample archive",
    )
    assert properties.created.replace(tzinfo=None) == datetime(2025, 11, 23)  # noqa: DTZ001
    secrets = {getpass.getuser(), platform.node(), str(Path.home())} - {"root", "/root", "localhost"}
    everything = b"".join(parts_of(out).values()).decode("utf-8", "replace")
    assert [secret for secret in secrets if len(secret) > 3 and secret in everything] == []
    assert "python-docx" not in everything


def test_empty_lines_are_left_out(out: Path) -> None:
    plain = a_book(
        Chapter("One", (a_testimony(summary="", record_line=""),)),
        subtitle="",
        method_note="",
        author="Women in mining",
    )
    write_word(plain, out)
    assert [words for _, words in paragraphs(out) if not words] == []
    assert words_in_style(out, "TitlePageLine") == ["23 November 2025"]


def test_a_summary_may_have_paragraphs(out: Path) -> None:
    write_word(a_book(Chapter("One", (a_testimony(summary="First.\nSecond."),))), out)
    assert words_in_style(out, "TestimonySummary") == ["First.", "Second."]


def test_line_ends_within_a_passage_are_kept(out: Path) -> None:
    write_word(a_book(Chapter("One", (a_testimony(PublishedPassage("", "one\ntwo\tthree", "es", "")),))), out)
    assert words_in_style(out, "QuotePassage") == ["one\ntwo\tthree"]


def test_what_xml_cannot_hold_does_not_get_in(out: Path) -> None:
    write_word(a_book(Chapter("A\x00B\x0c", (a_quote("nul\x00, bell\x07, lone \ud800 surrogate"),))), out)
    assert words_in_style(out, "Heading1") == ["AB"]
    assert words_in_style(out, "Quote") == ["nul, bell, lone surrogate"]


ANY = st.text(st.characters(exclude_categories=()), max_size=30)


@settings(max_examples=60)
@given(title=ANY, heading=ANY, words=ANY, attribution=ANY)
def test_any_words_give_a_document_that_opens(
    title: str, heading: str, words: str, attribution: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp("any") / "book.docx"
    write_word(a_book(Chapter(heading, (a_quote(words, credit=Credit(attribution, "PE-014")),)), title=title), out)
    docx.Document(str(out))
    lines = [" ".join(line.split()) for line in clean(words).split("\n")]
    assert words_in_style(out, "Quote") == [line for line in lines if line]


def test_the_same_publication_gives_the_same_bytes(tmp_path: Path) -> None:
    write_word(a_book(), tmp_path / "one.docx")
    write_word(a_book(), tmp_path / "two.docx")
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


class CancelledAt:
    def __init__(self, step: int) -> None:
        self.step = step
        self.reports: list[tuple[int, int, str]] = []

    def advance(self, done: int, total: int, what: str) -> None:
        self.reports.append((done, total, what))
        if done == self.step:
            raise Cancelled


def test_tells_how_far_it_is(out: Path) -> None:
    watch = CancelledAt(99)
    write_word(a_book(), out, progress=watch)
    assert watch.reports == [(done, 3, "2.2 Access and scholarships") for done in (1, 2, 3)]


def test_a_file_that_was_there_stays_when_the_writing_is_cancelled(out: Path) -> None:
    out.write_bytes(b"the last good version")
    with pytest.raises(Cancelled):
        write_word(a_book(), out, progress=CancelledAt(2))
    assert out.read_bytes() == b"the last good version"
    assert [each.name for each in out.parent.iterdir()] == ["book.docx"]


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(os.name == "nt", reason="has no limit on the size of files")
def test_a_file_that_was_there_stays_when_the_disk_gives_out(out: Path) -> None:
    out.write_bytes(b"the last good version")
    with files_no_larger_than(1000), pytest.raises(DiskTrouble, match=r"book\.docx"):
        write_word(a_book(), out)
    assert out.read_bytes() == b"the last good version"
    assert [each.name for each in out.parent.iterdir()] == ["book.docx"]


def test_a_file_that_was_there_is_replaced_when_the_new_one_is_complete(out: Path) -> None:
    out.write_bytes(b"the last version")
    write_word(a_book(), out)
    assert words_in_style(out, "Title") == ["Women in mining"]
    assert [each.name for each in out.parent.iterdir()] == ["book.docx"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_goes_on_leading_to_the_file(out: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    out.symlink_to(tmp_path / "elsewhere" / "real.docx")
    write_word(a_book(), out)
    assert out.is_symlink()
    assert words_in_style(tmp_path / "elsewhere" / "real.docx", "Title") == ["Women in mining"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere, match="nowhere"):
        write_word(a_book(), tmp_path / "nowhere" / "book.docx")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do everything")
def test_a_file_that_is_write_protected_stays(out: Path) -> None:
    out.write_bytes(b"protected")
    out.chmod(0o400)
    with pytest.raises(NoPermission, match=r"book\.docx"):
        write_word(a_book(), out)
    assert out.read_bytes() == b"protected"


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    (tmp_path / "book.docx").mkdir()
    with pytest.raises(DiskTrouble, match="it is a folder"):
        write_word(a_book(), tmp_path / "book.docx")


def test_a_publication_without_chapters_has_no_contents(out: Path) -> None:
    from dataclasses import replace

    write_word(replace(a_book(), chapters=()), out)
    assert list(body_of(out).iter(qn("w:instrText"))) == []


def test_parts_declare_no_prefix_twice(out: Path) -> None:
    """Cloned paragraphs are written in pieces: none of them may repeat what the document declares."""
    write_word(a_book(), out)
    xml = parts_of(out)["word/document.xml"]
    assert xml.count(b"xmlns:w=") == 1
    assert etree.fromstring(xml).tag == qn("w:document")
