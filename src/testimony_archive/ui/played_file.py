"""The file that Qt's media player has open: one after the other, each opened to its end or let go of in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtMultimedia import QMediaPlayer

if TYPE_CHECKING:
    from pathlib import Path

_Status = QMediaPlayer.MediaStatus


class PlayedFile(QObject):
    """Changes the file of a media player.

    While it lets go of a file, Qt tells once more that this one is loaded; told to open another while it still opens
    one, it waits on the interface's thread and logs the first as broken. So nothing that Qt tells counts while
    `is_changing`, and a file that is being opened is waited for.
    """

    def __init__(self, media: QMediaPlayer) -> None:
        super().__init__(media)
        self._media = media
        self._wanted = QUrl()
        self._plays = False
        self._is_changing = False
        # Later, since Qt cannot take up another file while it tells of one.
        media.mediaStatusChanged.connect(self._on_media_status_changed, Qt.ConnectionType.QueuedConnection)

    @property
    def is_changing(self) -> bool:
        """Whether what Qt tells is not yet about the file that was wanted last."""
        return self._is_changing

    def let_go(self) -> None:
        """Stop, and have no file until `open`."""
        self._is_changing, self._plays, self._wanted = True, False, QUrl()
        if self._is_opening:
            self._media.stop()
        else:
            self._media.setSource(QUrl())

    def open(self, path: Path | None) -> None:
        """Open a file after `let_go`, as soon as Qt can; None for none."""
        self._wanted = QUrl() if path is None else QUrl.fromLocalFile(str(path))
        if not self._is_opening:
            self._change()

    def drop(self) -> None:
        """Have no file at once, even where one is being opened."""
        self._is_changing, self._plays = True, False
        self._media.setSource(QUrl())
        self._is_changing = False

    def play(self) -> None:
        """Play the file, or the one that is to come."""
        if self._is_changing:
            self._plays = True
        else:
            self._media.play()

    def pause(self) -> None:
        """Stop for a moment, or do not begin."""
        if self._is_changing:
            self._plays = False
        else:
            self._media.pause()

    @property
    def _is_opening(self) -> bool:
        return self._media.mediaStatus() == _Status.LoadingMedia

    def _change(self) -> None:
        if not self._wanted.isEmpty():
            self._media.setSource(self._wanted)
        self._is_changing = False
        if self._plays:
            self._media.play()

    def _on_media_status_changed(self, _status: QMediaPlayer.MediaStatus) -> None:
        if self._is_changing and not self._is_opening:
            self._media.setSource(QUrl())
            self._change()
