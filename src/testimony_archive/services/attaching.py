"""The files of a testimony: taken in, described, replaced while the old stays, looked into, copied out, taken away.

Everything but a check and a copy is one change that undo takes back. Bytes stay in ``media/`` for that, each content
once however many testimonies hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.edits import AccessField, AttachmentField, FieldValue
from testimony_archive.domain.errors import ArchiveError, BadValue, EmptyFile, RecordGone
from testimony_archive.domain.file_names import kept_name, without_device
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.recording_errors import RecordingMissing
from testimony_archive.domain.records import Attachment, AttachmentKind, Testimony, TranscriptKind, Use
from testimony_archive.domain.rights import Decision, decide_recording
from testimony_archive.domain.text import clean
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.decoding import decode
from testimony_archive.exchange.kinds import FileKind, identify
from testimony_archive.exchange.languages import guess_language
from testimony_archive.exchange.opening import read_head
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.stems import read_file_name
from testimony_archive.exchange.transcripts import GridStore, TableOptions, read_transcript
from testimony_archive.exchange.word import read_word
from testimony_archive.media.hashing import hash_file
from testimony_archive.media.probe import probe
from testimony_archive.media.store import MediaStore, StoredFile
from testimony_archive.publish.safe_file import replacing
from testimony_archive.services import field_values as read
from testimony_archive.services.editing_parts import access_columns, held_testimony
from testimony_archive.services.file_states import FileState
from testimony_archive.services.terms import require_language
from testimony_archive.services.writing import Writer
from testimony_archive.storage import transcript_writes as write
from testimony_archive.storage.counts import read_files_of_the_past
from testimony_archive.storage.database import Database
from testimony_archive.storage.fixity_rows import note_ingest, read_lost

_ADD: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add {count} files to {code}")
_ADD_ONE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add a file to {code}")
_EDIT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit {field} of a file of {code}")
_REPLACE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "replace a file of {code}")
_BRING_BACK: Final = QT_TRANSLATE_NOOP("ChangeLabel", "bring back a version of a file of {code}")
_REMOVE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "take a file out of {code}")
_TRANSCRIPT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "read a transcript of {code}")

_RECORDINGS: Final = {FileKind.AUDIO: AttachmentKind.AUDIO, FileKind.VIDEO: AttachmentKind.VIDEO}
_WORDS: Final = frozenset({FileKind.WORD, FileKind.TEXT, FileKind.SUBTITLES, FileKind.TEXTGRID, FileKind.TRANSCRIBER})
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')  # in names of files, by Windows
_PREVIEW_LINES: Final = 6
_PREVIEW_BYTES: Final = 8_192
_CHUNK: Final = 1 << 20
_MOST_PARTS: Final = 999


class PreviewKind(StrEnum):
    """How a file can be shown in small."""

    PICTURE = "picture"
    PDF = "pdf"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file looks like: a picture or a PDF to draw from `path`, or its first lines."""

    kind: PreviewKind
    path: Path
    text: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of files that were added: the new ones by id, and the names of those that were there already."""

    changes: ChangeSet
    attachment_ids: tuple[int, ...]
    already_there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """Where a copy is, and whether it may leave the archive's people."""

    path: Path
    decision: Decision


