"""Transcripts, files, and what comes into an archive and leaves it; opening it anew."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from testimony_archive.domain.edits import AttachmentField
from testimony_archive.domain.publication import DocumentKind, Grouping, SourcePlace
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import TranscriptKind
from testimony_archive.services.concordance import ConcordanceRequest
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.ui.views.import_view import ImportView
from testimony_archive.ui.views.passage_editor import PassageEditor
from testimony_archive.ui.views.reading_view import ReadingView
from testimony_archive.ui.widgets.editors import WordsEditor
from tests.factories import table
from tests.torture.archivist import Archivist
from tests.torture.deeds import WORDS, Deed
from tests.torture.expected import State, read_state, testimony_state, words_of

_ENDINGS: Final = (".docx", ".html", ".json", ".xlsx", ".csv")
_TRANSCRIPT_ENDINGS: Final = (".docx", ".txt", ".csv", ".vtt", ".srt")
_LANGUAGES: Final = ("en", "es", "fr")
_MOST_FILES: Final = 4


# --- transcripts ---


def edit_passage(someone: Archivist) -> None:
    _testimony, key, passages = someone.transcribed()
    transcribing, place = someone.workspace.transcribing, someone.chance.randrange(len(passages) - 1)
    passage, texts = passages[place], [each.text for each in passages]
    spaces = [number for number, letter in enumerate(passage.text) if letter == " "]
    match someone.chance.randrange(7):
        case 0 | 1:
            text = f"{passage.text} {someone.chance.choice(WORDS)}"[-400:].strip()
            someone.do(lambda: transcribing.edit_text(passage.passage_id, text), _words(key, texts, place, text))
        case 2 if spaces and len(passages) < 60:
            offset = someone.chance.choice(spaces)
            someone.do(lambda: transcribing.split(passage.passage_id, offset), _words(key, texts, place, passage.text))
        case 3:
            ids = [passage.passage_id, passages[place + 1].passage_id]
            someone.do(lambda: transcribing.merge(ids), _words(key, texts, place, passage.text))
        case 4 if len(passages) > 12:
            someone.do(lambda: transcribing.delete([passage.passage_id]), _words(key, texts, place, ""))
        case 5 if len(passages) < 60:
            text = someone.name("Otra pregunta")
            someone.do(
                lambda: transcribing.insert(key, passage.passage_id, text, passage.speaker),
                _words(key, texts, place, f"{passage.text} {text}"),
            )
        case _:
            start = someone.chance.randrange(60_000)
            speaker = someone.chance.choice((passage.speaker or "ANA", "ROSA", "HANNAH"))
            someone.do(lambda: transcribing.set_speaker(passage.passage_id, speaker))
            someone.do(lambda: transcribing.set_times(passage.passage_id, start, start + 500))


def edit_passage_in_place(someone: Archivist) -> None:
    """F2, other words, Return; now and then Escape."""
    testimony, key, passages = someone.transcribed()
    if key != testimony.transcripts[0].transcript_id:
        return
    place = someone.chance.randrange(len(passages))
    passage, texts = passages[place], [each.text for each in passages]
    someone.session.context.shell.open_testimony(testimony.testimony_id, passage.passage_id, None)
    someone.settle()
    room = someone.child(ReadingView)
    if room is None or all(each.passage_id != passage.passage_id for each in room.transcript.passages):
        return
    room.transcript.go_to(passage.passage_id)
    if not someone.run("edit.edit") or someone.child(PassageEditor) is None:
        return
    words = someone.child(WordsEditor, "passage_words")
    if words is None or words.toPlainText() != passage.text:
        return
    text = f"{someone.chance.choice(WORDS)} {passage.text}"[:300].strip()
    if someone.chance.random() < 0.25:
        words.setPlainText(text)
        QTest.keyClick(words, Qt.Key.Key_Escape)
        QTest.keyClick(words, Qt.Key.Key_Escape)
        someone.settle()
        return
    with someone.changing(_words(key, texts, place, text)):
        words.setPlainText(text)
        QTest.keyClick(words, Qt.Key.Key_Return)


def begin_transcript(someone: Archivist) -> None:
    testimony, transcribing = someone.testimony(), someone.workspace.transcribing
    if len(testimony.transcripts) < 2:
        someone.do(
            lambda: transcribing.add_transcript(testimony.testimony_id, "fr", TranscriptKind.TRANSLATION),
            _adopt_transcripts(someone, testimony.testimony_id),
        )


# --- files ---


def attach(someone: Archivist) -> None:
    testimony, attaching = someone.testimony(), someone.workspace.attaching
    testimony_id = testimony.testimony_id
    own = [each for each in testimony.attachments if each.original_name.startswith("added ")]
    if len(own) >= _MOST_FILES or (own and someone.chance.random() < 0.5):
        gone = own[0]

        def without(state: State, _done: Any) -> None:
            files = list(state.testimonies[testimony_id]["files"])
            files.remove(gone.original_name)
            state.testimonies[testimony_id]["files"] = tuple(files)

        someone.do(lambda: attaching.remove(testimony_id, gone.attachment_id), without)
        return
    name = someone.name("added")
    if someone.chance.random() < 0.5:
        path = sound(someone.ground / "source" / f"{name}.wav", someone.chance.randrange(1 << 30))
    else:
        path = someone.ground / "source" / f"{name}.txt"
        path.write_text(f"{name} {someone.chance.random()}\n", encoding="utf-8")
    someone.do(lambda: attaching.add(testimony_id, [path]), _adopt_files(someone, testimony_id))
    path.unlink()


def look_after_file(someone: Archivist) -> None:
    testimony, attaching = someone.testimony(), someone.workspace.attaching
    if (attachment := someone.one_of(testimony.attachments)) is not None:
        label = someone.name("Label")
        key = attachment.attachment_id
        someone.read(lambda: (attaching.preview(attachment), attaching.check(attachment)))
        someone.do(lambda: attaching.edit(testimony.testimony_id, key, AttachmentField.LABEL, label))


def import_table(someone: Archivist) -> None:
    """A small table with its recording, by way of the import page: seen first, then imported."""
    codes = {each["code"] for each in someone.expected.state.testimonies.values()}
    if sum(each.startswith("NEW-") for each in codes) > 12:
        return
    code = someone.name("NEW-").replace(" ", "")
    folder = someone.ground / "source"
    file = sound(folder / f"{code}.wav", someone.chance.randrange(1 << 30))
    words = " ".join(someone.chance.choice(WORDS) for _ in range(30))
    text = "\n\n".join(f"{speaker}: {words}" for speaker in ("ANA", "ROSA") * 4)
    row = {"code": code, "title": f"Title of {code}", "language": "es", "audio": file.name, "text": text}
    source = table(folder / "table.csv", [row | {"interviewee": "Rosa Quispe", "consent": "written", "country": "PE"}])
    someone.session.context.shell.import_sources((source,))
    someone.session.context.shell.show_page("import")
    someone.settle()
    confirm = someone.child(QPushButton, "import_confirm")
    if someone.child(ImportView) is None or confirm is None or not confirm.isEnabled():
        raise AssertionError("a table could not be imported")
    confirm.click()
    someone.settle()
    someone.drop_changes()
    someone.expected.forget()  # an import is not taken back
    (testimony_id,) = someone.workspace.catalogue.testimony_ids([code])
    testimony = someone.workspace.catalogue.testimony(testimony_id)
    state = someone.expected.state
    state.testimonies[testimony_id] = testimony_state(testimony)
    assert state.testimonies[testimony_id]["title"] == row["title"]
    state.people[testimony_id] = ("Rosa Quispe",)
    state.words[testimony.transcripts[0].transcript_id] = words_of([words] * 8)
    for each in (source, file):
        each.unlink()


# --- what leaves ---


def export(someone: Archivist) -> None:
    chance, publishing = someone.chance, someone.workspace.publishing
    out = someone.ground / "out" / f"{chance.choice(('one', 'two'))}{chance.choice(_ENDINGS)}"
    selection = someone.selection()
    sources = [ExportSource(testimony_ids=someone.some_of(someone.testimony_ids(), 4))]
    if selection is not None:
        sources.append(ExportSource(selection_id=selection.selection_id))
    grouping = chance.choice(tuple(Grouping))
    options = ExportOptions(
        () if grouping is Grouping.NONE else (grouping,),
        chance.choice(_LANGUAGES),
        kind=chance.choice(tuple(DocumentKind)),
        sources=chance.choice(tuple(SourcePlace)),
        lists_people=chance.random() < 0.5,
        has_indexes=chance.random() < 0.5,
        has_charts=chance.random() < 0.3,
        has_pictures=chance.random() < 0.3,
    )
    source = chance.choice(sources)
    someone.read(lambda: publishing.export(out, source, options))


def export_in_window(someone: Archivist) -> None:
    if (selection := someone.selection()) is None:
        return
    someone.session.context.shell.open_selection(selection.selection_id)
    someone.settle()
    someone.run("file.export")
    dialog = someone.child(QFileDialog, "export_dialog")
    if dialog is not None:
        dialog.fileSelected.emit(str(someone.ground / "out" / f"window{someone.chance.choice(_ENDINGS)}"))
    someone.close_dialogs()


def export_transcript(someone: Archivist) -> None:
    testimony, key, _passages = someone.transcribed()
    out = someone.ground / "out" / f"transcript{someone.chance.choice(_TRANSCRIPT_ENDINGS)}"
    someone.read(lambda: someone.workspace.transcript_export.export(out, testimony.testimony_id, key))


def export_concordance(someone: Archivist) -> None:
    out, request = someone.ground / "out" / "lines.csv", SearchRequest(text=someone.chance.choice(WORDS))
    someone.read(lambda: someone.workspace.concordance_export.export(out, ConcordanceRequest(request)))


# --- keeping ---


def verify(someone: Archivist) -> None:
    someone.run("tools.verify")


def back_up(someone: Archivist) -> None:
    someone.run("file.backup")


def reindex(someone: Archivist) -> None:
    someone.run("tools.reindex")


def open_anew(someone: Archivist) -> None:
    """Close the archive, now and then speak another language, open it again: everything is there."""
    before = read_state(someone.workspace)
    someone.check()
    someone.run("file.close")
    assert someone.program.session is None
    if someone.chance.random() < 0.3:
        assert someone.program.welcome is not None
        someone.program.welcome.language_chosen.emit(someone.chance.choice(_LANGUAGES))
        someone.wait_until(lambda: True)
    someone.open()
    assert read_state(someone.workspace) == before
    someone.check()
    someone.expected.forget()


def sound(path: Path, seed: int) -> Path:
    """A recording of a second that nobody has made before."""
    with wave.open(str(path), "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(8_000)
        target.writeframes(seed.to_bytes(4, "little") * 4_000)
    return path


def close_window_parts(someone: Archivist) -> None:
    """Escape, wherever the focus is."""
    focus = someone.program.window.focusWidget()
    if focus is not None:
        QTest.keyClick(focus, Qt.Key.Key_Escape)
    someone.settle()


def _words(key: int, texts: list[str], place: int, text: str) -> Any:
    def mutation(state: State, _done: Any) -> None:
        state.words[key] = words_of([*texts[:place], text, *texts[place + 1 :]])

    return mutation


def _adopt_files(someone: Archivist, testimony_id: int) -> Any:
    def mutation(state: State, _done: Any) -> None:
        files = someone.workspace.catalogue.testimony(testimony_id).attachments
        state.testimonies[testimony_id]["files"] = tuple(each.original_name for each in files)

    return mutation


def _adopt_transcripts(someone: Archivist, testimony_id: int) -> Any:
    def mutation(state: State, _done: Any) -> None:
        for each in someone.workspace.catalogue.testimony(testimony_id).transcripts:
            state.words.setdefault(each.transcript_id, "")

    return mutation


WORKING: Final = (
    Deed("edit a passage", 8, edit_passage),
    Deed("edit a passage in place", 6, edit_passage_in_place),
    Deed("begin a transcript", 1, begin_transcript),
    Deed("attach", 3, attach),
    Deed("look after a file", 2, look_after_file),
    Deed("import", 2, import_table),
    Deed("export", 3, export),
    Deed("export in the window", 2, export_in_window),
    Deed("export a transcript", 2, export_transcript),
    Deed("export a concordance", 1, export_concordance),
    Deed("verify", 1, verify),
    Deed("back up", 1, back_up),
    Deed("make the index anew", 1, reindex),
    Deed("open anew", 2, open_anew),
    Deed("press Escape", 3, close_window_parts),
)
