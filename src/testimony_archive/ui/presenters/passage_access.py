"""The access of single passages: what it is, and setting it for all that are selected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.edits import AccessField
from testimony_archive.domain.records import AccessLevel
from testimony_archive.ui.presenters.reading_presenter import touched_passages
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.edits import FieldValue
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.records import Passage
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.transcript_text import Stretch
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.term_names import TermNames


@dataclass(frozen=True, slots=True)
class PassageAccess:
    """What passages that follow one another have in common: places from 1, and a word for each field, empty where they
    differ. `restricted` tells whether any of them is not open."""

    first: int
    last: int
    values: Mapping[AccessField, str]
    restricted: bool
    differ: bool


class PassageAccessPresenter(QObject):
    """Knows which passages are meant until it is closed; every edit is one change that undo takes back."""

    shown = Signal(object)
    """A `PassageAccess`."""
    left = Signal()
    """No passages are meant any more."""
    accepted = Signal(object)
    """An `AccessField`."""
    refused = Signal(object, str)
    """An `AccessField`, and why."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._content: ReadingContent | None = None
        self._passage_ids: tuple[int, ...] = ()

    def set_content(self, content: ReadingContent) -> None:
        """Take what is shown now; where the passages are not in it any more, none are meant."""
        self._content = content
        if self._passage_ids:
            self._show()

    def level_of(self, stretch: Stretch) -> AccessLevel | None:
        """The level of the passages that a stretch lies in; None where they have several."""
        levels = {each.access.level for each in self._touched(stretch)}
        return levels.pop() if len(levels) == 1 else None

    def open(self, stretch: Stretch) -> None:
        """Mean the passages that a stretch lies in, and show their access."""
        self._passage_ids = tuple(each.passage_id for each in self._touched(stretch))
        self._show()

    def close(self) -> None:
        """Mean no passages."""
        self._passage_ids = ()
        self.left.emit()

    def set_level(self, stretch: Stretch, level: AccessLevel) -> None:
        """Set the level of the passages that a stretch lies in; where it restricts, until when and why can be said."""
        passage_ids = tuple(each.passage_id for each in self._touched(stretch))
        meant = self._passage_ids if level is AccessLevel.OPEN else passage_ids
        self._write(passage_ids, AccessField.ACCESS, level.value, self._context.messages.error, meant)

    def edit(self, field: AccessField, value: FieldValue) -> None:
        """Set a field of the access of all passages that are meant."""
        self._write(self._passage_ids, field, value, lambda error: self._on_refused(field, error), self._passage_ids)

    def _write(
        self,
        passage_ids: Sequence[int],
        field: AccessField,
        value: FieldValue,
        on_failed: Callable[[ArchiveError], None],
        meant: tuple[int, ...],
    ) -> None:
        """Write it; only then are those passages meant that are to be from now on."""
        parts = self._context.workspace.parts
        if passage_ids:
            self._context.tasks.write(
                lambda _progress: parts.restrict_passages(passage_ids, field, value),
                lambda change_set: self._on_done(field, change_set, meant),
                on_failed,
            )

    def _on_done(self, field: AccessField, change_set: ChangeSet, meant: tuple[int, ...]) -> None:
        self._passage_ids = meant
        self.accepted.emit(field)
        if change_set.touched:
            self._context.changes.announce(change_set, self)
        elif self._passage_ids:  # the same value in other words: show it as it is written
            self._show()

    def _on_refused(self, field: AccessField, error: ArchiveError) -> None:
        if self._passage_ids:
            self.refused.emit(field, " ".join(error_texts(error)).strip())
        else:  # the bar was closed by what was typed
            self._context.messages.error(error)

    def _show(self) -> None:
        content = self._content
        meant = [each for each in content.passages if each.passage_id in self._passage_ids] if content else []
        if content is None or len(meant) != len(self._passage_ids) or not meant:
            self.close()
        else:
            self.shown.emit(_in_common(meant, content.names))

    def _touched(self, stretch: Stretch) -> tuple[Passage, ...]:
        return touched_passages(self._content.passages, stretch) if self._content is not None else ()


def _in_common(passages: Sequence[Passage], names: TermNames) -> PassageAccess:
    words = {
        AccessField.ACCESS: {each.access.level.value for each in passages},
        AccessField.ACCESS_UNTIL: {names.date(each.access.until) for each in passages},
        AccessField.ACCESS_REASON: {each.access.reason for each in passages},
    }
    return PassageAccess(
        passages[0].ordinal,
        passages[-1].ordinal,
        {field: next(iter(several)) if len(several) == 1 else "" for field, several in words.items()},
        restricted=any(each.access.level is not AccessLevel.OPEN for each in passages),
        differ=any(len(several) > 1 for several in words.values()),
    )
