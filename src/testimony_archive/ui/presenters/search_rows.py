"""What a page of answers looks like in rows and facets: words for everything, decided before anything is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from testimony_archive.domain.excerpts import excerpt
from testimony_archive.domain.queries import NOT_RECORDED, Facet
from testimony_archive.domain.records import AccessLevel
from testimony_archive.domain.rights import Hindrance
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.facet_table import WITH_RECORDING
from testimony_archive.ui.models.facet_model import FacetValue
from testimony_archive.ui.models.search_results import GroupRow, Mark, MoreRow, ResultGroup, WordsRow
from testimony_archive.ui.presenters.facet_words import offers_without, without_label
from testimony_archive.ui.presenters.publishing_words import HINDRANCE_LOOKS
from testimony_archive.ui.translation import counted, reason_text
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from testimony_archive.domain.queries import FacetCount, PassageHit, RecordHit, SearchPage, TestimonyHit
    from testimony_archive.domain.rights import Decision
    from testimony_archive.ui.presenters.terms import Terms

_LONGEST_WORDS: Final = 480  # code points of a row: about six lines; what is longer is shown around its first match
_LONG_FACET: Final = 12
_NAMED: Final = 2  # values of a folded facet
_FIELDS_AT_FIRST: Final = 2  # of the record: people look for what was said
_WHERE: Final = {
    "code": QT_TRANSLATE_NOOP("SearchRows", "in the code"),
    "title": QT_TRANSLATE_NOOP("SearchRows", "in the title"),
    "summary": QT_TRANSLATE_NOOP("SearchRows", "in the summary"),
    "main_idea": QT_TRANSLATE_NOOP("SearchRows", "in a main idea"),
    "notes": QT_TRANSLATE_NOOP("SearchRows", "in the notes"),
    "keywords": QT_TRANSLATE_NOOP("SearchRows", "in the keywords"),
    "place": QT_TRANSLATE_NOOP("SearchRows", "in the place"),
    "project": QT_TRANSLATE_NOOP("SearchRows", "in the project"),
    "collection": QT_TRANSLATE_NOOP("SearchRows", "in the collection"),
    "series": QT_TRANSLATE_NOOP("SearchRows", "in the series"),
    "name": QT_TRANSLATE_NOOP("SearchRows", "in a name"),
    "pseudonym": QT_TRANSLATE_NOOP("SearchRows", "in a pseudonym"),
    "institution": QT_TRANSLATE_NOOP("SearchRows", "in an institution"),
    "biography": QT_TRANSLATE_NOOP("SearchRows", "in a biography"),
    "repository": QT_TRANSLATE_NOOP("SearchRows", "in where it is kept"),
    "funder": QT_TRANSLATE_NOOP("SearchRows", "in who paid for it"),
    "related": QT_TRANSLATE_NOOP("SearchRows", "in what belongs to it"),
    "equipment": QT_TRANSLATE_NOOP("SearchRows", "in how it was recorded"),
}
_ELSEWHERE: Final = QT_TRANSLATE_NOOP("SearchRows", "in the record")


class SearchRows(QObject):
    """Makes rows, facets and sentences in the words of one archive and one language."""

    def __init__(self, terms: Terms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms = terms

    def group(self, hit: TestimonyHit, kept: frozenset[int], *, whole_record: bool = False) -> ResultGroup:
        """A testimony that was found, with its rows: passages first, then fields of its record.

        Args:
            hit: what was found.
            kept: the passages that are quotes already.
            whole_record: show every field that was found and not only the first ones.
        """
        rows: list[WordsRow | MoreRow] = [_passage_row(hit, each, kept) for each in hit.passages]
        hidden = hit.passage_count - len(hit.passages)
        if hidden > 0:
            one, many = self.tr("{count} more passage in {code}"), self.tr("{count} more passages in {code}")
            rows.append(MoreRow(hit.testimony_id, counted(hidden, one, many, code=hit.code)))
        shown = hit.record if whole_record else hit.record[:_FIELDS_AT_FIRST]
        rows += [self._record_row(hit.testimony_id, each) for each in shown]
        if len(shown) < len(hit.record):
            one, many = self.tr("{count} more place in the record"), self.tr("{count} more places in the record")
            rows.append(MoreRow(hit.testimony_id, counted(len(hit.record) - len(shown), one, many), of_record=True))
        return ResultGroup(self._head(hit), tuple(rows))

    def facet_values(
        self, facet: Facet, counts: Iterable[FacetCount], chosen: Collection[str] = ()
    ) -> tuple[FacetValue, ...]:
        """Every value of a facet, those that would give nothing too, in the order of the archive's vocabulary.

        What the archive has beyond its vocabulary comes after it, as it was counted. In a long list, values that would
        give nothing come last; themes keep their tree. Behind all, where some have a value and others do not, those
        without; if `chosen`, in any case.
        """
        by_key = {each.key: each for each in counts}
        known = self._known_keys(facet)
        others = [key for key in by_key if key not in known and key != NOT_RECORDED]
        values: list[FacetValue] = []
        for key in [*known, *others]:
            parent = self._terms.parent_key(key) if facet is Facet.THEME else ""
            values.append(_value(key, self.value_label(facet, key), by_key.get(key), parent))
        if facet is not Facet.THEME and len(values) > _LONG_FACET:
            values.sort(key=lambda each: not each.testimonies)
        if offers_without(by_key, chosen):
            values.append(_value(NOT_RECORDED, without_label(facet), by_key.get(NOT_RECORDED)))
        return tuple(values)

    def value_label(self, facet: Facet, key: str) -> str:
        """The name of a value of a facet."""
        return without_label(facet) if key == NOT_RECORDED else self._recorded_label(facet, key)

    def _recorded_label(self, facet: Facet, key: str) -> str:  # noqa: PLR0911 - one for each facet
        match facet:
            case Facet.THEME:
                return self._terms.theme(key)
            case Facet.ROLE:
                return self._terms.role(key)
            case Facet.COUNTRY:
                return self._terms.names.country(key)
            case Facet.LANGUAGE:
                return self._terms.names.language(key)
            case Facet.PROJECT:
                return self._terms.project(key)
            case Facet.GOAL:
                return self._terms.goal(key)
            case Facet.YEAR:
                return key
            case Facet.ACCESS:
                return capital(word(AccessLevel(key)))
            case Facet.RECORDING:
                return self.tr("With a recording") if key == WITH_RECORDING else self.tr("Without a recording")

    def facet_summary(self, facet: Facet, values: Sequence[FacetValue]) -> str:
        """What a folded facet holds: “2019 – 2022”, “Open, Internal …”."""
        given = [each.label for each in values if each.testimonies and each.key != NOT_RECORDED]
        if facet is Facet.YEAR:
            return " – ".join(dict.fromkeys((min(given), max(given)))) if given else ""
        return ", ".join(given[:_NAMED]) + (" …" if len(given) > _NAMED else "")

    def summary(self, page: SearchPage) -> str:
        """“48 passages in 12 testimonies”; where only records were found, the testimonies alone."""
        testimonies = counted(page.testimonies, self.tr("{count} testimony"), self.tr("{count} testimonies"))
        if not page.passages:
            return testimonies
        one, many = self.tr("{count} passage in {testimonies}"), self.tr("{count} passages in {testimonies}")
        return counted(page.passages, one, many, testimonies=testimonies)

    def chosen_labels(self, choices: Mapping[Facet, frozenset[str]]) -> tuple[tuple[Facet, str, str], ...]:
        """Facet, key and name of everything that is chosen, in the order of the facets."""
        return tuple(
            (facet, key, self.value_label(facet, key)) for facet in Facet for key in sorted(choices.get(facet, ()))
        )

    def _known_keys(self, facet: Facet) -> list[str]:
        match facet:
            case Facet.THEME:
                return [each.key for each in self._terms.themes]
            case Facet.ROLE:
                return [each.key for each in self._terms.roles]
            case Facet.COUNTRY:
                return list(self._terms.countries)
            case _:
                return []

    def _head(self, hit: TestimonyHit) -> GroupRow:
        languages = dict.fromkeys(each.language for each in hit.passages if each.language)
        names = self._terms.names
        count = counted(hit.passage_count, self.tr("{count} passage"), self.tr("{count} passages"))
        return GroupRow(
            testimony_id=hit.testimony_id,
            code=hit.code,
            title=hit.title,
            who=self._terms.roles_and_countries(hit.roles, hit.countries),
            when=" · ".join(each for each in (names.date(hit.date), *map(names.language, languages)) if each),
            count=count if hit.passage_count else "",
            marks=self._marks(hit),
            has_recording=hit.has_recording,
        )

    def _marks(self, hit: TestimonyHit) -> tuple[Mark, ...]:
        marks: list[Mark] = []
        for each in hit.hindrances:
            if each.hindrance is not None:
                icon, tone = HINDRANCE_LOOKS[each.hindrance]
                marks.append(Mark(self._hindrance_word(each), icon, tone, capital(reason_text(each))))
        if hit.pseudonymous:
            marks.append(Mark(self.tr("pseudonym"), "mask"))
        return tuple(marks)

    def _hindrance_word(self, decision: Decision) -> str:
        """What forbids quoting, in a word or two; the whole reason is for the pointer."""
        match decision.hindrance:
            case Hindrance.NO_CONSENT:
                return self.tr("no consent")
            case Hindrance.REFUSED:
                return self.tr("refused")
            case Hindrance.NOT_COVERED | Hindrance.WORDS_LOST:
                return self.tr("not for quoting")
            case _:
                return word(AccessLevel(dict(decision.values)["level"]))

    def _record_row(self, testimony_id: int, record: RecordHit) -> WordsRow:
        text, highlights = excerpt(record.text, record.highlights, _LONGEST_WORDS)
        where = _WHERE.get(record.field, _ELSEWHERE)
        return WordsRow(testimony_id, text, highlights, where=self.tr(where))


def _value(key: str, label: str, count: FacetCount | None, parent_key: str = "") -> FacetValue:
    found = (count.testimonies, count.passages) if count is not None else (0, 0)
    return FacetValue(key, label, *found, parent_key)


def _passage_row(hit: TestimonyHit, passage: PassageHit, kept: frozenset[int]) -> WordsRow:
    text, highlights = excerpt(passage.text, passage.highlights, _LONGEST_WORDS)
    return WordsRow(
        testimony_id=hit.testimony_id,
        text=text,
        highlights=highlights,
        passage=passage,
        time="" if passage.start_ms is None else format_time_code(passage.start_ms),
        playable=hit.has_recording and passage.start_ms is not None,
        kept=passage.passage_id in kept,
    )
