"""What a document says about itself: how much it holds, whose words, how they were chosen and changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from testimony_archive.domain.localisation import country_name, format_number
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.publication import PublishedPerson, PublishedTestimony
from testimony_archive.domain.records import Gender
from testimony_archive.domain.text import natural_order
from testimony_archive.publish.wording import Counted, Wording
from testimony_archive.services.composing import Composed
from testimony_archive.services.sources import Voice


@dataclass(frozen=True, slots=True)
class AboutDocument:
    """Writes about the items of one document, in its language."""

    printed: Sequence[Composed]
    language: str
    words: Wording

    def subtitle(self) -> str:
        """``3 testimonies and 45 quotes``; empty where there is nothing."""
        testimonies = self._count(sum(isinstance(each.item, PublishedTestimony) for each in self.printed), "testimony")
        quotes = self._count(sum(not isinstance(each.item, PublishedTestimony) for each in self.printed), "quote")
        if testimonies and quotes:
            return self.words.both.format(testimonies=testimonies, quotes=quotes)
        return testimonies or quotes

    def method_note(self, archive: str, testimonies_in_archive: int) -> str:
        """What readers must know: how much of what this is, whose words, what the codes mean, and what was changed.

        Args:
            archive: the name of the archive as it may leave.
            testimonies_in_archive: how many it holds in all.
        """
        total = self._count(testimonies_in_archive, "testimony")
        notes = [self._numbers(), self.words.about_archive.format(archive=archive, testimonies=total)]
        notes.append(self.words.about_words)
        if any(each.is_edited for each in self.printed):
            notes.append(self.words.about_edited)
        notes.append(self.words.about_codes)
        if any(each.has_omissions for each in self.printed):
            notes.append(self.words.about_omissions)
        if any(each.is_pseudonymous for each in self.printed):
            notes.append(self.words.about_pseudonyms)
        return " ".join(notes)

    def people(self) -> tuple[PublishedPerson, ...]:
        """Everyone whose words are printed, by name; with several testimonies as they were in the first."""
        codes: dict[int, dict[str, None]] = {}
        for each in self.printed:
            for voice in each.voices:
                codes.setdefault(voice.person_id, {})[each.item.source.code] = None
        people = [PublishedPerson(each.name, self._about(each), tuple(codes[each.person_id])) for each in self.voices]
        return tuple(sorted(people, key=lambda each: natural_order(each.name)))

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Everyone whose words are printed, each as they were in the first place where they speak."""
        voices: dict[int, Voice] = {}
        for each in self.printed:
            for voice in each.voices:
                voices.setdefault(voice.person_id, voice)
        return tuple(voices.values())

    def _numbers(self) -> str:
        """How much it holds: ``45 quotes from 23 testimonies; 24 people (14 women, 9 men); 5 countries; 2019–2022``."""
        quotes = sum(not isinstance(each.item, PublishedTestimony) for each in self.printed)
        testimonies = self._count(len({each.testimony.testimony_id for each in self.printed}), "testimony")
        what = self.words.quotes_from.format(quotes=self._count(quotes, "quote"), testimonies=testimonies)
        genders = [each.gender for each in self.voices]
        people = self._count(len(genders), "person")
        women_and_men = [
            self._count(genders.count(Gender.WOMAN), "woman"),
            self._count(genders.count(Gender.MAN), "man"),
        ]
        if told := ", ".join(each for each in women_and_men if each):
            people = f"{people} ({told})"
        countries = {each.item.source.country for each in self.printed} - {""}
        parts = (what if quotes else testimonies, people, self._count(len(countries), "country"), self._years())
        return f"{'; '.join(each for each in parts if each)}."

    def _years(self) -> str:
        dates = [PartialDate(each.item.source.date) for each in self.printed if each.item.source.date]
        if not dates:
            return ""
        first, last = min(each.earliest.year for each in dates), max(each.latest.year for each in dates)
        return str(first) if first == last else f"{first}–{last}"

    def _about(self, voice: Voice) -> str:
        country = country_name(voice.country, self.language) if voice.country else ""
        return ", ".join(part for part in (voice.about, country) if part)

    def _count(self, number: int, what: Counted) -> str:
        """``45 quotes``; empty for none."""
        one, many = self.words.counted[what]
        if number < 2:
            return one if number else ""
        return many.format(count=format_number(number, self.language))
