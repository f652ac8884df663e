"""From the sample archive to a Word document: every source, every chapter, and nothing that may not leave."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest

from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.errors import Cancelled, NoSuchSelection, UnknownFormat
from testimony_archive.domain.export_errors import BadTemplate, NameInFileName, NothingMayLeave, NothingToExport
from testimony_archive.domain.publication import Grouping, QuoteWords
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import ItemKind, Part
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.services.publishing import ExportOptions, ExportSource, file_name_for
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage.transcript_writes import update_passage
from testimony_archive.storage.unit import WriteUnit

TODAY = date(2026, 3, 1)
PLAIN = ExportOptions()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample archive; no test of this module changes it."""
    with Workspaces(lambda: TODAY).sample(tmp_path_factory.mktemp("publishing") / "sample") as workspace:
        yield workspace


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    """An empty archive."""
    with Workspaces(lambda: TODAY).create(tmp_path / "empty", "pa-efe", "Field notes") as workspace:
        yield workspace


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "book.docx"


def of_codes(sample: Workspace, *codes: str) -> ExportSource:
    return ExportSource(testimony_ids=sample.catalogue.testimony_ids(codes))


def of_selection(sample: Workspace) -> ExportSource:
    return ExportSource(selection_id=sample.selecting.selections()[0].selection_id)


def of_query(sample: Workspace, query: str) -> ExportSource:
    return ExportSource(passage_ids=sample.searching.passage_ids(SearchRequest(text=query)))


def in_style(path: Path, style: str) -> list[str]:
    paragraphs = docx.Document(str(path)).paragraphs
    return [each.text for each in paragraphs if each.style is not None and each.style.name == style]


def spoken_in(path: Path) -> list[str]:
    """The passages of transcripts, questions and answers."""
    paragraphs = docx.Document(str(path)).paragraphs
    styles = {"Quote Passage", "Quote Question"}
    return [each.text for each in paragraphs if each.style is not None and each.style.name in styles]


def headings(path: Path) -> list[str]:
    return in_style(path, "Heading 1")


