"""The files of a testimony: nothing that was there is lost, and every change can be taken back."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from testimony_archive.domain.edits import AttachmentField
from testimony_archive.domain.errors import (
    ArchiveReadOnly,
    BadValue,
    EmptyFile,
    FileNotThere,
    RecordGone,
    UnknownFormat,
    UnknownTerm,
)
from testimony_archive.domain.recording_errors import RecordingMissing
from testimony_archive.domain.records import AccessLevel, AttachmentKind
from testimony_archive.services.attaching import PreviewKind, copy_name
from testimony_archive.services.file_states import FileState
from testimony_archive.services.workspace import Workspace
from tests.factories import content, files_in, opened, passages_of, record, recording

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001"
    "f61738550000000049454e44ae426082"
)
SAID = "ANA: Buenos días, vengo de la sierra.\n\nLUZ: Bienvenida, ¿cómo fue el viaje?\n"


def written(folder: Path, name: str, data: bytes | str) -> Path:
    """A file with this content."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def add(workspace: Workspace, *paths: Path, code: str = "CL-002") -> list[int]:
    return list(workspace.attaching.add(record(workspace, code).testimony_id, paths).attachment_ids)


def test_the_kind_is_told_by_content_and_name(workspace: Workspace, tmp_path: Path) -> None:
    names: dict[str, tuple[bytes | str, AttachmentKind]] = {
        "one.bin": (recording(tmp_path / "one.bin").read_bytes(), AttachmentKind.AUDIO),
        "face.png": (PNG, AttachmentKind.PHOTO),
        "CL-002_consent.png": (PNG + b"x", AttachmentKind.CONSENT_FORM),
        "CL-002_consentimiento.pdf": (b"%PDF-1.4\n", AttachmentKind.CONSENT_FORM),
        "letter.pdf": (b"%PDF-1.5\n", AttachmentKind.OTHER),
        "CL-002_transcript.pdf": (b"%PDF-1.6\n", AttachmentKind.TRANSCRIPT),
        "CL-002_fr.txt": (SAID, AttachmentKind.TRANSCRIPT),
        "rows.csv": ("a,b\n1,2\n", AttachmentKind.OTHER),
    }
    added = add(workspace, *(written(tmp_path, name, data) for name, (data, _) in names.items()))
    files = {each.original_name: each for each in record(workspace, "CL-002").attachments}
    assert {name: each.kind for name, each in files.items()} == {name: kind for name, (_, kind) in names.items()}
    assert len(added) == len(names)
    assert files["CL-002_fr.txt"].language == "fr"
    assert (files["one.bin"].technical.sample_rate_hz, files["one.bin"].technical.channels) == (8_000, 1)


def test_parts_of_a_recording_follow_one_another(workspace: Workspace, tmp_path: Path) -> None:
    names = ("b.wav", "CL-002_3.wav", "c.wav", "CL-002_1.wav")
    add(workspace, *(recording(tmp_path / name, tone=300 + 50 * place) for place, name in enumerate(names)))
    parts = {each.original_name: each.part_number for each in record(workspace, "CL-002").attachments}
    assert parts == {"b.wav": 1, "CL-002_3.wav": 3, "c.wav": 2, "CL-002_1.wav": 4}


def test_the_same_content_is_stored_once_and_listed_once(workspace: Workspace, tmp_path: Path) -> None:
    sound = recording(tmp_path / "PE-001.wav")
    stored = files_in(workspace.path / "media")
    testimony = record(workspace, "PE-001")
    again = workspace.attaching.add(testimony.testimony_id, [sound])
    assert (again.attachment_ids, again.already_there) == ((), ("PE-001.wav",))
    assert not again.changes.touched
    add(workspace, sound)  # of another testimony
    assert files_in(workspace.path / "media") == stored
    assert len(record(workspace, "CL-002").attachments) == 1


def test_adding_is_one_step_to_undo_and_redo(workspace: Workspace, tmp_path: Path) -> None:
    before = content(workspace)
    add(workspace, written(tmp_path, "a.png", PNG), recording(tmp_path / "a.wav", tone=500))
    after = content(workspace)
    assert workspace.undo().label.text() == "add 2 files to CL-002"
    assert content(workspace) == before
    workspace.redo()
    assert content(workspace) == after
    assert workspace.keeping.verify().is_sound


