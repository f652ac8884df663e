"""What a selection looks like in words: its rows, its totals, and what consent forbids."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from testimony_archive.domain.publication import LEFT_OUT_QUOTE, LEFT_OUT_TESTIMONY
from testimony_archive.domain.records import ItemKind
from testimony_archive.domain.rights import Answer
from testimony_archive.ui.models.selection_tree import DRAFT, HeadingRow, ItemRow, Row, WordsRow
from testimony_archive.ui.term_names import shown_name
from testimony_archive.ui.translation import counted, number, reason_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from testimony_archive.domain.publication import LeftOut
    from testimony_archive.domain.records import Testimony
    from testimony_archive.domain.rights import Decision
    from testimony_archive.domain.selection_totals import SelectionTotals
    from testimony_archive.services.selecting import SelectedItem
    from testimony_archive.ui.term_names import TermNames


_TOLD: Final = 2
_MINUTE: Final = 60_000
WORDS: Final = (ItemKind.HEADING, ItemKind.TEXT, ItemKind.NOTE)
"""What is typed into a selection."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts, in a few words."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class ForbiddenRow:
    """One thing that may not leave, and why; `text` says both. `is_part` where the rest of its testimony may."""

    code: str
    text: str
    what: str
    reason: str
    is_part: bool


class SelectionRows(QObject):
    """Puts the items of a selection into words."""

    def __init__(self, names: TermNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names

    def rows(self, items: Sequence[SelectedItem], gone: frozenset[int] = frozenset()) -> tuple[Row, ...]:
        """The rows in the selection's flat order; `gone` are items that the searches behind it find no more."""
        rows: list[Row] = []
        for place, each in enumerate(items):
            if each.item.kind in WORDS:
                under = counted(_items_under(items, place), self.tr("{count} item"), self.tr("{count} items"))
                rows.append(self.words(each.item.kind, place, each.item.words, each.item.item_id, under))
            elif each.testimony is not None and each.decision is not None:
                row = self._item(place, each, each.testimony, each.decision)
                if each.item.item_id in gone:
                    gone_words = self.tr("no longer found")
                    row = replace(row, detail=f"{gone_words} · {row.detail}")
                rows.append(row)
        return tuple(rows)

    def words(self, kind: ItemKind, place: int, text: str, item_id: int = DRAFT, under: str = "") -> Row:
        """A heading, a text or a note; without an id it is being typed still."""
        match kind:
            case ItemKind.TEXT:
                return WordsRow(item_id, place, text, self.tr("Text"), "", is_note=False)
            case ItemKind.NOTE:
                return WordsRow(item_id, place, text, self.tr("Note"), self.tr("stays inside"), is_note=True)
            case _:
                return HeadingRow(item_id, place, text, under)

    def figures(self, totals: SelectionTotals, pages: int | None) -> tuple[Figure, ...]:
        """Items, people, countries, roles, how long it takes to hear and to read; `pages` where they are known."""
        minutes = round(totals.milliseconds / _MINUTE)
        figures = [
            Figure(number(totals.items), self._items_in_words(totals)),
            Figure(number(totals.people), self._people_in_words(totals)),
            Figure(number(len(totals.countries)), self._countries_in_words(totals)),
            Figure(number(len(totals.roles)), self._roles_in_words(totals)),
            Figure(number(minutes), self._length_in_words(minutes, totals.words)),
        ]
        if pages is not None:
            figures.append(Figure(number(pages), _of(pages, self.tr("page, about"), self.tr("pages, about"))))
        return tuple(figures)

    def _item(self, place: int, selected: SelectedItem, testimony: Testimony, decision: Decision) -> ItemRow:
        quote = selected.quote
        state, icon, tone = self._state(decision)
        title = testimony.title or testimony.code
        return ItemRow(
            item_id=selected.item.item_id,
            place=place,
            testimony_id=testimony.testimony_id,
            title=title if quote is None else f"“{' '.join(quote.anchor.exact.split())}”",
            code=testimony.code,
            detail=self._detail(testimony),
            state=state,
            state_icon=icon,
            state_tone=tone,
            is_quote=quote is not None,
            is_left_out=not decision.allowed,
            passage_id=0 if quote is None else quote.anchor.first_passage_id,
        )

    def _detail(self, testimony: Testimony) -> str:
        first = testimony.interviewees[0] if testimony.interviewees else None
        parts: list[str] = []
        if first is not None:
            name = shown_name(first)
            parts.append(self.tr("as {name}").format(name=name) if first.person.pseudonym else name)
        parts += [self._names.role(each) for each in testimony.roles]
        parts.append(self._names.countries(testimony.countries))
        if testimony.date is not None:
            parts.append(str(testimony.date.year))
        return ", ".join(each for each in parts if each)

    def _state(self, decision: Decision) -> tuple[str, str, str]:
        match decision.answer:
            case Answer.YES:
                return self.tr("may be published"), "check", "text2"
            case Answer.UNDER_PSEUDONYM:
                return self.tr("under a pseudonym"), "mask", "text2"
            case Answer.NO:
                words = self.tr("left out: {reason}").format(reason=reason_text(decision))
                return words, "document-missing", "danger"

    def _items_in_words(self, totals: SelectionTotals) -> str:
        return self.tr("items: {quotes}, {testimonies}").format(
            quotes=counted(totals.quotes, self.tr("{count} quote"), self.tr("{count} quotes")),
            testimonies=counted(totals.testimonies, self.tr("{count} testimony"), self.tr("{count} testimonies")),
        )

    def _people_in_words(self, totals: SelectionTotals) -> str:
        parts = [
            counted(totals.women, self.tr("{count} woman"), self.tr("{count} women")),
            counted(totals.men, self.tr("{count} man"), self.tr("{count} men")),
        ]
        if totals.others:
            others = self.tr("{count} other or not said"), self.tr("{count} others or not said")
            parts.append(counted(totals.others, *others))
        return self.tr("people: {groups}").format(groups=", ".join(parts))

    def _countries_in_words(self, totals: SelectionTotals) -> str:
        parts = [_with_count(self._names.country(code), count) for code, count in totals.countries]
        return self.tr("countries: {counts}").format(counts=", ".join(parts)) if parts else self.tr("countries")

    def _roles_in_words(self, totals: SelectionTotals) -> str:
        parts = [_with_count(self._names.roles([role_id]), count) for role_id, count in totals.roles]
        return self.tr("roles: {counts}").format(counts=", ".join(parts)) if parts else self.tr("roles")

    def _length_in_words(self, minutes: int, words: int) -> str:
        length = counted(words, self.tr("{count} word"), self.tr("{count} words"))
        return _of(minutes, self.tr("minute, {words}"), self.tr("minutes, {words}")).format(words=length)


class ForbiddenWords(QObject):
    """Puts what an export leaves out into words."""

    def rows(self, left_out: Iterable[LeftOut]) -> tuple[ForbiddenRow, ...]:
        """Each with its reason."""
        return tuple(self._row(each) for each in left_out)

    def told(self, left_out: Sequence[LeftOut]) -> tuple[str, ...]:
        """The first of them as sentences, and how many more there are."""
        told = [f"{each.text}." for each in self.rows(left_out[:_TOLD])]
        if len(left_out) > _TOLD:
            told.append(self.tr("And {count} more.").format(count=number(len(left_out) - _TOLD)))
        return tuple(told)

    def _row(self, left_out: LeftOut) -> ForbiddenRow:
        what = QCoreApplication.translate("LeftOut", left_out.kind).format(**dict(left_out.values))
        reason = reason_text(left_out.decision)
        is_part = left_out.kind not in {LEFT_OUT_TESTIMONY, LEFT_OUT_QUOTE}
        words = self.tr("Shortened: {what}, {reason}") if is_part else self.tr("Left out: {what}, {reason}")
        return ForbiddenRow(left_out.code, words.format(what=what, reason=reason), what, reason, is_part)


def _of(count: int, one: str, many: str) -> str:
    """Words beside a number: `counted` has it among them."""
    return one if counted(count, "1", "2") == "1" else many


def _with_count(name: str, count: int) -> str:
    return f"{name}\u00a0{number(count)}"


def _items_under(items: Sequence[SelectedItem], heading: int) -> int:
    count = 0
    for each in items[heading + 1 :]:
        if each.item.kind is ItemKind.HEADING:
            break
        count += each.testimony is not None
    return count
