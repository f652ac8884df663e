"""Promise 3: whatever leaves the archive, in whatever form, no part of it tells a name that has a pseudonym.

Everything is exported in every kind and format, every part of every file is read, and every hidden name is looked for
in it, without accents: two parts of it together anywhere, one part alone in what leaves of the own testimony.
"""

from __future__ import annotations

import re
import zipfile
from base64 import b64decode
from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest

from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.publication import LEFT_OUT_PICTURE, DocumentKind, Grouping, SourcePlace
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import Attachment, AttachmentKind, Testimony, Use
from testimony_archive.domain.rights import decide_testimony
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.domain.text import fold
from testimony_archive.services.concordance import ConcordanceRequest
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.publish.photos import photo

WORD = re.compile(r"\w+")
TAG = re.compile("<[^>]+>")
ENDINGS = [".docx", ".xlsx", ".csv", ".html", ".json", "-bag"]
SHORTEST = 4
TODAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample archive in which everybody interviewed has a pseudonym, and titles and projects name them."""
    with Workspaces(lambda: TODAY).sample(tmp_path_factory.mktemp("names") / "sample") as workspace:
        for number, testimony in enumerate(everything_in(workspace)):
            for each in testimony.interviewees:
                identity = (testimony.testimony_id, each.participation_id)
                workspace.editing.edit_participation(*identity, ParticipationField.PSEUDONYM, f"Persona {number}")
            name = testimony.interviewees[0].person.name
            workspace.editing.edit(testimony.testimony_id, TestimonyField.TITLE, f"{name.upper()}: {testimony.title}")
            workspace.editing.edit(testimony.testimony_id, TestimonyField.PROJECT, f"Taller de {name}")
        yield workspace


def everything_in(workspace: Workspace) -> tuple[Testimony, ...]:
    return workspace.catalogue.testimonies([each.testimony_id for each in workspace.catalogue.rows(RowFilter())])


def parts_of(path: Path) -> Mapping[str, str]:
    """All the text within a file, or within the files of a folder, part by part, their own names among it."""
    if path.is_dir():
        files = {each.relative_to(path).as_posix(): each for each in path.rglob("*") if each.is_file()}
        return {name: f"{name}\n{each.read_bytes().decode('utf-8', 'replace')}" for name, each in files.items()}
    if not zipfile.is_zipfile(path):
        return {path.name: path.read_text(encoding="utf-8")}
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def words_in(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The words of each part of a file, without accents: as it is read, and as it is stored."""
    for name, text in parts_of(path).items():
        yield name, WORD.findall(fold(unescape(TAG.sub(" ", text))))
        yield name, WORD.findall(fold(unescape(text)))


def words_of(name: str) -> list[str]:
    return [each for each in WORD.findall(fold(name)) if len(each) >= SHORTEST]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", DocumentKind)
def test_no_part_of_any_export_tells_a_hidden_name(
    sample: Workspace, tmp_path: Path, ending: str, kind: DocumentKind
) -> None:
    hidden = {each.person.name for one in everything_in(sample) for each in one.interviewees}
    names = {pair for each in hidden for pair in pairwise(words_of(each))}
    assert len(names) > 20
    out = tmp_path / f"book{ending}"
    sample.publishing.export(out, ExportSource(), options(kind))
    for part, words in words_in(out):
        assert not names.intersection(pairwise(words)), part


def test_no_line_of_a_concordance_tells_a_hidden_name(sample: Workspace, tmp_path: Path) -> None:
    hidden = {each.person.name for one in everything_in(sample) for each in one.interviewees}
    names = {pair for each in hidden for pair in pairwise(words_of(each))}
    looked_for = SearchRequest(" OR ".join(sorted({word for pair in names for word in pair})) + " OR que OR the OR les")
    out = tmp_path / "lines.csv"
    report = sample.concordance_export.export(out, ConcordanceRequest(looked_for))
    assert report.rows > 200
    for part, words in words_in(out):
        assert not names.intersection(pairwise(words)), part


