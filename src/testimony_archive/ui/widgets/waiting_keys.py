"""Keys that are pressed before the field that they are meant for is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class WaitingKeys(QWidget):
    """Has the focus while a record is being read that is to be typed into, and keeps what is typed meanwhile.

    Typed into the field at once, it would reach the record that is still shown; left in a table, it would be taken for
    commands. Escape, or the focus going elsewhere, drops it.
    """

    given_up = Signal()
    """Escape was pressed."""

    def __init__(self, accessible_name: str, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFixedSize(1, 1)
        self._keys: list[QKeyEvent] = []
        self._waits = False

    @property
    def waits(self) -> bool:
        """Whether it keeps keys."""
        return self._waits

    def wait(self) -> None:
        """Keep keys from now on."""
        if not self._waits:
            self._waits = True
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Keep no more, and drop what was kept."""
        self._waits = False
        self._keys.clear()

    def hand_over(self, field: QWidget) -> None:
        """Give the focus to a field, and it and those after it what was typed."""
        keys, self._keys = self._keys, []
        self._waits = False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        for each in keys:
            if (focused := self.window().focusWidget()) is not None:
                QCoreApplication.sendEvent(focused, each)

    def event(self, event: QEvent) -> bool:
        if self._waits and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.modifiers() in _PLAIN:
                event.accept()  # a letter is none of the keys that do something
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._keep(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.stop()

    def _keep(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
            self.given_up.emit()
        else:
            self._keys.append(event.clone())
