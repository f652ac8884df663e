"""The reading room, put together."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from testimony_archive.domain.records import AccessLevel
from testimony_archive.ui.actions import key_pair_text, key_text
from testimony_archive.ui.models.transcript_text import shown_passages
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.pages.reading_beside import ReadingBeside
from testimony_archive.ui.pages.reading_edit import COMMANDS as EDITING
from testimony_archive.ui.pages.reading_edit import ReadingEdit
from testimony_archive.ui.pages.reading_find import ReadingFind
from testimony_archive.ui.pages.reading_lost import ReadingLost
from testimony_archive.ui.pages.reading_proposals import ReadingProposals
from testimony_archive.ui.pages.reading_quotes import ReadingQuotes
from testimony_archive.ui.presenters.dock_presenter import DockPresenter
from testimony_archive.ui.presenters.dossier_presenter import DossierPresenter
from testimony_archive.ui.presenters.film_presenter import FilmPresenter
from testimony_archive.ui.presenters.following import Following
from testimony_archive.ui.presenters.late_times import late_times
from testimony_archive.ui.presenters.looping import Looping
from testimony_archive.ui.presenters.passage_access import PassageAccessPresenter
from testimony_archive.ui.presenters.reading_presenter import ReadingPresenter
from testimony_archive.ui.presenters.selection_menu import Addition, SelectionMenu
from testimony_archive.ui.presenters.similar_presenter import SimilarFinder
from testimony_archive.ui.presenters.transcript_export_presenter import TranscriptExportPresenter
from testimony_archive.ui.shell import CameFrom
from testimony_archive.ui.translation import counted, reason_text
from testimony_archive.ui.views.listening_dock import ListeningDock
from testimony_archive.ui.views.reading_view import ReadingView
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from testimony_archive.ui.actions import Actions
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.reading_content import ReadingContent

KEY = "reading"


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it. It opens itself when a testimony is asked for."""
    view = cache(lambda: ReadingView(context.memory, context.ground))
    room = cache(lambda: ReadingRoom(context, view()))
    actions = context.actions

    def show_testimony(testimony_id: int, passage_id: int, came_from: CameFrom) -> None:
        # In a step of its own: to make the view, just before, takes as long as what moves it and the dock.
        context.tasks.soon(lambda: room().show_testimony(testimony_id, passage_id, came_from))

    context.shell.testimony_requested.connect(show_testimony)
    return Page(
        key=KEY,
        title=QCoreApplication.translate("ReadingRoom", "Reading room"),
        icon="book",
        make_widget=view,
        make_dock=lambda: room().dock,
        key_hints=(
            (key_text(actions["playback.play"]), QCoreApplication.translate("ReadingRoom", "play and pause")),
            (key_text(actions["playback.loop"]), QCoreApplication.translate("ReadingRoom", "loop passage")),
            (key_text(actions["testimony.quote"]), QCoreApplication.translate("ReadingRoom", "keep as quote")),
            (key_text(actions["testimony.select"]), QCoreApplication.translate("ReadingRoom", "add to selection")),
        ),
        in_sidebar=False,
        entry="testimonies",
        on_shown=lambda: room().show(),
        commands={
            "edit.find": lambda: room().find.open(),
            "edit.next": lambda: room().find.step(1),
            "edit.previous": lambda: room().find.step(-1),
            "testimony.beside": lambda: room().beside.toggle(),
            **{key: partial(_carry_out, room, deed) for key, deed in EDITING.items()},
            "testimony.quote": lambda: room().quotes.ask(),
            "testimony.select": lambda: room().select(),
            "testimony.similar": lambda: room().find_similar(),
            "testimony.propose": lambda: room().proposals.propose(),
            "testimony.restrict": lambda: room().restrict(),
            "testimony.export": lambda: room().export(),
            "testimony.dossier": lambda: room().export_all(),
            "testimony.lost": lambda: room().lost.open(),
            "playback.play": lambda: room().play(),
            "playback.previous": lambda: room().step(-1),
            "playback.next": lambda: room().step(1),
            "playback.follow": lambda: room().toggle_follow(),
            "playback.loop": lambda: room().toggle_loop(),
            "playback.zoom_in": lambda: room().zoom(1),
            "playback.zoom_out": lambda: room().zoom(-1),
        },
    )


