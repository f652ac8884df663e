"""Names that were promised anonymity, taken out of everything that leaves the archive.

A person with a pseudonym leaves under it: in every text of their testimony, in any form of the name that people write:
the whole name, a first name or a surname alone, in another order (``Quispe, Rosa``), with initials (``R. Quispe``),
with or without accents, in any case, joined as in an address (``rosa.quispe``, ``rquispe@…``), with an ending
(``Rosa's``, ``the Quispes``). Whole words only.

A part of a name that is also an everyday word (*Rosa*, *Cruz*, *Grace*) is taken for the name only where it begins with
a capital or stands beside another part of the name. Names of others who keep theirs are left alone where they are
whole enough to tell (``Rosa Díaz`` beside a Rosa Quispe).

In testimonies that they take no part in, a person is known by two parts of the name together (``Rosa Quispe``): *Rosa*
alone is somebody else there. That, and what nobody can know from the name, such as a nickname, stays for whoever
reviews the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from testimony_archive.domain.name_words import EVERYDAY_WORDS, NAMES_NOBODY
from testimony_archive.domain.records import Person, Testimony
from testimony_archive.domain.text import fold

_WORD: Final = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")  # letters, also with accents apart
_INVERTED: Final = re.compile(r",[ \u00a0]")
_SHORTEST_JOINED: Final = 8  # letters; shorter ones meet everyday words by chance
_TELLS_ELSEWHERE: Final = 2  # parts of a name
_SHORTEST_PLURAL: Final = 4
_PLURALS: Final = ("s", "es")
_ALONE: Final = frozenset({"y", "e", "i"})  # joins two names; beside one of them it is the word “and”


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text, with what stands between it and the words before and after."""

    start: int
    end: int
    written: str
    folded: str
    gap: str
    after: str

    @property
    def is_initial(self) -> bool:
        return len(self.folded) == 1 and self.written.isupper()

    @property
    def is_dotted(self) -> bool:
        """Whether a full stop follows at once, and nothing but space until the next word."""
        return self.after.startswith(".") and not self.after[1:].strip()

    @property
    def is_small(self) -> bool:
        return self.written[0].islower()

    @property
    def is_doubtful(self) -> bool:
        """Whether it is rather the everyday word than the name."""
        return self.is_small and self.folded in EVERYDAY_WORDS


class _Name:
    """The words of one person's name, folded, and the pseudonym that stands for it, empty where the name may leave."""

    def __init__(self, person: Person, *, is_elsewhere: bool) -> None:
        self.person = person
        self.is_elsewhere = is_elsewhere
        words = [fold(each.group()) for each in _WORD.finditer(person.name)]
        self.pseudonym = person.pseudonym
        self.telling = [each for each in words if len(each) > 1 and each not in NAMES_NOBODY]
        self.initials = frozenset(each[0] for each in words)
        self.between = frozenset(each for each in words if each in NAMES_NOBODY)
        self.before = {word: _particles_before(words, index) for index, word in enumerate(words)}
        self.joined = frozenset(
            one + other
            for one in self.telling
            for other in self.telling
            if one != other and len(one + other) >= _SHORTEST_JOINED
        )
        self.in_addresses = frozenset(initial + each for initial in self.initials for each in self.telling)
        self.triggers = (
            frozenset(self.telling) | self.joined | {each + end for each in self.telling for end in _PLURALS}
        )

    def place(self, folded: str) -> int:
        """Where in the name a telling word stands; -1 where it is none."""
        return self.telling.index(folded) if folded in self.telling else -1

    def has_initials(self, letters: str) -> bool:
        """Whether these are the initials that a transcript calls the person by: of all names, or of first and last."""
        firsts = "".join(each[0] for each in self.telling)
        return len(letters) > 1 and letters in {firsts, firsts[:1] + firsts[-1:]}


class _Names:
    """Names by their words, so that a text asks about those alone that it may hold."""

    def __init__(self, names: Iterable[_Name]) -> None:
        self.names = tuple(names)
        self._by_word: dict[str, list[_Name]] = {}
        self._joined: dict[str, list[_Name]] = {}
        self._in_addresses: dict[str, list[_Name]] = {}
        for each in self.names:
            for words, index in (
                (each.telling, self._by_word),
                (each.joined if each.pseudonym else (), self._joined),
                (each.in_addresses if each.pseudonym else (), self._in_addresses),
            ):
                for word in dict.fromkeys(words):
                    index.setdefault(word, []).append(each)
        self.triggers = frozenset[str]().union(*(each.triggers for each in self.names if each.pseudonym))

    def with_word(self, word: _Word) -> Iterator[_Name]:
        """Those that a word is part of, in order."""
        stems = (word.folded, *(word.folded.removesuffix(each) for each in _PLURALS if word.folded.endswith(each)))
        found = dict.fromkeys(name for stem in stems for name in self._by_word.get(stem, ()))
        return (each for each in found if each.place(_stem(word, each)) >= 0)

    def joined(self, word: _Word) -> Iterator[_Name]:
        """Those that a word is more than one part of at once: ``rosaquispe``, and in an address ``rquispe``."""
        yield from self._joined.get(word.folded, ())
        if word.gap.endswith("@") or word.after.startswith("@"):
            yield from self._in_addresses.get(word.folded, ())


