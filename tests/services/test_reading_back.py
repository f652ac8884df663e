"""A document that an editor corrected comes back: what changed is told, and accepted as edited words."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
import pytest

from testimony_archive.domain.errors import RecordGone
from testimony_archive.domain.export_errors import NoQuotesMarked, NoSuchCorrection, TwoCorrections
from testimony_archive.domain.publication import DocumentKind, QuoteWords
from testimony_archive.domain.quote_marks import MarkKind
from testimony_archive.domain.read_back import ReadBackRow, ReadBackState
from testimony_archive.domain.records import Quote
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces

TODAY = date(2026, 3, 1)
CHANGED, UNCHANGED = ReadBackState.CHANGED, ReadBackState.UNCHANGED


@dataclass(frozen=True)
class Book:
    """A document of quotes, and the archive that it came from."""

    workspace: Workspace
    path: Path
    quotes: tuple[Quote, ...]

    def edit(self, before: str, after: str) -> None:
        """Let the editor write other words in the document, wherever they stand in it."""
        rewrite(self.path, lambda text: text.replace(before, after))

    def rows(self, *states: ReadBackState) -> tuple[ReadBackRow, ...]:
        return self.workspace.reading_back.read(self.path).of_state(*states)

    def export(self, options: ExportOptions) -> None:
        source = ExportSource(quote_ids=[each.quote_id for each in self.quotes])
        self.workspace.publishing.export(self.path, source, options)

    def quote(self, place: int = 0) -> Quote:
        """A quote as it is now."""
        wanted = self.quotes[place].quote_id
        return next(each for each in self.workspace.catalogue.quotes() if each.quote_id == wanted)


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    """Change the text of a document."""
    with zipfile.ZipFile(path) as package:
        parts = {each: package.read(each) for each in package.namelist()}
    before = parts["word/document.xml"].decode()
    after = change(before)
    assert after != before
    parts["word/document.xml"] = after.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


@pytest.fixture(scope="module")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reading-back") / "sample"
    Workspaces(lambda: TODAY).sample(folder).close()
    return folder


@pytest.fixture
def book(sample_folder: Path, tmp_path: Path) -> Iterator[Book]:
    """Three quotes that may leave, the first two under one main idea, as a document."""
    shutil.copytree(sample_folder, tmp_path / "archive")
    with Workspaces(lambda: TODAY).open(tmp_path / "archive") as workspace:
        ids = [each.quote_id for each in workspace.catalogue.quotes()]
        left_out = {each.values for each in workspace.publishing.quotations(ids, "en").left_out}
        quotes = [each for each in workspace.catalogue.quotes() if not told_in(left_out, each)]
        plain = [each for each in quotes if len(each.anchor.exact) > 60 and "\n" not in each.anchor.exact][:3]
        for each, idea in zip(plain, ("Work is learned.", "Work is learned.", "Buses matter."), strict=True):
            workspace.quoting.edit_quote(each.quote_id, main_idea=idea)
        made = Book(workspace, tmp_path / "book.docx", tuple(plain))
        made.export(ExportOptions())
        yield made


def told_in(left_out: set[tuple[tuple[str, str], ...]], quote: Quote) -> bool:
    beginnings = [dict(each)["words"].removesuffix(" …") for each in left_out]
    return any(" ".join(quote.anchor.exact.split()).startswith(each) for each in beginnings)


def some_words(quote: Quote) -> str:
    """Words of a quote that stand nowhere else in the book and hold no mark of XML."""
    found = re.search(r"\w+ \w+ \w+ \w+", quote.anchor.exact)
    assert found is not None
    return found[0]


def test_what_nobody_touched_is_unchanged(book: Book) -> None:
    rows = book.rows(*ReadBackState)
    assert {each.state for each in rows} == {UNCHANGED}
    kinds = [each.kind for each in rows]
    assert kinds == [MarkKind.MAIN_IDEA, MarkKind.WORDS, MarkKind.WORDS, MarkKind.MAIN_IDEA, MarkKind.WORDS]


def test_the_document_tells_nothing_of_the_archive_but_uuids(book: Book) -> None:
    with zipfile.ZipFile(book.path) as package:
        text = package.read("word/document.xml").decode()
    names = re.findall(r'w:name="(_[QI][^"]*)"', text)
    assert {each[2:34] for each in names} == {each.uuid.replace("-", "") for each in book.quotes}


def test_a_correction_stands_beside_what_was_said_and_becomes_the_edited_words(book: Book) -> None:
    quote = book.quote()
    book.edit(some_words(quote), "plainly said")
    (row,) = book.rows(CHANGED)
    assert row.verbatim == row.before
    assert row.after == row.before.replace(some_words(quote), "plainly said")
    assert row.quote_ids == (quote.quote_id,)
    change = book.workspace.reading_back.accept(book.workspace.reading_back.read(book.path))
    assert "correction" in change.label.text()
    assert (book.quote().edited, book.quote().anchor.exact) == (row.after, quote.anchor.exact)
    assert not book.rows(CHANGED)
    book.workspace.undo()
    assert book.quote().edited == ""


def test_several_corrections_are_one_change(book: Book) -> None:
    for place in (0, 1, 2):
        book.edit(some_words(book.quote(place)), f"plainly said {place}")
    read = book.workspace.reading_back.read(book.path)
    book.workspace.reading_back.accept(read)
    assert all("plainly said" in book.quote(each).edited for each in (0, 1, 2))
    book.workspace.undo()
    assert not any(book.quote(each).edited for each in (0, 1, 2))


def test_one_of_them_can_be_accepted_alone(book: Book) -> None:
    for place in (0, 1):
        book.edit(some_words(book.quote(place)), "plainly said")
    read = book.workspace.reading_back.read(book.path)
    _, second = read.of_state(CHANGED)
    book.workspace.reading_back.accept(read, [second.number])
    assert [bool(book.quote(each).edited) for each in (0, 1)] == [False, True]
    (unchanged, *_) = read.of_state(UNCHANGED)
    for number in (unchanged.number, 99):
        with pytest.raises(NoSuchCorrection, match=str(number)):
            book.workspace.reading_back.accept(read, [number])


def test_a_main_idea_is_corrected_for_all_quotes_that_stand_below_it(book: Book) -> None:
    book.edit("Work is learned.", "Work is learned by doing.")
    read = book.workspace.reading_back.read(book.path)
    (row,) = read.of_state(CHANGED)
    assert (row.kind, row.quote_ids) == (MarkKind.MAIN_IDEA, tuple(book.quotes[each].quote_id for each in (0, 1)))
    book.workspace.reading_back.accept(read)
    ideas = [book.quote(each).main_idea for each in (0, 1, 2)]
    assert ideas == ["Work is learned by doing.", "Work is learned by doing.", "Buses matter."]


def test_a_table_of_evidence_comes_back_as_well(book: Book) -> None:
    book.export(ExportOptions(kind=DocumentKind.EVIDENCE))
    book.edit(some_words(book.quote(2)), "plainly said")
    book.edit("Buses matter.", "Buses matter most.")
    assert [(each.kind, each.quote_ids) for each in book.rows(CHANGED)] == [
        (MarkKind.MAIN_IDEA, (book.quotes[2].quote_id,)),
        (MarkKind.WORDS, (book.quotes[2].quote_id,)),
    ]


def test_an_editor_who_goes_back_to_what_was_said_leaves_no_edited_words(book: Book) -> None:
    quote = book.quote()
    book.workspace.quoting.edit_quote(quote.quote_id, edited="Shorter.")
    book.export(ExportOptions())
    book.edit("Shorter.", quote.anchor.exact.replace("&", "&amp;"))
    book.workspace.reading_back.accept(book.workspace.reading_back.read(book.path))
    assert book.quote().edited == ""


def test_a_document_of_the_words_as_they_were_said_is_unchanged_beside_edited_ones(book: Book) -> None:
    book.workspace.quoting.edit_quote(book.quote().quote_id, edited="Shorter.")
    book.export(ExportOptions(quote_words=QuoteWords.VERBATIM))
    assert not book.rows(CHANGED, ReadBackState.CHANGED_SINCE)


def test_what_changed_on_both_sides_is_told_and_never_accepted_with_the_rest(book: Book) -> None:
    quote = book.quote()
    book.workspace.quoting.edit_quote(quote.quote_id, edited="Set for the second edition.")
    book.export(ExportOptions())
    book.edit("second edition", "third edition")
    book.workspace.quoting.edit_quote(quote.quote_id, edited="Set otherwise meanwhile.")
    read = book.workspace.reading_back.read(book.path)
    (row,) = read.of_state(ReadBackState.CHANGED_SINCE)
    assert not book.workspace.reading_back.accept(read).touched
    book.workspace.reading_back.accept(read, [row.number])
    assert book.quote().edited == "Set for the third edition."


def test_words_that_are_gone_change_nothing(book: Book) -> None:
    mark = f"_Q{book.quote().uuid.replace('-', '')}"
    rewrite(
        book.path,
        lambda text: re.sub(rf'(w:name="{mark}.{{6}}"/>)(.*?)(</w:p>)', r"\1\3", text, count=1, flags=re.DOTALL),
    )
    read = book.workspace.reading_back.read(book.path)
    (row,) = read.of_state(ReadBackState.GONE)
    assert (row.quote_ids, row.after) == ((book.quote().quote_id,), "")
    with pytest.raises(NoSuchCorrection):
        book.workspace.reading_back.accept(read, [row.number])


def test_quotes_that_were_given_up_or_are_of_another_archive_are_told_as_unknown(book: Book) -> None:
    book.edit(some_words(book.quote(2)), "plainly said")
    book.workspace.quoting.delete_quote(book.quotes[2].quote_id)
    read = book.workspace.reading_back.read(book.path)
    idea, words = read.of_state(ReadBackState.UNKNOWN)
    assert ("plainly said" in words.after, words.before, idea.after) == (True, "", "Buses matter.")
    assert not book.workspace.reading_back.accept(read).touched


def test_a_quote_given_up_after_the_reading_is_told(book: Book) -> None:
    book.edit(some_words(book.quote()), "plainly said")
    read = book.workspace.reading_back.read(book.path)
    book.workspace.quoting.delete_quote(book.quotes[0].quote_id)
    with pytest.raises(RecordGone):
        book.workspace.reading_back.accept(read)


def test_of_a_quote_that_stands_twice_otherwise_one_is_accepted(book: Book) -> None:
    copy_words_twice(book.path, some_words(book.quote()), book.quote().anchor.exact)
    read = book.workspace.reading_back.read(book.path)
    first, second = read.of_state(ReadBackState.DOUBLED)
    assert not book.workspace.reading_back.accept(read).touched
    with pytest.raises(TwoCorrections):
        book.workspace.reading_back.accept(read, [first.number, second.number])
    book.workspace.reading_back.accept(read, [second.number])
    assert "otherwise" in book.quote().edited


def copy_words_twice(path: Path, words: str, said: str) -> None:
    """Let a paragraph with its mark stand twice, changed in two ways."""

    def change(text: str) -> str:
        place = text.index(said)
        start, end = text.rindex("<w:p>", 0, place), text.index("</w:p>", place) + len("</w:p>")
        end = text.index("/>", end) + 2 if text.startswith("<w:bookmarkEnd", end) else end
        block = text[start:end]
        other = re.sub(r'w:id="\d+"', 'w:id="77777"', block)
        both = block.replace(words, "plainly") + other.replace(words, "otherwise")
        return text[:start] + both + text[end:]

    rewrite(path, change)


def test_names_stay_hidden_beside_a_correction(book: Book) -> None:
    workspace = book.workspace
    hidden = next(
        (quote, person)
        for quote in workspace.catalogue.quotes()
        for person in [speaker_with_pseudonym(workspace, quote)]
        if person is not None
    )
    quote, (name, pseudonym) = hidden
    workspace.quoting.edit_quote(quote.quote_id, edited=f"{name} said so.")
    source = ExportSource(quote_ids=[quote.quote_id])
    workspace.publishing.export(book.path, source, ExportOptions())
    book.edit("said so", "says so")
    (row,) = book.rows(CHANGED)
    assert (row.before, row.after) == (f"{pseudonym} said so.", f"{pseudonym} says so.")


def speaker_with_pseudonym(workspace: Workspace, quote: Quote) -> tuple[str, str] | None:
    """The name and the pseudonym of someone interviewed where a quote may leave under it."""
    if not workspace.publishing.quotations([quote.quote_id], "en").quotes:
        return None
    people = [each.person for each in workspace.catalogue.testimony(quote.testimony_id).interviewees]
    return next(((each.name, each.pseudonym) for each in people if each.pseudonym), None)


def test_a_document_without_quotes_of_an_archive_is_refused(book: Book, tmp_path: Path) -> None:
    letter = docx.Document()
    letter.add_paragraph("A letter.")
    letter.save(str(tmp_path / "letter.docx"))
    with pytest.raises(NoQuotesMarked, match=r"letter\.docx"):
        book.workspace.reading_back.read(tmp_path / "letter.docx")


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_marks_outlive_libreoffice(book: Book, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("soffice is not installed")
    book.edit(some_words(book.quote()), "plainly said")
    before = [(each.kind, each.state, each.after) for each in book.rows(*ReadBackState)]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(tmp_path / "saved"),
        str(book.path),
    ]
    subprocess.run(command, capture_output=True, timeout=240, check=True)
    saved = Book(book.workspace, tmp_path / "saved" / "book.docx", book.quotes)
    assert [(each.kind, each.state, each.after) for each in saved.rows(*ReadBackState)] == before
