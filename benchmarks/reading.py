"""The longest step on the interface's thread while a long transcript is opened and edited in the reading room.

``python -m benchmarks.reading`` tells, for each thing that somebody does there, the processor time of the longest step
in milliseconds; nothing else is answered meanwhile. `--profile` tells as well what the steps of one thing are made of.
"""

from __future__ import annotations

import argparse
import cProfile
import csv
import os
import pstats
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.corpus import Corpus
from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.program import Program, make_application
from testimony_archive.ui.translation import Translations
from testimony_archive.ui.visual.style import Look, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.services.workspace import Workspace

_TURNS: Final = 700
_WORDS: Final = 86  # of a turn: 60,000 in all
_LONGEST: Final = 50_000  # words of the one passage of the third testimony
_QUOTES: Final = 12
_QUIET_SECONDS: Final = 0.4  # without any step: what was done is over
_MOST_SECONDS: Final = 20
_ROUNDS: Final = 3
_CODES: Final = ("LONG-1", "LONG-2", "HUGE-1")


class _Application(QApplication):
    """Measures every event from its delivery to its end, in processor time."""

    def __init__(self) -> None:
        super().__init__(["reading"])
        self._depth = 0
        self.longest = 0.0
        self.last = 0.0
        self.what = ""
        self.profile: cProfile.Profile | None = None

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._depth:
            return super().notify(receiver, event)
        what = f"{event.type().name} of {type(receiver).__name__}"
        self._depth = 1
        start = time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth = 0
            taken = (time.thread_time() - start) * 1_000
            self.last = time.monotonic() if taken > 0.5 else self.last
            if taken > self.longest:
                self.longest, self.what = taken, what


