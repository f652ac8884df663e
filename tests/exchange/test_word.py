"""Word documents as transcripts: every word in them, by whoever said it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.parser import parse_xml

from testimony_archive.domain.errors import EmptyFile, UnreadableFile
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.word import read_word
from tests.exchange.conftest import Write

Turns = list[tuple[str, int | None, str]]


@pytest.fixture
def turns(tmp_path: Path) -> Callable[[Document], Turns]:
    def read(document: Document) -> Turns:
        document.save(str(tmp_path / "PE-014.docx"))
        return [(each.speaker, each.start_ms, each.text) for each in read_word(tmp_path / "PE-014.docx", Report())]

    return read


def test_paragraphs_are_turns_and_line_breaks_are_line_ends(turns: Callable[[Document], Turns]) -> None:
    document = docx.Document()
    document.add_heading("Entrevista a Ana: primera parte", 0)
    document.add_paragraph("ANA: Hola.")
    document.add_paragraph("").add_run("LUIS: Sí")
    document.paragraphs[-1].runs[0].add_break()
    document.paragraphs[-1].add_run("ANA: No.")
    document.add_paragraph("Sigo.")
    assert turns(document) == [
        ("", None, "Entrevista a Ana: primera parte"),
        ("ANA", None, "Hola."),
        ("LUIS", None, "Sí"),
        ("ANA", None, "No."),
        ("ANA", None, "Sigo."),
    ]


def test_a_bold_name_is_a_speaker_with_a_colon_or_where_it_recurs(turns: Callable[[Document], Turns]) -> None:
    document = docx.Document()
    for name, words in (("Ana María:", " Hola."), ("Luis", " Sí."), ("Importante", " esto."), ("Luis", " No.")):
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run(words)
    assert turns(document) == [
        ("Ana María", None, "Hola."),
        ("Luis", None, "Sí."),
        ("Luis", None, "Importante esto."),
        ("Luis", None, "No."),
    ]


def test_tabs_and_times_on_lines_of_their_own_are_understood(turns: Callable[[Document], Turns]) -> None:
    document = docx.Document()
    for text in ("[0:10]", "ANA\tHola.", "[00:15:00]", "LUIS\tSí."):
        document.add_paragraph(text)
    assert turns(document) == [("ANA", 10_000, "Hola."), ("LUIS", 900_000, "Sí.")]


@pytest.mark.parametrize(
    "rows",
    [
        [("Hablante", "Texto"), ("ANA:", "Hola."), ("", "Sigo."), ("LUIS", "Sí.")],
        [("ANA:", "Hola, buenas."), ("", "Sigo hablando."), ("LUIS", "Sí.")],
    ],
)
def test_a_table_of_speakers_and_words_is_read_with_headings_or_without(
    rows: list[tuple[str, str]], turns: Callable[[Document], Turns]
) -> None:
    document = docx.Document()
    document.add_paragraph("Entrevista")
    table = document.add_table(len(rows), 2)
    for row, cells in enumerate(rows):
        for place, text in enumerate(cells):
            table.cell(row, place).text = text
    document.add_paragraph("Fin.")
    found = turns(document)
    assert [speaker for speaker, _, _ in found] == ["", "ANA", "ANA", "LUIS", ""]
    assert found[-1][2] == "Fin."


def test_a_table_may_tell_times(turns: Callable[[Document], Turns]) -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    for row, cells in enumerate([("0:10", "María", "Buenas palabras largas"), ("0:15", "Juan", "Otras palabras más")]):
        for place, text in enumerate(cells):
            table.cell(row, place).text = text
    assert turns(document) == [("María", 10_000, "Buenas palabras largas"), ("Juan", 15_000, "Otras palabras más")]


def test_any_other_table_keeps_its_words(turns: Callable[[Document], Turns]) -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "duración: una hora y media, más o menos"
    table.cell(0, 1).text = "lugar: Lima"
    assert turns(document) == [("", None, "duración: una hora y media, más o menos lugar: Lima")]


def changed(source: Path, target: Path, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, change(data) if name == "word/document.xml" else data)
    return target


def test_words_inserted_under_revision_and_in_controls_are_read_and_deleted_ones_are_not(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ANA: X")
    document.save(str(tmp_path / "plain.docx"))
    revised = (
        b"<w:p><w:r><w:t>ANA: uno </w:t></w:r><w:ins w:id='1' w:author='x'><w:r><w:t>dos</w:t></w:r></w:ins>"
        b"<w:del w:id='2' w:author='x'><w:r><w:delText>nada</w:delText></w:r></w:del><w:r><w:noBreakHyphen/></w:r>"
        b"<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>tres</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        b"<w:sdt><w:sdtContent><w:p><w:r><w:t>LUIS: cuatro</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r></w:p>"
        b"</w:sdtContent></w:sdt>"
    )
    path = changed(
        tmp_path / "plain.docx",
        tmp_path / "revised.docx",
        lambda data: data[: data.index(b"<w:p>")] + revised + data[data.index(b"</w:p>") + len(b"</w:p>") :],
    )
    report = Report()
    assert [(each.speaker, each.text) for each in read_word(path, report)] == [
        ("ANA", "uno dos-tres"),
        ("LUIS", "cuatro"),
    ]
    assert [problem.severity for problem in report.problems] == ["remark"]


def test_a_document_that_names_its_main_part_otherwise_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ANA: Hola.")
    document.save(str(tmp_path / "plain.docx"))
    with zipfile.ZipFile(tmp_path / "plain.docx") as before, zipfile.ZipFile(tmp_path / "other.docx", "w") as after:
        for name in before.namelist():
            data = before.read(name).replace(b"word/document.xml", b"word/document2.xml")
            after.writestr(name.replace("word/document.xml", "word/document2.xml"), data)
    assert [each.text for each in read_word(tmp_path / "other.docx", Report())] == ["Hola."]


def test_broken_encrypted_and_swollen_documents_are_refused(tmp_path: Path, write: Write) -> None:
    docx.Document().save(str(tmp_path / "whole.docx"))
    whole = (tmp_path / "whole.docx").read_bytes()
    for name, content, reason in (
        ("cut.docx", whole[: len(whole) // 2], "damaged or cut off"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "password"),
        ("text.docx", b"just words", "damaged"),
    ):
        with pytest.raises(UnreadableFile, match=reason):
            read_word(write(name, content), Report())
    with pytest.raises(EmptyFile):
        read_word(write("empty.docx", b""), Report())
    for name, change, reason in (
        ("broken.docx", lambda data: data[:300], "text is damaged"),
        ("bodiless.docx", lambda data: data.replace(b"w:body", b"w:nobody"), "holds no text"),
    ):
        with pytest.raises(UnreadableFile, match=reason):
            read_word(changed(tmp_path / "whole.docx", tmp_path / name, change), Report())


def test_a_document_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb,
        bomb.open("word/document.xml", "w") as part,
    ):
        for _ in range(201):
            part.write(b" " * 1024 * 1024)
    with pytest.raises(UnreadableFile, match="200 MB"):
        read_word(tmp_path / "bomb.docx", Report())


def test_entities_of_a_hostile_document_are_not_expanded(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ANA: Hola.")
    document.save(str(tmp_path / "plain.docx"))
    entity = b'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]><w:document'
    path = changed(
        tmp_path / "plain.docx",
        tmp_path / "hostile.docx",
        lambda data: data.replace(b"<w:document", entity, 1).replace(b"Hola.", b"Hola &secret; fin."),
    )
    assert "root:" not in " ".join(each.text for each in read_word(path, Report()))


def _in_one_paragraph(document: Document, name: str, time: str, words: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{name} ").bold = True
    paragraph.add_run(f"[{time}]").add_break()
    paragraph.add_run(words)


def _time_name_words(document: Document, name: str, time: str, words: str) -> None:
    document.add_paragraph(f"[{time}]")
    document.add_paragraph().add_run(name).bold = True
    document.add_paragraph(words)


def _name_after_time(document: Document, name: str, time: str, words: str) -> None:
    document.add_paragraph(f"[{time}.000] - {name}")
    document.add_paragraph(words)


def _time_after_name(document: Document, name: str, time: str, words: str) -> None:
    document.add_paragraph(f"{name}  {time}")
    document.add_paragraph(words)


@pytest.mark.parametrize("add", [_in_one_paragraph, _time_name_words, _name_after_time, _time_after_name])
def test_what_programs_that_transcribe_write_is_read_with_speakers_and_times(
    add: Callable[[Document, str, str, str], None], turns: Callable[[Document], Turns]
) -> None:
    document = docx.Document()
    said = [
        ("Rosa Quispe", "00:00:03", "Con dos máquinas."),
        ("Speaker 1", "00:00:12", "¿Y luego?"),
        ("Rosa Quispe", "01:02:03", "Nadie."),
    ]
    for each in said:
        add(document, *each)
    assert turns(document) == [
        ("Rosa Quispe", 3_000, "Con dos máquinas."),
        ("Speaker 1", 12_000, "¿Y luego?"),
        ("Rosa Quispe", 3_723_000, "Nadie."),
    ]


def test_short_answers_after_times_are_no_speakers(turns: Callable[[Document], Turns]) -> None:
    document = docx.Document()
    for line in ("[0:01] ANA: ¿Vino?", "[0:03] Nunca", "[0:05] ANA: ¿Nunca?", "[0:07] Nunca", "Nadie vino."):
        document.add_paragraph(line)
    assert [(speaker, words) for speaker, _, words in turns(document)] == [
        ("ANA", "¿Vino?"),
        ("ANA", "Nunca"),
        ("ANA", "¿Nunca?"),
        ("ANA", "Nunca"),
        ("ANA", "Nadie vino."),
    ]


def test_what_tells_about_a_transcript_that_this_program_wrote_is_not_read_as_words(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ANA: Hola.")
    body = document.element.body
    for tag in ("testimony-archive:about", "other"):
        namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        control = f'<w:sdt {namespace}><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>'
        body.insert(0, parse_xml(f"{control}<w:p><w:r><w:t>{tag}</w:t></w:r></w:p></w:sdtContent></w:sdt>"))
    document.save(str(tmp_path / "PE-014.docx"))
    assert [each.text for each in read_word(tmp_path / "PE-014.docx", Report())] == ["other", "Hola."]
