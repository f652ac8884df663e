"""Says how much a search found, and how long it took, to those who do not see the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_archive.ui.translation import notice_text, number
from testimony_archive.ui.widgets.speaking import announce

if TYPE_CHECKING:
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.views.search_view import SearchView

_STANDS_AFTER_MS: Final = 700  # who types hears what the last word finds, not what each letter does


class SpokenResults(QObject):
    """Speaks once results stand: not while somebody types on, and not again when the same is found anew."""

    spoken = Signal(str)
    """What was said."""

    def __init__(self, view: SearchView, searching: SearchPresenter) -> None:
        super().__init__(view)
        self._view = view
        self._searching = searching
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_STANDS_AFTER_MS)
        self._pause.timeout.connect(self._speak)
        searching.answered.connect(self._pause.start)
        searching.asked.connect(self._pause.stop)

    def _speak(self) -> None:
        page = self._searching.page
        request = self._searching.request
        if page is None or not self._view.isVisible() or not (request.text.strip() or request.choices):
            return
        found = " ".join(filter(None, (self._searching.came_from.place, notice_text(page.notices))))
        about = f"{request.text}\n{sorted(request.choices.items())}\n{found}"
        if about == self._said:
            return
        self._said = about
        words = self.tr("{found}. Found in {milliseconds} milliseconds.")
        text = words.format(found=found, milliseconds=number(self._searching.milliseconds))
        announce(self._view.results, text)
        self.spoken.emit(text)