@dataclass
class _Measuring:
    """Does things in the window and keeps how long their longest steps were."""

    application: _Application
    program: Program
    ids: dict[str, int]
    profiled: str
    taken: dict[str, list[tuple[float, str]]] = field(default_factory=dict)

    def do(self, what: str, deed: Callable[[], object]) -> None:
        """Do something as an event would, and wait until nothing comes of it any more."""
        application = self.application
        application.longest, application.last = 0.0, time.monotonic()
        profile = cProfile.Profile() if what == self.profiled else None
        QTimer.singleShot(0, self.program, deed)
        begun = time.monotonic()
        if profile is not None:
            profile.enable()
        while time.monotonic() - application.last < _QUIET_SECONDS and time.monotonic() - begun < _MOST_SECONDS:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.002)
        if profile is not None:
            profile.disable()
            pstats.Stats(profile, stream=sys.stdout).sort_stats("cumulative").print_stats(45)
        self.taken.setdefault(what, []).append((application.longest, application.what))

    def press(self, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key in a widget of the window."""
        QTest.keyClick(self.child(name), key, modifier)

    def type(self, words: str) -> None:
        """Words before those of the passage that is edited."""
        QTest.keyClicks(self.child("passage_words"), words)

    def child(self, name: str) -> Any:
        found = self.program.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def trigger(self, command: str) -> None:
        session = self.program.session
        assert session is not None
        session.actions[command].trigger()

    def open(self, code: str) -> None:
        session = self.program.session
        assert session is not None
        session.context.shell.open_testimony(self.ids[code])


def main() -> None:
    """Make the archive, do everything, tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--profile", default="", help="what is to be looked into, as the list names it")
    options = parser.parse_args()
    application = _Application()
    make_application([])
    look, translations = Look(application, Scheme.LIGHT), Translations(application)
    translations.use("en")
    with tempfile.TemporaryDirectory() as folder:
        workspaces = Workspaces(date.today)
        ids = _make(workspaces, Path(folder))
        settings = SettingsFile(Path(folder) / "settings")
        program = Program(workspaces, settings, look, translations, with_sound=False)
        program.window.resize(1440, 900)
        program.window.show()
        program.start(Path(folder) / "archive")
        while program.session is None:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        measuring = _Measuring(application, program, ids, options.profile)
        measuring.do("(start)", lambda: None)
        _read_and_edit(measuring)
        program.window.close()
    for what, taken in measuring.taken.items():
        longest = max(taken)
        print(f"{what:48} {' '.join(f'{ms:6.1f}' for ms, _ in taken):40} {longest[1]}")


def _read_and_edit(measuring: _Measuring) -> None:
    do, press, trigger = measuring.do, measuring.press, measuring.trigger
    do("open the room for the first time", lambda: measuring.open("LONG-1"))
    for number in range(_ROUNDS):
        do("open another testimony", lambda n=number: measuring.open(_CODES[1 - n % 2]))  # type: ignore[misc]
    measuring.open("LONG-1")
    do("(back)", lambda: None)
    transcript = measuring.child("transcript")
    for number in range(_ROUNDS):
        passage_id = transcript.passages[100 + 150 * number].passage_id
        do("go to a passage", lambda p=passage_id: transcript.go_to(p))  # type: ignore[misc]
        first = "" if number else " for the first time"
        do(f"open the fields of a passage{first}", lambda: trigger("edit.edit"))
        do("type", lambda: measuring.type("Palabras nuevas "))
        do("save and leave", lambda: press("passage_words", Qt.Key.Key_Return))
        do("open the fields of a passage", lambda: trigger("edit.edit"))
        do("type", lambda: measuring.type("Otras palabras "))
        do("save and edit the next", lambda: trigger("playback.next"))
        do("leave", lambda: press("passage_words", Qt.Key.Key_Escape))
        do(
            "split a passage",
            lambda: (transcript.moveCursor(QTextCursor.MoveOperation.NextWord), trigger("edit.split")),
        )
        do("merge passages", lambda: trigger("edit.merge"))
        do("undo", lambda: trigger("edit.undo"))
        do("delete a passage", lambda: trigger("edit.discard"))
        do("undo", lambda: trigger("edit.undo"))
    for _ in range(_ROUNDS):
        do("show the translation beside it", lambda: trigger("testimony.beside"))
        do("go to a passage of both", lambda: transcript.go_to(transcript.passages[600].passage_id))
        do("put the translation away", lambda: trigger("testimony.beside"))
    for _ in range(_ROUNDS):
        do("open a passage of 50,000 words", lambda: measuring.open("HUGE-1"))
        do("ask for a quote of all of it", lambda: trigger("testimony.quote"))
        do("leave it", lambda: press("keep_quote_main_idea", Qt.Key.Key_Escape))
        do("open its fields", lambda: trigger("edit.edit"))
        do("type into it", lambda: measuring.type("Palabras nuevas "))
        do("save it and leave", lambda: press("passage_words", Qt.Key.Key_Return))
        do("open another testimony after it", lambda: measuring.open("LONG-1"))


def _make(workspaces: Workspaces, folder: Path) -> dict[str, int]:
    """The archive with three testimonies; gives their row numbers by code."""
    sources = folder / "sources"
    sources.mkdir()
    corpus, choose = Corpus(), random.Random(3)
    for code in _CODES[:2]:
        with (sources / f"{code}.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(("start", "end", "speaker", "text", "translation"))
            for turn in range(_TURNS):
                speaker = choose.choice(("Adriana Lozano", "Pregunta", "Jorge"))
                text, other = (corpus._passage(each, _WORDS) for each in ("es", "en"))  # noqa: SLF001
                table.writerow((_time(turn * 20), _time(turn * 20 + 19), speaker, text, other))
    (sources / f"{_CODES[2]}.txt").write_text(corpus._passage("es", _LONGEST), encoding="utf-8")  # noqa: SLF001
    with (sources / "table.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("code", "title", "date", "language", "consent", "interviewee", "transcript"))
        for code in _CODES:
            name = next(each.name for each in sources.glob(f"{code}.*"))
            table.writerow((code, f"Testimony {code}", "2020-03", "es", "written", "Adriana Lozano", name))
    workspace = workspaces.create(folder / "archive", "pa-efe")
    workspace.importing.run([sources / "table.csv"], ImportOptions())
    ids = dict(zip(_CODES, workspace.catalogue.testimony_ids(_CODES), strict=True))
    for code in _CODES[:2]:
        _keep_quotes(workspace, ids[code])
    workspace.close()
    return ids


def _keep_quotes(workspace: Workspace, testimony_id: int) -> None:
    transcript, _translation = workspace.catalogue.testimony(testimony_id).transcripts
    passages: Sequence[Any] = workspace.catalogue.passages(transcript.transcript_id)
    assert len(passages) == _TURNS, len(passages)
    for number in range(_QUOTES):
        passage_id = passages[number * 50 + 1].passage_id
        workspace.quoting.keep_words((passage_id, 10), (passage_id, 90), main_idea=f"What quote {number} says")


def _time(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


if __name__ == "__main__":
    main()
