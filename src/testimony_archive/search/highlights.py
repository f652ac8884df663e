"""Where in a text the words of a plan stand."""

from __future__ import annotations

from collections.abc import Iterable

from testimony_archive.search import words
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.plans import AnyForm, Anything, Every, Exactly, Plan, Some, Without

Span = tuple[int, int]


class Highlighter:
    """Finds in texts what a plan looks for; what it excludes is never marked."""

    def __init__(self, plan: Plan, analyser: Analyser) -> None:
        self._analyser = analyser
        self._keys: set[str] = set()
        self._forms: set[str] = set()
        self._beginnings: tuple[str, ...] = ()
        self._runs: list[AnyForm | Exactly] = []
        self._collect(plan)

    def spans(self, text: str, language: str) -> tuple[Span, ...]:
        """What to mark in a text, as (first, one past the last) code points, in order and without overlap.

        A phrase is marked as one stretch.
        """
        forms = self._analyser.forms(language)
        found: list[Span] = []
        run: list[tuple[str, str, int, int]] = []
        for word, start, end in words.spans(text):
            plain, key = forms[word]
            if self._runs and plain:
                run.append((plain, key, start, end))
            if key in self._keys or plain in self._forms or (self._beginnings and plain.startswith(self._beginnings)):
                found.append((start, end))
        for each in self._runs:
            length = len(next(iter(each.keys))) if isinstance(each, AnyForm) else len(each.words)
            found += [
                (run[place][2], run[place + length - 1][3])
                for place in range(len(run) - length + 1)
                if _stands(each, run[place : place + length])
            ]
        return _merged(found)

    def spans_in_any(self, text: str, languages: Iterable[str]) -> tuple[Span, ...]:
        """As `spans`, for a text that may be in any of these languages."""
        return _merged([span for language in languages for span in self.spans(text, language)])

    def _collect(self, plan: Plan) -> None:
        match plan:
            case AnyForm(keys, forms) if all(len(run) == 1 for run in keys):
                self._keys.update(key for (key,) in keys)
                self._forms |= forms
            case Exactly((word,), open_end):
                if open_end:
                    self._beginnings = (*self._beginnings, word)
                else:
                    self._forms.add(word)
            case AnyForm() | Exactly():
                self._runs.append(plan)
            case Every(parts) | Some(parts):
                for each in parts:
                    self._collect(each)
            case Without() | Anything():
                pass


def _stands(wanted: AnyForm | Exactly, run: list[tuple[str, str, int, int]]) -> bool:
    if isinstance(wanted, AnyForm):
        return tuple(key for _, key, _, _ in run) in wanted.keys
    *before, last = (plain for plain, _, _, _ in run)
    *wanted_before, wanted_last = wanted.words
    return before == wanted_before and (last.startswith(wanted_last) if wanted.open_end else last == wanted_last)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def answers(plan: Plan, texts: Iterable[str], languages: Iterable[str], analyser: Analyser) -> bool:
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
            case AnyForm() | Exactly():
                highlighter = Highlighter(part, analyser)
                return any(highlighter.spans(text, language) for text, language in said)

    return holds(plan)
