"""The rows of the testimonies table, as SQL sorted and filtered them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_archive.domain.rights import Hindrance
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.ui.models.row_words import detail, heading
from testimony_archive.ui.presenters.publishing_words import HINDRANCE_LOOKS
from testimony_archive.ui.translation import reason_text
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.testimony_row import TestimonyRow
    from testimony_archive.ui.term_names import TermNames

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The `TestimonyRow` itself."""
MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `CellMark` of a column of icons; None elsewhere."""
TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The name of the colour token of a cell's text."""

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the table, from the left."""

    CODE = 0
    TITLE = 1
    INTERVIEWEE = 2
    ROLE = 3
    COUNTRY = 4
    DATE = 5
    THEMES = 6
    RECORDING = 7
    TRANSCRIPT = 8
    CONSENT = 9
    STATUS = 10
    LANGUAGES = 11
    PROJECT = 12
    GOALS = 13
    KEYWORDS = 14
    COLLECTION = 15
    SERIES = 16
    PLACE = 17
    INSTITUTION = 18
    INTERVIEWER = 19
    GENDER = 20
    DURATION = 21
    PASSAGES = 22
    QUOTES = 23
    FILES = 24
    ACCESS = 25
    CHANGED = 26
    CREATED = 27

    @property
    def field(self) -> RowColumn:
        """What it shows and a click on its heading sorts by."""
        return RowColumn[self.name]


USUAL_COLUMNS: Final = tuple(each for each in Column if each <= Column.STATUS)
"""What the table shows until somebody chooses otherwise."""
MARK_COLUMNS: Final = frozenset({Column.RECORDING, Column.TRANSCRIPT, Column.CONSENT})
_GRAVEST_FIRST: Final = (
    Hindrance.REFUSED,
    Hindrance.NO_CONSENT,
    Hindrance.NOT_COVERED,
    Hindrance.ACCESS,
    None,
)
_HEAD_ICONS: Final = {Column.RECORDING: "microphone", Column.TRANSCRIPT: "lines", Column.CONSENT: "document"}


@dataclass(frozen=True, slots=True)
class CellMark:
    """A state as an icon with the words that it stands for; without an icon a dash. Only exceptions have a colour."""

    icon: str
    tone: str
    text: str


class TestimoniesModel(QAbstractTableModel):
    """Flat rows; what they show is made when it is drawn, so that 20,000 of them cost nothing until then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TestimonyRow, ...] = ()
        self._places: dict[int, int] = {}
        self._names: TermNames | None = None
        self._longest_code = ""

    def set_rows(self, rows: Sequence[TestimonyRow], names: TermNames) -> None:
        """Show these rows. Where they are the same testimonies in the same order, what was chosen stays chosen."""
        fresh = tuple(rows)
        self._longest_code = max((each.code for each in fresh), key=len, default="")
        if [each.testimony_id for each in fresh] == [each.testimony_id for each in self._rows]:
            changed = [place for place, pair in enumerate(zip(self._rows, fresh, strict=True)) if pair[0] != pair[1]]
            if names is not self._names:
                changed = [0, len(fresh) - 1] if fresh else []
            self._rows, self._names = fresh, names
            if changed:
                last_column = self.columnCount() - 1
                self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last_column))
            return
        self.beginResetModel()
        self._rows, self._names = fresh, names
        self._places = {each.testimony_id: place for place, each in enumerate(fresh)}
        self.endResetModel()

    @property
    def longest_code(self) -> str:
        """The code that takes most letters."""
        return self._longest_code

    def row_at(self, place: int) -> TestimonyRow:
        """The row at a place."""
        return self._rows[place]

    def place_of(self, testimony_id: int) -> int:
        """Where a testimony stands, -1 where it is not shown."""
        return self._places.get(testimony_id, -1)

    def place_beginning_with(self, text: str, start: int) -> int:
        """The first place from `start` on, and round the end, whose code begins with a text, else whose title does;
        -1 where none does."""
        sought, count = text.casefold(), len(self._rows)
        for field in ("code", "title"):
            for step in range(count):
                place = (start + step) % count
                if str(getattr(self._rows[place], field)).casefold().startswith(sought):
                    return place
        return -1

    # Qt's own questions ------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        column = Column(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if column in MARK_COLUMNS else heading(column.field)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return heading(column.field)
            case _:
                return _HEAD_ICONS.get(column) if role == MARK_ROLE else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows) or self._names is None:
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if column in MARK_COLUMNS else self._text(row, column, self._names)
            case Qt.ItemDataRole.ToolTipRole:
                return self._remark(row, column, self._names)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column, self._names)
            case _:
                return self._own_role(row, column, role)

    def _own_role(self, row: TestimonyRow, column: Column, role: int) -> Any:
        match role:
            case _ if role == ROW_ROLE:
                return row
            case _ if role == MARK_ROLE:
                return self.mark(row, column)
            case _ if role == TONE_ROLE:
                return "text2" if column is Column.INTERVIEWEE and not row.interviewees else "text"
            case _:
                return None

    def mark(self, row: TestimonyRow, column: Column) -> CellMark | None:
        """The icon of a cell with the words that it stands for."""
        match column:
            case Column.RECORDING:
                return (
                    CellMark("microphone", "text2", self.tr("has a recording"))
                    if row.has_recording
                    else CellMark("", "text2", self.tr("no recording"))
                )
            case Column.TRANSCRIPT:
                return (
                    CellMark("lines", "text2", self.tr("has a transcript"))
                    if row.has_transcript
                    else CellMark("", "text2", self.tr("no transcript"))
                )
            case Column.CONSENT:
                return self._consent_mark(row)
            case _:
                return None

    def _consent_mark(self, row: TestimonyRow) -> CellMark:
        """One icon for the gravest of what forbids publishing; the words tell all of it."""
        if row.hindrances:
            gravest = min(row.hindrances, key=lambda each: _GRAVEST_FIRST.index(each.hindrance))
            icon, tone = HINDRANCE_LOOKS[gravest.hindrance or Hindrance.ACCESS]
            return CellMark(icon, tone, "; ".join(map(reason_text, row.hindrances)))
        form = word(row.consent) if row.consent is not None else ""
        return CellMark("document", "text2", self.tr("consent: {form}").format(form=form))

    def _text(self, row: TestimonyRow, column: Column, names: TermNames) -> str:
        match column:
            case Column.CODE:
                return row.code
            case Column.TITLE:
                return row.title
            case Column.INTERVIEWEE:
                return row.interviewees or self.tr("not named")
            case Column.ROLE:
                return names.roles(row.role_ids)
            case Column.COUNTRY:
                return names.countries(row.countries)
            case _:
                return self._last_text(row, column, names)

    @staticmethod
    def _last_text(row: TestimonyRow, column: Column, names: TermNames) -> str:
        match column:
            case Column.DATE:
                return names.date(row.date, short=True)
            case Column.THEMES:
                return names.theme_numbers(row.theme_ids)
            case Column.STATUS:
                return capital(word(row.status))
            case _:
                return detail(row.details, column.field, names)

    def _remark(self, row: TestimonyRow, column: Column, names: TermNames) -> str:
        """What the pointer tells: the whole of what a cell may cut, themes by name, icons in words."""
        if (mark := self.mark(row, column)) is not None:
            return capital(mark.text)
        if column is Column.THEMES:
            return names.themes(row.theme_ids)
        if column is Column.INTERVIEWEE and row.pseudonymous:
            return self.tr("{name} (pseudonym)").format(name=row.interviewees)
        if column is Column.DATE:
            return names.date(row.date)
        return self._text(row, column, names)

    def _spoken(self, row: TestimonyRow, column: Column, names: TermNames) -> str:
        """What assistive technology reads: with its heading, since a cell is met alone."""
        if (mark := self.mark(row, column)) is not None:
            return mark.text
        return f"{heading(column.field)}: {self._text(row, column, names)}"