def test_what_cannot_be_added_leaves_nothing_behind(workspace: Workspace, tmp_path: Path) -> None:
    before, stored = content(workspace), files_in(workspace.path / "media")
    sound = recording(tmp_path / "new.wav", tone=700)
    testimony_id = record(workspace, "CL-002").testimony_id
    for wrong, error in ((written(tmp_path, "empty.txt", ""), EmptyFile), (tmp_path / "nowhere.mp3", FileNotThere)):
        with pytest.raises(error):
            workspace.attaching.add(testimony_id, [sound, wrong])
    with pytest.raises(RecordGone):
        workspace.attaching.add(999, [sound])
    assert content(workspace) == before
    assert files_in(workspace.path / "media") == stored


def test_an_archive_opened_to_read_takes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "archive"):
        pass
    with opened(tmp_path / "archive", read_only=True) as workspace, pytest.raises(ArchiveReadOnly):
        add(workspace, recording(tmp_path / "new.wav"))


@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [
        (AttachmentField.LABEL, "  The  tape ", "The tape"),
        (AttachmentField.KIND, "other", AttachmentKind.OTHER),
        (AttachmentField.LANGUAGE, "español", "es"),
        (AttachmentField.LANGUAGE, "", ""),
        (AttachmentField.PART_NUMBER, "3", 3),
    ],
)
def test_a_field_of_a_file_is_set_and_taken_back(
    workspace: Workspace, field: AttachmentField, typed: str, shown: object
) -> None:
    before, testimony = content(workspace), record(workspace, "PE-001")
    file_id = testimony.attachments[0].attachment_id
    changes = workspace.attaching.edit(testimony.testimony_id, file_id, field, typed)
    assert getattr(record(workspace, "PE-001").attachments[0], field.value) == shown
    if changes.touched:
        workspace.undo()
    assert content(workspace) == before


def test_access_of_a_recording_keeps_it_in(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    file_id = testimony.attachments[0].attachment_id
    workspace.attaching.edit(testimony.testimony_id, file_id, AttachmentField.ACCESS, "closed")
    workspace.attaching.edit(testimony.testimony_id, file_id, AttachmentField.ACCESS_UNTIL, "2030")
    closed = record(workspace, "PE-001")
    assert closed.attachments[0].access.level is AccessLevel.CLOSED
    recording_answer = workspace.catalogue.leaving(closed).recording
    assert recording_answer is not None
    assert recording_answer.text() == "access is closed until 2030"


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        (AttachmentField.LABEL, "x" * 10_000, BadValue),
        (AttachmentField.LABEL, "a\u202egnp.exe", BadValue),
        (AttachmentField.KIND, "spoon", BadValue),
        (AttachmentField.LANGUAGE, "Klingonish", UnknownTerm),
        (AttachmentField.PART_NUMBER, "0", BadValue),
        (AttachmentField.PART_NUMBER, "two", BadValue),
        (AttachmentField.PART_NUMBER, "1000", BadValue),
        (AttachmentField.ACCESS, "secret", BadValue),
    ],
)
def test_what_a_file_cannot_take_changes_nothing(
    workspace: Workspace, field: AttachmentField, typed: str, error: type[Exception]
) -> None:
    before, testimony = content(workspace), record(workspace, "PE-001")
    with pytest.raises(error):
        workspace.attaching.edit(testimony.testimony_id, testimony.attachments[0].attachment_id, field, typed)
    assert content(workspace) == before


def test_a_new_version_keeps_the_old_one_which_can_be_brought_back(workspace: Workspace, tmp_path: Path) -> None:
    testimony = record(workspace, "PE-001")
    (old,) = testimony.attachments
    better = recording(tmp_path / "better.wav", tone=880, milliseconds=400)
    workspace.attaching.replace(testimony.testimony_id, old.attachment_id, better)
    (new,) = record(workspace, "PE-001").attachments
    assert (new.attachment_id, new.original_name, new.duration_ms) == (old.attachment_id, "better.wav", 400)
    (version,) = new.versions
    assert (version.original_name, version.sha256) == (old.original_name, old.sha256)
    with_new = content(workspace)

    workspace.attaching.bring_back(testimony.testimony_id, old.attachment_id, version.version_id)
    (back,) = record(workspace, "PE-001").attachments
    assert (back.original_name, back.sha256, back.technical) == (old.original_name, old.sha256, old.technical)
    assert [each.original_name for each in back.versions] == ["better.wav"]
    workspace.undo()
    assert content(workspace) == with_new
    workspace.undo()
    assert record(workspace, "PE-001").attachments == (old,)
    assert workspace.keeping.verify().is_sound


