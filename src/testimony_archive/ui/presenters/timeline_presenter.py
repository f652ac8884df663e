"""What the timeline of the dock shows: the stretch in view, passages and quotes, the sound, of all parts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_archive.ui.models.time_marks import MarkKind, TimeMark, passage_marks, quote_marks
from testimony_archive.ui.models.time_parts import TimePart
from testimony_archive.ui.models.time_view import ZOOM_STEP, TimeView
from testimony_archive.ui.presenters.part_sounds import PartSounds
from testimony_archive.ui.translation import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from testimony_archive.domain.part_line import PartStretch
    from testimony_archive.domain.part_times import PartTimes
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.transcript_text import Stretch
    from testimony_archive.ui.presenters.following import Following
    from testimony_archive.ui.presenters.playing import Sound
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.widgets.timeline import Timeline


class TimelinePresenter(QObject):
    """Moves the view with what is heard and with what is asked, over all parts."""

    quote_chosen = Signal(int)
    """A quote whose mark was clicked, by row number."""

    def __init__(self, context: WindowContext, timeline: Timeline, following: Following, parent: QObject) -> None:
        super().__init__(parent)
        self._player = context.player
        self._timeline = timeline
        self._following = following
        self._recording = following.recording
        self._sounds = PartSounds(context, self)
        self._content: ReadingContent | None = None
        self._shown: Sound | None = None
        self._quotes: tuple[TimeMark, ...] = ()
        self._pending: Stretch | None = None
        self._view = TimeView.first(0)
        self._heard_ms = 0
        # A step of its own: opening a long testimony keeps the window busy enough, and several things lead here.
        self._line_due = QTimer(self)
        self._line_due.setSingleShot(True)
        self._line_due.setInterval(0)
        self._line_due.timeout.connect(self._show_line)
        self._connect()

    def set_content(self, content: ReadingContent) -> None:
        """Mark the passages and quotes of this testimony."""
        self._content = content
        self._line_due.start()

    def set_pending(self, stretch: Stretch | None) -> None:
        """Mark words that are just being kept as a quote; None when they are kept or given up."""
        self._pending = stretch
        self._show_quotes()

    def show_place(self) -> None:
        """Show the place that is heard, in view."""
        self._heard_ms = self._recording.place_ms
        self._show(self._view.revealing(self._heard_ms))
        self._timeline.show_position(self._heard_ms)

    def zoom(self, steps: int) -> None:
        """Show the recording closer, or with a negative number more of it."""
        self._on_zoom_asked(ZOOM_STEP**-steps, -1)

    def _connect(self) -> None:
        player, timeline = self._player, self._timeline
        player.track_changed.connect(self._on_track_changed)
        player.position_changed.connect(self._on_position_changed)
        player.place_chosen.connect(self._on_place_chosen)
        player.loop_changed.connect(self._show_heard)
        self._recording.changed.connect(self._line_due.start)
        self._sounds.changed.connect(self._show_sounds)
        self._sounds.length_found.connect(self._recording.learn_length)
        self._following.spoken_changed.connect(lambda _passage_id: self._show_heard())
        timeline.place_asked.connect(self._recording.go_to)
        timeline.mark_chosen.connect(self._on_mark_chosen)
        timeline.view_asked.connect(lambda place: self._show(self._view.centred(place)))
        timeline.zoom_asked.connect(self._on_zoom_asked)
        timeline.scroll_asked.connect(lambda share: self._show(self._view.scrolled(share * self._view.span_ms)))
        timeline.edge_asked.connect(self._following.go_to_edge)

    def _show_line(self) -> None:
        """Show all parts; the view stays where it is while it is the same recording."""
        track, content = self._player.track, self._content
        if track is None or content is None or not self._following.is_loaded:
            self._shown = None
            return
        sound, line = self._recording.sound, self._recording.line
        is_other, self._shown = self._shown is None or _files(self._shown) != _files(sound), sound
        self._timeline.show_parts([self._time_part(each) for each in line.parts])
        marks = (passage_marks(times, content.testimony) for times in self._times())
        self._timeline.show_passages(self._on_line(marks))
        transcript_id = content.transcript.transcript_id if content.transcript is not None else 0
        quotes = (quote_marks(times, content.quotes, transcript_id) for times in self._times())
        self._quotes = self._on_line(quotes)
        self._show_quotes()
        self._show_heard()
        self._heard_ms = self._recording.place_ms
        self._sounds.set_sound(sound, track.part_number)
        self._show_sounds()
        if is_other:
            self._show(TimeView.first(line.duration_ms, self._heard_ms))
        else:
            self._show(self._view.with_duration(line.duration_ms))
        self._timeline.show_position(self._heard_ms)

    def _show(self, view: TimeView) -> None:
        self._view = view
        self._timeline.show_view(view)

    def _on_track_changed(self) -> None:
        self._line_due.start()

    def _on_place_chosen(self, position_ms: int) -> None:
        self._show(self._view.revealing(self._recording.place_of(position_ms)))

    def _show_sounds(self) -> None:
        if self._shown is not None:
            self._timeline.show_sounds(self._sounds.stretches(self._recording.line))

    def _show_quotes(self) -> None:
        pending = self._on_line(self._pending_marks()) if self._shown is not None else ()
        self._timeline.show_quotes((*self._quotes, *pending))

    def _pending_marks(self) -> Iterator[tuple[TimeMark, ...]]:
        for times in self._times():
            heard = times.of_words(self._pending.start, self._pending.end) if self._pending is not None else None
            yield (TimeMark(MarkKind.PENDING, 0, *heard),) if heard is not None else ()

    def _show_heard(self) -> None:
        """Set off the passage that is heard, or the loop: both are stretches of the part that is in the player."""
        track = self._player.track
        if track is None or not self._following.is_loaded:
            return
        heard = self._following.part_times(track.part_number).of(self._following.spoken)
        stretch = self._player.loop or ((heard.start_ms, heard.end_ms) if heard is not None else None)
        place_of = self._recording.place_of
        on_line = (place_of(stretch[0]), place_of(stretch[1])) if stretch is not None else None
        self._timeline.show_current(self._following.spoken, on_line)

    def _times(self) -> Iterator[PartTimes]:
        return (self._following.part_times(each.part_number) for each in self._recording.line.parts)

    def _on_line(self, marks: Iterable[tuple[TimeMark, ...]]) -> tuple[TimeMark, ...]:
        """Marks of each part in the times of the whole."""
        parts = self._recording.line.parts
        return tuple(
            replace(mark, start_ms=part.start_ms + mark.start_ms, end_ms=part.start_ms + mark.end_ms)
            for part, of_part in zip(parts, marks, strict=True)
            for mark in of_part
        )

    def _time_part(self, part: PartStretch) -> TimePart:
        name = self.tr("Part {part}") if part.is_known else self.tr("Part {part}, length unknown")
        return TimePart(part.start_ms, part.end_ms, name.format(part=number(part.part_number)))

    def _on_position_changed(self, position_ms: int) -> None:
        place = self._recording.place_of(position_ms)
        before, self._heard_ms = self._heard_ms, place
        if not self._timeline.isVisible():
            return
        if self._player.playing:
            leapt_back = place < before  # a loop begins again
            view = self._view.revealing(place) if leapt_back else self._view.following(before, place)
            if view != self._view:
                self._show(view)
        self._timeline.show_position(place)

    def _on_zoom_asked(self, factor: float, place_ms: int) -> None:
        self._show(self._view.zoomed(factor, self._recording.place_ms if place_ms < 0 else place_ms))

    def _on_mark_chosen(self, mark: TimeMark) -> None:
        self._recording.go_to(mark.start_ms)
        if mark.kind in {MarkKind.QUOTE, MarkKind.LOST}:
            self.quote_chosen.emit(mark.identifier)


def _files(sound: Sound) -> tuple[int, ...]:
    return tuple(each.attachment_id for each in sound.tracks)
