"""What the timeline of the dock shows: the stretch in view, passages and quotes, the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_archive.ui.models.time_marks import MarkKind, TimeMark, passage_marks, quote_marks
from testimony_archive.ui.models.time_view import ZOOM_STEP, TimeView
from testimony_archive.ui.translation import error_texts, number

if TYPE_CHECKING:
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.part_times import PartTimes
    from testimony_archive.domain.waveform import Waveform
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.transcript_text import Stretch
    from testimony_archive.ui.player import Track
    from testimony_archive.ui.presenters.following import Following
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.tasks import ProgressReport
    from testimony_archive.ui.widgets.timeline import Timeline


class TimelinePresenter(QObject):
    """Moves the view with what is heard and with what is asked, and reads the sound off the interface's thread."""

    quote_chosen = Signal(int)
    """A quote whose mark was clicked, by row number."""

    def __init__(self, context: WindowContext, timeline: Timeline, following: Following, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._player = context.player
        self._timeline = timeline
        self._following = following
        self._content: ReadingContent | None = None
        self._shown: Track | None = None
        self._times: PartTimes | None = None
        self._quotes: tuple[TimeMark, ...] = ()
        self._pending: Stretch | None = None
        self._view = TimeView.first(0)
        self._heard_ms = 0
        # A step of its own: opening a long testimony keeps the window busy enough, and several things lead here.
        self._part_due = QTimer(self)
        self._part_due.setSingleShot(True)
        self._part_due.setInterval(0)
        self._part_due.timeout.connect(self._show_part)
        self._connect()

    def set_content(self, content: ReadingContent) -> None:
        """Mark the passages and quotes of this testimony."""
        self._content = content
        self._part_due.start()

    def set_pending(self, stretch: Stretch | None) -> None:
        """Mark words that are just being kept as a quote; None when they are kept or given up."""
        self._pending = stretch
        self._show_quotes()

    def show_place(self) -> None:
        """Show the place that is heard, in view."""
        self._heard_ms = self._player.position_ms
        self._show(self._view.revealing(self._heard_ms))
        self._timeline.show_position(self._heard_ms)

    def zoom(self, steps: int) -> None:
        """Show the recording closer, or with a negative number more of it."""
        self._on_zoom_asked(ZOOM_STEP**-steps, -1)

    def _connect(self) -> None:
        player, timeline = self._player, self._timeline
        player.track_changed.connect(lambda _track: self._part_due.start())
        player.duration_changed.connect(self._on_duration_changed)
        player.position_changed.connect(self._on_position_changed)
        player.place_chosen.connect(lambda position: self._show(self._view.revealing(position)))
        player.loop_changed.connect(lambda _loop: self._show_heard())
        self._following.spoken_changed.connect(lambda _passage_id: self._show_heard())
        timeline.place_asked.connect(player.seek)
        timeline.mark_chosen.connect(self._on_mark_chosen)
        timeline.view_asked.connect(lambda place: self._show(self._view.centred(place)))
        timeline.zoom_asked.connect(self._on_zoom_asked)
        timeline.scroll_asked.connect(lambda share: self._show(self._view.scrolled(share * self._view.span_ms)))
        timeline.edge_asked.connect(self._following.go_to_edge)

    def _show_part(self) -> None:
        """Show the part that is in the player; the view stays where it is still the same one."""
        track, content = self._player.track, self._content
        if track is None or content is None or not self._following.is_loaded:
            self._shown = None
            return
        self._times = times = self._following.part_times(track.part_number)
        is_other = self._shown != track
        self._shown = track
        self._timeline.show_passages(passage_marks(times, content.testimony))
        transcript_id = content.transcript.transcript_id if content.transcript is not None else 0
        self._quotes = quote_marks(times, content.quotes, transcript_id)
        self._show_quotes()
        self._show_heard()
        self._heard_ms = self._player.position_ms
        if is_other:
            self._read_sound(track)
            self._show(TimeView.first(times.duration_ms, self._heard_ms))
        else:
            self._show(self._view.with_duration(times.duration_ms))
        self._timeline.show_position(self._heard_ms)

    def _show(self, view: TimeView) -> None:
        self._view = view
        self._timeline.show_view(view)

    def _show_quotes(self) -> None:
        pending = (
            self._times.of_words(self._pending.start, self._pending.end) if self._times and self._pending else None
        )
        marks = (TimeMark(MarkKind.PENDING, 0, *pending),) if pending is not None else ()
        self._timeline.show_quotes((*self._quotes, *marks))

    def _show_heard(self) -> None:
        heard = self._times.of(self._following.spoken) if self._times is not None else None
        stretch = self._player.loop or ((heard.start_ms, heard.end_ms) if heard is not None else None)
        self._timeline.show_current(self._following.spoken, stretch)

    def _read_sound(self, track: Track) -> None:
        listening = self._context.workspace.listening
        self._timeline.show_waveform(None, self.tr("Working out what it sounds like…"))
        self._context.tasks.read(
            lambda progress: listening.waveform(track.attachment_id, progress),
            lambda waveform: self._on_sound_read(track, waveform),
            lambda error: self._on_sound_failed(track, error),
            on_progress=lambda report: self._on_sound_progressed(track, report),
            replaces="dock sound",
        )

    def _on_sound_progressed(self, track: Track, report: ProgressReport) -> None:
        if track == self._shown and report.total > 0:
            percent = number(min(100 * report.done // report.total, 100))
            self._timeline.sound.set_message(
                self.tr("Working out what it sounds like… {percent} %").format(percent=percent)
            )

    def _on_sound_read(self, track: Track, waveform: Waveform) -> None:
        if track == self._shown:
            self._timeline.show_waveform(waveform)
            self._timeline.show_position(self._player.position_ms)
            self._show_heard()

    def _on_sound_failed(self, track: Track, error: ArchiveError) -> None:
        if track == self._shown:
            self._timeline.show_waveform(None, " ".join(error_texts(error)).strip())

    def _on_duration_changed(self, duration_ms: int) -> None:
        if self._times is None or duration_ms != self._times.duration_ms:
            self._part_due.start()

    def _on_position_changed(self, position_ms: int) -> None:
        before, self._heard_ms = self._heard_ms, position_ms
        if not self._timeline.isVisible():
            return
        if self._player.playing:
            leapt_back = position_ms < before  # a loop begins again
            view = self._view.revealing(position_ms) if leapt_back else self._view.following(before, position_ms)
            if view != self._view:
                self._show(view)
        self._timeline.show_position(position_ms)

    def _on_zoom_asked(self, factor: float, place_ms: int) -> None:
        self._show(self._view.zoomed(factor, self._player.position_ms if place_ms < 0 else place_ms))

    def _on_mark_chosen(self, mark: TimeMark) -> None:
        self._player.seek(mark.start_ms)
        if mark.kind in {MarkKind.QUOTE, MarkKind.LOST}:
            self.quote_chosen.emit(mark.identifier)