def test_replacing_by_the_same_content_is_no_change(workspace: Workspace, tmp_path: Path) -> None:
    testimony = record(workspace, "PE-001")
    same = recording(tmp_path / "same.wav")
    file_id = testimony.attachments[0].attachment_id
    assert not workspace.attaching.replace(testimony.testimony_id, file_id, same).touched
    assert record(workspace, "PE-001") == testimony


def test_a_version_that_is_not_there_cannot_be_brought_back(workspace: Workspace, tmp_path: Path) -> None:
    testimony = record(workspace, "PE-001")
    (old,) = testimony.attachments
    with pytest.raises(RecordGone):
        workspace.attaching.bring_back(testimony.testimony_id, old.attachment_id, 1)
    with pytest.raises(RecordGone):
        workspace.attaching.replace(testimony.testimony_id, 999, recording(tmp_path / "x.wav", tone=900))
    workspace.attaching.replace(testimony.testimony_id, old.attachment_id, recording(tmp_path / "y.wav", tone=950))
    (new,) = record(workspace, "PE-001").attachments
    media_file(workspace, old.sha256).unlink()
    with pytest.raises(RecordingMissing):
        workspace.attaching.bring_back(testimony.testimony_id, old.attachment_id, new.versions[0].version_id)


def test_a_file_is_taken_out_with_what_refers_to_it_and_comes_back_whole(workspace: Workspace, tmp_path: Path) -> None:
    testimony = record(workspace, "PE-001")
    file_id = testimony.attachments[0].attachment_id
    workspace.attaching.replace(testimony.testimony_id, file_id, recording(tmp_path / "z.wav", tone=990))
    workspace.parts.link_consent_form(testimony.testimony_id, testimony.consents[0].moment, file_id)
    before = content(workspace)
    workspace.attaching.remove(testimony.testimony_id, file_id)
    bare = record(workspace, "PE-001")
    assert bare.attachments == ()
    assert bare.consents[0].attachment_id is None
    assert workspace.keeping.verify().is_sound
    workspace.undo()
    assert content(workspace) == before
    with pytest.raises(RecordGone):
        workspace.attaching.remove(testimony.testimony_id, 999)


