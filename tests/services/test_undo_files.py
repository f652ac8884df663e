"""Files, consent forms, passages' access, copies and templates can be taken back to the beginning and done again."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from testimony_archive.domain.edits import AccessField, AttachmentField, TestimonyField, TranscriptField
from testimony_archive.domain.record_starts import RecordTemplate
from testimony_archive.domain.records import Attachment, ConsentMoment, Testimony
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.services.workspace import Workspace
from tests.factories import codes, content, passages_of, record, recording
from tests.services.mind_changing import MindChanger

FILES: Mapping[str, str] = {
    "PE-001_consent.txt": "I agree.",
    "agreed.txt": "I agree.",
    "PE-001_es.txt": "ROSA: Con dos telares.",
    "empty.txt": "",
}
TYPED = st.sampled_from(["", "closed", "2030", "names others", "es", "consent_form", "3", "soon", "x" * 2_000])
NAMES = st.sampled_from(["", "Serie", "serie", "Otra", "x" * 2_000])


def everything(workspace: Workspace) -> object:
    """What people see of an archive, and its templates."""
    return content(workspace), workspace.starting.templates()


class Keeper(MindChanger[object]):
    """Somebody who attaches, replaces, restricts and copies at random, and changes their mind."""

    def __init__(self) -> None:
        super().__init__(everything)
        self.paths = [recording(self.folder / "PE-001_2.wav", tone=500)]
        for name, text in FILES.items():
            self.paths.append(self.folder / name)
            self.paths[-1].write_text(text, encoding="utf-8")

    def some_testimony(self, data: st.DataObject) -> Testimony:
        return record(self.workspace, data.draw(st.sampled_from(codes(self.workspace)[:4])))

    def some_file(self, data: st.DataObject) -> tuple[int, Attachment] | None:
        held = [
            (testimony.testimony_id, each)
            for testimony in (record(self.workspace, code) for code in codes(self.workspace)[:4])
            for each in testimony.attachments
        ]
        return data.draw(st.sampled_from(held)) if held else None

    def some_template(self, data: st.DataObject) -> RecordTemplate:
        return data.draw(st.sampled_from(self.workspace.starting.templates()))

    def has_templates(self) -> bool:
        return bool(self.workspace.starting.templates())

    # --- files ---

    @rule(data=st.data(), count=st.integers(1, 3))
    def attach(self, data: st.DataObject, count: int) -> None:
        testimony_id = self.some_testimony(data).testimony_id
        paths = data.draw(st.lists(st.sampled_from(self.paths), min_size=count, max_size=count))
        self.attempt(lambda: self.workspace.attaching.add(testimony_id, paths).changes)

    @rule(data=st.data(), deed=st.sampled_from(["replace", "bring back", "remove", "read"]))
    def handle(self, data: st.DataObject, deed: str) -> None:
        if (found := self.some_file(data)) is None:
            return
        testimony_id, held = found
        attaching, path = self.workspace.attaching, data.draw(st.sampled_from(self.paths))
        match deed:
            case "replace":
                self.attempt(lambda: attaching.replace(testimony_id, held.attachment_id, path))
            case "bring back":
                version = held.versions[-1].version_id if held.versions else 9_999
                self.attempt(lambda: attaching.bring_back(testimony_id, held.attachment_id, version))
            case "remove":
                self.attempt(lambda: attaching.remove(testimony_id, held.attachment_id))
            case _:
                self.attempt(lambda: attaching.read_as_transcript(testimony_id, held.attachment_id))

    @rule(data=st.data(), field=st.sampled_from(AttachmentField), typed=TYPED)
    def describe(self, data: st.DataObject, field: AttachmentField, typed: str) -> None:
        if (found := self.some_file(data)) is not None:
            testimony_id, held = found
            self.attempt(lambda: self.workspace.attaching.edit(testimony_id, held.attachment_id, field, typed))

    # --- consent and access ---

    @rule(data=st.data(), moment=st.sampled_from(ConsentMoment), shown=st.booleans())
    def show_consent(self, data: st.DataObject, moment: ConsentMoment, shown: bool) -> None:
        testimony = self.some_testimony(data)
        files = [each.attachment_id for each in testimony.attachments]
        form = data.draw(st.sampled_from(files)) if files and shown else None
        self.attempt(lambda: self.workspace.parts.link_consent_form(testimony.testimony_id, moment, form))

    @rule(data=st.data(), field=st.sampled_from([TestimonyField.CONSENT, TestimonyField.RELEASE]), given=st.booleans())
    def answer(self, data: st.DataObject, field: TestimonyField, given: bool) -> None:
        testimony_id, form = self.some_testimony(data).testimony_id, "written" if given else ""
        self.attempt(lambda: self.workspace.editing.edit(testimony_id, field, form))

    @rule(data=st.data(), field=st.sampled_from(AccessField), typed=TYPED)
    def restrict_passages(self, data: st.DataObject, field: AccessField, typed: str) -> None:
        if "PE-001" in codes(self.workspace) and record(self.workspace, "PE-001").transcripts:
            ids = [each.passage_id for each in passages_of(self.workspace, "PE-001")]
            chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
            self.attempt(lambda: self.workspace.parts.restrict_passages(chosen, field, typed))

    @rule(data=st.data(), field=st.sampled_from(TranscriptField), typed=TYPED)
    def edit_transcript(self, data: st.DataObject, field: TranscriptField, typed: str) -> None:
        testimony = self.some_testimony(data)
        if testimony.transcripts:
            parts, ids = self.workspace.parts, (testimony.testimony_id, testimony.transcripts[0].transcript_id)
            self.attempt(lambda: parts.edit_transcript(*ids, field, typed))

    # --- copies and templates ---

    @rule(data=st.data())
    def copy(self, data: st.DataObject) -> None:
        testimony_id = self.some_testimony(data).testimony_id
        self.attempt(lambda: self.workspace.starting.copy(testimony_id).changes)

    @rule(data=st.data(), name=NAMES)
    def keep(self, data: st.DataObject, name: str) -> None:
        testimony_id = self.some_testimony(data).testimony_id
        self.attempt(lambda: self.workspace.starting.keep(testimony_id, name)[0])

    @precondition(has_templates)
    @rule(data=st.data(), name=NAMES, deed=st.sampled_from(["start", "rename", "delete"]))
    def use_template(self, data: st.DataObject, name: str, deed: str) -> None:
        starting, template = self.workspace.starting, self.some_template(data).template_id
        match deed:
            case "start":
                self.attempt(lambda: starting.start(template).changes)
            case "rename":
                self.attempt(lambda: starting.rename(template, name))
            case _:
                self.attempt(lambda: starting.delete(template))

    @rule(data=st.data())
    def merge_themes(self, data: st.DataObject) -> None:
        """Templates follow, and go back with it."""
        keys = [each.key for each in self.workspace.vocabularies.terms(VocabularyKind.THEME)]
        one, other = data.draw(st.sampled_from(keys)), data.draw(st.sampled_from(keys))
        self.attempt(lambda: self.workspace.vocabularies.merge(VocabularyKind.THEME, one, other))

    @precondition(lambda self: len(codes(self.workspace)) > 1)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        testimony_id = self.some_testimony(data).testimony_id
        self.attempt(lambda: self.workspace.editing.delete_testimonies([testimony_id]))


TestKeeper = Keeper.TestCase
TestKeeper.settings = settings(max_examples=5, stateful_step_count=15, suppress_health_check=list(HealthCheck))