class HiddenElsewhere:
    """Everyone in an archive who has a pseudonym, made ready once for all its testimonies."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._names = _Names(_Name(each, is_elsewhere=True) for each in dict.fromkeys(people) if each.pseudonym)

    @property
    def names(self) -> _Names:
        """Their names."""
        return self._names


class Pseudonyms:
    """Replaces the names of some people by their pseudonyms. Each text is to be passed through once."""

    def __init__(self, people: Iterable[Person], elsewhere: HiddenElsewhere | None = None) -> None:
        """Know who takes part (`people`), and who in the archive is hidden besides."""
        own = dict.fromkeys(people)
        self._own = _Names(_Name(each, is_elsewhere=False) for each in own)
        self._elsewhere = (elsewhere or HiddenElsewhere()).names
        self._taking_part = frozenset(each.person_id for each in own)
        self._has_hidden = bool(self._own.triggers or self._elsewhere.triggers)

    def apply(self, text: str) -> str:
        """The text without the names that must not leave."""
        if not self._may_name(text):
            return text
        words = _words(text)
        pieces: list[str] = []
        written_up_to = 0
        index = 0
        while index < len(words):
            run = self._run(words, index)
            if run is None:
                index += 1
                continue
            if run.pseudonym:
                pieces += [text[written_up_to : max(run.start, written_up_to)], run.pseudonym]
                written_up_to = run.end
            index = run.next_index
        pieces.append(text[written_up_to:])
        return "".join(pieces)

    def apply_to_label(self, label: str) -> str:
        """The label of a speaker without the name: labels are often initials (``RQ``), which `apply` leaves alone."""
        replaced = self.apply(label)
        if replaced != label or not label.isupper():
            return replaced
        letters = fold("".join(each for each in label if each.isalpha()))
        named = [each for each in self._own.names if each.has_initials(letters)]
        return next((each.pseudonym for each in named if each.pseudonym), label)

    def _may_name(self, text: str) -> bool:
        """A quick look that spares most texts the slow one."""
        if not self._has_hidden:
            return False
        words = _WORD.findall(fold(text))
        return "@" in text or not (self._own.triggers.isdisjoint(words) and self._elsewhere.triggers.isdisjoint(words))

    def _run(self, words: Sequence[_Word], first: int) -> _Run | None:
        """The longest stretch of one person's name that begins with the word at `first`."""
        word = words[first]
        if joined := self._joined(word):
            return _Run(word.start, word.end, _in_case(joined.pseudonym, [word]), first + 1)
        people = [*self._own.with_word(word), *self._not_taking_part(self._elsewhere.with_word(word))]
        if not people:
            return None
        run = [first]
        for index in range(first + 1, len(words)):
            candidates = [each for each in people if _continues(each, words, run, index)]
            if candidates:
                run.append(index)
                people = candidates
            elif not any(_may_stand_between(each, words[index]) for each in people):
                break
        people = [each for each in people if not each.is_elsewhere] or people
        if people[0].is_elsewhere and len(run) < _TELLS_ELSEWHERE:
            return None
        if not _is_name([words[each] for each in run], people):
            return None
        return self._bounds(words, run, people)

    def _joined(self, word: _Word) -> _Name | None:
        return next(chain(self._own.joined(word), self._not_taking_part(self._elsewhere.joined(word))), None)

    def _not_taking_part(self, names: Iterable[_Name]) -> Iterator[_Name]:
        return (each for each in names if each.person.person_id not in self._taking_part)

    def _bounds(self, words: Sequence[_Word], run: Sequence[int], people: Sequence[_Name]) -> _Run:
        """Take in the initials and particles that belong to the name at either end."""
        name = next((each for each in people if each.pseudonym), people[0])
        first = _with_what_leads(words, run[0], name)
        last, end = _with_what_trails(words, run[-1], name)
        pseudonym = _in_case(name.pseudonym, [words[each] for each in run]) if name.pseudonym else ""
        return _Run(words[first].start, end, pseudonym, last + 1)


