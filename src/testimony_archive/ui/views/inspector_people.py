"""The inspector's section of people: who takes part, as what, and everything about them that can be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from testimony_archive.domain.edits import ParticipationField
from testimony_archive.domain.records import Gender, Part
from testimony_archive.ui.term_names import shown_name
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.editors import ChoiceEditor, Field, LineEditor
from testimony_archive.ui.widgets.panes import Section
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from testimony_archive.domain.records import Participation
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord
    from testimony_archive.ui.term_names import TermNames
    from testimony_archive.ui.widgets.panes import FoldMemory

_F: Final = ParticipationField
_LEFT: Final = tokens.ICON + tokens.SPACE_2


class InspectorPeople(QObject):
    """Makes the section, shows a testimony's people, and tells what was edited."""

    person_edited = Signal(int, object, object)
    """The participation, a `ParticipationField`, its new value."""
    person_added = Signal(object, str)
    """A `Part` and a name."""
    person_removed = Signal(int)

    def __init__(self, memory: FoldMemory | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.section = Section(self.tr("People"), key="inspector_people", memory=memory)
        self._cards: dict[int, _PersonCard] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.section.body.addLayout(self._list)
        self._make_adding()

    def forget_edits(self) -> None:
        """Drop what was typed and not accepted, and fold everyone."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards.clear()
        self._add_field.forget()

    def show_record(self, record: InspectorRecord) -> None:
        """Show who takes part; who is being edited stays open."""
        people = record.testimony.participations
        for gone in self._cards.keys() - {each.participation_id for each in people}:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for place, each in enumerate(people):
            card = self._cards.get(each.participation_id) or self._make_card(each)
            if self._list.indexOf(card) != place:
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)
            card.show_person(each, record.names)
            card.show()
        self.section.set_detail(number(len(people)))

    def field(self, participation_id: int, field: ParticipationField) -> Field | None:
        """The field of a person, None where they are not shown."""
        card = self._cards.get(participation_id)
        return None if card is None else card.fields[field]

    @property
    def add_field(self) -> Field:
        """The line to add a person by name."""
        return self._add_field

    def _make_card(self, participation: Participation) -> _PersonCard:
        card = _PersonCard(participation.participation_id)
        card.edited.connect(lambda field, value: self.person_edited.emit(participation.participation_id, field, value))
        card.removed.connect(lambda: self.person_removed.emit(participation.participation_id))
        self._cards[participation.participation_id] = card
        return card

    def _make_adding(self) -> None:
        self._part = ChoiceEditor([(each.value, capital(word(each))) for each in Part])
        self._part.show_value(Part.INTERVIEWEE.value)
        self._part.setObjectName("inspector_person_part")
        self._part.setAccessibleName(self.tr("What a person to be added does"))
        self._name = LineEditor(self.tr("Add a person by name"))
        self._name.committed.connect(self._on_name_committed)
        self._add_field = Field("", self._name, name="inspector_person_name", spoken=self.tr("Add a person by name"))
        row = QHBoxLayout()
        row.setContentsMargins(0, tokens.SPACE_1, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        row.addWidget(self._part, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._add_field, 1)
        self.section.body.addLayout(row)

    def _on_name_committed(self, name: str) -> None:
        if name.strip():
            self.person_added.emit(Part(self._part.currentData()), name)
        else:
            self.adding_settled()

    def adding_settled(self) -> None:
        """The person was added: the line is free for the next."""
        self._name.clear()
        self._add_field.settle()


class _PersonCard(QWidget):
    """One person: a head that opens, and the fields under it."""

    edited = Signal(object, object)
    removed = Signal()

    def __init__(self, participation_id: int) -> None:
        super().__init__()
        self.setObjectName(f"person_{participation_id}")
        self.fields: dict[ParticipationField, Field] = {}
        self._head = _PersonHead(f"person_{participation_id}_head")
        self._head.toggled.connect(self._on_head_toggled)
        self._form: QWidget | None = None
        self._shown: tuple[Participation, TermNames] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.SPACE_1)
        self._column.addWidget(self._head)
        self._name = f"person_{participation_id}"
        self._make_form()

    def show_person(self, participation: Participation, names: TermNames) -> None:
        """Fill head and fields."""
        person = participation.person
        name = shown_name(participation)
        if person.pseudonym:
            name = self.tr("{name} (pseudonym)").format(name=name)
        self._head.tell(name, word(participation.part), names.standing(participation))
        self._role.set_choices([("", self.tr("None")), *names.role_choices()])
        self._country.suggest([words for _, words in names.country_choices()])
        values = {
            _F.NAME: person.name,
            _F.PSEUDONYM: person.pseudonym,
            _F.GENDER: person.gender.value if person.gender is not None else "",
            _F.BIRTH_YEAR: str(person.birth_year or ""),
            _F.ROLE: participation.role.key if participation.role is not None else "",
            _F.INSTITUTION: participation.institution,
            _F.COUNTRY: names.country(participation.country),
        }
        for field, value in values.items():
            self.fields[field].editor.show_value(value)  # type: ignore[attr-defined]

    def _make_form(self) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, tokens.SPACE_2)
        column.setSpacing(tokens.SPACE_FIELDS)
        self._role = ChoiceEditor()
        self._country = LineEditor()
        genders = [("", self.tr("Not said")), *((each.value, capital(word(each))) for each in Gender)]
        for field, caption, editor in (
            (_F.NAME, self.tr("Name"), LineEditor()),
            (_F.PSEUDONYM, self.tr("Pseudonym"), LineEditor(self.tr("none"))),
            (_F.ROLE, self.tr("Role"), self._role),
            (_F.INSTITUTION, self.tr("Institution"), LineEditor()),
            (_F.COUNTRY, self.tr("Country"), self._country),
            (_F.GENDER, self.tr("Gender"), ChoiceEditor(genders)),
            (_F.BIRTH_YEAR, self.tr("Born in"), LineEditor(self.tr("year"))),
        ):
            made = Field(caption, editor, name=f"{self._name}_{field.value}")
            editor.committed.connect(lambda value, field=field: self.edited.emit(field, value))
            self.fields[field] = made
            column.addWidget(made)
        remove = QPushButton(self.tr("Take out of this testimony"))
        remove.setObjectName(f"{self._name}_remove")
        remove.setProperty("role", "link")
        remove.clicked.connect(self.removed)
        column.addWidget(remove, 0, Qt.AlignmentFlag.AlignRight)
        form.hide()
        self._form = form
        self._column.addWidget(form)

    def _on_head_toggled(self, opened: bool) -> None:
        if self._form is not None:
            self._form.setVisible(opened)


class _PersonHead(QAbstractButton):
    """Name and part on one line, what they were then on the next."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._part = ""
        self._standing = ""

    def tell(self, name: str, part: str, standing: str) -> None:
        """Show these words."""
        self.setText(name)
        self._part, self._standing = part, standing
        self.setAccessibleName(f"{name}, {part}")
        self.setAccessibleDescription(standing)
        self.setToolTip(standing)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = self._line_height() + (self._small_height() if self._standing else 0)
        return QSize(160, lines + tokens.SPACE_1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens.colours()
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(self.rect(), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        line = QRect(_LEFT, tokens.SPACE_1 // 2, self.width() - _LEFT, self._line_height())
        icons.paint(painter, QRect(0, line.top(), tokens.ICON, line.height()), "person")
        painter.setFont(tokens.small())
        painter.setPen(QColor(colours.text2))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        arrow_width = tokens.ICON
        icons.paint(
            painter,
            QRect(self.width() - tokens.ICON, line.top(), tokens.ICON, line.height()),
            "chevron-down" if self.isChecked() else "chevron-right",
        )
        painter.drawText(line.adjusted(0, 0, -arrow_width - tokens.SPACE_1, 0), right, self._part)
        used = painter.fontMetrics().horizontalAdvance(self._part) + tokens.SPACE_2 + arrow_width + tokens.SPACE_1
        painter.setFont(tokens.body())
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, line.width() - used)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        if self._standing:
            painter.setFont(tokens.small())
            painter.setPen(QColor(colours.text2))
            second = QRect(_LEFT, line.bottom() + 1, self.width() - _LEFT, self._small_height())
            standing = painter.fontMetrics().elidedText(self._standing, Qt.TextElideMode.ElideRight, second.width())
            painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, standing)

    @staticmethod
    def _line_height() -> int:
        return tokens.line_height(tokens.body())

    @staticmethod
    def _small_height() -> int:
        return tokens.line_height(tokens.small())
