"""Files made to harm, brought in as a person brings them in: an archive that is sound, or one clear message."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.errors import ArchiveError, DiskTrouble, UnreadableFile
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.services.workspace import Workspace
from tests.factories import bring_in, codes, opened, passages_of, record, recording, workspaces
from tests.torture.limits import within

WORDS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x.invalid")', "=cmd|' /C calc'!A0", "'=1"),
    *("<b>b</b>", "<script>x</script>", '<img src="file:///x">', "&amp;", "]]>", "{title}", "%s", "${x}", "\\n"),
    *("'; DROP TABLE testimony; --", '" OR 1=1 --', "x' UNION SELECT 1", "a;b", "a|b", "\u202egpj.exe", "a\u200bb"),
    *("e" + "\u0301" * 5_000, "👩🏽‍🏫🇵🇪", "\ue000", "שלום", "ﷺ", "İı", "A\u0000B", "C:\\x", "../../x", "CON", "NUL."),
)
FIELDS = ("title", "place", "keywords", "summary", "notes", "interviewee", "institution", "access_reason", "series")
CONSENT = {"consent": "written", "consent_date": "2022", "consent_uses": "all", "language": "es"}
ENDINGS = ("docx", "html", "json", "xlsx", "csv")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    with workspaces().create(tmp_path / "archive", "pa-efe", "Pruebas") as workspace:
        yield workspace


def is_sound(archive: Workspace) -> bool:
    return archive.keeping.verify().problems == () and archive.catalogue.totals().testimonies == len(codes(archive))


def test_whatever_people_write_comes_in_is_found_leaves_and_does_no_harm(archive: Workspace, tmp_path: Path) -> None:
    rows = [
        {**CONSENT, "code": f"A-{number}", "text": f"ANA: {words} palabra", **dict.fromkeys(FIELDS, words)}
        for number, words in enumerate(WORDS)
    ]
    report = bring_in(archive, tmp_path / "in", *rows)
    assert report.created == len(WORDS)
    assert is_sound(archive)
    for words in WORDS:
        archive.searching.search(SearchRequest(words))
        archive.searching.search(SearchRequest(f'title:"{words}" OR "{words}"~3'))
    assert archive.searching.search(SearchRequest("palabra")).testimonies == len(WORDS)
    for ending in ENDINGS:
        archive.publishing.export(tmp_path / f"out.{ending}", ExportSource(), ExportOptions())
    assert "<script>" not in (tmp_path / "out.html").read_text(encoding="utf-8")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_codes_that_are_paths_devices_or_statements_stay_in_the_archive(archive: Workspace, tmp_path: Path) -> None:
    said = ["../../x", "/etc/x", "CON", "NUL.txt", "a/b", "C:\\x", "'; DROP TABLE testimony; --", "<b>B</b>", "L" * 300]
    bring_in(archive, tmp_path / "in", *({**CONSENT, "code": code, "text": "ANA: hola"} for code in said))
    assert sorted(codes(archive)) == sorted(said)
    for ending in ENDINGS:
        archive.publishing.export(tmp_path / "out" / ".." / f"out.{ending}", ExportSource(), ExportOptions())
    archive.keeping.back_up(tmp_path / "copy.zip")
    assert {each.name for each in tmp_path.iterdir()} == {"archive", "in", "copy.zip"} | {f"out.{e}" for e in ENDINGS}


def test_an_invisible_letter_makes_no_other_code(archive: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="stands already in row"):
        bring_in(archive, tmp_path, {"code": "AB", "title": "a"}, {"code": "A\u200bB", "title": "b"})
    assert codes(archive) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is always letters")
def test_a_folder_of_names_links_and_pipes(archive: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    recording(folder / "PE-1.wav")
    for name in (b"b\xe9_es.txt", b"\xff\xfe.txt", "\u202etxt.exe_es.txt".encode(), b"<img src=x>_es.txt", b"x" * 240):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("ANA: hola", encoding="utf-8")
    os.mkfifo(folder / "pipe_es.txt")
    (folder / "zero.wav").symlink_to("/dev/zero")
    (folder / "round").symlink_to(folder)
    (folder / "etc").symlink_to("/etc")
    with within(20):
        archive.importing.run([folder], ImportOptions())
    assert {"b\ufffd", "PE-1", "<img src=x>"} <= set(codes(archive))
    assert record(archive, "b\ufffd").attachments[0].original_name == "b\ufffd_es.txt"
    assert is_sound(archive)
    archive.keeping.back_up(tmp_path / "copy.zip")


@pytest.mark.skipif(sys.platform == "win32", reason="devices and pipes are named otherwise there")
def test_devices_and_pipes_are_refused_rather_than_read_without_an_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with opened(tmp_path / "archive") as archive:
        (testimony_id,) = archive.catalogue.testimony_ids(["PE-001"])
        for path in (Path("/dev/zero"), Path("/dev/null"), tmp_path / "pipe.txt"):
            with within(5), pytest.raises(UnreadableFile, match="device or a pipe"):
                archive.attaching.add(testimony_id, [path])
            with within(5), pytest.raises(UnreadableFile, match="device or a pipe"):
                archive.importing.run([path], ImportOptions())


@pytest.mark.skipif(sys.platform == "win32", reason="each system forbids other names")
@pytest.mark.parametrize("name", ["x" * 300, "\ud800", "a\0b"])
def test_a_name_that_no_file_can_have_is_refused(name: str, tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as archive, pytest.raises(DiskTrouble):
        archive.publishing.export(tmp_path / f"{name}.docx", ExportSource(), ExportOptions())


def columns(count: int) -> str:
    return f"code,title,{','.join(f'x{number}' for number in range(count))}\nA,b{',z' * count}\n"


def long_line(count: int) -> str:
    return f"code,notes\nA,{'x ' * (count // 2)}\n"


def empty_rows(count: int) -> str:
    return "code,title\nA,b\n" + ",\n" * count


def speakers(count: int) -> str:
    return "speaker,text\n" + "".join(f"P{number},x\n" for number in range(count))


@pytest.mark.parametrize(
    ("make", "count"), [(columns, 648), (long_line, 1_000_000), (empty_rows, 100_000), (speakers, 10_000)]
)
def test_tables_of_a_size_that_nobody_writes(
    make: Callable[[int], str], count: int, archive: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "A_es.csv").write_text(make(count), encoding="utf-8")
    with within(20):
        archive.importing.run([tmp_path / "A_es.csv"], ImportOptions())
    assert len(codes(archive)) == 1
    assert is_sound(archive)


@pytest.mark.parametrize("date", ["99999-01-01", "0000-00-00", "-5000", "9" * 5_000, "2022/9999", "٢٠٢٢"])
def test_dates_out_of_the_calendar_are_kept_as_words(date: str, archive: Workspace, tmp_path: Path) -> None:
    report = bring_in(archive, tmp_path, {"code": "A", "date": date})
    assert record(archive, "A").date is None
    assert [each.column for each in report.problems] == ["date"]
    assert date[:100] in record(archive, "A").notes


def test_numbers_out_of_range_are_no_times(archive: Workspace, tmp_path: Path) -> None:
    said = ["999999999999", "99:99:99", "-1", "1e999", "nan", "0x10", "٣"]
    rows = "".join(f"A,{time},x\n" for time in said)
    (tmp_path / "A_es.csv").write_text(f"speaker,start,text\n{rows}", encoding="utf-8")
    archive.importing.run([tmp_path / "A_es.csv"], ImportOptions())
    assert [each.start_ms for each in passages_of(archive, "A")] == [None] * len(said)