class Attaching:
    """Looks after the files of the testimonies of one archive."""

    def __init__(self, writer: Writer, database: Database, media: MediaStore, today: Callable[[], date]) -> None:
        self._writer = writer
        self._database = database
        self._media = media
        self._today = today

    def add(self, testimony_id: int, paths: Sequence[Path], progress: Progress | None = None) -> Added:
        """Take files in, each with the kind that its content and its name tell; parts of a recording are numbered.

        A file that the testimony holds already is not added again.

        Raises:
            EmptyFile, FileNotThere, NoPermission, DiskFull, DiskTrouble, Cancelled: nothing was added.
            RecordGone: there is no such testimony. ArchiveReadOnly: the archive was opened to read.
        """
        added: list[int] = []
        already: list[str] = []
        with self._taken_in(paths, progress) as facts, self._writer.change(_ADD) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            parts = _Parts(testimony)
            for path, columns in facts.items():
                if write.find_attachment(change.unit, testimony_id, str(columns["sha256"])) is not None:
                    already.append(path.name)
                    continue
                kind, name = guess_kind(path), read_file_name(path)
                part, language = parts.number(kind, name.part_number), name.language
                values = {**columns, "part_number": part, "language": language}
                added.append(write.add_attachment(change.unit, testimony_id, kind, **values))
            note_ingest(change.unit, facts.values())
            change.name = _ADD_ONE if len(added) == 1 else _ADD
            change.values |= {"count": str(len(added)), "code": testimony.code}
        return Added(change.result, tuple(added), tuple(already))

    def edit(self, testimony_id: int, attachment_id: int, field: AttachmentField, value: FieldValue) -> ChangeSet:
        """Set one field of a file.

        Raises:
            BadValue, UnknownTerm: the field cannot take this; the earlier value stays. RecordGone: it is not there.
        """
        with self._writer.change(_EDIT) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            change.values |= {"field": field.value, "code": testimony.code}
            _held(testimony, attachment_id)
            write.set_attachment(change.unit, attachment_id, **_columns(field, value))
        return change.result

    def replace(self, testimony_id: int, attachment_id: int, path: Path, progress: Progress | None = None) -> ChangeSet:
        """Let a file take the place of another; what it was stays as an earlier version. The same content is no change.

        Raises:
            As `add`; RecordGone: there is no such file.
        """
        with self._taken_in([path], progress) as facts, self._writer.change(_REPLACE) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            change.values["code"] = testimony.code
            held = _held(testimony, attachment_id)
            if facts[path]["sha256"] != held.sha256:
                write.keep_version(change.unit, held)
                write.replace_attachment(change.unit, attachment_id, **facts[path])
            note_ingest(change.unit, facts.values())
        return change.result

    def bring_back(self, testimony_id: int, attachment_id: int, version_id: int) -> ChangeSet:
        """Let an earlier version of a file be the file again; what it is now becomes an earlier version.

        Raises:
            RecordGone: there is no such version. RecordingMissing: its bytes are not in the archive's folder.
        """
        with self._writer.change(_BRING_BACK) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            change.values["code"] = testimony.code
            held = _held(testimony, attachment_id)
            version = next((each for each in held.versions if each.version_id == version_id), None)
            if version is None:
                raise RecordGone
            path = self._media.path_of(version.sha256)
            if not path.is_file():
                raise RecordingMissing(name=version.original_name)
            write.keep_version(change.unit, held)
            write.delete_version(change.unit, version_id)
            write.replace_attachment(
                change.unit,
                attachment_id,
                original_name=version.original_name,
                media_type=version.media_type,
                bytes=version.bytes,
                sha256=version.sha256,
                duration_ms=version.duration_ms,
                **asdict(probe(path).technical),
            )
        return change.result

    def remove(self, testimony_id: int, attachment_id: int) -> ChangeSet:
        """Take a file out of its testimony, with its earlier versions.

        Raises:
            RecordGone: it is not there.
        """
        with self._writer.change(_REMOVE) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            change.values["code"] = testimony.code
            write.delete_attachment(change.unit, _held(testimony, attachment_id).attachment_id)
        return change.result

    def read_as_transcript(self, testimony_id: int, attachment_id: int) -> ChangeSet:
        """Read the words of a file into a transcript of its testimony.

        Raises:
            EmptyFile, UnreadableFile, UnknownFormat, OhmsNotRead: it is no transcript that can be read.
            RecordGone, RecordingMissing: it is not there.
        """
        with self._writer.change(_TRANSCRIPT) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            change.values["code"] = testimony.code
            held = _held(testimony, attachment_id)
            with TemporaryDirectory() as folder:  # readers tell some formats by the ending alone
                copy = Path(folder) / copy_name(held)
                self._copy(held, copy)
                report = Report()
                options = TableOptions({}, {})
                groups = read_transcript(copy, identify(copy), GridStore({}, report), options, report)
            for group in groups:
                language = group.language
                if group.kind is TranscriptKind.VERBATIM:  # what is told of the file is told of the words spoken
                    spoken = testimony.languages[0] if len(testimony.languages) == 1 else ""
                    language = held.language or group.language or spoken
                language = language or guess_language("\n".join(each.text for each in group.passages))
                passages = group.in_part(held.part_number).passages
                write.add_transcript(change.unit, testimony_id, language, passages, attachment_id, group.kind)
        return change.result

    def states(self, testimony: Testimony) -> Mapping[int, FileState]:
        """By id, whether the files of a testimony are there and have their size: quick, for every record shown."""
        states = {each.attachment_id: self._seen(each) for each in testimony.attachments}
        if FileState.MISSING in states.values():
            with self._database.read() as connection:
                lost = read_lost(connection)
            gone = [each.attachment_id for each in testimony.attachments if each.sha256 in lost]
            states |= {each: FileState.LOST for each in gone if states[each] is FileState.MISSING}
        return states

    def check(self, attachment: Attachment) -> FileState:
        """Whether a file is as it was kept, by reading all of it.

        Raises:
            NoPermission, DiskTrouble: it cannot be read.
        """
        state = self._seen(attachment)
        if state is FileState.SOUND and hash_file(self._media.path_of(attachment.sha256)) != attachment.sha256:
            return FileState.ALTERED
        return state

    def preview(self, attachment: Attachment) -> Preview:
        """How a file can be shown in small; nothing of what cannot be read."""
        path = self._media.path_of(attachment.sha256)
        kind = attachment.media_type
        if not path.is_file():
            return Preview(PreviewKind.NONE, path)
        if kind.startswith("image/"):
            return Preview(PreviewKind.PICTURE, path)
        if kind == "application/pdf":
            return Preview(PreviewKind.PDF, path)
        text = ""
        with suppress(ArchiveError):
            if kind == _WORD_TYPE:
                text = "\n".join(each.text for each in read_word(path, Report())[:_PREVIEW_LINES])
            elif kind.startswith("text/") or kind == "application/x-subrip":
                text = decode(read_head(path, _PREVIEW_BYTES)).text
        lines = [line for line in map(str.strip, clean(text).split("\n")) if line][:_PREVIEW_LINES]
        return Preview(PreviewKind.TEXT if lines else PreviewKind.NONE, path, "\n".join(lines))

    def path_of(self, attachment: Attachment) -> Path:
        """Where the bytes of a file are.

        Raises:
            RecordingMissing: they are not there.
        """
        path = self._media.path_of(attachment.sha256)
        if not path.is_file():
            raise RecordingMissing(name=attachment.original_name)
        return path

    def export_copy(self, testimony: Testimony, attachment: Attachment, target: Path) -> Copied:
        """Write a copy of a file to `target`, or into that folder under its original name; tell whether it may leave.

        A copy for work inside the archive is always allowed; whether it may be published, `Copied.decision` says.

        Raises:
            RecordingMissing: it is not there. FileNotThere, NoPermission, DiskFull, DiskTrouble: see `replacing`.
        """
        path = target / copy_name(attachment) if target.is_dir() else target
        self._copy(attachment, path)
        return Copied(path, decide_recording(Use.PUBLISH, testimony, [attachment], self._today()))

    def _copy(self, attachment: Attachment, path: Path) -> None:
        kept = self.path_of(attachment)
        with replacing(path) as copy, file_trouble_explained(kept), kept.open("rb") as source:
            while chunk := source.read(_CHUNK):
                copy.write(chunk)

    def _seen(self, attachment: Attachment) -> FileState:
        try:
            size = self._media.path_of(attachment.sha256).stat().st_size
        except OSError:
            return FileState.MISSING
        return FileState.SOUND if size == attachment.bytes else FileState.ALTERED

    @contextmanager
    def _taken_in(
        self, paths: Sequence[Path], progress: Progress | None
    ) -> Iterator[Mapping[Path, Mapping[str, object]]]:
        """The columns that files tell, once they are in ``media/``; those that are new go if the block raises."""
        self._writer.require_writable()
        watch = progress or NoProgress()
        facts: dict[Path, Mapping[str, object]] = {}
        new: list[str] = []
        with self._media.arriving():
            try:
                with self._media.together():
                    for done, path in enumerate(dict.fromkeys(paths)):
                        watch.advance(done, len(paths), "files")
                        _require_content(path)
                        stored = self._media.put(path)
                        new += [stored.sha256] if stored.is_new else []
                        facts[path] = _told_by(path, stored)
                yield facts
            except BaseException:
                with suppress(ArchiveError):
                    with self._database.read() as connection:  # where Ctrl+C came late, all is on disk already
                        kept = read_files_of_the_past(connection)
                    self._media.remove(*set(new) - kept)
                raise


