"""Where a recording has a picture, shows it beside the words; folded away, it costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from testimony_archive.ui.player import Player
    from testimony_archive.ui.presenters.following import Following
    from testimony_archive.ui.views.reading_record import ReadingRecord


class FilmPresenter(QObject):
    """Joins the one player with the picture in the record of the reading room."""

    def __init__(self, player: Player, following: Following, record: ReadingRecord, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._following = following
        self._record = record
        player.track_changed.connect(self.update)
        record.film.shown_changed.connect(lambda _shown: self._send())

    def update(self) -> None:
        """Show the picture where what is heard has one."""
        track = self._player.track
        self._record.show_film(track is not None and track.has_picture and self._following.is_loaded)
        self._send()

    def _send(self) -> None:
        film = self._record.film
        self._player.show_picture_in(film.sink if film.isVisible() else None)
