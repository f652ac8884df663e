"""The query language.

Words side by side must all be there; ``OR`` or ``|`` binds closer than standing side by side, ``AND`` closer than
``OR``; ``-word`` or ``NOT`` excludes, parentheses group. A word may also be ``"several in this order"``, ``begin*``,
``*ending``, ``wom?n``, ``=form``, ``mistyped~``, ``"close together"~5``, or a field: ``theme:quality``.

Whoosh's parser reads it with the plug-ins below. Nothing that is typed is an error: what cannot be read is taken as
plain words, with a notice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final

from whoosh import query as whoosh
from whoosh.qparser import QueryParser, plugins, syntax

from testimony_archive.domain.notices import Notice
from testimony_archive.domain.queries import (
    AllOf,
    AnyOf,
    Everything,
    Field,
    InField,
    Like,
    Near,
    Not,
    Pattern,
    Phrase,
    Prefix,
    Query,
    Similar,
    Word,
)
from testimony_archive.domain.text import clean_line
from testimony_archive.search import words
from testimony_archive.search.query_notices import (
    MOST_ERRORS,
    NO_WORD,
    READ_AS_WORDS,
    SIMILAR,
    TOO_LONG,
    notices_of,
)

_MOST_WORDS: Final = 64
_LONGEST: Final = 4_000  # characters; more was pasted by mistake
_DEEPEST: Final = 20  # parentheses within parentheses; FTS5 refuses expressions that go much deeper

_SIGNS: Final = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞＂", '"')
    | {"（": "(", "）": ")", "＊": "*", "｜": "|", "−": "-", "～": "~", "：": ":", "＝": "="}
)
_BEFORE: Final = r"(?:^|(?<=[\s()\"|]))"
_BEHIND: Final = r"(?=[\s()\"|]|$)"

_BEGINS: Final = rf"(?:{_BEFORE}|(?<=-))"

_BARE: Final = r"[^\s()\"|]"
_FIELD: Final = re.compile(rf'(?P<name>(?i:{"|".join(Field)})):(?:"(?P<quoted>[^"]*)"|(?P<bare>{_BARE}+))')
_BEGUN: Final = re.compile(r"(?P<text>[^\w*?]*\w[^*?]*)\*+")
_WILDCARD: Final = re.compile(r"\*|\?(?=[\w*])")
_LONGEST_PATTERN: Final = 64  # characters; no word is longer, and stars upon stars take long to try

_MOST_LIKE: Final = 12  # words; each of them is looked for together with each other one
_MOST_BETWEEN: Final = 1_000  # words; longer than any passage that people read


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """The tree of a query, and what is to be told of what was read otherwise than typed."""

    tree: Query
    notices: tuple[Notice, ...] = ()


def parse(text: str) -> ParsedQuery:
    """Read a query as typed; never fails. A query of white space alone is `Everything`."""
    typed = clean_line(text).translate(_SIGNS)
    if not typed:
        return ParsedQuery(Everything())
    is_long = len(typed) > _LONGEST
    typed = typed[:_LONGEST]
    notices: list[Notice] = []
    tagged = list(_parser().tag(typed))
    if _is_malformed(tagged):
        notices.append(READ_AS_WORDS)
        pieces = _plain_words(typed)
        tree = _all_of(map(_bare, pieces))
    else:
        pieces = _pieces(tagged)
        tree = _tree(_parser().parse(typed, normalize=False))
    if tree is None:
        return ParsedQuery(AnyOf(()), (*notices, NO_WORD))
    notices += notices_of(pieces)
    short, left = _shortened(tree, _MOST_WORDS)
    if is_long or left < 0:
        notices.append(TOO_LONG)
    return ParsedQuery(short or AnyOf(()), tuple(notices))


class _Leaf(whoosh.Query):  # type: ignore[misc] # Whoosh has no types
    """A part of Whoosh's tree that is one of ours already; None where it holds no word."""

    def __init__(self, tree: Query | None) -> None:
        self.tree = tree


class _LeafNode(syntax.TextNode):  # type: ignore[misc] # Whoosh has no types
    """What a plug-in of ours has read."""

    def __init__(self, text: str, tree: Query | None) -> None:
        super().__init__(text)
        self._tree = tree

    def query(self, _parser: QueryParser) -> whoosh.Query:
        """Whoosh asks its nodes for their part of the tree."""
        return syntax.attach(_Leaf(self._tree), self)


class _LeafPlugin(plugins.TaggingPlugin):  # type: ignore[misc] # Whoosh has no types
    """Reads what an expression matches by a function of ours."""

    def __init__(self, expression: str, read: Callable[[re.Match[str]], Query | None]) -> None:
        super().__init__(expression)
        self._read = read

    def create(self, _parser: QueryParser, match: re.Match[str]) -> syntax.SyntaxNode:
        """Whoosh asks its plug-ins for a node."""
        return _LeafNode(match.group(), self._read(match))


@cache
def _parser() -> QueryParser:
    return QueryParser(
        "words",
        schema=None,
        plugins=[
            _LeafPlugin(f"{_BEGINS}{_FIELD.pattern}", _field),
            _LeafPlugin(r'"(?P<text>[^"]*)"(?:~(?P<between>\d*))?', _quoted),
            plugins.GroupPlugin(),
            plugins.OperatorsPlugin(
                And=f"{_BEFORE}AND{_BEHIND}",
                Or=rf"{_BEFORE}OR{_BEHIND}|\|",
                Not=rf"{_BEFORE}(?:NOT{_BEHIND}|-(?=[^\s-]))",
                AndNot=None,
                AndMaybe=None,
                Require=None,
            ),
            _LeafPlugin(f"{_BEGINS}{_BARE}+", lambda match: _bare(match.group())),
        ],
    )


