"""Tables with one row a passage."""

from __future__ import annotations

from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from testimony_archive.domain.drafts import DraftPassage, Problem, ReadSources, Severity
from testimony_archive.domain.errors import EmptyFile
from testimony_archive.domain.records import TranscriptKind
from tests.exchange.conftest import Read, Write

Problems = Callable[[ReadSources], list[Problem]]


def passages(found: ReadSources) -> list[DraftPassage]:
    return [passage for draft in found.testimonies for each in draft.transcripts for passage in each.passages]


def test_speakers_words_times_and_tags_are_read_in_any_order(write: Write, read: Read) -> None:
    content = (
        'timestamp,tags,words,speaker\n[0:00],,"Hola, ¿qué tal?",DB:\n,career;teaching,Bien&#8212;creo.,\n'
        "0:00:45,career,Sí.,LG:\n"
    )
    found = read(write("gluck.csv", content))
    (draft,) = found.testimonies
    assert draft.code == "gluck"
    assert draft.keywords == ("career", "teaching")
    assert [(each.speaker, each.start_ms, each.text) for each in passages(found)] == [
        ("DB", 0, "Hola, ¿qué tal?"),
        ("DB", None, "Bien—creo."),
        ("LG", 45_000, "Sí."),
    ]


def test_the_speaker_is_kept_as_transcribed_and_the_other_column_is_told(
    write: Write, read: Read, remarks: Problems
) -> None:
    found = read(write("1.csv", '"speaker","speech","speaker_std"\n"El señor ROJAS.-","Sí， claro.","ROJAS"\n'))
    assert [(each.speaker, each.text) for each in passages(found)] == [("El señor ROJAS", "Sí， claro.")]
    assert "speaker_std" in remarks(found)[0].message


def test_columns_of_codes_make_several_testimonies_of_one_table(write: Write, read: Read) -> None:
    found = read(write("all.csv", "code,speaker,text\nPE-1,Ana,Uno\nPE-2,Luis,Dos\npe-1,,Tres\n"))
    assert [(draft.code, [each.text for each in draft.transcripts[0].passages]) for draft in found.testimonies] == [
        ("PE-1", ["Uno", "Tres"]),
        ("PE-2", ["Dos"]),
    ]
    assert passages(found)[1].speaker == "Ana"
    assert all(each.source is None for draft in found.testimonies for each in draft.transcripts), (
        "the file is not one's own"
    )


def test_rows_without_words_are_counted_and_their_rows_named(write: Write, read: Read, remarks: Problems) -> None:
    found = read(write("a.csv", "speaker,words\nA,uno\nB,\nA,\nB,\nA,dos\nB,\n"))
    assert [each.text for each in passages(found)] == ["uno", "dos"]
    assert "4 (3–5, 7)" in remarks(found)[0].message


@pytest.mark.parametrize(
    ("written", "start_ms", "end_ms"),
    [
        ("0:00:10,0:00:20", 10_000, 20_000),
        ("[0:10],[0:20]", 10_000, 20_000),
        ("00:00:10.500,", 10_500, None),
        ('"00:00:10,500 --> 00:00:20,000",', 10_500, 20_000),
        (",0:20", None, 20_000),
    ],
)
def test_times_are_read_in_their_usual_forms(
    written: str, start_ms: int | None, end_ms: int | None, write: Write, read: Read
) -> None:
    found = read(write("a.csv", f"start,end,text\n{written},hola\n"))
    assert [(each.start_ms, each.end_ms) for each in passages(found)] == [(start_ms, end_ms)]


def test_bare_numbers_are_seconds_only_where_the_whole_column_is_written_so(
    write: Write, read: Read, warnings: Problems
) -> None:
    in_seconds = read(write("a.csv", 'start,text\n0,uno\n12.5,dos\n"99,99",tres\n'))
    assert [each.start_ms for each in passages(in_seconds)] == [0, 12_500, 99_990]
    mixed = read(write("b.csv", "start,text\n0:00,uno\n99.99,dos\n"))
    assert [each.start_ms for each in passages(mixed)] == [0, None]
    assert "99.99" in warnings(mixed)[0].message


@pytest.mark.parametrize("written", ["[99:99:99", "2nd file start", "0:0:-7.-650"])
def test_a_time_that_cannot_be_read_is_told_and_kept_in_the_notes(
    written: str, write: Write, read: Read, warnings: Problems
) -> None:
    found = read(write("a.csv", f"speaker,words,timestamp\nA,uno,0:00\nB,dos,{written}\n"))
    assert [each.text for each in passages(found)] == ["uno", "dos"]
    assert [(each.row, each.column) for each in warnings(found)] == [(3, "timestamp")]
    assert found.testimonies[0].notes == f"a.csv, timestamp 3: {written}"


