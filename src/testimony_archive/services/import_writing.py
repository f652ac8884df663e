"""Writes what an import decided, within one change: new records whole, known ones field by field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from uuid import uuid4

from testimony_archive.domain.drafts import (
    DraftAttachment,
    DraftPerson,
    DraftTestimony,
    DraftTranscript,
    Problem,
    Severity,
)
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.records import AttachmentKind, Labels, Part, Role, Theme
from testimony_archive.domain.text import fold
from testimony_archive.media.probe import MediaFacts, probe
from testimony_archive.media.store import MediaStore, StoredFile
from testimony_archive.services.editing import set_field
from testimony_archive.services.import_matching import (
    DraftValue,
    Match,
    Verdict,
    draft_values,
    goal_number,
    transcript_language,
)
from testimony_archive.services.quoting import follow_words
from testimony_archive.services.terms import role_names, theme_names
from testimony_archive.storage import testimony_writes as write
from testimony_archive.storage import transcript_writes
from testimony_archive.storage.testimonies import read_passages
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabularies import read_vocabularies
from testimony_archive.storage.vocabulary_writes import add_goal, add_role, add_theme


class DraftFiles:
    """The files of an import, put into the archive before anything is written; `take_back` if that fails."""

    def __init__(self, media: MediaStore) -> None:
        self._media = media
        self._stored: dict[Path, tuple[StoredFile, MediaFacts]] = {}

    def put_all(self, matches: Iterable[Match], progress: Progress) -> None:
        """Copy every file that the matches add.

        Raises:
            FileNotThere, NoPermission, DiskFull, DiskTrouble, Cancelled: it failed; call `take_back`.
        """
        paths = list(dict.fromkeys(path for match in matches for path in _files(match)))
        for done, path in enumerate(paths):
            progress.advance(done, len(paths), "files")
            self._stored[path] = (self._media.put(path), probe(path))

    def facts(self, path: Path) -> dict[str, object]:
        """The columns of an attachment that the file itself tells."""
        stored, facts = self._stored[path]
        return {
            "original_name": unicodedata.normalize("NFC", path.name),
            "media_type": facts.media_type,
            "bytes": stored.bytes,
            "sha256": stored.sha256,
            "duration_ms": facts.duration_ms,
        }

    def take_back(self) -> None:
        """Remove every file that was new."""
        for stored, _ in self._stored.values():
            if stored.is_new:
                self._media.remove(stored.sha256)


class DraftWriter:
    """Writes matches; `errors` are reasons to keep the whole import out."""

    def __init__(self, unit: WriteUnit, files: DraftFiles) -> None:
        self._unit = unit
        self._files = files
        vocabularies = read_vocabularies(unit.connection)
        self._vocabularies = vocabularies
        self._themes: dict[str, Theme] = dict(theme_names(vocabularies))
        self._roles: dict[str, Role] = dict(role_names(vocabularies))
        self.errors: list[Problem] = []

    def write(self, match: Match) -> None:
        """Write one testimony: new or changed."""
        self._add_terms(match.draft)
        values = draft_values(match.draft, self._vocabularies)
        if match.testimony_id is None:
            testimony_id = self._create(match.draft, values)
        else:
            testimony_id = match.testimony_id
            for field in match.fields:
                set_field(self._unit, testimony_id, field, values[field])
        for part in Part:
            if part in match.parts:
                if match.verdict is Verdict.UPDATE:
                    write.delete_participations(self._unit, testimony_id, part)
                self._add_people(testimony_id, match.draft.people, part)
        sources = {each: self._attach(testimony_id, each) for each in match.attachments}
        by_path = {each.path: row for each, row in sources.items()}
        for transcript in match.transcripts:
            self._add_transcript(testimony_id, match.draft, transcript, by_path)
        for transcript_id, transcript in match.replaced:
            self._replace(testimony_id, transcript_id, match.draft, transcript)

    def _create(self, draft: DraftTestimony, values: Mapping[TestimonyField, DraftValue]) -> int:
        theme_ids = [self._themes[fold(each)].theme_id for each in values.get(TestimonyField.THEME, ())]
        goals = [goal_number(each) for each in draft.goals or ()]
        return write.create_testimony(self._unit, draft, theme_ids, list(dict.fromkeys(goals)))

    def _add_people(self, testimony_id: int, people: Iterable[DraftPerson], part: Part) -> None:
        for each in people:
            if each.part is not part:
                continue
            person_id = write.find_or_add_person(
                self._unit,
                each.name,
                each.pseudonym,
                gender=each.gender.value if each.gender else None,
                birth_year=each.birth_year,
            )
            write.add_participation(
                self._unit,
                testimony_id,
                person_id,
                part,
                role_id=self._roles[fold(each.role)].role_id if each.role else None,
                institution=each.institution,
                country=each.country,
            )

    def _attach(self, testimony_id: int, draft: DraftAttachment) -> int:
        facts = self._files.facts(draft.path)
        return transcript_writes.add_attachment(
            self._unit, testimony_id, draft.kind, part_number=draft.part_number, **facts
        )

    def _add_transcript(
        self, testimony_id: int, draft: DraftTestimony, transcript: DraftTranscript, attached: dict[Path, int]
    ) -> None:
        attachment_id = None
        if transcript.source is not None:
            attachment_id = attached.get(transcript.source)
            if attachment_id is None:
                source = DraftAttachment(AttachmentKind.TRANSCRIPT, transcript.source)
                attachment_id = self._attach(testimony_id, source)
        language = transcript_language(draft, transcript)
        transcript_writes.add_transcript(self._unit, testimony_id, language, transcript.passages, attachment_id)

    def _replace(
        self, testimony_id: int, transcript_id: int, draft: DraftTestimony, transcript: DraftTranscript
    ) -> None:
        before = read_passages(self._unit.connection, transcript_id)
        surplus = transcript_writes.replace_passages(self._unit, testimony_id, transcript_id, transcript.passages)
        lost = follow_words(self._unit, transcript_id, before, without=surplus)
        transcript_writes.delete_passages(self._unit, surplus)
        for quote in lost:
            message = f"the new transcript of {draft.code} no longer holds the kept quote “{quote.anchor.exact[:60]}”"
            self.errors.append(Problem(draft.origin, message, Severity.ERROR, draft.row, "transcript"))

    def _add_terms(self, draft: DraftTestimony) -> None:
        added = False
        for theme in draft.themes or ():
            if fold(theme) not in self._themes:
                add_theme(self._unit, self._key(theme, self._themes), "", Labels(en=theme), None, ())
                added = True
        for person in draft.people:
            if person.role and fold(person.role) not in self._roles:
                add_role(self._unit, self._key(person.role, self._roles), Labels(en=person.role))
                added = True
        for goal in map(goal_number, draft.goals or ()):
            if goal not in self._vocabularies.goals:
                add_goal(self._unit, goal, Labels(en=f"Goal {goal}", es=f"Objetivo {goal}", fr=f"Objectif {goal}"))
                added = True
        if added:
            self._vocabularies = read_vocabularies(self._unit.connection)
            self._themes = dict(theme_names(self._vocabularies))
            self._roles = dict(role_names(self._vocabularies))

    def _key(self, label: str, names: Mapping[str, Theme | Role]) -> str:
        key = re.sub(r"[^a-z0-9]+", "-", fold(label)).strip("-")[:60] or uuid4().hex[:8]
        return f"{key}-{uuid4().hex[:4]}" if key in names else key


def _files(match: Match) -> Iterable[Path]:
    yield from (each.path for each in match.attachments)
    yield from (each.source for each in match.transcripts if each.source is not None)
