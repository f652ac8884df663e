"""What an editor made of quotes is read where their marks stand, and nothing else is."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from testimony_archive.domain.errors import EmptyFile, UnreadableFile
from testimony_archive.domain.quote_marks import MarkKind, mark_named, mark_of
from testimony_archive.domain.read_back import EditedWords
from testimony_archive.exchange.edited_word import read_edited_words

ROSA = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
ANA = "9b2c1a10-1111-4222-8333-0305e82c3301"
WORDS = "Por el molino, creo."
MARK = mark_of(MarkKind.WORDS, ROSA, WORDS)
OTHER = mark_of(MarkKind.WORDS, ANA, "Sí, claro.")
Edited = Callable[..., Sequence[EditedWords]]


def start(name: str = MARK.name, number: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number: int = 1) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def run(words: str, kind: str = "t") -> str:
    return f'<w:r><w:{kind} xml:space="preserve">{words}</w:{kind}></w:r>'


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """What is read from a document with these elements in its body."""

    def read(*elements: str) -> Sequence[EditedWords]:
        document = docx.Document()
        for each in parse_xml(f"<w:body {nsdecls('w')}>{''.join(elements)}</w:body>"):
            document.element.body.insert(-1, each)
        path = tmp_path / "book.docx"
        document.save(str(path))
        return read_edited_words(path)

    return read


def words(found: Sequence[EditedWords]) -> list[str]:
    return [each.words for each in found]


def test_a_mark_is_a_bookmark_that_word_can_keep() -> None:
    assert len(MARK.name) == 40  # Word's longest
    assert MARK.name.startswith("_")  # hidden
    assert mark_named(MARK.name) == MARK
    assert mark_named("_Toc100000001") is None
    assert MARK.is_of(f"  {WORDS}\n")
    assert not MARK.is_of("Por el molino.")


def test_the_words_between_the_ends_of_a_mark_are_read_paragraph_by_paragraph(edited: Edited) -> None:
    found = edited(
        paragraph(run("Before.")),
        paragraph(start(), run("Por el "), run("molino.")),
        paragraph(run("Creo.")),
        end(),
        paragraph(run("Rosa, Peru")),
    )
    assert words(found) == ["Por el molino.\nCreo."]
    assert found[0].mark == MARK


def test_what_was_inserted_is_taken_and_what_was_deleted_left_out(edited: Edited) -> None:
    found = edited(
        paragraph(
            start(),
            run("Por el "),
            f'<w:del w:id="8" w:author="E">{run("molino", "delText")}</w:del>',
            f'<w:ins w:id="9" w:author="E">{run("aserradero")}</w:ins>',
            f'<w:moveFrom w:id="10" w:author="E">{run(" quizás")}</w:moveFrom>',
            run(", creo."),
            end(),
        )
    )
    assert words(found) == ["Por el aserradero, creo."]


def test_paragraphs_that_a_revision_joins_are_one(edited: Edited) -> None:
    joined = '<w:pPr><w:rPr><w:del w:id="5" w:author="E"/></w:rPr></w:pPr>'
    found = edited(
        paragraph(joined, start(), run("Por el molino, ")), paragraph(run("creo.")), end(), paragraph(run("Rosa"))
    )
    assert words(found) == ["Por el molino, creo."]


def test_what_was_typed_at_the_edges_of_a_mark_belongs_to_it(edited: Edited) -> None:
    found = edited(paragraph(run("Bueno, "), start(), run("por el molino, creo"), end(), run(" yo.")))
    assert words(found) == ["Bueno, por el molino, creo yo."]


def test_words_that_were_moved_into_running_text_are_read_without_it(edited: Edited) -> None:
    found = edited(paragraph(run("As Rosa says of how it began, "), start(), run("por el molino"), end(), run(".")))
    assert words(found) == ["por el molino"]


def test_of_two_marks_in_one_paragraph_each_keeps_its_own(edited: Edited) -> None:
    joined = edited(
        paragraph(start(), run("Por el molino."), end(), run(" "), start(OTHER.name, 2), run("Sí, claro."), end(2))
    )
    assert words(joined) == ["Por el molino.", "Sí, claro."]


def test_words_that_were_deleted_whole_leave_their_mark_behind(edited: Edited) -> None:
    deleted = f'<w:del w:id="8" w:author="E">{start()}{run(WORDS, "delText")}</w:del>'
    assert words(edited(paragraph(deleted, end()))) == [""]


def test_a_mark_that_libreoffice_begins_in_every_paragraph_is_one(edited: Edited) -> None:
    found = edited(
        paragraph(start(number=1), run("Por el molino.")), paragraph(start(number=2), run("Creo."), end(number=2))
    )
    assert words(found) == ["Por el molino.\nCreo."]


def test_a_mark_that_stands_twice_is_told_twice(edited: Edited) -> None:
    found = edited(
        paragraph(start(number=1), run("Uno."), end(number=1)), paragraph(start(number=2), run("Dos."), end(number=2))
    )
    assert words(found) == ["Uno.", "Dos."]


def test_a_mark_without_an_end_and_other_bookmarks_are_passed_over(edited: Edited) -> None:
    found = edited(
        paragraph(start(), run("No end.")),
        paragraph(start("_Toc100000001", 2), run("A heading"), end(2)),
        paragraph(start(OTHER.name, 3), run("Sí."), end(3)),
    )
    assert [(each.mark, each.words) for each in found] == [(OTHER, "Sí.")]


def test_in_a_table_or_a_content_control_words_are_found_as_well(edited: Edited) -> None:
    cell = f"<w:tc><w:tcPr/>{paragraph(start(), run('Por el molino.'), end())}</w:tc>"
    control = f"<w:sdt><w:sdtContent>{paragraph(start(OTHER.name, 2), run('Sí.'), end(2))}</w:sdtContent></w:sdt>"
    table = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>'
    assert words(edited(table, control)) == ["Por el molino.", "Sí."]


def test_comments_are_told_with_the_words_that_they_touch(tmp_path: Path) -> None:
    document = docx.Document()
    first = document.add_paragraph("Por el molino.")
    first._p.insert(0, parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="1" w:name="{MARK.name}"/>'))
    document.add_comment(first.runs, text="Which mill?", author="Editor")
    first._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="1"/>'))
    second = document.add_paragraph("Elsewhere.")
    document.add_comment(second.runs, text="Not about the quote.", author="Editor")
    document.save(str(tmp_path / "book.docx"))
    (found,) = read_edited_words(tmp_path / "book.docx")
    assert (found.words, found.comments) == ("Por el molino.", ("Which mill?",))


def test_a_document_without_marks_has_nothing_to_tell(edited: Edited) -> None:
    assert edited(paragraph(run("A letter."))) == ()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b"PK\x03\x04 cut off", UnreadableFile),
        (b"%PDF-1.7 a book", UnreadableFile),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 of 1997", UnreadableFile),
    ],
)
def test_what_is_no_word_document_is_refused(tmp_path: Path, data: bytes, error: type[Exception]) -> None:
    path = tmp_path / "book.docx"
    path.write_bytes(data)
    with pytest.raises(error):
        read_edited_words(path)


@pytest.mark.parametrize(
    "text",
    [
        "<not closed",
        "<a/>",
        f'<!DOCTYPE a [<!ENTITY b "{"x" * 100}">]><w:document {nsdecls("w")}/>',
        f"<w:document {nsdecls('w')}><w:body>{'<w:sdt>' * 5_000}{'</w:sdt>' * 5_000}</w:body></w:document>",
    ],
)
def test_a_damaged_text_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "book.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", text)
    with pytest.raises(UnreadableFile):
        read_edited_words(path)


def test_entities_are_no_words(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    address = (tmp_path / "secret.txt").as_uri()
    text = (
        f'<!DOCTYPE d [<!ENTITY out SYSTEM "{address}"><!ENTITY in "within">]><w:document {nsdecls("w")}><w:body>'
        f"<w:p>{start()}<w:r><w:t>Por &out;&in;el molino.</w:t></w:r>{end()}</w:p></w:body></w:document>"
    )
    path = tmp_path / "book.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", text)
    assert "secret" not in words(read_edited_words(path))[0]


def test_marks_that_never_end_do_not_make_it_slow(edited: Edited) -> None:
    names = (mark_of(MarkKind.WORDS, f"{number:032x}", "").name for number in range(3_000))
    begun = (paragraph(start(each, number), run("No end.")) for number, each in enumerate(names, start=10))
    assert words(edited(*begun, paragraph(start(), run("An end."), end()))) == ["An end."]
