"""A query in all languages: its words stand for the names that the archive's terms give to the same thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from testimony_archive.domain.queries import AllOf, AnyOf, Near, Phrase, Query, Widened, Word
from testimony_archive.domain.text import fold

_WORDS: Final = re.compile(r"\w+")
_LONGEST_NAME: Final = 6  # words side by side that are tried as one name


@dataclass(frozen=True, slots=True)
class Names:
    """What words go by: `same` are names that say these very words, in whatever form; `others` mean the same."""

    same: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


NamesFor: TypeAlias = Callable[[tuple[str, ...]], Names]
"""The names of what several words, side by side, are a name of; none where they name nothing."""


def widen(query: Query, names_for: NamesFor, without: Collection[str] = ()) -> tuple[Query, tuple[Widened, ...]]:
    """A query that also finds the other names of what its words name, and what was added to which words.

    Words, phrases, and words side by side that make one name are widened. What was typed to be exact (``=form``,
    ``begin*``, ``mistyped~``, ``"close"~5``), what is excluded and fields are left as they are: to exclude more than
    was named would hide what nobody asked to hide.

    A name that holds another one, or what was typed, adds nothing: whoever says it is found already.

    Args:
        query: any tree.
        names_for: knows the names.
        without: names that are not to be looked for; accents and case do not matter.
    """
    widening = _Widening(names_for, frozenset(map(fold, without)))
    return widening.of(query), tuple(dict.fromkeys(widening.widened))


def words_to_mark(text: str, widened: Iterable[Widened]) -> str:
    """A query as typed that marks what was added as well."""
    added = dict.fromkeys(name for each in widened for name in each.added)
    return " OR ".join((f"({text})", *map(_as_typed, added))) if added else text


class _Widening:
    """Widens one query, and notes how."""

    def __init__(self, names_for: NamesFor, without: frozenset[str]) -> None:
        self._names_for = names_for
        self._without = without
        self.widened: list[Widened] = []

    def of(self, query: Query) -> Query:
        """The query, widened."""
        match query:
            case Word(text):
                return self._with_names(query, (text,)) or query
            case Phrase(several) if len(several) > 1:
                return self._with_names(query, several) or query
            case AnyOf(parts):
                return AnyOf(tuple(map(self.of, parts)))
            case AllOf(parts):
                wider = tuple(self._side_by_side(parts))
                return wider[0] if len(wider) == 1 < len(parts) else AllOf(wider)
            case _:
                return query

    def _side_by_side(self, parts: Sequence[Query]) -> Iterable[Query]:
        """Parts that must all be there, with as many words as make one name taken together."""
        place = 0
        while place < len(parts):
            for count in range(min(_LONGEST_NAME, len(parts) - place), 1, -1):
                run = parts[place : place + count]
                words = tuple(each.text for each in run if isinstance(each, Word))
                wider = self._with_names(AllOf(tuple(run)), words) if len(words) == count else None
                if wider is not None:
                    yield wider
                    place += count
                    break
            else:
                yield self.of(parts[place])
                place += 1

    def _with_names(self, query: Query, words: tuple[str, ...]) -> Query | None:
        """A part of the query or one of the names of what its words name; None where they name nothing."""
        typed = " ".join(words)
        names = self._names_for(words)
        further = _telling(names.others, (typed, *names.same))
        if not further:
            return None
        added = tuple(each for each in further if fold(each) not in self._without)
        self.widened.append(Widened(typed, added, tuple(each for each in further if each not in added)))
        return AnyOf((query, *map(_query_of, added))) if added else query


def _telling(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """Names that do not hold what is known, nor one another; each once, in their order."""
    kept: dict[str, list[str]] = {}
    held = [_parts(each) for each in known]
    several = {fold(each): each for each in names}
    for folded, name in sorted(several.items(), key=lambda pair: len(_parts(pair[0]))):
        parts = _parts(name)
        if parts and not any(_holds(parts, each) for each in (*held, *kept.values())):
            kept[folded] = parts
    return [name for folded, name in several.items() if folded in kept]


def _holds(parts: Sequence[str], others: Sequence[str]) -> bool:
    """Whether words stand side by side among others."""
    length = len(others)
    return any(list(parts[place : place + length]) == list(others) for place in range(len(parts) - length + 1))


def _parts(name: str) -> list[str]:
    return _WORDS.findall(fold(name))


def _between(name: str) -> int:
    """How many words stand between the first and the last of a name."""
    return max(len(_parts(name)) - 2, 0)


def _query_of(name: str) -> Query:
    """What finds a name: its words in any of their forms, with none between them."""
    words = tuple(name.split())
    return Word(name) if len(words) == 1 else Near(words, _between(name))


def _as_typed(name: str) -> str:
    return f'"{name}"~{_between(name)}' if len(name.split()) > 1 else name
