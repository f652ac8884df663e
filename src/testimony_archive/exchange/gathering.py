"""Puts together what belongs to one testimony: its row in a table, its words, its recordings and other files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from testimony_archive.domain.drafts import DraftAttachment, DraftTestimony, DraftTranscript, Severity
from testimony_archive.domain.errors import ArchiveError, EmptyFile
from testimony_archive.domain.records import AttachmentKind, TranscriptKind
from testimony_archive.domain.source_problems import (
    CodeForSeveral,
    CodeRepeated,
    NotARecording,
    SameNameTwice,
    SecondTranscript,
    StrayFile,
)
from testimony_archive.domain.text import clean_line
from testimony_archive.exchange.folders import FoundFile
from testimony_archive.exchange.kinds import AUDIO_SUFFIXES, VIDEO_SUFFIXES, FileKind, has_known_suffix
from testimony_archive.exchange.languages import guess_language
from testimony_archive.exchange.passage_table import PassageGroup
from testimony_archive.exchange.records import DEFAULTS_PLACE, RecordContext, RecordReader
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.stems import FileName, read_file_name
from testimony_archive.exchange.testimony_table import ReadTable
from testimony_archive.exchange.transcripts import (
    WITH_WORDS,
    GridStore,
    TableOptions,
    join_parts,
    not_readable,
    read_transcript,
    spread_over_parts,
)

_RECORDINGS: Final = {FileKind.AUDIO: AttachmentKind.AUDIO, FileKind.VIDEO: AttachmentKind.VIDEO}
_PLAIN: Final = {**_RECORDINGS, FileKind.IMAGE: AttachmentKind.PHOTO, FileKind.PDF: AttachmentKind.OTHER}
_KEPT_WHOLE: Final = frozenset({AttachmentKind.CONSENT_FORM, AttachmentKind.PHOTO})
# Of several files with the same words, those are read that know times, then speakers.
_PREFERENCE: Final = (
    *(FileKind.TRANSCRIBER, FileKind.TEXTGRID, FileKind.SUBTITLES),
    *(FileKind.TABLE, FileKind.WORKBOOK, FileKind.WORD, FileKind.TEXT),
)
_ORDER: Final = tuple(AttachmentKind)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words for a testimony. `file` is None where a table holds those of several testimonies."""

    group: PassageGroup
    name: FileName
    kind: FileKind
    file: Path | None
    origin: Path

    @property
    def language(self) -> str:
        """As the file tells it; its name tells the language of the words spoken, not of a translation beside them."""
        named = self.name.language if self.group.kind is TranscriptKind.VERBATIM else ""
        return named or self.group.language

    @property
    def likely_language(self) -> str:
        """As the file tells it, or as the words look."""
        return self.language or guess_language("\n".join(each.text for each in self.group.passages[:500]))


@dataclass(slots=True)
class _Group:
    """The files of one code, under way."""

    code: str
    files: list[tuple[FoundFile, DraftAttachment]] = field(default_factory=list)
    words: list[_Words] = field(default_factory=list)

    @property
    def is_testimony(self) -> bool:
        """Whether it has words or a recording: a photo alone tells nothing."""
        return bool(self.words) or any(file.kind in _RECORDINGS for file, _ in self.files)


