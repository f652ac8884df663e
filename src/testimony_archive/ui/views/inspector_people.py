"""The inspector's section of people: who takes part, as what, and everything about them that can be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from testimony_archive.domain.edits import ParticipationField
from testimony_archive.domain.records import Gender, Part
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.ui.field_words import vocabulary_of
from testimony_archive.ui.term_names import shown_name
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.card_list import CardList
from testimony_archive.ui.widgets.cards import CardHead
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import Field, LineEditor, WordsEditor
from testimony_archive.ui.widgets.labels import AccentLine
from testimony_archive.ui.widgets.panes import Section
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from testimony_archive.domain.records import Participation
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord
    from testimony_archive.ui.term_names import TermNames
    from testimony_archive.ui.widgets.panes import FoldMemory

_F: Final = ParticipationField


class InspectorPeople(QObject):
    """Makes the section, shows a testimony's people, and tells what was edited."""

    person_edited = Signal(int, object, object)
    """The participation, a `ParticipationField`, its new value."""
    person_added = Signal(object, str)
    """A `Part` and a name."""
    person_removed = Signal(int)
    people_arranged = Signal(object)
    """The participations in their new order."""
    vocabulary_asked = Signal(object, str)
    """A `VocabularyKind`, and the term of it that is to be edited."""

    def __init__(self, memory: FoldMemory | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.section = Section(self.tr("People"), key="inspector_people", memory=memory)
        people = QVBoxLayout()
        people.setSpacing(0)
        self.section.body.addLayout(people)
        self._cards: CardList[_PersonCard] = CardList(people, 0, self.section.head)
        self._place_line = AccentLine(self.section)
        self._make_adding()

    def finish_edits(self) -> None:
        """Offer what was typed and not offered yet."""
        for card in self._cards:
            for field in card.made_fields.values():
                field.finish()
        self._add_field.finish()

    def forget_edits(self) -> None:
        """Drop what was typed and not accepted, and fold everyone."""
        self._cards.clear()
        self._add_field.forget()

    def show_record(self, record: InspectorRecord) -> None:
        """Show who takes part; who is being edited stays open."""
        people = record.testimony.participations
        self._cards.arrange([each.participation_id for each in people], self._make_card)
        for each in people:
            self._cards[each.participation_id].show_person(each, record.names)
        self.section.set_detail(number(len(people)))

    def field(self, participation_id: int, field: ParticipationField) -> Field | None:
        """The field of a person, None where they are not shown."""
        card = self._cards.get(participation_id)
        return None if card is None else card.fields[field]

    @property
    def add_field(self) -> Field:
        """The line to add a person by name."""
        return self._add_field

    def focus_adding(self) -> None:
        """Let an interviewee be added by name."""
        self.section.set_opened(True)
        self._part.show_value(Part.INTERVIEWEE.value)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, participation_id: int, place: int) -> None:
        order = list(self._cards.order)
        order.remove(participation_id)
        order.insert(min(max(place, 0), len(order)), participation_id)
        if tuple(order) != self._cards.order:
            self.people_arranged.emit(tuple(order))

    def _on_card_moved(self, participation_id: int, steps: int) -> None:
        self._move(participation_id, self._cards.order.index(participation_id) + steps)

    def _place_at(self, height: int, participation_id: int) -> tuple[int, int]:
        """Among how many others somebody held at a height would stand, and where the line for it is in the section."""
        others = [each for each in self._cards.order if each != participation_id]
        tops = {each: self._cards[each].mapToGlobal(QPoint(0, 0)).y() for each in others}
        place = sum(tops[each] + self._cards[each].height() // 2 < height for each in others)
        card = self._cards[others[min(place, len(others) - 1)]] if others else self._cards[participation_id]
        line = card.mapTo(self.section, QPoint(0, 0)).y() + (card.height() if place == len(others) else 0)
        return place, line

    def _on_card_dragged(self, participation_id: int, height: int) -> None:
        _, line = self._place_at(height, participation_id)
        self._place_line.show_at(line)

    def _on_card_dropped(self, participation_id: int, height: int) -> None:
        self._place_line.hide()
        self._move(participation_id, self._place_at(height, participation_id)[0])

    def _make_card(self, participation_id: int) -> _PersonCard:
        card = _PersonCard(participation_id)
        card.edited.connect(lambda field, value: self.person_edited.emit(participation_id, field, value))
        card.vocabulary_asked.connect(self.vocabulary_asked)
        card.removed.connect(lambda: self.person_removed.emit(participation_id))
        head = card.head
        head.moved.connect(lambda steps: self._on_card_moved(participation_id, steps))
        head.dragged.connect(lambda height: self._on_card_dragged(participation_id, height))
        head.dropped.connect(lambda height: self._on_card_dropped(participation_id, height))
        return card

    def _make_adding(self) -> None:
        self._part = ChoiceEditor([(each.value, capital(word(each))) for each in Part])
        self._part.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToContents)
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
            self.adding_settled(name)

    def adding_settled(self, name: object) -> None:
        """A person was added: the line is free for the next, unless that is being typed already."""
        if self._name.text() == name:
            self._name.clear()
            self._add_field.settle("")


