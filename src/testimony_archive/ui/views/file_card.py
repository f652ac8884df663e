"""One file of a testimony in the inspector: its line, its preview, its fields, and the menu of what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from testimony_archive.domain.edits import AccessField, AttachmentField
from testimony_archive.domain.records import AttachmentKind
from testimony_archive.services.file_states import FileState
from testimony_archive.ui.presenters.file_words import FileDeed
from testimony_archive.ui.translation import counted
from testimony_archive.ui.views.access_fields import AccessFields
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.cards import CardHead, FoldingCard
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import Field, LineEditor
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.waveform import WaveformWidget
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent

    from testimony_archive.domain.records import Attachment
    from testimony_archive.domain.waveform import Waveform
    from testimony_archive.ui.presenters.file_words import FileWords
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord

PREVIEW_HEIGHT: Final = 160
_RECORDINGS: Final = (AttachmentKind.AUDIO, AttachmentKind.VIDEO)


_KEYS: Final = {
    FileDeed.OPEN: "Ctrl+Return",
    FileDeed.COPY: "Ctrl+Shift+S",
    FileDeed.REPLACE: "Ctrl+Shift+R",
    FileDeed.REMOVE: "Del",
}


class FileCard(FoldingCard):
    """One file."""

    edited = Signal(object, object)
    """An `AttachmentField` and its new value."""
    deed_wanted = Signal(object, object)
    """The `Attachment` and a `FileDeed`."""
    version_wanted = Signal(int)
    preview_wanted = Signal()
    """Its form was opened: what does it look like?"""
    listen_wanted = Signal(int)
    """Hear it from a place in milliseconds."""

    def __init__(self, attachment_id: int, words: FileWords) -> None:
        self._name = f"file_{attachment_id}"
        super().__init__(_FileHead(f"{self._name}_head", self._pop_up), self._name)
        self._words = words
        self.fields: dict[AttachmentField, Field] = {}
        self._shown: tuple[Attachment, InspectorRecord] | None = None
        self._previewed = ""
        self._deeds = self._make_deeds()
        self.opened.connect(self._on_opened)

    def show_file(self, attachment: Attachment, record: InspectorRecord) -> None:
        """Show how it is now."""
        self._shown = (attachment, record)
        restricted = self._words.access(attachment.access, record.names)
        state = record.states.get(attachment.attachment_id, FileState.SOUND)
        wrong = {
            FileState.MISSING: self.tr("missing"),
            FileState.ALTERED: self.tr("altered"),
            FileState.LOST: self.tr("lost"),
        }.get(state, "")
        kept = ""
        if attachment.versions:
            count = len(attachment.versions)
            kept = counted(count, self.tr("{count} earlier version"), self.tr("{count} earlier versions"))
        second = " · ".join(each for each in (capital(restricted), self._words.facts(attachment), kept) if each)
        icon, tone = ("lock", "warn") if restricted else (self._words.icon(attachment), "text2")
        self.head.show_icon(*(("warning", "danger") if wrong else (icon, tone)))
        name = self._words.name(attachment, record.testimony)
        extent = wrong or self._words.extent(attachment)
        self.head.tell(name, extent, second, right_tone="danger" if wrong else "text2")
        self._deeds[FileDeed.TRANSCRIBE].setVisible(attachment.kind is AttachmentKind.TRANSCRIPT)
        self.refresh()

    def show_preview(self, image: QImage | None, text: str) -> None:
        """Show in small what it holds."""
        if self.has_form:
            self._sound.hide()
            self._picture.show_image(image)
            self._text.setText(text)
            self._text.setVisible(bool(text))

    def show_working(self, words: str) -> None:
        """Say how far the work at its waveform is."""
        if self.has_form:
            self._picture.show_image(None)
            self._text.hide()
            self._sound.set_message(words)
            self._sound.show()

    def show_sound(self, waveform: Waveform | None, words: str) -> None:
        """Show what it sounds like, and what is to be known of that; without a waveform, only why."""
        if self.has_form:
            self._sound.set_waveform(waveform)
            self._sound.set_view(0, waveform.duration_ms if waveform is not None else 0)
            self._sound.setVisible(waveform is not None)
            self._text.setText(words)
            self._text.setVisible(bool(words))

    def show_position(self, position_ms: int) -> None:
        """Show where it is heard now."""
        if self.has_form:
            self._sound.set_position(position_ms)

    def make_form(self, column: QVBoxLayout) -> None:
        """Preview, what can be done, and the fields."""
        self._picture = _Preview(f"{self._name}_preview")
        self._sound = WaveformWidget(self.tr("Sound"), name=f"{self._name}_sound")
        self._sound.setToolTip(self.tr("Click to hear it from there"))
        self._sound.seek_asked.connect(self.listen_wanted)
        self._sound.hide()
        self._text = label(role="small", wrap=True, name=f"{self._name}_text")
        self._text.hide()
        column.addWidget(self._picture)
        column.addWidget(self._sound)
        column.addWidget(self._text)
        column.addLayout(self._make_buttons())
        self._original = label(role="small", wrap=True, name=f"{self._name}_original")
        column.addWidget(self._original)
        kinds = [(each.value, capital(word(each))) for each in AttachmentKind]
        for field, caption, editor in (
            (AttachmentField.LABEL, self.tr("Label"), LineEditor(self.tr("what people call it"))),
            (AttachmentField.KIND, self.tr("Kind"), ChoiceEditor(kinds)),
            (AttachmentField.LANGUAGE, self.tr("Language"), LineEditor()),
            (AttachmentField.PART_NUMBER, self.tr("Part"), LineEditor()),
        ):
            made = Field(caption, editor, name=f"{self._name}_{field.value}")
            editor.committed.connect(lambda value, field=field: self.edited.emit(field, value))
            self.fields[field] = made
            column.addWidget(made)
        self._access = AccessFields(column, self._name, self)
        self._access.edited.connect(lambda field, value: self.edited.emit(AttachmentField(field.value), value))
        self.fields |= {AttachmentField(each.value): self._access.fields[each] for each in AccessField}

    def fill_form(self) -> None:
        """Show in the form what holds."""
        if self._shown is None:
            return
        attachment, record = self._shown
        size = QLocale().formattedDataSize(attachment.bytes, 1)
        self._original.setText(self.tr("{name}, {size}").format(name=attachment.original_name, size=size))
        for field, value in (
            (AttachmentField.LABEL, attachment.label),
            (AttachmentField.KIND, attachment.kind.value),
            (AttachmentField.LANGUAGE, record.names.language(attachment.language)),
            (AttachmentField.PART_NUMBER, str(attachment.part_number)),
        ):
            self.fields[field].editor.show_value(value)  # type: ignore[attr-defined]
        self.fields[AttachmentField.PART_NUMBER].setVisible(attachment.kind in _RECORDINGS)
        self._access.show_access(attachment.access, record.names)

    def _on_opened(self) -> None:
        if self._shown is not None and self._previewed != self._shown[0].sha256:
            self._previewed = self._shown[0].sha256
            self.preview_wanted.emit()

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_3)
        for deed, words in ((FileDeed.OPEN, self.tr("Open")), (FileDeed.COPY, self.tr("Export a copy…"))):
            button = QPushButton(words)
            button.setObjectName(f"{self._name}_{deed.value}")
            button.setProperty("role", "link")
            button.clicked.connect(self._deeds[deed].trigger)
            row.addWidget(button)
        row.addStretch(1)
        more = IconButton("more", self.tr("More"), name=f"{self._name}_more")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.clicked.connect(lambda: self._pop_up(more.mapToGlobal(more.rect().bottomLeft())))
        row.addWidget(more)
        return row

    def _make_deeds(self) -> dict[FileDeed, QAction]:
        words = {
            FileDeed.OPEN: self.tr("Open"),
            FileDeed.REVEAL: self.tr("Show in its folder"),
            FileDeed.COPY: self.tr("Export a copy…"),
            FileDeed.REPLACE: self.tr("Replace by a new version…"),
            FileDeed.TRANSCRIBE: self.tr("Read as the transcript"),
            FileDeed.CHECK: self.tr("Check"),
            FileDeed.REMOVE: self.tr("Take out of this testimony"),
        }
        made: dict[FileDeed, QAction] = {}
        for deed, text in words.items():
            action = QAction(text, self)
            action.setObjectName(f"{self._name}_menu_{deed.value}")
            if deed in _KEYS:
                action.setShortcut(_KEYS[deed])
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                self.head.addAction(action)
            action.triggered.connect(lambda _checked=False, deed=deed: self._on_deed_triggered(deed))
            made[deed] = action
        return made

    def _on_deed_triggered(self, deed: FileDeed) -> None:
        if self._shown is not None:
            self.deed_wanted.emit(self._shown[0], deed)

    def make_menu(self) -> QMenu:
        """Everything that can be done with the file."""
        menu = QMenu(self)
        menu.setObjectName(f"{self._name}_menu")
        for deed, action in self._deeds.items():
            if deed in (FileDeed.REPLACE, FileDeed.CHECK):
                menu.addSeparator()
            menu.addAction(action)
            if deed is FileDeed.REPLACE and self._shown is not None and self._shown[0].versions:
                menu.addMenu(self._make_versions_menu(menu))
        return menu

    def _make_versions_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Bring back an earlier version"), parent)
        menu.setObjectName(f"{self._name}_versions")
        for version in self._shown[0].versions if self._shown is not None else ():
            day = version.replaced_at[:10]
            words = self.tr("{name}, until {date}").format(name=version.original_name, date=day)
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _checked=False, version_id=version.version_id: self.version_wanted.emit(version_id)
            )
        return menu

    def _pop_up(self, point: QPoint) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)


class _FileHead(CardHead):
    """A file's line; its menu comes by the mouse and by the menu key."""

    def __init__(self, name: str, pop_up: object) -> None:
        super().__init__(name, "file")
        self._pop_up = pop_up

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._pop_up(event.globalPos())  # type: ignore[operator]


class _Preview(QWidget):
    """A picture in small, as wide as there is room; nothing where there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._image: QImage | None = None
        self.hide()

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    def show_image(self, image: QImage | None) -> None:
        """Show a picture, or none."""
        self._image = image
        self.setVisible(image is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, PREVIEW_HEIGHT if self._image is not None else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(
            self.rect().adjusted(0, 0, size.width() - self.width(), size.height() - self.height()), self._image
        )