def pseudonyms_of(*testimonies: Testimony, elsewhere: HiddenElsewhere | None = None) -> Pseudonyms:
    """What replaces the names of everyone who takes part in these testimonies, and of those hidden elsewhere where the
    name is whole enough to tell."""
    return Pseudonyms((each.person for testimony in testimonies for each in testimony.participations), elsewhere)


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    pseudonym: str
    next_index: int


def _words(text: str) -> list[_Word]:
    found = list(_WORD.finditer(text))
    ends = [0, *(each.end() for each in found)]
    starts = [*(each.start() for each in found), len(text)]
    return [
        _Word(
            start=each.start(),
            end=each.end(),
            written=each.group(),
            folded=fold(each.group()),
            gap=text[ends[index] : each.start()],
            after=text[each.end() : starts[index + 1]],
        )
        for index, each in enumerate(found)
    ]


def _particles_before(words: Sequence[str], index: int) -> tuple[str, ...]:
    first = index
    while first > 0 and words[first - 1] in NAMES_NOBODY:
        first -= 1
    return tuple(words[first:index])


def _stem(word: _Word, name: _Name) -> str:
    """The word as it stands in the name: *Quispes* are people of the name Quispe."""
    if word.is_small or word.folded in name.telling:
        return word.folded
    for ending in _PLURALS:
        stem = word.folded.removesuffix(ending)
        if stem != word.folded and stem in name.telling and len(stem) >= _SHORTEST_PLURAL:
            return stem if stem not in EVERYDAY_WORDS else word.folded
    return word.folded


def _continues(name: _Name, words: Sequence[_Word], run: Sequence[int], index: int) -> bool:
    """Whether the word at `index` is a further part of the name, and not a word that merely comes next."""
    word, previous = words[index], words[run[-1]]
    place, before = name.place(word.folded), name.place(previous.folded)
    if place < 0 or any(words[each].folded == word.folded for each in run):
        return False
    if word.is_small != previous.is_small and (word.is_doubtful or previous.is_doubtful):
        return False
    return all(
        _is_joint(words[each], words[each - 1], inverted=place < before) for each in range(run[-1] + 1, index + 1)
    )


def _is_joint(word: _Word, before: _Word, *, inverted: bool) -> bool:
    gap = word.gap
    if not gap.strip() or gap in {"-", "\u2010", "\u2011", "'", "’", ".", "_"}:
        return gap != "" and gap.count("\n") < 2
    if before.is_initial and before.is_dotted:
        return True
    return inverted and _INVERTED.fullmatch(gap) is not None


def _may_stand_between(name: _Name, word: _Word) -> bool:
    return word.folded in name.between or (word.is_initial and word.folded in name.initials)


def _is_name(run: Sequence[_Word], people: Sequence[_Name]) -> bool:
    if not all(each.is_doubtful for each in run):
        return True
    places = [people[0].place(each.folded) for each in run]
    return len(run) > 1 and places == sorted(places)


def _with_what_leads(words: Sequence[_Word], first: int, name: _Name) -> int:
    """Where the name begins, with its particles (``de la`` Cruz) and initials (``R. E.`` Quispe)."""
    before = name.before.get(words[first].folded, ())
    leading = words[max(0, first - len(before)) : first]
    if before and before[0] not in _ALONE and tuple(each.folded for each in leading) == before:
        first -= len(before)
    while first > 0 and words[first - 1].is_initial and words[first - 1].is_dotted:
        if words[first - 1].folded not in name.initials:
            break
        first -= 1
    return first


def _with_what_trails(words: Sequence[_Word], last: int, name: _Name) -> tuple[int, int]:
    """Where the name ends, with its initials (Rosa ``Q.``): the index of its last word, and where the text goes on."""
    end = words[last].end
    while last + 1 < len(words):
        word = words[last + 1]
        is_next = word.gap in {" ", "\u00a0"} or (words[last].is_initial and words[last].is_dotted)
        if not (is_next and word.is_initial and word.folded in name.initials):
            break
        if word.after[:1].isspace():  # no initial, but a word of one letter
            break
        last += 1
        ends_sentence = last + 1 == len(words) or not words[last + 1].is_small
        end = word.end + (1 if word.is_dotted and not ends_sentence else 0)
    return last, end


def _in_case(pseudonym: str, run: Sequence[_Word]) -> str:
    return pseudonym.upper() if all(each.written.isupper() for each in run) else pseudonym