def _carry_out(room: Callable[[], ReadingRoom], deed: Callable[[ReadingEdit], object]) -> None:
    deed(room().edit)


def _dock_hints(actions: Actions) -> tuple[tuple[str, str], ...]:
    """The keys that lead through a recording, with what they do."""
    pairs = (
        ("playback.previous", "playback.next", QCoreApplication.translate("ReadingRoom", "passage")),
        ("playback.back", "playback.forward", QCoreApplication.translate("ReadingRoom", "5 s")),
    )
    return tuple((key_pair_text(actions[one], actions[other]), words) for one, other, words in pairs)


class ReadingRoom(QObject):
    """Joins the transcript with the player, the quotes and the popover that makes them."""

    def __init__(self, context: WindowContext, view: ReadingView) -> None:
        super().__init__(view)
        self.view = view
        self._context = context
        self._follows = True
        self._place_before = ""
        self.presenter = ReadingPresenter(context, self)
        self._access = PassageAccessPresenter(context, self)
        self.edit = ReadingEdit(context, self.view, self.presenter, self)
        self.find = ReadingFind(context, self.view, self.presenter, self)
        self.lost = ReadingLost(context, self.view, self.presenter, self)
        self._following = Following(context.player, context.memory, self)
        self.beside = ReadingBeside(context, self.view, self._following, self)
        self._looping = Looping(context.player, self._following, self)
        self.dock = ListeningDock(context.dock_ground, _dock_hints(context.actions))
        self._listening = DockPresenter(context, self.dock, self._following, self)
        self._film = FilmPresenter(context.player, self._following, self.view.record, self)
        self._selection_menu = SelectionMenu(context, self.view)
        self.quotes = ReadingQuotes(
            self.view, self.presenter, self.beside, self._listening.timeline, self._selection_menu
        )
        self._export = TranscriptExportPresenter(context, self.view)
        self._similar = SimilarFinder(context, self.view)
        self._dossier = DossierPresenter(context, self.view)
        self._connect_presenter()
        self.proposals = ReadingProposals(context, self.view, self.presenter, self)
        self._connect_view()
        self._connect_access()
        context.shell.way_back_changed.connect(self._on_way_back_changed)
        context.actions.attach(
            self.view.transcript,
            *("testimony.quote", "testimony.select", "playback.play", "playback.follow", "playback.loop"),
        )
        context.actions.attach(self.view.beside, "testimony.quote", "playback.play", "playback.follow")
        context.actions.attach(self.dock.timeline, "playback.play", "playback.follow", "playback.loop")
        self._set_follows(True)

    def show_testimony(self, testimony_id: int, passage_id: int = 0, came_from: CameFrom | None = None) -> None:
        """Open a testimony, at a passage where one is given, and bring the page into view: before what is in it, so
        that the passage is put where it is to be read."""
        self._place_before = (came_from or CameFrom()).place
        self._context.shell.show_page(KEY)
        self.presenter.show_testimony(testimony_id, passage_id, came_from)

    def show(self) -> None:
        """The page came into view."""
        self._tell_status()
        self._listening.enable_commands()
        self.view.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- commands ---

    def make_menu(self) -> QMenu:
        """What can be done with the words that are selected, or the passage at the cursor."""
        menu = self.view.transcript.createStandardContextMenu()
        menu.setObjectName("transcript_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addAction(self._context.actions["testimony.quote"])
        menu.addAction(self._context.actions["testimony.similar"])
        self.edit.add_to_menu(menu)
        menu.addSeparator()
        stretch = self.view.transcript.stretch()
        if stretch is not None:
            access = menu.addMenu(self.tr("Access of these passages"))
            held = self._access.level_of(stretch)
            for level in AccessLevel:
                action = access.addAction(capital(word(level)))
                action.setObjectName(f"transcript_access_{level.value}")
                action.setCheckable(True)
                action.setChecked(level is held)
                action.triggered.connect(lambda _on=False, level=level: self._access.set_level(stretch, level))
            access.addSeparator()
            more = access.addAction(self.tr("Until when, and why…"))
            more.setObjectName("transcript_access_more")
            more.triggered.connect(lambda _on=False: self._access.open(stretch))
        return menu

    def restrict(self) -> None:
        """Show the access of the passages that are selected, or of the one at the cursor, to be set."""
        if (stretch := self.view.transcript.stretch()) is not None:
            self._access.open(stretch)

    def find_similar(self) -> None:
        """Search for passages like the one at the cursor."""
        if passage_id := self.view.transcript.current_passage_id:
            self._similar.find(passage_id)

    def export(self) -> None:
        """Ask where to write the transcript that is shown, and as what."""
        self._export.ask_where(self.presenter.content)

    def export_all(self) -> None:
        """Ask where to write the testimony with its record and all its transcripts, and as what."""
        if (content := self.presenter.content) is not None:
            self._dossier.ask_where((content.testimony.testimony_id,))

    def play(self) -> None:
        """Play or pause, from the passage at the cursor where nothing was heard yet."""
        if not self._following.toggle(self.view.transcript.current_passage_id):
            self._context.messages.notice(self.tr("There is no recording to play here."))

    def step(self, steps: int) -> None:
        """Hear the passage before or after; without a recording only go there. While a passage is edited, edit that."""
        if self.edit.is_editing:
            self.edit.step(steps)
            return
        passage_id = self._following.step(steps, self.view.transcript.current_passage_id)
        if passage_id:
            self.view.transcript.go_to(passage_id)

    def toggle_follow(self) -> None:
        """Follow the recording, or leave the transcript where it is."""
        self._set_follows(not self._follows)

    def toggle_loop(self) -> None:
        """Hear the selected words, or the passage that is heard, again and again; or go on."""
        transcript = self.view.transcript
        selected = transcript.stretch() if transcript.textCursor().hasSelection() else None
        if not self._looping.toggle(selected, transcript.current_passage_id):
            self._context.messages.notice(self.tr("These words have no time in a recording that could be looped."))
            self._context.actions["playback.loop"].setChecked(False)
            self.dock.show_loop(False)

    def zoom(self, steps: int) -> None:
        """Show the recording closer, or more of it."""
        self._listening.timeline.zoom(steps)

    def select(self, point: QPoint | None = None) -> None:
        """Add the testimony to a selection, which is asked for at a point of the screen."""
        content = self.presenter.content
        if content is None:
            return
        testimony_id = content.testimony.testimony_id
        corner = self.view.record.mapToGlobal(self.view.record.rect().topLeft())
        self._selection_menu.pop_up(point or corner, lambda: Addition(testimony_ids=(testimony_id,)))

    # --- joining ---

    def _connect_presenter(self) -> None:
        presenter = self.presenter
        presenter.content_shown.connect(self._on_content_shown)
        presenter.opened.connect(self._on_opened)
        presenter.found_shown.connect(self.find.show_searched)
        presenter.gone.connect(self._context.shell.go_back)
        self._following.spoken_changed.connect(self._on_spoken_changed)
        self.dock.passage_stepped.connect(self.step)
        self.dock.timeline.passage_stepped.connect(self.step)
        self.dock.loop_toggled.connect(self.toggle_loop)
        self._listening.recording_chosen.connect(presenter.refresh)

    def _connect_view(self) -> None:
        view, presenter = self.view, self.presenter
        view.record.back_asked.connect(self._context.shell.go_back)
        view.record.select_asked.connect(self.select)
        view.transcript_chosen.connect(presenter.show_transcript)
        view.follow_toggled.connect(self._set_follows)
        view.transcript.menu_asked.connect(lambda point: self.make_menu().popup(point))
        view.transcript.passage_clicked.connect(self._on_passage_clicked)
        view.transcript.scrolled_by_hand.connect(self._on_scrolled_by_hand)
        view.quotes.quote_chosen.connect(self._on_quote_chosen)

    def _connect_access(self) -> None:
        bar, access = self.view.access, self._access
        bar.edited.connect(access.edit)
        bar.closed.connect(access.close)
        access.shown.connect(bar.show_passages)
        access.left.connect(self.view.leave_access)
        access.accepted.connect(bar.show_accepted)
        access.refused.connect(bar.show_refused)

    def _on_content_shown(self, content: ReadingContent) -> None:
        view = self.view
        view.show_content(content)
        held_back = {each: reason_text(decision) for each, decision in content.restrictions.items()}
        view.transcript.show_passages(
            shown_passages(
                content.passages,
                content.testimony,
                held_back,
                content.transcript,
                late_times(content.passages, content.testimony),
            )
        )
        self._access.set_content(content)
        self.find.set_content(content)
        self.edit.set_content(content)
        self.lost.set_content(content)
        self.quotes.set_content(content)
        self._following.set_content(content.sound, content.passages)
        self._listening.set_content(content)
        self._film.update()
        self.beside.set_content(content)
        view.transcript.show_playing(self._following.spoken)
        self._tell_status()

    def _on_way_back_changed(self, page: str) -> None:
        self.view.record.show_back((self._place_before or page) if page else "")

    def _on_opened(self, passage_id: int) -> None:
        content = self.presenter.content
        if content is not None and self.view.isVisible():
            transcript_id = content.transcript.transcript_id if content.transcript is not None else 0
            self._context.messages.enter(f"{KEY} {content.testimony.testimony_id} {transcript_id}")
        self._following.prepare(passage_id)
        self.quotes.show_current(0)
        if not passage_id and self._following.spoken:
            self.view.transcript.go_to(self._following.spoken)  # listening goes on where it stopped
        if passage_id:
            self._set_follows(not self._context.player.playing)
            self.view.transcript.go_to(passage_id)

    def _on_passage_clicked(self, passage_id: int) -> None:
        self._following.hear(passage_id)

    def _on_spoken_changed(self, passage_id: int) -> None:
        self.view.transcript.show_playing(passage_id)
        if passage_id and self._follows:
            self.view.transcript.reveal(passage_id)

    def _on_scrolled_by_hand(self) -> None:
        if self._context.player.playing:
            self._set_follows(False)

    def _set_follows(self, follows: bool) -> None:
        self._follows = follows
        self.view.show_following(follows)
        self._context.actions["playback.follow"].setChecked(follows)
        if follows and self._following.spoken:
            self.view.transcript.reveal(self._following.spoken)

    def _on_quote_chosen(self, quote_id: int, passage_id: int) -> None:
        """Show a quote where it stands; where neither column has it, its transcript is read."""
        self._set_follows(False)
        columns = [self.view.transcript, *([self.view.beside] if self.view.beside.isVisible() else [])]
        holding = next((each for each in columns if each.stretch_of(passage_id) is not None), None)
        content = self.presenter.content
        if holding is not None:
            holding.go_to(passage_id)
        elif content is not None:
            self.presenter.show_testimony(content.testimony.testimony_id, passage_id, self.presenter.came_from)
        self.quotes.show_current(quote_id)

    def _tell_status(self) -> None:
        content = self.presenter.content
        if content is None or not self.view.isVisible():
            return
        passages = counted(len(content.passages), self.tr("{count} passage"), self.tr("{count} passages"))
        quotes = counted(len(content.quotes), self.tr("{count} quote"), self.tr("{count} quotes"))
        words = self.tr("{code}: {passages}, {quotes}")
        self._context.shell.set_status(words.format(code=content.testimony.code, passages=passages, quotes=quotes))
