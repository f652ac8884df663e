"""Writes what an import decided, within one change: new records whole, known ones field by field."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from uuid import uuid4

from testimony_archive.domain.drafts import (
    DraftAttachment,
    DraftPassage,
    DraftPerson,
    DraftTestimony,
    DraftTranscript,
    Problem,
)
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.file_names import kept_name
from testimony_archive.domain.part_times import is_late
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.records import AccessLevel, Labels, Part, Participation, Role, Theme
from testimony_archive.domain.source_problems import PassagesPastTheEnd, QuoteLost, RestrictedAnew
from testimony_archive.domain.text import fold
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.domain.transcript_edits import read_anew
from testimony_archive.media.probe import MediaFacts, probe
from testimony_archive.media.store import MediaStore, StoredFile
from testimony_archive.services.editing import set_field
from testimony_archive.services.following_words import follow_words_anew
from testimony_archive.services.import_matching import Match, transcript_language
from testimony_archive.services.import_problems import error_at, problem_at
from testimony_archive.services.import_values import DraftValue, draft_values
from testimony_archive.services.terms import TermNames, goal_number
from testimony_archive.storage import testimony_writes as write
from testimony_archive.storage import transcript_writes
from testimony_archive.storage.fixity_rows import note_ingest
from testimony_archive.storage.passage_writes import recording_lengths, replace_passages
from testimony_archive.storage.testimonies import read_passages, read_testimonies
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabularies import read_vocabularies
from testimony_archive.storage.vocabulary_writes import add_goal, add_role, add_theme


class DraftFiles:
    """The files of an import, put into the archive before anything is written; `take_back` if that fails."""

    def __init__(self, media: MediaStore) -> None:
        self._media = media
        self._stored: dict[Path, tuple[StoredFile, MediaFacts]] = {}

    def put_all(self, matches: Iterable[Match], progress: Progress) -> None:
        """Copy every file that the matches bring.

        Raises:
            FileNotThere, NoPermission, DiskFull, DiskTrouble, Cancelled: it failed; call `take_back`.
        """
        paths = list(dict.fromkeys(path for match in matches for path in _files(match)))
        with self._media.together():
            for done, path in enumerate(paths):
                progress.advance(done, len(paths), "files")
                facts = probe(path)
                stored = self._media.put(path, _WithinFile(progress, done, len(paths)))
                self._stored[path] = (stored, facts)

    def facts(self, path: Path) -> dict[str, object]:
        """The columns of an attachment that the file itself tells."""
        stored, facts = self._stored[path]
        return {
            "original_name": kept_name(path.name),
            "media_type": facts.media_type,
            "bytes": stored.bytes,
            "sha256": stored.sha256,
            "duration_ms": facts.duration_ms,
            **asdict(facts.technical),
        }

    def note_ingest(self, unit: WriteUnit) -> None:
        """Write down that they were hashed as they came: their first fixity check."""
        note_ingest(unit, ({"sha256": each.sha256, "bytes": each.bytes} for each, _ in self._stored.values()))

    def take_back(self, kept: Collection[str]) -> None:
        """Remove every file that was new but those whose SHA-256 is in `kept`, which the catalogue refers to; one that
        cannot be removed is a stray that `verify` tells of."""
        new = {stored.sha256 for stored, _ in self._stored.values() if stored.is_new}
        with suppress(ArchiveError):
            self._media.remove(*new.difference(kept))


class _WithinFile:
    """Lets somebody stop in the middle of a large file, while files are what is counted."""

    def __init__(self, progress: Progress, done: int, total: int) -> None:
        self._progress = progress
        self._done = done
        self._total = total

    def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002 - the bytes of one file
        """Say again which file it is."""
        self._progress.advance(self._done, self._total, "files")


class DraftWriter:
    """Writes matches; `errors` are reasons to keep the whole import out, `warnings` are not."""

    def __init__(self, unit: WriteUnit, files: DraftFiles) -> None:
        self._unit = unit
        self._files = files
        vocabularies = read_vocabularies(unit.connection)
        self._vocabularies = vocabularies
        self._names = TermNames.of(vocabularies)
        self._new_keys: set[str] = set()
        self._own_people: set[int] = set()
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []

    def write(self, match: Match) -> None:
        """Write one testimony: new or changed."""
        self._add_terms(match.draft)
        values = draft_values(match.draft, self._names)
        if match.testimony_id is None:
            testimony_id = self._create(match.draft, values)
        else:
            testimony_id = match.testimony_id
            for field in match.fields:
                self._set_field(match.draft, testimony_id, field, values[field])
        for part in Part:
            if part in match.parts:
                held = () if match.testimony_id is None else self._held(testimony_id, part)
                self._write_people(testimony_id, [each for each in match.draft.people if each.part is part], held)
        by_path = {each.path: self._attach(testimony_id, each) for each in match.attachments}
        for attachment_id, changed in match.changed:
            transcript_writes.replace_attachment(self._unit, attachment_id, **self._files.facts(changed.path))
            by_path[changed.path] = attachment_id
        for transcript in match.transcripts:
            self._add_transcript(testimony_id, match.draft, transcript, by_path)
        for transcript_id, transcript in match.replaced:
            self._replace(testimony_id, transcript_id, match.draft, transcript, by_path)
        self._tell_late(testimony_id, match)

    def _create(self, draft: DraftTestimony, values: Mapping[TestimonyField, DraftValue]) -> int:
        theme_ids = [self._names.themes[fold(each)].theme_id for each in values.get(TestimonyField.THEME, ())]
        goals = [goal_number(each) for each in draft.goals or ()]
        return write.create_testimony(self._unit, draft, theme_ids, list(dict.fromkeys(goals)))

    def _set_field(self, draft: DraftTestimony, testimony_id: int, field: TestimonyField, value: DraftValue) -> None:
        try:
            set_field(self._unit, testimony_id, field, value)
        except ArchiveError as error:
            self.errors.append(error_at(draft, error, field=field.value))

    def _held(self, testimony_id: int, part: Part) -> tuple[Participation, ...]:
        (record,) = read_testimonies(self._unit.connection, [testimony_id])
        return tuple(each for each in record.participations if each.part is part)

    def _write_people(self, testimony_id: int, people: Sequence[DraftPerson], held: Sequence[Participation]) -> None:
        """Put the people that a draft tells in the place of those who take their part so far; what it does not tell of
        one who takes it already stays."""
        rest = list(held)
        order: list[int] = []
        for each in people:
            known = next((one for one in rest if one.person.name == each.name), None)
            if known is None:
                order.append(self._add_person(testimony_id, each))
            else:
                rest.remove(known)
                self._change_person(testimony_id, known, each)
                order.append(known.participation_id)
        for left in rest:
            write.delete_participation(self._unit, left.participation_id)
        if held:  # else they follow one another as they were added
            write.arrange_participations(self._unit, order)

    def _add_person(self, testimony_id: int, draft: DraftPerson) -> int:
        return write.add_participation(
            self._unit,
            testimony_id,
            self._person(draft),
            draft.part,
            role_id=self._role_id(draft),
            institution=draft.institution,
            country=draft.country,
        )

    def _change_person(self, testimony_id: int, held: Participation, draft: DraftPerson) -> None:
        then = {"role_id": self._role_id(draft), "institution": draft.institution, "country": draft.country}
        facts = {"pseudonym": draft.pseudonym, **_facts(draft)}
        changed = {name: value for name, value in facts.items() if value and getattr(held.person, name) != value}
        if changed and write.takes_part_elsewhere(self._unit, held.person.person_id, testimony_id):
            then["person_id"] = self._person(draft)
        elif changed:
            write.set_person(self._unit, held.participation_id, **changed)
        given = {name: value for name, value in then.items() if value}
        write.set_participation(self._unit, held.participation_id, **given)

    def _person(self, draft: DraftPerson) -> int:
        return write.find_or_add_person(self._unit, draft.name, draft.pseudonym, self._own_people, **_facts(draft))

    def _role_id(self, draft: DraftPerson) -> int | None:
        return self._names.roles[fold(draft.role)].role_id if draft.role else None

    def _attach(self, testimony_id: int, draft: DraftAttachment) -> int:
        facts = self._files.facts(draft.path)
        return transcript_writes.add_attachment(
            self._unit, testimony_id, draft.kind, part_number=draft.part_number, **facts
        )

    def _add_transcript(
        self, testimony_id: int, draft: DraftTestimony, transcript: DraftTranscript, attached: dict[Path, int]
    ) -> None:
        attachment_id = self._read_from(testimony_id, transcript, attached)
        language = transcript_language(draft, transcript)
        transcript_writes.add_transcript(
            self._unit, testimony_id, language, transcript.passages, attachment_id, transcript.kind
        )

    def _read_from(self, testimony_id: int, transcript: DraftTranscript, attached: dict[Path, int]) -> int | None:
        """The attachment that a transcript was read from."""
        if transcript.source is None:
            return None
        if transcript.source in attached:
            return attached[transcript.source]
        sha256 = str(self._files.facts(transcript.source)["sha256"])  # the testimony has the file, but not its words
        return transcript_writes.find_attachment(self._unit, testimony_id, sha256)

    def _tell_late(self, testimony_id: int, match: Match) -> None:
        """Times past the end of the recording are taken over as they are, and told."""
        lengths = recording_lengths(self._unit, testimony_id)

        def is_past(passage: DraftPassage) -> bool:
            return is_late(passage.start_ms, passage.end_ms, lengths.get(passage.part_number))

        for transcript in (*match.transcripts, *(each for _id, each in match.replaced)):
            late = [each for each in transcript.passages if is_past(each)]
            if late:
                length = format_time_code(lengths[late[0].part_number])
                told = PassagesPastTheEnd(code=match.draft.code, count=len(late), length=length)
                self.warnings.append(problem_at(match.draft, told, "transcript"))

    def _replace(
        self,
        testimony_id: int,
        transcript_id: int,
        draft: DraftTestimony,
        transcript: DraftTranscript,
        attached: dict[Path, int],
    ) -> None:
        source = self._read_from(testimony_id, transcript, attached)
        if source is not None:
            transcript_writes.set_transcript(self._unit, transcript_id, attachment_id=source)
        before = read_passages(self._unit.connection, transcript_id)
        after = read_anew(before, transcript.passages)
        surplus = replace_passages(self._unit, testimony_id, transcript_id, before, after)
        lost = follow_words_anew(self._unit, transcript_id, before, surplus)
        transcript_writes.delete_passages(self._unit, surplus)
        for quote in lost:
            told = QuoteLost(code=draft.code, quote=quote.anchor.exact[:60])
            self.warnings.append(problem_at(draft, told, "transcript"))
        restricted = {each.text for each in before if each.access.level is not AccessLevel.OPEN}
        closed_anew = [each for each in after if each.access.level is not AccessLevel.OPEN]
        if any(each.text not in restricted for each in closed_anew):
            told_too = RestrictedAnew(code=draft.code, count=len(closed_anew))
            self.warnings.append(problem_at(draft, told_too, "transcript"))

    def _add_terms(self, draft: DraftTestimony) -> None:
        names = self._names
        themes = {fold(each): each for each in draft.themes or () if fold(each) not in names.themes}
        for theme in themes.values():
            add_theme(self._unit, self._key(theme, names.themes), "", Labels(en=theme), None, ())
        roles = {
            fold(each.role): each.role for each in draft.people if each.role and fold(each.role) not in names.roles
        }
        for role in roles.values():
            add_role(self._unit, self._key(role, names.roles), Labels(en=role))
        goals = {goal_number(each) for each in draft.goals or ()} - self._vocabularies.goals.keys()
        for goal in sorted(goals):
            add_goal(self._unit, goal, Labels(en=f"Goal {goal}", es=f"Objetivo {goal}", fr=f"Objectif {goal}"))
        if themes or roles or goals:
            self._vocabularies = read_vocabularies(self._unit.connection)
            self._names = TermNames.of(self._vocabularies)

    def _key(self, label: str, names: Mapping[str, Theme | Role]) -> str:
        key = re.sub(r"[^a-z0-9]+", "-", fold(label)).strip("-")[:60] or uuid4().hex[:8]
        if key in names or key in self._new_keys:
            key = f"{key}-{uuid4().hex[:4]}"
        self._new_keys.add(key)
        return key


def _facts(draft: DraftPerson) -> dict[str, str | int | None]:
    return {"gender": draft.gender.value if draft.gender else None, "birth_year": draft.birth_year}


def _files(match: Match) -> Iterable[Path]:
    yield from (each.path for each in match.attachments)
    yield from (each.path for _, each in match.changed)
    transcripts = (*match.transcripts, *(each for _, each in match.replaced))
    yield from (each.source for each in transcripts if each.source is not None)
