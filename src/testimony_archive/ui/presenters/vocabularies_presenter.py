"""Vocabularies: which one and which term is shown, and every way to change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from testimony_archive.domain.changes import ChangeSet, RecordKind
from testimony_archive.domain.queries import Facet
from testimony_archive.domain.terms import ORDERED, TEXTS, Term, TermField, VocabularyKind
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.presenters.term_moves import Move, dropped, levelled, shifted
from testimony_archive.ui.presenters.term_rows import (
    full_name,
    kind_name,
    kind_rows,
    shown_term,
    term_called,
    term_name,
    term_nearest,
    term_rows,
    uses_words,
)
from testimony_archive.ui.translation import counted, error_texts, language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from testimony_archive.domain.edits import FieldValue
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.records import Testimony
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.term_tree import TermTreeModel
    from testimony_archive.ui.views.vocabularies_view import VocabulariesView

_LISTED: Final = 12
"""At most so many testimonies are listed beside a term; the search shows all."""

_FACETS: Final = {
    VocabularyKind.THEME: Facet.THEME,
    VocabularyKind.ROLE: Facet.ROLE,
    VocabularyKind.COUNTRY: Facet.COUNTRY,
}


@dataclass(frozen=True, slots=True)
class _Read:
    kind: VocabularyKind
    counts: Mapping[VocabularyKind, int]
    terms: tuple[Term, ...]


class VocabulariesPresenter(QObject):
    """What changes a vocabulary goes through the archive and comes back as a change set."""

    def __init__(
        self, context: WindowContext, view: VocabulariesView, kinds: TermTreeModel, model: TermTreeModel
    ) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._kinds = kinds
        self._model = model
        self._kind = VocabularyKind.THEME
        self._terms: dict[str, Term] = {}
        self._words = ""
        self._key = ""
        self._wanted = ""
        self._shown_key = ""
        self._is_stale = True
        self._answer: Callable[[str], None] | None = None
        self._connect()
        view.inspector.set_read_only(context.workspace.read_only)

    def show(self) -> None:
        """The page came into view."""
        if self._is_stale:
            self.refresh()
        else:
            self._tell_status()

    def refresh(self) -> None:
        """Read the vocabulary anew."""
        self._is_stale = False
        kind, vocabularies = self._kind, self._context.workspace.vocabularies
        self._context.tasks.read(
            lambda _progress: _Read(kind, vocabularies.counts(), vocabularies.terms(kind)),
            self._on_read,
            replaces="vocabulary",
        )

    # Commands ------------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for the name of a new term."""
        if self._kind in TEXTS or self._context.workspace.read_only:
            return
        kind, above = self._kind, self._key if self._kind is VocabularyKind.THEME else ""
        parent_key = self._terms[above].parent_key if above in self._terms else ""
        vocabularies, spoken = self._context.workspace.vocabularies, language()

        def answer(name: str) -> None:
            self._write_answer(lambda: vocabularies.add(kind, name, language=spoken, parent_key=parent_key))

        remark = ""
        if parent_key:
            remark = self.tr("It will stand below “{name}”.").format(name=full_name(self._terms[parent_key]))
        self._ask(answer, self.tr("Name"), self.tr("Add"), remark=remark)

    def merge(self) -> None:
        """Ask into which term the current one is to be merged."""
        term = self._terms.get(self._key)
        if term is None or self._kind is VocabularyKind.COUNTRY or self._context.workspace.read_only:
            return
        kind, key, vocabularies = self._kind, self._key, self._context.workspace.vocabularies

        def answer(name: str) -> None:
            into = self._meant(name)
            if into:
                self._write_answer(lambda: (vocabularies.merge(kind, key, into), into))

        question = self.tr("Merge “{name}” into").format(name=term_name(term))
        self._ask(answer, question, self.tr("Merge"), self._others(term), self._in_use(term))

    def delete(self) -> None:
        """Delete the current term; where it is used, ask what takes its place."""
        term = self._terms.get(self._key)
        if term is None or self._kind in TEXTS or self._context.workspace.read_only:
            return
        kind, key, vocabularies = self._kind, self._key, self._context.workspace.vocabularies
        has_below = any(each.parent_key == key for each in self._terms.values())
        if not term.is_used or has_below or kind is VocabularyKind.COUNTRY:
            self._write(lambda: vocabularies.delete(kind, key), lambda changed: self._on_deleted(changed, term))
            return

        def answer(name: str) -> None:
            by = self._meant(name)
            if by:
                self._write_answer(lambda: (vocabularies.delete(kind, key, by), by))

        question = self.tr("Instead of “{name}” put").format(name=term_name(term))
        self._ask(answer, question, self.tr("Replace and delete"), self._others(term), self._in_use(term))

    def move_by(self, steps: int) -> None:
        """The current term, some places up (-1) or down (1) among its neighbours."""
        self._move(shifted(tuple(self._terms.values()), self._key, steps))

    def edit(self) -> None:
        """Let the name of the current term be typed."""
        if self._key:
            self._view.inspector.edit_name()

    def open_uses(self, key: str = "") -> None:
        """Show in the search what uses a term."""
        term = self._terms.get(key or self._key)
        if term is None or not term.is_found:
            return
        facet = _FACETS.get(self._kind)
        if facet is not None:
            self._context.shell.narrow_search({facet: frozenset({term.key})})
        else:
            self._context.shell.open_search('"{}"'.format(term.labels.en.replace('"', " ")))

    # What a person does --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        view = self._view
        self._context.shell.vocabulary_requested.connect(self._on_vocabulary_requested)
        self._context.changes.announced.connect(self._on_change_announced)
        view.kinds.current_changed.connect(self._on_kind_chosen)
        view.terms.current_changed.connect(self._on_term_chosen)
        view.terms.opened.connect(self.open_uses)
        view.terms.dropped.connect(self._on_dropped)
        view.terms.level_asked.connect(
            lambda level: self._move(levelled(tuple(self._terms.values()), self._key, level))
        )
        view.filter_edited.connect(self._on_filter_edited)
        view.add_asked.connect(self.add)
        view.merge_asked.connect(self.merge)
        view.delete_asked.connect(self.delete)
        view.bar.submitted.connect(self._on_answered)
        view.bar.given_up.connect(self._close_bar)
        view.inspector.edited.connect(self._on_edited)
        view.inspector.uses_asked.connect(self.open_uses)
        view.inspector.testimony_asked.connect(self._context.shell.open_testimony)

    def _on_kind_chosen(self, key: str) -> None:
        if key and key != self._kind:
            self._kind = VocabularyKind(key)
            self._key, self._words = "", ""
            self._view.clear_filter()
            self._close_bar()
            self.refresh()

    def _on_vocabulary_requested(self, kind: VocabularyKind, words: str) -> None:
        """Somebody wants to edit a term that goes by these words, wherever they are in the window."""
        self._kind, self._wanted, self._words = kind, words, ""
        self._view.clear_filter()
        self._close_bar()
        self._is_stale = True

    def _on_term_chosen(self, key: str) -> None:
        if key and key != self._shown_key:
            self._key = key
            self._close_bar()
            self._show_term()

    def _on_filter_edited(self, words: str) -> None:
        self._words = words
        self._show_rows()

    def _on_dropped(self, key: str, other: str, side: str) -> None:
        self._move(dropped(tuple(self._terms.values()), key, other, side))

    def _move(self, move: Move | None) -> None:
        if move is None or self._kind not in ORDERED or self._context.workspace.read_only:
            return
        kind, vocabularies = self._kind, self._context.workspace.vocabularies
        parent_key = move.parent_key if kind is VocabularyKind.THEME else ""
        self._write(lambda: vocabularies.move(kind, move.key, move.place, parent_key), self._context.changes.announce)

    def _on_edited(self, field: TermField, value: FieldValue) -> None:
        kind, key, vocabularies = self._kind, self._shown_key, self._context.workspace.vocabularies
        self._context.tasks.write(
            lambda _progress: vocabularies.edit(kind, key, field, value),
            lambda done: self._on_edit_done(key, field, done),
            lambda error: self._on_edit_failed(key, field, error),
        )

    # The bar that asks ---------------------------------------------------------------------------------------------

    def _ask(
        self, answer: Callable[[str], None], question: str, button: str, words: Sequence[str] = (), remark: str = ""
    ) -> None:
        self._answer = answer
        self._view.bar.ask(question, button, words, remark)

    def _on_answered(self, text: str) -> None:
        if self._answer is not None:
            self._answer(text)

    def _close_bar(self) -> None:
        self._answer = None
        if not self._view.bar.isHidden():
            self._view.bar.hide()
            self._view.terms.setFocus()

    def _in_use(self, term: Term) -> str:
        """What changes with a term that another one takes the place of."""
        return self.tr("It is in use: {uses}.").format(uses=uses_words(term)) if term.is_used else ""

    def _others(self, term: Term) -> tuple[str, ...]:
        return tuple(full_name(each) for each in self._terms.values() if each.key != term.key)

    def _meant(self, name: str) -> str:
        """The key of the term that was typed; empty where there is none, which is said at the line."""
        if (key := term_called(tuple(self._terms.values()), name)) is not None:
            return key
        self._view.bar.show_error(self.tr("There is no such term here. Choose one from the list that opens."))
        return ""

    def _write_answer(self, work: Callable[[], tuple[ChangeSet, str]]) -> None:
        self._context.tasks.write(lambda _progress: work(), self._on_answer_done, self._on_answer_failed)

    def _on_answer_done(self, done: tuple[ChangeSet, str]) -> None:
        changed, self._key = done
        self._close_bar()
        self._context.changes.announce(changed)

    def _on_answer_failed(self, error: ArchiveError) -> None:
        self._view.bar.show_error(" ".join(error_texts(error)).strip())

    # What comes back -----------------------------------------------------------------------------------------------

    def _write(self, work: Callable[[], ChangeSet], done: Callable[[ChangeSet], None]) -> None:
        self._context.tasks.write(lambda _progress: work(), done)

    def _on_deleted(self, changed: ChangeSet, term: Term) -> None:
        self._context.changes.announce(changed)
        words = self.tr("“{name}” was deleted.").format(name=full_name(term))
        tell_done(self._context, words, changed)

    def _on_edit_done(self, key: str, field: TermField, done: tuple[ChangeSet, str]) -> None:
        changed, new_key = done
        if key == self._shown_key:
            self._key = self._shown_key = new_key
            self._view.inspector.fields[field].settle()
        if changed.touched:
            self._context.changes.announce(changed)
        else:  # the same value in other words: show it as it is written
            self._shown_key = ""
            self._show_term()

    def _on_edit_failed(self, key: str, field: TermField, error: ArchiveError) -> None:
        if key == self._shown_key:
            self._view.inspector.fields[field].show_error(" ".join(error_texts(error)).strip())
        else:  # another term is shown by now, and its field is not to blame
            self._context.messages.error(error)

    def _on_change_announced(self, changed: ChangeSet, _origin: object) -> None:
        kinds = (RecordKind.VOCABULARY, RecordKind.TESTIMONY, RecordKind.QUOTE, RecordKind.PERSON, RecordKind.TEMPLATE)
        if any(changed.touches(kind) for kind in kinds):
            if self._view.isVisible():
                self.refresh()
            else:
                self._is_stale = True

    def _on_read(self, read: _Read) -> None:
        if read.kind is not self._kind:
            return
        self._terms = {each.key: each for each in read.terms}
        if self._wanted:
            self._key, self._wanted = term_nearest(read.terms, self._wanted), ""
        self._kinds.set_rows(kind_rows(read.counts))
        self._view.kinds.choose(self._kind)
        kind, writes = self._kind, not self._context.workspace.read_only
        self._view.show_title(
            kind_name(kind),
            self.tr("testimonies · quotes") if kind is VocabularyKind.THEME else self.tr("testimonies"),
            can_add=writes and kind not in TEXTS,
            can_merge=writes and kind is not VocabularyKind.COUNTRY,
            can_delete=writes and kind not in TEXTS,
        )
        self._show_rows()
        self._tell_status()

    def _show_rows(self) -> None:
        rows = term_rows(tuple(self._terms.values()), self._words)
        can_move = self._kind in ORDERED and not self._context.workspace.read_only
        key, scrolled = self._key, self._view.terms.verticalScrollBar().value()
        self._model.set_rows(rows, can_move=can_move)
        self._view.terms.unfold()
        shown = {row.key for row in rows}
        self._key = key if key in shown else next((row.key for row in rows), "")
        self._view.terms.choose(self._key)
        self._view.terms.verticalScrollBar().setValue(scrolled)
        if rows:
            self._view.show_terms()
        elif self._words:
            self._view.show_terms(self.tr("No term fits the filter"))
        else:
            self._tell_none()
        self._show_term()

    def _tell_none(self) -> None:
        sentence = self.tr("There are no terms here yet")
        if self._kind in TEXTS:
            self._view.show_terms(
                sentence, self.tr("They come from the records: what is written there is listed here.")
            )
        else:
            button = "" if self._context.workspace.read_only else self.tr("Add…")
            self._view.show_terms(sentence, self.tr("Terms that are added here can be chosen in every record."), button)

    def _show_term(self) -> None:
        term = self._terms.get(self._key)
        self._view.show_chosen(term is not None)
        if term is None:
            self._shown_key = ""
            self._view.inspector.show_nothing()
            return
        self._view.inspector.show_term(shown_term(term), forget=self._key != self._shown_key)
        self._shown_key = self._key
        key, ids, catalogue = self._key, term.testimonies[:_LISTED], self._context.workspace.catalogue
        self._context.tasks.read(
            lambda _progress: catalogue.testimonies(ids),
            lambda found: self._on_testimonies_read(key, found),
            replaces="term uses",
        )

    def _on_testimonies_read(self, key: str, found: tuple[Testimony, ...]) -> None:
        if key == self._shown_key:
            self._view.inspector.show_testimonies([(each.testimony_id, f"{each.code} {each.title}") for each in found])

    def _tell_status(self) -> None:
        if self._view.isVisible():
            words = counted(
                len(self._terms),
                self.tr("{kind}: {count} term"),
                self.tr("{kind}: {count} terms"),
                kind=kind_name(self._kind),
            )
            self._context.shell.set_status(words)