def _told_by(path: Path, stored: StoredFile) -> Mapping[str, object]:
    """The columns of an attachment that the file itself tells."""
    told = probe(path)
    return {
        "original_name": kept_name(path.name),
        "media_type": told.media_type,
        "bytes": stored.bytes,
        "sha256": stored.sha256,
        "duration_ms": told.duration_ms,
        **asdict(told.technical),
    }


def guess_kind(path: Path) -> AttachmentKind:
    """What a file is to its testimony: by its content, then by what its name says of its purpose.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: it cannot be read.
    """
    content, purpose = identify(path), read_file_name(path).purpose
    if content in _RECORDINGS:
        return _RECORDINGS[content]
    if purpose is AttachmentKind.CONSENT_FORM:
        return purpose
    if content is FileKind.IMAGE:
        return AttachmentKind.PHOTO
    return (
        AttachmentKind.TRANSCRIPT if content in _WORDS or purpose is AttachmentKind.TRANSCRIPT else AttachmentKind.OTHER
    )


def copy_name(attachment: Attachment) -> str:
    """The original name of a file, as every system takes it."""
    name = "".join("_" if each in _FORBIDDEN or not each.isprintable() else each for each in attachment.original_name)
    return without_device(name.strip(" .")) or attachment.sha256[:12]


