"""Where in a text the words of a plan stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from testimony_archive.search import latin, words
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.languages import base_code
from testimony_archive.search.plans import AnyForm, Anything, Close, Every, Exactly, Plan, Some, Without
from testimony_archive.search.vocabulary import Vocabulary

Span: TypeAlias = tuple[int, int]

_SPACE: Final = 0x20
_WORD: Final = re.compile(rb"[^ ]+")


@dataclass(frozen=True, slots=True)
class _Run:
    """Words side by side, parted by single spaces: plain ones or keys."""

    text: str
    are_keys: bool = False
    open_end: bool = False

    def pattern(self) -> re.Pattern[bytes]:
        """Finds it in a folded text, also within a word: looking back at every place would take ten times as long."""
        several = b" +".join(map(re.escape, self.text.encode("ascii").split()))
        return re.compile(several + (rb"[^ ]*" if self.open_end else rb"(?![^ ])"))


class _Wanted:
    """What of a plan is to be marked: single words by key, by plain form or by beginning, and runs."""

    def __init__(self, plan: Plan) -> None:
        self.keys: set[str] = set()
        self.forms: set[str] = set()
        self.beginnings: tuple[str, ...] = ()
        self.runs: list[_Run] = []
        self.close: list[Close] = []
        self._collect(plan)
        self.runs_of_keys = [each for each in self.runs if each.are_keys]
        self.looks_at_keys = bool(self.runs_of_keys) or any(each.are_keys for each in self.close)
        self.patterns = self._patterns()
        self.looks_at_plain_words = any((self.beginnings, self.runs, self.close))

    def _patterns(self) -> list[re.Pattern[bytes]]:
        beginnings = [_Run(each, open_end=True) for each in self.beginnings]
        plain_runs = [each for each in self.runs if not each.are_keys]
        return [each.pattern() for each in (*beginnings, *plain_runs) if each.text.isascii()]

    def is_wanted(self, plain: str, key: str) -> bool:
        """Whether a word is marked on its own."""
        return key in self.keys or plain in self.forms or (bool(self.beginnings) and plain.startswith(self.beginnings))

    def _collect(self, plan: Plan) -> None:
        match plan:
            case AnyForm(keys, forms):
                self.keys.update(run[0] for run in keys if len(run) == 1)
                self.runs += [_Run(" ".join(run), are_keys=True) for run in sorted(keys) if len(run) > 1]
                self.forms |= forms
            case Exactly((word,), open_end):
                if open_end:
                    self.beginnings = (*self.beginnings, word)
                else:
                    self.forms.add(word)
            case Exactly(several, open_end):
                self.runs.append(_Run(" ".join(several), open_end=open_end))
            case Close():
                self.close.append(plan)
            case Every(parts) | Some(parts):
                for each in parts:
                    self._collect(each)
            case Without() | Anything():
                pass


class Highlighter:
    """Finds in the texts of an archive what a plan looks for; what it excludes is never marked.

    Args:
        plan: what is looked for.
        analyser: as the texts were indexed with.
        vocabulary: of the archive that holds the texts.
    """

    def __init__(self, plan: Plan, analyser: Analyser, vocabulary: Vocabulary) -> None:
        self._analyser = analyser
        self._wanted = _Wanted(plan)
        surfaces = vocabulary.surfaces(self._wanted.keys, self._wanted.forms)
        self._surfaces = {
            language: frozenset(raw for each in said if (raw := latin.encoded(each)) is not None)
            for language, said in surfaces.items()
        }

    def spans(self, text: str, language: str) -> tuple[Span, ...]:
        """What to mark in a text, as (first, one past the last) code points, in order and without overlap.

        A phrase is marked as one stretch.
        """
        wanted = self._wanted
        raw = latin.encoded(text)
        lowered = None if raw is None else latin.lowered(raw)
        folded = latin.folded(raw) if raw is not None and wanted.looks_at_plain_words else b""
        if raw is None or lowered is None or folded is None:
            return self._spans(text, language)
        said = lowered.split()
        languages = (base_code(language), *self._analyser.mixtures.further(said, base_code(language)))
        surfaces = {word for each in languages for word in self._surfaces.get(each, frozenset()).intersection(said)}
        found = [span for word in surfaces for span in _places(lowered, word)]
        found += [span for pattern in wanted.patterns for span in _places_of_run(folded, pattern)]
        if wanted.runs_of_keys or wanted.close:
            plain = folded.decode("ascii").split() if wanted.close else ()
            spans = [each.span() for each in _WORD.finditer(lowered)]
            for each in languages if wanted.looks_at_keys else ("",):
                key_of = self._analyser.forms(each).keys_of_encoded
                keys = [key_of[word] for word in said] if wanted.looks_at_keys else ()
                found += self._runs(wanted.runs_of_keys, plain, keys, spans)
        return _merged(found)

    def _spans(self, text: str, language: str) -> tuple[Span, ...]:
        """As `spans`, for texts in any letters."""
        surfaces = [words.surface(word) for word in words.split(text)]
        further = self._analyser.mixtures.further(surfaces, base_code(language))
        return _merged([span for each in (language, *further) for span in self._spans_in(text, each)])

    def _spans_in(self, text: str, language: str) -> list[Span]:
        forms = self._analyser.forms(language)
        said = [(*forms[word], start, end) for word, start, end in words.spans(text)]
        said = [each for each in said if each[0]]
        found = [(start, end) for plain, key, start, end in said if self._wanted.is_wanted(plain, key)]
        if self._wanted.runs or self._wanted.close:
            plain_words = [form for form, _, _, _ in said]
            keys = [key for _, key, _, _ in said]
            found += self._runs(self._wanted.runs, plain_words, keys, [(start, end) for _, _, start, end in said])
        return found

    def _runs(
        self, runs: Sequence[_Run], plain: Sequence[str], keys: Sequence[str], spans: Sequence[Span]
    ) -> list[Span]:
        """Words side by side or close to each other, in a text given as its plain words, its keys and their spans."""
        plain_text, key_text = f" {' '.join(plain)} ", f" {' '.join(keys)} "
        stretches = [stretch for run in runs for stretch in _stretches(key_text if run.are_keys else plain_text, run)]
        for each in self._wanted.close:
            stretches += [(place, place) for place in _close_places(keys if each.are_keys else plain, each)]
        return [(spans[first][0], spans[last][1]) for first, last in stretches]

    def spans_in_any(self, text: str, languages: Iterable[str]) -> tuple[Span, ...]:
        """As `spans`, for a text that may be in any of these languages."""
        return _merged([span for language in languages for span in self.spans(text, language)])


def _places(lowered: bytes, word: bytes) -> Iterator[Span]:
    """Where a word stands in a text in which spaces alone part words."""
    place = lowered.find(word)
    while place >= 0:
        end = place + len(word)
        if (place == 0 or lowered[place - 1] == _SPACE) and (end == len(lowered) or lowered[end] == _SPACE):
            yield place, end
        place = lowered.find(word, end)


def _places_of_run(folded: bytes, pattern: re.Pattern[bytes]) -> Iterator[Span]:
    """Where a run of plain words stands in a folded text; places may overlap."""
    place = pattern.search(folded)
    while place is not None:
        start, end = place.span()
        if start == 0 or folded[start - 1] == _SPACE:
            yield start, end
        place = pattern.search(folded, start + 1)


def _stretches(text: str, run: _Run) -> Iterator[tuple[int, int]]:
    """The first and the last word, counted from 0, of each place where a run stands in a text."""
    wanted = f" {run.text}" if run.open_end else f" {run.text} "
    length = run.text.count(" ")
    place = text.find(wanted)
    while place >= 0:
        first = text.count(" ", 0, place)
        yield first, first + length
        place = text.find(wanted, place + 1)


def _close_places(said: Sequence[str], close: Close) -> set[int]:
    """The places of words that stand close to each other, counted from 0."""
    found: set[int] = set()
    for run in close.runs:
        wanted = frozenset(run)
        places = [place for place, word in enumerate(said) if word in wanted]
        for first, start in enumerate(places):
            within = [place for place in places[first:] if place - start <= close.between + 1]
            if wanted.issubset(said[place] for place in within):
                found.update(within)
    return found


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def answers(
    plan: Plan, texts: Iterable[str], languages: Iterable[str], analyser: Analyser, vocabulary: Vocabulary
) -> bool:
    """Whether texts that belong together (the fields of a record, in one of these languages) answer a plan."""
    said = [(text, language) for text in texts for language in languages]

    def holds(part: Plan) -> bool:
        match part:
            case Anything():
                return True
            case Every(parts):
                return all(map(holds, parts))
            case Some(parts):
                return any(map(holds, parts))
            case Without(unwanted):
                return not holds(unwanted)
            case AnyForm() | Exactly() | Close():
                highlighter = Highlighter(part, analyser, vocabulary)
                return any(highlighter.spans(text, language) for text, language in said)

    return holds(plan)