def _field(match: re.Match[str]) -> Query | None:
    value = clean_line(match["quoted"] or match["bare"] or "")
    name = Field(match["name"].lower())
    if name is Field.LIKE:
        several = tuple(dict.fromkeys(words.split(value)))
        return Like(several[:_MOST_LIKE]) if several else None
    return InField(name, value) if value else None


def _quoted(match: re.Match[str]) -> Query | None:
    several = tuple(words.split(match["text"]))
    if not several:
        return None
    if match["between"] and len(several) > 1:
        return Near(several, min(int(match["between"]), _MOST_BETWEEN))
    return Phrase(several)


def _bare(text: str) -> Query | None:
    """What stands between white space: a word, or what its signs make of it."""
    if field := _FIELD.fullmatch(text):
        return _field(field)
    several = tuple(words.split(text))
    if not several:
        return None
    if text.startswith("="):
        return Phrase(several)
    if similar := SIMILAR.fullmatch(text):
        return Similar(similar["text"], min(int(similar["errors"] or 1), MOST_ERRORS))
    if begun := _BEGUN.fullmatch(text):
        return Prefix(begun["text"])
    if not _WILDCARD.search(text):
        return Word(text)
    if len(text) > _LONGEST_PATTERN:
        return _all_of(map(Word, several))
    # A question mark at the end of a word ends a question.
    parts = [each.rstrip("?") for each in words.split_patterns(text)]
    return _all_of(Pattern(each) if _WILDCARD.search(each) else Word(each) for each in parts if words.split(each))


def _is_malformed(tagged: Iterable[syntax.SyntaxNode]) -> bool:
    """Whether a quote, a parenthesis or an operator has nothing to belong to."""
    depth = 0
    before: syntax.SyntaxNode | None = None
    for node in tagged:
        if node.is_ws():
            continue
        incomplete = before is None or isinstance(before, syntax.Operator | plugins.GroupPlugin.OpenBracket)
        match node:
            case plugins.GroupPlugin.OpenBracket():
                depth += 1
                wrong = depth > _DEEPEST
            case plugins.GroupPlugin.CloseBracket():
                depth -= 1
                wrong = depth < 0 or incomplete
            case syntax.InfixOperator():
                wrong = incomplete
            case syntax.PrefixOperator():
                wrong = isinstance(before, syntax.PrefixOperator)
            case _:
                wrong = isinstance(node, syntax.WordNode) and '"' in node.text
        if wrong:
            return True
        before = node
    return depth != 0 or isinstance(before, syntax.Operator)


def _pieces(tagged: Iterable[syntax.SyntaxNode]) -> list[str]:
    """What our plug-ins have read, as it was typed; what follows without a blank stands with it."""
    runs = groupby(tagged, lambda each: isinstance(each, _LeafNode))
    return ["".join(each.text for each in nodes) for are_read, nodes in runs if are_read]


def _plain_words(typed: str) -> list[str]:
    """What stands between white space, quotes and parentheses, without operators."""
    pieces = re.split(r"[\s()\"|]+", typed)
    return [each for each in pieces if each not in {"AND", "OR", "NOT"}]


def _tree(query: whoosh.Query) -> Query | None:
    """Our tree of Whoosh's; None where nothing in it is a word."""
    match query:
        case whoosh.And():
            return _all_of(map(_tree, query.subqueries))
        case whoosh.Or():
            return _any_of(map(_tree, query.subqueries))
        case whoosh.Not():
            part = _tree(query.query)
            return None if part is None else Not(part)
        case _Leaf():
            return query.tree
        case _:
            return None


def _all_of(parts: Iterable[Query | None]) -> Query | None:
    flat: list[Query] = []
    for each in parts:
        flat += each.parts if isinstance(each, AllOf) else [each] if each is not None else []
    return AllOf(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None


def _any_of(parts: Iterable[Query | None]) -> Query | None:
    flat: list[Query] = []
    for each in parts:
        flat += each.parts if isinstance(each, AnyOf) else [each] if each is not None else []
    return AnyOf(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None


def _shortened(query: Query, left: int) -> tuple[Query | None, int]:
    """A query with at most `left` words, and how many more it may hold; less than 0 where some were left out."""
    match query:
        case Word(text) | Prefix(text) | Pattern(text) | Similar(text):
            count = len(words.split(text))
            return (query if count <= left else None), left - count
        case Phrase(several):
            return Phrase(several[: max(left, 1)]) if left > 0 else None, left - len(several)
        case Like(several):
            return Like(several[: max(left, 1)]) if left > 0 else None, left - len(several)
        case Near(several, between):
            return Near(several[: max(left, 1)], between) if left > 0 else None, left - len(several)
        case InField():
            return (query if left > 0 else None), left - 1
        case Not(part):
            short, left = _shortened(part, left)
            return (None if short is None else Not(short)), left
        case AllOf(parts) | AnyOf(parts):
            kept: list[Query] = []
            for each in parts:
                short, left = _shortened(each, left)
                if short is not None:
                    kept.append(short)
            together = _all_of(kept) if isinstance(query, AllOf) else _any_of(kept)
            return together, left
        case _:
            return query, left
