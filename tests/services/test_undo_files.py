"""Files, consent forms, passages' access, copies and templates can be taken back to the beginning and done again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.edits import AccessField, AttachmentField, TestimonyField, TranscriptField
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.record_starts import RecordTemplate
from testimony_archive.domain.records import Attachment, ConsentMoment, Testimony
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.services.workspace import Workspace
from tests.factories import codes, content, passages_of, record, recording, small_archive, workspaces

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


class Keeper(RuleBasedStateMachine):
    """Somebody who attaches, replaces, restricts and copies at random, and changes their mind."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="testimony-archive-undo-files-"))
        self.workspace = workspaces().open(small_archive(self.folder / "archive"))
        self.states: list[object] = [everything(self.workspace)]
        self.now = 0
        self.paths = [recording(self.folder / "PE-001_2.wav", tone=500)]
        for name, text in FILES.items():
            self.paths.append(self.folder / name)
            self.paths[-1].write_text(text, encoding="utf-8")

    def attempt(self, change: Callable[[], ChangeSet]) -> None:
        """What is refused has changed nothing; what is done has a name, every value of which is known."""
        try:
            done = change()
        except ArchiveError:
            assert everything(self.workspace) == self.states[self.now]
            return
        assert "{" not in done.label.text()
        if done.change_set_id:
            self.now += 1
            self.states[self.now :] = [everything(self.workspace)]
            assert self.states[self.now] != self.states[self.now - 1], done.label.text()

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

    # --- taken back, and done again ---

    @precondition(lambda self: self.now > 0)
    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(min(times, self.now)):
            self.workspace.undo()
            self.now -= 1
            assert everything(self.workspace) == self.states[self.now]

    @precondition(lambda self: self.now < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.workspace.redo()
        self.now += 1
        assert everything(self.workspace) == self.states[self.now]

    @invariant()
    def offers_what_there_is_to_take_back(self) -> None:
        state = self.workspace.undo_state
        assert (state.undo is None) == (self.now == 0)
        assert (state.redo is None) == (self.now == len(self.states) - 1)

    def teardown(self) -> None:
        try:
            while self.now < len(self.states) - 1:
                self.redo()
            assert self.workspace.keeping.verify().problems == (), "every file that a record names is there"
            self.undo(self.now)
            assert self.workspace.keeping.verify().problems == ()
        finally:
            self.workspace.close()
            shutil.rmtree(self.folder)


Keeper.TestCase.settings = settings(
    max_examples=5, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
TestKeeper = Keeper.TestCase