class _PersonCard(QWidget):
    """One person: a head that opens, and the fields under it."""

    edited = Signal(object, object)
    vocabulary_asked = Signal(object, str)
    removed = Signal()

    def __init__(self, participation_id: int) -> None:
        super().__init__()
        self.setObjectName(f"person_{participation_id}")
        self._fields: dict[ParticipationField, Field] = {}
        self.head = _PersonHead(f"person_{participation_id}_head")
        self.head.toggled.connect(self._on_head_toggled)
        self._form: QWidget | None = None
        self._shown: tuple[Participation, TermNames] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.SPACE_1)
        self._column.addWidget(self.head)
        self._name = f"person_{participation_id}"

    @property
    def made_fields(self) -> Mapping[ParticipationField, Field]:
        """The fields under the head; none before it was opened once."""
        return self._fields

    @property
    def fields(self) -> Mapping[ParticipationField, Field]:
        """The fields under the head."""
        self._made_form()
        return self._fields

    def show_person(self, participation: Participation, names: TermNames) -> None:
        """Fill head and fields."""
        person = participation.person
        name = shown_name(participation)
        if person.pseudonym:
            name = self.tr("{name} (pseudonym)").format(name=name)
        self.head.tell(name, word(participation.part), names.standing(participation))
        self._shown = participation, names
        if self._form is not None:
            self._fill(participation, names)

    def _made_form(self) -> QWidget:
        """What opens under the head, made when it is first wanted: most people are only looked at."""
        if self._form is None:
            self._form = self._make_form()
            self._column.addWidget(self._form)
            if self._shown is not None:
                self._fill(*self._shown)
        return self._form

    def _fill(self, participation: Participation, names: TermNames) -> None:
        person = participation.person
        self._role.set_choices([("", self.tr("None")), *names.role_choices()])
        self._institution.suggest(names.texts(VocabularyKind.INSTITUTION))
        self._country.suggest([words for _, words in names.country_choices()])
        values = {
            _F.PART: participation.part.value,
            _F.BIOGRAPHY: person.biography,
            _F.NAME: person.name,
            _F.PSEUDONYM: person.pseudonym,
            _F.GENDER: person.gender.value if person.gender is not None else "",
            _F.BIRTH_YEAR: str(person.birth_year or ""),
            _F.ROLE: participation.role.key if participation.role is not None else "",
            _F.INSTITUTION: participation.institution,
            _F.COUNTRY: names.country(participation.country),
        }
        for field, value in values.items():
            self._fields[field].editor.show_value(value)  # type: ignore[attr-defined]

    def _make_form(self) -> QWidget:
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, tokens.SPACE_2)
        column.setSpacing(tokens.SPACE_FIELDS)
        self._role, self._institution, self._country = ChoiceEditor(), LineEditor(), LineEditor()
        genders = [("", self.tr("Not said")), *((each.value, capital(word(each))) for each in Gender)]
        parts = [(each.value, capital(word(each))) for each in Part]
        for field, caption, editor in (
            (_F.NAME, self.tr("Name"), LineEditor()),
            (_F.PART, self.tr("Part"), ChoiceEditor(parts)),
            (_F.PSEUDONYM, self.tr("Pseudonym"), LineEditor(self.tr("none"))),
            (_F.ROLE, self.tr("Role"), self._role),
            (_F.INSTITUTION, self.tr("Institution"), self._institution),
            (_F.COUNTRY, self.tr("Country"), self._country),
            (_F.GENDER, self.tr("Gender"), ChoiceEditor(genders)),
            (_F.BIRTH_YEAR, self.tr("Born in"), LineEditor(self.tr("year"))),
            (_F.BIOGRAPHY, self.tr("Biography"), WordsEditor(self.tr("A few sentences about the person"), lines=2)),
        ):
            made = Field(caption, editor, name=f"{self._name}_{field.value}", stacked=field is _F.BIOGRAPHY)
            editor.committed.connect(lambda value, field=field: self.edited.emit(field, value))
            kind = vocabulary_of(field)
            if kind is not None and not isinstance(editor, WordsEditor):
                editor.offer_vocabulary()
                editor.vocabulary_asked.connect(lambda words, kind=kind: self.vocabulary_asked.emit(kind, words))
            self._fields[field] = made
            column.addWidget(made)
        remove = QPushButton(self.tr("Take out of this testimony"))
        remove.setObjectName(f"{self._name}_remove")
        remove.setProperty("role", "link")
        remove.clicked.connect(self.removed)
        column.addWidget(remove, 0, Qt.AlignmentFlag.AlignRight)
        form.hide()
        return form

    def _on_head_toggled(self, opened: bool) -> None:
        if opened:
            self._made_form().show()
        elif self._form is not None:
            self._form.hide()


class _PersonHead(CardHead):
    """Name and part on one line, what they were then on the next. Dragged, or with Alt and an arrow, it moves."""

    moved = Signal(int)
    """So many places down, or up where it is negative."""
    dragged = Signal(int)
    """It is being held at this height of the screen."""
    dropped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name, "person")
        self._pressed_at: QPoint | None = None
        self._is_dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at, self._is_dragged = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None:
            far = (event.position().toPoint() - self._pressed_at).manhattanLength()
            self._is_dragged = self._is_dragged or far >= QApplication.startDragDistance()
        if self._is_dragged:
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._is_dragged:  # it was moved, not opened
            self._is_dragged = False
            self.setDown(False)
            self.unsetCursor()
            self.dropped.emit(event.globalPosition().toPoint().y())
        else:
            super().mouseReleaseEvent(event)
