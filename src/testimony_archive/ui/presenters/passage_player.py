"""Hearing a passage from any list: finds its recording, plays it from its start, and knows whether it is heard now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.ui.player import Track
from testimony_archive.ui.term_names import TermNames, shown_name

if TYPE_CHECKING:
    from testimony_archive.domain.queries import PassageHit
    from testimony_archive.domain.records import Testimony
    from testimony_archive.services.listening import Recording
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext


@dataclass(frozen=True, slots=True)
class _Found:
    """What the reading thread found."""

    testimony: Testimony
    recordings: tuple[Recording, ...]
    names: TermNames


class PassagePlayer(QObject):
    """Plays passages that a search found."""

    playing_changed = Signal(int)
    """The passage that is heard now, 0 for none."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._passage: PassageHit | None = None
        self._has_begun = False
        self._told = 0
        context.player.position_changed.connect(self._on_position_changed)
        context.player.playing_changed.connect(self._on_playing_changed)
        context.player.track_changed.connect(self._on_track_changed)

    def toggle(self, testimony_id: int, passage: PassageHit) -> None:
        """Play a passage from its start; pause where it is the one that is heard."""
        if self._told == passage.passage_id:
            self._context.player.pause()
            return
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda _progress: _find(workspace, testimony_id),
            lambda found: self._play(found, passage),
            replaces="play passage",
        )

    def _play(self, found: _Found, passage: PassageHit) -> None:
        parts = {each.part_number: each for each in found.recordings}
        recording = parts.get(passage.part_number)
        if recording is None:
            self._context.messages.notice(self.tr("This passage has no recording."))
            return
        self._passage, self._has_begun = passage, False
        self._context.player.play(_track(found, recording, self._remark(found, recording)), passage.start_ms or 0)

    def _remark(self, found: _Found, recording: Recording) -> str:
        interviewees = found.testimony.interviewees
        standing = found.names.standing(interviewees[0]) if interviewees else ""
        if len(found.recordings) < 2:
            return standing
        part = self.tr("Part {part} of {parts}").format(part=recording.part_number, parts=len(found.recordings))
        return " · ".join(each for each in (part, standing) if each)

    def _on_position_changed(self, position_ms: int) -> None:
        passage = self._passage
        if passage is None or passage.start_ms is None:
            return
        inside = passage.start_ms <= position_ms and (passage.end_ms is None or position_ms < passage.end_ms)
        self._has_begun |= inside
        if self._has_begun and not inside:
            self._passage = None
        self._tell()

    def _on_playing_changed(self, _playing: bool) -> None:
        self._tell()

    def _on_track_changed(self, track: Track | None) -> None:
        if track is None:
            self._passage = None
        self._tell()

    def _tell(self) -> None:
        heard = self._passage if self._context.player.playing else None
        passage_id = 0 if heard is None else heard.passage_id
        if passage_id != self._told:
            self._told = passage_id
            self.playing_changed.emit(passage_id)


def _find(workspace: Workspace, testimony_id: int) -> _Found:
    """On the reading thread."""
    catalogue = workspace.catalogue
    testimony = catalogue.testimony(testimony_id)
    return _Found(testimony, workspace.listening.recordings(testimony_id), TermNames(catalogue.vocabularies()))


def _track(found: _Found, recording: Recording, remark: str) -> Track:
    testimony = found.testimony
    return Track(
        testimony_id=testimony.testimony_id,
        code=testimony.code,
        name=shown_name(testimony.interviewees[0]) if testimony.interviewees else testimony.title,
        remark=remark,
        path=recording.path,
        part_number=recording.part_number,
        duration_ms=recording.duration_ms,
    )
