"""Archives for tests, made by the program's own services, with valid values for whatever a test does not care about.

One small archive is made in each test process and copied for every test that wants one.
"""

from __future__ import annotations

import atexit
import csv
import hashlib
import math
import shutil
import struct
import tempfile
import wave
from collections.abc import Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from testimony_archive.domain.drafts import ImportOptions, ImportReport
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.services.workspaces import Workspaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from testimony_archive.domain.records import Passage, Quote, Testimony
    from testimony_archive.services.workspace import Workspace

TODAY = date(2026, 3, 14)

# Invented, and as small as can be while every table has rows.
ROWS: tuple[Mapping[str, str], ...] = (
    {
        "code": "PE-001",
        "title": "El taller de la tarde",
        "date": "2022-03-14",
        "country": "PE",
        "place": "Huaral",
        "language": "es",
        "project": "Talleres compartidos",
        "theme": "collaboration-harmonization; quality-education-training",
        "goal": "5; 4",
        "keywords": "taller; máquinas",
        "collection": "Pruebas",
        "series": "Institutos",
        "summary": "Una maestra cuenta cómo empezó el taller.",
        "main_idea": "El taller empezó con dos máquinas.; Las alumnas lo hicieron crecer.",
        "status": "described",
        "notes": "Nota interna.",
        "interviewee": "Rosa Quispe",
        "role": "teacher",
        "institution": "Instituto de Huaral",
        "gender": "woman",
        "birth_year": "1971",
        "interviewer": "Hannah Whitlock",
        "consent": "written",
        "consent_date": "2022-03-14",
        "consent_uses": "internal;quote;publish",
        "audio": "PE-001.wav",
        "text": "HANNAH: ¿Cómo empezó el taller?\n\nROSA: Con dos máquinas y cuarenta jóvenes.\n\n"
        "HANNAH: ¿Y siguieron?\n\nROSA: Sí, claro. Las mujeres lo hicieron crecer.",
    },
    {
        "code": "CL-002",
        "title": "Night classes",
        "date": "2021-11",
        "country": "CL; CA",
        "language": "en",
        "theme": "recognition-access-success-employability",
        "goal": "4",
        "interviewee": "Inés Soto",
        "pseudonym": "Carmen",
        "role": "student",
        "consent": "recorded",
        "interviewer": "Hannah Whitlock",
        "text": "HANNAH: When did you study?\n\nINÉS: At night, after the shop had closed.\n\nHANNAH: For long?\n\n"
        "INÉS: Three years. Nobody gave me anything.",
    },
    {
        "code": "CO-003",
        "title": "La rivière",
        "date": "2020~",
        "country": "CO",
        "language": "fr",
        "interviewee": "Luc Tremblay",
        "role": "director",
        "access": "closed",
        "access_reason": "jusqu’à la fin du procès",
        "text": "LUC: L’été, l’eau était claire.\n\nLUC: Après, les œufs de truite ont disparu.",
    },
)


def workspaces() -> Workspaces:
    """Where workspaces come from, on the day that is today in tests."""
    return Workspaces(lambda: TODAY)


def small_archive(path: Path) -> Path:
    """A copy of the archive of `ROWS`, closed, at `path`."""
    shutil.copytree(_template() / "archive", path)
    return path


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[Workspace]:
    """The archive at `path`; made from `ROWS` where there is none."""
    if not path.exists():
        small_archive(path)
    with workspaces().open(path, read_only=read_only) as workspace:
        yield workspace


def table(path: Path, rows: Iterable[Mapping[str, str]]) -> Path:
    """A CSV table of these rows; a field that a row does not have is empty there."""
    listed = list(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, list(dict.fromkeys(name for row in listed for name in row)), restval="")
        writer.writeheader()
        writer.writerows(listed)
    return path


def bring_in(
    workspace: Workspace, folder: Path, *rows: Mapping[str, str], update: bool = False, dry_run: bool = False
) -> ImportReport:
    """Import these rows from a table in `folder`."""
    source = table(folder / "table.csv", rows)
    return workspace.importing.run([source], ImportOptions(update=update, dry_run=dry_run))


def recording(path: Path, *, tone: int = 440, milliseconds: int = 200) -> Path:
    """A short WAV file; another tone gives other bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    frames = 8_000 * milliseconds // 1_000
    samples = (int(8_000 * math.sin(2 * math.pi * tone * place / 8_000)) for place in range(frames))
    with wave.open(str(path), "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(8_000)
        target.writeframes(b"".join(struct.pack("<h", each) for each in samples))
    return path


def record(workspace: Workspace, code: str) -> Testimony:
    """The whole record of a testimony."""
    return workspace.catalogue.testimony(workspace.catalogue.testimony_ids([code])[0])


def passages_of(workspace: Workspace, code: str) -> tuple[Passage, ...]:
    """The passages of the first transcript of a testimony."""
    return workspace.catalogue.passages(record(workspace, code).transcripts[0].transcript_id)


def quotes_of(workspace: Workspace, code: str) -> tuple[Quote, ...]:
    """The quotes of a testimony."""
    return workspace.catalogue.quotes(record(workspace, code).testimony_id)


def content(workspace: Workspace) -> Mapping[str, object]:
    """Everything that people see of an archive, to be compared; not when something was changed, nor the change log."""
    catalogue = workspace.catalogue
    vocabularies = catalogue.vocabularies()
    testimonies = catalogue.testimonies(catalogue.testimony_ids(codes(workspace)))
    return {
        "testimonies": [_without_times(each) for each in testimonies],
        "passages": {
            each.transcript_id: catalogue.passages(each.transcript_id)
            for testimony in testimonies
            for each in testimony.transcripts
        },
        "quotes": catalogue.quotes(),
        "selections": workspace.selecting.selections(),
        "themes": list(vocabularies.themes.values()),
        "roles": list(vocabularies.roles.values()),
        "projects": list(vocabularies.projects.values()),
        "totals": catalogue.totals(),
    }


def codes(workspace: Workspace) -> Sequence[str]:
    """The codes of all testimonies, in order."""
    return [each.code for each in workspace.catalogue.rows(RowFilter())]


def files_in(folder: Path) -> Mapping[str, str]:
    """Every file below a folder with the SHA-256 of its content."""
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def _without_times(testimony: Testimony) -> Testimony:
    return replace(testimony, created_at="", changed_at="")


@cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="testimony-archive-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    recording(folder / "source" / "PE-001.wav")
    with workspaces().create(folder / "archive", "pa-efe", "Pruebas") as workspace:
        bring_in(workspace, folder / "source", *ROWS)
    return folder
