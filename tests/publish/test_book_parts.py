"""What a document can have beside its chapters: notes, a table of evidence, people, indexes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree

from testimony_archive.domain.publication import (
    Chapter,
    Credit,
    DocumentKind,
    Publication,
    PublishedPerson,
    Source,
    SourcePlace,
)
from testimony_archive.publish.word import write_word
from tests.publish.books import a_book, a_quote, a_testimony, body_of, paragraphs, parts_of, text_of, words_in_style

IN_PERU = Source(
    code="PE-014",
    title="La mitad de la beca",
    people=("Rosa",),
    role="Student",
    country="PE",
    place="Huayrapuncu",
    themes=("Scholarships", "Employability"),
    start_ms=1_085_000,
)
IN_CANADA = Source(
    code="CA-009", title="Mes initiales", people=("Mélodie Lacasse",), country="CA", themes=("Scholarships",)
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "book.docx"


def quotes_of_both() -> Chapter:
    return Chapter(
        "Scholarships",
        (
            a_quote("Desde ese día firmé.", source=IN_PERU, main_idea="Who signs is seen."),
            a_quote(
                "Les bourses remboursées après.",
                language="fr",
                credit=Credit("Mélodie Lacasse, Canada", "CA-009"),
                source=IN_CANADA,
                main_idea="Who signs is seen.",
            ),
        ),
    )


def rows_of(out: Path) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in docx.Document(str(out)).tables for row in table.rows]


def notes_in(out: Path, kind: str) -> dict[str, str]:
    """The notes of a document by their numbers, but for the lines that part them from the text."""
    root = etree.fromstring(parts_of(out)[f"word/{kind}s.xml"])
    return {str(each.get(qn("w:id"))): text_of(each).strip() for each in root if each.get(qn("w:type")) is None}


def test_quotes_of_one_main_idea_have_it_above_them_once(out: Path) -> None:
    write_word(a_book(quotes_of_both()), out)
    assert words_in_style(out, "MainIdea") == ["Who signs is seen."]


@pytest.mark.parametrize(("place", "kind"), [(SourcePlace.FOOTNOTES, "footnote"), (SourcePlace.ENDNOTES, "endnote")])
def test_sources_stand_in_notes_and_who_spoke_below_the_words(out: Path, place: SourcePlace, kind: str) -> None:
    write_word(a_book(quotes_of_both(), sources=place), out)
    assert words_in_style(out, "QuoteAttribution") == ["Rosa, student, Peru, 14 March 2022", "Mélodie Lacasse, Canada"]
    marks = [str(each.get(qn("w:id"))) for each in body_of(out).iter(qn(f"w:{kind}Reference"))]
    assert [notes_in(out, kind)[each] for each in marks] == [
        "La mitad de la beca. PE-014, 18:05",
        "Mes initiales. CA-009",
    ]
    assert f"/word/{kind}s.xml".encode() in parts_of(out)["[Content_Types].xml"]


def test_the_notes_of_a_template_stay_behind(out: Path, tmp_path: Path) -> None:
    house = tmp_path / "house.docx"
    write_word(a_book(quotes_of_both(), sources=SourcePlace.FOOTNOTES), house)
    write_word(a_book(Chapter("One", (a_quote(source=IN_CANADA),)), sources=SourcePlace.FOOTNOTES), out, house)
    assert [*notes_in(out, "footnote").values()] == ["Mes initiales. PE-014, 18:05"]


@pytest.mark.parametrize("place", [SourcePlace.LINE, SourcePlace.ENDNOTES])
def test_notes_of_another_kind_stay_behind_with_the_text_of_a_template(
    out: Path, tmp_path: Path, place: SourcePlace
) -> None:
    house = tmp_path / "house.docx"
    write_word(a_book(quotes_of_both(), sources=SourcePlace.FOOTNOTES), house)
    write_word(a_book(Chapter("One", (a_quote(source=IN_CANADA),)), sources=place), out, house)
    assert "word/footnotes.xml" not in parts_of(out)


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_numbers_that_a_template_gave_to_lines_between_its_notes_do_not_make_lines_of_ours(
    out: Path, tmp_path: Path, kind: str
) -> None:
    house = tmp_path / "house.docx"
    document = docx.Document()
    document.settings.element.append(
        parse_xml(
            f'<w:{kind}Pr {nsdecls("w")}><w:numFmt w:val="upperLetter"/><w:{kind} w:id="0"/>'
            f'<w:{kind} w:id="1"/></w:{kind}Pr>'
        )
    )
    document.save(str(house))
    write_word(a_book(quotes_of_both(), sources=SourcePlace(f"{kind}s")), out, house)
    settings = etree.fromstring(parts_of(out)["word/settings.xml"])
    assert [etree.QName(each).localname for each in settings.iter(qn(f"w:{kind}Pr")) for each in each] == ["numFmt"]


def test_a_table_of_evidence_has_a_row_for_each_quote_on_pages_wider_than_high(out: Path) -> None:
    write_word(a_book(quotes_of_both(), kind=DocumentKind.EVIDENCE), out)
    section = docx.Document(str(out)).sections[0]
    assert (section.page_width or 0) > (section.page_height or 0)
    assert rows_of(out) == [
        ["Theme", "Main idea", "Quote", "Person", "Role", "Country", "Code", "Time"],
        [
            *("Scholarships\nEmployability", "Who signs is seen.", "Desde ese día firmé."),
            *("Rosa", "Student", "Peru", "PE-014", "18:05"),
        ],
        [
            *("Scholarships", "Who signs is seen.", "Les bourses remboursées après."),
            *("Mélodie Lacasse", "", "Canada", "CA-009", ""),
        ],
    ]


def test_a_column_in_which_nothing_stands_is_left_out(out: Path) -> None:
    write_word(a_book(Chapter("One", (a_quote(source=IN_CANADA),)), kind=DocumentKind.EVIDENCE), out)
    assert rows_of(out)[0] == ["Theme", "Quote", "Person", "Country", "Code"]


def test_a_table_of_many_rows_is_whole_though_it_is_sent_on_in_pieces(out: Path) -> None:
    many = tuple(a_quote(f"Row {number}", source=IN_PERU) for number in range(300))
    write_word(a_book(Chapter("One", many), Chapter("Two", many[:2]), kind=DocumentKind.EVIDENCE), out)
    assert [len(each.rows) for each in docx.Document(str(out)).tables] == [301, 3]


def with_back_matter(*chapters: Chapter, **changes: object) -> Publication:
    people = (PublishedPerson("Rosa", "student, Peru", ("PE-014", "PE-020")),)
    return a_book(*chapters, people=people, has_indexes=True, **changes)


@pytest.mark.parametrize("kind", [DocumentKind.SELECTION, DocumentKind.QUOTES, DocumentKind.EVIDENCE])
def test_people_and_indexes_stand_at_the_end_and_in_the_contents(out: Path, kind: DocumentKind) -> None:
    write_word(with_back_matter(quotes_of_both(), kind=kind), out)
    assert words_in_style(out, "Heading1") == ["Scholarships", "People", "Index of themes", "Index of places"]
    assert words_in_style(out, "TOC1") == [f"{each}\t" for each in words_in_style(out, "Heading1")]
    assert words_in_style(out, "BackMatterEntry") == [
        "Rosa, student, Peru (PE-014, PE-020)",
        "Employability\u2003PE-014\u2002p.\u00a0",
        "Scholarships\u2003PE-014\u2002p.\u00a0, CA-009\u2002p.\u00a0",
        "Canada\u2003CA-009\u2002p.\u00a0",
        "Huayrapuncu\u2003PE-014\u2002p.\u00a0",
        "Peru\u2003PE-014\u2002p.\u00a0",
    ]


def test_every_reference_leads_to_a_bookmark(out: Path) -> None:
    chapters = (quotes_of_both(), Chapter("Whole", (a_testimony(source=IN_PERU),)))
    write_word(with_back_matter(*chapters), out)
    body = body_of(out)
    marks = [str(each.get(qn("w:name"))) for each in body.iter(qn("w:bookmarkStart"))]
    assert len(marks) == len(set(marks))
    assert {str(each.get(qn("w:anchor"))) for each in body.iter(qn("w:hyperlink"))} <= set(marks)
    numbers = [str(each.get(qn("w:id"))) for each in body.iter(qn("w:bookmarkStart"))]
    assert numbers == [str(each.get(qn("w:id"))) for each in body.iter(qn("w:bookmarkEnd"))]
    assert len(numbers) == len(set(numbers))


def test_a_dossier_of_one_testimony_bears_its_title_and_needs_no_contents(out: Path) -> None:
    dossier = a_book(Chapter("Testimonies", (a_testimony(details=("Place: Huayrapuncu",)),)), kind=DocumentKind.DOSSIER)
    write_word(dossier, out)
    styles = [style for style, _ in paragraphs(out)]
    assert "TOCHeading" not in styles
    assert "Heading1" not in styles
    assert words_in_style(out, "TestimonyRecord")[1:] == ["Place: Huayrapuncu"]
    assert styles[-1] == "MethodNote"


def test_the_indexes_of_a_dossier_of_one_testimony_lead_to_where_it_begins(out: Path) -> None:
    write_word(with_back_matter(Chapter("One", (a_testimony(source=IN_PERU),)), kind=DocumentKind.DOSSIER), out)
    assert "Peru\u2003PE-014\u2002p.\u00a0" in words_in_style(out, "BackMatterEntry")
    (record,) = [each for each in body_of(out).iter(qn("w:p")) if text_of(each).startswith("Rosa, student, Peru, 14")]
    marks = {str(each.get(qn("w:name"))) for each in record.iter(qn("w:bookmarkStart"))}
    assert marks == {str(each.get(qn("w:anchor"))) for each in body_of(out).iter(qn("w:hyperlink"))}


def test_an_index_in_which_nothing_would_stand_is_left_out(out: Path) -> None:
    nowhere = replace(IN_PERU, country="", place="")
    write_word(with_back_matter(Chapter("One", (a_quote(source=nowhere),))), out)
    assert words_in_style(out, "Heading1") == ["One", "People", "Index of themes"]
    assert words_in_style(out, "TOC1") == [f"{each}\t" for each in words_in_style(out, "Heading1")]


def test_a_dossier_of_several_has_a_chapter_and_a_heading_for_each(out: Path) -> None:
    two = (a_testimony(title="One"), a_testimony(title="Two"))
    write_word(a_book(Chapter("Testimonies", two), kind=DocumentKind.DOSSIER), out)
    assert words_in_style(out, "Heading2") == ["One", "Two"]


def test_an_index_in_which_nothing_would_stand_is_not_there(out: Path) -> None:
    quote = a_quote(source=Source(code="PE-014", place="Huayrapuncu"))
    write_word(a_book(Chapter("Access", (quote,)), has_indexes=True), out)
    assert words_in_style(out, "Heading1") == ["Access", "Index of places"]
    assert words_in_style(out, "TOC1") == ["Access\t", "Index of places\t"]
