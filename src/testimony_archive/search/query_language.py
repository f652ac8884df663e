"""The query language: words, ``"phrase"``, ``OR`` or ``|``, ``AND``, ``-word`` or ``NOT``, ``begin*``, parentheses.

Words side by side must all be there; ``OR`` binds closer than standing side by side, ``AND`` closer than ``OR``.
Whoosh's parser reads it with the plug-ins below. Nothing that is typed is an error: what cannot be read is taken as
plain words, and what a later version will understand (``=word``, ``word~``, ``field:``, ``*ending``) likewise, each
with a notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from whoosh import query as whoosh
from whoosh.qparser import QueryParser, plugins, syntax

from testimony_archive.domain.queries import AllOf, AnyOf, Everything, Not, Phrase, Prefix, Query, Word
from testimony_archive.domain.text import clean_line
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.search import words

READ_AS_WORDS: Final = QT_TRANSLATE_NOOP(
    "Search", "A quote, a parenthesis or an operator stands alone, so the query was read as plain words."
)
NOT_UNDERSTOOD_YET: Final = QT_TRANSLATE_NOOP(
    "Search", "Fields, wildcards within a word, “=” and “~” are not understood; these parts were read as plain words."
)
NO_WORD: Final = QT_TRANSLATE_NOOP("Search", "The query holds no word to look for.")
TOO_LONG: Final = QT_TRANSLATE_NOOP("Search", "The query is very long; only its first 64 words were looked for.")

_MOST_WORDS: Final = 64
_LONGEST: Final = 4_000  # characters; more was pasted by mistake
_DEEPEST: Final = 20  # parentheses within parentheses; FTS5 refuses expressions that go much deeper

_SIGNS: Final = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞＂", '"')
    | {"（": "(", "）": ")", "＊": "*", "｜": "|", "−": "-", "～": "~", "：": ":", "＝": "="}
)
_BEFORE: Final = r"(?:^|(?<=[\s()\"|]))"
_BEHIND: Final = r"(?=[\s()\"|]|$)"

# What a later version will understand, and how its words are read until then.
_EXACT_FORM: Final = re.compile(_BEFORE + r"=(?=\w)")
_NEAR: Final = re.compile(r'"([^"]*)"~\d*')
_FUZZY: Final = re.compile(r"(?<=[\w)])~\d*" + _BEHIND)
_FIELD: Final = re.compile(
    _BEFORE + r"(?:speaker|theme|country|role|code|year|project|language|goal|has|is|access):(?=[^\s:])"
)
_WILDCARD: Final = re.compile(r"\*+(?=\w)|(?<=\w)\?+(?=\w)|" + _BEFORE + r"\?+(?=\w)")


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """The tree of a query, and sentences (translation context Search) about what was read otherwise than typed."""

    tree: Query
    notices: tuple[str, ...] = ()


def parse(text: str) -> ParsedQuery:
    """Read a query as typed; never fails. A query of white space alone is `Everything`."""
    typed = clean_line(text).translate(_SIGNS)
    if not typed:
        return ParsedQuery(Everything())
    is_long = len(typed) > _LONGEST
    typed = typed[:_LONGEST]
    understood = _without_later_syntax(typed)
    notices = [NOT_UNDERSTOOD_YET] if understood != typed else []
    if _is_malformed(_parser().tag(understood)):
        notices.append(READ_AS_WORDS)
        tree = _all_of(Word(each) for each in _plain_words(understood) if words.split(each))
    else:
        tree = _tree(_parser().parse(understood, normalize=False))
    if tree is None:
        return ParsedQuery(AnyOf(()), (*notices, NO_WORD))
    short, left = _shortened(tree, _MOST_WORDS)
    if is_long or left < 0:
        notices.append(TOO_LONG)
    return ParsedQuery(short or AnyOf(()), tuple(notices))


@cache
def _parser() -> QueryParser:
    return QueryParser(
        "words",
        schema=None,
        plugins=[
            plugins.PhrasePlugin(r'"(?P<text>[^"]*)"(?P<slop>(?!))?'),
            plugins.GroupPlugin(),
            plugins.OperatorsPlugin(
                And=f"{_BEFORE}AND{_BEHIND}",
                Or=rf"{_BEFORE}OR{_BEHIND}|\|",
                Not=rf"{_BEFORE}(?:NOT{_BEHIND}|-(?=[^\s-]))",
                AndNot=None,
                AndMaybe=None,
                Require=None,
            ),
            plugins.PrefixPlugin(rf'(?P<text>[^\s"()|*]+)\*+{_BEHIND}'),
        ],
    )


def _without_later_syntax(typed: str) -> str:
    for pattern, instead in (
        (_NEAR, r" \1 "),
        (_EXACT_FORM, ""),
        (_FUZZY, ""),
        (_FIELD, ""),
        (_WILDCARD, " "),
    ):
        typed = pattern.sub(instead, typed)
    return typed


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
        case whoosh.Phrase():
            several = tuple(word for each in query.words for word in words.split(each))
            return Phrase(several) if several else None
        case whoosh.Prefix():
            return Prefix(query.text) if words.split(query.text) else None
        case whoosh.Term():
            return Word(query.text) if words.split(query.text) else None
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
        case Word(text) | Prefix(text):
            count = len(words.split(text))
            return (query if count <= left else None), left - count
        case Phrase(several):
            return Phrase(several[: max(left, 1)]) if left > 0 else None, left - len(several)
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