@pytest.mark.parametrize("ending", [".docx", ".json", "-bag"])
def test_no_part_of_a_name_is_told_in_what_leaves_of_the_own_testimony(
    sample: Workspace, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"book{ending}"
    looked_at = 0
    for testimony in everything_in(sample):
        kept = {word for each in testimony.participations for word in words_of(each.person.outside_name)}
        hidden = {word for each in testimony.interviewees for word in words_of(each.person.name)} - kept
        source = ExportSource(testimony_ids=[testimony.testimony_id])
        if sample.publishing.plan(source, options(DocumentKind.DOSSIER)).items:
            sample.publishing.export(out, source, options(DocumentKind.DOSSIER, language="es"))
            looked_at += len(hidden)
            for part, words in words_in(out):
                assert not hidden.intersection(words), (testimony.code, part)
    assert looked_at > 30


@pytest.mark.parametrize("ending", [".docx", ".html", "-bag"])
def test_no_picture_tells_a_hidden_name_or_shows_who_has_it(tmp_path: Path, ending: str) -> None:
    """Every testimony has a photograph whose file tells a name; every second person interviewed has a pseudonym."""
    with Workspaces(lambda: TODAY).sample(tmp_path / "sample") as workspace:
        everything = everything_in(workspace)
        hidden = [each.interviewees[0] for each in everything[::2]]
        for each, testimony in zip(hidden, everything[::2], strict=True):
            identity = (testimony.testimony_id, each.participation_id)
            workspace.editing.edit_participation(*identity, ParticipationField.PSEUDONYM, "Persona")
        for number, testimony in enumerate(everything):
            name = hidden[number // 2].person.name
            path = photo(tmp_path / f"{name}.jpg", (60 + number, 40), name)
            workspace.attaching.add(testimony.testimony_id, [path])
        out = tmp_path / f"book{ending}"
        report = workspace.publishing.export(out, ExportSource(), ExportOptions(has_pictures=True))
        shown = sum(content.count("\xff\xd8\xff") for content in pictures_within(out))
        may = [each for each in everything_in(workspace) if decide_testimony(Use.PUBLISH, each, TODAY).allowed]
        named = [each for each in may if not any(one.person.pseudonym for one in each.participations)]
        assert shown == len(named) > 3
        assert [each.kind for each in report.left_out].count(LEFT_OUT_PICTURE) == len(may) - len(named) > 3
        names = {pair for each in hidden for pair in pairwise(words_of(each.person.name))}
        for content in (*pictures_within(out), *parts_of(out).values()):
            words = WORD.findall(fold(content.replace("\0", "")))
            assert not names.intersection(pairwise(words))


def test_no_recording_tells_who_has_a_pseudonym(tmp_path: Path) -> None:
    """Every second recording stays for a pseudonym; beside each of the others is one whose file tells such a name."""
    with Workspaces(lambda: TODAY).sample(tmp_path / "sample") as workspace:
        spoken = [each for each in everything_in(workspace) if recordings_of(each)]
        for testimony in spoken[::2]:
            hidden = testimony.interviewees[0]
            identity = (testimony.testimony_id, hidden.participation_id)
            workspace.editing.edit_participation(*identity, ParticipationField.PSEUDONYM, "Persona")
        told = spoken[0].interviewees[0].person.name
        for testimony in spoken[1::2]:
            tagged = tmp_path / f"{testimony.code}.mp3"
            tagged.write_bytes(
                b"ID3\x03\x00\x00\x00\x00\x00\x00TPE1" + told.encode() + bytes(900) + testimony.code.encode()
            )
            workspace.attaching.add(testimony.testimony_id, [tagged])
        out = tmp_path / "all-bag"
        workspace.publishing.export(out, ExportSource(), ExportOptions())
        left = {each.parent.name for each in out.rglob("recording_*")}
        may = {each.code for each in everything_in(workspace) if decide_testimony(Use.PUBLISH, each, TODAY).allowed}
        named = {
            each.code for each in everything_in(workspace) if not any(p.person.pseudonym for p in each.participations)
        }
        assert left
        assert left <= may & named
        for name, text in parts_of(out).items():
            assert fold(told) not in fold(text), name


def recordings_of(testimony: Testimony) -> list[Attachment]:
    return [each for each in testimony.attachments if each.kind is AttachmentKind.AUDIO]


def pictures_within(path: Path) -> list[str]:
    """The files of the pictures in a document, a letter for each byte."""
    if path.is_dir():
        return [each.read_bytes().decode("latin-1") for each in path.rglob("*.jpg")]
    if not zipfile.is_zipfile(path):
        inside = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', path.read_text(encoding="utf-8"))
        return [b64decode(each).decode("latin-1") for each in inside]
    with zipfile.ZipFile(path) as package:
        return [package.read(name).decode("latin-1") for name in package.namelist() if "/media/" in name]


def options(kind: DocumentKind, language: str = "fr") -> ExportOptions:
    """Everything that a document can have."""
    return ExportOptions(
        (Grouping.PROJECT, Grouping.THEME),
        language,
        kind=kind,
        sources=SourcePlace.ENDNOTES,
        lists_people=True,
        has_indexes=True,
        has_charts=True,
        has_pictures=True,
    )