def test_missing_and_altered_files_are_seen(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    (sound,) = testimony.attachments
    path = media_file(workspace, sound.sha256)
    attaching = workspace.attaching
    assert attaching.states(testimony) == {sound.attachment_id: FileState.SOUND}
    assert attaching.check(sound) is FileState.SOUND
    data = path.read_bytes()
    path.write_bytes(data[:-1] + b"?")
    assert attaching.states(testimony) == {sound.attachment_id: FileState.SOUND}  # its size alone was looked at
    assert attaching.check(sound) is FileState.ALTERED
    path.write_bytes(data[:-1])
    assert attaching.states(testimony) == {sound.attachment_id: FileState.ALTERED}
    path.unlink()
    assert attaching.states(testimony) == {sound.attachment_id: FileState.MISSING}
    assert attaching.check(sound) is FileState.MISSING
    assert attaching.preview(sound).kind is PreviewKind.NONE
    with pytest.raises(RecordingMissing):
        attaching.path_of(sound)


def test_files_are_shown_in_small(workspace: Workspace, tmp_path: Path) -> None:
    files: dict[str, tuple[bytes | str, PreviewKind]] = {
        "face.png": (PNG, PreviewKind.PICTURE),
        "form.pdf": (b"%PDF-1.4\n", PreviewKind.PDF),
        "said.txt": (SAID, PreviewKind.TEXT),
        "said.srt": ("1\n00:00:01,000 --> 00:00:02,000\nBuenos d\u00edas\n", PreviewKind.TEXT),
        "strange.bin": (bytes(range(256)), PreviewKind.NONE),
    }
    add(workspace, *(written(tmp_path, name, data) for name, (data, _) in files.items()))
    shown = {each.original_name: workspace.attaching.preview(each) for each in record(workspace, "CL-002").attachments}
    assert {name: each.kind for name, each in shown.items()} == {name: kind for name, (_, kind) in files.items()}
    assert shown["said.txt"].text.startswith("ANA: Buenos días, vengo de la sierra.\nLUZ: ")


def test_a_word_document_shows_its_first_turns(workspace: Workspace, tmp_path: Path) -> None:
    document = Path(__file__).parents[2] / "resources" / "templates"
    words = next(iter(sorted(document.glob("*.docx"))))
    add(workspace, Path(shutil.copy(words, tmp_path / "words.docx")))
    (file,) = record(workspace, "CL-002").attachments
    assert workspace.attaching.preview(file).kind in {PreviewKind.TEXT, PreviewKind.NONE}
    assert file.kind is AttachmentKind.TRANSCRIPT


def test_a_copy_has_the_original_name_and_bytes_and_tells_whether_it_may_leave(
    workspace: Workspace, tmp_path: Path
) -> None:
    testimony = record(workspace, "PE-001")
    (sound,) = testimony.attachments
    copied = workspace.attaching.export_copy(testimony, sound, tmp_path)
    assert copied.path == tmp_path / "PE-001.wav"
    assert copied.path.read_bytes() == media_file(workspace, sound.sha256).read_bytes()
    assert copied.decision.allowed
    workspace.attaching.edit(testimony.testimony_id, sound.attachment_id, AttachmentField.ACCESS, "internal")
    closed = record(workspace, "PE-001")
    again = workspace.attaching.export_copy(closed, closed.attachments[0], tmp_path / "copy.wav")
    assert again.path.is_file()
    assert again.decision.text() == "access is internal"


@pytest.mark.parametrize(
    ("name", "copied"),
    [
        ("../../x.wav", "_.._x.wav"),
        ('a<b>:"c|?*.wav', "a_b___c___.wav"),
        ("línea\n.wav", "línea_.wav"),
        (" . ", "b18a3d5d12ca"),
    ],
)
def test_no_name_leads_a_copy_out_of_its_folder(workspace: Workspace, name: str, copied: str) -> None:
    (sound,) = record(workspace, "PE-001").attachments

    assert copy_name(replace(sound, original_name=name, sha256="b18a3d5d12ca" * 6)) == copied


def test_a_text_that_was_added_is_read_as_the_transcript(workspace: Workspace, tmp_path: Path) -> None:
    before = content(workspace)
    testimony = record(workspace, "CO-003")
    added = workspace.attaching.add(testimony.testimony_id, [written(tmp_path, "CO-003_es_2.txt", SAID)])
    workspace.attaching.read_as_transcript(testimony.testimony_id, added.attachment_ids[0])
    transcript = record(workspace, "CO-003").transcripts[-1]
    assert (transcript.language, transcript.passages, transcript.attachment_id) == ("es", 2, added.attachment_ids[0])
    spoken = workspace.catalogue.passages(transcript.transcript_id)
    assert [(each.speaker, each.part_number) for each in spoken] == [("ANA", 2), ("LUZ", 2)]
    after = content(workspace)
    workspace.undo()
    workspace.redo()
    assert content(workspace) == after
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


@pytest.mark.parametrize(("code", "language"), [("PE-001", "es"), ("CO-003", "fr")])
def test_a_transcript_without_a_language_takes_the_testimonys_only_one(
    workspace: Workspace, tmp_path: Path, code: str, language: str
) -> None:
    testimony = record(workspace, code)
    added = workspace.attaching.add(testimony.testimony_id, [written(tmp_path, "said.txt", SAID)])
    workspace.attaching.read_as_transcript(testimony.testimony_id, added.attachment_ids[0])
    assert record(workspace, code).transcripts[-1].language == language


def test_what_has_no_words_is_no_transcript(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    with pytest.raises(UnknownFormat):
        workspace.attaching.read_as_transcript(testimony.testimony_id, testimony.attachments[0].attachment_id)
    assert len(record(workspace, "PE-001").transcripts) == 1
    assert passages_of(workspace, "PE-001")


def media_file(workspace: Workspace, sha256: str) -> Path:
    """Where the bytes are."""
    return workspace.path / "media" / sha256[:2] / sha256[2:4] / sha256