def _require_content(path: Path) -> None:
    if identify(path) is FileKind.EMPTY:
        raise EmptyFile(path=path)


class _Parts:
    """Numbers the parts of recordings, each kind by itself."""

    def __init__(self, testimony: Testimony) -> None:
        self._taken = {(each.kind, each.part_number) for each in testimony.attachments}

    def number(self, kind: AttachmentKind, said: int) -> int:
        """The number that the file's name says where it is free, else the next one; 1 for what has no parts."""
        if kind not in _RECORDINGS.values():
            return said or 1
        number = said or 1
        while (kind, number) in self._taken:
            number += 1
        self._taken.add((kind, number))
        return number


def _held(testimony: Testimony, attachment_id: int) -> Attachment:
    for each in testimony.attachments:
        if each.attachment_id == attachment_id:
            return each
    raise RecordGone


def _columns(field: AttachmentField, value: FieldValue) -> Mapping[str, object]:
    match field:
        case AttachmentField.LABEL:
            return {"label": read.line(value, "label")}
        case AttachmentField.KIND:
            return {"kind": read.choice(value, AttachmentKind, "kind").value}
        case AttachmentField.LANGUAGE:
            text = read.one(value).strip()
            return {"language": require_language(text) if text else ""}
        case AttachmentField.PART_NUMBER:
            text = read.one(value).strip()
            if not text.isdecimal() or not 1 <= int(text) <= _MOST_PARTS:
                raise BadValue(
                    value=text,
                    field="part",
                    expected=QT_TRANSLATE_NOOP("Expected", "a number from 1 to {limit}"),
                    limit=_MOST_PARTS,
                )
            return {"part_number": int(text)}
        case _:
            return access_columns(AccessField(field.value), value)