def everything_in(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_the_whole_archive_goes_out_but_for_what_may_not(sample: Workspace, out: Path) -> None:
    report = sample.publishing.export(out, ExportSource(), PLAIN)
    assert report.items + len(report.left_out) == len(sample.catalogue.rows(RowFilter())) == 24
    assert report.path == out
    assert headings(out) == ["Testimonies"]
    assert len(in_style(out, "Heading 2")) == report.items
    assert {(each.code, each.what) for each in report.left_out} == {
        ("CA-018", "testimony"),
        ("CO-020", "testimony"),
        ("MX-013", "testimony"),
        ("PE-021", "testimony"),
    }
    assert all(each.reason for each in report.left_out)


def test_every_passage_of_a_testimony_is_there_word_for_word(sample: Workspace, out: Path) -> None:
    report = sample.publishing.export(out, of_codes(sample, "CL-008"), PLAIN)
    record = sample.catalogue.testimonies(sample.catalogue.testimony_ids(["CL-008"]))[0]
    passages = sample.catalogue.passages(record.transcripts[0].transcript_id)
    printed = spoken_in(out)
    assert report.passages == len(printed) == len(passages) > 10
    assert all(words.endswith(each.text) for words, each in zip(printed, passages, strict=True))


def test_a_promised_name_is_nowhere_in_the_file(sample: Workspace, out: Path) -> None:
    """The interviewee of PE-014 is called Rosa outside; in her interview she tells what her father called her."""
    record = sample.catalogue.testimonies(sample.catalogue.testimony_ids(["PE-014"]))[0]
    person = record.interviewees[0].person
    assert (person.name, person.pseudonym) == ("Yésica Ticona", "Rosa")
    said = "".join(each.text for each in sample.catalogue.passages(record.transcripts[0].transcript_id))
    assert "Yésica" in said
    sample.publishing.export(out, of_codes(sample, "PE-014"), PLAIN)
    everything = everything_in(out)
    assert [name for name in ("Yésica", "Yesica", "YÉSICA", "Ticona") if name in everything] == []
    assert "Me dijo después: Rosa" in everything or "Rosa, eso no es para ti" in everything


def test_a_file_name_must_not_tell_a_promised_name(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NameInFileName, match="entrevista Ticona"):
        sample.publishing.export(tmp_path / "entrevista Ticona.docx", of_codes(sample, "PE-014"), PLAIN)
    assert list(tmp_path.iterdir()) == []
    sample.publishing.export(tmp_path / "entrevista Ticona.docx", of_codes(sample, "CL-008"), PLAIN)


def test_headings_that_people_wrote_do_not_tell_a_promised_name(tmp_path: Path) -> None:
    with Workspaces(lambda: TODAY).sample(tmp_path / "sample") as workspace:
        _, selection_id = workspace.selecting.create("Becas")
        workspace.selecting.add_words(selection_id, ItemKind.HEADING, "Lo que contó Yésica")
        workspace.selecting.add_testimonies(selection_id, workspace.catalogue.testimony_ids(["PE-014"]))
        plan = workspace.publishing.plan(ExportSource(selection_id=selection_id), PLAIN)
    assert [each.heading for each in plan.publication.chapters] == ["Lo que contó Rosa"]


def test_a_country_that_someone_is_called_after_keeps_its_name(archive: Workspace) -> None:
    _, testimony_id = archive.editing.add_testimony("PE-001")
    archive.editing.add_participation(testimony_id, Part.INTERVIEWEE, "Ana Perú")
    person = archive.catalogue.testimony(testimony_id).participations[0].participation_id
    archive.editing.edit_participation(testimony_id, person, ParticipationField.PSEUDONYM, "Carmen")
    archive.editing.edit(testimony_id, TestimonyField.COUNTRY, "PE")
    archive.editing.edit(testimony_id, TestimonyField.CONSENT, "public")
    plan = archive.publishing.plan(ExportSource(), ExportOptions((Grouping.COUNTRY,), "es"))
    assert [each.heading for each in plan.publication.chapters] == ["Perú"]


def test_a_title_must_not_tell_a_promised_name(sample: Workspace) -> None:
    ids = sample.searching.passage_ids(SearchRequest(text="asamblea"))
    _, selection_id = sample.selecting.create("Yésica Ticona: la asamblea")
    sample.selecting.add_passages(selection_id, ids)
    plan = sample.publishing.plan(ExportSource(selection_id=selection_id), PLAIN)
    assert plan.publication.title == "Rosa: la asamblea"
    assert plan.file_name == "Rosa la asamblea.docx"
    sample.undo()
    sample.undo()


def test_a_selection_keeps_its_order_and_headings(sample: Workspace, out: Path) -> None:
    source = of_selection(sample)
    report = sample.publishing.export(out, source, PLAIN)
    selection = sample.selecting.selections()[0]
    wanted = [each.words for each in selection.items if each.words]
    printed = headings(out)
    assert printed == [each for each in wanted if each in printed]
    assert len(printed) > 2
    decisions = [each.decision for each in sample.selecting.items(selection.selection_id)]
    assert report.items == sum(each is not None and each.allowed for each in decisions)
    assert in_style(out, "Title") == [selection.name]


def test_passages_that_a_search_found_become_quotes_with_attribution(sample: Workspace, out: Path) -> None:
    source = of_query(sample, "beca")
    report = sample.publishing.export(out, source, PLAIN)
    quotes, attributions = in_style(out, "Quote"), in_style(out, "Quote Attribution")
    assert len(attributions) == report.items == len(source.passage_ids or ()) - len(report.left_out)
    assert len(quotes) >= report.items > 3
    assert all("(" in each and each.endswith(")") for each in attributions)
    assert headings(out) == ["Quotes"]
    # Not the words searched for: they may be somebody's name.
    assert in_style(out, "Title") == ["Sample archive (fictional)"]


@pytest.mark.parametrize(
    ("grouping", "language", "expected"),
    [
        (Grouping.COUNTRY, "en", ["Canada", "Chile", "Colombia", "Mexico", "Peru"]),
        (Grouping.COUNTRY, "es", ["Canadá", "Chile", "Colombia", "México", "Perú"]),
        (Grouping.COUNTRY, "fr", ["Canada", "Chili", "Colombie", "Mexique", "Pérou"]),
    ],
)
def test_chapters_by_country_in_the_language_of_the_document(
    sample: Workspace, out: Path, grouping: Grouping, language: str, expected: list[str]
) -> None:
    sample.publishing.export(out, ExportSource(), ExportOptions((grouping,), language))
    assert headings(out) == expected


@pytest.mark.parametrize("groupings", [(), (Grouping.THEME,), (Grouping.COUNTRY, Grouping.ROLE), (Grouping.PROJECT,)])
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_every_grouping_prints_every_item_once(
    sample: Workspace, groupings: tuple[Grouping, ...], language: str
) -> None:
    plan = sample.publishing.plan(of_selection(sample), ExportOptions(groupings, language))
    chapters = [each for chapter in plan.publication.chapters for each in chapter.with_all_below()]
    printed = [item for chapter in chapters for item in chapter.items]
    assert len(printed) == plan.items > 10
    assert plan.publication.language == language


def test_a_plan_says_what_a_document_would_hold(sample: Workspace) -> None:
    plan = sample.publishing.plan(of_codes(sample, "PE-014", "CA-018"), ExportOptions(language="es"))
    assert (plan.items, plan.testimonies, plan.quotes) == (1, 1, 0)
    assert [each.code for each in plan.left_out] == ["CA-018"]
    assert plan.publication.subtitle == "1 testimonio"
    assert plan.publication.author == sample.name
    assert plan.publication.date_line == "1 de marzo de 2026"
    assert plan.publication.made_on == TODAY
    assert "Algunos nombres se han cambiado." in plan.publication.method_note


def test_without_pseudonyms_nothing_is_said_of_them(sample: Workspace) -> None:
    plan = sample.publishing.plan(of_codes(sample, "CL-008"), PLAIN)
    assert "names" not in plan.publication.method_note
    assert "[…]" not in plan.publication.method_note


def test_edited_words_are_printed_and_told_of_unless_those_that_were_said_are_wanted(tmp_path: Path, out: Path) -> None:
    with Workspaces(lambda: TODAY).sample(tmp_path / "sample") as workspace:
        source = of_selection(workspace)
        quote = next(each for each in workspace.catalogue.quotes() if each.anchor.exact in in_style_of(workspace, out))
        workspace.quoting.edit_quote(quote.quote_id, edited="Edited for print.")
        assert "Edited for print." in in_style_of(workspace, out)
        assert "were edited for reading" in workspace.publishing.plan(source, PLAIN).publication.method_note
        said = ExportOptions(quote_words=QuoteWords.VERBATIM)
        assert quote.anchor.exact in in_style_of(workspace, out, said)
        assert "edited" not in workspace.publishing.plan(source, said).publication.method_note


def in_style_of(workspace: Workspace, out: Path, options: ExportOptions = PLAIN) -> list[str]:
    """The quotes of a document made of the selection."""
    workspace.publishing.export(out, of_selection(workspace), options)
    return in_style(out, "Quote")


def test_both_kinds_are_counted_on_the_title_page(sample: Workspace) -> None:
    plan = sample.publishing.plan(of_selection(sample), PLAIN)
    assert plan.publication.subtitle == f"{plan.testimonies} testimonies and {plan.quotes} quotes"


@pytest.mark.parametrize("name", ["book.pdf", "book", "book.docm"])
def test_an_unknown_ending_is_told_before_anything_is_read(sample: Workspace, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownFormat, match=r"\.docx"):
        sample.publishing.export(tmp_path / name, ExportSource(), PLAIN)


def test_nothing_to_export_says_why_and_leaves_an_earlier_file(sample: Workspace, out: Path) -> None:
    out.write_bytes(b"an earlier export")
    with pytest.raises(NothingMayLeave, match="CA-018: no consent on record yet"):
        sample.publishing.export(out, of_codes(sample, "CA-018"), PLAIN)
    assert out.read_bytes() == b"an earlier export"


def test_an_empty_archive_has_nothing_to_export(archive: Workspace, out: Path) -> None:
    with pytest.raises(NothingToExport, match="nothing was chosen"):
        archive.publishing.export(out, ExportSource(), PLAIN)
    with pytest.raises(NothingToExport, match="nothing was chosen"):
        archive.publishing.export(out, ExportSource(passage_ids=()), PLAIN)
    assert not out.exists()


def test_of_many_reasons_the_first_are_told(archive: Workspace, out: Path) -> None:
    for _ in range(5):
        archive.editing.add_testimony()
    with pytest.raises(NothingMayLeave, match=r"T-001: no consent.*T-003: [^;]*; and 2 more"):
        archive.publishing.export(out, ExportSource(), PLAIN)


def test_a_selection_that_is_gone_is_told(sample: Workspace, out: Path) -> None:
    with pytest.raises(NoSuchSelection, match="not in the archive any more"):
        sample.publishing.export(out, ExportSource(selection_id=999), PLAIN)


def test_a_bad_template_leaves_an_earlier_file(sample: Workspace, out: Path, tmp_path: Path) -> None:
    out.write_bytes(b"an earlier export")
    (tmp_path / "house.docx").write_bytes(b"not Word")
    with pytest.raises(BadTemplate):
        sample.publishing.export(out, ExportSource(), ExportOptions(template=tmp_path / "house.docx"))
    assert out.read_bytes() == b"an earlier export"


class Cancelling:
    def advance(self, done: int, total: int, what: str) -> None:
        assert 0 < done <= total, what
        raise Cancelled


@pytest.mark.parametrize("source", ["archive", "selection", "query"])
def test_can_be_cancelled_while_it_reads(sample: Workspace, out: Path, source: str) -> None:
    sources = {"archive": ExportSource(), "selection": of_selection(sample), "query": of_query(sample, "beca")}
    with pytest.raises(Cancelled):
        sample.publishing.export(out, sources[source], PLAIN, Cancelling())
    assert not out.exists()


def test_a_closed_passage_is_left_out_and_the_reader_is_told(tmp_path: Path, out: Path) -> None:
    with Workspaces(lambda: TODAY).sample(tmp_path / "sample") as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids(["CL-008"])
        transcript = workspace.catalogue.testimony(testimony_id).transcripts[0]
        third = workspace.catalogue.passages(transcript.transcript_id)[2]
        with workspace._folder.database.write() as connection:
            update_passage(WriteUnit(connection), third.passage_id, access="closed", access_reason="names a neighbour")
        report = workspace.publishing.export(out, of_codes(workspace, "CL-008"), PLAIN)
    assert [(each.what, each.reason) for each in report.left_out] == [
        ("passage 3", "access is closed: names a neighbour")
    ]
    printed = spoken_in(out)
    assert printed[2] == "[…]"
    assert not any(third.text in words for words in printed)
    assert "[…] stands where words are not open to the public." in in_style(out, "Method Note")[0]


def test_consent_that_comes_later_lets_a_testimony_out(archive: Workspace, out: Path) -> None:
    _, testimony_id = archive.editing.add_testimony("PE-001")
    archive.editing.edit(testimony_id, TestimonyField.TITLE, "A first interview")
    with pytest.raises(NothingToExport):
        archive.publishing.export(out, ExportSource(), PLAIN)
    archive.editing.edit(testimony_id, TestimonyField.CONSENT, "written")
    assert archive.publishing.export(out, ExportSource(), PLAIN).items == 1
    assert in_style(out, "Heading 2") == ["A first interview"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Women in mining", "Women in mining.docx"),
        ('¿"Becas" / grants: who?', "¿ Becas grants who.docx"),
        ("...", "testimonies.docx"),
        ("", "testimonies.docx"),
        ("a" * 100, "a" * 80 + ".docx"),
        ("CON", "CON_.docx"),
        ("nul.", "nul_.docx"),
        ("Com1.mp3", "Com1_.mp3.docx"),
        ("Contexto", "Contexto.docx"),
        ("Informe \u202egpj.exe", "Informe gpj.exe.docx"),
        ("a\udce9\x00b", "a b.docx"),
    ],
)
def test_file_names_are_such_as_every_system_takes(title: str, name: str) -> None:
    assert file_name_for(title) == name