def test_an_end_before_the_start_is_dropped_and_told(write: Write, read: Read, warnings: Problems) -> None:
    found = read(write("a.csv", "start,end,text\n0:20,0:10,hola\n"))
    assert [(each.start_ms, each.end_ms) for each in passages(found)] == [(20_000, None)]
    assert [(each.row, each.column) for each in warnings(found)] == [(2, "end")]


def test_tapes_are_numbered_in_their_order(write: Write, read: Read) -> None:
    headings = "Band\tTimecode\tSprecher\tTranskript\n"
    content = headings + "A\t00:00:01.000\tX\tuno\n\t00:10:00.000\tX\tdos\nB\t00:00:02.000\tX\ttres\n"
    found = read(write("adg.csv", content))
    assert [(each.part_number, each.start_ms) for each in passages(found)] == [(1, 1_000), (1, 600_000), (2, 2_000)]


def test_a_column_of_languages_makes_a_transcript_of_each(write: Write, read: Read) -> None:
    found = read(write("a.csv", "speaker,text,language\nA,hola,es\nA,hello,English\nB,sí,es\n"))
    assert [(each.language, len(each.passages)) for each in found.testimonies[0].transcripts] == [("es", 2), ("en", 1)]


def test_a_workbook_of_passages_is_read_like_any_other_table(write: Write, read: Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["Hablante", "Texto", "Inicio"])
    sheet.append(["Ana", "Hola.", 12.5])
    path = write("PE-014_es.xlsx", b"")
    book.save(path)
    found = read(path)
    assert found.testimonies[0].code == "PE-014"
    assert found.testimonies[0].transcripts[0].language == "es"
    assert [(each.speaker, each.start_ms) for each in passages(found)] == [("Ana", 12_500)]


def test_a_formula_where_words_should_be_is_kept_as_words_and_told(write: Write, read: Read) -> None:
    found = read(write("a.csv", "speaker,words\nA,=SUM(A1:A2)\nB,- No sé.\n"))
    assert [each.text for each in passages(found)] == ["=SUM(A1:A2)", "- No sé."]
    assert [(each.severity, each.row, each.column) for each in found.problems] == [(Severity.REMARK, 2, "words")]


def test_a_table_of_empty_words_is_empty(write: Write, read: Read) -> None:
    with pytest.raises(EmptyFile):
        read(write("a.csv", "speaker,words\nA,\n"))


def test_the_tab_separated_csv_of_oral_history_digital_gives_words_and_translation(write: Write, read: Read) -> None:
    path = write(
        "PE-014_es.csv",
        "Band\tTimecode\tSprecher\tTranskript\tÜbersetzung\tHauptüberschrift\tZwischenüberschrift\t"
        "Registerverknüpfungen\tAnmerkungen\n"
        "1\t00:00:01.000\tAB\tGuten Tag, wie geht es Ihnen?\tBuenos días, ¿cómo está usted?\tAnfang\t\t\t\n"
        "1\t00:00:05.500\tCD\tGut, „danke“.\tMuy bien, y los demás también.\t\t\t\t\n"
        "2\t00:00:00.200\tAB\tWeiter.\t\t\t\t\t\n",
    )
    (draft,) = read(path).testimonies
    spoken, translated = draft.transcripts
    assert (spoken.kind, spoken.language) == (TranscriptKind.VERBATIM, "es")
    assert [(each.part_number, each.start_ms, each.speaker, each.text) for each in spoken.passages] == [
        (1, 1_000, "AB", "Guten Tag, wie geht es Ihnen?"),
        (1, 5_500, "CD", "Gut, „danke“."),
        (2, 200, "AB", "Weiter."),
    ]
    assert (translated.kind, translated.language) == (TranscriptKind.TRANSLATION, "")
    assert [(each.part_number, each.start_ms, each.speaker) for each in translated.passages] == [
        (1, 1_000, "AB"),
        (1, 5_500, "CD"),
    ]


def test_a_dash_says_that_nobody_speaks(write: Write, read: Read) -> None:
    (draft,) = read(write("PE-014.csv", "speaker,words\nANA,Hola.\n—,[risas]\n,(pausa)\nLUIS,Sí.\n")).testimonies
    assert [each.speaker for each in draft.transcripts[0].passages] == ["ANA", "", "", "LUIS"]
