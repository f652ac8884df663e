"""Quotes put into words: the rows of their list, and the values that narrow it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from testimony_archive.domain.excerpts import excerpt
from testimony_archive.domain.queries import NOT_RECORDED
from testimony_archive.domain.quote_list import QuoteFacet, QuoteTrait
from testimony_archive.domain.records import QuoteState
from testimony_archive.domain.rights import Answer, Hindrance
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.models.facet_model import FacetValue
from testimony_archive.ui.models.quotes_model import QuoteLine
from testimony_archive.ui.models.search_results import Mark
from testimony_archive.ui.presenters.facet_words import offers_without, without_label
from testimony_archive.ui.presenters.publishing_words import HINDRANCE_LOOKS
from testimony_archive.ui.translation import counted, number, reason_text
from testimony_archive.ui.words import capital

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from testimony_archive.domain.quote_list import QuotePage, QuoteRow, Spans
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.ui.presenters.terms import Terms

_LONGEST_WORDS: Final = 420  # code points: more than its lines show on any screen
_STATES: Final = {
    QuoteTrait.STARRED: QT_TRANSLATE_NOOP("QuoteLines", "With a star"),
    QuoteTrait.MAIN_IDEA: QT_TRANSLATE_NOOP("QuoteLines", "With a main idea"),
    QuoteTrait.NO_MAIN_IDEA: QT_TRANSLATE_NOOP("QuoteLines", "Without a main idea"),
    QuoteTrait.NO_THEME: QT_TRANSLATE_NOOP("QuoteLines", "Without a theme"),
    QuoteTrait.NOTE: QT_TRANSLATE_NOOP("QuoteLines", "With a note"),
    QuoteTrait.TRANSLATION: QT_TRANSLATE_NOOP("QuoteLines", "With a translation"),
    QuoteTrait.EDITED: QT_TRANSLATE_NOOP("QuoteLines", "With edited words"),
    QuoteTrait.STAYS_INSIDE: QT_TRANSLATE_NOOP("QuoteLines", "May not leave yet"),
    QuoteTrait.LOST: QT_TRANSLATE_NOOP("QuoteLines", "Lost their words"),
}


class QuoteLines(QObject):
    """Makes rows, facets and sentences in the words of one archive and one language."""

    def __init__(self, terms: Terms, vocabularies: Vocabularies, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms = terms
        self._vocabularies = vocabularies

    def maker(self, marks: Callable[[str, str], Spans]) -> Callable[[QuoteRow], QuoteLine]:
        """What puts a row into words, with what was searched for marked."""
        return lambda row: self._line(row, marks)

    def summary(self, page: QuotePage) -> str:
        """“18 quotes of 15 people in 5 countries”."""
        if not page.rows:
            return counted(0, self.tr("{count} quote"), self.tr("{count} quotes"))
        people = counted(page.people, self.tr("{count} person"), self.tr("{count} people"))
        countries = counted(page.countries, self.tr("{count} country"), self.tr("{count} countries"))
        one, many = (
            self.tr("{count} quote of {people} in {countries}"),
            self.tr("{count} quotes of {people} in {countries}"),
        )
        return counted(len(page.rows), one, many, people=people, countries=countries)

    def facet_values(
        self, facet: QuoteFacet, counts: Mapping[str, int], chosen: Collection[str] = ()
    ) -> tuple[FacetValue, ...]:
        """The values of a facet in the order in which people look for them.

        Themes, roles and states are all there, also those that would give nothing; of the others those that are
        counted; last, where some quotes have one and others do not, those without. `chosen` ones are there in any case.
        """
        others = [each for each in {*counts, *chosen} if each != NOT_RECORDED]
        match facet:
            case QuoteFacet.THEME:
                keys = [each.key for each in self._terms.themes]
            case QuoteFacet.ROLE:
                keys = [each.key for each in self._terms.roles]
            case QuoteFacet.STATE:
                keys = [each.value for each in QuoteTrait]
            case QuoteFacet.YEAR:
                keys = sorted(others, reverse=True)
            case QuoteFacet.GOAL:
                keys = sorted(others, key=int)
            case _:
                keys = sorted(others, key=lambda key: (-counts.get(key, 0), self.value_label(facet, key)))
        # Those without a theme are a state.
        if facet not in {QuoteFacet.THEME, QuoteFacet.STATE} and offers_without({*counts, *chosen}, chosen):
            keys.append(NOT_RECORDED)
        parent = self._terms.parent_key if facet is QuoteFacet.THEME else lambda _key: ""
        return tuple(
            FacetValue(each, self.value_label(facet, each), counts.get(each, 0), 0, parent(each)) for each in keys
        )

    def facet_summary(self, facet: QuoteFacet, values: Sequence[FacetValue], chosen: Collection[str]) -> str:
        """What a folded facet says in short: what is chosen in it, else the years from which to which, else how many
        values have quotes."""
        if chosen:
            return ", ".join(each.label for each in values if each.key in chosen)
        found = [each for each in values if each.testimonies and each.key != NOT_RECORDED]
        if facet is QuoteFacet.YEAR and len(found) > 1:
            return f"{found[-1].label} – {found[0].label}"
        return number(len(found))

    def value_label(self, facet: QuoteFacet, key: str) -> str:
        """The name of a value of a facet."""
        return without_label(facet) if key == NOT_RECORDED else self._recorded_label(facet, key)

    def _recorded_label(self, facet: QuoteFacet, key: str) -> str:
        match facet:
            case QuoteFacet.THEME:
                return self._terms.theme(key)
            case QuoteFacet.STATE:
                return QCoreApplication.translate("QuoteLines", _STATES[QuoteTrait(key)])
            case QuoteFacet.ROLE:
                return self._terms.role(key)
            case QuoteFacet.COUNTRY:
                return self._terms.names.country(key)
            case QuoteFacet.LANGUAGE:
                return self._terms.names.language(key)
            case QuoteFacet.PROJECT:
                return self._terms.names.project(int(key)) or key
            case QuoteFacet.GOAL:
                goal = self._vocabularies.goals.get(int(key))
                return key if goal is None else self._terms.names.goal(goal)
            case QuoteFacet.YEAR:
                return key

    def chosen_labels(self, choices: Mapping[QuoteFacet, frozenset[str]]) -> tuple[tuple[QuoteFacet, str, str], ...]:
        """Facet, key and name of everything that is chosen, in the order of the facets."""
        return tuple(
            (facet, key, self.value_label(facet, key)) for facet in QuoteFacet for key in sorted(choices.get(facet, ()))
        )

    def _line(self, row: QuoteRow, marks: Callable[[str, str], Spans]) -> QuoteLine:
        words, word_marks = excerpt(row.words, marks(row.words, row.language), _LONGEST_WORDS)
        idea_marks = marks(row.main_idea, "") if row.main_idea else ()
        elsewhere = () if word_marks or idea_marks else self._found_elsewhere(row, marks)
        return QuoteLine(
            quote_id=row.quote_id,
            code=row.code,
            main_idea=row.main_idea,
            idea_marks=idea_marks,
            words=f"“{words}”",
            word_marks=tuple((start + 1, end + 1) for start, end in word_marks),
            time="" if row.start_ms is None else format_time_code(row.start_ms),
            detail=self._detail(row),
            states=(*elsewhere, *self._states(row)),
            starred=row.starred,
            playable=row.has_recording and row.start_ms is not None,
        )

    def _detail(self, row: QuoteRow) -> str:
        names = self._terms.names
        role = "" if row.role_id is None else names.roles([row.role_id])
        who = ", ".join(each for each in (row.person, role, names.countries(row.countries)) if each)
        themes = names.themes(row.themes).replace("\n", ", ")
        return " · ".join(each for each in (who, names.date(row.date, short=True), themes) if each)

    def _found_elsewhere(self, row: QuoteRow, marks: Callable[[str, str], Spans]) -> tuple[Mark, ...]:
        """Where else than in what the row shows the words of a search stand."""
        for text, words in (
            (row.translation, self.tr("found in the translation")),
            (row.note, self.tr("found in the note")),
        ):
            if text and marks(text, ""):
                return (Mark(words, "search", "text2", text),)
        return ()

    def _states(self, row: QuoteRow) -> tuple[Mark, ...]:
        states: list[Mark] = []
        is_lost = row.state is QuoteState.LOST
        if row.state is not QuoteState.ANCHORED:
            reason = self.tr("Its transcript does not hold these words any more")
            text = self.tr("lost its words") if is_lost else self.tr("kept as it was")
            states.append(Mark(text, "warning", "warn" if is_lost else "text2", reason))
        decision = row.decision
        if decision.hindrance is not None and decision.hindrance is not Hindrance.WORDS_LOST:
            icon, tone = HINDRANCE_LOOKS[decision.hindrance]
            states.append(Mark(self.tr("stays inside"), icon, tone, capital(reason_text(decision))))
        elif decision.answer is Answer.UNDER_PSEUDONYM:
            states.append(Mark(self.tr("pseudonym"), "mask", "text2", capital(reason_text(decision))))
        if row.note:
            states.append(Mark(self.tr("note"), "pencil", "text2", row.note))
        return tuple(states)
