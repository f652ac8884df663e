"""The main job from the command line: bring in, find, select, export, keep."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import typer
from docx import Document

from testimony_archive.cli.app import make_app
from testimony_archive.cli.searching import OPTIONS_WITH_VALUE
from tests.damaging import alter_rows
from tests.end_to_end.terminal import Terminal

_TABLE = "\n".join(
    ",".join(row)
    for row in (
        ("code,title,date,country,language,theme,role,interviewee", "pseudonym,consent,access,text"),
        (
            "A-1,The long road,2021-05-02,Peru,es,employability,student,Ana Quispe",
            ",written,",
            "Ana Quispe: La educación técnica cambió mi vida.",
        ),
        (
            "A-2,A shop of their own,2020,Chile,en,quality-education-training,teacher,Bo Frank",
            "Robin,recorded,",
            "Bo Frank: I taught welding to women for years.",
        ),
        ("A-3,Not yet agreed,2020-07,MX,fr,,director,Chloé Roy", ",,", "Chloé Roy : Le travail des écoles a changé."),
        ("A-4,Behind the door,2019,CO,es,,director,Diego Luna", ",written,closed", "Diego Luna: No lo publiquen."),
    )
)


@pytest.fixture
def archive(terminal: Terminal, tmp_path: Path) -> Path:
    """An archive of the profile pa-efe with the four testimonies of the table."""
    table = tmp_path / "table.csv"
    table.write_text(_TABLE, encoding="utf-8")
    path = tmp_path / "archive"
    terminal.done("new", path, "--profile", "pa-efe")
    terminal.done("import", path, table)
    return path


def test_a_table_becomes_testimonies_that_can_be_counted_and_shown(terminal: Terminal, archive: Path) -> None:
    info = terminal.done("info", archive, "--json").json()
    assert (info["testimonies"], info["passages"], info["people"]) == (4, 4, 4)
    assert info["by"]["country"] == {"CL": 1, "CO": 1, "MX": 1, "PE": 1}
    assert info["by"]["role"] == {"director": 2, "student": 1, "teacher": 1}
    assert info["by"]["language"] == {"en": 1, "es": 2, "fr": 1}
    record = terminal.done("show", archive, "a-2", "--json").json()
    assert record["people"][0]["pseudonym"] == "Robin"
    assert record["transcripts"][0]["passages"][0]["speaker"] == "Bo Frank"


@pytest.mark.parametrize(
    ("query", "code", "marked"),
    [
        ("EDUCACION", "A-1", "educación"),
        ("mujer", None, None),
        ("woman teach", "A-2", "taught"),
        ("écoles", "A-3", "écoles"),
        ('"le travail des"', "A-3", "Le travail des"),
        ("travaux", "A-3", "travail"),
        ("weld*", "A-2", "welding"),
        ("vida OR zapato", "A-1", "vida"),
    ],
)
def test_words_are_found_whatever_their_accents_case_and_endings(
    terminal: Terminal, archive: Path, query: str, code: str | None, marked: str | None
) -> None:
    found = terminal.done("search", archive, query, "--json").json()
    if code is None:
        assert found["passages"] == 0
        return
    assert [hit["code"] for hit in found["hits"]] == [code]
    passage = found["hits"][0]["passages"][0]
    words = [passage["text"][start:end] for start, end in passage["highlights"]]
    assert str(marked) in " ".join(words)


def test_facets_narrow_and_their_counts_ignore_their_own_choice(terminal: Terminal, archive: Path) -> None:
    found = terminal.done("search", archive, "", "--country", "Perú", "--json").json()
    assert [hit["code"] for hit in found["hits"]] == ["A-1"]
    countries = {each["key"]: each["testimonies"] for each in found["facets"]["country"]}
    assert countries == {"CL": 1, "CO": 1, "MX": 1, "PE": 1}
    roles = {each["key"]: each["testimonies"] for each in found["facets"]["role"] if each["testimonies"]}
    assert roles == {"student": 1}


def test_an_unknown_country_is_an_error_that_names_near_ones(terminal: Terminal, archive: Path) -> None:
    assert "peru" in terminal.refused("search", archive, "vida", "--country", "Peruu").casefold()


def test_a_malformed_query_is_read_as_plain_words_and_says_so(terminal: Terminal, archive: Path) -> None:
    found = terminal.done("search", archive, '(vida "', "--json").json()
    assert found["notice"]
    assert [hit["code"] for hit in found["hits"]] == ["A-1"]


def test_what_may_not_leave_is_left_out_and_listed_and_a_pseudonym_replaces_the_name(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    ran = terminal.done("export", archive, tmp_path / "all.docx")
    assert re.search(r"A-3\b.*consent", ran.out)
    assert re.search(r"A-4\b.*closed", ran.out)
    with zipfile.ZipFile(tmp_path / "all.docx") as package:
        everything = "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    assert "Ana Quispe" in everything
    assert "Robin" in everything
    for absent in ("Bo Frank", "Frank", "Chloé", "Diego", "No lo publiquen"):
        assert absent not in everything


def test_a_selection_of_quotes_and_testimonies_becomes_a_document_with_real_styles(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    terminal.done("select", archive, "Report", "--query", "educación OR taught", "--as", "quotes")
    terminal.done("select", archive, "Report", "A-1")
    out = tmp_path / "report.docx"
    terminal.done("export", archive, out, "--selection", "report", "--group-by", "country", "--language", "es")
    paragraphs = [(each.style.name, each.text) for each in Document(str(out)).paragraphs if each.style is not None]
    headings = [text for style, text in paragraphs if style == "Heading 1"]
    assert headings == ["Chile", "Perú"]
    quotes = [text for style, text in paragraphs if "Quote" in str(style)]
    assert any("La educación técnica cambió mi vida." in text for text in quotes)
    assert any("Robin" in text and "A-2" in text for _, text in paragraphs)


def test_export_by_query_and_by_codes(terminal: Terminal, archive: Path, tmp_path: Path) -> None:
    terminal.done("export", archive, tmp_path / "found.docx", "--query", "vida")
    terminal.done("export", archive, tmp_path / "named.docx", "--code", "A-1", "A-2")
    text = "\n".join(each.text for each in Document(str(tmp_path / "named.docx")).paragraphs)
    assert "The long road" in text
    assert "A shop of their own" in text
    assert "vida" in "\n".join(each.text for each in Document(str(tmp_path / "found.docx")).paragraphs)


def test_nothing_is_exported_where_nothing_may_leave_and_the_old_file_stays(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    out = tmp_path / "old.docx"
    out.write_bytes(b"an earlier document")
    line = terminal.refused("export", archive, out, "--code", "A-4")
    assert "A-4" in line or "closed" in line
    assert out.read_bytes() == b"an earlier document"


def test_importing_twice_changes_nothing_and_update_applies_differences(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    again = terminal.done("import", archive, tmp_path / "table.csv", "--json").json()
    assert (again["created"], again["updated"], again["unchanged"], again["skipped"]) == (0, 0, 4, 0)
    (tmp_path / "table.csv").write_text(_TABLE.replace("The long road", "The longest road"), encoding="utf-8")
    skipped = terminal.done("import", archive, tmp_path / "table.csv", "--json").json()
    assert (skipped["updated"], skipped["skipped"]) == (0, 1)
    updated = terminal.done("import", archive, tmp_path / "table.csv", "--update", "--json").json()
    assert (updated["updated"], updated["unchanged"]) == (1, 3)
    assert terminal.done("show", archive, "A-1", "--json").json()["title"] == "The longest road"


def test_a_dry_run_tells_and_changes_nothing(terminal: Terminal, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text(_TABLE, encoding="utf-8")
    terminal.done("new", tmp_path / "archive", "--profile", "pa-efe")
    told = terminal.done("import", tmp_path / "archive", table, "--dry-run", "--json").json()
    assert told["created"] == 4
    assert terminal.done("info", tmp_path / "archive", "--json").json()["testimonies"] == 0


def test_backup_and_restore_give_the_same_archive(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    before = terminal.done("info", sample, "--json").json()
    terminal.done("backup", sample, tmp_path / "safe.zip")
    terminal.done("restore", tmp_path / "safe.zip", tmp_path / "again")
    assert terminal.done("info", tmp_path / "again", "--json").json() == before
    assert terminal.done("verify", tmp_path / "again", "--json").json()["ok"] is True


def test_backups_are_made_listed_and_brought_back_from_every_place(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    assert "No backup yet" in terminal.done("backups", sample).out
    terminal.done("backup", sample)
    made = terminal.done("backup", sample, "--place", disk)
    assert made.out.count("Backed up to ") == 2
    told = terminal.done("backups", sample, "--json").json()
    assert [each["own"] for each in told["places"]] == [True, False]
    assert [each["reason"] for each in told["points"]] == ["asked"] * 3
    assert {each["files"] for each in told["points"]} == {33}
    assert terminal.done("backups", sample).out.count("asked for") == 3
    for number, backup in enumerate((disk, sample, Path(told["points"][-1]["path"]))):
        terminal.done("restore", backup, tmp_path / f"back-{number}")
        assert terminal.done("verify", tmp_path / f"back-{number}", "--json").json()["ok"] is True
    early = terminal.refused("restore", sample, tmp_path / "none", "--at", "2020-01-01")
    assert "2020-01-01 23:59" in early
    assert terminal.run("restore", sample, tmp_path / "none", "--at", "yesterday").status == 2
    terminal.done("restore", sample, tmp_path / "today", "--at", f"{datetime.now().astimezone():%Y-%m-%d}")
    terminal.done("restore", sample, tmp_path / "utc", "--at", "2099-01-01T10:00+00:00")


def test_a_moment_is_refused_where_there_is_nothing_to_choose_and_told_where_there_is(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:
    terminal.done("backup", sample)
    (point,) = (sample / "backups").glob("*.zip")
    for name in ("whole.zip", "whole-bag"):
        terminal.done("backup", sample, tmp_path / name)
    for each in (point, tmp_path / "whole.zip", tmp_path / "whole-bag"):
        ran = terminal.run("restore", each, tmp_path / "back", "--at", "2099-12-31")
        assert (ran.status, "--at chooses" in ran.err) == (2, True)
    assert terminal.run("restore", sample, tmp_path / "back", "--at", "").status == 2
    assert not (tmp_path / "back").exists()
    moment = datetime.strptime(point.stem, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).astimezone()
    then = f"as it was at {moment:%Y-%m-%d %H:%M:%S}: 24 testimonies"
    assert then in terminal.done("restore", sample, tmp_path / "newest", "--at", "2099-12-31").out
    assert then in terminal.done("restore", point, tmp_path / "point").out


def test_backups_that_cannot_be_read_are_counted_and_named(terminal: Terminal, sample: Path) -> None:
    for moment in ("20261128T100000Z", "20261129T100000Z"):
        (sample / "backups" / f"{moment}.zip").write_bytes(b"no ZIP")
    ran = terminal.done("backups", sample)
    assert ran.out.splitlines() == ["2 backups cannot be read."]
    assert "20261128T100000Z.zip cannot be read" in ran.err
    told = terminal.done("backups", sample, "--json").json()
    assert (told["points"], len(told["unreadable"])) == ([], 2)


def test_a_disk_that_is_not_connected_is_told_with_its_last_backup(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "disk").mkdir()
    terminal.done("backup", sample, "--place", tmp_path / "disk")
    (tmp_path / "disk").rename(tmp_path / "away")
    ran = terminal.done("backup", sample)
    assert ran.out.count("Backed up to ") == 1
    assert "disk is not connected; the last backup there was made 20" in ran.err
    assert "not connected" not in terminal.done("backup", sample, "--no-place").err
    assert terminal.run("backup", sample, "--no-place", "--place", tmp_path / "away").status == 2
    assert terminal.run("backup", sample, tmp_path / "copy.zip", "--place", tmp_path / "away").status == 2
    assert not (tmp_path / "copy.zip").exists()


def test_damage_that_goes_into_a_backup_is_told(terminal: Terminal, sample: Path) -> None:
    assert "damaged" not in terminal.done("backup", sample).err
    alter_rows(sample, "UPDATE passage SET text = 'x' WHERE id = 2")
    assert "Its database holds 1 damaged row, just as" in terminal.done("backup", sample).err
    points = terminal.done("backups", sample, "--json").json()["points"]
    assert [(each["damaged_rows"], each["referring_rows"]) for each in points] == [(1, 0), (0, 0)]


def test_what_could_not_be_backed_up_or_brought_back_is_named(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    next(each for each in sorted((sample / "media").rglob("*")) if each.is_file()).unlink()
    assert "1 file could not be backed up" in terminal.done("backup", sample).err
    ran = terminal.run("restore", sample, tmp_path / "back")
    assert ran.status == 3
    assert ran.out.count("missing-file: ") == 1
    assert "all else was brought back" in ran.err
    assert terminal.done("info", tmp_path / "back", "--json").json()["testimonies"] == 24


def test_verify_finds_a_flipped_byte_and_names_the_file(terminal: Terminal, sample: Path) -> None:
    file = max((each for each in (sample / "media").rglob("*") if each.is_file()), key=lambda each: each.stat().st_size)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    ran = terminal.run("verify", sample)
    assert ran.status == 3
    assert "altered-file" in ran.out
    assert "no backup has it; repair --from looks elsewhere" in ran.out
    assert "To bring back" not in ran.err


def test_a_dry_run_with_errors_does_not_say_that_anything_would_be_made(terminal: Terminal, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("code,title,country\nA-1,One,Atlantis\n", encoding="utf-8")
    terminal.done("new", tmp_path / "archive")
    ran = terminal.run("import", tmp_path / "archive", table, "--dry-run")
    assert (ran.status, ran.out.splitlines()[0][:12]) == (1, "When mended,")


def test_a_file_that_a_problem_is_about_is_named_once(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    unknown = tmp_path / "folder" / "schema.xsd"
    unknown.write_text("<schema/>", encoding="utf-8")
    (tmp_path / "folder" / "A-1.txt").write_text("ANA: Una palabra.\n", encoding="utf-8")
    terminal.done("new", tmp_path / "archive")
    (line,) = terminal.done("import", tmp_path / "archive", tmp_path / "folder").err.splitlines()
    assert line.startswith(f"warning: {unknown} has a format")


def test_reindexing_finds_the_same(terminal: Terminal, sample: Path) -> None:
    before = terminal.done("search", sample, "mujeres", "--json").json()
    terminal.done("reindex", sample)
    assert terminal.done("search", sample, "mujeres", "--json").json() == before


def test_the_archive_moves_as_one_piece(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    moved = sample.rename(tmp_path / "elsewhere")
    assert terminal.done("verify", moved, "--json").json()["ok"] is True
    assert terminal.done("search", moved, "travail", "--json").json()["passages"] > 0


def test_wrong_usage_is_status_2(terminal: Terminal, sample: Path) -> None:
    assert terminal.run("search").status == 2
    assert terminal.run("no-such-command").status == 2
    assert terminal.run("import", sample, "x.csv", "--map", "code").status == 2


def test_a_dry_run_tells_old_and_new_values(terminal: Terminal, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(_TABLE.replace("The long road", "The longest road"), encoding="utf-8")
    told = terminal.done("import", archive, tmp_path / "table.csv", "--dry-run")
    assert "A-1: title: The long road → The longest road\n" in told.out
    as_data = terminal.done("import", archive, tmp_path / "table.csv", "--dry-run", "--json").json()
    assert as_data["differences"] == [
        {"code": "A-1", "field": "title", "before": "The long road", "after": "The longest road"}
    ]


@pytest.mark.parametrize(
    "arguments", [("-vida", "--json"), ("--json", "--limit", "5", "-vida"), ("--json", "--", "-vida")]
)
def test_a_query_may_begin_with_a_minus_sign(arguments: tuple[str, ...], terminal: Terminal, archive: Path) -> None:
    found = terminal.done("search", archive, *arguments).json()
    assert found["query"] == "-vida"
    assert [each["code"] for each in found["hits"]] == ["A-2", "A-3", "A-4"]


def test_an_option_that_there_is_not_is_wrong_usage_and_no_query(terminal: Terminal, archive: Path) -> None:
    assert terminal.run("search", archive, "--limt", "5").status == 2


def test_the_options_of_search_and_concordance_that_take_a_value_are_known() -> None:
    application: Any = typer.main.get_command(make_app())
    commands = [application.commands[name] for name in ("search", "concordance")]
    options = [each for one in commands for each in one.params if each.param_type_name == "option"]
    assert {each.opts[0] for each in options if not each.is_flag} == OPTIONS_WITH_VALUE


@pytest.mark.parametrize("ending", [".srt", ".vtt", ".txt", ".csv", ".docx"])
def test_one_transcript_leaves_in_every_format(ending: str, terminal: Terminal, archive: Path, tmp_path: Path) -> None:
    out = tmp_path / f"out{ending}"
    out.write_text("as it was", encoding="utf-8")
    refused = ending in {".srt", ".vtt"}
    if refused:
        assert "needs a time for every passage" in terminal.refused("transcript", archive, "A-2", out)
        assert out.read_text(encoding="utf-8") == "as it was"
    else:
        terminal.done("transcript", archive, "A-2", out, "--language", "inglés", "--kind", "verbatim")
        told = terminal.done("new", tmp_path / "other", "--profile", "blank")
        told = terminal.done("import", tmp_path / "other", out, "--set", "code=B-1", "--json")
        assert told.json()["created"] == 1
        words = terminal.done("show", tmp_path / "other", "B-1").out
        assert "Robin: I taught welding to women for years." in words
    assert "consent" in terminal.refused("transcript", archive, "A-3", tmp_path / f"no{ending}")
    assert "access is closed" in terminal.refused("transcript", archive, "A-4", tmp_path / f"no{ending}")
    assert not (tmp_path / f"no{ending}").exists()


def test_a_transcript_that_there_is_not_is_an_error_that_lists_those_that_are(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    assert "verbatim es" in terminal.refused("transcript", archive, "A-1", tmp_path / "x.txt", "--language", "fr")
    assert "Use one of: .srt" in terminal.refused("transcript", archive, "A-1", tmp_path / "x.pdf")
    assert terminal.run("transcript", archive, "A-1", tmp_path / "x.txt", "--kind", "summary").status == 2


def test_one_of_something_is_told_as_one(terminal: Terminal, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("code,text\nA-1,Words.\n", encoding="utf-8")
    terminal.done("new", tmp_path / "archive")
    assert "skipped 0 testimonies; 1 passage, 1 file." in terminal.done("import", tmp_path / "archive", table).out
    assert "1 testimony, 1 passage, 0 quotes\n0 people, 1 attachment" in terminal.done("info", tmp_path / "archive").out


def test_show_tells_the_language_and_kind_of_each_transcript_and_numbers_its_passages(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    table = tmp_path / "A-9.csv"
    table.write_text(
        "speaker,text,translation,start\nEva,Hola a todos.,Hello to all of you who are here with us today.,12\n",
        encoding="utf-8",
    )
    terminal.done("import", archive, table, "--set", "language=es")
    lines = terminal.done("show", archive, "A-9").out.splitlines()
    head = lines.index("Transcript: Spanish, verbatim, draft, 1 passage")
    assert lines[head + 1] == "  1. [0:12] Eva: Hola a todos."
    translation = lines.index("Transcript: English, translation, draft, 1 passage")
    assert lines[translation + 1] == "  1. [0:12] Eva: Hello to all of you who are here with us today."


def test_a_second_backup_of_one_name_is_refused_unless_it_may_replace_the_first(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    terminal.done("backup", archive, tmp_path / "copy.zip")
    first = (tmp_path / "copy.zip").read_bytes()
    terminal.done("select", archive, "Report", "A-1")
    assert "--replace" in terminal.refused("backup", archive, tmp_path / "copy.zip")
    assert (tmp_path / "copy.zip").read_bytes() == first
    terminal.done("backup", archive, tmp_path / "copy.zip", "--replace")
    assert (tmp_path / "copy.zip").read_bytes() != first


def test_a_passage_is_found_with_the_number_that_other_commands_take(terminal: Terminal, sample: Path) -> None:
    found = terminal.done("search", sample, '"Levantaban la mano"').out.splitlines()
    (line,) = [each for each in found if "Levantaban" in each]
    number = line.split(".")[0].strip()
    assert f"  {line.strip()}" in terminal.done("show", sample, "PE-014").out.splitlines()
    terminal.done("quote", "keep", sample, "PE-014", number, "Levantaban la mano")
    head, concordance = terminal.done("concordance", sample, '"Levantaban la mano"').out.splitlines()
    assert (head[:6], concordance.split()[:2]) == ("1 line", ["PE-014", number])


def test_of_a_long_passage_the_words_around_what_was_found_are_told(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    long = tmp_path / "A-9.txt"
    long.write_text(f"ANA: {'antes ' * 300}el molino {'después ' * 300}\n", encoding="utf-8")
    terminal.done("import", archive, long)
    line = terminal.done("search", archive, "molino").out.splitlines()[-1]
    assert "…antes" in line
    assert " el molino después " in line
    assert len(line) < 520
    found = terminal.done("search", archive, "molino", "--json").json()
    assert len(found["hits"][0]["passages"][0]["text"]) > 4000


def test_a_concordance_has_the_keyword_in_one_column(terminal: Terminal, archive: Path) -> None:
    head, *lines = terminal.done("concordance", archive, "travail OR women OR vida", "--sort", "code").out.splitlines()
    assert head == "3 lines from 3 passages in 3 testimonies"
    assert [line.split()[:2] for line in lines] == [["A-1", "1"], ["A-2", "1"], ["A-3", "1"]]
    keywords = ("vida", "women", "travail")
    assert len({line.index(word) for line, word in zip(lines, keywords, strict=True)}) == 1
    document = terminal.done("concordance", archive, "-taller vida", "--limit", "1", "--json")
    assert document.json()["rows"][0]["keyword"] == "vida"


def test_a_concordance_tells_how_its_query_was_read_as_a_search_does(terminal: Terminal, archive: Path) -> None:
    for query in ("theme:zzz", "(vida", "vda"):
        told = terminal.done("search", archive, query).err
        assert told
        assert terminal.done("concordance", archive, query).err == told
        documents = [terminal.done(name, archive, query, "--json").json() for name in ("search", "concordance")]
        assert documents[0]["notice"] == documents[1]["notice"]


def test_a_concordance_leaves_as_a_table_without_what_may_not(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    out = tmp_path / "lines.csv"
    ran = terminal.done("concordance", archive, "women OR publiquen OR travail", "--out", out)
    assert ran.out.splitlines()[1:] == [
        "Left out: 2",
        "  A-3: testimony: no consent on record yet",
        "  A-4: testimony: access is closed",
    ]
    written = out.read_text(encoding="utf-8-sig")
    assert "Robin" in written
    assert "Bo Frank" not in written


def test_passages_like_another_are_found_and_the_query_is_told(terminal: Terminal, sample: Path) -> None:
    query, head, *_ = terminal.done("similar", sample, "PE-014", "20").out.splitlines()
    assert query.startswith('like:"')
    assert query.endswith(" -code:PE-014")
    found = terminal.done("search", sample, query, "--json").json()
    assert head == f"{found['passages']} passages in {found['testimonies']} testimonies"
    assert "PE-014" not in [each["code"] for each in found["hits"]]
    own = terminal.done("similar", sample, "PE-014", "20", "--own", "--limit", "1", "--json").json()
    assert own["hits"][0]["code"] == "PE-014"
    assert "has no passage 999" in terminal.refused("similar", sample, "PE-014", "999")


def test_a_selection_that_a_search_filled_is_refreshed(terminal: Terminal, archive: Path, tmp_path: Path) -> None:
    terminal.done("select", archive, "Trabajo", "--query", "vida OR women", "--as", "quotes")
    more = tmp_path / "more.csv"
    more.write_text("code,language,text\nA-9,es,Otra vida.\n", encoding="utf-8")
    terminal.done("import", archive, more)
    assert terminal.done("select", archive, "Trabajo", "--refresh").out == "Trabajo: 3 items, 1 of them new.\n"
    more.write_text("code,language,text\nA-9,es,Otra cosa.\n", encoding="utf-8")
    terminal.done("import", archive, more, "--update")
    gone = terminal.done("select", archive, "Trabajo", "--refresh").out.splitlines()
    assert gone[0] == "Trabajo: 3 items, 0 of them new."
    terminal.done("select", archive, "De mano", "A-1")
    assert "cannot be refreshed" in terminal.refused("select", archive, "De mano", "--refresh")
