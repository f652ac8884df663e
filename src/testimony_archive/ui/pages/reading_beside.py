"""Two transcripts side by side in the reading room, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from testimony_archive.ui.models.transcript_text import quote_stretches
from testimony_archive.ui.presenters.beside_presenter import Beside, BesidePresenter
from testimony_archive.ui.widgets.scrolling import settle_layouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.following import Following
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.views.reading_view import ReadingView


class ReadingBeside(QObject):
    """Lets both columns scroll together, hear and follow the recording."""

    def __init__(self, context: WindowContext, view: ReadingView, following: Following, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self._following = following
        self._content: ReadingContent | None = None
        self._is_leading = False
        self._offered: tuple[tuple[int, str], ...] = ()
        self._shown_id = 0
        self._presenter = BesidePresenter(context, self)
        self._presenter.offered.connect(self._on_offered)
        self._presenter.shown.connect(self._on_shown)
        view.beside_asked.connect(self._on_asked)
        view.beside.passage_clicked.connect(self._hear)
        view.beside.menu_asked.connect(lambda point: self._make_menu().popup(point))
        view.beside.scrolled_by_hand.connect(view.transcript.scrolled_by_hand)
        view.transcript.places_moved.connect(self._on_words_moved)
        view.beside.places_moved.connect(self._on_beside_moved)
        context.player.position_changed.connect(self._show_playing)
        context.player.track_changed.connect(self._show_playing)

    @property
    def shown(self) -> Beside | None:
        """What stands in the second column; None where nothing does."""
        return self._presenter.beside

    def set_content(self, content: ReadingContent) -> None:
        """Take what is read now."""
        self._content = content
        self._presenter.set_content(content)

    def toggle(self) -> None:
        """Show another transcript beside, or none."""
        if self._presenter.others:
            self._presenter.toggle()
            return
        self._context.actions["testimony.beside"].setChecked(False)
        self._context.messages.notice(
            self.tr("There is no other transcript of this testimony to stand beside."),
            self.tr("Import its translation, or begin one: Testimony > Begin a transcript."),
        )

    def _on_asked(self, point: QPoint) -> None:
        if len(self._presenter.others) < 2:
            self._presenter.toggle()
            return
        menu = QMenu(self._view)
        menu.setObjectName("beside_menu")
        for transcript_id, language in self._offered:
            action = menu.addAction(language)
            action.setCheckable(True)
            action.setChecked(transcript_id == self._shown_id)
            action.triggered.connect(lambda on, each=transcript_id: self._presenter.choose(each if on else 0))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _on_offered(self, offered: Sequence[tuple[int, str]], shown_id: int) -> None:
        self._offered, self._shown_id = tuple(offered), shown_id
        language = next((name for each, name in offered if each == shown_id), next((name for _, name in offered), ""))
        self._view.show_beside_offer(language, several=len(offered) > 1, shown=bool(shown_id))
        action = self._context.actions["testimony.beside"]
        action.setChecked(bool(shown_id))

    def _on_shown(self, beside: Beside | None) -> None:
        self._view.show_beside(beside is not None)
        settle_layouts()  # so that the words are laid out once, for the width that they have
        self._view.beside.show_passages(beside.shown if beside is not None else ())
        if beside is not None and self._content is not None:
            stretches = quote_stretches(self._content.quotes, beside.transcript.transcript_id)
            self._view.beside.show_quotes(stretches)
        self._show_playing()
        self._on_words_moved()

    def _on_words_moved(self) -> None:
        beside = self._presenter.beside
        if beside is not None and not self._is_leading:
            self._is_leading = True
            self._view.beside.show_reading(beside.to_beside.beside(self._view.transcript.reading()))
            self._is_leading = False

    def _on_beside_moved(self) -> None:
        beside = self._presenter.beside
        is_led = self._view.beside.hasFocus() or self._view.beside.underMouse()
        if beside is not None and is_led and not self._is_leading:
            self._is_leading = True
            self._view.transcript.show_reading(beside.from_beside.beside(self._view.beside.reading()))
            self._is_leading = False

    def _hear(self, passage_id: int) -> None:
        """Hear a passage of the second transcript; where it has no time, the one that stands beside it."""
        beside, content = self._presenter.beside, self._content
        passage = beside.clock.passage(passage_id) if beside is not None else None
        if beside is None or content is None or passage is None:
            return
        track = self._following.track(passage.part_number)
        if passage.start_ms is not None and track is not None:
            self._context.player.play(track, passage.start_ms)
        elif content.passages:
            place = int(beside.from_beside.beside(beside.passages.index(passage)))
            self._following.hear(content.passages[min(place, len(content.passages) - 1)].passage_id)

    def _show_playing(self) -> None:
        beside, track = self._presenter.beside, self._context.player.track
        spoken = None
        if beside is not None and track is not None and self._following.spoken:
            spoken = beside.clock.spoken_at(track.part_number, self._context.player.position_ms)
        self._view.beside.show_playing(spoken.passage_id if spoken is not None else 0)

    def _make_menu(self) -> QMenu:
        menu = self._view.beside.createStandardContextMenu()
        menu.setObjectName("beside_words_menu")
        menu.addSeparator()
        menu.addAction(self._context.actions["testimony.quote"])
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
