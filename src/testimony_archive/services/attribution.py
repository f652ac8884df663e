"""The lines that say whose words something is, in the language of the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimony_archive.domain.gendered import in_gender
from testimony_archive.domain.localisation import country_name, format_partial_date, join_names
from testimony_archive.domain.pseudonyms import Pseudonyms
from testimony_archive.domain.publication import Credit
from testimony_archive.domain.records import Part, Participation, Passage, Testimony, Transcript
from testimony_archive.domain.speakers import in_speaking_order, tied_to, who_speaks
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.publish.wording import Wording


@dataclass(frozen=True, slots=True)
class Attribution:
    """Writes the lines of one testimony: “Rosa, student, Cordillera Institute, Peru, 14 March 2022 (PE-014, 18:05)”.

    `transcript` is that which the words come from: its speakers may be tied to people.
    """

    testimony: Testimony
    pseudonyms: Pseudonyms
    language: str
    words: Wording
    transcript: Transcript | None = None

    def of_testimony(self) -> str:
        """The record line: those interviewed, each with role and institution, where and when, the code."""
        people = [self._person(each) for each in self.testimony.interviewees]
        return self._credit(["; ".join(people)], _first(self.testimony.interviewees), ()).line

    def of_words(self, passages: Sequence[Passage]) -> Credit:
        """Whoever speaks in these passages, by the transcript's labels, and where they begin."""
        first = passages[0]
        time = self._time(first)
        participation = self.participation_of(first.speaker)
        if len({each.speaker for each in passages}) == 1:
            if participation is not None:
                return self._credit([self._person(participation)], participation, time)
            people = self.people() or self.pseudonyms.apply(self.testimony.title)
            if first.speaker:
                people = self.words.heard_in.format(speaker=self._voice(first.speaker), person=people)
            return self._credit([people], _first(self.testimony.interviewees), time)
        return self._credit([join_names(self.voices(passages), self.language)], participation, time)

    def voices(self, passages: Sequence[Passage]) -> tuple[str, ...]:
        """The names of those who speak in these passages, each once; of nobody in particular those interviewed."""
        labels = dict.fromkeys(each.speaker for each in passages)
        if len(labels) == 1 and self.participation_of(passages[0].speaker) is None and not passages[0].speaker:
            return tuple(self.name(each) for each in self.testimony.interviewees)
        return tuple(dict.fromkeys(self._voice(each) for each in labels))

    def participation_of(self, label: str) -> Participation | None:
        """Whom the label of a speaker means; None for nobody in particular."""
        return who_speaks(self.testimony, label, self.transcript)

    def people(self) -> str:
        """Those interviewed, in one sentence part; empty where nobody is named."""
        return join_names([self.name(each) for each in self.testimony.interviewees], self.language)

    def name(self, participation: Participation) -> str:
        """The name under which someone leaves the archive."""
        return participation.person.pseudonym or in_speaking_order(participation.person.name)

    def place_in_recording(self, passage: Passage) -> str:
        """Where a passage begins, ready to print; empty where unknown."""
        return format_time_code(passage.start_ms) if passage.start_ms is not None else ""

    def _voice(self, label: str) -> str:
        participation = self.participation_of(label)
        return self.name(participation) if participation is not None else self.pseudonyms.apply_to_label(label)

    def role(self, participation: Participation) -> str:
        """The role that someone had, in the form for them; empty where unknown."""
        if participation.role is not None:
            label = participation.role.labels.in_language(self.language)
            return in_gender(label, participation.person.gender, self.words.either)
        return self.words.interviewer if participation.part is Part.INTERVIEWER else ""

    def about(self, participation: Participation) -> str:
        """What someone was, as it stands after their name: role and institution."""
        institution = self.pseudonyms.apply(participation.institution)
        return ", ".join(each for each in (_within_a_sentence(self.role(participation)), institution) if each)

    def part_of(self, passage: Passage) -> int | None:
        """The part of the recording that a passage stands in; None where there are no several."""
        parts = {each.part_number for each in self.testimony.attachments if each.duration_ms is not None}
        return passage.part_number if len(parts) > 1 else None

    def _person(self, participation: Participation) -> str:
        return ", ".join(each for each in (self.name(participation), self.about(participation)) if each)

    def _credit(self, people: Iterable[str], participation: Participation | None, time: Iterable[str]) -> Credit:
        codes = [participation.country] if participation is not None and participation.country else []
        countries = [country_name(each, self.language) for each in codes or self.testimony.countries]
        date = self.testimony.date
        when = format_partial_date(date, self.language) if date is not None else ""
        code = self.pseudonyms.apply(self.testimony.code)  # some archives make codes of names
        place = ", ".join(each for each in (code, *time) if each)
        said = ", ".join(each for each in (*people, *countries, when) if each)
        return Credit(said, place)

    def _time(self, passage: Passage) -> tuple[str, ...]:
        time = self.place_in_recording(passage)
        part = self.part_of(passage)
        if not time or part is None:
            return (time,)
        return (self.words.part.format(number=part), time)


def label_outside(testimony: Testimony, transcript: Transcript, label: str, names: Pseudonyms) -> str:
    """The label of a speaker as it may leave: of someone it was tied to who has a pseudonym that, whatever it says."""
    tied = tied_to(testimony, label, transcript)
    return (tied.person.pseudonym if tied is not None else "") or names.apply_to_label(label)


def _first(participations: tuple[Participation, ...]) -> Participation | None:
    return participations[0] if participations else None


def _within_a_sentence(label: str) -> str:
    """A label such as *Student* as it is written within a sentence; abbreviations keep their capitals."""
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label