class Gathering:
    """Takes tables first, then files, and gives testimonies."""

    def __init__(self, options: TableOptions, grids: GridStore, report: Report) -> None:
        self._options = options
        self._grids = grids
        self._report = report
        self._drafts: dict[str, DraftTestimony] = {}
        self._named: set[Path] = set()
        self._folders_with_table: set[Path] = set()
        self._groups: dict[str, _Group] = {}

    def add_table(self, table: ReadTable, source: Path | None) -> None:
        """Take the testimonies of a table that was found in a folder, or named itself."""
        self._named |= table.named
        if source is not None:
            self._folders_with_table.add(source)
        for draft in table.testimonies:
            earlier = self._drafts.setdefault(_key(draft.code), draft)
            if earlier is not draft:
                problem = CodeRepeated(code=draft.code, row=earlier.row, file=earlier.origin)
                self._report.tell(draft.origin, problem, draft.row, draft.columns.get("code", "code"))

    def is_named(self, path: Path) -> bool:
        """Whether a table names the file."""
        return path.resolve() in self._named

    def add_file(self, file: FoundFile) -> None:
        """Take a file that no table names.

        Raises:
            ArchiveError: it was named as a source, and nothing can be read from it.
        """
        try:
            self._add(file)
        except ArchiveError as error:
            if file.source is None:
                raise
            promises = has_known_suffix(file.path)
            self._report.tell_as(Severity.ERROR if promises else Severity.WARNING, file.path, error)

    def testimonies(self) -> tuple[DraftTestimony, ...]:
        """Everything put together: the testimonies of tables in their order, then those of files."""
        made: list[str] = []
        for key, group in self._groups.items():
            draft = self._drafts.get(key)
            if draft is None:
                if not self._can_stand_alone(group):
                    self._tell_strays(group)
                    continue
                made.append(key)
                draft = self._new_draft(group)
            self._drafts[key] = self._joined(draft, group)
        self._give_code(made)
        return tuple(self._with_parts(draft) for draft in self._drafts.values())

    def _add(self, file: FoundFile) -> None:
        name = read_file_name(file.path)
        kept_whole = name.purpose in _KEPT_WHOLE
        if file.path.suffix.lower() in AUDIO_SUFFIXES | VIDEO_SUFFIXES and file.kind not in _RECORDINGS:
            raise EmptyFile(path=file.path) if file.kind is FileKind.EMPTY else NotARecording(path=file.path)
        if file.kind in WITH_WORDS and not kept_whole:
            groups = read_transcript(file.path, file.kind, self._grids, self._options, self._report)
            codes = {_key(group.code) for group in groups}
            for group in groups:
                own_file = file.path if len(codes) == 1 else None
                target = self._group(group.code or self._code_of(name))
                target.words.append(_Words(group, name, file.kind, own_file, file.path))
            if len(codes) == 1:
                kind = AttachmentKind.TRANSCRIPT
                self._attach(self._group(groups[0].code or self._code_of(name)), file, kind, name)
            return
        kind_kept = name.purpose if kept_whole and file.kind not in _RECORDINGS else _PLAIN.get(file.kind)
        if kind_kept is None or file.kind in {FileKind.EMPTY, FileKind.UNKNOWN, FileKind.OHMS}:
            raise not_readable(file.path, file.kind)
        self._attach(self._group(self._code_of(name)), file, kind_kept, name)

    def _code_of(self, name: FileName) -> str:
        """The whole name where a table has such a code, else what is left of it without part and language."""
        return name.stem if _key(name.stem) in self._drafts else name.code

    def _group(self, code: str) -> _Group:
        return self._groups.setdefault(_key(code), _Group(code))

    def _attach(self, group: _Group, file: FoundFile, kind: AttachmentKind, name: FileName) -> None:
        for other, _ in group.files:
            if _key(other.path.name) == _key(file.path.name):
                problem = SameNameTwice(path=file.path, other=other.path, code=group.code)
                self._report.tell(file.path, problem)
        group.files.append((file, DraftAttachment(kind, file.path, name.part_number or 1)))

    def _can_stand_alone(self, group: _Group) -> bool:
        """A table tells which testimonies its folder holds: other files there are strays, but for tables of words."""
        if any(words.kind in {FileKind.TABLE, FileKind.WORKBOOK} for words in group.words):
            return True
        return group.is_testimony and any(file.source not in self._folders_with_table for file, _ in group.files)

    def _tell_strays(self, group: _Group) -> None:
        for file, _ in group.files:
            if file.source is None:
                raise not_readable(file.path, file.kind)
            self._report.tell(file.path, StrayFile(path=file.path))

    def _new_draft(self, group: _Group) -> DraftTestimony:
        first = group.words[0].origin if group.words else group.files[0][0].path
        row = group.words[0].group.row if group.words and group.words[0].group.code else 0
        context = RecordContext(first, {}, self._options.defaults)
        return RecordReader(context, self._report).read(clean_line(group.code), row, {})

    def _joined(self, draft: DraftTestimony, group: _Group) -> DraftTestimony:
        words = self._without_repetitions(draft, group.words)
        transcripts = [
            DraftTranscript(
                each.group.in_part(each.name.part_number or 1).passages, each.language, each.file, each.group.kind
            )
            for each in sorted(words, key=lambda each: each.name.part_number)
        ]
        attachments = [*draft.attachments, *(attachment for _, attachment in group.files)]
        tags = [tag for each in words for tag in each.group.tags]
        notes = [note for each in words for note in each.group.notes]
        return replace(
            draft,
            transcripts=join_parts([*draft.transcripts, *transcripts]),
            attachments=tuple(attachments),
            keywords=tuple(dict.fromkeys((*(draft.keywords or ()), *tags))) or None,
            notes="\n".join(filter(None, (draft.notes, *notes))) or None,
        )

    def _without_repetitions(self, draft: DraftTestimony, words: Sequence[_Words]) -> list[_Words]:
        """Of several files that hold the same words in several formats, the one that tells most."""
        held = {(each.language or _guess(each), each.kind) for each in draft.transcripts}
        taken: dict[tuple[str, TranscriptKind, int], Path | None] = {(*each, 0): None for each in held}
        kept: set[int] = set()
        for index in sorted(range(len(words)), key=lambda index: _PREFERENCE.index(words[index].kind)):
            each = words[index]
            place = (each.likely_language, each.group.kind, each.name.part_number)
            if each.group.code or place not in taken:
                kept.add(index)
                taken.setdefault(place, each.origin)
            else:
                other = taken[place] or draft.origin
                self._report.tell(each.origin, SecondTranscript(path=each.origin, other=other))
        return [each for index, each in enumerate(words) if index in kept]

    def _give_code(self, made: Sequence[str]) -> None:
        """A code given by ``--set`` is for the one testimony that files alone make."""
        code = clean_line(self._options.defaults.get("code", ""))
        if not code or not made:
            return
        if len(made) > 1:
            self._report.tell(DEFAULTS_PLACE, CodeForSeveral(code=code, count=len(made)), column="code")
            return
        draft = self._drafts.pop(made[0])
        self._drafts[_key(code)] = replace(draft, code=code)

    def _with_parts(self, draft: DraftTestimony) -> DraftTestimony:
        """Files in order, words numbered by the parts of the recording and in the testimony's language."""
        recordings = {AttachmentKind.AUDIO, AttachmentKind.VIDEO}
        parts = max((each.part_number for each in draft.attachments if each.kind in recordings), default=1)
        spoken = draft.languages[0] if draft.languages and len(draft.languages) == 1 else ""
        only = {TranscriptKind.VERBATIM: spoken, TranscriptKind.TRANSLATION: ""}
        return replace(
            draft,
            transcripts=tuple(
                replace(spread_over_parts(each, parts), language=each.language or only[each.kind])
                for each in draft.transcripts
            ),
            attachments=tuple(sorted(draft.attachments, key=lambda each: (_ORDER.index(each.kind), each.part_number))),
        )


def _guess(transcript: DraftTranscript) -> str:
    return guess_language("\n".join(each.text for each in transcript.passages[:500]))


def _key(code: str) -> str:
    return clean_line(code).casefold()
