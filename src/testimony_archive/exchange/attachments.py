"""The files that the rows of a table name: found, looked at, and their words read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from testimony_archive.domain.drafts import DraftAttachment, DraftTranscript, Severity
from testimony_archive.domain.errors import ArchiveError, UnreadableFile
from testimony_archive.domain.records import AttachmentKind, TranscriptKind
from testimony_archive.domain.source_problems import (
    FileOfTwoRows,
    NotAPhoto,
    NotARecording,
    NotDownloaded,
    SourceProblem,
)
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.kinds import FileKind, identify
from testimony_archive.exchange.named_files import find_named_file, is_web_address
from testimony_archive.exchange.passage_table import PassageGroup
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.stems import read_file_name
from testimony_archive.exchange.transcripts import GridStore, TableOptions, join_parts, read_transcript, text_kind
from testimony_archive.exchange.values import split_aligned

FILE_FIELDS: Mapping[str, AttachmentKind] = {
    "audio": AttachmentKind.AUDIO,
    "video": AttachmentKind.VIDEO,
    "transcript": AttachmentKind.TRANSCRIPT,
    "consent_form": AttachmentKind.CONSENT_FORM,
    "photo": AttachmentKind.PHOTO,
}
"""Fields whose cells name files."""

_RECORDINGS = {FileKind.AUDIO: AttachmentKind.AUDIO, FileKind.VIDEO: AttachmentKind.VIDEO}


@dataclass(frozen=True, slots=True)
class RowFiles:
    """The files of one row, the words in its transcripts, and lines for its notes."""

    attachments: tuple[DraftAttachment, ...]
    transcripts: tuple[DraftTranscript, ...]
    notes: tuple[str, ...]


class NamedFiles:
    """Reads the files that one table names, relative to the table's folder."""

    def __init__(
        self, table: Path, columns: Mapping[str, str], grids: GridStore, options: TableOptions, report: Report
    ) -> None:
        self._table = table
        self._columns = columns
        self._grids = grids
        self._options = options
        self._report = report
        self._rows: dict[Path, tuple[int, str]] = {}

    @property
    def paths(self) -> frozenset[Path]:
        """Every file named so far, resolved."""
        return frozenset(self._rows)

    def read(self, code: str, row: int, cells: Mapping[str, str]) -> RowFiles:
        """The files of a row; whatever is wrong with one is an error at its cell."""
        attachments: list[DraftAttachment] = []
        transcripts: list[DraftTranscript] = []
        notes: list[str] = []
        for name, kind in FILE_FIELDS.items():
            parts: dict[str, int] = {}
            for written in filter(None, split_aligned(cells.get(name, "").replace("\n", ";"))):
                if is_web_address(written):
                    self._tell(NotDownloaded(address=written), row, name)
                    notes.append(f"{name.replace('_', ' ')}: {written}")
                    continue
                path = self._find(code, row, name, written)
                if path is None:
                    continue
                language = read_file_name(path).language if kind is AttachmentKind.TRANSCRIPT else ""
                part = parts[language] = parts.get(language, 0) + 1
                try:
                    attachments.append(DraftAttachment(self._checked_kind(path, kind), path, part))
                    if kind is AttachmentKind.TRANSCRIPT:
                        transcripts += self._transcripts(code, path, part)
                except ArchiveError as error:
                    self._report.tell_as(Severity.ERROR, self._table, error, row, self._heading(name))
        return RowFiles(tuple(attachments), join_parts(transcripts), tuple(notes))

    def _find(self, code: str, row: int, name: str, written: str) -> Path | None:
        try:
            path, remark = find_named_file(self._table.parent, written, self._options.folders)
        except ArchiveError as error:
            self._report.tell_as(Severity.ERROR, self._table, error, row, self._heading(name))
            return None
        if remark is not None:
            self._tell(remark, row, name)
        earlier, earlier_code = self._rows.setdefault(path.resolve(), (row, code))
        if earlier != row and earlier_code != code:
            self._tell(FileOfTwoRows(row=earlier, path=path), row, name)
        return path

    def _checked_kind(self, path: Path, kind: AttachmentKind) -> AttachmentKind:
        """What the file is to its testimony.

        Raises:
            NotARecording, NotAPhoto: its content is not what the column promises.
        """
        content = identify(path)
        if kind in {AttachmentKind.AUDIO, AttachmentKind.VIDEO}:
            if content not in _RECORDINGS:
                raise NotARecording(path=path)
            return _RECORDINGS[content]
        if kind is AttachmentKind.PHOTO and content is not FileKind.IMAGE:
            raise NotAPhoto(path=path)
        return kind

    def _transcripts(self, code: str, path: Path, part: int) -> list[DraftTranscript]:
        kind = identify(path)
        if kind is FileKind.TEXT:
            kind = text_kind(path)
        groups = read_transcript(path, kind, self._grids, self._options, self._report)
        own = [group for group in groups if group.code.casefold() in {"", code.casefold()}]
        if not own:
            raise UnreadableFile(
                path=path,
                expected=QT_TRANSLATE_NOOP("Detail", "the transcript of {code}"),
                code=code,
                detail=QT_TRANSLATE_NOOP("Detail", "its codes are others"),
            )
        language = read_file_name(path).language
        return [_transcript(group.in_part(part), path, language) for group in own]

    def _heading(self, name: str) -> str:
        return self._columns.get(name, name)

    def _tell(self, problem: SourceProblem, row: int, name: str) -> None:
        self._report.tell(self._table, problem, row, self._heading(name))


def _transcript(group: PassageGroup, path: Path, language: str) -> DraftTranscript:
    """The words of a file; the language in its name is that of the words spoken, not of a translation beside them."""
    said_in = language if group.kind is TranscriptKind.VERBATIM else ""
    return DraftTranscript(group.passages, said_in or group.language, path, group.kind)
