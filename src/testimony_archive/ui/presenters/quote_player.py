"""Hearing a quote from a list: plays it from its start to its end, and knows whether it is heard now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.ui.presenters.playing import Playing

if TYPE_CHECKING:
    from testimony_archive.domain.quote_list import QuoteRow
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.player import Track


class QuotePlayer(QObject):
    """Pauses where the passage that a quote ends in is over; playing on goes on from there."""

    playing_changed = Signal(int)
    """The quote that is heard now, 0 for none."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._player = context.player
        self._playing = Playing(context, self)
        self._quote: QuoteRow | None = None
        self._has_begun = False
        self._told = 0
        self._player.position_changed.connect(self._on_position_changed)
        self._player.playing_changed.connect(self._tell)
        self._player.track_changed.connect(self._on_track_changed)

    def toggle(self, quote: QuoteRow) -> None:
        """Play a quote from its start; pause where it is the one that is heard."""
        if self._told == quote.quote_id:
            self._player.pause()
            return
        self._quote, self._has_begun = quote, False
        self._playing.play(quote.testimony_id, quote.part_number, quote.start_ms or 0)

    def _on_position_changed(self, position_ms: int) -> None:
        quote = self._quote
        if quote is None or quote.start_ms is None:
            return
        is_over = quote.end_ms is not None and position_ms >= quote.end_ms
        inside = quote.start_ms <= position_ms and not is_over
        self._has_begun |= inside
        if self._has_begun and not inside:
            self._quote = None
            if is_over and self._player.playing:
                self._player.pause()
        self._tell()

    def _on_track_changed(self, track: Track | None) -> None:
        if track is None:
            self._quote = None
        self._tell()

    def _tell(self) -> None:
        heard = self._quote if self._has_begun and self._player.playing else None
        quote_id = 0 if heard is None else heard.quote_id
        if quote_id != self._told:
            self._told = quote_id
            self.playing_changed.emit(quote_id)
