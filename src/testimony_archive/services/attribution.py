"""The lines that say whose words something is, in the language of the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimony_archive.domain.gendered import in_gender
from testimony_archive.domain.localisation import country_name, format_partial_date, join_names
from testimony_archive.domain.pseudonyms import Pseudonyms
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
        return self._line(["; ".join(people)], _first(self.testimony.interviewees), ())

    def of_words(self, passages: Sequence[Passage]) -> str:
        """The attribution of words that run over these passages: whoever speaks in them, by the transcript's labels."""
        first = passages[0]
        speakers = [*dict.fromkeys(each.speaker for each in passages)]
        time = self._time(first)
        participation = who_speaks(self.testimony, first.speaker, self.transcript)
        if len(speakers) == 1 and participation is not None:
            return self._line([self._person(participation)], participation, time)
        if len(speakers) > 1:
            voices = dict.fromkeys(self._voice(each) for each in speakers)
            return self._line([join_names([*voices], self.language)], participation, time)
        people = self.people() or self.pseudonyms.apply(self.testimony.title)
        if first.speaker:
            people = self.words.heard_in.format(speaker=self._voice(first.speaker), person=people)
        return self._line([people], _first(self.testimony.interviewees), time)

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
        participation = who_speaks(self.testimony, label, self.transcript)
        return self.name(participation) if participation is not None else self.pseudonyms.apply_to_label(label)

    def _person(self, participation: Participation) -> str:
        role = ""
        if participation.role is not None:
            label = participation.role.labels.in_language(self.language)
            role = in_gender(label, participation.person.gender, self.words.either)
        elif participation.part is Part.INTERVIEWER:
            role = self.words.interviewer
        institution = self.pseudonyms.apply(participation.institution)
        return ", ".join(each for each in (self.name(participation), _within_a_sentence(role), institution) if each)

    def _line(self, people: Iterable[str], participation: Participation | None, time: Iterable[str]) -> str:
        codes = [participation.country] if participation is not None and participation.country else []
        countries = [country_name(each, self.language) for each in codes or self.testimony.countries]
        date = self.testimony.date
        when = format_partial_date(date, self.language) if date is not None else ""
        code = self.pseudonyms.apply(self.testimony.code)  # some archives make codes of names
        place = ", ".join(each for each in (code, *time) if each)
        said = ", ".join(each for each in (*people, *countries, when) if each)
        return f"{said} ({place})" if said else place

    def _time(self, passage: Passage) -> tuple[str, ...]:
        time = self.place_in_recording(passage)
        parts = {each.part_number for each in self.testimony.attachments if each.duration_ms is not None}
        if not time or len(parts) < 2:
            return (time,)
        return (self.words.part.format(number=passage.part_number), time)


def label_outside(testimony: Testimony, transcript: Transcript, label: str, names: Pseudonyms) -> str:
    """The label of a speaker as it may leave: of someone it was tied to who has a pseudonym that, whatever it says."""
    tied = tied_to(testimony, label, transcript)
    return (tied.person.pseudonym if tied is not None else "") or names.apply_to_label(label)


def _first(participations: tuple[Participation, ...]) -> Participation | None:
    return participations[0] if participations else None


def _within_a_sentence(label: str) -> str:
    """A label such as *Student* as it is written within a sentence; abbreviations keep their capitals."""
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label
